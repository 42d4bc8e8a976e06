import { waysOf } from '#people';
import { askColleague, inquiry, pageOpened, reachMeSo, signOfLife, withdraw, writeBack } from '#inquiries';
import type { Dice } from '../chance.ts';
import {
  type Carried,
  type Contact,
  type Ending,
  type Way,
  answeredBy,
  arrived,
  knowsNoPage,
  mailsOf,
} from '../model.ts';
import { repliesByMail } from './by-mail.ts';
import { wantsToBeErased } from './erasing.ts';
import { readsTheAnswer } from './by-page.ts';
import { type World, asPerson, expects, inside, later } from '../world.ts';

/** What people do with their own message, by their link: write more, find someone, say stop, or give up and be silent. */
export function liveOn(world: World, contact: Contact, dice: Dice): void {
  if (contact.isRobot) return;
  const hours = (most: number): number => dice.unit() * most * 60;
  const will = dice.weigh({
    wait: 54,
    write_more: 14,
    found_someone: 7,
    please_stop: 6,
    not_me: 8,
    reach_me_so: 6,
    change_of_mind: 5,
    be_erased: 6,
  });
  switch (will) {
    case 'wait':
      return asked(world, contact, dice);
    case 'write_more':
      later(world, hours(60), () => writesBack(world, contact));
      return asked(world, contact, dice);
    case 'reach_me_so':
      later(world, hours(60), () => changesWays(world, contact, dice));
      return asked(world, contact, dice);
    case 'found_someone':
    case 'please_stop':
    case 'not_me':
      return later(world, hours(will === 'not_me' ? 6 : 96), () => ends(world, contact, will));
    case 'change_of_mind':
      later(world, hours(48), () => ends(world, contact, 'found_someone'));
      return later(world, 48 * 60 + hours(48), () => writesBack(world, contact));
    case 'be_erased':
      return later(world, hours(60), () => wantsToBeErased(world, contact, dice));
    default:
      return undefined;
  }
}

/** A person looks at their page now and then, and may write back to what they find. */
function asked(world: World, contact: Contact, dice: Dice): void {
  const days = dice.between(3, 12);
  later(world, days * 24 * 60, async () => {
    if (contact.triedAt && !contact.ended) {
      if (!knowsNoPage(contact)) await looksAgain(world, contact, dice);
      return;
    }
    if (contact.ended || !answeredBy(contact, world.clock.now())) return;
    await readsTheAnswer(world, contact);
    if (dice.happens(0.5) && (await asksForOneNamed(world, contact))) return;
    if (!dice.happens(0.4)) return;
    const theirs = new Set(mailsOf(contact));
    const last = world.mails.findLast(
      (mail) =>
        theirs.has(mail.to) && contact.answers.some((one) => one.id === mail.aboutId) && arrived(mail),
    );
    if (!last || !dice.happens(0.5)) await writesBack(world, contact);
    else if (await repliesByMail(world, contact, last, dice)) wroteNow(world, contact);
  });
}

/** I19 "Ask Ruth for me": one press, and it is theirs with a date of its own; refused only where there is no room any more. */
async function asksForOneNamed(world: World, contact: Contact): Promise<boolean> {
  const at = world.clock.now();
  const { practice } = contact;
  const openingId = answeredBy(contact, at)?.named[0];
  if (openingId === undefined || contact.putAside) return false;
  // The button stands on a page that is answered: not where the house took a mail for lost that had arrived.
  const stood = await inside(world, practice, asPerson(contact), (work) => inquiry(work, contact.id));
  if (stood?.standing !== 'answered') return false;
  const done = await inside(world, practice, asPerson(contact), (work) =>
    askColleague(work, { inquiryId: contact.id, openingId }),
  );
  const known = practice.openings.find((one) => one.id === openingId);
  const ended = known?.confirmedAt.toZonedDateTimeISO(practice.zone).add({ days: 14 }).toInstant();
  const hasRoom = known && !known.isClosed && ended && Temporal.Instant.compare(at, ended) < 0;
  if ('refused' in done) {
    expects(
      world,
      contact,
      done.refused === 'no_room' && !hasRoom,
      `I19 asking was refused: ${done.refused}`,
    );
    return false;
  }
  expects(world, contact, done.holderId === known?.memberId, 'I19 it is theirs who was asked for');
  expects(world, contact, done.standing === 'waiting', 'I19 who asks for a colleague waits with a date');
  contact.onThePage = true;
  wroteNow(world, contact);
  return true;
}

/** I10 a program opened their link, which changes nothing; then some press the button that says that they are here. */
async function looksAgain(world: World, contact: Contact, dice: Dice): Promise<void> {
  const isHere = dice.happens(0.6);
  const stood = await inside(world, contact.practice, asPerson(contact), async (work) => {
    const before = await inquiry(work, contact.id);
    if (!before) return undefined;
    await pageOpened(work, before);
    await work.flush();
    const opened = await inquiry(work, contact.id);
    return { opened: opened?.standing, here: isHere ? (await signOfLife(work, before)).standing : undefined };
  });
  expects(world, contact, stood?.opened === 'closed', 'I10 a link that is opened undoes nothing');
  if (!isHere) return;
  expects(world, contact, stood?.here === 'waiting', 'I10 a sign of life undoes tried');
  contact.lastInAt = world.clock.now();
  contact.triedAt = undefined;
}

/** What a person does in the very minutes in which an answer is on its way, knowing nothing of it. */
export async function meanwhile(world: World, contact: Contact, dice: Dice): Promise<void> {
  if (contact.ended || contact.isRobot) return;
  const deed = dice.weigh({ write: 4, change: 2, found_someone: 2, please_stop: 2, not_me: 1 });
  if (deed === 'write') await writesBack(world, contact);
  else if (deed === 'change') await changesWays(world, contact, dice);
  else await ends(world, contact, deed);
}

async function writesBack(world: World, contact: Contact): Promise<void> {
  // The same words within minutes are a page that was slow to come: each time they have something else to say.
  const words = `One more thing, at ${world.clock.now().toString()}.`;
  const given = { inquiryId: contact.id, words, cameBy: 'page' as const, helpNow: false };
  const done = await inside(world, contact.practice, asPerson(contact), (work) => writeBack(work, given));
  expects(world, contact, !('refused' in done), 'a person can always write back');
  const again = await inside(world, contact.practice, asPerson(contact), (work) => writeBack(work, given));
  const isOne =
    !('refused' in done) &&
    !('refused' in again) &&
    done.round === again.round &&
    done.lastInAt.equals(again.lastInAt);
  expects(world, contact, isOne, 'I1 pressed twice it is said once');
  contact.onThePage = true;
  wroteNow(world, contact);
  if (!('refused' in done)) {
    expects(
      world,
      contact,
      contact.automatic || contact.putAside || done.standing === 'waiting',
      'I1 the clock starts again',
    );
    if (done.standing === 'waiting') {
      contact.automatic = false;
      contact.putAside = false;
    }
  }
}

function wroteNow(world: World, contact: Contact): void {
  const at = world.clock.now();
  // An answer that hadn't left yet was written without these words.
  for (const one of contact.answers) if (!one.reachedAt) one.undone = true;
  contact.lastInAt = at;
  contact.triedAt = undefined;
  contact.rungInVain = 0;
  contact.ended = undefined;
  contact.eraseAskedAt = undefined;
}

async function ends(world: World, contact: Contact, because: Ending): Promise<void> {
  // Who has begun says so in a session.
  if (contact.client) return;
  const given = { inquiryId: contact.id, because };
  contact.triedAt = undefined;
  // Said before it is done: nothing may leave in the very transaction either.
  contact.ended = { because, at: world.clock.now() };
  contact.endedOnce = true;
  const shown = because === 'not_me' ? mailShown(world, contact) : undefined;
  if (shown !== undefined) contact.practice.stopped.add(shown);
  const done = await inside(world, contact.practice, asPerson(contact), async (work) => {
    const way = (await waysOf(work, [contact.personId])).find((one) => one.address === shown);
    return withdraw(work, { ...given, mailbox: way?.id });
  });
  expects(world, contact, !('refused' in done) && done.standing === 'closed', 'I9 a withdrawal ends it');
  for (const one of contact.answers) if (!one.reachedAt) one.undone = true;
  // Who says stop has taken back every way; should they write again, it is by their page alone.
  if (because !== 'found_someone') contact.ways = [];
}

/** P2 only what stood in a mail that arrived stops its address; whoever has just the page withdraws for themselves. */
function mailShown(world: World, contact: Contact): string | undefined {
  const theirs = new Set(mailsOf(contact));
  const came = (mail: Carried): boolean =>
    theirs.has(mail.to) && arrived(mail) && mail.purpose === 'acknowledgement' && mail.aboutId === contact.id;
  return world.mails.find(came)?.to;
}

async function changesWays(world: World, contact: Contact, dice: Dice): Promise<void> {
  if (contact.ended || contact.triedAt) return;
  const address = `${dice.bytes(5).toString('hex')}@people.example`;
  const way: Way = {
    channel: 'email',
    address,
    source: 'person',
    mayLeaveMessage: false,
    maySayWho: false,
    plainWords: dice.happens(0.3),
    times: { kind: 'any' },
  };
  contact.changedWays = true;
  contact.onThePage = true;
  contact.ways = dice.happens(0.2) ? [] : [way];
  const given = { inquiryId: contact.id, ways: contact.ways };
  const done = await inside(world, contact.practice, asPerson(contact), (work) => reachMeSo(work, given));
  expects(world, contact, !('refused' in done), 'a person can always say how to be reached');
  const at = world.clock.now();
  // With a code only, words that had left stand under it.
  if (contact.ways.length > 0) return;
  for (const one of contact.answers) {
    if (!one.undone && Temporal.Instant.compare(one.leavesAt, at) <= 0) one.reachedAt ??= at;
  }
}
