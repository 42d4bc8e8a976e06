import { inquiry } from '#inquiries';
import { waysOf } from '#people';
import type { Dice } from '../chance.ts';
import { wordsStandNowhereElse } from '../checkers/told-nobody.ts';
import { type Contact, type Practice, answeredBy, isOpenNow } from '../model.ts';
import { deskOf } from '../door.ts';
import { type World, asPerson, breach, expects, inside, later, posts } from '../world.ts';
import { whoWroteNow } from './by-page.ts';
import { liveOn } from './living.ts';
import { meet } from './meeting.ts';

type Place = { readonly opening: string; readonly to: Practice; readonly hasRoom: boolean };

function placeOf(world: World, contact: Contact): Place | undefined {
  const at = world.clock.now();
  const [named] = answeredBy(contact, at)?.elsewhere ?? [];
  const to = world.practices.find(({ id }) => id === named?.home);
  const known = to?.openings.find(({ id }) => id === named?.opening);
  if (!named || !to || !known) return undefined;
  const isIn = contact.practice.isNetwork || contact.practice.tie === 'in';
  const hasRoom = isIn && to.tie === 'in' && known.isTold && isOpenNow(to, known, at);
  return { opening: named.opening, to, hasRoom };
}

/** I20 I21 "Ask Ruth for me" of another practice: seen first, some of it ticked, and one press passes that on. */
export async function asksElsewhere(world: World, contact: Contact, dice: Dice): Promise<boolean> {
  const place = placeOf(world, contact);
  // Whose words are marked for a request may be read by whom they choose, and by nobody else.
  const isRequest = world.requests.some((one) => one.contact === contact);
  if (!place || isRequest || contact.putAside || contact.eraseAskedAt) return false;
  const stood = await inside(world, contact.practice, asPerson(contact), (work) => inquiry(work, contact.id));
  if (stood?.standing !== 'answered') return false;
  const path = `/${contact.practice.slug}/m/${contact.link}/colleague`;
  const unsure = await posts(world, path, new URLSearchParams({ opening: place.opening }));
  expects(world, contact, unsure.status === 303, `I20 a press without a yes answered ${unsure.status}`);
  const seen = await (await world.door.request(`${path}?opening=${place.opening}`)).text();
  expects(world, contact, !/ checked/.test(seen), 'I21 nothing is ticked for anybody');
  if (dice.happens(0.15)) return true;
  const ticked = await ticks(world, contact, { seen, opening: place.opening }, dice);
  return presses(world, contact, { path, place, ticked }, dice);
}

type Ticked = {
  readonly form: URLSearchParams;
  readonly called: string;
  readonly words: boolean;
  readonly ways: Contact['ways'];
};

async function ticks(
  world: World,
  contact: Contact,
  { seen, opening }: { seen: string; opening: string },
  dice: Dice,
): Promise<Ticked> {
  const form = new URLSearchParams({ opening, sure: 'yes' });
  const isNamed = seen.includes('name="name"') && dice.happens(0.6);
  const words = seen.includes('name="own"') && dice.happens(0.5);
  if (isNamed) form.set('name', 'yes');
  if (words) form.set('own', 'yes');
  form.set('anew', 'For them alone.');
  const kept = await inside(world, contact.practice, asPerson(contact), (work) =>
    waysOf(work, [contact.personId]),
  );
  const ways = contact.ways.filter(({ address, source }) => {
    const id = kept.find((one) => one.address === address)?.id;
    if (source !== 'person' || contact.bounced.has(address) || id === undefined) return false;
    if (!seen.includes(`value="${id}"`) || !dice.happens(0.7)) return false;
    form.append('way', id);
    return true;
  });
  return { form, called: isNamed ? contact.called : '', words, ways };
}

type Press = { readonly path: string; readonly place: Place; readonly ticked: Ticked };

async function presses(
  world: World,
  contact: Contact,
  { path, place, ticked }: Press,
  dice: Dice,
): Promise<boolean> {
  const { to } = place;
  const done = await posts(world, path, ticked.form);
  const leadsTo = done.headers.get('location') ?? '';
  const link = new RegExp(`^/${to.slug}/m/([\\w-]+)`).exec(leadsTo)?.[1];
  if (done.status === 422) {
    world.tally.refusals += 1;
    expects(world, contact, !place.hasRoom, 'I20 nobody was passed on, though there is room');
    return false;
  }
  if (done.status !== 303 || link === undefined) {
    expects(world, contact, false, `I20 the press answered ${done.status}, to ${leadsTo}`);
    return false;
  }
  // Who was passed on to them before, and wrote back, is led to where they are there already.
  if (link === contact.passed?.became.link) return false;
  expects(world, contact, place.hasRoom, 'I20 passed on to somebody who has no room');
  const found = await whoWroteNow(world, to, link);
  if (!found) {
    breach(world, 'I20 once', to.slug, contact.id, 'they were passed on, and are nowhere');
    return false;
  }
  const given = { cameBy: 'page', called: ticked.called, automatic: false } as const;
  const made = meet(
    world,
    to,
    { given, ways: ticked.ways, isRobot: false, forSomeone: contact.forSomeone },
    found,
  );
  // I22 in good hands: the first practice's clock stops.
  contact.passed = { to, words: ticked.words, became: made };
  contact.ended = { because: 'found_someone', at: world.clock.now() };
  contact.endedOnce = true;
  for (const one of contact.answers) if (!one.reachedAt) one.undone = true;
  world.tally.passedOn += 1;
  await isRead(world, contact, made, { ticked, holderId: found.holderId });
  if (dice.happens(0.3))
    later(world, dice.between(0, 2), async () => {
      if (!contact.ended || contact.ended.because === 'erased') return;
      const again = await posts(world, path, ticked.form);
      expects(world, contact, again.headers.get('location') === leadsTo, 'I20 pressed twice it is one');
    });
  liveOn(world, made, dice.fork('passed on'));
  return true;
}

/** I21 at the desk of whom they asked for: what was ticked or written for them stands there, and nothing else. */
async function isRead(
  world: World,
  contact: Contact,
  made: Contact,
  { ticked, holderId }: { ticked: Ticked; holderId: string | null },
): Promise<void> {
  const { practice } = made;
  const reader = practice.staff.find(({ id }) => id === holderId);
  if (!reader) return;
  const desk = await world.door.request(`/desk/inquiries/${made.id}`, { headers: deskOf(practice, reader) });
  const page = await desk.text();
  wordsStandNowhereElse(world, practice, page, 'the desk of whom they asked for');
  const { mark } = contact;
  const isWhole =
    page.includes('For them alone.') && (mark === undefined || page.includes(mark) === ticked.words);
  if (!isWhole)
    breach(world, 'I21 passed on', practice.slug, made.id, 'what was ticked isn’t what stands there');
}
