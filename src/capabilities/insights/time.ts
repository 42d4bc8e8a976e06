import type { Quarter } from './rules/quarters.ts';
import type { Lang } from './words/index.ts';

/** "Oct–Dec 2026". */
export function quarterInWords(quarter: Quarter, lang: Lang): string {
  const tag = lang === 'es' ? 'es-US' : 'en-US';
  const month = (at: Quarter): string => at.toPlainDate({ day: 1 }).toLocaleString(tag, { month: 'short' });
  return `${month(quarter)}–${month(quarter.add({ months: 2 }))} ${quarter.year}`;
}
