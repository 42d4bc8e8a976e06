import { statement } from '#kit/db';
import { type World, breach } from '../world.ts';
import { slugOf } from './at-rest.ts';

type Row = {
  practice_id: string;
  id: string;
  member_id: string;
  starts: number;
  ends: number;
  off: boolean;
  comes: string[];
};

const ROWS = `
  select a.practice_id, a.id, a.member_id, a.cancelled_at is not null as off,
         (extract(epoch from a.starts_at) * 1000)::float8 as starts, (extract(epoch from a.ends_at) * 1000)::float8 as ends,
         array(select c.person_id::text from appointment_clients c
                where c.practice_id = a.practice_id and c.appointment_id = a.id order by 1) as comes
    from appointments a order by a.practice_id, a.member_id, a.starts_at, a.id`;

const UNTOLD = `
  select c.practice_id, c.appointment_id as id from appointment_changes c
   where not exists (select from audit_lines l where l.practice_id = c.practice_id and l.at = c.noted_at
     and l.subject_id = c.appointment_id::text and l.action like 'appointment.%')`;

/** AP2 no two of one therapist meet; and what the tables say is booked is what people booked, moved and cancelled. */
export async function appointmentsAreRight(world: World): Promise<void> {
  const { rows } = await world.admin.query<Row>(statement(ROWS));
  const untold = await world.admin.query<{ practice_id: string; id: string }>(statement(UNTOLD));
  for (const row of untold.rows)
    breach(
      world,
      'audited',
      slugOf(world, row.practice_id),
      row.id,
      'a session changed without an audit line',
    );
  let before: Row | undefined;
  const seen = new Set<string>();
  for (const row of rows) {
    const say = (rule: string, what: string): void =>
      breach(world, rule, slugOf(world, row.practice_id), row.id, what);
    if (!row.off) {
      if (before?.member_id === row.member_id && row.starts < before.ends) say('AP2 once', 'two at one time');
      before = row;
    }
    seen.add(row.id);
    const known = world.care.sessions.get(row.id);
    if (!known) {
      say('AP4 booked', 'nobody booked it');
      continue;
    }
    if (known.startsAt.epochMilliseconds !== row.starts) say('AP5 moved', 'it stands at another time');
    if ((known.cancelledAt !== undefined) !== row.off)
      say('AP5 cancelled', row.off ? 'nobody cancelled it' : 'it was cancelled and stands');
    if (
      known.clients
        .map(({ personId }) => personId)
        .toSorted()
        .join() !== row.comes.join()
    )
      say('AP5 who comes', 'others come than who were to');
  }
  for (const one of world.care.sessions.values())
    if (!seen.has(one.id))
      breach(world, 'AP4 booked', one.practice.slug, one.id, 'it was booked and is nowhere');
}
