import type { What } from '../counted-store.ts';

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

/** How requests fared in a network, for who coordinates it and who is in it. */
export const figuresEn = {
  title: 'How yeses fall',
  link: 'How yeses fall',
  lead: 'How many people asked, how many heard a yes, and how soon. No names, quarters of a year only. A quarter is told a month after it has ended.',
  none: 'There are no figures yet.',
  noneMore:
    'Nobody or too few asked in quarters that are told by now; one is told a month after it has ended. From five people up you read here how many asked, how many heard a yes, and how soon. About fewer nothing is shown, since each of them could be told apart.',
  noNetwork: 'You are in no network.',
  noNetworkMore: 'Figures are of requests that people make to a network.',
  span: (p: { from: string; to: string }) => (p.from === p.to ? p.from : `${p.from} to ${p.to}`),
  together: 'All together.',
  said: (p: { asked: number; yes: number }) => `Of ${people(p.asked)}, ${p.yes} heard a yes.`,
  /** Who heard one isn't told. */
  asked: (p: { asked: number }) =>
    `${people(p.asked)} asked. How many heard a yes isn’t shown: with it one could work out something about fewer than five people.`,
  half: (p: { within: string }) => `Half of those who did heard it within ${p.within}.`,
  hours: (count: number) => (count <= 1 ? 'one working hour' : `${count} working hours`),
  days: (count: number) => (count === 1 ? 'one working day' : `${count} working days`),
  columns: { chosen: 'What they chose', asked: 'Asked', yes: 'Heard a yes', half: 'Half of them within' },
  hidden: 'too few to show',
  hiddenMore:
    '“Too few to show” stands where a figure would be about fewer than five people, or where fewer than five could be worked out from it. A quarter with fewer than five people is told together with the next one of its year. A yes that came more than a month after the quarter isn’t counted. Eight working hours count as a day.',
  /** What has no table, in one sentence. @param p.what as the captions of the tables, in small letters */
  notShown: (p: { what: string }) =>
    `Not shown: ${p.what}. A table comes once five people or more chose one thing, and the others together are five or more too. So nobody can be told apart in a small network.`,
  yesNotShown: (p: { what: string }) =>
    `How many heard a yes isn’t shown ${p.what}: it would tell of fewer than five.`,
  what: {
    age: 'By age',
    payment: 'By how they would pay',
    language: 'By language',
    part: 'By the part of the day',
    format: 'By how they would meet',
  } satisfies Record<Exclude<What, 'all'>, string>,
  values: {
    age: {
      '': 'Not said',
      children: 'Children',
      teens: 'Teenagers',
      adults: 'Adults',
      older_adults: 'Older adults',
    },
    payment: { '': 'No insurance named', '*': 'An insurance that nobody here takes' },
    language: { '': 'Doesn’t matter' },
    part: {
      '': 'Any time',
      morning: 'Mornings',
      afternoon: 'Afternoons',
      evening: 'Evenings',
      several: 'Several',
    },
    format: { '': 'Not said', in_person: 'In person', online: 'Online', either: 'Either' },
  } as Readonly<Record<Exclude<What, 'all'>, Readonly<Record<string, string>>>>,
};

export type FiguresWords = typeof figuresEn;
