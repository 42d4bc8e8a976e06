import { tellsOfNobody } from '../checkers/colleagues.ts';
import { type TownAsk, isColleague, isLetGo } from '../looking.ts';
import { type World, breach, later, posts } from '../world.ts';

/** Q25 a colleague without an account was chosen: they read of the person by their link, get in touch, can't after all, or are silent. */
export function wasChosen(world: World, ask: TownAsk): void {
  const dice = world.dice.fork(`chosen ${ask.id}`);
  const as = dice.weigh({ reached: 50, cannot: 22, silent: 28 });
  later(world, dice.between(5, 60 * 20), async () => {
    const mayPress = await opens(world, ask);
    if (as === 'silent' || !mayPress) return;
    later(world, dice.between(1, 60), () => says(world, ask, as));
  });
}

const pathOf = (ask: TownAsk): string => `/${ask.practice.slug}/asked/${ask.link ?? ''}`;

/** Whether the person stands there still, with the two buttons. */
async function opens(world: World, ask: TownAsk): Promise<boolean> {
  const { request, member } = ask;
  const page = await (await world.door.request(pathOf(ask))).text();
  tellsOfNobody(world, ask, page);
  const stands = page.includes('value="reached"');
  const isTheirs = request.chosen?.ask === ask && isLetGo(request, world.clock.now()) === 'no';
  const isHere = isColleague(member) && !member.leftAt;
  if (isTheirs && isHere && !(stands && page.includes(request.marks.name)))
    breach(world, 'Q25 shown', ask.practice.slug, request.contact.id, 'whom they were chosen by isn’t there');
  return stands;
}

async function says(world: World, ask: TownAsk, as: 'reached' | 'cannot'): Promise<void> {
  const { request } = ask;
  const { contact } = request;
  if (!(await opens(world, ask))) return;
  const at = world.clock.now();
  // Said before it is done: what follows from it follows at once.
  if (as === 'reached') {
    contact.ended = { because: 'found_someone', at };
    contact.endedOnce = true;
    for (const one of contact.answers) if (!one.reachedAt) one.undone = true;
  } else {
    ask.said = 'no';
    ask.isReleased = true;
    request.chosen = undefined;
  }
  for (let twice = 0; twice < 2; twice += 1) {
    const pressed = await posts(world, pathOf(ask), new URLSearchParams({ as }));
    tellsOfNobody(world, ask, await pressed.text());
    if (pressed.status !== 200)
      breach(world, 'Q25 said', ask.practice.slug, contact.id, `${as} was answered with ${pressed.status}`);
  }
}
