import { statement } from '#kit/db';
import { type Opener, type TownClient, standing } from '../care.ts';
import type { Dice } from '../chance.ts';
import { atDesk, formTo } from '../door.ts';
import { worksAt } from '../model.ts';
import { isBooked } from '../people/booking.ts';
import { appointments, myPath, onOwnPage, opensTheirPage } from '../people/own-page.ts';
import { mayRunLate } from '../people/running-late.ts';
import { type World, breach, later } from '../world.ts';

/** Couples, who come to one session and each have a page of their own; and guardians, who see what was chosen for them. */

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

const GUARDIAN = 'select id, guardian_id from guardianships where practice_id = $1 and child_id = $2';

/** P11 a child, and a guardian who may see when the sessions are, and nothing else. */
export async function hasGuardian(world: World, child: TownClient, dice: Dice): Promise<void> {
  const { practice, member, personId } = child;
  const born = world.clock.now().toZonedDateTimeISO(practice.zone).toPlainDate().subtract({ years: 8 });
  const base = `/desk/clients/${personId}`;
  const noted = await atDesk(world, practice, member, `${base}/birthday`, [['born', born.toString()]]);
  if (noted.status !== 303) return wrong(world, child, `P11 a birthday answered ${noted.status}`);
  const form = [
    ['called', `Guardian ${child.number}`],
    ['email', ''],
    ['source', 'birth_record'],
    ['appointments', 'see'],
    ['agreement', 'no'],
    ['messages', 'no'],
  ] as const;
  const done = await atDesk(world, practice, member, `${base}/guardians/new`, form);
  const { rows } = await world.admin.query<{ id: string; guardian_id: string }>(statement(GUARDIAN), [
    practice.id,
    personId,
  ]);
  const [found] = rows;
  if (done.status !== 303 || !found) return wrong(world, child, `P11 a guardian answered ${done.status}`);
  const shown = await atDesk(world, practice, member, `/desk/clients/${found.guardian_id}/page`, []);
  const link = /\/my\/sign-in\/offered\/[\w-]+/.exec(shown.text)?.[0];
  if (link === undefined) return wrong(world, child, `P11 a guardian’s link answered ${shown.status}`);
  const guardian: Opener = {
    number: child.number,
    practice,
    personId: found.guardian_id,
    cookies: new Map(),
    isIn: false,
  };
  later(world, dice.between(10, 2000), async () => {
    await opensTheirPage(world, guardian, link);
    await looksAfter(world, child, { guardian, guardianship: found.id, dice, time: 1 });
  });
}

type Looks = { guardian: Opener; guardianship: string; dice: Dice; time: number };

/** P11 P12 every few days they look: at what was chosen, and at what wasn't. */
async function looksAfter(world: World, child: TownClient, given: Looks): Promise<void> {
  const { guardian, guardianship, dice, time } = given;
  if (!guardian.isIn) return;
  const at = (rest: string): string => `${myPath(child)}~${guardianship}${rest}`;
  const sees = await onOwnPage(world, guardian, at('/appointments'));
  const say = (what: string): void =>
    breach(world, 'P11 guardian', child.practice.slug, child.personId, what);
  if (sees.status !== 200) say(`what was chosen answers ${sees.status}`);
  for (const closed of [
    '/shared',
    '/share/question',
    `/agreement/${child.member.id}`,
    '/devices',
    '/appointments/sooner',
  ]) {
    const page = await onOwnPage(world, guardian, at(closed));
    if (page.status === 200) say(`what wasn’t chosen opens: ${closed}`);
  }
  const [next] = child.sessions;
  if (next && !next.cancelledAt) {
    const tried = await onOwnPage(world, guardian, at(`/appointments/${next.id}/cancellation`), [
      ['fee', '999999'],
    ]);
    if (tried.status !== 403) say(`who may only see cancels: ${tried.status}`);
  }
  later(world, 60 * 24 * dice.fork(`${time}`).between(2, 5), () =>
    looksAfter(world, child, { ...given, time: time + 1 }),
  );
}
