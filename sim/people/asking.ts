import type { Dice } from '../chance.ts';
import type { Marks, TownRequest } from '../looking.ts';
import type { Practice, Way } from '../model.ts';
import { type World, breach, later, plan, posts } from '../world.ts';
import { isOpenRightly, tellsWays, whoWroteNow } from './by-page.ts';
import { looksAfterRequest } from './choosing.ts';
import { liveOn } from './living.ts';
import { meet } from './meeting.ts';

/** Somebody asks several therapists of a network at once: three short steps, a look, and Send. Some stop half way. */

type Form = {
  readonly network: Practice;
  readonly link: string;
  readonly marks: Marks;
  readonly ways: readonly Way[];
  keptAt: Temporal.Instant;
};

const STEPS = ['need', 'times', 'you'] as const;
const KEPT_HOURS = 24 * 7;

const isBreach = (world: World, form: Pick<Form, 'network'>, what: string): void =>
  breach(world, 'request', form.network.slug, '', what);

export async function asks(world: World, network: Practice, dice: Dice): Promise<void> {
  const begun = await posts(world, `/${network.slug}/ask`, new URLSearchParams());
  const link = /\/ask\/([\w-]+)\/need/.exec(begun.headers.get('location') ?? '')?.[1];
  const isOpen = begun.status !== 200;
  await isOpenRightly(world, network, isOpen);
  if (!isOpen) return;
  if (link === undefined) return isBreach(world, { network }, `a request can't begin: ${begun.status}`);
  const marks = marksOf(world, dice);
  const form: Form = { network, link, marks, ways: waysOf(marks, dice), keptAt: world.clock.now() };
  await fills(world, form, dice, 0);
}

/** One step after the other, some minutes apart; at times it is left lying, for days or for ever. */
async function fills(world: World, form: Form, dice: Dice, step: number): Promise<void> {
  const name = STEPS[step];
  const minutes = dice.happens(0.06) ? dice.between(600, 60 * 24 * 5) : dice.between(1, 5);
  if (name === undefined) return later(world, minutes, () => sends(world, form, dice));
  if (dice.happens(0.06)) return isLeft(world, form);
  form.keptAt = world.clock.now();
  const filled = await posts(world, pathOf(form, name), fieldsOf(form, name, dice));
  if (filled.status !== 303) return isBreach(world, form, `the step ${name} answered ${filled.status}`);
  if (dice.happens(0.05)) {
    const back = await world.door.request(pathOf(form, STEPS[0]));
    if (back.status !== 200) isBreach(world, form, `Q16 a step that was filled answered ${back.status}`);
  }
  return later(world, minutes, () => fills(world, form, dice, step + 1));
}

const pathOf = ({ network, link }: Pick<Form, 'network' | 'link'>, step: string): string =>
  `/${network.slug}/ask/${link}${step === '' ? '' : `/${step}`}`;

/** Q16 what isn't sent is there for a week, and then it is gone. */
function isLeft(world: World, form: Form): void {
  const opens = async (status: number): Promise<void> => {
    const page = await world.door.request(pathOf(form, 'need'));
    if (page.status !== status) isBreach(world, form, `Q16 a form that was left answers ${page.status}`);
  };
  plan(world, form.keptAt.add({ hours: KEPT_HOURS - 1 }), () => opens(200));
  plan(world, form.keptAt.add({ hours: KEPT_HOURS + 1 }), () => opens(404));
}

async function sends(world: World, form: Form, dice: Dice): Promise<void> {
  const { network, link, marks, ways } = form;
  const look = await (await world.door.request(pathOf(form, 'look'))).text();
  if (Object.values(marks).some((mark) => look.includes(mark)))
    isBreach(world, form, 'Q11 more stands in what will be told than what was ticked');
  if (dice.happens(0.1)) return isLeft(world, form);
  const whom = whomOf(look, dice);
  if (look.includes('name="whom"') && dice.happens(0.1)) {
    const unsaid = await posts(world, pathOf(form, 'sent'), new URLSearchParams());
    world.tally.refusals += 1;
    if (unsaid.status !== 422)
      isBreach(world, form, `Q21 sent without saying who may see it: ${unsaid.status}`);
  }
  const sent = await posts(world, pathOf(form, 'sent'), whom);
  if (sent.status !== 303) return isBreach(world, form, `Send was answered with ${sent.status}`);
  const page = await (await world.door.request(pathOf(form, ''))).text();
  const own = new RegExp(`/${network.slug}/m/([\\w-]+)`).exec(page)?.[1];
  const found = own === undefined ? undefined : await whoWroteNow(world, network, own);
  if (!found) return isBreach(world, form, 'Q15 a request was sent and is no contact of the network');
  const given = { cameBy: 'page', called: marks.name, automatic: false } as const;
  const contact = meet(world, network, { given, ways, isRobot: false }, found);
  const request: TownRequest = {
    network,
    link,
    marks,
    contact,
    asks: [],
    chosen: undefined,
    handedTo: undefined,
  };
  world.requests.push(request);
  for (const mark of Object.values(marks)) world.marks.set(mark, request);
  if (dice.happens(0.1))
    later(world, dice.unit() * 3, async () => {
      await posts(world, pathOf(form, 'sent'), whom);
    });
  looksAfterRequest(world, request, dice.fork('choosing'));
  return liveOn(world, contact, dice.fork('living'));
}

/** Q21 whoever fits; or at times some of those who are shown by name. */
function whomOf(look: string, dice: Dice): URLSearchParams {
  const shown = [...look.matchAll(/name="named" value="([0-9a-f-]{36})"/g)].map((found) => found[1] ?? '');
  if (shown.length === 0 || dice.happens(0.7)) return new URLSearchParams({ whom: 'anyone' });
  const form = new URLSearchParams({ whom: 'named' });
  for (const one of shown.slice(0, dice.between(1, 3))) form.append('named', one);
  return form;
}

function marksOf(world: World, dice: Dice): Marks {
  const mark = (): string => `q${dice.bytes(4).toString('hex')}`;
  // Nobody else in the town has it: else it would tell nothing.
  let number = '';
  do number = `+1917${dice.between(2_000_000, 9_999_999)}`;
  while (world.marks.has(number));
  return { name: mark(), mail: mark(), number, words: mark() };
}

function waysOf(marks: Marks, dice: Dice): Way[] {
  const safe = {
    source: 'person',
    mayLeaveMessage: dice.happens(0.5),
    maySayWho: dice.happens(0.5),
    times: { kind: 'any' },
  } as const;
  const which = dice.weigh({ email: 50, plain: 18, phone: 8, both: 10, code: 14 });
  const email: Way = {
    ...safe,
    mayLeaveMessage: false,
    maySayWho: false,
    channel: 'email',
    address: `${marks.mail}@people.example`,
    plainWords: which === 'plain',
  };
  const phone: Way = { ...safe, channel: 'phone', address: marks.number, plainWords: false };
  return { email: [email], plain: [email], phone: [phone], both: [email, phone], code: [] }[which];
}

function fieldsOf({ marks, ways }: Form, step: (typeof STEPS)[number], dice: Dice): URLSearchParams {
  const form = new URLSearchParams();
  if (step === 'need') {
    form.set('age', dice.pick(['', 'adults', 'adults', 'teens']));
    form.set('format', dice.pick(['', 'online', 'in_person', 'either']));
    form.set('region', dice.pick(['', 'New York', 'New York', 'Ohio']));
    form.set('area', dice.pick(['', 'the old town']));
  }
  if (step === 'times') {
    for (const part of ['morning', 'evening']) if (dice.happens(0.3)) form.append('parts', part);
    form.set('insurance', dice.pick(['', '', 'Aetna']));
    form.set('language', dice.pick(['', 'en', 'es']));
    if (dice.happens(0.4)) form.append('about', 'grief');
    for (const one of ['farther', 'online', 'paying']) if (dice.happens(0.4)) form.append('widen', one);
  }
  if (step === 'you') {
    form.set('called', marks.name);
    if (dice.happens(0.8)) form.set('words', `What only one of them may read: ${marks.words}.`);
    tellsWays(form, ways);
  }
  return form;
}
