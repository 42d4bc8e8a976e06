import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { idsFrom } from '#kit/ids';
import { Dice } from '#sim/chance';
import { type MadeUp, madeUpOpening } from './made-up-openings.ts';

/** The instant at which made-up openings are told of. */
export const TOLD_AT = Temporal.Instant.from('2026-11-30T15:00:00Z');

const COLUMNS = `practice_id, id, member_id, places, days, parts, formats, area, licensed_in, ages, topics, languages,
  payers, sliding, begins, phone, note, offered_at, confirmed_at, ends_at, closed_at, closed_because, named, named_at`;

const array = (all: readonly (string | number)[]): string => `{${all.map((one) => `"${one}"`).join(',')}}`;
const hoursAgo = (hours: number): string =>
  TOLD_AT.subtract({ seconds: Math.round(hours * 3600) }).toString();

function line(practice: string, id: string, memberId: string, one: MadeUp): string {
  const confirmed = hoursAgo(one.confirmedHoursAgo);
  return [
    practice,
    id,
    memberId,
    1,
    array(one.days),
    array(one.parts),
    array(one.formats),
    one.area,
    array(one.licensedIn),
    array(one.ages),
    array(one.topics),
    array(one.languages),
    array(one.payers),
    'f',
    '{page}',
    '',
    'Two places from January, also at short notice.',
    confirmed,
    confirmed,
    one.hasEnded ? hoursAgo(1) : hoursAgo(one.confirmedHoursAgo - 24 * 14),
    one.isClosed ? hoursAgo(1) : '\\N',
    one.isClosed ? 'full' : '\\N',
    one.named,
    one.namedHoursAgo === null ? '\\N' : hoursAgo(one.namedHoursAgo),
  ].join('\t');
}

/** So many open ones, and the closed ones among them; a therapist has up to three. */
function* lines(practice: string, count: number): Generator<string> {
  const dice = new Dice(`openings ${count}`);
  const ids = idsFrom(dice);
  let memberId = ids.uuid(TOLD_AT);
  for (let open = 0; open < count;) {
    if (dice.happens(0.5)) memberId = ids.uuid(TOLD_AT);
    const one = madeUpOpening(dice);
    if (!one.isClosed) open += 1;
    yield `${line(practice, ids.uuid(TOLD_AT), memberId, one)}\n`;
  }
}

/** Chunks of some size: a line at a time the stream would cost more than the rows. */
function* chunks(all: Iterable<string>): Generator<string> {
  let chunk: string[] = [];
  for (const one of all) {
    if (chunk.push(one) < 500) continue;
    yield chunk.join('');
    chunk = [];
  }
  yield chunk.join('');
}

/**
 * Copies the rows in and lists them in one statement afterwards, by the same functions that the trigger calls: a row at a time
 * the trigger would take many minutes.
 */
export async function tellOpenings(admin: Client, practice: string, count: number): Promise<void> {
  await admin.query(
    "set session_replication_role = replica; set synchronous_commit = off; set work_mem = '256MB'",
  );
  await pipeline(
    Readable.from(chunks(lines(practice, count))),
    admin.query(copyFrom(`copy openings (${COLUMNS}) from stdin`)),
  );
  await admin.query(
    `insert into listed_openings (practice_id, list, named_at, opening_id, ages, ends_at)
     select o.practice_id, list, coalesce(o.named_at, '-infinity'), o.id, ages_of_opening(o.ages), o.ends_at
       from openings o, unnest(lists_of_opening(o.languages, o.formats, o.licensed_in, o.payers)) list
      where o.practice_id = $1 and o.closed_at is null and o.named < 3
      order by 1, 2, 3, 4`,
    [practice],
  );
  await admin.query('set session_replication_role = default');
  await admin.query('vacuum analyze openings');
  await admin.query('vacuum analyze listed_openings');
}
