import { type TownClient, type TownSession, deedOf, endOf, heard, standing } from '../care.ts';
import type { Dice } from '../chance.ts';
import { costOnPage, policyIsRight } from '../checkers/policy.ts';
import { formTo } from '../door.ts';
import { type World, breach } from '../world.ts';
import { holds } from './booking.ts';
import { appointments, onOwnPage, surprised } from './own-page.ts';

/** A client puts their session at another time: what that costs is said before the tap (AP7). */
export async function moves(
  world: World,
  client: TownClient,
  session: TownSession,
  dice: Dice,
): Promise<void> {
  const held = await holds(world, client, appointments(client, `/${session.id}/move`), dice);
  if (!held) return;
  policyIsRight(world, client, held.page.text, { startsAt: held.startsAt });
  const fields = formTo(held.page.text, appointments(client));
  if (!fields) return surprised(world, client, 'what is held has no button');
  const at = world.clock.now();
  const costs = costOnPage(world, client, session, { fields, at });
  const done = await onOwnPage(world, client, appointments(client), fields);
  if (done.status !== 303 || !done.to.includes('done=moved'))
    return surprised(world, client, `moving answered ${done.status} ${done.to}`);
  world.care.costs.set(deedOf(session.id, 'moved', at.epochMilliseconds), costs);
  session.startsAt = held.startsAt;
  heard(world, client);
  const others = standing(world, session.member, session.startsAt, endOf(session)).filter(
    (one) => one !== session,
  );
  if (others.length > 0)
    breach(world, 'AP2 once', client.practice.slug, session.id, `${session.member.name} has two at one time`);
}
