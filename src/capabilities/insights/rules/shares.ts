import { type Cell, type Said, said } from './counted.ts';
import { type Period, type Quarter, firstOf, isIn } from './quarters.ts';

/** Something that went one way or the other. `memberId`: whose it was; null: nobody's yet. */
export type Happened = {
  readonly at: Temporal.Instant;
  readonly memberId: string | null;
  readonly yes: boolean;
};

/** IN4 whose figures: a therapist's own, and the practice's as a whole. */
export type Told<One> = { readonly own: One; readonly practice: One };

export type Row = { readonly quarter: Quarter } & Told<Said>;

export type Share = {
  /** No colleague has anything in it: what is one's own is the practice's. */
  readonly isAlone: boolean;
  readonly all: Told<Said>;
  /** The earliest first; only quarters of which something may be said. */
  readonly rows: readonly Row[];
};

export type Looking = {
  readonly memberId: string;
  readonly period: Period;
  readonly now: Temporal.Instant;
  readonly zone: string;
  /** Of the practice's zone: `quarters(zone)`. */
  readonly quarterOf: (at: Temporal.Instant) => Quarter;
};

const FEW: Said = { kind: 'few' };
const ONE: Said = { kind: 'one' };

const membersIn = (events: readonly { readonly memberId: string | null }[]): number =>
  new Set(events.flatMap(({ memberId }) => (memberId === null ? [] : [memberId]))).size;

function cellOf(events: readonly Happened[], others: number): Cell {
  return { of: events.length, yes: events.filter((one) => one.yes).length, others };
}

type Parts = {
  readonly quarter: Quarter;
  readonly own: readonly Happened[];
  readonly others: readonly Happened[];
};

const ownCell = ({ own }: Parts): Cell => cellOf(own, 0);

const cells = (part: Parts): Cell[] => [ownCell(part), cellOf(part.others, membersIn(part.others))];

/** IN4 the practice's; where one colleague alone stands behind what isn't one's own, it would be theirs. */
const practiceSays = (parts: readonly Parts[]): Said =>
  isOneColleague(parts.flatMap(({ others }) => others)) ? ONE : said(parts.flatMap(cells));

/** IN4 whatever else there is: events of nobody yet beside them hide a colleague no better. */
export const isOneColleague = (others: readonly { readonly memberId: string | null }[]): boolean =>
  membersIn(others) === 1;

const isTold = ({ own, practice }: Row): boolean =>
  [own, practice].some(({ kind }) => kind !== 'few' && kind !== 'one');

function byQuarter(events: readonly Happened[], { memberId, period, now, quarterOf }: Looking): Parts[] {
  const first = firstOf(period, quarterOf(now));
  const found = new Map<Quarter, Parts & { own: Happened[]; others: Happened[] }>();
  for (const one of events) {
    const quarter = quarterOf(one.at);
    if (!isIn(quarter, first)) continue;
    // The same quarter is the same value: what is asked with `quarters` is kept there.
    const part = found.get(quarter) ?? { quarter, own: [], others: [] };
    (one.memberId === memberId ? part.own : part.others).push(one);
    found.set(quarter, part);
  }
  return [...found.values()].toSorted((a, b) => Temporal.PlainYearMonth.compare(a.quarter, b.quarter));
}

/** IN1 to IN4 a share, told to one member for one period: of everything in it, and by quarters. */
export function share(events: readonly Happened[], looking: Looking): Share {
  const parts = byQuarter(events, looking);
  const rows = parts.map((part): Row => ({
    quarter: part.quarter,
    own: said([ownCell(part)]),
    practice: practiceSays([part]),
  }));
  return {
    isAlone: parts.every(({ others }) => others.length === 0),
    all: { own: parts.length === 0 ? FEW : said(parts.map(ownCell)), practice: practiceSays(parts) },
    rows: rows.filter(isTold),
  };
}
