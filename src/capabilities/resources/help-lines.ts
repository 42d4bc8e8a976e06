import type { Practice } from '#accounts';
import { type HelpLine, practiceHelpNow } from './rules/helplines.ts';
import type { Lang, Resource } from './rules/kinds.ts';

type Place = Pick<Practice, 'country' | 'region' | 'zone'>;

/** What a practice's pages show as help now at this instant, of its rows that were read already. */
export function helpLinesOf(
  all: readonly Resource[],
  { country, region, zone }: Place,
  now: { lang: Lang; at: Temporal.Instant },
): HelpLine[] {
  const on = now.at.toZonedDateTimeISO(zone).toPlainDate();
  return practiceHelpNow(all, { country, region, lang: now.lang, on });
}
