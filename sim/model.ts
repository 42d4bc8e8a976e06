import type { Role } from '#accounts';
import type { SafeWay } from '#inquiries';

/**
 * What the town itself remembers: who said what, when, and what reached whom. The checkers judge the house by this,
 * never by what the house says of itself.
 */

export type Way = SafeWay & { readonly channel: 'email' | 'phone' };

export type HumanAnswer = {
  readonly id: string;
  readonly kind: 'yes' | 'no' | 'list' | 'question' | 'call';
  readonly by: string;
  readonly writtenAt: Temporal.Instant;
  readonly leavesAt: Temporal.Instant;
  /** The openings that it named. */
  readonly named: readonly string[];
  /** I20 those of other practices that it named, and where they are at home. */
  readonly elsewhere: readonly { readonly opening: string; readonly home: string }[];
  /** Taken back in its minutes, or overtaken by new words or an end. */
  undone: boolean;
  /** When it reached the person: the mail left, the call was made, or it stood under the code. */
  reachedAt: Temporal.Instant | undefined;
};

export type Ending = 'found_someone' | 'please_stop' | 'not_me';

/** A person, or a robot, who wrote to a practice. */
export type Contact = {
  readonly number: number;
  readonly practice: Practice;
  readonly id: string;
  readonly personId: string;
  readonly link: string;
  readonly code: string;
  readonly called: string;
  readonly cameBy: 'page' | 'email' | 'phone';
  /** Standing in what they wrote first, and in nobody else's words. */
  readonly mark: string | undefined;
  /** I20 what they asked to be passed on to another practice, by their own press. */
  passed: { readonly to: Practice; readonly words: boolean; readonly became: Contact } | undefined;
  readonly isRobot: boolean;
  /** They wrote for somebody else; also who left no way and took a code. */
  readonly forSomeone: boolean;
  /** The form looked automatic; nobody has sorted it yet. */
  automatic: boolean;
  putAside: boolean;
  ways: readonly Way[];
  changedWays: boolean;
  /** Addresses that turned out to be no good; tried again only when they are given anew. */
  readonly bounced: Set<string>;
  readonly firstPromise: Temporal.Instant | undefined;
  readonly receivedAt: Temporal.Instant;
  lastInAt: Temporal.Instant;
  /** They did something on their page: since then words that stand there reach them. */
  onThePage: boolean;
  /** I10 when the practice stopped trying; the words wait for a sign of life. */
  triedAt: Temporal.Instant | undefined;
  /** Calls without an answer since they last gave a sign of life. */
  rungInVain: number;
  /** By themselves; or the call that somebody noted for them was taken back. */
  ended:
    | { readonly because: Ending | 'taken_back' | 'erased' | 'died'; readonly at: Temporal.Instant }
    | undefined;
  /** I17 when they asked on their page to be erased; undefined again when they took it back or wrote. */
  eraseAskedAt: Temporal.Instant | undefined;
  /** I18 a therapist let the front desk read what they wrote. */
  readAtFrontDesk: boolean;
  /** I25 they are a client from now on. */
  client: boolean;
  /** P7 the practice keeps them. */
  held: boolean;
  /** It was ended once, by them or by whoever stopped trying: a request that it is has ended with it, for good. */
  endedOnce: boolean;
  /** A human's answer has left once, or a call was made, whatever became of it. */
  answeredOnce: boolean;
  readonly answers: HumanAnswer[];
};

export type Diligence = 'prompt' | 'busy' | 'forgetful';

export type Staff = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly diligence: Diligence;
  readonly from: number;
  readonly until: number;
  readonly days: ReadonlySet<number>;
  readonly away: { from: Temporal.Instant; until: Temporal.Instant }[];
  signedInAt: Temporal.Instant | undefined;
  /** Doesn't sign in before this, and told nobody. */
  silentUntil: Temporal.Instant | undefined;
};

/** O1 room that a therapist told of, as they remember it. */
export type TownOpening = {
  readonly id: string;
  readonly memberId: string;
  confirmedAt: Temporal.Instant;
  isClosed: boolean;
  /** O12 told to the network too. */
  isTold: boolean;
};

const OPEN_DAYS = 14;

/** Whoever tells of openings, with a desk or without. */
export type Teller = Pick<Staff, 'id' | 'name' | 'email' | 'diligence'>;

export type Practice = {
  readonly id: string;
  readonly slug: string;
  readonly isNetwork: boolean;
  readonly zone: string;
  readonly locale: 'en' | 'es';
  readonly perDay: number;
  readonly stepsIn: readonly string[];
  readonly staff: readonly Staff[];
  readonly holidays: ReadonlySet<string>;
  /** Addresses whose readers said "this wasn't me" by the link in the mail to them. */
  readonly stopped: Set<string>;
  readonly contacts: Contact[];
  readonly openings: TownOpening[];
  /** Whether it is in the network of the town, or has asked to be. */
  tie: 'none' | 'asked' | 'in';
  /** Its mail server answers nobody before this. */
  outageUntil: Temporal.Instant | undefined;
};

/** A mail as a carrier was handed it, and what became of it. */
export type Carried = {
  readonly at: Temporal.Instant;
  readonly practice: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
  readonly purpose: string;
  readonly aboutId: string | null;
  readonly personId: string | null;
  /** Q24 whom a mail that asks a therapist tells of, in its order. */
  readonly asks: readonly string[];
  /** Where one press ends mails like this. */
  readonly leave: string | undefined;
  readonly outcome:
    | 'sent'
    | 'asked_to_wait'
    | 'refused'
    | 'sent_then_lost'
    | 'lost_before'
    | 'died_before'
    | 'died_after';
};

export type Breach = {
  readonly day: number;
  readonly practice: string;
  readonly inquiry: string;
  readonly rule: string;
  readonly what: string;
};

export const isBefore = (a: Temporal.Instant, b: Temporal.Instant): boolean =>
  Temporal.Instant.compare(a, b) < 0;

/** Whether a mail was in somebody's hands afterwards, whatever the house came to know of it. */
export const arrived = (mail: Carried): boolean =>
  mail.outcome === 'sent' || mail.outcome === 'sent_then_lost' || mail.outcome === 'died_after';

export const mailsOf = (contact: Contact): string[] =>
  contact.ways.filter((way) => way.channel === 'email').map((way) => way.address);

export const hasNoNumber = (contact: Contact): boolean =>
  contact.ways.every((way) => way.channel !== 'phone');

/** A call was noted for them, and they never came to a page: words that stand there reach nobody. */
export const knowsNoPage = (contact: Contact): boolean => contact.cameBy === 'phone' && !contact.onThePage;

/** O1 until when an opening stands, as its therapist remembers saying it. */
export const openUntil = (practice: Practice, one: TownOpening): Temporal.Instant =>
  one.confirmedAt.toZonedDateTimeISO(practice.zone).add({ days: OPEN_DAYS }).toInstant();

export const isOpenNow = (practice: Practice, one: TownOpening, at: Temporal.Instant): boolean =>
  !one.isClosed && isBefore(at, openUntil(practice, one));

/** How many answers went to somebody and never reached them. */
export const inVain = (contact: Contact): number =>
  contact.answers.filter((one) => !one.undone && !one.reachedAt).length;

/** The town's own idea of working hours: plain, slow and not the one under test. */
export function worksAt(practice: Practice, member: Staff, at: Temporal.Instant): boolean {
  const wall = at.toZonedDateTimeISO(practice.zone);
  const minute = wall.hour * 60 + wall.minute;
  if (!member.days.has(wall.dayOfWeek) || minute < member.from || minute >= member.until) return false;
  if (practice.holidays.has(wall.toPlainDate().toString())) return false;
  return !member.away.some(({ from, until }) => !isBefore(at, from) && isBefore(at, until));
}

/** A human's answer that reached the person since they last wrote. */
export function answeredBy(contact: Contact, at: Temporal.Instant): HumanAnswer | undefined {
  return contact.answers.find(
    ({ undone, reachedAt, writtenAt }) =>
      !undone && reachedAt && !isBefore(at, reachedAt) && !isBefore(writtenAt, contact.lastInAt),
  );
}
