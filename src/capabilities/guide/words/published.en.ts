type Named = { name: string };

/** What anybody may read of a therapist's guide. Nothing of a moment, nothing of a client. */
export const en = {
  title: (p: Named) => `Contacting ${p.name} between sessions`,
  body: (p: Named) =>
    `This is for clients of ${p.name}. It says what you may write about, and when you hear back.`,
  mine: 'Are you a client here? Your own page knows more: dates, times, and what you can do at once.',
  open: 'Open my page',
  newcomer: 'Are you not a client yet?',
  write: 'Write on the contact page',
  ways: (p: { ways: string }) => `Yes, you may: ${p.ways}.`,
  crisis:
    'Please don’t write and wait. Call a number at the top of this page. Somebody is there day and night.',
  rules: 'Read all the rules',
};

export type PublishedWords = typeof en;
