import type { Need } from '#openings';
import type { Wanted } from './forms/need.ts';

/** What they need, as openings are matched with it. Either way of meeting keeps nobody out. */
export const needOf = (wanted: Wanted, locale: 'en' | 'es'): Need => ({
  ages: wanted.age === '' ? [] : [wanted.age],
  language: wanted.language || locale,
  payment: wanted.payer,
  format: wanted.format === 'either' ? '' : wanted.format,
  region: wanted.region,
  topics: wanted.topics,
  times: wanted.parts.join(' '),
  area: wanted.area,
});
