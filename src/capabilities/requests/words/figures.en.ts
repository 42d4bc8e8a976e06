import type { What } from '../counted-store.ts';

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

/** How requests fared in a network, for who coordinates it and who is in it. */
export const figuresEn = {
  title: 'How yeses fall',
  link: 'How yeses fall',
  lead: 'How many people asked, how many heard a yes, and how soon. No names, quarters of a year only. A quarter is told a month after it has ended.',
  none: 'There are no figures yet.',
  noneMore:
    'They begin once five people have asked in quarters of a year that are over. Fewer would tell of one person.',
  noNetwork: 'You are in no network.',
  noNetworkMore: 'Figures are of requests that people make to a network.',
  span: (p: { from: string; to: string }) => (p.from === p.to ? p.from : `${p.from} to ${p.to}`),
  together: 'All together.',
  said: (p: { asked: number; yes: number }) => `Of ${people(p.asked)}, ${p.yes} heard a yes.`,
  /** Who heard one isn't told. */
  asked: (p: { asked: number }) =>
    `${people(p.asked)} asked. How many heard a yes isn’t shown: it would tell of fewer than five.`,
  half: (p: { within: string }) => `Half of those who did heard it within ${p.within}.`,
  hours: (count: number) => (count <= 1 ? 'one working hour' : `${count} working hours`),
  days: (count: number) => (count === 1 ? 'one working day' : `${count} working days`),
  columns: { chosen: 'What they chose', asked: 'Asked', yes: 'Heard a yes', half: 'Half of them within' },
  hidden: 'too few to show',
  hiddenMore:
    '“Too few to show” stands where a figure would be about fewer than five people, or where fewer than five could be worked out from it. A quarter with fewer than five people is told together with the next one of its year. A yes that came more than a month after the quarter isn’t counted. Eight working hours count as a day.',
  tooFew: (p: { what: string }) => `${p.what}: too few people to tell them apart.`,
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
