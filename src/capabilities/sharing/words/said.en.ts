/** What the practice says by itself: beside "send", with one key, and by mail. */
export const en = {
  acknowledges: 'Thank you. I have read this.',
  acknowledgesAnswer: (p: { by: string }) => `Thank you. I have read this. You will hear more by ${p.by}.`,
  acknowledgesSession: 'Thank you. I have seen this. We look at it together in our session.',
  acknowledgesListed: 'Thank you. I have seen this. We talk about it in our session.',
  otherWays: (p: { ways: string }) => `By your agreement this goes another way: ${p.ways}.`,
  standsIn: (p: { name: string; colleague: string; until: string }) =>
    `${p.name} is away until ${p.until}. ${p.colleague} stands in until then. If you send this now, ${p.colleague} can read it too, and answer.`,
  someone: 'your therapist',
  somebody: 'a guardian',
  seenToo: (p: { who: string }) => `Once it is sent, ${p.who} can read it, too, and the answer.`,
  answered: (p: { link: string }) => ({
    subject: 'Your page',
    body: `Good day.\n\nThere is something new on your page:\n${p.link}\n\nThis note is automatic.\n`,
  }),
};

export type SaidWords = typeof en;
