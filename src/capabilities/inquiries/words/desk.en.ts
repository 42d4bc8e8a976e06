import { call, rang } from './calls.en.ts';
import { helping } from './helping.en.ts';
import { tray } from './tray.en.ts';

const people = (n: number): string =>
  n === 1
    ? 'One person'
    : (['', '', 'Two people', 'Three people', 'Four people', 'Five people'][n] ?? `${n} people`);

/** What the therapist reads. Plain facts; no counters that shame. */
export const desk = {
  nav: {
    waiting: 'Waiting',
    answered: 'Answered',
    aside: 'Set aside',
    list: 'Waiting list',
    safety: 'See the checklist',
    call: 'Note a call',
    places: 'Places to turn to',
    tray: 'Sent mail',
    setUp: 'Set-up',
  },
  title: 'Who is waiting',
  waiting: (n: number) =>
    n === 0 ? 'Nobody is waiting.' : n === 1 ? 'One person is waiting' : `${people(n)} are waiting`,
  minutes: (p: { first: number; others: number; minutes: number }) => {
    const about = `about ${p.minutes} ${p.minutes === 1 ? 'minute' : 'minutes'}`;
    if (p.first === 0) return `${about.charAt(0).toUpperCase()}${about.slice(1)}.`;
    const first = `${people(p.first)} ${p.first === 1 ? 'needs' : 'need'} you first.`;
    return p.others === 0 ? first : `${first} The others: ${about}.`;
  },
  whose: { practice: "The practice's", mine: 'Mine' },
  empty: 'Nobody is waiting. The light is on.',
  emptyMore: 'When someone writes, they appear here by themselves.',
  emptyAnswered: 'Nobody yet. Those you answer stand here.',
  emptyAside: 'Nothing is set aside.',
  answeredTitle: 'Answered',
  asideTitle: 'Set aside',
  automaticTitle: 'Looks automatic',
  noName: 'no name',
  hiddenName: 'name hidden',
  cameBy: { page: 'on the page', email: 'by email', phone: 'by phone' },
  wrote: (p: { when: string; by: string }) => `wrote ${p.when}, ${p.by}.`,
  nobodyTried: 'Nobody has tried yet.',
  pressedHelpNow: 'pressed "I need help now"',
  forSomeone: 'writes for someone else',
  helping,
  held: (name: string) => `${name} has this open`,
  leaves: (p: { kind: string; when: string }) => `Your answer (${p.kind}) leaves ${p.when}.`,
  safe: {
    email: 'Email is safe.',
    emailPlain: 'Email is safe, with plain words.',
    emailFromMail: 'They wrote by email. A neutral note with a link goes back.',
    phone: 'Phone is safe',
    phoneUnasked: (number: string) => `Phone: ${number}, not asked whether it is safe. Leave no message.`,
    text: 'Text is safe.',
    mayLeave: 'You may leave a message.',
    leaveNone: 'Leave no message.',
    saysWho: 'It may say who is calling.',
    saysNothing: 'Say only your name and number.',
    codeOnly: 'Only their code. Words stand on their page, nothing is sent.',
    noWayBack:
      'No mail can go back to where this came from. If a number is in it, note a call, then set this aside.',
    bounced: 'Mail to this address came back.',
    window: (when: string) => `Safe ${when}.`,
    saidLongAgo: (months: number) => `They said so ${months} months ago: ask again.`,
  },
  kinds: {
    yes: "Yes, let's talk",
    no: 'A kind no',
    list: 'My waiting list',
    question: 'A question first',
    rang: 'I rang',
  },
  kindShort: {
    yes: 'a yes',
    no: 'a no',
    list: 'a place on the list',
    question: 'a question',
    rang: 'a call',
  },
  reason: 'Because',
  reasonShow: 'Change the words',
  words: 'Your words',
  own: 'A line of your own',
  ownHint: 'It goes after the thanks. You can leave it empty.',
  ownGap: {
    yes: { label: 'Your times', hint: (gap: string) => `They go where the words say ${gap}.` },
    question: { label: 'Your question', hint: (gap: string) => `It goes where the words say ${gap}.` },
  },
  helpNowNoNumber: 'They pressed "I need help now" and left no number. Choose how you answer.',
  places: 'What goes along',
  placesHint: 'Untick what does not fit.',
  morePlaces: (n: number) => (n === 1 ? 'One more place that fits' : `${n} more places that fit`),
  morePlacesLegend: 'Others that fit',
  now: 'now',
  choose: 'Choose someone at the left, or press j.',
  confirmedOn: (date: string) => `confirmed ${date}`,
  askAgain: 'confirm soon',
  noPlaces: 'A no needs a place to turn to beside the numbers for help now, and none is confirmed yet.',
  confirmPlaces: 'Confirm some now',
  goesBy: {
    email: 'Goes by email as a neutral note with a link.',
    plain: 'Goes by email in plain words.',
    page: 'Stands on their page, under their code.',
    nowhere:
      'Stands on their page. Mail to their address came back, and they gave no number. After it you may stop writing.',
    phone:
      'Stands on their page. They gave only a number, so it reaches them when they look. Please ring too: the promise runs on until somebody rang.',
    noWayBack: 'These words would only stand on a page that they don’t know of. They would not reach anyone.',
    unknown:
      'These words would only stand on a page that they don’t know of. Please ring. The promise runs on until somebody rang.',
  },
  undoFor: (minutes: number) => `You can undo for ${minutes} minutes.`,
  send: 'Send',
  sendAndNext: 'Send and next',
  undo: 'Undo',
  undone: 'Taken back. Nothing was sent.',
  sent: (name: string) => `Your answer to ${name} is on its way.`,
  sentNowhere: 'Your words stand on a page that they don’t know of. Nothing reached them.',
  sentUnknown: 'Your words stand under a code they don’t have. Please ring.',
  handTo: 'Hand to',
  hand: 'Hand over',
  asideUntil: 'Set aside until',
  aside: 'Set aside',
  backNow: 'Back to the list',
  answeredBy: (name: string) => `${name} answers this.`,
  handed: (name: string) => (name ? `Handed to ${name}.` : 'Handed over.'),
  asideStands: (when: string) => `Set aside. It is back on your list by ${when}, or as soon as they write.`,
  asideDone: 'Set aside. It comes back by itself.',
  asideCapped: 'Set aside until the morning of the date they were told. It can’t wait longer than that.',
  backDone: 'It is back on the list.',
  more: 'More',
  putAside: {
    client: 'My client',
    colleague: 'A colleague',
    business: 'Business',
    not_a_person: 'Not a person',
  },
  isPerson: 'This is a person',
  notPersonHint: 'It can be taken back for 30 days.',
  rang,
  promise: {
    due: (when: string) => `They were told: by ${when}.`,
    missed: (n: number) =>
      n === 1
        ? 'One date passed without an answer. They were told so.'
        : `${n} dates passed without an answer. They were told so each time.`,
  },
  call,
  refused: {
    not_there: 'This is not on your list. It may have been closed.',
    closed: 'The person ended this. Nothing more is sent to them.',
    no_words: 'Write a few words first.',
    gap_left: { yes: 'Write your times first.', question: 'Write your question first.' },
    not_seen_whole: 'Read the whole message first, then send.',
    no_needs_help_now: 'A no goes out with at least one number that answers now. Tick one.',
    no_needs_a_place: 'A no goes out with at least one place to turn to. Tick one, or add one.',
    already_answered: (name: string) => `${name} has just answered. Nothing of yours was sent.`,
    already_left: 'It has left already.',
    no_number: 'They gave no number.',
    message_not_safe: 'A message may not be left on this number.',
    not_tried_enough:
      'Three tries at different hours within five working days come first, when it is safe to ring. Who gave only an email address: an answer to it first.',
    answer_leaves: 'An answer is on its way. It can be undone first.',
    too_late: 'This was put aside more than 30 days ago. It can’t be taken back.',
    no_date: 'Choose a date after today first.',
    promise_first: 'They were told a date that comes first. Answer, or hand it over.',
    no_taker: 'Choose somebody who has joined, and who doesn’t have it already.',
    front_desk: 'The front desk sees who and when. A therapist answers.',
  },
  mail: {
    title: 'Mail put aside',
    intro:
      'Automatic replies, mail that came back, and what could not be read. If a person wrote one of these, put it on the list.',
    empty: 'Nothing was put aside.',
    noSubject: 'no subject',
    rescue: 'Put it on the list',
    source: 'Save the mail as it came',
    sorted: {
      message: 'a message',
      joined: 'part of a message',
      client: 'from a client',
      colleague: 'from a colleague',
      business: 'business',
      not_a_person: 'not a person',
      auto_reply: 'an automatic reply',
      bounce: 'a mail of yours that came back',
      unreadable: 'could not be read',
    },
  },
  recording: 'Recording',
  saveRecording: 'Save the recording',
  tray,
  blind: {
    heading: 'A first look without a name',
    choose: 'Choose an answer first. Then you see who it is and how to reach them.',
    ways: (list: string) => `Safe: ${list}.`,
    channels: { email: 'email', phone: 'phone', text: 'text', post: 'post' },
  },
  safety: {
    summary: 'Worried about someone’s safety',
    hint: 'Opens your own checklist, with the numbers that answer now. It is dated and kept.',
    open: 'Open the checklist',
  },
  record: {
    link: 'Copy to record',
    hint: 'Plain text with dates, to paste where you keep your records.',
    title: (p: { name: string; when: string; zone: string }) =>
      `First contact, copied by ${p.name}, ${p.when} (${p.zone})`,
    who: (name: string) => `Who: ${name}`,
    came: (p: { when: string; by: string }) => `Came ${p.when}, ${p.by}.`,
    reach: 'How they may be reached:',
    told: (text: string) => `They also said: ${text}`,
    person: 'They wrote',
    helper: 'Their helper wrote',
    practice: 'The practice wrote',
    note: 'Note',
    answered: (p: { name: string; kind: string }) => `${p.name} answered (${p.kind})`,
    bounced: 'The mail with this answer came back.',
    places: 'Places that went along:',
    rang: (p: { name: string; outcome: string }) => `${p.name} rang: ${p.outcome}.`,
    promise: (due: string) => `Promise: an answer by ${due}.`,
    kept: (when: string) => `Kept ${when}.`,
    missed: (when: string) => `Missed ${when}. They were told so.`,
    ended: (when: string) => `Ended ${when}.`,
    running: 'It runs.',
    closed: (because: string) => `Closed (${because}).`,
  },
  conflict: {
    summary: 'Is it a conflict?',
    label: 'A name, a number or an email address',
    hint: 'Looked up among clients and everyone of the last 12 months. An address is found whenever it was given.',
    look: 'Look it up',
    none: 'Nobody known here.',
    found: (n: number) => (n === 1 ? 'One may be the same person.' : `${n} may be the same person.`),
    standing: {
      client: 'a client',
      reached_out: 'wrote to the practice',
      helper: 'wrote for someone else',
      helped: 'someone else wrote for them',
    },
    met: (p: { standing: string; when: string }) => `${p.standing}, first met ${p.when}`,
    stopped: (most: string) => `There are more names than are opened at once. It stopped after ${most}.`,
    empty: 'Write a name, a number or an address first.',
  },
  tried: {
    may: {
      rang: 'You rang three times, at different hours, when it was safe.',
      wrote: 'What you wrote came back, and they gave no number. It stands on their page.',
    },
    button: { rang: 'Stop ringing', wrote: 'Stop writing' },
    hint: 'Their words are kept under their code. If they open their page or write, it is back on your list.',
    done: 'It is off your list. If they give a sign, it is back.',
  },
  putAsideTitle: 'Put aside',
  putAsideHint: 'Each can be taken back for 30 days.',
  takeBack: 'Take back',
  takeBackUntil: (when: string) => `It can be taken back until ${when}.`,
  asideBack: (when: string) => `back ${when}`,
  onTheList: 'On the waiting list',
  alsoSafe: {
    phone: 'It seems that nobody opened their page. Phone is safe too.',
    text: 'It seems that nobody opened their page. A text is safe too.',
  },
  list: {
    title: 'Waiting list',
    lead: 'Each has a date for the next word. It is a promise like any other, and comes back to your desk two working days before.',
    caption: 'Who has a place, by the date of the next word',
    who: 'Who',
    since: 'On the list since',
    next: 'Next word by',
    whose: 'Whose list',
    empty: 'Nobody is on the waiting list.',
    closeSummary: 'Close my list',
    closeHint: (n: number) =>
      n === 1
        ? 'The one person on it comes back to your desk now, with a promise of the usual length, to be answered.'
        : `All ${n} on it come back to your desk now, each with a promise of the usual length, to be answered.`,
    close: 'Close my list',
    closed: (n: number) =>
      n === 0
        ? 'The list is closed. Nobody was on it.'
        : n === 1
          ? 'The list is closed. One person is back on your desk.'
          : `The list is closed. ${n} people are back on your desk.`,
  },
  lastMonthClear: 'Everyone who wrote has an answer.',
};

export type DeskWords = typeof desk;
