import { beAway, seen } from '#accounts';
import type { Dice } from '../chance.ts';
import { type Practice, type Staff, isBefore, worksAt } from '../model.ts';
import { type World, asStaff, inside, later, plan } from '../world.ts';
import { hearsOfDeaths } from './deaths.ts';
import { atTheDesk } from './desk.ts';
import { saysAtTheDesk } from './asked.ts';
import { tendsClients } from './clients.ts';
import { readsGoodbyes } from './goodbyes.ts';
import { invites } from './inviting.ts';
import { looksBack } from './missed.ts';
import { letsIn, tiesOf } from './networks.ts';
import { keepsPlaces } from './places.ts';
import { readsShared } from './reading.ts';
import { tellsOfRoom } from './openings.ts';

/** How often those of each kind come to the desk on a day of work. */
const COMES = { prompt: 0.95, busy: 0.65, forgetful: 0.3 } as const;

/** Plans a day of a practice's staff: when they come to the desk, whether they go away, or just stay silent. */
export async function staffOf(
  world: World,
  practice: Practice,
  dice: Dice,
  on: Temporal.PlainDate,
): Promise<void> {
  tiesOf(world, practice, dice.fork('ties'), isBefore(world.clock.now(), world.startsAt.add({ hours: 1 })));
  for (const member of practice.staff) {
    const own = dice.fork(`${member.name} ${on.toString()}`);
    await goesAway(world, practice, member, own);
    for (const part of [0.15, 0.5, 0.85]) {
      if (!own.happens(COMES[member.diligence])) continue;
      const minute = Math.floor(
        member.from + (member.until - member.from) * (part + (own.unit() - 0.5) * 0.2),
      );
      const at = on.toZonedDateTime(practice.zone).add({ minutes: minute }).toInstant();
      if (isBefore(world.clock.now(), at)) plan(world, at, () => comes(world, practice, member, own));
    }
  }
  if (dice.fork(`outage ${on.toString()}`).happens(0.03)) {
    practice.outageUntil = world.clock
      .now()
      .add({ hours: dice.fork(`long ${on.toString()}`).between(2, 40) });
  }
}

async function comes(world: World, practice: Practice, member: Staff, dice: Dice): Promise<void> {
  const at = world.clock.now();
  if (!worksAt(practice, member, at)) return;
  if (member.silentUntil && isBefore(at, member.silentUntil)) return;
  await signsIn(world, practice, member);
  await letsIn(world, practice, member);
  await invites(world, practice, member, dice.fork(`invites ${at.epochMilliseconds}`));
  await keepsPlaces(world, practice, member, dice.fork(`places ${at.epochMilliseconds}`));
  await tellsOfRoom(world, practice, member, dice.fork(`room ${at.epochMilliseconds}`));
  await saysAtTheDesk(world, practice, member, dice.fork(`asked ${at.epochMilliseconds}`));
  await atTheDesk(world, practice, member, dice);
  await tendsClients(world, practice, member, dice.fork(`clients ${at.epochMilliseconds}`));
  await hearsOfDeaths(world, practice, member, dice.fork(`deaths ${at.epochMilliseconds}`));
  await readsGoodbyes(world, practice, member, dice.fork(`goodbyes ${at.epochMilliseconds}`));
  await looksBack(world, practice, member, dice.fork(`missed ${at.epochMilliseconds}`));
  await readsShared(world, practice, member, dice.fork(`shared ${at.epochMilliseconds}`));
}

/** Once a day is enough for who stays signed in. */
async function signsIn(world: World, practice: Practice, member: Staff): Promise<void> {
  const at = world.clock.now();
  if (member.signedInAt && isBefore(at, member.signedInAt.add({ hours: 12 }))) return;
  member.signedInAt = at;
  await inside(world, practice, asStaff(member), (work) => {
    seen(work, member.id);
    work.record({ action: 'signed_in', subject: 'member', subjectId: member.id });
  });
}

/** A mail that calls somebody to the desk brings them sooner, if they work, and mostly. */
export async function calledToTheDesk(world: World, practice: Practice, member: Staff): Promise<void> {
  const dice = world.dice.fork(`called ${member.id} ${world.clock.now().epochMilliseconds}`);
  if (dice.happens(COMES[member.diligence])) await comes(world, practice, member, dice);
}

/** Holidays planned or sudden, with somebody who covers or nobody; and those who just stop signing in. */
async function goesAway(world: World, practice: Practice, member: Staff, dice: Dice): Promise<void> {
  if (member.role === 'front_desk') return;
  const at = world.clock.now();
  const fate = dice.weigh({ stays: 968, away: 20, silent: 12 });
  if (fate === 'silent') {
    member.silentUntil = at.add({ hours: 24 * dice.between(3, 10) });
    return;
  }
  if (fate !== 'away' || member.away.some(({ until }) => isBefore(at, until))) return;
  const from = at.add({ hours: dice.happens(0.3) ? 1 : 24 * dice.between(1, 7) });
  const until = from.add({ hours: 24 * dice.between(2, 16) });
  const others = practice.staff.filter((one) => one !== member && one.role !== 'front_desk');
  const coverId = others.length > 0 && dice.happens(0.6) ? dice.pick(others).id : null;
  await inside(world, practice, asStaff(member), (work) =>
    beAway(work, { memberId: member.id, from, until, coverId }),
  );
  member.away.push({ from, until });
  // Somebody on holiday who is called by a mail may still look: but only where they said they work.
  if (dice.happens(0.1)) later(world, 60, () => comes(world, practice, member, dice));
}
