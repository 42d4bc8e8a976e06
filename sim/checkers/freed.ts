import { statement } from '#kit/db';
import { type TownClient, type Wish, aheadOf, endOf, isLeaving, safeMails } from '../care.ts';
import type { Practice } from '../model.ts';
import { type World, breach } from '../world.ts';
import { slugOf } from './at-rest.ts';

/** AP41 AP42 AP43 freed times are offered in order, to three at a time, never at night, and the first yes has them. */

type Row = {
  practice_id: string;
  freed_id: string;
  person_id: string;
  offered: number;
  held: number;
  starts: number;
  yes: boolean;
};

const ROWS = `
  select o.practice_id, o.freed_id, o.person_id, o.said_yes_at is not null as yes,
         (extract(epoch from o.offered_at) * 1000)::float8 as offered, (extract(epoch from o.held_until) * 1000)::float8 as held,
         (extract(epoch from f.starts_at) * 1000)::float8 as starts
    from freed_offers o join freed_times f on f.practice_id = o.practice_id and f.id = o.freed_id
   order by o.practice_id, o.freed_id, o.offered_at, o.id`;

const HOUR = 3_600_000;

export async function freedAreOffered(world: World): Promise<void> {
  const { rows } = await world.admin.query<Row>(statement(ROWS));
  world.tally.freed = rows.length;
  for (const [freed, offers] of Map.groupBy(rows, (row) => row.freed_id)) {
    const [first] = offers;
    const practice = world.practices.find(({ id }) => id === first?.practice_id);
    if (!practice) continue;
    const say = (rule: string, what: string): void =>
      breach(world, rule, slugOf(world, practice.id), freed, what);
    for (const one of offers) {
      if (!isDay(practice, one.offered)) say('AP42 night', 'somebody is asked at night');
      if (one.held > one.starts - 3 * HOUR)
        say('AP42 too late', 'it is held until within three hours of the time');
      const open = offers.filter((other) => other.offered <= one.offered && other.held > one.offered);
      if (open.length > 3) say('AP41 three', `${open.length} are asked at once`);
    }
    if (offers.filter(({ yes }) => yes).length > 1) say('AP43 first yes', 'two have it');
  }
}

function isDay(practice: Practice, at: number): boolean {
  const { hour } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(practice.zone);
  return hour >= 8 && hour < 20;
}

const ASKED = `
  select f.practice_id, f.member_id, (extract(epoch from f.starts_at) * 1000)::float8 as starts,
         (extract(epoch from f.ends_at) * 1000)::float8 as ends,
         (extract(epoch from mine.offered_at) * 1000)::float8 as offered,
         array(select o.person_id::text from freed_offers o where o.practice_id = f.practice_id and o.freed_id = f.id) as asked,
         array(select o.person_id::text from freed_offers o where o.practice_id = f.practice_id and o.freed_id = f.id
                and o.offered_at = mine.offered_at) as now,
         array(select c.person_id::text from appointment_changes h join appointment_clients c
           on c.practice_id = h.practice_id and c.appointment_id = h.appointment_id where h.practice_id = f.practice_id and h.id = f.change_id) as gave_up
    from freed_offers mine join freed_times f on f.practice_id = mine.practice_id and f.id = mine.freed_id where mine.id = $1`;

type Asked = {
  practice_id: string;
  member_id: string;
  starts: number;
  ends: number;
  offered: number;
  asked: string[];
  now: string[];
  gave_up: string[];
};

/** In the very instant in which somebody is asked: of those who weren't, nobody comes before them. */
export async function offersAreInOrder(world: World, offer: string): Promise<void> {
  const { rows } = await world.admin.query<Asked>(statement(ASKED), [offer]);
  const [freed] = rows;
  if (!freed || freed.offered !== world.clock.now().epochMilliseconds) return;
  const listed = world.care.clients.filter((one) => one.member.id === freed.member_id && one.wish);
  const asked = listed.filter(({ personId }) => freed.now.includes(personId));
  const left = listed.filter(
    ({ personId }) => !freed.asked.includes(personId) && !freed.gave_up.includes(personId),
  );
  for (const one of left) {
    if (!wouldDo(world, one, freed)) continue;
    const after = asked.find((other) => other.wish && one.wish && isBefore(one.wish, other.wish));
    if (after)
      breach(
        world,
        'AP41 order',
        slugOf(world, freed.practice_id),
        one.personId,
        `client ${after.number} is asked before client ${one.number}`,
      );
  }
}

const isBefore = (one: Wish, other: Wish): boolean =>
  one.urgency === other.urgency
    ? Temporal.Instant.compare(one.askedAt, other.askedAt) < 0
    : one.urgency > other.urgency;

/** The town's own idea of whom a time suits. */
function wouldDo(world: World, client: TownClient, freed: Asked): boolean {
  const { wish, practice } = client;
  if (isLeaving(client) || client.goodbye?.closed) return false;
  if (!wish || safeMails(client).length === 0) return false;
  const starts = Temporal.Instant.fromEpochMilliseconds(freed.starts);
  if (freed.offered + wish.noticeHours * HOUR > freed.starts) return false;
  const { dayOfWeek } = starts.toZonedDateTimeISO(practice.zone);
  if (wish.weekdays.length > 0 && !wish.weekdays.includes(dayOfWeek)) return false;
  const ahead = aheadOf(world, client);
  const [next] = ahead;
  if (next && (freed.ends - freed.starts) / 60_000 < next.minutes) return false;
  if (wish.inPlace && next && Temporal.Instant.compare(next.startsAt, starts) <= 0) return false;
  return !ahead.some(
    (one) => one.startsAt.epochMilliseconds < freed.ends && freed.starts < endOf(one).epochMilliseconds,
  );
}
