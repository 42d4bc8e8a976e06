import type { Voice } from './public-shapes.ts';

const kinds = {
  name: 'Their name',
  ways: 'Addresses and numbers',
  words: 'What they wrote, and notes on it',
  answers: 'What they were told',
  mails: 'Mails that came in and went out',
  recordings: 'Recordings',
  page: 'Their page, its link and code',
  consents: 'What they agreed to, and when',
  times: 'That somebody wrote, and when',
  trail: 'The trail: who did what, without words',
  hashes: 'Marks by which “please stop” and known mails are told again',
};

const because = {
  record: (p: { source: string }) => `clients’ records are kept: ${p.source}`,
  not_known: 'no rule is known here for clients’ records: your practice has to say',
  proof: 'to show what was agreed to; the words are the practice’s own',
  figures: 'for your figures, without a name',
  account: 'to show who did what; it holds no words',
  stays_stopped: 'so that nobody is written to who said stop; nothing can be read from them',
};

const desk = {
  link: 'Their data: give, keep, erase',
  title: 'Their data',
  back: { inquiries: 'Back to the message', clients: 'Back to the client' },
  give: 'Everything about this person',
  giveMore:
    'One file, to be read or printed, or as data for another program. It asks you to have signed in lately, and the trail notes it.',
  forWhom: 'What is it for?',
  practice: 'For the practice’s file',
  practiceHint: 'Everything: notes, safety steps and who looked, and what a helper wrote about them.',
  person: 'A copy for the person',
  personHint:
    'What they wrote and were told, how they may be reached, and what is held about them. No words of other people. What of it your practice may hold back is for you to decide.',
  notes: 'With the staff’s own notes',
  safety: 'With the safety steps',
  form: 'As what?',
  page: 'A page to read',
  json: 'Data (JSON)',
  download: 'Make the file',
  hold: 'Keep from being erased',
  holdMore:
    'For a complaint or a legal matter. As long as it stands, nothing of this person is erased, by hand or by time.',
  holdKind: 'Why?',
  holdKinds: { legal: 'A legal matter', complaint: 'A complaint', safety: 'A safety step' },
  reason: 'In a few words',
  reasonHint: 'For your colleagues. It is not in a copy for the person.',
  reasonEmpty: 'Write a few words, so that a colleague knows why.',
  setHold: 'Keep',
  heldBy: (p: { kind: string; who: string; when: string }) => `${p.kind}. Set by ${p.who}, ${p.when}.`,
  nobody: 'the house',
  heldSafety: 'What belongs to a safety step is kept, also after it was closed.',
  lift: 'Keep no longer',
  held: 'Nothing can be erased while this stands.',
  erase: 'Erase this person',
  eraseMore: 'At once and for good. Whatever is open with them ends, and nothing that waits to leave leaves.',
  plan: 'What goes and what stays',
  eraseFirst: 'Look first at what goes, what stays and why. Nothing is erased by looking.',
  eraseLook: 'Erase this person…',
  backToData: 'Back to their data',
  kind: 'What',
  fate: 'What becomes of it',
  kinds,
  gone: 'erased',
  kept: (p: { because: string }) => `stays, ${p.because}`,
  keptUntil: (p: { until: string; because: string }) => `stays until ${p.until}, since ${p.because}`,
  because,
  minors: 'Of somebody who was under age it may have to be kept for longer. This is no legal advice.',
  keptNow: (p: { until: string }) =>
    `Their record is kept until ${p.until}. It is erased on that day by itself.`,
  dueThen: 'Erase on that day',
  checked: 'I have looked: nothing obliges us to keep it.',
  checkedFirst: 'Tick that you have looked, or leave it kept.',
  sure: 'Yes, erase this person now',
  asked: (p: { when: string; due: string }) =>
    `They asked on ${p.when} to be erased. It is done on ${p.due}, unless they take it back.`,
  askedHeld: (p: { when: string }) =>
    `They asked on ${p.when} to be erased. It is done when nothing keeps it any more.`,
  erased: (p: { when: string; by: string }) => `Erased: ${p.when}, ${p.by}.`,
  by: {
    time: 'by the practice’s time',
    person: 'as they asked',
    staff: (p: { who: string }) => `by ${p.who}`,
  },
  already: 'This person was erased already.',
};

const ownOf = (voice: Voice) => {
  const I = voice === 'i' ? 'I' : 'We';
  const i = voice === 'i' ? 'I' : 'we';
  const me = voice === 'i' ? 'me' : 'us';
  return {
    link: `What ${i} hold about you`,
    save: 'Save it',
    saveMore: 'A saved file stays on this phone or computer. Others who use it can read it.',
    page: 'As a page to read or print',
    json: 'As data (JSON)',
    erase: 'Please erase it',
    title: 'Please erase it',
    body: `${I} will erase what you wrote, what ${i} told you, your name, and how ${i} can reach you. Your page and your code will stop working.`,
    waits: 'If you still wait for an answer, you will not get one. You can write again at any time.',
    stays: 'What stays',
    staysMore: `That somebody wrote, and when, without a name. What you agreed to. Who looked, without your words. And a mark that keeps ${me} from writing to an address that said stop. A part may have to stay for longer by law; then it says so here.`,
    days: (p: { days: number }) =>
      `It is done ${p.days} days after you press. Until then this page shows no words, and you can take it back here.`,
    button: 'Erase it',
    back: 'Back to your message',
    soon: (p: { due: string }) => `You asked ${me} to erase this. It will be gone by ${p.due}.`,
    later: `You asked ${me} to erase this. ${I} have to keep it for now. It goes as soon as ${i} may.`,
    hidden: 'Your words are hidden here already.',
    keepTitle: 'If it wasn’t you, or you changed your mind',
    keep: 'Don’t erase it',
  };
};

export const erasingEn = {
  desk,
  own: { i: ownOf('i'), we: ownOf('we') },
  mail: (p: { link: string }) => ({
    subject: 'Your message',
    body: `This note is automatic. Something was asked for on your page.

If it was you, there is nothing to do. If it wasn’t, you can take it back here:
${p.link}`,
  }),
};

export type ErasingWords = typeof erasingEn;
