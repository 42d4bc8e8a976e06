import { type Need, needFromWords } from '#openings';
import type { Wanted } from './forms/need.ts';
import { type Widening, formatOf } from './rules/widening.ts';

/** How they may meet: either way keeps nobody out. */
const meeting = (wanted: Wanted, widened: readonly Widening[]): Need['format'] => {
  const format = formatOf(wanted, widened);
  return format === 'either' ? '' : format;
};

/** What they need, as openings are matched with it, widened as far as it is. */
export const needOf = (wanted: Wanted, locale: 'en' | 'es', widened: readonly Widening[] = []): Need => ({
  ...needFromWords({ payment: wanted.payer, times: '' }),
  ...(widened.includes('paying') && { paysThemselves: true }),
  ages: wanted.age === '' ? [] : [wanted.age],
  language: wanted.language || locale,
  format: meeting(wanted, widened),
  region: wanted.region,
  topics: wanted.topics,
  parts: wanted.parts,
  area: wanted.area,
});
