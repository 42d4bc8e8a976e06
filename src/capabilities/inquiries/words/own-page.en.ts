import type { Voice } from './public-shapes.ts';

const eitherFor =
  (voice: Voice) =>
  (one: string, several: string): string =>
    voice === 'i' ? one : several;

const sent = (voice: Voice) => {
  const by = eitherFor(voice);
  const I = by('I', 'We');
  const me = by('me', 'us');
  return {
    title: 'Your message',
    sent: 'Your message is here.',
    sentHelper: 'Thank you for writing. Your message is here.',
    promise: (p: { due: string }) => `You will hear by ${p.due}.`,
    promiseAgain: (p: { due: string }) => `The new date: you will hear by ${p.due}.`,
    promiseMore:
      'You don’t need to do anything until then. If it gets worse, don’t wait: use the numbers at the top. Nobody reads this at night.',
    /** I5 beside a first talk that is booked: the date is that of an answer to their words. */
    promiseMoreTalk:
      'That is for what you wrote. If it gets worse, don’t wait: use the numbers at the top. Nobody reads this at night.',
    urgent: {
      said: 'You said that you need help soon.',
      call: 'Please call now:',
      numbers: 'Please use the numbers at the top now.',
      seen: {
        not_at_once: 'Nobody here sees this at once.',
        not_now: 'Nobody here sees this right now.',
        not_tonight: 'Nobody here sees this tonight.',
      },
      promiseMore: 'Please don’t wait for that if you need help now.',
    },
    noDate: `${I} can’t say when you will hear. Your words are kept.`,
    lookedAt: 'A person looks at this every working day.',
    lookedAtMore:
      'You don’t need to do anything. If it gets worse, don’t wait: use the numbers at the top. Nobody reads this at night.',
    code: 'The code of your message',
    requestCode: 'The code of your request',
    codeMore:
      'Write it down, or say it to yourself a few times. With it you can come back from any phone or computer.',
    codeWhere: 'Enter it at',
    codeOnly: `${I} won’t contact you. The answer will be on this page.`,
    mail: `What an email from ${me} would look like`,
    mailFrom: 'From',
    mailSubject: 'Subject',
    subject: 'Your message',
    mailMore: 'Look in spam too. If none comes, come back here with your code: the answer will be here.',
    ring: (p: { masked: string }) => `${I} may ring the number that ends in ${p.masked}.`,
    text: (p: { masked: string }) => `${I} may text the number that ends in ${p.masked}.`,
    email: (p: { masked: string }) => `${I} may email ${p.masked}.`,
    safeTimes: (p: { window: string }) => `You said this is safe: ${p.window}.`,
    anyTime: 'At any time.',
    message: `${I} may leave a message.`,
    noMessage: `${I} leave no message.`,
    saysWho: `${I} may say who ${by('I am', 'we are')}.`,
    saysNobody: `${I} won’t say who ${by('I am', 'we are')} to others.`,
    wait: 'While you wait',
    waitBody: `You can use any of these now. You don’t have to wait for ${me} first.`,
    places: 'Places to turn to',
  };
};

export type SentWords = ReturnType<typeof sent>;

const story = (voice: Voice) => {
  const by = eitherFor(voice);
  const I = by('I', 'We');
  const i = by('I', 'we');
  const sorry = by('I am sorry.', 'We are sorry.');
  return {
    history: 'What has happened',
    states: { done: 'Done', now: 'Now', next: 'Next' },
    came: (p: { when: string }) => `Your message came in: ${p.when}.`,
    missed: (p: { due: string }) =>
      `${I} said you would hear by ${p.due}. That didn’t happen. ${sorry} It isn’t about you.`,
    stepsIn: (p: { who: string }) => `${p.who} looks after your message now.`,
    rang: (p: { when: string }) => `${I} rang: ${p.when}.`,
    rangReached: (p: { when: string }) => `You and ${i} talked: ${p.when}.`,
    rangMessage: (p: { when: string }) => `${I} rang and left a message: ${p.when}.`,
    askFor: {
      heading: 'Who has room',
      button: (p: { name: string }) => `Ask ${p.name} for me`,
      more: (p: { name: string }) =>
        `${p.name} reads what you wrote here, and you get a date. You tell nothing twice.`,
      noRoom:
        'They have no room any more, and that isn’t about you. You can ask another one, or write here below.',
    },
    ringBack: 'You can ring back, or write here below.',
    answeredAt: (p: { when: string }) => `${I} answered: ${p.when}.`,
    ended: {
      found_someone: `You told ${by('me', 'us')} that you found someone.`,
      please_stop: `You asked ${by('me', 'us')} to stop.`,
    },
    windowMissed: `The time you gave is over, and ${i} didn’t reach you. ${sorry} Is there another safe time?`,
    windowLink: 'Give another time',
  };
};

export type StoryWords = ReturnType<typeof story>;

const page = (voice: Voice) => {
  const by = eitherFor(voice);
  const I = by('I', 'We');
  const i = by('I', 'we');
  return {
    answer: 'The answer',
    answers: 'The answers',
    answerBy: (p: { who: string; when: string }) => `${p.who}, ${p.when}`,
    answerPlaces: 'Places to turn to',
    yours: 'What you wrote',
    yoursEmpty: 'You left the words empty. That is fine.',
    write: 'Write more',
    writeAnswered: 'Write back',
    writeHint: 'Nobody reads this at once. If you can’t wait, use the numbers at the top.',
    writeHelpNow: 'I need help soon',
    writeEmpty: 'Write a few words first.',
    writeMuch:
      'You have written a great deal in this hour, and all of it is here. What you typed just now waits in this field: send it in a while. If you can’t wait, use the numbers at the top.',
    send: 'Send',
    ways: `Change how ${i} can reach you`,
    found: 'I found someone',
    theyFound: 'They found someone',
    stop: 'Please stop',
    other: 'Other things you can do',
    print: 'You can print this page.',
    closed: {
      found_someone: `You found someone. ${by('I am', 'We are')} glad, and ${i} won’t write again about this.`,
      please_stop: `${I} stopped. ${I} won’t contact you any more.`,
      other: 'This message is closed.',
    },
    tried: {
      said: `${I} tried to reach you and couldn’t. That is all right. Your words are kept. Say that you are here, and ${i} will try again.`,
      here: 'I’m here. Please try me again.',
    },
    reopen: 'If you change your mind, write here. It counts as new.',
    tidy: 'Close this page when you are done. On a shared phone, use “Leave this page”.',
  };
};

export type PageWords = ReturnType<typeof page>;

const asking = (voice: Voice) => {
  const by = eitherFor(voice);
  const i = by('I', 'we');
  return {
    helper: {
      ends: (p: { days: number }) =>
        `This page ends ${p.days} days after the answer. That is so for everyone who writes for someone else. It says nothing about the other person.`,
      ended: 'Thank you for caring. From here on, this page shows nothing more.',
      anew: 'You can always write again. It counts as new.',
    },
    later: {
      ask: `May ${i} ask once, in two weeks, whether you found someone?`,
      askHint: 'By email if you said that email is safe. If not, only on this page. You can let it be.',
      save: 'Save this',
      willAsk: (p: { when: string }) => `You said ${i} may ask once whether you found someone: ${p.when}.`,
      dont: 'Don’t ask me',
      question: 'Did you find someone?',
      questionMore: 'You can also just let this be.',
      yes: 'Yes, I did',
      no: 'No, not yet',
      saidNo: 'I did not find someone yet.',
    },
    still: {
      title: 'Is this still safe?',
      body: (p: { months: number }) => `You said so ${p.months} months ago.`,
      yes: 'Yes, still safe',
      change: 'No, change it',
    },
  };
};

export type AskingWords = ReturnType<typeof asking>;

const deeds = (voice: Voice) => {
  const by = eitherFor(voice);
  const I = by('I', 'We');
  const i = by('I', 'we');
  const me = by('me', 'us');
  return {
    ways: {
      title: `How ${i} can reach you`,
      heading: 'Which ways to reach you are safe now?',
      now: 'Now',
      keep: 'Keep this as it is',
      keepHint: 'What you don’t tick ends when you save. Below you can add a way or change one.',
      body: 'What you say here takes the place of what you said before.',
      save: 'Save this',
    },
    withdrawal: {
      title: 'End this',
      found: {
        heading: 'You found someone?',
        body: `Good. Then ${i} close your message. Nothing more will come from ${me} about it.`,
        button: 'Yes, I found someone',
      },
      theyFound: {
        heading: 'They found someone?',
        body: `Good. Then ${i} close your message. Nothing more will come from ${me} about it.`,
        button: 'Yes, they found someone',
      },
      stop: {
        heading: by('Shall I stop?', 'Shall we stop?'),
        body: 'Then nobody here will contact you again, in any way. You can still come back to your page with your code.',
        button: 'Yes, please stop',
      },
      talk: (p: { when: string }) => `This also cancels your first talk: ${p.when}. It costs you nothing.`,
      back: 'No, go back to my message',
    },
    notMe: {
      title: 'This wasn’t me',
      heading: 'Did someone use your address?',
      body: `${I} got a message with your email address. If it wasn’t you, say so here. ${I} will not write to this address again.`,
      bodyHere: `${I} got a message with your email address. If it wasn’t you, say so here. Then nothing more comes from this message. To stop everything to your address, use the link in the email itself.`,
      button: 'It wasn’t me',
      done: `Thank you. ${I} won’t write to you again.`,
      doneHere: 'Thank you. Nothing more comes from this message.',
      doneMore: 'You don’t need to do anything else.',
      closed: 'There is nothing more to see here.',
      changed: 'Did you change your mind?',
      changedMore: `Then a new message with your email address can be answered by email again. Nothing comes from ${me} by itself.`,
      lift: 'You may write to me again',
      lifted: `Thank you. If you write to ${me} again, ${i} can answer by email.`,
    },
  };
};

export type DeedsWords = ReturnType<typeof deeds>;

/** The words of a person's own page. A solo therapist says "I" throughout, a clinic "we". */
export const ownPageEn = (voice: Voice) => ({
  status: { ...sent(voice), ...story(voice), ...page(voice) },
  ...asking(voice),
  ...deeds(voice),
});

export type OwnPageWords = ReturnType<typeof ownPageEn>;
