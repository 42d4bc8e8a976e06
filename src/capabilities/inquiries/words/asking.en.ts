/** *Ask Ruth for me*: what a person reads before something is passed on, and what a desk reads afterwards. */
export const askingEn = {
  /** I20 the page before it is passed on. `who`: "Ruth Lind, Lind Therapy"; `name`: "Ruth Lind". */
  page: {
    title: (p: { name: string }) => `Ask ${p.name} for me`,
    lead: (p: { who: string; here: string }) =>
      `${p.who} gets what you tick or write here, and nothing else. ${p.here} sees only that you are in good hands.`,
    nothingYet: 'Nothing goes before you press the button at the end.',
    called: (p: { called: string }) => `My name: ${p.called}`,
    ways: (p: { name: string }) => `How may ${p.name} reach you?`,
    waysHint:
      'At the times and in the way that you said here. If you tick nothing, the answer stands on a page of your own.',
    way: {
      email: (p: { masked: string }) => `Email to ${p.masked}`,
      phone: (p: { masked: string }) => `Ring the number that ends in ${p.masked}`,
      text: (p: { masked: string }) => `Text the number that ends in ${p.masked}`,
    },
    noWays: 'You get a page and a code there. Nobody contacts you.',
    words: (p: { name: string }) => `What may ${p.name} read?`,
    own: 'What I wrote and ticked here',
    look: 'Look at it',
    anew: (p: { name: string }) => `Or write to ${p.name} anew`,
    anewHint:
      'You can leave this empty. Nobody reads it at once. If you can’t wait, use the numbers at the top.',
    helpNow: (p: { name: string }) => `You said that you need help soon. ${p.name} is told that, too.`,
    alone: (p: { name: string }) => `You asked to show it to nobody else. There too, only ${p.name} sees it.`,
    send: (p: { name: string }) => `Yes, ask ${p.name}`,
    instead: (p: { name: string }) => `Ask ${p.name} instead`,
    insteadMore: (p: { name: string }) => `${p.name} gets what is ticked and written above.`,
    /** Nobody is asked yet: whoever's button is pressed. */
    any: {
      ways: 'How may you be reached?',
      words: 'What may be read?',
      anew: 'Or write anew',
    },
    noRoom: (p: { name: string }) => `${p.name} has no room any more`,
    noRoomMore: 'That isn’t about you. Nothing was passed on, and what you typed is still here.',
    noOther:
      'Nobody else who was named has room now. On your page you can look who has room, or write there.',
  },
  /** On a person's own page. */
  own: {
    full: 'Has no room now.',
    theirs: (p: { name: string }) => `You asked ${p.name}, who looks after your message now.`,
    there: (p: { name: string }) => `You asked ${p.name}. What comes next stands on your page there.`,
    page: (p: { name: string }) => `The page of ${p.name}`,
    thereLink: 'Go to my page there',
    onItsWay: (p: { name: string }) => `You asked ${p.name}. It is on its way. Look here again in a minute.`,
    comeBack:
      'If that comes to nothing, you can come back: ask for somebody else, or write here. It counts as new.',
    ended: 'You asked a colleague, who has your message now.',
    before: 'You see first what is passed on. Nothing goes without your yes.',
    since: 'Who has room now',
    look: 'Look who has room now',
    lookMore: 'The list may have changed since.',
    nobody: 'Nobody else has room right now. You can look again another day.',
  },
  /** At the desk of who looked after them before. */
  desk: {
    short: 'In good hands',
    title: 'In good hands',
    elsewhere: (p: { day: string }) => `In good hands since ${p.day}. There is nothing left to do here.`,
    here: (p: { day: string; name: string }) =>
      `In good hands since ${p.day}: they asked for ${p.name}. You can read on, since everyone who answers people here reads the list.`,
    alone: 'They asked for a colleague, to whom alone it is shown now.',
    line: (p: { called: string; day: string }) => `${p.called}: since ${p.day}`,
  },
  /** Noted in the practice that takes over. */
  note: (p: { name: string; from: string }) => `They asked for ${p.name}, whom ${p.from} had named.`,
};

export type AskingWords = typeof askingEn;
