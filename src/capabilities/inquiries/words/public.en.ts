import type { FormError } from '../forms/contact.ts';
import type { Voice, WayName } from './public-shapes.ts';

const me = (voice: Voice): string => (voice === 'i' ? 'me' : 'us');
const i = (voice: Voice): string => (voice === 'i' ? 'I' : 'We');

/** What people read who reach out. Someone may read it on the worst day of their year: see WORDS in the style guide. */
export const en = {
  and: 'and',
  or: 'or',
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  helpNow: {
    title: 'If you can’t wait',
    more: 'More people who answer now',
    otherCountry: 'I’m in another country',
    button: 'I need help now',
    keptBelow: 'What you typed is kept. It is below.',
    kept: 'Your words are still here.',
    keptMore: (p: { from: string }) =>
      `Nothing has been sent to ${p.from} yet. You can go on with your message when you like. It will say that you need help soon.`,
    goOn: 'Go on with my message',
    marked: 'Your message is marked: it will say that you need help soon.',
  },
  footer: {
    cookies:
      'This page sets no cookies. It tells no other site that you were here. Your browser may still show it in its history.',
    leave: '“Leave this page” takes you to another site at once. It can’t clear your browser’s history.',
    comeBack: 'I have a code',
    write: (p: { from: string }) => `Write to ${p.from}`,
  },
  contact: {
    title: (p: { from: string }) => `Write to ${p.from}`,
    heading: (p: { voice: Voice }): string =>
      p.voice === 'i' ? 'You can write to me here.' : 'You can write to us here.',
    promise: (p: { voice: Voice; due: string }) =>
      `If you write now, you will hear from ${me(p.voice)} by ${p.due}.`,
    notAtOnce: 'Nobody sees it the moment you press Send.',
    promiseMore: 'Nobody reads this at night. Nobody sees it the moment you press Send.',
    cover: (p: { who: string; until: string; cover: string }) =>
      `${p.who} is away until ${p.until}. ${p.cover} reads messages until then.`,
    away: (p: { who: string; until: string }) => `${p.who} is away until ${p.until}.`,
    far: (p: { voice: Voice }) =>
      `${i(p.voice)} can’t answer soon. These people and places may be quicker. You can use them and still write here.`,
    noDate: (p: { voice: Voice }) =>
      `${i(p.voice)} can’t say when you will hear. No work days are set right now. You can still write, and your words are kept.`,
    places: 'Places to turn to',
    full: (p: { voice: Voice; until: string }) =>
      p.until === ''
        ? `${i(p.voice)} have no free place right now.`
        : `${i(p.voice)} have no free place until ${p.until}.`,
    referral: (p: { voice: Voice }) => `${i(p.voice)} can only start with people who were sent by a doctor.`,
    licensed: (p: { voice: Voice; where: string }) => `${i(p.voice)} can see people who are in ${p.where}.`,
    formats: (p: { voice: Voice; online: boolean; inPerson: boolean }): string =>
      p.online && p.inPerson
        ? 'We can meet in a room or online.'
        : p.online
          ? 'We meet online.'
          : 'We meet in a room.',
    payment: (p: { ways: string }) => `Ways to pay: ${p.ways}.`,
    anyway: (p: { voice: Voice }): string =>
      p.voice === 'i'
        ? 'Write anyway: I will answer, and tell you who has room.'
        : 'Write anyway: we will answer, and tell you who has room.',
    write: (p: { voice: Voice }): string =>
      p.voice === 'i'
        ? 'Write to me: I will answer. If I have no room, I will tell you who has.'
        : 'Write to us: we will answer. If we have no room, we will tell you who has.',
    room: (p: { voice: Voice }): string =>
      p.voice === 'i' ? 'I have room now: see when' : 'See who has room now',
    someoneElse: 'I’m writing for someone else',
    otherLanguage: 'Leer esta página en español',
    answersIn: (p: { language: string }) => `This practice answers in ${p.language}.`,
    helpInYours: 'Help now, in English.',
    languages: (p: { languages: string }) => `You can write in ${p.languages}.`,
    notYet: 'Writing here doesn’t make you a client yet.',
    nobody: {
      heading: 'Nobody answers here right now.',
      body: 'We would only make you wait, so this page takes no messages for now. You did nothing wrong.',
      who: 'These people answer now, day and night.',
      yours: 'Here are your words. They were not sent. You can copy them and keep them.',
    },
  },
  form: {
    summary: 'Your words are all here. Please look at this once more.',
    summaryEmpty: 'Please look at this once more.',
    old: 'This page had been open for a long time. Your words are all here. Please press Send once more.',
    changed:
      'You sent this page once already. What stands here now has not been sent. Press Send, and it comes as a new message.',
    trap: 'Leave this empty',
    called: 'What name would you like to hear?',
    calledHint: 'Any name. You can leave this empty.',
    words: 'What would you like to say?',
    wordsHint: 'A few words are enough. You can leave this empty too.',
    ways: 'Which ways to reach you are safe?',
    waysHint:
      'Only what you tick will be used. If someone may look at your phone or mail, the code is the safest.',
    way: { email: 'Email', phone: 'A phone call', text: 'A text' } satisfies Record<WayName, string>,
    code: 'Don’t contact me. Give me a code and I’ll come back.',
    codeHint: 'The answer will wait for you on this site.',
    email: 'Your email address',
    emailWords: 'What may the email say?',
    emailPlain: 'The answer itself',
    emailPlainHint: 'Email isn’t private. Others may read it.',
    emailNeutral: 'Only a link to the answer',
    emailNeutralHint: (p: { from: string }) =>
      `The email won’t say what it is about. It comes from “${p.from}”.`,
    number: 'Your phone number',
    textNumber: 'The number for texts',
    when: { phone: 'When is it safe to ring?', text: 'When is it safe to text?' },
    whenHint: 'If you tick none: any time.',
    whenAny: 'Any time',
    whenWeekly: 'On some days or at some hours',
    whenOnce: 'Only at one time today',
    days: 'Days',
    from: 'From',
    until: 'Until',
    timeHint: (p: { zone: string }) => `Like 2:30 pm. Times are in ${p.zone}.`,
    message: 'If you don’t pick up, is it safe to leave a message?',
    messageYes: 'Yes, leave a message',
    messageNo: 'No message',
    who: { phone: 'May the call say who it is from?', text: 'May the text say who it is from?' },
    whoYes: 'Yes, say the name',
    whoNo: 'No, don’t say it',
    see: 'Who may see this?',
    seeHint: (p: { cover: string }) =>
      p.cover === ''
        ? 'A colleague may help out when nobody else can.'
        : `${p.cover} helps out when someone is away.`,
    nobodyElse: 'Show it to nobody else',
    nobodyElseHint: (p: { who: string }) => `Then only ${p.who} reads it, and it may take longer.`,
    more: 'Say a bit more, if you like',
    moreHint: 'You can skip all of this. It can help to find the right place for you.',
    topics: 'What is it about?',
    times: 'Which times would suit you?',
    place: 'Where are you?',
    placeHint: 'The town or state. A therapist may only see people in some places.',
    payment: 'How would you pay?',
    language: 'Which language do you like to speak?',
    format: 'How would you like to meet?',
    formats: { in_person: 'In a room', online: 'Online', either: 'Both are fine' },
    wishes: 'Is there something you wish for in a therapist?',
    help: 'Would any of these help while you wait?',
    helps: {
      book: 'A book',
      group: 'A group',
      faith: 'Someone of my faith',
      job_line: 'A help line from my job',
    },
    send: 'Send',
    errors: {
      no_way: 'Tick one way to reach you, or ask for a code.',
      no_email: 'Write an email address, like name@example.org.',
      no_number: 'Write the whole phone number.',
      no_days: 'Tick the days that are safe, or write the hours.',
      no_times: 'Write both times, like 2 pm and 3:30 pm.',
      time_passed: 'This time is over. Write a later time today.',
      talk_number: 'You talk by phone. Tick “A phone call”, and write the number.',
      long_words:
        'This is more than we can take at once. Send a part of it first. You can write more right after.',
    } satisfies Record<FormError['says'], string>,
  },
  someone: {
    title: 'For someone you care about',
    heading: 'You want to help someone.',
    stay: 'Stay with them if you can. You don’t need the right words. Ask: “Do you want to hurt yourself?” Asking does no harm.',
    call: 'If they are in danger, call a number above. You can call it together, and put the phone between you.',
    can: 'What a therapist can tell you',
    canBody: 'A therapist can listen to you. They can say what you could do next, and who has room.',
    cannot: 'What a therapist can’t tell you',
    cannotBody:
      'A therapist never says if someone wrote, came, or is a client. Not even to family. People need to trust that, and so do you.',
    themselves: 'They can write on their own',
    themselvesBody: 'The best is if they write. They don’t have to give a name. You can sit beside them.',
    themselvesLink: (p: { from: string }) => `The page to write to ${p.from}`,
    form: 'Or you can write',
    words: 'What would you like to ask or tell?',
    wordsHint: 'Tell only what they would be fine with.',
    ways: 'Which ways to reach you are safe?',
    other: 'The other person',
    otherHint: 'Nobody will contact the other person without their yes.',
    otherCalled: 'What name would the other person like to hear?',
    otherAgreed: 'The other person said yes. How they want to be reached:',
    otherAgreedHint: 'A number or an address, and when it is safe. Leave it empty if you didn’t ask them.',
  },
  asks: {
    title: 'Ask several therapists at once',
    lead: 'You tell it once. Therapists here who have room are asked for you. None of them learns who you are until you choose one.',
    link: 'Ask them',
    instead: 'Or write to who runs this network. The form is below.',
    own: 'Your request: who was asked, and who has room',
    hasRoom: 'Somebody has room for you. You choose on the page of your request, in your own time.',
  },
  tries: {
    link: 'Keep track of whom you try',
    more: 'A list for you alone: whom you rang or wrote to, when, and who answered. It has a short letter to send, too.',
  },
  comeBack: {
    title: 'Come back with your code',
    heading: 'Your code',
    body: 'Type the code of your message, your request or your list. Each code opens the page that it stands on. Big or small letters and gaps don’t matter.',
    label: 'Code',
    hint: 'Like bamo tiku reno lasi',
    button: 'Show my page',
    wrongTitle: 'We didn’t find that code.',
    wrong: 'Look at each letter once more. A code has four short words.',
    tooManyTitle: 'Please try again later.',
    lost: 'If you lost the code of a message, you can write again. It counts as new. Nobody can find a list without its code.',
    tooMany:
      'There were too many tries from here. In an hour you can try again. You can also write again now.',
  },
  notFound: {
    title: 'Not here',
    heading: 'There is no page here.',
    body: 'The address may have a small mistake in it. Look at it once more.',
    message: 'No message was found at this address. If you have a code, you can use it.',
    help: 'If you need someone to talk to, these people answer now.',
  },
  away: {
    heading: 'This page is not there right now.',
    body: 'That is on our side. It should be back soon. Nothing that you sent is lost.',
  },
  trouble: {
    title: 'Not sent yet',
    heading: 'Your message has not been sent yet.',
    body: 'Something went wrong on our side. Your words are all here. Please wait a little, then press Send again.',
    words: 'Your words',
  },
};

export type PublicBase = typeof en;
