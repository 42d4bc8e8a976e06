import { statement } from '#kit/db';
import { type TownClient, lastHeard } from '../care.ts';
import { type Carried, worksAt } from '../model.ts';
import { type World, breach } from '../world.ts';
import { slugOf } from './at-rest.ts';

/** After a missed session: nobody is pressed, nobody is written to who came back, nobody waits longer for the first word than was meant. */

const APART = { hours: 48 } as const;
const MOST = 3;

/** L3 of one absence: since they were heard from last. */
const inAbsence = (client: TownClient): TownClient['touches'] => {
  const since = lastHeard(client);
  return client.touches.filter(({ at }) => !since || Temporal.Instant.compare(at, since) > 0);
};

/** L6 as a card is offered: to nobody's plan who came back since the session. */
export function cardIsRight(world: World, client: TownClient): void {
  const { missedAt, practice, personId } = client;
  if (client.diedAt) return breach(world, 'P18 died', practice.slug, personId, 'a card stands for them');
  const heardAt = lastHeard(client);
  if (!missedAt)
    breach(world, 'L6 stops', practice.slug, personId, 'they missed no session, and a card stands for them');
  else if (heardAt && Temporal.Instant.compare(heardAt, missedAt) > 0)
    breach(world, 'L6 stops', practice.slug, personId, 'they came back, and a card stands for them');
}

/** L3 at most three in one absence, and never two within two days. */
export function nobodyIsPressed(world: World): void {
  for (const client of world.care.clients) {
    const touches = inAbsence(client);
    const say = (what: string): void =>
      breach(world, 'L3 pressed', client.practice.slug, client.personId, what);
    if (touches.length > MOST) say(`they heard ${touches.length} times in one absence`);
    touches.forEach(({ at }, n) => {
      const before = touches[n - 1]?.at;
      if (before && Temporal.Instant.compare(at, before.add(APART)) < 0)
        say('they heard twice within two days');
    });
  }
}

/** L6 a mail that leaves for a step: not to who came back since, nor after somebody thought better of it. */
export function missedMailIsRight(world: World, mail: Carried): void {
  const client = world.care.steps.get(mail.aboutId ?? '');
  const say = (what: string): void =>
    breach(world, 'L6 stops', client?.practice.slug ?? mail.practice, mail.personId ?? '', what);
  if (!client) return say('a mail leaves for a step that nobody did');
  const touch = client.touches.find(({ step }) => step === mail.aboutId);
  if (!touch) return say('it was taken back, and leaves all the same');
  const heardAt = lastHeard(client);
  if (heardAt && Temporal.Instant.compare(heardAt, touch.at) > 0)
    say('they came back, and hear from us all the same');
}

type Row = {
  practice_id: string;
  person_id: string;
  member_id: string;
  missed: number;
  begun: number;
  due: number;
};

const FIRST = `
  select p.practice_id, p.person_id, p.member_id, (extract(epoch from p.missed_at) * 1000)::float8 as missed,
         (extract(epoch from p.begun_at) * 1000)::float8 as begun, (extract(epoch from s.due_at) * 1000)::float8 as due
    from outreach_plans p join outreach_steps s on s.practice_id = p.practice_id and s.plan_id = p.id
   where s.place = 0 and s.moved_from is null and s.done_at is null and p.ended_at is null
     and not exists (select from outreach_steps o join outreach_plans q on q.practice_id = o.practice_id and q.id = o.plan_id
                      where q.practice_id = p.practice_id and q.person_id = p.person_id and o.done_at is not null)
     and not exists (select from outreach_waits w where w.practice_id = p.practice_id and w.person_id = p.person_id)`;

/** L1 L2 the first card stands there in the first working minute from the second day on; the town's own reckoning, minute by minute. */
export async function firstCardsInTime(world: World): Promise<void> {
  const { rows } = await world.admin.query<Row>(statement(FIRST));
  for (const row of rows) {
    const practice = world.practices.find(({ id }) => id === row.practice_id);
    const member = practice?.staff.find(({ id }) => id === row.member_id);
    if (!practice || !member) continue;
    const missed = Temporal.Instant.fromEpochMilliseconds(row.missed).toZonedDateTimeISO(practice.zone);
    const second = missed.toPlainDate().add({ days: 2 }).toZonedDateTime(practice.zone).epochMilliseconds;
    const from = Math.max(second, row.begun);
    const minute = 60_000;
    let at = Math.ceil(from / minute) * minute;
    const until = at + 30 * 24 * 60 * minute;
    while (at < until && !worksAt(practice, member, Temporal.Instant.fromEpochMilliseconds(at))) at += minute;
    if (row.due > at)
      breach(
        world,
        'L1 in time',
        slugOf(world, row.practice_id),
        row.person_id,
        `the first card comes ${Math.round((row.due - at) / minute)} minutes late`,
      );
  }
}
