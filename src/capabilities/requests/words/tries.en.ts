import type { TryError } from '../forms/try-typed.ts';
import type { Standing } from '../rules/at-a-glance.ts';

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : `${count} ${many}`);

/** What people read who keep a list of whom they try. `tries.es.ts` has the same shape. */
export const en = {
  link: 'Keep track of whom you try',
  begin: {
    title: 'Whom you try',
    lead: 'Finding a therapist can take many calls. This list keeps track for you: whom you tried, when, and who answered.',
    private: (p: { from: string }) =>
      `No name and no sign-in is needed. ${p.from} doesn’t read this list, and writes to nobody on it.`,
    forWhom: 'Who is it for?',
    me: 'For me',
    someone: 'For someone else',
    called: 'A first name, if you like',
    calledHint: 'Only you see it, here.',
    sought: 'What do you look for?',
    soughtHint: 'You can skip all of this. Letters that you send show it, and nothing else.',
    age: 'For what age?',
    parts: 'When would it suit?',
    meeting: 'How would you like to meet?',
    language: 'In which language?',
    paying: 'How would you pay?',
    unsaid: 'Not said',
    button: 'Begin my list',
    change: 'Save',
    changeTitle: 'What you look for',
    often:
      'Many lists were begun from here in the last hour. Please wait a little, then press the button again.',
    again: 'You have a list already?',
    againMore: 'Type its code, and it is here again.',
    code: 'The code of your list',
    open: 'Show my list',
  },
  sought: {
    ages: { children: 'a child', teens: 'a teenager', adults: 'an adult', older_adults: 'an older person' },
    parts: { morning: 'in the morning', afternoon: 'in the afternoon', evening: 'in the evening' },
    meeting: { in_person: 'in a room', online: 'online', either: 'in a room or online' },
    paying: {
      insurance: 'with insurance',
      self: 'by myself',
      low_fee: 'by myself, if the fee is low',
      ask: 'I don’t know yet',
    },
    payingTold: {
      insurance: 'with insurance',
      self: 'without insurance',
      low_fee: 'without insurance; needs a low fee',
      ask: 'not known yet',
    },
    names: { age: 'For', parts: 'When', meeting: 'How', language: 'Language', paying: 'Paying' },
    nothing: 'Nothing was said yet.',
  },
  list: {
    title: (p: { called: string }) => (p.called === '' ? 'Whom you try' : `Whom you try for ${p.called}`),
    glance: (p: { tried: number; answered: number; room: number }) =>
      [
        p.tried === 1 ? 'One on your list.' : `${p.tried} on your list.`,
        p.answered === 0 ? 'No answer yet.' : plural(p.answered, 'One answered.', 'answered.'),
        p.room === 0 ? '' : plural(p.room, 'One has room.', 'have room.'),
      ]
        .filter(Boolean)
        .join(' '),
    empty: 'Nobody is on your list yet.',
    emptyMore: 'Write down the first one. A name is enough.',
    room: 'Someone has room.',
    roomMore: 'Look below how to begin with them.',
    groups: {
      room: 'Has room',
      ring: 'Asks you to ring',
      named: 'Named someone else',
      again: 'No word for a while',
      waiting: 'Waiting for an answer',
      full: 'Has no room now',
      let_be: 'Let be',
    } satisfies Record<Standing, string>,
    fair: (p: { days: number }) =>
      `It has been ${plural(p.days, 'one working day', 'working days')}. You might try once more, or let it be.`,
    fairDate: 'The day you wrote down has come. You might try once more, or let it be.',
    againFrom: (p: { when: string }) => `If you hear nothing, you might try again from ${p.when}.`,
    ringFrom: (p: { when: string }) => `To ring: ${p.when}.`,
    tried: {
      rang: (when: string) => `You rang, ${when}.`,
      voicemail: (when: string) => `You left a message, ${when}.`,
      mail: (when: string) => `You sent a mail, ${when}.`,
      form: (when: string) => `You wrote on their page, ${when}.`,
      letter: (when: string) => `You sent a letter, ${when}.`,
    },
    saidHere: 'They answered your letter:',
    saidOnly: 'They answered your letter.',
    roomNext: 'You can ring or write to them now.',
    reply: {
      from: 'From when',
      begin: 'How to begin',
      other: 'Try',
      otherWay: 'How to reach them',
      number: 'Number',
      when: 'When',
    },
    mark: 'What came of it',
    letter: 'A letter to send',
    about: (p: { whom: string }) => `: ${p.whom}`,
    steps: {
      again: 'I tried again today',
      let_be: 'Let it be',
      add_named: (p: { whom: string }) => `Put ${p.whom} on my list`,
    },
    add: 'Write down one more',
    addFirst: 'Write down the first one',
    removed: (p: { whom: string }) => `${p.whom} is off your list.`,
    putBack: 'Put it back',
    full: 'There are 60 on this list. Take some off first.',
    keep: 'Come back to this list',
    keepMore:
      'Write down the code, or the whole address. Who has one of them sees this list, and nothing that you sent to anyone else. Nobody can find it for you if both are lost.',
    code: 'The code of your list',
    codeAt: 'Type it here:',
    address: 'The address of this page',
    mails: 'Shall we write to you?',
    mailsOff: 'We can mail you when it may be time to try again, or when someone answers your letter.',
    mailsOn: (p: { address: string }) => `Notes go to ${p.address}.`,
    mailsAsk: 'Ask for notes by mail',
    mailsChange: 'Change or stop the notes',
    looksFor: 'What you look for',
    change: 'Change it',
    end: 'Delete this list',
    kept: 'If nobody opens this list for a year, it is erased by itself.',
    hard: 'Most of those who have no room say so to everybody. It is not about you.',
  },
  one: {
    title: 'What came of it?',
    whom: 'Whom did you try?',
    whomHint: 'A name is enough.',
    byWay: 'How?',
    byWays: {
      rang: 'I rang',
      voicemail: 'I left a message on the phone',
      mail: 'I sent a mail',
      form: 'I wrote on their page',
      letter: 'I sent a letter',
    },
    on: 'On which day?',
    onHint: 'Left empty, it is today.',
    came: 'What came of it?',
    outcomes: {
      waiting: 'No answer yet',
      room: 'They have room',
      ring: 'They asked me to ring',
      named: 'They named someone else',
      full: 'They have no room now',
      let_be: 'I let it be',
    },
    againOn: 'Try again on',
    againOnHint: 'If they named a day. You can leave it empty.',
    reach: 'Their number or mail address',
    reachHint: 'So that you have it at hand. You can leave it empty.',
    note: 'A note for you',
    noteHint: 'Only you see it.',
    more: 'More: their number, a note',
    add: 'Put it on my list',
    save: 'Save',
    remove: 'Take it off my list',
    back: 'Back to my list',
    again: 'Please look at this once more. What you typed is here.',
    errors: {
      no_whom: 'Write whom you tried. A name is enough.',
      no_day: 'Choose a day, today or before.',
      no_again: 'Choose a day, or leave it empty.',
      long: 'Shorten this a little.',
      too_many: 'There are 60 on this list. Take some off first.',
    } satisfies Record<TryError['says'], string>,
  },
  letter: {
    title: (p: { whom: string }) => `A letter to ${p.whom}`,
    lead: 'You send it, from your own mail or phone. We send nothing to them.',
    words: 'The letter',
    hint: 'Change it as you like, then copy it. The link in it is for this one therapist alone.',
    link: 'What the link shows them',
    linkMore:
      'Only this, and three buttons: I have room, not now, please ring me. No name, and no word from your list.',
    mail: 'Open it in my mail',
    text: 'Open it as a text',
    copy: 'Or press into the letter, choose all, and copy it.',
    subject: 'Do you have room?',
    body: (p: { someone: boolean; lines: string; link: string }) => `Hello,

I am looking for a therapist${p.someone ? ' for someone close to me' : ''}. Do you have room?
${p.lines === '' ? '' : `\n${p.lines}\n`}
You can answer with one press here, without an account:
${p.link}

Or just answer this message. Thank you for reading.`,
    text160: (p: { link: string }) =>
      `Hello, I am looking for a therapist. Do you have room? One press to answer: ${p.link}`,
    sent: 'When it is sent, write down on your list that you sent it.',
  },
  mails: {
    title: 'Notes by mail',
    lead: 'A short note when it may be time to try again, or when someone answers your letter. It says “Your list” and a link, and no more. Four reminders at most, some days apart. You can stop them with one press.',
    none: 'This site sends no notes by itself. The code and the address of your list bring you back.',
    safe: 'Only give an address that is safe. Who reads that mail can open your list.',
    address: 'Your email address',
    addressError: 'Write an email address, like name@example.org.',
    often: 'This was asked for many times in the last hour. Please try again later.',
    ask: 'Yes, write to me',
    on: (p: { address: string }) => `Notes go to ${p.address}.`,
    stop: 'No more notes',
    never: 'This list isn’t mine',
    neverMore: 'Someone may have typed your address by mistake. One press, and no list writes to you again.',
    stopped: 'No more notes will come. The address is erased.',
    mail: {
      where: (p: { link: string; mails: string }) => ({
        subject: 'Your list',
        body: `This note is automatic. Somebody asked for it with this address.

Your list is here:
${p.link}

If it isn't yours, or you want no more notes:
${p.mails}`,
      }),
      reminder: (p: { link: string; mails: string }) => ({
        subject: 'Your list',
        body: `This note is automatic. You asked for it.

You might look at your list again, or let it be:
${p.link}

No more notes:
${p.mails}`,
      }),
      reply: (p: { link: string; mails: string }) => ({
        subject: 'Your list',
        body: `This note is automatic. You asked for it.

There is something new on your list:
${p.link}

No more notes:
${p.mails}`,
      }),
    },
  },
  end: {
    title: 'Delete this list?',
    body: 'Everything on it goes, at once and for good. Links in letters that you sent show nothing any more.',
    button: 'Delete it',
    keep: 'Keep it',
    done: 'Your list is deleted.',
    doneMore: 'Nothing of it is left here.',
  },
  gone: {
    title: 'There is no list here.',
    body: 'The address may have a small mistake in it, or the list was deleted. If you have its code, you can use it.',
    letter: 'This letter has ended.',
    letterBody: 'Nothing is asked of you any more. Thank you for looking.',
    begin: 'Begin a list, or type a code',
  },
  room: {
    title: 'Do you have room?',
    lead: 'Someone is looking for a therapist, and wrote to you. This page is for you alone. No account is needed.',
    seeks: 'They look for',
    ask: 'One press is an answer. You can change it here later.',
    buttons: { room: 'I have room', full: 'Not now', ring: 'Please ring me' },
    done: {
      room: 'Thank you. They see: you have room.',
      full: 'Thank you. They see: not now.',
      ring: 'Thank you. They see: please ring.',
    },
    more: {
      room: 'If you like: how they begin',
      full: 'If you like: whom else they could try',
      ring: 'If you like: when to ring',
    },
    from: 'From when?',
    fromHint: 'Like “from January”, or “Tuesdays at 4 pm”.',
    begin: 'How do they begin?',
    beginHint: 'Like “ring me at 212 555 0142”. Up to 120 letters.',
    other: 'Try …',
    otherHint: 'The name of someone who may have room.',
    otherWay: 'How are they reached?',
    number: 'Your number for this',
    when: 'When is a good time?',
    save: 'Tell them',
    saved: 'They see this now.',
    change: 'Or change your answer',
    about:
      'Only the person who sent you this reads it. Please write nothing about them. We have no name, and we send you nothing.',
  },
};

export type TriesWords = typeof en;
