import { type TownClient, type TownSession, endOf, isLeaving, lastHeard } from '../care.ts';
import type { Dice } from '../chance.ts';
import { cardIsRight } from '../checkers/missed.ts';
import { type Page, atDesk, formTo } from '../door.ts';
import type { Practice, Staff } from '../model.ts';
import { type World, breach, later } from '../world.ts';

/** How sessions went, and what is done for who didn't come: a few calm steps, done by hand. */

type Outcome = 'met' | 'they_late' | 'missed_each_other' | 'late_cancelled' | 'i_late';

const OUTCOMES = '/desk/appointments/outcomes';
const ASKED =
  /action="(\/desk\/appointments\/([0-9a-f-]{36})\/outcome)">\s*<input type="hidden" name="person" value="([0-9a-f-]{36})">/g;

/** AP20 in the evening, or days later; forgetful ones leave some of it. */
export async function looksBack(world: World, practice: Practice, member: Staff, dice: Dice): Promise<void> {
  if (!world.hasClients || practice.isNetwork || member.role === 'front_desk') return;
  const page = await atDesk(world, practice, member, OUTCOMES);
  for (const [, path = '', session = '', person = ''] of page.text.matchAll(ASKED)) {
    const found = world.care.sessions.get(session);
    const client = found?.clients.find(({ personId }) => personId === person);
    if (!found || !client) breach(world, 'AP20 asked', practice.slug, session, 'nobody had a session then');
    else if (client.diedAt) breach(world, 'P18 died', practice.slug, person, 'the desk asks how it went');
    else if (dice.happens(0.9)) await says(world, client, { session: found, path });
  }
  await tends(world, practice, member, dice.fork('plans'));
}

/** Whether they came is settled before anybody asks. */
const went = (world: World, { personId }: TownClient, { id }: TownSession): Outcome =>
  world.dice
    .fork(`came ${id} ${personId}`)
    .weigh({ met: 80, they_late: 4, missed_each_other: 12, late_cancelled: 1, i_late: 3 });

async function says(
  world: World,
  client: TownClient,
  { session, path }: { session: TownSession; path: string },
): Promise<void> {
  const { practice, member, personId } = client;
  const what = went(world, client, session);
  const done = await atDesk(world, practice, member, path, [
    ['person', personId],
    ['what', what],
    ['from', 'list'],
  ]);
  if (done.status !== 303) return wrong(world, client, `AP20 ${what} answered ${done.status}`);
  const end = endOf(session);
  const isNewer = !client.heardAt || Temporal.Instant.compare(end, client.heardAt) > 0;
  if (what !== 'missed_each_other') {
    if (isNewer) client.heardAt = end;
    return;
  }
  const dice = world.dice.fork(`missed ${session.id} ${personId}`);
  const before = lastHeard(client);
  if (before && Temporal.Instant.compare(before, end) > 0) return;
  client.missedAt = end;
  if (dice.happens(0.6)) client.quietUntil = world.clock.now().add({ hours: 24 * dice.between(4, 25) });
  // E5 nobody gets in touch about a session that was missed by who had said goodbye.
  if (isLeaving(client) || client.goodbye?.closed) return;
  await worries(world, client, done.to, dice);
}

/** L7 any reason to worry? Yes and not sure lead to the practice's own steps. */
async function worries(world: World, client: TownClient, to: string, dice: Dice): Promise<void> {
  const plan = /^\/desk\/outreach\/[0-9a-f-]{36}/.exec(to)?.[0];
  if (plan === undefined) return wrong(world, client, `L1 a missed session led to ${to}`);
  const { practice, member } = client;
  const worry = dice.weigh({ no: 90, not_sure: 6, yes: 4 });
  const page = await atDesk(world, practice, member, plan);
  // Another session was missed while this one's plan went on.
  if (formTo(page.text, `${plan}/worry`) === undefined) return;
  const said = await atDesk(world, practice, member, `${plan}/worry`, [['worry', worry]]);
  const isOpened = said.to.startsWith('/desk/concerns/') || said.to.startsWith('/desk/safety/');
  if (said.status !== 303 || isOpened !== (worry !== 'no'))
    wrong(world, client, `L7 ${worry} led to ${said.status} ${said.to}`);
}

const PLANS = /href="(\/desk\/outreach\/[0-9a-f-]{36})"/g;

/** L8 each card that is there today, or not: some let them lie for days. */
async function tends(world: World, practice: Practice, member: Staff, dice: Dice): Promise<void> {
  const list = await atDesk(world, practice, member, '/desk/outreach');
  for (const path of new Set([...list.text.matchAll(PLANS)].map(([, href = '']) => href))) {
    const page = await atDesk(world, practice, member, path);
    const client = world.care.clients.find((one) => page.text.includes(`/desk/clients/${one.personId}"`));
    if (!client) {
      breach(world, 'L14 own', practice.slug, path, 'a plan is about nobody whom the town knows');
      continue;
    }
    if (client.member !== member) wrong(world, client, `L14 ${member.name} sees a plan that isn’t theirs`);
    const step = /\/steps\/([0-9a-f-]{36})\/skip"/.exec(page.text)?.[1];
    if (step === undefined) continue;
    cardIsRight(world, client);
    await tendsTo(world, client, { path, step, page, dice: dice.fork(step) });
  }
}

type Card = { readonly path: string; readonly step: string; readonly page: Page; readonly dice: Dice };

async function tendsTo(world: World, client: TownClient, { path, step, page, dice }: Card): Promise<void> {
  const { practice, member } = client;
  const at = `${path}/steps/${step}`;
  const deed = dice.weigh({ drafted: 50, edited: 12, skip: 6, wait: 6, lies: 26 });
  if (deed === 'lies') return;
  if (deed === 'skip' || deed === 'wait') {
    const done = await atDesk(
      world,
      practice,
      member,
      `${at}/${deed}`,
      deed === 'wait' ? [['days', '3']] : [],
    );
    if (done.status !== 303) wrong(world, client, `L8 ${deed} answered ${done.status}`);
    return;
  }
  const words = deed === 'edited' ? ([['words', 'I thought of you. Come when you like.']] as const) : [];
  const isOffered = formTo(page.text, `${at}/done`) !== undefined;
  const done = await atDesk(world, practice, member, `${at}/done`, [['how', deed], ...words]);
  if (done.status === 422) {
    world.tally.refusals += 1;
    return;
  }
  if (done.status !== 303) return wrong(world, client, `L8 ${deed} answered ${done.status}`);
  if (!isOffered) wrong(world, client, 'L4 what no button offers was done');
  const touch = { at: world.clock.now(), step };
  client.touches.push(touch);
  world.care.steps.set(step, client);
  // L9 for three minutes it is as if nothing had been done.
  if (dice.fork('undo').happens(0.08))
    later(world, dice.between(1, 2), async () => {
      const undone = await atDesk(world, practice, member, `${at}/undo`, []);
      if (undone.status === 303) client.touches.splice(client.touches.indexOf(touch), 1);
    });
}

function wrong(world: World, { practice, personId }: TownClient, what: string): void {
  breach(world, 'contract', practice.slug, personId, what);
}
