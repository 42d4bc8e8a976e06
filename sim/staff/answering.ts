import { type WrittenAnswer, answer, undo } from '#inquiries';
import type { Dice } from '../chance.ts';
import { type Contact, type HumanAnswer, type Staff, knowsNoPage, mailsOf } from '../model.ts';
import { asksElsewhere } from '../people/asking-elsewhere.ts';
import { meanwhile } from '../people/living.ts';
import { namesElsewhere, whoHasRoom } from './openings.ts';
import { rings } from './ringing.ts';
import { type World, asStaff, breach, expects, inside, later } from '../world.ts';

/** A human's answer, with all that goes wrong on the way: refused, pressed twice, taken back, taken back too late. */

const HELP_NOW = {
  name: 'A help line',
  reach: '988',
  url: '',
  cost: 'free',
  hours: 'day and night',
  helpNow: true,
};
const A_PLACE = {
  name: 'A clinic nearby',
  reach: '(212) 555-0142',
  url: '',
  cost: 'sliding scale',
  hours: 'weekdays',
  helpNow: false,
};

export async function answersIt(world: World, member: Staff, contact: Contact, dice: Dice): Promise<boolean> {
  if (standsOnThePage(contact)) return rings(world, member, contact, dice);
  const weighed = dice.weigh({ yes: 36, no: 36, list: 10, question: 18 });
  // I24 a network keeps no waiting list.
  const kind = weighed === 'list' && contact.practice.isNetwork ? 'question' : weighed;
  const written: WrittenAnswer = {
    inquiryId: contact.id,
    memberId: member.id,
    kind,
    reason: kind === 'no' ? 'full' : null,
    words: `Thank you for writing. [said by a human] ${contact.number}.${contact.answers.length + 1}`,
    places: kind === 'no' ? [HELP_NOW, A_PLACE] : [],
    colleagues: kind === 'no' ? await whoHasRoom(world, member, contact) : [],
    seenWhole: true,
  };
  if (kind === 'no' && dice.happens(0.25)) await triesABareNo(world, member, contact, written, dice);
  Object.assign(written, await namesElsewhere(world, contact.practice, written.colleagues ?? []));
  const colleague = contact.practice.staff.find((one) => one !== member && one.role !== 'front_desk');
  const done =
    colleague && dice.happens(0.06)
      ? await bothAtOnce(world, contact, member, colleague, written)
      : await inside(world, contact.practice, asStaff(member), (work) => answer(work, written));
  if ('refused' in done) {
    expects(world, contact, false, `an answer was refused: ${done.refused}`);
    return true;
  }
  // Of the same practice they can be asked with one press; others have pages of their own.
  const here = (written.colleagues ?? []).filter((one) => one.home === undefined);
  const named = here.flatMap((one) => one.opening ?? []);
  const kept = keep(world, contact, { ...done, named, elsewhere: whoseElsewhere(world, written) }, kind);
  const passes = dice.fork('passed on');
  if (kept.elsewhere.length > 0 && passes.happens(0.5))
    later(
      world,
      passes.between(30, 60 * 24 * 2),
      async () => void (await asksElsewhere(world, contact, passes)),
    );
  if (dice.happens(0.06)) later(world, dice.unit() * 4, () => meanwhile(world, contact, dice));
  if (dice.happens(0.06)) later(world, dice.between(1, 2), () => undoes(world, member, contact, kept, dice));
  else if (dice.happens(0.04))
    later(world, dice.between(4, 50), () => undoesTooLate(world, member, contact, kept));
  return true;
}

/** I20 those of other practices; a colleague without an account can't be asked for. */
function whoseElsewhere(world: World, { colleagues }: WrittenAnswer): HumanAnswer['elsewhere'] {
  return (colleagues ?? []).flatMap(({ opening, home }) => {
    const at = world.practices.find(({ id }) => id === home);
    const known = at?.openings.find(({ id }) => id === opening);
    const isListed = world.colleagues.some(({ id }) => id === known?.memberId);
    return known && at && !isListed ? [{ opening: known.id, home: at.id }] : [];
  });
}

/** Words that only stand on the page of somebody who gave a number: from then on it takes a call. */
function standsOnThePage(contact: Contact): boolean {
  return (
    mailsOf(contact).length === 0 &&
    contact.answers.some(
      (one) =>
        !one.undone && !one.reachedAt && Temporal.Instant.compare(one.writtenAt, contact.lastInAt) >= 0,
    )
  );
}

function keep(
  world: World,
  contact: Contact,
  done: {
    id: string;
    memberId: string;
    writtenAt: Temporal.Instant;
    leavesAt: Temporal.Instant;
    named: readonly string[];
    elsewhere: HumanAnswer['elsewhere'];
  },
  kind: HumanAnswer['kind'],
): HumanAnswer {
  const { id, writtenAt, leavesAt, named, elsewhere } = done;
  const kept: HumanAnswer = {
    id,
    kind,
    by: done.memberId,
    writtenAt,
    leavesAt,
    named,
    elsewhere,
    undone: false,
    reachedAt: undefined,
  };
  contact.answers.push(kept);
  // With only a code, words stand on the page alone: they are there for the person when they may no longer be undone.
  const minutes = leavesAt.since(world.clock.now()).total('minutes');
  later(world, minutes, async () => {
    if (!kept.undone) contact.answeredOnce = true;
    if (!kept.undone && contact.ways.length === 0 && !knowsNoPage(contact)) kept.reachedAt ??= leavesAt;
  });
  return kept;
}

/** Each of a no's three conditions is refused by name. */
async function triesABareNo(
  world: World,
  member: Staff,
  contact: Contact,
  written: WrittenAnswer,
  dice: Dice,
): Promise<void> {
  const lacking = {
    not_seen_whole: { ...written, seenWhole: false },
    no_needs_help_now: { ...written, places: [A_PLACE] },
    no_needs_a_place: { ...written, places: [HELP_NOW], colleagues: [] },
    no_words: { ...written, words: '  ' },
  };
  const code = dice.pick(['not_seen_whole', 'no_needs_help_now', 'no_needs_a_place', 'no_words'] as const);
  const done = await inside(world, contact.practice, asStaff(member), (work) => answer(work, lacking[code]));
  world.tally.refusals += 1;
  expects(world, contact, 'refused' in done && done.refused === code, `I6 a no is refused: ${code}`);
}

/**
 * Two press at once. The first holds the row until the second stands waiting at it, so that they truly meet, and yet
 * every run of a seed has the same winner.
 */
async function bothAtOnce(
  world: World,
  contact: Contact,
  first: Staff,
  second: Staff,
  written: WrittenAnswer,
): ReturnType<typeof answer> {
  let other: ReturnType<typeof answer> | undefined;
  const done = await inside(world, contact.practice, asStaff(first), async (work) => {
    const mine = await answer(work, written);
    other ??= inside(world, contact.practice, asStaff(second), (theirs) =>
      answer(theirs, { ...written, memberId: second.id, words: `${written.words} also` }),
    );
    await someoneWaits(world);
    return mine;
  });
  const late = await other;
  if (!late || !('refused' in late) || late.refused !== 'already_answered' || late.by !== first.id) {
    breach(
      world,
      'I3 one answer',
      contact.practice.slug,
      contact.id,
      'two who pressed at once both answered',
    );
  }
  return done;
}

async function someoneWaits(world: World): Promise<void> {
  for (let look = 0; look < 2000; look += 1) {
    const { rows } = await world.admin.query<{ waits: boolean }>(
      `select exists (select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock') as waits`,
    );
    if (rows[0]?.waits) return;
  }
  throw new Error('assertion: the second to press waits for the first');
}

async function undoes(
  world: World,
  member: Staff,
  contact: Contact,
  kept: HumanAnswer,
  dice: Dice,
): Promise<void> {
  const given = { inquiryId: contact.id, answerId: kept.id };
  const already = kept.undone || contact.ended !== undefined;
  const done = await inside(world, contact.practice, asStaff(member), (work) => undo(work, given));
  expects(world, contact, already === 'refused' in done, 'an answer can be taken back in its minutes');
  if ('refused' in done) return;
  kept.undone = true;
  if (dice.happens(0.7)) await answersIt(world, member, contact, dice);
}

async function undoesTooLate(
  world: World,
  member: Staff,
  contact: Contact,
  kept: HumanAnswer,
): Promise<void> {
  const given = { inquiryId: contact.id, answerId: kept.id };
  const done = await inside(world, contact.practice, asStaff(member), (work) => undo(work, given));
  world.tally.refusals += 1;
  expects(
    world,
    contact,
    'refused' in done && done.refused === 'already_left',
    'what has left can not be taken back',
  );
}
