import type { Dice } from '../chance.ts';
import { type TownAsk, type TownRequest, hasRoom, isOver, mayBeAnswered } from '../looking.ts';
import { type World, expects, later, posts } from '../world.ts';

/** A person and their request: they look now and then, see who has room, choose one, or never say a word again. */

export function looksAfterRequest(world: World, request: TownRequest, dice: Dice): void {
  const will = dice.weigh({ chooses: 62, waits: 20, is_silent: 18 });
  const looks = dice.between(2, 5);
  for (let which = 0; which < looks; which += 1) {
    const minutes = dice.between(90, 60 * 24 * (which + 1) * 2);
    const own = dice.fork(`look ${which}`);
    later(world, minutes, async () => {
      const yeses = await seesWhoHasRoom(world, request);
      if (yeses.length === 0 || will === 'is_silent' || request.contact.eraseAskedAt) return;
      if (will === 'waits' && which < 2) return;
      await chooses(world, request, own.pick(yeses), own);
    });
  }
}

const pageOf = ({ network, link }: TownRequest): string => `/${network.slug}/ask/${link}`;

/** Q14 on their page stand those who have room, as they themselves said it, and nobody else. */
async function seesWhoHasRoom(world: World, request: TownRequest): Promise<TownAsk[]> {
  const { contact } = request;
  const opened = await world.door.request(pageOf(request));
  if (contact.ended?.because === 'erased') {
    expects(
      world,
      contact,
      opened.status === 404,
      `Q15 the page of who was erased answered ${opened.status}`,
    );
    return [];
  }
  const page = await opened.text();
  expects(world, contact, opened.status === 200, `the page of a request answered ${opened.status}`);
  const shown = [...page.matchAll(/name="ask" value="([0-9a-f-]{36})"/g)].map((found) => found[1] ?? '');
  const yeses = isOver(request) ? [] : request.asks.filter((one) => hasRoom(one, world.clock.now()));
  const saidSo = new Set(request.asks.filter(({ said }) => said === 'yes').map(({ id }) => id));
  // An opening that ended a moment ago may stand there until it is swept.
  const isSame = yeses.every(({ id }) => shown.includes(id)) && shown.every((id) => saidSo.has(id));
  const mayDiffer = shown.length === 0 && mayBeAnswered(request, world.clock.now());
  expects(
    world,
    contact,
    isSame || mayDiffer,
    `Q14 ${shown.length} are shown, and ${yeses.length} have room`,
  );
  return yeses.filter(({ id }) => shown.includes(id));
}

async function chooses(world: World, request: TownRequest, ask: TownAsk, dice: Dice): Promise<void> {
  const { contact } = request;
  const form = new URLSearchParams({ ask: ask.id });
  const page = await (await world.door.request(pageOf(request))).text();
  const wantsLicence = new RegExp(`value="${ask.id}"(?:(?!</form>)[^])*name="licence"`).test(page);
  if (wantsLicence && dice.happens(0.3)) {
    const refused = await posts(world, `${pageOf(request)}/choice`, form);
    world.tally.refusals += 1;
    expects(world, contact, refused.status === 422, 'nobody is chosen without the place where they are');
  }
  if (wantsLicence) form.set('licence', 'yes');
  // Said before it is done: what follows from it follows at once.
  request.chosen = { ask, at: world.clock.now() };
  const done = await posts(world, `${pageOf(request)}/choice`, form);
  expects(world, contact, done.status === 303, `Q14 who has room could not be chosen: ${done.status}`);
  if (done.status !== 303) request.chosen = undefined;
  else if (dice.happens(0.15)) await posts(world, `${pageOf(request)}/choice`, form);
  if (done.status === 303) for (const one of request.asks) one.isReleased ||= one !== ask;
  const others = request.asks.filter((one) => one !== ask && one.said === 'yes');
  for (const other of others.slice(0, 1)) {
    const late = await posts(world, `${pageOf(request)}/choice`, new URLSearchParams({ ask: other.id }));
    expects(world, contact, late.status !== 500, `Q14 a second choice answered ${late.status}`);
  }
}

/** They have opened the page of whom they chose: it stands on the page of the request. */
export async function findsTheirPage(world: World, request: TownRequest): Promise<void> {
  const { handedTo, contact } = request;
  if (!handedTo || contact.ended?.because === 'erased') return;
  const page = await (await world.door.request(pageOf(request))).text();
  const stands = page.includes(`/${handedTo.practice.slug}/m/${handedTo.link}`);
  expects(world, contact, stands, 'Q14 the page with whom they chose stands on the page of the request');
}
