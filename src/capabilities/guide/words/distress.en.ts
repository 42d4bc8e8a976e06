type Named = { name: string };

/** For who is having a hard time: three ways on, and what happens when one calls. */
export const en = {
  lead: 'Which is closest? You can come back and choose again.',
  choices: {
    now: {
      title: 'Now. I need somebody right away.',
      body: 'A person answers the phone. Nobody here is told.',
    },
    soon: {
      title: 'Soon. It can’t wait until we meet.',
      body: 'An earlier time, or somebody else to talk to.',
    },
    later: {
      title: 'It can wait until we meet.',
      body: 'Write it down, read something, or leave a word.',
    },
  },
  legend: 'Which is it?',
  contact: (p: Named) => `May I contact ${p.name} about it?`,
  now: {
    title: 'Talk to somebody now',
    told: 'Nobody here is told that you read this page, and we don’t write it down. Your own browser may remember it.',
    numbers: 'If you can’t wait',
    more: 'More numbers, also for others',
    elsewhere: 'I’m in another country',
    call: {
      title: 'What happens when you call',
      steps: [
        'You may hear a recorded voice first. You may have to wait. Stay on the line if you can.',
        'Then a person answers. They ask your name. You don’t have to say it.',
        'They ask what is going on, and if you are safe. Say as much as you want to.',
        'You can’t say it wrong. You may cry, or say nothing for a while.',
        'You can hang up at any time.',
      ],
    },
    emergency: {
      title: 'If your life is in danger',
      body: 'Call the emergency number first. They ask where you are, and send help. Go to a hospital if one is near.',
    },
    honest:
      'A help line most often helps by talking. If they fear for your life, they may send help to you. You can ask them about that first.',
    hard: 'If you can’t talk, send a text if the line takes them, or ask somebody near you to call.',
    after: (p: Named) => `${p.name} doesn’t hear of it from us. You can tell it when you meet, or not.`,
    afterAny: 'Nobody hears of it from us. You can tell it when you meet, or not.',
  },
  soon: {
    title: 'Something sooner',
    body: 'Choose one thing. You can come back for another.',
    nothing: 'There is no earlier time at the moment.',
    worse: 'If it gets worse while you wait, call a number at the top. You don’t have to be sure.',
  },
  later: {
    title: 'Until you meet',
    until: (p: { when: string }) => `You meet on ${p.when}.`,
    body: 'Each line says if anybody reads it, and when.',
    worse: 'If it can’t wait after all, go back and choose again.',
  },
  again: 'Choose again',
};

export type DistressWords = typeof en;
