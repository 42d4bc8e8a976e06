import type { TownShare } from '../care.ts';
import type { Dice } from '../chance.ts';
import { mayRead } from '../checkers/shared.ts';
import { atDesk } from '../door.ts';
import type { Practice, Staff } from '../model.ts';
import { type World, breach, later } from '../world.ts';

/** How many of what waits somebody of each kind answers when they sit down. */
const ANSWERS = { prompt: 0.9, busy: 0.5, forgetful: 0.2 } as const;

/** What clients shared, in a few minutes of an evening: answered, or read with one key, or left for another day. */
export async function readsShared(
  world: World,
  practice: Practice,
  member: Staff,
  dice: Dice,
): Promise<void> {
  const waiting = [...new Set(world.care.shares.values())].filter(
    (one) => one.client.practice === practice && one.sentAt && !one.answeredAt && !one.readAt,
  );
  if (waiting.length === 0) return;
  // Also whoever isn't to see any of it looks: `atDesk` tells what stands there.
  if (dice.happens(member.role === 'front_desk' ? 0.3 : 0.8))
    await atDesk(world, practice, member, '/desk/shared');
  for (const share of waiting) {
    const own = dice.fork(share.mark);
    if (!mayRead(world, share, member)) await isNotTheirs(world, member, share, own);
    else if (own.happens(ANSWERS[member.diligence])) await dealsWith(world, member, share, own);
  }
}

/** SH2 a colleague who has its address finds nothing there. */
async function isNotTheirs(world: World, member: Staff, share: TownShare, dice: Dice): Promise<void> {
  if (!dice.happens(0.1)) return;
  const page = await atDesk(world, share.client.practice, member, `/desk/shared/${share.id}`);
  if (page.status === 200)
    breach(world, 'SH2 seen', share.client.practice.slug, share.id, `it opens for ${member.name}`);
}

async function dealsWith(world: World, member: Staff, share: TownShare, dice: Dice): Promise<void> {
  const { practice } = share.client;
  const say = (what: string): void => breach(world, 'contract', practice.slug, share.id, what);
  const shown = await atDesk(world, practice, member, `/desk/shared/${share.id}`);
  if (!shown.text.includes(share.mark)) return say(`what was shared isn’t at the desk: ${shown.status}`);
  const at = world.clock.now();
  if (share.by === undefined && !dice.happens(0.3)) {
    const read = await atDesk(world, practice, member, `/desk/shared/${share.id}/acknowledgement`, []);
    if (read.status !== 303) say(`one key answered ${read.status}`);
    share.readAt = at;
    return;
  }
  const words = [['words', `An answer to ${share.mark}.`]] as const;
  const done = await atDesk(world, practice, member, `/desk/shared/${share.id}/answer`, words);
  if (done.status !== 303) return say(`answering answered ${done.status}`);
  share.answeredAt = at;
  if (dice.happens(0.1)) later(world, dice.between(1, 2), () => takesBack(world, member, share));
}

/** SH11 in its three minutes; then the words are written anew another day. */
async function takesBack(world: World, member: Staff, share: TownShare): Promise<void> {
  const { practice } = share.client;
  const back = await atDesk(world, practice, member, `/desk/shared/${share.id}/answer/undo`, []);
  if (back.status !== 200)
    breach(world, 'contract', practice.slug, share.id, `taking back answered ${back.status}`);
  share.answeredAt = undefined;
}
