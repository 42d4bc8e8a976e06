import type { Work } from '#kit/work';
import { type CountedLine, WHAT, type What, countedBetween } from './counted-store.ts';
import { type Counted, type Figures, type Line, figures, stretches, tellsFrom } from './rules/figures.ts';

/** A stretch of whole months, and what may be seen of it. */
export type Stretch = {
  readonly from: Temporal.PlainYearMonth;
  readonly to: Temporal.PlainYearMonth;
  readonly all: Line;
  readonly by: readonly { readonly what: What; readonly lines: Figures['lines'] }[];
};

/** An insurance is one however its letters are written; it is called as it was first. */
function countedBy(lines: readonly CountedLine[], what: What): Counted[] {
  const found = new Map<string, { value: string; asked: number; hours: number[] }>();
  for (const line of lines.filter((one) => one.what === what)) {
    const key = line.value.toLocaleLowerCase('en');
    const one = found.get(key) ?? { value: line.value, asked: 0, hours: [] };
    one.asked += line.people;
    if (line.hours !== null) one.hours.push(...Array.from({ length: line.people }, () => line.hours ?? 0));
    found.set(key, one);
  }
  return [...found.values()];
}

function stretchOf(
  lines: readonly CountedLine[],
  from: Temporal.PlainYearMonth,
  to: Temporal.PlainYearMonth,
) {
  const all = figures(countedBy(lines, 'all'));
  if (!all) return undefined;
  const by = WHAT.filter((what) => what !== 'all').map((what) => ({
    what,
    lines: figures(countedBy(lines, what))?.lines ?? [],
  }));
  return { from, to, all: all.all, by };
}

/** So many are shown, the latest. */
const MOST_SHOWN = 4;

/** Q31 in a network: quarters that are over and settled, so that nobody who looks every day sees a figure grow by one. */
export async function figuresHere(work: Work, zone: string): Promise<Stretch[]> {
  const now = work.at.toZonedDateTimeISO(zone).toPlainDate().toPlainYearMonth();
  const lines = await countedBetween(work, tellsFrom(now).toString(), now.toString());
  const months = [...Map.groupBy(lines, ({ month }) => month)].map(([month, own]) => {
    const sent = own.filter(({ what }) => what === 'all').map(({ people }) => people);
    return {
      month: Temporal.PlainYearMonth.from(month),
      lines: own,
      asked: sent.reduce((sum, people) => sum + people, 0),
    };
  });
  return stretches(months, now)
    .slice(0, MOST_SHOWN)
    .map((one) =>
      stretchOf(
        one.months.flatMap((month) => month.lines),
        one.from,
        one.to,
      ),
    )
    .filter((one) => one !== undefined);
}
