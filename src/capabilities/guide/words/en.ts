import type { ContactWay, Reason } from '#agreements';

type Named = { name: string };

/** The words of a client's own page. English; the other languages follow its shape. Grade 6 or below. */
export const en = {
  title: 'Your page',
  question: 'What would you like to do?',
  whom: 'Who is it about?',
  whomMore: 'You see more than one person here. Choose first, and you get the answer that is right for them.',
  nobody:
    'Nobody here works with you at the moment, so there is nobody to write to on this page. The numbers at the top still answer.',
  otherOne: 'Choose somebody else',
  back: 'Back to your page',
  today: (p: { clock: string }) => `${p.clock} today`,
  next: {
    title: 'Your next session',
    with: (p: Named) => `With ${p.name}`,
    now: (p: { until: string }) => `It is now, until ${p.until}.`,
    none: 'No next session is set here.',
    more: 'Move, cancel, or say you are late',
  },
  news: {
    title: 'New for you',
    toRead: (p: Named) => `Read what you can count on with ${p.name}, and say if you agree`,
    answered: (p: Named & { what: string }) => `${p.name} answered: ${p.what}`,
    missed: (p: Named & { what: string }) =>
      `You were told you would hear by a date, and that didn’t happen: ${p.what}. It isn’t about you`,
    changed: (p: Named) => `${p.name} changed the rules. What was promised to you holds until you agree`,
  },
  groups: {
    hard: 'When it is hard',
    sessions: 'Your sessions',
    sharing: 'Something to share',
    asking: 'Something to ask',
  },
  reasons: {
    book: 'I want to book a session',
    next_session: 'When do we meet next?',
    cancel: 'I need to cancel or move a session',
    resource: 'I found something to share',
    good_news: 'I have good news',
    homework: 'I want to send my homework',
    rules: 'I have a question about these rules',
    no_answer: 'I worry because no answer came',
    distress: 'I’m having a hard time',
    crisis: 'I’m in a crisis',
    billing: 'I have a question about a bill',
  } satisfies Record<Reason, string>,
  /** One line under a reason, before anybody opens it. */
  short: {
    unwritten: 'No answer is promised yet.',
    no: 'Not by message. See what there is instead.',
    in_session: 'You look at it together when you meet.',
    by: (p: Named & { by: string }) => `${p.name} answers by ${p.by}.`,
    if_asked: (p: { by: string }) => `If you ask for an answer, it comes by ${p.by}.`,
    no_date: 'You may write. No date can be named now.',
    none: (p: Named) => `${p.name} reads it. No answer comes.`,
    no_session: 'None is set.',
    distress: 'Now, soon, or when you meet.',
    crisis: 'Numbers where a person answers now.',
    not_right: 'You want to stay, and talk about it.',
    note: 'Only you see it, until you bring it.',
    shared: 'Everything you sent, and what came back.',
    agreement: 'What you may do, when you hear back, and what it costs.',
  },
  more: {
    not_right: 'Something isn’t right for me here',
    note: 'I want to write something down for next time',
    shared: 'What have I shared?',
    agreement: 'What are the rules?',
  },
  ways: {
    page: 'here, on your page',
    email: 'by email',
    phone: 'by phone',
    text: 'by text message',
    session: 'in a session',
  } satisfies Record<ContactWay, string>,
  may: {
    yes: (p: { ways: string }) => `Yes, you may: ${p.ways}.`,
    no: (p: Named) => `Please don’t send this to ${p.name}.`,
    crisis: (p: Named) => `Please don’t write to ${p.name} and wait. It may not be seen in time.`,
    in_session: 'Please bring this to a session.',
    unwritten: (p: Named) =>
      `${p.name} hasn’t written down yet how this works. So no answer is promised. You can ask when you meet.`,
    atOnce: 'Nobody reads it at once. If you can’t wait, call a number at the top.',
    adds: (p: Named & { words: string }) => `${p.name} adds: “${p.words}”`,
    notPrivate: 'Emails and text messages are not private. This page is.',
  },
  reply: {
    by: (p: Named & { by: string }) => `${p.name} reads it and answers by ${p.by}.`,
    alsoBy: (p: { by: string }) => `You hear back by ${p.by}.`,
    if_asked: (p: { by: string }) => `You hear back only if you ask for it: then by ${p.by}.`,
    none: 'No answer comes. That is not a bad sign.',
    no_date: (p: Named) => `${p.name} has no working days set at the moment. So no date can be named.`,
    far: 'That is a long wait. Please see what else there is, below.',
  },
  reading: {
    by: (p: Named & { by: string }) => `${p.name} reads it by ${p.by}.`,
    before_session: (p: Named) => `${p.name} reads it before your next session.`,
    before_this: (p: Named & { when: string }) => `${p.name} reads it before your session on ${p.when}.`,
    in_session: (p: Named) => `You look at it together when you meet. ${p.name} doesn’t read it before.`,
    in_this: (p: Named & { when: string }) =>
      `You look at it together on ${p.when}. ${p.name} doesn’t read it before.`,
  },
  where: {
    asked: (p: Named) => `Where is ${p.name} now?`,
    in_sessions: (p: { until: string }) => `In sessions until ${p.until}.`,
    away: (p: { until: string }) => `Away until ${p.until}.`,
    cover: (p: Named & { cover: string }) =>
      `${p.cover} stands in until then. What you send to ${p.name} still waits for ${p.name}.`,
    coverReads: (p: Named & { cover: string }) =>
      `${p.cover} stands in until then. If you send this to ${p.name} by your page, ${p.cover} can read it too.`,
    reachCover: (p: { cover: string }) => `To reach ${p.cover}, write on the contact page.`,
    off: (p: { back: string }) => `Not at work. Back ${p.back}.`,
  },
  others: {
    asked: 'Who else can help?',
    staff: (p: { hours: string }) => `The front desk: ${p.hours}.`,
    coaching: (p: { hours: string }) => `The line for clients: ${p.hours}.`,
    open: (p: { until: string }) => `Somebody is there now, until ${p.until}.`,
    closed: (p: { opens: string }) => `Nobody is there now. Next: ${p.opens}.`,
  },
  cost: {
    asked: 'What does it cost?',
    free: 'Nothing.',
    part: (p: { minutes: number; rate: string }) =>
      p.minutes === 1
        ? `The first minute of reading costs nothing. After that: ${p.rate}.`
        : `The first ${p.minutes} minutes of reading cost nothing. After that: ${p.rate}.`,
    paid: (p: { rate: string }) => `Time for reading it: ${p.rate}.`,
    usualRate: (p: Named) => `what ${p.name} usually charges`,
  },
  hurt: {
    asked: 'Should I be hurt if there is no answer?',
    held_up: (p: Named) =>
      `No. If you hear nothing by then, something held ${p.name} up. It isn’t about you.`,
    only_if_asked: (p: Named) => `No. ${p.name} writes back only to who asks for it. It isn’t about you.`,
    to_nobody: (p: Named) => `No. ${p.name} writes back to nobody about this. It isn’t about you.`,
    in_session: 'No. This is for the time when you meet. Silence before that means nothing.',
    worry: 'If silence worries you, say so. It goes on the list for your next session.',
  },
  cancelling: (p: { when: string }) => `Your session on ${p.when}`,
  meanwhile: 'What else there is',
};

export type GuideWords = typeof en;
