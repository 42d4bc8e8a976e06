import { type Staffing, staffing } from '#accounts';
import { erasureDate } from '../erase-date.ts';
import { type Person, type Way, meet, personsAt, setErasure } from '#people';
import type { Actor, Work, WorkSource } from '#kit/work';
import { acknowledge } from '../acknowledging.ts';
import { INQUIRY_RECEIVED } from '../events.ts';
import { makePromise } from '../promises.ts';
import { CODE_BYTES, codeAsTyped, codeFrom } from '../rules/code.ts';
import { type SafeTimes, type SafeWindow, windowToMeet } from '../rules/safe-window.ts';
import { put } from '../schedule.ts';
import { tellHelpNow } from '../telling.ts';
import { type SentForm, asOneSubmit, insertMessage, insertSubmission, sentBefore } from '../messages.ts';
import { type Inquiry, type Need, insertInquiry, inquiry } from '../store.ts';
import { endHelpersViews, helpedAmong, meetHelped } from './helping.ts';

/** A way that a person said is safe, with what they said about it. */
export type SafeWay = {
  channel: 'email' | 'phone' | 'text';
  address: string;
  source: Way['source'];
  mayLeaveMessage: boolean;
  maySayWho: boolean;
  plainWords: boolean;
  times: SafeTimes;
};

export type Contact = {
  cameBy: Inquiry['cameBy'];
  locale: 'en' | 'es';
  called: string;
  words: string;
  ways: readonly SafeWay[];
  need: Need;
  helpNow: boolean;
  /** "show it to nobody else": no colleague steps in. */
  nobodyElse: boolean;
  /** I20 the therapist whom they asked for, where they asked for one. */
  holderId?: string;
  /** I26 by a door that an ending left open; they stand first. */
  cameBack?: boolean;
  /** The form's own token, hashed; the same token is the same submit. */
  sent?: SentForm;
  /** A robot wrote this, by all signs: kept and shown, not acknowledged. */
  automatic: boolean;
  file?: { bytes: Buffer; type: string };
  messageHash?: Buffer;
  /** The mail that this answers, for threading. */
  inReplyTo?: string;
};

/** I1 what came of a form that was sent before, with the same in it. */
export async function cameBefore(work: Work, sent: SentForm): Promise<Inquiry | undefined> {
  const before = await sentBefore(work, sent);
  return before?.changed === false ? inquiry(work, before.inquiryId) : undefined;
}

type Received = { inquiry: Inquiry; first: boolean };

/**
 * Takes in a first contact: one inquiry with its promise, its code and its link, whatever happens (I1). A second
 * submit of the same form gets the first one's inquiry.
 */
export function receive(
  source: WorkSource,
  practice: string,
  actor: Actor,
  contact: Contact,
): Promise<Received> {
  return asOneSubmit(() => source.inPractice(practice, actor, (work) => receiveIn(work, contact)));
}

/** As `receive`, within a transaction that is already open. */
export async function receiveIn(work: Work, contact: Contact, loaded?: Staffing): Promise<Received> {
  const [already, staff, there] = await Promise.all([
    contact.sent ? sentBefore(work, contact.sent) : undefined,
    loaded ?? staffing(work),
    whoIsThere(work, contact),
  ]);
  if (already) {
    const first = await inquiry(work, already.inquiryId);
    if (first) return { inquiry: first, first: false };
  }
  const known = there.some((person) => person.standing === 'client');
  const made = begin(work, staff, contact, known);
  const counts = made.standing !== 'automatic';
  return { inquiry: counts ? await endHelpersViews(work, made, helpedAmong(there)) : made, first: true };
}

/** Those who gave one of these addresses before. */
async function whoIsThere(work: Work, contact: Contact): Promise<Person[]> {
  const there = await Promise.all(contact.ways.map((way) => personsAt(work, way.channel, way.address)));
  return there.flat();
}

/**
 * Who answers first: the only therapist, or whoever covers for them now; in a clinic, whoever comes first. What may be
 * seen by nobody else needs one person to be seen by: the therapist who opened the clinic.
 */
export function firstHolder(staff: Staffing, nobodyElse: boolean): string | null {
  const [only, ...others] = staff.therapists;
  if (!only) return null;
  if (others.length > 0) return nobodyElse ? only.id : null;
  const cover = staff.cover(only.id);
  return cover?.coverId && !nobodyElse ? cover.coverId : only.id;
}

/** The safe window that has to be met, of all the numbers that a person gave. */
export function windowOf(
  ways: readonly SafeWay[],
  dueAt: Temporal.Instant,
  at: Temporal.Instant,
): SafeWindow | undefined {
  if (ways.some((way) => way.channel === 'email')) return undefined;
  const windows = ways.map((way) => windowToMeet(way.times, dueAt, at)).filter((one) => one !== undefined);
  return windows.toSorted((a, b) => Temporal.Instant.compare(a.until, b.until))[0];
}

/** What a first contact doesn't have yet. */
const NOTHING_YET = {
  helpedBy: null,
  claimedBy: null,
  claimedAt: null,
  round: 1,
  promiseId: null,
  promiseDueAt: null,
  safeFromAt: null,
  safeUntilAt: null,
  windowWarnedAt: null,
  laterCheckAt: null,
  setAsideUntil: null,
  missed: 0,
  nextDueAt: null,
  answeredAt: null,
  closedAt: null,
  closedBecause: null,
  openedStatusAt: null,
  requestSays: null,
  requestSince: null,
} as const;

function begin(work: Work, staff: Staffing, contact: Contact, known: boolean): Inquiry {
  const { person, ways, helps } = meetThem(work, staff, contact);
  const id = work.uuid();
  const code = codeFrom(work.chance(CODE_BYTES));
  const holderId = contact.holderId ?? firstHolder(staff, contact.nobodyElse);
  const made: Inquiry = {
    ...NOTHING_YET,
    id,
    personId: person,
    helpsId: helps,
    cameBy: contact.cameBy,
    locale: contact.locale,
    receivedAt: work.at,
    helpNowAt: contact.helpNow ? work.at : null,
    deskReadsSince: null,
    deskReadsBy: null,
    privateTo: contact.nobodyElse ? holderId : null,
    holderId,
    standing: contact.automatic ? 'automatic' : 'waiting',
    lastInAt: work.at,
    need: contact.need,
    cameBackAt: contact.cameBack === true ? work.at : null,
    code,
    link: work.secret(24),
  };
  insertInquiry(work, { ...made, codeKey: codeAsTyped(code) });
  if (contact.sent) insertSubmission(work, contact.sent, id);
  insertMessage(work, {
    inquiryId: id,
    saidBy: contact.need.forWhom === 'someone' ? 'helper' : 'person',
    cameBy: contact.cameBy,
    words: contact.words,
    ...(contact.file && { file: contact.file }),
    ...(contact.messageHash && { messageHash: contact.messageHash }),
  });
  work.record({
    action: 'inquiry.received',
    subject: 'inquiry',
    subjectId: id,
    detail: { by: contact.cameBy },
  });
  if (contact.automatic) return made;
  const withPromise = promiseTo(work, staff, made, contact);
  // Whoever comes by a door may stand as a client still; they hear from us like somebody new.
  if (!known || contact.cameBack === true)
    acknowledge(work, staff, withPromise, { ways, inReplyTo: contact.inReplyTo });
  if (contact.helpNow) tellHelpNow(work, staff, withPromise);
  work.announce({ name: INQUIRY_RECEIVED, id });
  return withPromise;
}

function meetThem(
  work: Work,
  staff: Staffing,
  contact: Contact,
): ReturnType<typeof meet> & { helps: string | null } {
  const eraseAt = erasureDate(work, staff);
  const met = meet(work, {
    standing: contact.need.forWhom === 'someone' ? 'helper' : 'reached_out',
    called: contact.called,
    locale: contact.locale,
    ways: contact.ways.map(({ times, ...way }) => ({ ...way, windows: times })),
  });
  setErasure(work, met.person, eraseAt);
  return { ...met, helps: meetHelped(work, { ...contact, country: staff.practice.country, eraseAt }) };
}

function promiseTo(work: Work, staff: Staffing, made: Inquiry, contact: Contact): Inquiry {
  const toldBy = contact.cameBy === 'page' ? 'page' : null;
  const given = { inquiryId: made.id, holderId: made.holderId, toldBy };
  const { id, dueAt, promise } = makePromise(work, staff, given);
  const window = windowOf(contact.ways, dueAt, work.at);
  const change = {
    promiseId: id,
    promiseDueAt: dueAt,
    safeFromAt: window?.from ?? null,
    safeUntilAt: window?.until ?? null,
  };
  return put(work, made, change, { promise, pending: undefined });
}
