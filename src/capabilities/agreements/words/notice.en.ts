/** What stands beside a "send", before a tap and in the guide: about the therapist, by name, to the client. */
export const en = {
  notWritten: (p: { name: string }) =>
    `${p.name} hasn’t written down yet how this works. Please ask in a session.`,
  mayNot: (p: { name: string }) => `Please don’t send this to ${p.name}.`,
  inSession: 'Please bring this to a session.',
  atOnce: 'Nobody reads this at once.',
  adds: (p: { name: string; words: string }) => `${p.name} adds: “${p.words}”`,
  answersBy: (p: { name: string; by: string }) => `${p.name} reads this and answers by ${p.by}.`,
  answersWithin: (p: { name: string; days: string }) => `${p.name} reads this and answers within ${p.days}.`,
  readsBy: (p: { name: string; by: string }) => `${p.name} reads this by ${p.by}.`,
  readsWithin: (p: { name: string; days: string }) => `${p.name} reads this within ${p.days}.`,
  readsBefore: (p: { name: string }) => `${p.name} reads this before your next session.`,
  readsIn: (p: { name: string }) =>
    `You look at this together in your session. ${p.name} doesn’t read it before.`,
  ifAsked: 'You hear back only if you ask for it.',
  noAnswer: 'You won’t hear back, and that is not a bad sign.',
  hurt: {
    yes: (p: { name: string }) =>
      `No. If you hear nothing by then, something held ${p.name} up. It isn’t about you.`,
    if_asked: (p: { name: string }) =>
      `No. ${p.name} writes back only to who asks for it. It isn’t about you.`,
    no: (p: { name: string }) => `No. ${p.name} writes back to nobody about this. It isn’t about you.`,
  },
  cost: {
    free: 'This costs nothing.',
    part: (p: { minutes: number; rate: string }) =>
      p.minutes === 1
        ? `The first minute of reading costs nothing. After that, reading costs ${p.rate}.`
        : `The first ${p.minutes} minutes of reading cost nothing. After that, reading costs ${p.rate}.`,
    paid: (p: { rate: string }) => `Time for reading this costs ${p.rate}.`,
    usualRate: (p: { name: string }) => `what ${p.name} usually charges`,
  },
  policy: {
    never: 'It costs nothing to cancel.',
    payer: 'It costs you nothing to cancel.',
    until: (p: { until: string }) => `You can cancel without a fee until ${p.until}.`,
    after: (p: { fee: string }) => `After that it costs ${p.fee}.`,
    now: (p: { fee: string }) => `If you cancel now, it costs ${p.fee}.`,
    from: (p: { from: string; fee: string }) => `After ${p.from} it costs ${p.fee}.`,
    not: (p: { when: string }) => `Not ${p.when}.`,
  },
};

export type NoticeWords = typeof en;
