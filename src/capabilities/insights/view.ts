import { freedAndFilled } from '#appointments';
import { staffing } from '#accounts';
import { goodbyes } from '#endings';
import { answering } from '#inquiries';
import type { Work } from '#kit/work';
import { absences } from '#outreach';
import { type Facts, type Figures, figures } from './rules/figures.ts';
import { type Period, quarters } from './rules/quarters.ts';
import type { Lang } from './words/index.ts';

export type FiguresView = Figures & { readonly lang: Lang };

/** Each room tells what happened in it, without names; which of it this member may read is decided here at once (IN4). */
async function factsHere(work: Work): Promise<Facts> {
  const [answers, away, said, freed] = await Promise.all([
    answering(work),
    absences(work),
    goodbyes(work),
    freedAndFilled(work),
  ]);
  return { ...answers, absences: away, goodbyes: said, freed };
}

export async function figuresHere(
  work: Work,
  given: { memberId: string; period: Period },
): Promise<FiguresView> {
  const [staff, facts] = await Promise.all([staffing(work), factsHere(work)]);
  const { zone, locale } = staff.practice;
  const looking = { ...given, now: work.at, zone, quarterOf: quarters(zone) };
  return { lang: locale, ...figures(facts, looking, staff.calendar(null)) };
}
