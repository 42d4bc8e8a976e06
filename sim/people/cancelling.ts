import { type TownClient, type TownSession, deedOf, rulesFor, heard } from '../care.ts';
import type { Dice } from '../chance.ts';
import { costOnPage, feeNow, feeShown, policyIsRight } from '../checkers/policy.ts';
import { type Page, formTo } from '../door.ts';
import { type World, breach, later, plan } from '../world.ts';
import { appointments, onOwnPage, surprised } from './own-page.ts';

/** A session is cancelled on its client's page, on both sides of each deadline, and some undo it. */

/** Of the sessions that somebody booked some are given up: early, in the last free minute, across the deadline, or late. */
export function mayCancel(world: World, client: TownClient, session: TownSession, dice: Dice): void {
  if (!dice.happens(0.4)) return;
  const { startsAt } = session;
  const steps = rulesFor(world, client)?.steps ?? [];
  const deadline = startsAt.subtract({ hours: steps.length > 0 ? dice.pick(steps).hours : 24 });
  const when = dice.weigh({ early: 3, at_it: 2, across: 2, late: 4 });
  const at = {
    early: deadline.subtract({ minutes: dice.between(1, 3000) }),
    at_it: deadline,
    across: deadline.subtract({ minutes: 2 }),
    late: deadline.add({ minutes: dice.between(1, 23 * 60) }),
  }[when];
  if (Temporal.Instant.compare(at, world.clock.now()) <= 0) return;
  const reads = when === 'across' ? 3 : dice.between(0, 1);
  plan(world, at, () => cancels(world, client, session, { startsAt, reads, dice }));
}

type Given = { readonly startsAt: Temporal.Instant; readonly reads: number; readonly dice: Dice };

/** Opens the page, reads it for some minutes, and presses. */
async function cancels(world: World, client: TownClient, session: TownSession, given: Given): Promise<void> {
  if (session.cancelledAt || !client.isIn || !session.startsAt.equals(given.startsAt)) return;
  const page = await onOwnPage(world, client, appointments(client, `/${session.id}/cancellation`));
  if (page.status !== 200) return surprised(world, client, `their session answered ${page.status}`);
  isPriced(world, client, session, page);
  if (given.reads === 0) return presses(world, client, session, { page, dice: given.dice });
  later(world, given.reads, () => presses(world, client, session, { page, dice: given.dice }));
}

/** AP7 what the page says: the deadlines, and what a tap costs now. */
function isPriced(world: World, client: TownClient, session: TownSession, page: Page): void {
  const { startsAt } = session;
  policyIsRight(world, client, page.text, { startsAt });
  const fields = formTo(page.text, appointments(client, `/${session.id}/cancellation`)) ?? [];
  costOnPage(world, client, session, { fields, at: world.clock.now() });
}

async function presses(
  world: World,
  client: TownClient,
  session: TownSession,
  { page, dice }: { page: Page; dice: Dice },
): Promise<void> {
  if (session.cancelledAt || !client.isIn) return;
  const path = appointments(client, `/${session.id}/cancellation`);
  const fields = formTo(page.text, path);
  if (!fields) return surprised(world, client, 'a session can’t be cancelled, and nothing says why');
  const shown = feeShown(fields);
  const rules = rulesFor(world, client);
  const at = world.clock.now();
  const isIll = shown > 0 && dice.happens(0.25);
  const because = isIll ? ([['because', 'illness']] as const) : [];
  const done = await onOwnPage(world, client, path, [...fields, ...because]);
  const costs = isIll || !rules ? 0 : feeNow(rules, session.startsAt, at);
  if (done.status === 409) {
    if (costs <= shown)
      breach(world, 'AP7 policy', client.practice.slug, session.id, 'it costs no more, and it came back');
    // What the page says now is what holds now: most cancel all the same.
    return presses(world, client, session, { page: done, dice: dice.fork('again') });
  }
  if (done.status !== 303 || !done.to.includes('done=cancelled'))
    return surprised(world, client, `cancelling answered ${done.status} ${done.to}`);
  if (costs > shown)
    breach(
      world,
      'AP7 policy',
      client.practice.slug,
      session.id,
      `the page said ${shown}, and it costs ${costs}`,
    );
  session.cancelledAt = at;
  heard(world, client);
  world.care.costs.set(deedOf(session.id, 'cancelled', at.epochMilliseconds), costs);
  if (dice.happens(0.25)) later(world, dice.between(1, 5), () => undoes(world, client, session, at));
}

/** AP6 for three minutes it is as it was before, by one press; after that it isn't. */
async function undoes(
  world: World,
  client: TownClient,
  session: TownSession,
  at: Temporal.Instant,
): Promise<void> {
  if (session.cancelledAt !== at) return;
  const done = await onOwnPage(world, client, appointments(client, `/${session.id}/undo`), []);
  const inTime = Temporal.Instant.compare(world.clock.now(), at.add({ minutes: 3 })) < 0;
  const isUndone = done.to.includes('done=undone');
  if (isUndone) session.cancelledAt = undefined;
  if (isUndone !== inTime)
    surprised(world, client, `AP6 undoing ${inTime ? 'in time' : 'too late'} led to ${done.to}`);
}
