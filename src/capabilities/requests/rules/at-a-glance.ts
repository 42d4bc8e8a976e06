import type { Outcome } from './tries.ts';

/** Q3 after so many working days without a word, trying once more is fair. */
const FAIR_DAYS = 3;

const SATURDAY = 6;

/** Mondays to Fridays: whose holidays would count isn't known, since those who are tried work elsewhere. */
export function workingDaysAfter(day: Temporal.PlainDate, count: number): Temporal.PlainDate {
  let [date, left] = [day, count];
  while (left > 0) {
    date = date.add({ days: 1 });
    if (date.dayOfWeek < SATURDAY) left -= 1;
  }
  return date;
}

/** How many working days have come and gone since a day, that day not counted. */
export function workingDaysSince(day: Temporal.PlainDate, today: Temporal.PlainDate): number {
  let count = 0;
  for (
    let date = day.add({ days: 1 });
    Temporal.PlainDate.compare(date, today) <= 0;
    date = date.add({ days: 1 })
  )
    if (date.dayOfWeek < SATURDAY) count += 1;
  return count;
}

export type Tried = {
  readonly id: string;
  /** 'YYYY-MM-DD' */
  readonly triedOn: string;
  readonly came: Outcome;
  /** 'YYYY-MM-DD': when they said that they may be tried again */
  readonly againOn: string | null;
};

/** Q3 from which day on it is worth another try; undefined where nothing is waited for. */
export function againFrom(one: Tried): Temporal.PlainDate | undefined {
  if (one.came !== 'waiting' && one.came !== 'ring') return undefined;
  if (one.againOn !== null) return Temporal.PlainDate.from(one.againOn);
  const tried = Temporal.PlainDate.from(one.triedOn);
  return one.came === 'ring' ? tried : workingDaysAfter(tried, FAIR_DAYS);
}

/** How it stands on a day. `again`: no word for a while, so try once more, or let it be. */
export type Standing = 'room' | 'ring' | 'named' | 'again' | 'waiting' | 'full' | 'let_be';

/** Q2 what can be done next stands first. */
export const STANDINGS: readonly Standing[] = ['room', 'ring', 'named', 'again', 'waiting', 'full', 'let_be'];

export function standingOn(one: Tried, today: Temporal.PlainDate): Standing {
  if (one.came !== 'waiting') return one.came;
  const from = againFrom(one);
  return from && Temporal.PlainDate.compare(from, today) <= 0 ? 'again' : 'waiting';
}

export type Glance<One extends Tried> = {
  readonly tried: number;
  readonly answered: number;
  readonly room: number;
  readonly groups: readonly { readonly standing: Standing; readonly tries: readonly One[] }[];
};

/** Q2 the list as it is looked at: in groups, and in each who was tried longest ago first. */
export function atAGlance<One extends Tried>(tries: readonly One[], today: Temporal.PlainDate): Glance<One> {
  const inOrder = tries.toSorted((a, b) =>
    a.triedOn === b.triedOn ? (a.id < b.id ? -1 : 1) : a.triedOn < b.triedOn ? -1 : 1,
  );
  const groups = STANDINGS.map((standing) => ({
    standing,
    tries: inOrder.filter((one) => standingOn(one, today) === standing),
  })).filter((group) => group.tries.length > 0);
  return {
    tried: tries.length,
    answered: tries.filter((one) => one.came !== 'waiting' && one.came !== 'let_be').length,
    room: tries.filter((one) => one.came === 'room').length,
    groups,
  };
}
