/** How a session went, as the desk says it. */
export const outcomeEn = {
  title: 'How did it go?',
  lead: 'Sessions of the last seven days. One tap each; it can be taken back.',
  none: 'Nothing is open here.',
  count: (count: number) =>
    count === 1
      ? 'One session is over, and nobody has said how it went.'
      : `${count} sessions are over, and nobody has said how they went.`,
  look: 'How did it go?',
  one: 'How did it go?',
  someone: 'somebody without a name',
  about: (name: string) => `With ${name}`,
  what: {
    met: 'We met',
    they_late: 'They were late',
    missed_each_other: 'We missed each other',
    late_cancelled: 'Cancelled late',
    i_late: 'I was late',
  },
  said: (p: { what: string; by: string; when: string }) => `${p.what}. Noted by ${p.by}, ${p.when}.`,
  undo: 'Take it back',
  done: { kept: 'It is noted.', undone: 'It is taken back.' },
};

export type OutcomeWords = typeof outcomeEn;
