import { tables } from '#kit/db';
import type { Work } from '#kit/work';

/** Who comes to a session, each by themselves: whether they were reminded, and what the link of that opens. */

export type ClientRow = {
  practice_id: string;
  id: string;
  appointment_id: string;
  person_id: string;
  starts_at: Temporal.Instant;
  ends_at: Temporal.Instant;
  cancelled_at: Temporal.Instant | null;
  reminded_at: Temporal.Instant | null;
  link_hash: Buffer | null;
  /** AP18 they said that they can't come; it stands for the others. */
  stays_away_at: Temporal.Instant | null;
};

const db = tables<{ appointment_clients: ClientRow }>();

export type Comes = {
  readonly personId: string;
  readonly remindedAt: Temporal.Instant | null;
  /** AP18 one of several, who said that they can't. */
  readonly staysAway: boolean;
};

const comers = (work: Work) =>
  db
    .selectFrom('appointment_clients')
    .select(['appointment_id', 'person_id', 'reminded_at', 'stays_away_at'])
    .where('practice_id', '=', work.practice);

/** Who comes to each, and who said that they stay away from it. */
export async function everyoneOf(work: Work, ids: readonly string[]): Promise<Map<string, Comes[]>> {
  const found = new Map<string, Comes[]>(ids.map((id) => [id, []]));
  if (ids.length === 0) return found;
  const rows = await work.all(
    comers(work)
      .where('appointment_id', 'in', [...ids])
      .orderBy('person_id'),
  );
  for (const row of rows)
    found.get(row.appointment_id)?.push({
      personId: row.person_id,
      remindedAt: row.reminded_at,
      staysAway: row.stays_away_at !== null,
    });
  return found;
}

/** Who comes to each. */
export async function clientsOf(work: Work, ids: readonly string[]): Promise<Map<string, Comes[]>> {
  const everyone = await everyoneOf(work, ids);
  return new Map([...everyone].map(([id, all]) => [id, all.filter((one) => !one.staysAway)]));
}

/** AP18 one of several stays away; null: they come after all. */
export function noteStaysAway(
  work: Work,
  given: { appointmentId: string; personId: string; at: Temporal.Instant | null },
): void {
  work.write(
    db
      .updateTable('appointment_clients')
      .set({ stays_away_at: given.at })
      .where('practice_id', '=', work.practice)
      .where('appointment_id', '=', given.appointmentId)
      .where('person_id', '=', given.personId),
  );
}

/** AP18 it moved then: whoever couldn't come before may be able to now. */
export function everyoneComes(work: Work, appointmentId: string, movedAt: Temporal.Instant): void {
  work.write(
    db
      .updateTable('appointment_clients')
      .set({ stays_away_at: null })
      .where('practice_id', '=', work.practice)
      .where('appointment_id', '=', appointmentId)
      .where('stays_away_at', '<', movedAt),
  );
}

/** When the next session of each begins that isn't over and wasn't cancelled; whoever has none isn't in it. */
export async function nextStarts(
  work: Work,
  personIds: readonly string[],
): Promise<Map<string, Temporal.Instant>> {
  if (personIds.length === 0) return new Map();
  const rows = await work.all(
    db
      .selectFrom('appointment_clients')
      .select(['person_id', (eb) => eb.fn.min('starts_at').as('starts_at')])
      .where('practice_id', '=', work.practice)
      .where('person_id', 'in', [...personIds])
      .where('ends_at', '>', work.at)
      .where('cancelled_at', 'is', null)
      .where('stays_away_at', 'is', null)
      .groupBy('person_id'),
  );
  return new Map(rows.map((row) => [row.person_id, row.starts_at]));
}

/** Whether this appointment is one of this person's, and whether they stay away from it; undefined where it isn't. */
export async function comesTo(
  work: Work,
  id: string,
  personId: string,
): Promise<{ readonly staysAway: boolean } | undefined> {
  const row = await work.one(comers(work).where('appointment_id', '=', id).where('person_id', '=', personId));
  return row && { staysAway: row.stays_away_at !== null };
}

export function noteReminded(
  work: Work,
  given: { appointmentId: string; personId: string; linkHash: Buffer },
): void {
  work.write(
    db
      .updateTable('appointment_clients')
      .set({ reminded_at: work.at, link_hash: given.linkHash })
      .where('practice_id', '=', work.practice)
      .where('appointment_id', '=', given.appointmentId)
      .where('person_id', '=', given.personId),
  );
}

/** A moved session is one to be reminded of anew; the link of the reminder before leads to it still. */
export function remindAnew(work: Work, appointmentId: string): void {
  work.write(
    db
      .updateTable('appointment_clients')
      .set({ reminded_at: null })
      .where('practice_id', '=', work.practice)
      .where('appointment_id', '=', appointmentId),
  );
}

export const linkHash = (work: Work, link: string): Buffer => work.keys.lookup('reminder link', link);

/** What the link in a reminder is about. */
export async function byReminderLink(
  work: Work,
  link: string,
): Promise<{ appointmentId: string; personId: string } | undefined> {
  const row = await work.one(comers(work).where('link_hash', '=', linkHash(work, link)));
  return row && { appointmentId: row.appointment_id, personId: row.person_id };
}

/** P6 who is erased comes to nothing here any more; that there were sessions stays, without whom. */
export function forgetClient(work: Work, personId: string): void {
  work.write(
    db
      .deleteFrom('appointment_clients')
      .where('practice_id', '=', work.practice)
      .where('person_id', '=', personId),
  );
}
