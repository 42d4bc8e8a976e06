import { statement } from '#kit/db';
import { type Goodbye, type TownClient, heard, isLeaving, rulesFor } from '../care.ts';
import type { Dice } from '../chance.ts';
import { feeNow } from '../checkers/policy.ts';
import { formTo, pageIn, sent } from '../door.ts';
import type { Carried } from '../model.ts';
import { type World, later, plan } from '../world.ts';
import { appointments, myPath, onOwnPage, surprised } from './own-page.ts';

/** Who says goodbye, on their page or by the last line of a reminder; who only holds the phone, and presses; and who comes back. */

const REASONS = ['pause', 'too_much', 'not_fit', 'something_said', 'found_someone', 'better', 'rather_not'];

/** AP10 some ask to be reminded the day before. */
export async function wantsReminders(world: World, client: TownClient): Promise<void> {
  const path = appointments(client, '/reminders');
  const page = await onOwnPage(world, client, path);
  const way = /<input[^>]*name="way"[^>]*value="([0-9a-f-]{36})"/.exec(page.text)?.[1];
  if (way === undefined) return;
  const done = await onOwnPage(world, client, path, [
    ['way', way],
    ['hours', '24'],
  ]);
  if (done.status !== 303) surprised(world, client, `AP10 asking for reminders answered ${done.status}`);
}

type Row = { id: string; held: number };

const NEWEST = `select id, (extract(epoch from held_until) * 1000)::float8 as held from endings
  where person_id = $1 order by said_at desc, id desc limit 1`;

/** It is said: from now on the town knows of it, and when its times are given back at the latest (E4). */
async function isSaid(
  world: World,
  client: TownClient,
  given: Pick<Goodbye, 'by' | 'isTheirs' | 'reason'>,
): Promise<void> {
  const { rows } = await world.admin.query<Row>(statement(NEWEST), [client.personId]);
  const [row] = rows;
  if (!row) return surprised(world, client, 'E1 a goodbye was said, and is nowhere');
  const confirmed = given.by === 'page';
  const said: Goodbye = {
    ...given,
    id: row.id,
    saidAt: world.clock.now(),
    confirmed,
    settled: false,
    freed: false,
    closed: false,
    back: false,
    heldUntil: Temporal.Instant.fromEpochMilliseconds(row.held),
    door: undefined,
  };
  client.goodbye = said;
  world.tally.goodbyes += 1;
  if (confirmed) heard(world, client);
  plan(world, said.heldUntil, async () => timesAreGivenBack(world, client, said));
}

/** E4 E5 by the town's own reckoning: never what a link said alone, nor once they are back. */
export function timesAreGivenBack(world: World, client: TownClient, said: Goodbye): void {
  const now = world.clock.now();
  const isDue = said.closed || said.settled || Temporal.Instant.compare(said.heldUntil, now) <= 0;
  if (!said.confirmed || said.back || said.freed || !isDue || client.goodbye !== said) return;
  said.freed = true;
  for (const one of client.sessions) {
    if (one.cancelledAt || one.clients.length > 1) continue;
    if (Temporal.Instant.compare(one.startsAt, said.saidAt) <= 0) continue;
    one.cancelledAt = now;
    const rules = rulesFor(world, client);
    world.care.givenBack.set(one.id, rules ? feeNow(rules, one.startsAt, said.saidAt) : 0);
  }
}

export async function saysGoodbye(world: World, client: TownClient, dice: Dice): Promise<void> {
  const path = myPath(client, '/goodbye');
  const page = await onOwnPage(world, client, path);
  const fields = formTo(page.text, path);
  if (!fields) return surprised(world, client, `E1 there is no form to say goodbye (${page.status})`);
  const reason = dice.pick(REASONS);
  const done = await onOwnPage(world, client, path, [...fields, ['reason', reason]]);
  if (done.status !== 303 || !done.to.startsWith(`${path}/`))
    return surprised(world, client, `E1 saying goodbye answered ${done.status} ${done.to}`);
  await isSaid(world, client, { by: 'page', isTheirs: true, reason });
  if (dice.fork('back').happens(0.3))
    later(world, dice.between(60, 4 * 24 * 60), () => comesBack(world, client));
}

/** E12 "I'm coming back": one press, while it goes on. */
async function comesBack(world: World, client: TownClient): Promise<void> {
  const said = client.goodbye;
  if (!said || said.closed || said.back || !client.isIn) return;
  const path = myPath(client, `/goodbye/${said.id}`);
  const form = formTo((await onOwnPage(world, client, path)).text, `${path}/back`);
  if (!form) return surprised(world, client, 'E12 there is no way back on the page of a goodbye');
  const done = await onOwnPage(world, client, `${path}/back`, form);
  if (done.status !== 303) return surprised(world, client, `E12 coming back answered ${done.status}`);
  said.back = true;
  heard(world, client);
}

const LINK = /https:\/\/porch\.example(\/[\w-]+\/quiet\/[\w-]+)/;

/** E5 a reminder is read: its links are opened by programs; some press the last one; of some it is somebody else who does. */
export async function readsReminder(world: World, mail: Carried): Promise<void> {
  const client = world.care.clients.find(({ personId }) => personId === mail.personId);
  const path = LINK.exec(mail.text)?.[1];
  if (!client || path === undefined) return;
  const dice = world.dice.fork(`reminder ${mail.messageId}`);
  const opened = await pageIn(await world.door.request(path));
  if (opened.status !== 200) surprised(world, client, `E5 a reminder’s last link answered ${opened.status}`);
  const who = dice.weigh({ nobody: 80, they: 12, watcher: 8 });
  if (who !== 'nobody')
    later(world, dice.between(5, 600), () => pressesLink(world, client, path, who === 'they'));
}

async function pressesLink(world: World, client: TownClient, path: string, isTheirs: boolean): Promise<void> {
  if (isLeaving(client) || client.goodbye?.closed || client.diedAt) return;
  const form = isTheirs ? ([['reason', 'too_much']] as const) : [];
  const to = isTheirs ? path : `${path}/no-contact`;
  const done = await pageIn(await world.door.request(to, sent({}, form)));
  if (done.status !== 303)
    return surprised(world, client, `E5 the link of a goodbye answered ${done.status}`);
  const reason = isTheirs ? 'too_much' : 'no_contact';
  await isSaid(world, client, { by: 'link', isTheirs, reason });
}

/** E5 asked in a safe way whether it was they: who said it presses, mostly; who didn't comes back on their page, or does nothing. */
export function isAskedWhether(world: World, mail: Carried): void {
  const client = world.care.clients.find(({ personId }) => personId === mail.personId);
  const path = /https:\/\/porch\.example(\/[\w-]+\/it-was-me\/[\w-]+)/.exec(mail.text)?.[1];
  const said = client?.goodbye;
  if (!client || path === undefined || said?.id !== mail.aboutId) return;
  const dice = world.dice.fork(`asked ${mail.messageId}`);
  if (!said.isTheirs) {
    if (dice.happens(0.5)) later(world, dice.between(30, 1500), () => comesBack(world, client));
    return;
  }
  if (dice.happens(0.8)) later(world, dice.between(5, 600), () => confirms(world, client, said, path));
}

async function confirms(world: World, client: TownClient, said: Goodbye, path: string): Promise<void> {
  if (said.back || client.goodbye !== said || client.diedAt) return;
  const page = await pageIn(await world.door.request(path));
  if (page.status !== 200) return surprised(world, client, `E5 the question answered ${page.status}`);
  const done = await pageIn(await world.door.request(path, sent({}, [])));
  if (done.status !== 303)
    return surprised(world, client, `E5 saying that it was they answered ${done.status}`);
  if (said.confirmed) return;
  said.confirmed = true;
  heard(world, client);
  timesAreGivenBack(world, client, said);
}
