import { type Selectable } from 'kysely';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import type { Locale } from '#kit/wording/time';
import { addressHash } from './addresses.ts';
import type { Channel, GoodFor } from './rules/reaching.ts';

type PersonRow = {
  practice_id: string;
  id: string;
  standing: 'reached_out' | 'helper' | 'helped' | 'client' | 'guardian';
  called: Buffer | null;
  met_at: Temporal.Instant;
  locale: string;
  erase_due_at: Temporal.Instant | null;
  erase_asked_at: Temporal.Instant | null;
  erased_at: Temporal.Instant | null;
  held_because: string | null;
  died_noted_at: Temporal.Instant | null;
};

type WayRow = {
  practice_id: string;
  id: string;
  person_id: string;
  channel: Channel;
  address: Buffer | null;
  address_hash: Buffer;
  said_at: Temporal.Instant;
  source: 'person' | 'mail' | 'staff' | 'helper' | 'unasked';
  may_leave_message: boolean;
  may_say_who: boolean;
  may_say_why: boolean;
  plain_words: boolean;
  windows: unknown;
  good_for: GoodFor[] | null;
  withdrawn_at: Temporal.Instant | null;
  bounced_at: Temporal.Instant | null;
};

type Tables = {
  persons: PersonRow;
  ways: WayRow;
  stops: {
    practice_id: string;
    address_hash: Buffer;
    stopped_at: Temporal.Instant;
    lifted_at: Temporal.Instant | null;
  };
};

const db = tables<Tables>();

export type Person = {
  id: string;
  standing: PersonRow['standing'];
  called: string;
  locale: Locale;
  metAt: Temporal.Instant;
  /** They asked on their page to be erased; it is done at `eraseDueAt`, unless they take it back. */
  eraseAskedAt: Temporal.Instant | null;
  eraseDueAt: Temporal.Instant | null;
  /** P18 when it was noted here that they died. */
  diedNotedAt: Temporal.Instant | null;
};

export type Way = {
  id: string;
  personId: string;
  channel: Channel;
  address: string;
  source: WayRow['source'];
  mayLeaveMessage: boolean;
  maySayWho: boolean;
  /** A message on the phone may also say why. */
  maySayWhy: boolean;
  plainWords: boolean;
  windows: unknown;
  /** What its owner said it is for; undefined where they weren't asked. */
  goodFor: readonly GoodFor[] | undefined;
  saidAt: Temporal.Instant;
  withdrawn: boolean;
  bounced: boolean;
};

function toPerson(work: Work, row: Selectable<PersonRow>): Person {
  return {
    id: row.id,
    standing: row.standing,
    called: row.called ? work.open('persons', 'called', row.id, row.called) : '',
    locale: row.locale === 'es' ? 'es' : 'en',
    metAt: row.met_at,
    eraseAskedAt: row.erase_asked_at,
    eraseDueAt: row.erase_due_at,
    diedNotedAt: row.died_noted_at,
  };
}

function toWay(work: Work, row: Selectable<WayRow>): Way {
  return {
    id: row.id,
    personId: row.person_id,
    channel: row.channel,
    address: row.address ? work.open('ways', 'address', row.id, row.address) : '',
    source: row.source,
    mayLeaveMessage: row.may_leave_message,
    maySayWho: row.may_say_who,
    maySayWhy: row.may_say_why,
    plainWords: row.plain_words,
    windows: row.windows,
    goodFor: row.good_for ?? undefined,
    saidAt: row.said_at,
    withdrawn: row.withdrawn_at !== null,
    bounced: row.bounced_at !== null,
  };
}

export async function persons(work: Work, ids: readonly string[]): Promise<Map<string, Person>> {
  if (ids.length === 0) return new Map();
  const rows = await work.all(
    db.selectFrom('persons').selectAll().where('practice_id', '=', work.practice).where('id', 'in', ids),
  );
  return new Map(rows.map((row) => [row.id, toPerson(work, row)]));
}

export function insertPerson(
  work: Work,
  row: { id: string; standing: PersonRow['standing']; called: string; locale: string },
): void {
  work.write(
    db.insertInto('persons').values({
      practice_id: work.practice,
      id: row.id,
      standing: row.standing,
      called: row.called === '' ? null : work.seal('persons', 'called', row.id, row.called),
      met_at: work.at,
      locale: row.locale,
      erase_due_at: null,
      erase_asked_at: null,
      erased_at: null,
      held_because: null,
    }),
  );
}

export type NewWay = Pick<
  Way,
  'channel' | 'address' | 'source' | 'mayLeaveMessage' | 'maySayWho' | 'plainWords'
> & {
  maySayWhy?: boolean | undefined;
  windows: unknown;
  goodFor?: readonly GoodFor[] | undefined;
};

export function insertWay(work: Work, personId: string, way: NewWay): string {
  const id = work.uuid();
  work.write(
    db.insertInto('ways').values({
      practice_id: work.practice,
      id,
      person_id: personId,
      channel: way.channel,
      address: work.seal('ways', 'address', id, way.address),
      address_hash: addressHash(work, way.channel, way.address),
      said_at: work.at,
      source: way.source,
      may_leave_message: way.mayLeaveMessage,
      may_say_who: way.maySayWho,
      may_say_why: way.maySayWhy ?? false,
      plain_words: way.plainWords,
      windows: JSON.stringify(way.windows),
      good_for: way.goodFor ? [...way.goodFor] : null,
      withdrawn_at: null,
      bounced_at: null,
    }),
  );
  return id;
}

/** Ways of several persons that weren't taken back, oldest first. */
export async function waysOf(work: Work, personIds: readonly string[]): Promise<Way[]> {
  if (personIds.length === 0) return [];
  const rows = await work.all(
    db
      .selectFrom('ways')
      .selectAll()
      .where('practice_id', '=', work.practice)
      .where('person_id', 'in', personIds)
      .where('withdrawn_at', 'is', null)
      .orderBy('said_at')
      .orderBy('id'),
  );
  return rows.map((row) => toWay(work, row));
}

/** A way with what decides whether it may be used now. */
export async function wayNow(
  work: Work,
  id: string,
): Promise<(Way & { stopped: boolean; died: boolean }) | undefined> {
  const row = await work.one(
    db
      .selectFrom('ways')
      .leftJoin('stops', (join) =>
        join
          .onRef('stops.practice_id', '=', 'ways.practice_id')
          .onRef('stops.address_hash', '=', 'ways.address_hash')
          .on('stops.lifted_at', 'is', null),
      )
      .innerJoin('persons', (join) =>
        join.onRef('persons.practice_id', '=', 'ways.practice_id').onRef('persons.id', '=', 'ways.person_id'),
      )
      .selectAll('ways')
      .select(['stops.stopped_at', 'persons.died_noted_at'])
      .where('ways.practice_id', '=', work.practice)
      .where('ways.id', '=', id),
  );
  return row && { ...toWay(work, row), stopped: row.stopped_at !== null, died: row.died_noted_at !== null };
}

/** Persons who gave this address and whose way wasn't taken back, the latest first. P18 who writes from where somebody died is somebody else. */
export async function personsAt(work: Work, channel: Channel, address: string): Promise<Person[]> {
  const rows = await work.all(
    db
      .selectFrom('persons')
      .innerJoin('ways', (join) =>
        join.onRef('ways.practice_id', '=', 'persons.practice_id').onRef('ways.person_id', '=', 'persons.id'),
      )
      .selectAll('persons')
      .where('ways.practice_id', '=', work.practice)
      .where('ways.address_hash', '=', addressHash(work, channel, address))
      .where('ways.withdrawn_at', 'is', null)
      .where('persons.died_noted_at', 'is', null)
      .orderBy('persons.met_at', 'desc')
      .orderBy('persons.id', 'desc'),
  );
  return rows.map((row) => toPerson(work, row));
}

/** `keep`: of this channel nothing was said. */
export function withdrawWays(work: Work, personId: string, keep?: Channel): void {
  work.write(
    db
      .updateTable('ways')
      .set({ withdrawn_at: work.at })
      .where('practice_id', '=', work.practice)
      .where('person_id', '=', personId)
      .where('withdrawn_at', 'is', null)
      .$if(keep !== undefined, (query) => query.where('channel', '<>', keep ?? 'post')),
  );
}

export function saidAgain(work: Work, personId: string): void {
  work.write(
    db
      .updateTable('ways')
      .set({ said_at: work.at })
      .where('practice_id', '=', work.practice)
      .where('person_id', '=', personId)
      .where('withdrawn_at', 'is', null),
  );
}

/** P3 an address is no good, whoever gave it: every way to it is marked, until somebody gives it anew. */
export function markBounced(work: Work, wayId: string): void {
  const address = db
    .selectFrom('ways as came_back')
    .select('came_back.address_hash')
    .where('came_back.practice_id', '=', work.practice)
    .where('came_back.id', '=', wayId);
  work.write(
    db
      .updateTable('ways')
      .set({ bounced_at: work.at })
      .where('practice_id', '=', work.practice)
      .where('address_hash', '=', address)
      .where('bounced_at', 'is', null),
  );
}

/** Who a person turned out to be. */
export function recognise(work: Work, personId: string, standing: Person['standing']): void {
  work.write(
    db
      .updateTable('persons')
      .set({ standing })
      .where('practice_id', '=', work.practice)
      .where('id', '=', personId),
  );
  work.record({ action: 'person.recognised', subject: 'person', subjectId: personId, detail: { standing } });
}
