import { thisPractice } from '#accounts';
import type { Work } from '#kit/work';
import type { Locale } from '#kit/wording/time';
import type { Place } from '#letters';
import { inReadersWords, resources, standingOn, waysOf } from '#resources';

/** Kinds that answer in danger: they stand in a letter as help now, and aren't chosen. */
const ANSWERS_AT_ONCE: ReadonlySet<string> = new Set(['emergency', 'crisis_line']);

/** Places to turn to that somebody made sure of lately, as a letter says them: their name, and the quickest way there. */
export async function placesOnPaper(work: Work, lang: Locale): Promise<Place[]> {
  const [{ zone }, all] = await Promise.all([thisPractice(work), resources(work)]);
  const on = work.at.toZonedDateTimeISO(zone).toPlainDate();
  return all
    .filter((one) => {
      const standing = standingOn(one, on);
      return (standing === 'fresh' || standing === 'ask_again') && !ANSWERS_AT_ONCE.has(one.kind);
    })
    .flatMap((one) => {
      const said = inReadersWords(one, lang);
      const [way] = waysOf(one);
      return way ? [{ id: one.id, name: said.name || said.organization, says: way.shown }] : [];
    });
}
