import type { TownClient } from '../care.ts';
import type { Dice } from '../chance.ts';
import { formTo } from '../door.ts';
import type { World } from '../world.ts';
import { myPath, onOwnPage, surprised } from './own-page.ts';

/** Most read what they can count on and agree to it; it holds for them as it stood then (AG4). */
export async function agrees(world: World, client: TownClient, dice: Dice): Promise<void> {
  const rules = world.care.rules.get(client.member.id);
  if (!rules || !dice.happens(0.7)) return;
  const path = myPath(client, `/agreement/${client.member.id}`);
  const page = await onOwnPage(world, client, path);
  const fields = formTo(page.text, path);
  if (!fields) return surprised(world, client, `the agreement has no form (${page.status})`);
  const agreed = await onOwnPage(world, client, path, [...fields, ['agreed', 'yes']]);
  if (agreed.status !== 303) return surprised(world, client, `agreeing answered ${agreed.status}`);
  client.agreed = rules;
}
