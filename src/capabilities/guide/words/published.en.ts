type Named = { name: string };

/** What anybody may read of a therapist's guide. Nothing of a moment, nothing of a client. */
export const en = {
  title: (p: Named) => `Contacting ${p.name} between sessions`,
  body: (p: Named) =>
    `This is for clients of ${p.name}. It says what you may write about, and when you hear back.`,
  atOnce: 'Nobody reads messages at once. If you can’t wait, call a number at the top.',
  ways: (p: { ways: string }) => `Yes, you may: ${p.ways}.`,
  answersWithin: (p: Named & { days: string }) => `${p.name} reads it and answers within ${p.days}.`,
  alsoWithin: (p: { days: string }) => `You hear back within ${p.days}.`,
  readsWithin: (p: Named & { days: string }) => `${p.name} reads it within ${p.days}.`,
  ifAsked: (p: { days: string }) => `You hear back only if you ask for it: then within ${p.days}.`,
  mine: 'Are you a client here? Your own page knows more: dates, times, and what you can do at once.',
  open: 'Open my page',
  newcomer: 'Are you not a client yet? Then this is the page for you.',
  write: 'Write on the contact page',
  rules: 'Read all the rules',
};

export type PublishedWords = typeof en;
