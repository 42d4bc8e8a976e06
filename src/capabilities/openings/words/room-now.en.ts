/** The public page of who has room. */
export const roomNowEn = {
  title: 'Who has room now',
  lead: 'They said so themselves. You see by each name on which day. A place can go quickly. If it is gone when you ask, you still get an answer.',
  when: 'When',
  anyTime: 'Most times',
  meet: 'How you meet',
  forWhom: 'For',
  allAges: 'All ages',
  worksWith: 'Works with',
  cost: 'Cost',
  costNotSaid: 'Not said here. You can ask.',
  languages: 'Languages',
  places: 'Free places',
  wayIn: 'How to begin',
  write: (name: string) => `Write to ${name}`,
  confirmed: (when: string) => `Confirmed ${when}.`,
  only: (count: number) => `These are the ${count} that were confirmed last. There are more.`,
  none: 'Nobody here has told of room right now.',
  noneMore:
    'This can change from one week to the next. You can write all the same: you get an answer, and are told who has room.',
  noneWrite: 'Write to us',
  meanwhile: 'Places to turn to meanwhile',
};

export type RoomNowWords = typeof roomNowEn;
