import type { Dice } from '../chance.ts';
import type { TownList, TownTry } from '../looking.ts';
import type { Carried, Practice } from '../model.ts';
import { type World, breach, later, posts } from '../world.ts';

/** Somebody keeps a list of whom they try: begins it, adds to it, sends letters, asks for notes by mail, and deletes it one day. */

const isBreach = (world: World, { practice }: Pick<TownList, 'practice'>, rule: string, what: string): void =>
  breach(world, rule, practice.slug, '', what);

const pathOf = ({ practice, link }: TownList, more = ''): string => `/${practice.slug}/tries/${link}${more}`;

/** Plans whoever begins a list on one of the practice's pages today. */
export function listsOf(world: World, practice: Practice, dice: Dice): void {
  if (dice.happens(0.12)) later(world, dice.between(1, 1400), () => begins(world, practice, dice));
}

async function begins(world: World, practice: Practice, dice: Dice): Promise<void> {
  const secret = `x${dice.bytes(5).toString('hex')}`;
  const about = new URLSearchParams({
    for: 'me',
    called: secret,
    age: 'adults',
    meeting: 'either',
    paying: 'self',
  });
  const begun = await posts(world, `/${practice.slug}/tries`, about);
  const link = /\/tries\/([\w-]+)$/.exec(begun.headers.get('location') ?? '')?.[1];
  if (link === undefined)
    return isBreach(world, { practice }, 'Q1 list', `a list can't begin: ${begun.status}`);
  const list: TownList = { practice, link, secret, tries: [], mail: undefined, deletedAt: undefined };
  world.lists.push(list);
  for (let turn = 0, minutes = 1; turn < dice.between(2, 7); turn += 1) {
    minutes += dice.between(1, 60 * 24 * 2);
    const own = dice.fork(`turn ${turn}`);
    later(world, minutes, () => lives(world, list, own, turn));
  }
}

async function lives(world: World, list: TownList, dice: Dice, turn: number): Promise<void> {
  if (list.deletedAt) return;
  if (turn === 0) return adds(world, list, dice);
  const deed = dice.weigh({ add: 34, step: 18, remove: 8, mails: 22, stop: 6, delete: 8, look: 4 });
  if (deed === 'add') await adds(world, list, dice);
  else if (deed === 'step')
    await steps(world, list, dice.pick(['again', 'let_be', 'add_named'] as const), dice);
  else if (deed === 'remove') await takesOff(world, list, dice);
  else if (deed === 'mails') await asksForMails(world, list, dice);
  else if (deed === 'stop') await endsMails(world, list);
  else if (deed === 'delete') await deletes(world, list);
  else await looks(world, list);
}

const standing = (list: TownList): TownTry[] => list.tries.filter(({ removedAt }) => removedAt === undefined);

async function looks(world: World, list: TownList): Promise<string> {
  const opened = await world.door.request(pathOf(list));
  const page = await opened.text();
  if (opened.status !== 200) isBreach(world, list, 'Q1 list', `its page answered ${opened.status}`);
  const missing = standing(list).filter(({ whom }) => !page.includes(whom));
  if (missing.length > 0) isBreach(world, list, 'Q2 list', `${missing.length} of whom they try aren’t on it`);
  return page;
}

async function adds(world: World, list: TownList, dice: Dice): Promise<void> {
  const whom = `Dr. ${dice.bytes(4).toString('hex')}`;
  const form = new URLSearchParams({
    whom,
    by: 'mail',
    on: '',
    reach: '555 0100',
    note: `${list.secret} note`,
  });
  const added = await posts(world, pathOf(list), form);
  if (added.status !== 303) return isBreach(world, list, 'Q1 list', `adding answered ${added.status}`);
  const known = new Set(list.tries.map(({ id }) => id));
  const page = await (await world.door.request(pathOf(list))).text();
  const ids = [...page.matchAll(/\/try\/([0-9a-f-]{36})/g)].map((found) => found[1] ?? '');
  const id = ids.find((one) => !known.has(one));
  if (id === undefined) return isBreach(world, list, 'Q2 list', 'whom they added isn’t on it');
  const one: TownTry = { id, whom, letter: undefined, removedAt: undefined };
  list.tries.push(one);
  if (dice.happens(0.7)) await sendsALetter(world, list, one, dice);
}

async function sendsALetter(world: World, list: TownList, one: TownTry, dice: Dice): Promise<void> {
  const page = await (await world.door.request(pathOf(list, `/try/${one.id}/letter`))).text();
  one.letter = /\/room\/([\w-]+)/.exec(page)?.[1];
  if (one.letter === undefined) return isBreach(world, list, 'Q4 letter', 'a letter leads nowhere');
  if (dice.happens(0.6)) later(world, dice.between(5, 60 * 24 * 4), () => isAnswered(world, list, one, dice));
}

/** Q4 Q5 a therapist who isn't here reads what a letter leads to, and presses. */
async function isAnswered(world: World, list: TownList, one: TownTry, dice: Dice): Promise<void> {
  const path = `/${list.practice.slug}/room/${one.letter ?? ''}`;
  const opened = await world.door.request(path);
  const page = await opened.text();
  if (list.deletedAt || one.removedAt) {
    if (list.deletedAt && opened.status !== 404)
      isBreach(world, list, 'Q7 list', 'a letter outlives its list');
    return;
  }
  if (opened.status !== 200)
    return isBreach(world, list, 'Q4 letter', `a letter's page answered ${opened.status}`);
  if (page.includes(list.secret) || page.includes(one.whom))
    isBreach(world, list, 'Q4 letter', 'it tells what was typed');
  const as = dice.pick(['room', 'full', 'ring'] as const);
  const named = `Dr. ${dice.bytes(4).toString('hex')}`;
  const more = dice.happens(0.5);
  const said = new URLSearchParams({
    as,
    ...(more && { said: 'yes', other: named, number: named, begin: named }),
  });
  const pressed = await posts(world, path, said);
  if (pressed.status !== 303)
    return isBreach(world, list, 'Q5 one press', `it was answered with ${pressed.status}`);
  const now = await looks(world, list);
  if (more && !now.includes(named)) isBreach(world, list, 'Q5 one press', 'what they said isn’t on the list');
}

async function steps(
  world: World,
  list: TownList,
  as: 'again' | 'let_be' | 'add_named',
  dice: Dice,
): Promise<void> {
  const all = standing(list);
  if (all.length === 0) return;
  const one = dice.pick(all);
  const done = await posts(world, pathOf(list, `/try/${one.id}/step`), new URLSearchParams({ as }));
  // Who named nobody can't be followed.
  if (done.status !== 303 && as !== 'add_named')
    isBreach(world, list, 'Q3 list', `${as} answered ${done.status}`);
  const page = await (await world.door.request(pathOf(list))).text();
  const known = new Set(list.tries.map(({ id }) => id));
  for (const [, id = ''] of page.matchAll(/\/try\/([0-9a-f-]{36})\/letter/g)) {
    if (known.has(id)) continue;
    known.add(id);
    list.tries.push({ id, whom: 'Dr.', letter: undefined, removedAt: undefined });
  }
}

/** Q7 taken off, and put back within a day, or gone. */
async function takesOff(world: World, list: TownList, dice: Dice): Promise<void> {
  const all = standing(list);
  if (all.length === 0) return;
  const one = dice.pick(all);
  const path = pathOf(list, `/try/${one.id}/step`);
  const off = await posts(world, path, new URLSearchParams({ as: 'remove' }));
  if (off.status !== 303) isBreach(world, list, 'Q7 list', `taking off answered ${off.status}`);
  one.removedAt = world.clock.now();
  const inTime = dice.happens(0.5);
  later(world, inTime ? dice.between(1, 1400) : 60 * 30, async () => {
    if (list.deletedAt) return;
    const back = await posts(world, path, new URLSearchParams({ as: 'put_back' }));
    const expected = inTime ? 303 : 404;
    if (back.status !== expected) isBreach(world, list, 'Q7 list', `putting back answered ${back.status}`);
    if (inTime) one.removedAt = undefined;
  });
}

async function asksForMails(world: World, list: TownList, dice: Dice): Promise<void> {
  const address = `${dice.bytes(5).toString('hex')}@lists.example`;
  // Said before it is done: the first note leaves at once.
  list.mail = { address, askedAt: world.clock.now(), remindedAt: [] };
  const asked = await posts(
    world,
    pathOf(list, '/mails'),
    new URLSearchParams({ as: 'ask', email: address }),
  );
  if (asked.status !== 303) isBreach(world, list, 'Q6 notes', `asking for notes answered ${asked.status}`);
}

async function endsMails(world: World, list: TownList): Promise<void> {
  list.mail = undefined;
  const ended = await posts(world, pathOf(list, '/mails'), new URLSearchParams({ as: 'stop' }));
  if (ended.status !== 303) isBreach(world, list, 'Q6 notes', `ending notes answered ${ended.status}`);
}

/** A note arrived: some say that the list isn't theirs, by what only that mail carries. */
export function readsANote(world: World, mail: Carried): void {
  const list = world.lists.find(({ link }) => mail.text.includes(`/tries/${link}`));
  const dice = world.dice.fork(`note ${mail.messageId}`);
  const proof = /[?]mail=([\w-]+)/.exec(mail.text)?.[1];
  if (!list || proof === undefined || !dice.happens(0.12)) return;
  later(world, dice.between(1, 3000), async () => {
    if (list.deletedAt || list.mail?.address !== mail.to) return;
    list.mail = undefined;
    list.practice.stopped.add(mail.to);
    const form = new URLSearchParams({ as: 'never', mail: proof });
    const done = await posts(world, pathOf(list, '/mails'), form);
    if (done.status !== 303) isBreach(world, list, 'Q6 notes', `"never" answered ${done.status}`);
  });
}

async function deletes(world: World, list: TownList): Promise<void> {
  list.deletedAt = world.clock.now();
  list.mail = undefined;
  const done = await posts(world, pathOf(list, '/end'), new URLSearchParams());
  if (done.status !== 303) isBreach(world, list, 'Q7 list', `deleting answered ${done.status}`);
  const after = await world.door.request(pathOf(list));
  if (after.status !== 404) isBreach(world, list, 'Q7 list', `a deleted list answered ${after.status}`);
}
