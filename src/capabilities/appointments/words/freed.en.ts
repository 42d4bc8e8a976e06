/** A sooner time: what a client says on the list, and what they are asked when a time is free. `es` has the same shape. */
export const freedEn = {
  mail: (p: { when: string; until: string; who: string; link: string }) => ({
    neutral: {
      subject: 'A time is free',
      body: `This note is automatic. You asked to hear when a time is free.

${p.when}

It is kept for you and up to two others until ${p.until}. The first yes has it. If it doesn’t suit you, you don’t need to do anything.

This opens a page with a button:
${p.link}`,
    },
    plain: {
      subject: 'A sooner appointment is free',
      body: `This note is automatic. You asked to hear when a time with ${p.who} is free.

${p.when}

It is kept for you and up to two others until ${p.until}. The first yes has it. If it doesn’t suit you, you don’t need to do anything.

This opens a page with a button:
${p.link}`,
    },
  }),
  gone: (p: { when: string }) => ({
    neutral: {
      subject: 'About the time that was free',
      body: `This note is automatic.

Somebody else said yes a little sooner: ${p.when}. It wasn’t about you.

You keep your place. You will hear when the next one is free.`,
    },
  }),
  list: {
    title: 'A sooner time',
    intro:
      'When somebody can’t come, their time is free. We can ask you whether you would like it. Nothing is booked until you say yes.',
    how: 'Up to three people are asked at once. The time is kept for them for 45 minutes. You are never asked at night, nor in the last three hours before.',
    with: (who: string) => `With ${who}`,
    chooseWho: 'With whom?',
    days: 'Which days suit you?',
    daysHint: 'Leave all empty if any day is fine.',
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    parts: 'Which part of the day?',
    partsHint: 'Leave all empty if any is fine.',
    partNames: { morning: 'Before noon', midday: 'Noon to 5 pm', evening: 'After 5 pm' },
    notice: 'How long before do you need to know?',
    notices: { 3: 'A few hours are enough', 24: 'A day', 48: 'Two days' } as Record<number, string>,
    urgency: 'How much would it help?',
    urgencies: {
      hard_time: 'A lot. I am having a hard time',
      would_help: 'It would help',
      if_it_suits: 'Only if it suits',
    },
    place: 'If you get one, what about your next session?',
    places: { yes: 'It takes its place', no: 'I keep it. This is one more' },
    way: 'How may we ask you?',
    byMail: (address: string) => `By e-mail to ${address}`,
    wayHint: 'The note says that a time is free, and when. Nothing else.',
    noWay:
      'We may not write to you yet, so we can’t ask you. Tell your therapist an e-mail address that is safe.',
    put: 'Put me on the list',
    change: 'Save',
    off: 'Take me off the list',
    on: 'You are on the list.',
    since: (when: string) => `You have been on it since ${when}.`,
    saved: 'That is saved. You will hear when a time is free.',
    isOff: 'You are off the list. You can come back at any time.',
    nobody: 'There is nobody yet with whom you have appointments here.',
    asked: 'Free now',
    choose: 'Please choose one.',
    hardTime: 'If you can’t wait, there is help now at the top of this page.',
  },
  offer: {
    title: 'Would you like this time?',
    when: (p: { when: string; who: string }) => `${p.when}, with ${p.who}`,
    until: (until: string) => `It is kept until ${until}. The first yes has it.`,
    moves: (before: string) => `It takes the place of your session on ${before}.`,
    extra: 'Your other sessions stay as they are.',
    fee: (fee: string) => `Your next session is soon, so moving it costs ${fee}.`,
    yes: 'Yes, I’d like it',
    no: 'No, not this one',
    noHint: 'You stay on the list either way.',
    yours: 'It is yours.',
    yoursMore: (when: string) => `You have a session on ${when}.`,
    taken: 'Somebody else said yes a little sooner.',
    takenMore: 'It wasn’t about you. You keep your place, and will hear when the next one is free.',
    past: 'This time has gone by.',
    pastMore: 'You keep your place, and will hear when the next one is free.',
    others: 'It is kept for others now.',
    othersMore: 'You keep your place. If nobody takes it, anyone can book it.',
    stillFree: 'It isn’t kept for you any more, but it may be free.',
    look: 'Look at free times',
    declined: 'All right. You stay on the list.',
    more: 'The cost has changed since you opened this page. Please look again.',
    toMine: 'Go to my appointments',
  },
  desk: {
    title: 'Who would like a sooner time',
    intro:
      'Clients put themselves here. When a time is free, a note asks them, three at a time; you do nothing for it. Nothing is booked without a yes.',
    nobody: 'Nobody is waiting for a sooner time.',
    noMail: 'No mail server is set, so nobody can be asked.',
    columns: ['Who', 'With', 'How much it would help', 'When', 'Notice', 'Since'],
    anyTime: 'any time',
    urgencies: { hard_time: 'a lot', would_help: 'some', if_it_suits: 'if it suits' },
    notices: { 3: 'a few hours', 24: 'a day', 48: 'two days' } as Record<number, string>,
    parts: { morning: 'before noon', midday: 'noon to 5 pm', evening: 'after 5 pm' },
    back: 'Back to the calendar',
    freed: 'Times that became free',
    noneFreed: 'None that is still ahead.',
    states: {
      asking: (p: { count: number; until: string }) =>
        p.count === 1
          ? `one person is asked, until ${p.until}`
          : `${p.count} people are asked, until ${p.until}`,
      waiting: 'the next are asked in the morning',
      taken: 'taken',
      free: 'free for anyone',
    },
  },
};

export type FreedWords = typeof freedEn;
