import { statement } from '#kit/db';
import type { Opener, Rules, TownClient } from '../care.ts';
import type { Dice } from '../chance.ts';
import { atDesk } from '../door.ts';
import { saysYes } from '../people/agreeing.ts';
import { linkTo, myPath, onOwnPage, opensTheirPage } from '../people/own-page.ts';
import { type World, breach, later } from '../world.ts';

/** Children, and their guardians: each sees what was chosen for them, and agrees to what they may decide. */

type Custody = 'alone' | 'together' | 'looks_on';

type Guardian = {
  readonly opener: Opener;
  readonly id: string;
  readonly custody: Custody;
  /** What they said yes to last. */
  yes: Rules | undefined;
};

const wrong = (world: World, { practice, personId }: TownClient, what: string): void =>
  breach(world, 'contract', practice.slug, personId, what);

const FAMILIES: Readonly<Record<'one' | 'both' | 'nobody', readonly Custody[]>> = {
  one: ['alone', 'looks_on'],
  both: ['together', 'together'],
  nobody: ['looks_on'],
};

/** P11 P15 a child, and one or two guardians who may see when the sessions are; what they may decide is what the paper says. */
export async function isYoung(world: World, child: TownClient, dice: Dice): Promise<void> {
  const { practice, member, personId } = child;
  child.isYoung = true;
  const [owner] = practice.staff;
  const ages = [
    ['agrees', '14'],
    ['of_age', '18'],
    ['source', 'our lawyer'],
  ] as const;
  const said = owner && (await atDesk(world, practice, owner, '/desk/clients/ages', ages));
  if (said?.status !== 303) return wrong(world, child, `P15 ages answered ${said?.status}`);
  const born = world.clock.now().toZonedDateTimeISO(practice.zone).toPlainDate().subtract({ years: 8 });
  const path = `/desk/clients/${personId}/birthday`;
  const noted = await atDesk(world, practice, member, path, [['born', born.toString()]]);
  if (noted.status !== 303) return wrong(world, child, `P11 a birthday answered ${noted.status}`);
  const family = FAMILIES[dice.weigh({ one: 3, both: 2, nobody: 1 })];
  const all: Guardian[] = [];
  for (const [at, custody] of family.entries()) {
    const one = await isNoted(world, child, { custody, at, all, dice: dice.fork(`guardian ${at}`) });
    if (one) all.push(one);
  }
}

const GUARDIAN =
  'select id, guardian_id from guardianships where practice_id = $1 and child_id = $2 order by noted_at desc, id';

type Noted = { custody: Custody; at: number; all: readonly Guardian[]; dice: Dice };

async function isNoted(
  world: World,
  child: TownClient,
  { custody, at, all, dice }: Noted,
): Promise<Guardian | undefined> {
  const { practice, member, personId } = child;
  const form = [
    ['called', `Guardian ${child.number} ${at + 1}`],
    ['email', ''],
    ['source', 'birth_record'],
    ['custody', custody],
    ['appointments', 'see'],
    ['agreement', custody === 'looks_on' ? 'no' : 'act'],
    ['messages', 'no'],
  ] as const;
  const done = await atDesk(world, practice, member, `/desk/clients/${personId}/guardians/new`, form);
  const { rows } = await world.admin.query<{ id: string; guardian_id: string }>(statement(GUARDIAN), [
    practice.id,
    personId,
  ]);
  const found = rows.find(({ id }) => all.every((one) => one.id !== id));
  if (done.status !== 303 || !found) {
    wrong(world, child, `P11 a guardian answered ${done.status}`);
    return undefined;
  }
  const opener: Opener = {
    number: child.number,
    practice,
    member,
    personId: found.guardian_id,
    cookies: new Map(),
    isIn: false,
  };
  world.care.openers.push(opener);
  const link = await linkTo(world, opener, member);
  if (link === undefined) {
    wrong(world, child, 'P11 no link opens a guardian’s page');
    return undefined;
  }
  const guardian: Guardian = { opener, id: found.id, custody, yes: undefined };
  later(world, dice.between(10, 2000), async () => {
    await opensTheirPage(world, opener, link);
    await looksAfter(world, child, { guardian, all, dice, time: 1 });
  });
  return guardian;
}

type Looks = { guardian: Guardian; all: readonly Guardian[]; dice: Dice; time: number };

/** P11 P12 every few days they look: at what was chosen, and at what wasn't. */
async function looksAfter(world: World, child: TownClient, given: Looks): Promise<void> {
  const { guardian, all, dice, time } = given;
  const { opener, id, custody } = guardian;
  if (!opener.isIn) return;
  const at = (rest: string): string => `${myPath(child)}~${id}${rest}`;
  const sees = await onOwnPage(world, opener, at('/appointments'));
  const say = (what: string): void =>
    breach(world, 'P11 guardian', child.practice.slug, child.personId, what);
  if (sees.status !== 200) say(`what was chosen answers ${sees.status}`);
  const agreement = `/agreement/${child.member.id}`;
  const closed = ['/shared', '/share/question', '/devices', '/appointments/sooner', `${agreement}/wishes`];
  for (const path of custody === 'looks_on' ? [...closed, agreement] : closed) {
    const page = await onOwnPage(world, opener, at(path));
    if (page.status === 200) say(`what wasn’t chosen opens: ${path}`);
  }
  const [next] = child.sessions;
  if (next && !next.cancelledAt) {
    const path = at(`/appointments/${next.id}/cancellation`);
    const tried = await onOwnPage(world, opener, path, [['fee', '999999']]);
    if (tried.status !== 403) say(`who may only see cancels: ${tried.status}`);
  }
  if (custody !== 'looks_on' && dice.fork(`agrees ${time}`).happens(0.7))
    await agreesFor(world, child, { guardian, all, path: at(agreement) });
  later(world, 60 * 24 * dice.fork(`${time}`).between(2, 5), () =>
    looksAfter(world, child, { ...given, time: time + 1 }),
  );
}

/** AG17 what was promised to a child is another thing once everybody agreed whose yes is wanted, and not before. */
async function agreesFor(
  world: World,
  child: TownClient,
  { guardian, all, path }: { guardian: Guardian; all: readonly Guardian[]; path: string },
): Promise<void> {
  const rules = world.care.rules.get(child.member.id);
  if (!rules || guardian.yes === rules) return;
  const deciding = all.filter(({ custody }) => custody !== 'looks_on');
  const isLast = deciding.every((one) => one === guardian || one.yes === rules);
  if (!(await saysYes(world, guardian.opener, path, isLast ? 'agreed' : 'waits'))) return;
  guardian.yes = rules;
  if (isLast) child.agreed = rules;
}
