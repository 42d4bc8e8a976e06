import { type Practice, members, thisPractice } from '#accounts';
import type { Work } from '#kit/work';
import {
  type Erasure,
  type Hold,
  type Person,
  type PlanLine,
  erasureOf,
  erasurePlan,
  holdsOn,
  persons,
  recordKept,
} from '#people';
import { recordFacts } from './actions/erase.ts';
import type { DataOf } from './paths.ts';
import { inquiry } from './store.ts';

/** What stands on the page of a person's data. */
export type DataView = {
  practice: Practice;
  at: Temporal.Instant;
  of: DataOf;
  person: Person;
  holds: Hold[];
  plan: PlanLine[];
  /** A client's record: whether it has to be kept now, as far as is known here. */
  record: 'none' | 'not_known' | 'over' | { until: Temporal.PlainDate };
  erasure: Erasure | undefined;
  nameOf: (memberId: string | null) => string;
};

/** Whose data they are. */
export async function personOf(work: Work, { under, id }: DataOf): Promise<string | undefined> {
  return under === 'clients' ? id : (await inquiry(work, id))?.personId;
}

export async function dataView(work: Work, of: DataOf): Promise<DataView | undefined> {
  const personId = await personOf(work, of);
  const person = personId === undefined ? undefined : (await persons(work, [personId])).get(personId);
  if (!person) return undefined;
  const { standing } = person;
  const [practice, here, holds, erasure, { record, today }] = await Promise.all([
    thisPractice(work),
    members(work, { left: true }),
    holdsOn(work, person.id),
    erasureOf(work, person.id),
    recordFacts(work, { personId: person.id, standing }),
  ]);
  const names = new Map(here.map((one) => [one.id, one.name]));
  return {
    practice,
    at: work.at,
    of,
    person,
    holds,
    plan: erasurePlan(record, today, false),
    record: recordNow(recordKept(record), today),
    erasure,
    nameOf: (id) => (id === null ? '' : (names.get(id) ?? '')),
  };
}

function recordNow(kept: ReturnType<typeof recordKept>, on: Temporal.PlainDate): DataView['record'] {
  if (kept.kept === 'nothing') return 'none';
  if (kept.kept === 'not_known') return 'not_known';
  return Temporal.PlainDate.compare(kept.until, on) > 0 ? { until: kept.until } : 'over';
}
