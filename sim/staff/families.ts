import { statement } from '#kit/db';
import { type TownClient, isHere, standing } from '../care.ts';
import type { Dice } from '../chance.ts';
import { atDesk, formTo } from '../door.ts';
import { worksAt } from '../model.ts';
import { isBooked } from '../people/booking.ts';
import { appointments, onOwnPage } from '../people/own-page.ts';
import { mayRunLate } from '../people/running-late.ts';
import { type World, breach, later } from '../world.ts';

/** Couples, who come to one session and each have a page of their own. */

const wrong = (world: World, { practice, personId }: TownClient, what: string): void =>
  breach(world, 'contract', practice.slug, personId, what);

/** P13 from now on they come together; their therapist books a session for both. */
export async function comeAsCouple(
  world: World,
  one: TownClient,
  other: TownClient,
  dice: Dice,
): Promise<void> {
  const form = [
    ['with', other.personId],
    ['kind', 'couple'],
  ] as const;
  const path = `/desk/clients/${one.personId}/together`;
  const done = await atDesk(world, one.practice, one.member, path, form);
  if (done.status !== 303) return wrong(world, one, `P13 a couple answered ${done.status}`);
  later(world, dice.between(30, 3000), () => bookBoth(world, one, other, dice));
}

const AHEAD = { days: 3 } as const;

/** The first hour three days from now in which the therapist works and has nobody. */
function hourFor(world: World, { practice, member }: TownClient): Temporal.ZonedDateTime | undefined {
  let at = world.clock
    .now()
    .toZonedDateTimeISO(practice.zone)
    .round({ smallestUnit: 'hour', roundingMode: 'ceil' });
  at = at.add(AHEAD);
  for (let hour = 0; hour < 24 * 14; hour += 1, at = at.add({ hours: 1 })) {
    const from = at.toInstant();
    const until = from.add({ hours: 1 });
    const works =
      worksAt(practice, member, from) && worksAt(practice, member, until.subtract({ minutes: 1 }));
    if (
      works &&
      standing(world, member, from.subtract({ minutes: 30 }), until.add({ minutes: 30 })).length === 0
    )
      return at;
  }
  return undefined;
}

async function bookBoth(world: World, one: TownClient, other: TownClient, dice: Dice): Promise<void> {
  const { practice, member } = one;
  if (!isHere(one) || !isHere(other)) return;
  const at = hourFor(world, one);
  if (!at) return;
  const path = '/desk/appointments/new';
  const page = await atDesk(world, practice, member, `${path}?with=${member.id}&person=${one.personId}`);
  const fields = formTo(page.text, path);
  if (!fields) return wrong(world, one, `AP12 no form at the desk: ${page.status}`);
  const said = {
    person: one.personId,
    person2: other.personId,
    on: at.toPlainDate().toString(),
    at: at.toPlainTime().toString().slice(0, 5),
    rhythm: 'once',
  };
  const rest = fields.filter(([name]) => !(name in said));
  const done = await atDesk(world, practice, member, path, [...rest, ...Object.entries(said)]);
  const id = /\/desk\/appointments\/([0-9a-f-]{36})/.exec(done.to)?.[1];
  // Somebody else may hold it at this moment.
  if (id === undefined)
    return done.status === 409 ? undefined : wrong(world, one, `AP12 booking answered ${done.status}`);
  const { rows } = await world.admin.query<{ minutes: number }>(
    statement(
      'select (extract(epoch from ends_at - starts_at) / 60)::int as minutes from appointments where id = $1',
    ),
    [id],
  );
  const session = isBooked(world, {
    id,
    clients: [one, other],
    startsAt: at.toInstant(),
    minutes: rows[0]?.minutes ?? 0,
  });
  if (!session) return;
  mayRunLate(world, one, session, dice.fork('late'));
  for (const each of session.clients) {
    if (!each.isIn) continue;
    const own = await onOwnPage(world, each, appointments(each, `/${id}`));
    if (own.status !== 200) wrong(world, each, `P13 their session together answered ${own.status}`);
  }
}
