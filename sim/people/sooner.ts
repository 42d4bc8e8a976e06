import { statement } from '#kit/db';
import { type TownClient, type Wish, deedOf, safeMails } from '../care.ts';
import type { Dice } from '../chance.ts';
import { offersAreInOrder } from '../checkers/freed.ts';
import { costOnPage } from '../checkers/policy.ts';
import { formTo, pageIn, sent } from '../door.ts';
import type { Carried } from '../model.ts';
import { type World, breach, later, plan } from '../world.ts';
import { isBooked } from './booking.ts';
import { appointments, onOwnPage, surprised } from './own-page.ts';

/** Clients who would like a sooner time put themselves on a list, and are asked by mail when one comes free. */

const WAY = /<input[^>]*name="way"[^>]*value="([0-9a-f-]{36})"/;
const WAY_AFTER = /<input[^>]*value="([0-9a-f-]{36})"[^>]*name="way"/;

export async function wishes(world: World, client: TownClient, dice: Dice): Promise<void> {
  const path = appointments(client, '/sooner');
  const page = await onOwnPage(world, client, path);
  const way = (WAY.exec(page.text) ?? WAY_AFTER.exec(page.text))?.[1];
  if ((way !== undefined) !== safeMails(client).length > 0)
    surprised(world, client, 'AP40 by which they may be asked isn’t what they called safe');
  const fields = formTo(page.text, path);
  if (way === undefined || !fields) return;
  const wish: Wish = {
    urgency: dice.between(0, 2),
    askedAt: world.clock.now(),
    noticeHours: dice.pick([3, 3, 24]),
    weekdays: dice.happens(0.3) ? [1, 2, 3] : [],
    inPlace: dice.happens(0.4),
  };
  const said = {
    way,
    member: client.member.id,
    urgency: ['if_it_suits', 'would_help', 'hard_time'][wish.urgency] ?? '',
    notice: String(wish.noticeHours),
    place: wish.inPlace ? 'yes' : 'no',
  };
  const days = wish.weekdays.map((day) => ['days', String(day)] as const);
  const rest = fields.filter(([name]) => !(name in said) && name !== 'days' && name !== 'parts');
  const done = await onOwnPage(world, client, path, [...rest, ...Object.entries(said), ...days]);
  if (done.status !== 303) return surprised(world, client, `AP40 the list answered ${done.status}`);
  client.wish = wish;
}

/** AP42 AP43 a mail tells of a free time: some say yes, some no, some nothing. */
export function hearsOfFreed(world: World, mail: Carried): void {
  const client = world.care.clients.find(({ personId }) => personId === mail.personId);
  const path = /https:\/\/porch\.example(\/[\w-]+\/free-time\/[\w-]+)/.exec(mail.text)?.[1];
  const offer = mail.aboutId;
  if (!client || path === undefined || offer === null) return;
  plan(world, world.clock.now(), () => offersAreInOrder(world, offer));
  const dice = world.dice.fork(`freed ${mail.messageId}`);
  const says = dice.weigh({ yes: 6, no: 2, nothing: 2 });
  if (says === 'nothing') return;
  later(world, dice.between(2, 55), () => answers(world, client, { path, offer, says }));
}

const OFFER = `select o.said_yes_at is not null as yes, f.appointment_id as id,
    (extract(epoch from f.starts_at) * 1000)::float8 as starts, (extract(epoch from f.ends_at - f.starts_at) / 60)::int as minutes
  from freed_offers o join freed_times f on f.practice_id = o.practice_id and f.id = o.freed_id where o.id = $1`;

type Found = { yes: boolean; id: string | null; starts: number; minutes: number };

async function answers(
  world: World,
  client: TownClient,
  given: { path: string; offer: string; says: 'yes' | 'no' },
): Promise<void> {
  const page = await pageIn(await world.door.request(given.path));
  const fields = formTo(page.text, given.path);
  // Somebody was quicker, or it came too late: the page says so, and has no button.
  if (!fields) return;
  const form = [...fields, ['say', given.says]] as const;
  const at = world.clock.now();
  const done = await pageIn(await world.door.request(given.path, sent({}, form)));
  if (done.status !== 303)
    return surprised(world, client, `AP43 saying ${given.says} answered ${done.status}`);
  const { rows } = await world.admin.query<Found>(statement(OFFER), [given.offer]);
  const [found] = rows;
  if (given.says === 'no' || !found?.yes || found.id === null) return;
  client.wish = undefined;
  const startsAt = Temporal.Instant.fromEpochMilliseconds(found.starts);
  const before = world.care.sessions.get(found.id);
  if (!before) {
    isBooked(world, { id: found.id, clients: [client], startsAt, minutes: found.minutes });
    return;
  }
  if (!before.clients.includes(client))
    breach(world, 'AP43 first yes', client.practice.slug, found.id, 'another’s session was moved');
  // AP7 what it costs to give up the time before stood on the page, and is noted by it.
  const costs = costOnPage(world, client, before, { fields, at });
  world.care.costs.set(deedOf(found.id, 'moved', at.epochMilliseconds), costs);
  before.startsAt = startsAt;
}
