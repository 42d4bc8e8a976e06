import { type Need, needFromWords } from '#openings';
import type { Wanted } from './forms/need.ts';

/** What they need, as openings are matched with it. Either way of meeting keeps nobody out. */
export const needOf = (wanted: Wanted, locale: 'en' | 'es'): Need => ({
  ...needFromWords({ payment: wanted.payer, times: '' }),
  ages: wanted.age === '' ? [] : [wanted.age],
  language: wanted.language || locale,
  format: wanted.format === 'either' ? '' : wanted.format,
  region: wanted.region,
  topics: wanted.topics,
  parts: wanted.parts,
  area: wanted.area,
});
