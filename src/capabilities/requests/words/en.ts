const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const number = (count: number): string => NUMBERS[count] ?? String(count);
const begun = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const en = {
  who: {
    somebody: 'somebody',
    children: 'a child',
    teens: 'a teenager',
    adults: 'an adult',
    older_adults: 'an older adult',
  },
  either: 'in person or online',
  orOnline: 'in person or else online',
  orFarther: (near: string) => `${near} or farther away`,
  orPaying: (payer: string) => `${payer} or another way to pay`,
  inRegion: (where: string) => `in ${where}`,
  near: (where: string) => `near ${where}`,
  asksFor: (sentence: string) => `I asked several therapists at once. They were told: ${sentence}.`,
  begin: {
    title: 'Ask several therapists at once',
    lead: 'You tell it once. Therapists who have room are asked for you. None of them learns who you are until you choose one.',
    steps: 'There are three short steps. Then you see what they will be told, before anybody is asked.',
    button: 'Begin',
    many: 'Many requests were begun from here in the last hour. Please press the button again a little later. If it can’t wait, the numbers above answer now.',
    kept: 'What you fill in is kept for seven days under an address of its own. You see it once you begin.',
  },
  kept: 'What you fill in is kept under the address of this page for seven days. If you stop now, come back to it. Whoever opens this address can see it.',
  progress: (p: { step: number; of: number }) => `Step ${p.step} of ${p.of}`,
  next: 'Go on',
  back: 'One step back',
  again: 'Please look at this once more.',
  need: {
    title: 'Who is it for, and where?',
    age: 'Who is it for?',
    ages: { children: 'A child', teens: 'A teenager', adults: 'An adult', older_adults: 'An older adult' },
    format: 'How would you like to meet?',
    formats: { in_person: 'In person', online: 'Online', either: 'Either is fine' },
    region: 'In which state are you?',
    regionHint: 'A therapist may only see people online where they have a license.',
    area: 'Near which part of town?',
    areaHint: 'Only the part of town. Leave it empty if it doesn’t matter.',
  },
  times: {
    title: 'When, and who pays?',
    parts: 'When could you come?',
    partsHint: 'None means any time.',
    insurance: 'Your insurance, if you want to use it',
    insuranceHint: 'Only its name, like “Aetna”. Leave it empty if you pay yourself.',
    language: 'In which language?',
    topics: 'What is it about?',
    topicsHint: 'Only if you like. What you tick is told to the therapists who are asked.',
    widen: 'If nobody who fits has room, may we look further?',
    widenHint: 'The license, the age and the language always stay as you said.',
    widenOrder: 'We go one step at a time, in this order.',
    widenings: {
      farther: 'Farther away',
      online: 'Online too',
      paying: 'Other ways to pay, if they don’t take my insurance',
    },
  },
  you: {
    title: 'How can an answer reach you?',
    lead: 'The therapists who are asked see none of this. It goes only to the one you choose. Whoever runs this network sees your name and how to reach you, but not your words. So somebody can answer even if nobody has room.',
    called: 'What should we call you?',
    calledHint: 'Any name, or none.',
    words: 'Your words to the one you choose',
    wordsHint: 'Only if you like. Nobody reads this at once. If you can’t wait, use the numbers at the top.',
    ways: 'How can we reach you safely?',
  },
  look: {
    title: 'This is what they will be told',
    tell: 'We will tell them:',
    nothingElse: 'Nothing else. No name, no address, none of your own words.',
    who: 'Up to five therapists who have room are asked at once. If none of them has room for you, the next five are asked.',
    seen: 'Who may see it?',
    anyone: 'Any therapist here who fits',
    only: 'Only those I tick',
    onlyMore: 'If none of them has room, you are told. Then you decide who else may see it.',
    names: 'They told this network that they have room',
    noneHere:
      'Right now no therapist here has told of room that fits. You can ask all the same. Somebody from this network answers you.',
    wantsWho: 'Choose who may see it.',
    wantsName: 'Tick at least one name, or choose any therapist who fits.',
    further: (steps: readonly string[]) =>
      `If nobody who fits is left to ask, we look further, as you allowed: ${steps.join(', then ')}.`,
    furtherBy: { farther: 'farther away', online: 'online', paying: 'other ways to pay' },
    due: (when: string) => `You will hear by ${when}, also if nobody has room.`,
    send: 'Ask them',
    sendAlone: 'Send my request',
    change: 'Change something',
    wants: 'Before they can be asked, tell how an answer can reach you.',
    many: 'Many requests came from here in the last hour. What you filled in is kept: send it a little later. If it can’t wait, the numbers above answer now.',
  },
  page: {
    title: 'Your request',
    told: 'They were told:',
    askedFor: 'You asked for:',
    looking: (count: number) =>
      count === 1
        ? 'We are waiting for one therapist to answer.'
        : `We are waiting for ${number(count)} therapists to answer.`,
    next: 'Nobody who was asked has room so far. The next are asked as soon as somebody tells of room.',
    tookBack: 'Somebody had room and has none any more. We are sorry. It isn’t about you.',
    namedLeft: 'Only those you ticked are asked.',
    namedNo: 'Nobody you ticked has room now.',
    widened: {
      farther: (p: { area: string }) =>
        `Nobody near ${p.area} was left to ask. As you allowed, we now ask therapists farther away too.`,
      online: () =>
        'Nobody who meets in person was left to ask. As you allowed, we now ask therapists online too.',
      paying: (p: { payer: string }) =>
        `Nobody who takes ${p.payer} was left to ask. As you allowed, we now ask therapists with other ways to pay too.`,
    },
    paysSelf: (payer: string) => `doesn’t take ${payer}`,
    so: 'What has happened so far',
    steps: {
      sent: (p: { when: string }) => `${p.when}: you asked.`,
      asked: (p: { when: string; count: number }) =>
        `${p.when}: ${p.count === 1 ? 'one therapist was' : `${number(p.count)} therapists were`} asked.`,
      room: (p: { when: string; count: number }) => `${p.when}: ${number(p.count)} said that they have room.`,
      noRoom: (p: { when: string; count: number }) =>
        `${p.when}: ${number(p.count)} said that they have no room now.`,
      noMore: (p: { when: string }) => `${p.when}: one who had room has none any more. We are sorry.`,
      missed: (p: { when: string }) => `You were to hear by ${p.when}. That didn’t happen.`,
      due: (p: { when: string }) => `You will hear by ${p.when}.`,
      choose: 'You choose, in your own time.',
      chosen: (p: { when: string }) => `${p.when}: you chose.`,
    },
    missed: (when: string) =>
      `We said that you would hear by ${when}. That didn’t happen, and we are sorry. It isn’t about you. Nobody has said yes yet. Whoever runs this network looks after it now.`,
    places: 'Places to turn to meanwhile',
    more: {
      title: 'May we look further?',
      others: 'Ask others too',
      farther: 'Also ask farther away',
      online: 'Also ask online',
      paying: 'Also ask about other ways to pay',
      told: (sentence: string) => `They are told: ${sentence}`,
    },
    nobody:
      'No therapist here has told of room that fits. Somebody from this network reads your request and answers you.',
    due: (when: string) => `You will hear by ${when}, also if nobody has room.`,
    until: 'You don’t need to do anything until then.',
    meanwhile: 'If it gets worse, don’t wait. The numbers above answer now.',
    yeses: (count: number) => (count === 1 ? 'One has room' : `${count} have room`),
    choose: (count: number): string =>
      count === 1
        ? 'If they suit you, choose them. Only then do they learn who you are. There is no hurry, and you owe nobody a call.'
        : 'Choose the one who suits you. Only then do they learn who you are. The others are thanked, and you owe nobody a call.',
    chooseOf: (name: string) => `Choose ${name}`,
    licence: (where: string) => `When we meet online, I will be in ${where}`,
    licenceWanted: 'Tick that you will be in a place where they have a license.',
    chosen: (name: string) => `You chose ${name}`,
    handing: 'Your words are on their way to them. Look again in a minute.',
    withColleague: (due: string) =>
      `They can read your name and your words now. They get in touch in the way you said is safe. ${due}`,
    withColleagueHere: (due: string) =>
      `They can read your name and your words now. You gave no way to reach you, so their answer comes to your page here. ${due}`,
    orElse: (when: string) => `If that hasn’t happened by ${when}, this network looks after it.`,
    reached: 'They told us that they have been in touch with you. Your words aren’t kept here any more.',
    handed:
      'They have your words. Your page with them says by when you hear, and has a code of its own to come back with.',
    theirPage: (name: string) => `Go to your page with ${name}`,
    gone: 'They have no room any more. That isn’t about you.',
    withdrawn: 'You ended this request. Nobody is asked any more. You can ask again at any time.',
    again: 'Ask again',
    answered: 'Somebody from this network has answered you.',
    read: 'Read the answer',
    own: 'Write more, change how to reach you, or stop',
    ownEnded: 'Your page here: write, or see what is kept about you',
  },
  asked: {
    title: 'Somebody looks for a therapist',
    lead: (p: { network: string }) => `${p.network} asks for a person. This is all there is to know now:`,
    wasAsked: (p: { network: string }) => `${p.network} asked for:`,
    fits: 'Your opening fits. If you say that you have room, they may choose you; then you learn who they are, and not before.',
    yes: 'I have room',
    no: 'Not now',
    saidYes: 'You said that you have room. You hear only if they choose you.',
    saidNo: 'You said: not now. Thank you.',
    changed: 'You can change it until they choose.',
    openingEnded: 'Your opening ended, so your yes stands no longer. Thank you.',
    letGo: 'They haven’t chosen so far. You needn’t keep the place for them.',
    released: 'They are looked after now. Thank you; you owe nothing.',
    taken: 'They chose you. They are on your desk.',
    handed: 'They chose you. This is who they are.',
    handedHint: 'Get in touch soon, only in the ways that stand here. Keep this page to yourself.',
    handedBy: (when: string) => `If you haven’t by ${when}, the network looks after them.`,
    called: 'Name',
    unnamed: 'They gave no name.',
    ways: 'How you may reach them',
    noWay: 'They gave no way. They look at their page; ask the network to answer there.',
    words: 'What they wrote',
    reach: 'I have been in touch',
    reachHint: 'Once you have spoken. Their name, ways and words aren’t shown here any more then.',
    reachYes: 'Yes, we have spoken',
    cannot: 'I can’t after all',
    cannotHint: 'That is all right. Others are asked, and the person is told so.',
    cannotYes: 'Ask others',
    reached: 'You have been in touch. Thank you. Their name and words aren’t shown here any more.',
    gaveBack: 'You said that you can’t after all. Others are asked now. Thank you for saying so.',
    noOpening:
      'Your opening has ended, so a yes can’t be counted. Open it again first, on the page with your openings.',
    gone: 'This link leads nowhere now',
    goneBody: 'A newer mail has a newer link. If you have an account, sign in to see what you were asked.',
  },
  desk: {
    title: 'Who has room?',
    lead: 'People who look for a therapist, by your networks. You are told one sentence, and who they are only if they choose you.',
    none: 'Nobody is being asked for.',
    noneHint:
      'When somebody looks for a therapist and your opening fits, you get a mail, and it stands here.',
    open: 'Look at them',
    soFar: {
      asked: (p: { count: number; when: string }) =>
        p.count === 1
          ? `One therapist was asked, ${p.when}.`
          : `${begun(number(p.count))} therapists were asked, the last ${p.when}.`,
      room: (p: { name: string; when: string }) => `${p.name} has room, said ${p.when}.`,
      chose: (p: { name: string; when: string }) => `They chose ${p.name}, ${p.when}.`,
      no: (count: number) => `${begun(number(count))} said: not now.`,
    },
    link: (count: number) =>
      count === 1 ? 'One person looks for a therapist' : `${count} people look for a therapist`,
  },
  mail: (p: { network: string; sentence: string; link: string }) => ({
    subject: 'Do you have room?',
    body: `This note is automatic.

${p.network} asks: ${p.sentence}.

If you have room, say so here. It takes one press, and nobody has to sign in:
${p.link}

If you do nothing, others are asked tomorrow.`,
  }),
  /** Of those who asked within an hour. `network` is empty where it is known no more, `desk` for who has none. */
  mailOfSeveral: (p: {
    asks: readonly { network: string; sentence: string; link: string }[];
    desk: string;
  }) => ({
    subject: `Do you have room? ${p.asks.length} people ask`,
    body: `This note is automatic.

${begun(number(p.asks.length))} people ask for you. Say of each whether you have room. It takes one press, and nobody has to sign in.

${p.asks.map((one) => `${one.network === '' ? 'Somebody looks for' : `${one.network} asks`}: ${one.sentence}.\n${one.link}`).join('\n\n')}

${p.desk === '' ? '' : `All of them stand on your desk:\n${p.desk}\n\n`}If you do nothing, others are asked tomorrow.`,
  }),
  chosenMail: (p: { network: string; due: string; link: string }) => ({
    subject: 'You were chosen',
    body: `This note is automatic.

You said to ${p.network} that you have room, and you were chosen. Who it is, and how you may reach them, stands here:
${p.link}

Please get in touch ${p.due === '' ? 'soon' : `by ${p.due}`}, and say so there when you have. If you can’t after all, say that there too, and others are asked.`,
  }),
  news: (p: { link: string }) => ({
    subject: 'There is news on your page',
    body: `This note is automatic.

There is news on your page:
${p.link}`,
  }),
  reminder: (p: { link: string }) => ({
    subject: 'Your page',
    body: `This note is automatic. It comes once.

There is something to choose on your page, in your own time. You don’t have to:
${p.link}`,
  }),
  letGo: (p: { network: string; sentence: string; link: string }) => ({
    subject: 'You needn’t keep the place',
    body: `This note is automatic.

You said that you have room for somebody whom ${p.network} asked for: ${p.sentence}.

They haven’t chosen in two weeks. You needn’t keep the place for them any longer. If you give it to somebody else, say “Not now” here:
${p.link}

If you do nothing, they may still choose you.`,
  }),
};

export type RequestWords = typeof en;
