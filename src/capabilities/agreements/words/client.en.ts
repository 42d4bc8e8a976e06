/** What a client reads around the agreement's own text. */
export const en = {
  listTitle: 'When you may get in touch',
  none: 'Nothing is written down for you here yet. Please ask in your next session.',
  notWritten: (p: { name: string }) =>
    `${p.name} hasn’t written down yet how this works. Please ask in your next session.`,
  agreed: (p: { when: string }) => `You agreed to this on ${p.when}. It holds for you.`,
  notAgreed:
    'Please read this. If something isn’t clear, or isn’t right for you, talk about it in your next session.',
  changedTitle: 'Something changed',
  changed: (p: { name: string; when: string }) =>
    `${p.name} changed this after you agreed on ${p.when}. What was promised to you goes on until you agree to the new.`,
  was: 'For you now:',
  now: 'If you agree:',
  gone: 'If you agree, this is said no more.',
  old: 'What holds for you now, word for word',
  whole: 'The whole new text',
  noHurry: 'You don’t have to agree today. You can talk about it first.',
  agreeTitle: 'Do you agree?',
  tick: 'I have read this, and I agree',
  agree: 'I agree',
  wishesTitle: 'Two questions, if you like',
  wishesFor: (p: { name: string }) =>
    `${p.name} reads what you say here. You can leave both empty, and change them whenever you like.`,
  severalHint: 'You can choose more than one.',
  stoppingHint: 'You may stop whenever you want. Some like to write a line, some would rather be asked.',
  keep: 'Keep this',
  kept: (p: { name: string }) => `Kept. ${p.name} can read it now.`,
  thanks: 'Thank you. This holds from now on.',
  again: 'Please look at this again',
  print: 'To print',
  pdf: 'As a PDF',
  errors: {
    tick: 'Tick the box if you agree. If you don’t, nothing changes for you.',
    wait_or_reach: 'You ticked “wait for me”, and a way to reach you too. Please choose one or the other.',
    too_long: 'That is longer than we can keep. Please make it a little shorter.',
    not_theirs: 'Your yes doesn’t count here. It says below who agrees to this.',
    changed:
      'The text changed while you were reading, so you agreed to nothing yet. Please look at it once more.',
  },
  young: {
    title: 'Who agrees to this',
    forYou: (p: { who: string }) => `${p.who} agrees to this for you. You can read it here.`,
    notYou: (p: { who: string }) => `${p.who} agrees to this. You can read it here.`,
    both: (p: { who: string }) => `${p.who} both have to agree. It holds when each of you has.`,
    otherMissing: 'Two guardians have to agree. The other isn’t noted here yet, so please ask the practice.',
    nobody: 'Nobody is noted here who may agree to this. Please ask the practice.',
    unknownAge:
      'The practice hasn’t said yet from which age one agrees to this. Until then nobody can. Please ask in the next session.',
    grown:
      'A guardian agreed to this for you. You are old enough now to say it yourself. Until then it holds.',
    themself: (p: { child: string }) =>
      `${p.child} is old enough to agree to this, and nobody does it for them.`,
    tick: (p: { child: string }) => `I have read this, and I agree for ${p.child}`,
    agreed: (p: { when: string }) => `This was agreed to on ${p.when}, and it holds.`,
    changed: (p: { name: string; when: string }) =>
      `${p.name} changed this after it was agreed to on ${p.when}. What was promised goes on until the new is agreed to.`,
    waits: (p: { when: string }) =>
      `You agreed on ${p.when}. It holds when the other guardian has agreed too.`,
    thanks: 'Thank you. It holds when the other guardian has agreed too.',
  },
  publicIntro: (p: { name: string }) => `This is what clients of ${p.name} can count on between sessions.`,
};

export type ClientWords = typeof en;
