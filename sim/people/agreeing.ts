import type { Opener, TownClient } from '../care.ts';
import type { Dice } from '../chance.ts';
import { formTo } from '../door.ts';
import { type World, breach } from '../world.ts';
import { myPath, onOwnPage, surprised } from './own-page.ts';

/** Most read what they can count on and agree to it; it holds for them as it stood then (AG4). */
export async function agrees(world: World, client: TownClient, dice: Dice): Promise<void> {
  const rules = world.care.rules.get(client.member.id);
  if (!rules || !dice.happens(0.7)) return;
  const path = myPath(client, `/agreement/${client.member.id}`);
  if (client.isYoung) return isTooYoung(world, client, path);
  if (await saysYes(world, client, path, 'agreed')) client.agreed = rules;
}

/** The page, its form, and a yes; `waits` where another's yes is wanted too. */
export async function saysYes(
  world: World,
  who: Opener,
  path: string,
  then: 'agreed' | 'waits',
): Promise<boolean> {
  const page = await onOwnPage(world, who, path);
  const fields = formTo(page.text, path);
  if (!fields) {
    surprised(world, who, `the agreement has no form (${page.status})`);
    return false;
  }
  const agreed = await onOwnPage(world, who, path, [...fields, ['agreed', 'yes']]);
  const isTaken = agreed.status === 303 && agreed.to.endsWith(`done=${then}`);
  if (!isTaken) surprised(world, who, `agreeing answered ${agreed.status} ${agreed.to}, and not ${then}`);
  return isTaken;
}

/** P15 AG17 a child reads it all, and is asked for no yes; one that is sent all the same doesn't count. */
async function isTooYoung(world: World, child: TownClient, path: string): Promise<void> {
  const page = await onOwnPage(world, child, path);
  const version = /name="version" value="([0-9a-f-]{36})"/.exec(page.text)?.[1] ?? '';
  const say = (what: string): void =>
    breach(world, 'P15 who agrees', child.practice.slug, child.personId, what);
  if (page.status !== 200) say(`a child can’t read it: ${page.status}`);
  if (formTo(page.text, path)) say('a child is asked to agree');
  const tried = await onOwnPage(world, child, path, [
    ['version', version],
    ['agreed', 'yes'],
  ]);
  if (tried.status !== 422) say(`a child’s yes is taken: ${tried.status}`);
}
