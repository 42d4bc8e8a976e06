import type { Opener, TownShare } from '../care.ts';
import { type Carried, type Practice, type Staff, isBefore } from '../model.ts';
import { type World, breach } from '../world.ts';

/** SH2 SH3 what a client shares is seen by its writer and by whom it was sent to: on no other page, at no other desk, in no mail. */

const MARK = /s[0-9a-f]{8}/g;

function sharesIn(world: World, text: string): Set<TownShare> {
  const found = new Set<TownShare>();
  for (const [mark] of text.matchAll(MARK)) {
    const share = world.care.shares.get(mark);
    if (share) found.add(share);
  }
  return found;
}

const tells = (world: World, share: TownShare, what: string): void =>
  breach(world, 'SH2 seen', share.client.practice.slug, share.id, what);

/** Also of a couple each sees only their own, and a guardian what was chosen for them: no words. */
export function ownPageShows(world: World, who: Opener, text: string, path: string): void {
  for (const share of sharesIn(world, text))
    if (share.client !== who) tells(world, share, `another client reads it on ${path}`);
}

/** SH17 whom it was sent to, and who stood in then, if the page named them: until the day that it named. */
export const mayRead = (world: World, { client, standIn }: TownShare, member: Staff): boolean =>
  client.member === member || (standIn?.who === member && isBefore(world.clock.now(), standIn.until));

export function deskShows(world: World, practice: Practice, member: Staff, text: string, path: string): void {
  for (const share of sharesIn(world, text)) {
    if (!mayRead(world, share, member))
      tells(world, share, `${member.name} of ${practice.slug} reads it on ${path}`);
    else if (!share.sentAt) tells(world, share, `it is theirs alone, and stands on ${path}`);
  }
}

export function mailShows(world: World, mail: Carried): void {
  for (const share of sharesIn(world, `${mail.subject}\n${mail.text}`))
    tells(world, share, `its words stand in a mail (${mail.purpose})`);
}
