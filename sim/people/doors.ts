import { inquiry } from '#inquiries';
import { statement } from '#kit/db';
import type { TownClient } from '../care.ts';
import type { Dice } from '../chance.ts';
import { pageIn, sent } from '../door.ts';
import { meet } from './meeting.ts';
import { liveOn } from './living.ts';
import { myPath, onOwnPage } from './own-page.ts';
import { type World, breach, inside, later } from '../world.ts';

/** E10 E12 what was closed leaves a door: a code on their page and on paper. Some come by it later. */

/** The newest of this practice: nobody else writes within the same breath. */
const BY_LINK = 'select id from inquiries where practice_id = $1 order by received_at desc, id desc limit 1';

const CODE = /<p class="title code">([^<]+)<\/p>/;

/** They write it down, as one does. */
export async function keepsCode(world: World, client: TownClient, dice: Dice): Promise<void> {
  const said = client.goodbye;
  if (!said || !client.isIn) return;
  const page = await onOwnPage(world, client, myPath(client, `/goodbye/${said.id}`));
  said.door = CODE.exec(page.text)?.[1];
  if (said.door === undefined)
    return breach(world, 'E10 door', client.practice.slug, said.id, 'a closed goodbye shows no code');
  if (dice.happens(0.6)) later(world, dice.between(24 * 60, 9 * 24 * 60), () => comesByDoor(world, client));
}

/** The house is told nothing of who they are: a code, and a wish. */
export async function comesByDoor(world: World, client: TownClient): Promise<void> {
  const code = client.goodbye?.door;
  if (code === undefined || client.diedAt) return;
  const say = (what: string): void =>
    breach(world, 'E10 door', client.practice.slug, client.goodbye?.id ?? '', what);
  const wrong = await pageIn(await world.door.request('/door', sent({}, form(`${code.slice(0, -2)}zz`))));
  if (wrong.status !== 422) say(`a code that is none answered ${wrong.status}`);
  const done = await pageIn(await world.door.request('/door', sent({}, form(code.toUpperCase()))));
  const link = /\/m\/([\w-]+)/.exec(done.to)?.[1];
  if (done.status !== 303 || link === undefined) return say(`it is shut: ${done.status} ${done.to}`);
  const { rows } = await world.admin.query<{ id: string }>(statement(BY_LINK), [client.practice.id]);
  const found = await inside(world, client.practice, { kind: 'system' }, (work) =>
    inquiry(work, rows[0]?.id ?? client.personId),
  );
  if (found?.link !== link) return say('who came by it wrote a message that is nowhere');
  if (found.personId === client.personId) say('a code alone leads to what was');
  const given = { cameBy: 'page', called: '', automatic: false } as const;
  const contact = meet(world, client.practice, { given, ways: [], isRobot: false }, found);
  world.tally.doors += 1;
  liveOn(world, contact, world.dice.fork(`door ${found.id}`));
}

const form = (code: string) =>
  [
    ['code', code],
    ['wants', 'come_back'],
    ['words', 'I would like to come back.'],
  ] as const;
