export const trail = {
  title: 'Who did what',
  intro:
    'What was done and looked at in this practice, the latest first. Nobody here can change or remove a line. Looking at the same list again within a quarter of an hour is one line.',
  who: 'Who',
  everybody: 'Everybody',
  code: 'A person’s code',
  codeHint: 'Four words, as the person has them. Only lines about their message are shown then.',
  codeWrong: 'No message with this code is here. Look at the code again.',
  again: 'One thing wants another look',
  show: 'Show',
  showAll: 'Show everything',
  onlyAbout: 'Only lines about one message.',
  onlyOf: (name: string) => `Only what ${name} did.`,
  time: 'Time',
  what: 'What',
  message: 'the message',
  people: (count: number) => (count === 1 ? '1 person' : `${count} people`),
  empty: 'Nothing of this kind was done yet.',
  older: 'Older lines',
  latest: 'The latest lines',
  back: 'Back to set-up',
  actors: {
    person: 'The person',
    helper: 'Who helps the person',
    visitor: 'Somebody outside',
    system: 'Porchlight',
    operator: 'Who keeps the machine',
    staff: 'Somebody who worked here',
  },
};

export type TrailWords = typeof trail;
