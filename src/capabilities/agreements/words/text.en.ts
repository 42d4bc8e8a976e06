import type { Secrets } from '../rules/agreement.ts';

/** What a client reads of the agreement, in the therapist's voice. One thought a line: lines are what changes are told in. */
export const en = {
  about: {
    title: 'How this works',
    lines: [
      'This says when you may contact me, and how. It says when you will hear from me.',
      'Nobody reads messages at once. If you are in danger now, please don’t wait for me. Call the numbers under “If you can’t wait”.',
      'Unless it says so here, writing to me costs nothing.',
    ],
    notPrivate: 'Emails and text messages are not private. The secure page is.',
  },
  titles: {
    book: 'To book a session',
    next_session: 'To ask when we meet next',
    cancel: 'To cancel or move a session',
    resource: 'To share something you found',
    good_news: 'To share good news',
    homework: 'To send me homework',
    rules: 'To ask about these rules',
    no_answer: 'If you worry that I didn’t answer',
    distress: 'If you have a hard time between sessions',
    crisis: 'In a crisis',
    billing: 'To ask about a bill',
  },
  ways: {
    page: 'the secure page',
    email: 'email',
    phone: 'the phone',
    text: 'a text message',
    session: 'our next session',
  },
  /** A way in the list of ways. */
  phoneAt: (p: { number: string }) => `the phone (${p.number})`,
  may: (p: { ways: string }) => `Yes. Use ${p.ways}.`,
  inSession: 'Please bring this to a session.',
  may_not: 'Please don’t contact me about this.',
  mayNotInCrisis: 'Please don’t write to me and wait. I may not see it in time.',
  days: (days: number) => (days === 1 ? 'one working day' : `${days} working days`),
  readInDays: (p: { days: string }) => `I read it within ${p.days}.`,
  readBefore: 'I read it before our next session.',
  readIn: 'We look at it in our session. I don’t read it before.',
  answers: (p: { days: string }) => `I answer within ${p.days}.`,
  ifAsked: (p: { days: string }) =>
    `I write back only if you ask me to. Then you hear from me within ${p.days}.`,
  answersNot: 'I don’t write back. That is not a bad sign.',
  staff: (p: { hours: string }) => `Our front desk can help too: ${p.hours}.`,
  cover:
    'While I am away, the colleague who stands in for me may read it and answer. The page says who, before you send it.',
  coaching: (p: { number: string; hours: string }) => `You can also call ${p.number}: ${p.hours}.`,
  free: (p: { minutes: number }) =>
    p.minutes === 1
      ? 'The first minute of reading costs nothing.'
      : `The first ${p.minutes} minutes of reading cost nothing.`,
  after: (p: { rate: string }) => `After that, reading costs ${p.rate}.`,
  afterUsual: 'After that, I charge my usual rate for reading.',
  paid: (p: { rate: string }) => `My time for reading costs ${p.rate}.`,
  paidUsual: 'I charge my usual rate for the time it takes to read it.',
  rate: (p: { amount: string; minutes: number }) =>
    p.minutes === 1 ? `${p.amount} a minute` : `${p.amount} for each ${p.minutes} minutes`,
  policy: {
    title: 'What it costs to cancel',
    never: 'It costs nothing to cancel or move a session. Please tell me as soon as you can.',
    free: (p: { before: string }) => `You can cancel or move a session without a fee until ${p.before}.`,
    after: (p: { fee: string }) => `After that, it costs ${p.fee}.`,
    afterLast: (p: { hours: string; fee: string }) => `In the last ${p.hours}, it costs ${p.fee}.`,
    before: (hours: number) =>
      hours === 0 ? 'it begins' : hours === 1 ? 'one hour before' : `${hours} hours before`,
    hours: (hours: number) => (hours === 1 ? 'hour' : `${hours} hours`),
    missed: 'It is the same if we miss each other.',
    waived: (p: { when: string }) => `There is no fee ${p.when}.`,
    waivers: {
      illness: 'if you are ill',
      sick_child: 'if your child is ill',
      emergency: 'in an emergency',
      weather: 'if it isn’t safe to travel',
    },
    freePayers: (p: { names: string }) => `There is no fee if you pay through ${p.names}.`,
    counts: 'A mail, a text, or a voice message counts from when you sent it.',
  },
  secrets: {
    title: 'If I see you together with others',
    lines: {
      open: [
        'I don’t keep secrets between you. What one of you tells me, I may bring up when we all meet.',
        'What one of you writes to me is not shown to the others.',
      ],
      kept: [
        'What one of you tells me alone stays with me. I tell the others only if you say yes.',
        'What one of you writes to me is not shown to the others.',
      ],
      judged: [
        'If one of you tells me a secret, I may ask you to tell the others. I don’t tell it for you.',
        'If a secret stands in the way of our work, I say that I can’t go on like this. I don’t say why.',
        'What one of you writes to me is not shown to the others.',
      ],
    } satisfies Record<Exclude<Secrets, 'alone'>, readonly string[]>,
  },
  document: {
    title: (p: { name: string }) => `Between sessions with ${p.name}`,
    version: (p: { number: number; when: string }) => `Version ${p.number}, ${p.when}`,
    page: (p: { at: number; all: number }) => `Page ${p.at} of ${p.all}`,
    help: 'If you can’t wait',
  },
  wishes: {
    title: 'What you would like',
    ifMissed: 'If you miss a session and I don’t hear from you, please:',
    missed: { call: 'call', write: 'write', letter: 'send a letter', wait: 'wait for me' },
    notSaid: 'You haven’t said.',
    stopping: 'If you want to stop, what would make it easy to tell me?',
  },
};

export type TextWords = typeof en;
