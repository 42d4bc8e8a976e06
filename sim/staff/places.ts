import { statement } from '#kit/db';
import { type ResourceFields, add, change, confirm, retire, unretire } from '#resources';
import type { Dice } from '../chance.ts';
import type { Practice, Staff } from '../model.ts';
import { deskOf } from '../door.ts';
import { type World, asStaff, breach, inside } from '../world.ts';
import { networkOf } from './networks.ts';

/** R17 who coordinates the network keeps one list of places; its practices look at them, hide some, and offer their own. */
export async function keepsPlaces(
  world: World,
  practice: Practice,
  member: Staff,
  dice: Dice,
): Promise<void> {
  if (member.role === 'front_desk' || !dice.happens(0.3)) return;
  if (practice.isNetwork) return keepsTheList(world, practice, member, dice);
  const copies = await placesOf(world, practice, 'told');
  const deed = dice.weigh({ looks: 35, hides: 25, doubts: 15, offers: 25 });
  if (deed === 'offers') return offersOne(world, practice, member, dice);
  if (copies.length === 0) return;
  const id = dice.pick(copies);
  if (deed === 'looks') return looksAt(world, practice, member, id);
  const [path, form] =
    deed === 'hides'
      ? ([dice.happens(0.7) ? 'hiding' : 'showing', {}] as const)
      : (['doubt', dice.happens(0.7) ? { line: 'Nobody answers there.' } : { as: 'back' }] as const);
  await presses(world, practice, member, `/desk/places/${id}/${path}`, form);
}

const PLACES = {
  told: 'select id from resources where practice_id = $1 and network is not null and ended_at is null order by id',
  own: 'select id from resources where practice_id = $1 and network is null and retired_at is null order by id',
  retired:
    'select id from resources where practice_id = $1 and network is null and retired_at is not null order by id',
} as const;

async function placesOf(world: World, practice: Practice, which: keyof typeof PLACES): Promise<string[]> {
  const { rows } = await world.admin.query<{ id: string }>(statement(PLACES[which]), [practice.id]);
  return rows.map(({ id }) => id);
}

/** Now and then it is a number for somebody in danger, which is never told. */
const fields = (practice: Practice, dice: Dice): ResourceFields => ({
  kind: dice.weigh({ agency: 60, support_group: 25, crisis_line: 15 }),
  country: 'US',
  organization: '',
  name: `House ${dice.bytes(3).toString('hex')} of ${practice.slug}`,
  description: '',
  phone: `212-555-0${dice.between(100, 199)}`,
  text_to: '',
  url: '',
  address: '',
  hours: 'weekdays',
  cost: 'free',
  cost_kind: 'free',
  audience: '',
  topics: [],
  areas: [],
  ages: [],
  languages: ['en'],
  source: '',
  seen_on: null,
});

const isBreach = (world: World, practice: Practice, id: string, what: string): void =>
  breach(world, 'R17 list', practice.slug, id, what);

async function adds(world: World, practice: Practice, member: Staff, dice: Dice): Promise<void> {
  const made = await inside(world, practice, asStaff(member), (work) =>
    add(work, fields(practice, dice), dice.happens(0.7)),
  );
  if ('refused' in made) isBreach(world, practice, '', `writing down was refused: ${made.refused}`);
}

async function keepsTheList(world: World, network: Practice, member: Staff, dice: Dice): Promise<void> {
  await answersOffers(world, network, member, dice);
  const own = await placesOf(world, network, 'own');
  const [retired] = await placesOf(world, network, 'retired');
  if (own.length < 2 || dice.happens(0.3)) return adds(world, network, member, dice);
  const id = dice.pick(own);
  const deed = dice.weigh({ looks: 30, changes: 40, retires: 20, returns: 10 });
  if (deed === 'looks') return looksAt(world, network, member, id);
  await inside(world, network, asStaff(member), async (work) => {
    if (deed === 'changes') await change(work, id, fields(network, dice), dice.happens(0.5));
    // The last of those who are rung in danger stays.
    else if (deed === 'retires') await retire(work, id);
    else if (retired !== undefined) await unretire(work, retired);
  });
}

async function answersOffers(world: World, network: Practice, member: Staff, dice: Dice): Promise<void> {
  const headers = deskOf(network, member);
  const list = await (await world.door.request('/desk/places', { headers })).text();
  const [, id] = /\/desk\/places\/offers\/([0-9a-f-]{36})/.exec(list) ?? [];
  if (id === undefined) return;
  const as = dice.happens(0.7) ? 'taken' : 'declined';
  await presses(world, network, member, `/desk/places/offers/${id}`, { as });
}

/** R18 one look counts for all; twice in one instant it is one. */
async function looksAt(world: World, practice: Practice, member: Staff, id: string): Promise<void> {
  const done = await inside(world, practice, asStaff(member), (work) => confirm(work, id));
  if ('refused' in done) isBreach(world, practice, id, `a look was refused: ${done.refused}`);
}

async function offersOne(world: World, practice: Practice, member: Staff, dice: Dice): Promise<void> {
  const network = networkOf(world);
  const own = await placesOf(world, practice, 'own');
  if (!network || own.length === 0 || dice.happens(0.3)) return adds(world, practice, member, dice);
  if (practice.tie !== 'in') return;
  const { rows } = await world.admin.query<{ id: string }>(
    statement(`select id from resources where practice_id = $1 and network is null and retired_at is null
                and kind <> 'crisis_line' order by id`),
    [practice.id],
  );
  if (rows.length === 0) return;
  await presses(world, practice, member, `/desk/places/${dice.pick(rows).id}/offer`, { network: network.id });
}

async function presses(
  world: World,
  practice: Practice,
  member: Staff,
  path: string,
  form: Record<string, string>,
): Promise<void> {
  const done = await world.door.request(path, {
    method: 'POST',
    headers: { ...deskOf(practice, member), 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
  });
  if (done.status !== 303) isBreach(world, practice, '', `${path} answered ${done.status}`);
}
