import { statement } from '#kit/db';
import { type TownColleague, isTakenBack } from '../looking.ts';
import { type World, breach } from '../world.ts';

/** O14 they left, or were taken off: with every opening of theirs. */
export function leftTheList(world: World, one: TownColleague): void {
  one.leftAt ??= world.clock.now();
  endsOpenings(world, one);
}

function endsOpenings(world: World, one: TownColleague): void {
  for (const own of one.network.openings) {
    if (own.memberId !== one.id || own.isClosed) continue;
    own.isClosed = true;
    isTakenBack(world.asks.values(), own.id);
  }
}

const RESTS = `select retired_at is not null as rests from listed_colleagues where id = $1`;

/** O17 a mail to them came back. The second of two in a row takes them off the list until they press. */
export async function wasReturned(world: World, to: string): Promise<void> {
  const one = world.colleagues.find(({ email }) => email === to);
  if (!one || one.leftAt || one.isResting) return;
  one.returned += 1;
  const { rows } = await world.admin.query<{ rests: boolean }>(statement(RESTS), [one.id]);
  if (rows[0]?.rests !== true) return;
  if (one.returned < 2)
    breach(
      world,
      'O17 rests',
      one.network.slug,
      one.id,
      `${one.name}: off the list after one mail that came back`,
    );
  one.isResting = true;
  endsOpenings(world, one);
}
