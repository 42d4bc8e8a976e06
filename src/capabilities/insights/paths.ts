import type { Period } from './rules/quarters.ts';

const desk = '/desk/insights';
const asked = (period?: Period): string => (period === undefined ? '' : `?period=${period}`);

/** Every address of this room. */
export const paths = {
  figures: (period?: Period) => `${desk}${asked(period)}`,
  file: (period?: Period) => `${desk}.csv${asked(period)}`,
} as const;
