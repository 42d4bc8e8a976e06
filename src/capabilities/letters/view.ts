import { type Staffing, shownName, staffing } from '#accounts';
import { dateOnPaper } from '#kit/wording/time';
import type { Work } from '#kit/work';
import { type Person, type Way, persons, wayAtDesk } from '#people';
import { type StillWanted, whatHinders } from './actions/post.ts';
import { letterheadOf } from './letterhead-store.ts';
import { onEnvelope } from './rules/envelope.ts';
import type { LetterheadSaid } from './rules/letterhead.ts';
import type { OnPaper } from './rules/letter-sheet.ts';
import { type Hindrance, mayTakeBack } from './rules/standing.ts';
import { type Letter, letterById, lettersDone, lettersWaiting } from './store.ts';
import { type PaperName } from './rules/papers.ts';
import { isDrawable, paperOf } from '#kit/pdf';
import type { Lang } from './words/index.ts';

/** LE7 a letter as its writer sees it, with what is so at this moment. */
export type LetterView = {
  readonly staff: Staffing;
  readonly at: Temporal.Instant;
  readonly letter: Letter;
  readonly client: Person | undefined;
  readonly lang: Lang;
  readonly from: string;
  readonly head: LetterheadSaid;
  readonly way: Way | undefined;
  /** What its owner said about the address. */
  readonly waySays: string;
  readonly envelope: { readonly to: readonly string[]; readonly from: readonly string[] };
  /** LE1 LE2 why it isn't printed. */
  readonly why: Hindrance | undefined;
  readonly mayTakeBack: boolean;
};

type Around = { staff: Staffing; head: LetterheadSaid; stillWanted: StillWanted };

async function viewOf(
  work: Work,
  { staff, head, stillWanted }: Around,
  given: { letter: Letter; client: Person | undefined },
): Promise<LetterView> {
  const { letter, client } = given;
  const { ways, why } = await whatHinders(work, letter, stillWanted);
  const [way] = ways;
  const { practice } = staff;
  const { name, zone, country, locale } = practice;
  const sender = { practice: name, address: head.address, returns: head.returns };
  const reader = {
    called: client?.called ?? '',
    address: way?.address ?? '',
    mayNamePractice: way?.maySayWho ?? false,
  };
  const from = shownName(staff.member(letter.memberId));
  const envelope = onEnvelope(reader, sender);
  const all = [letter.words, letter.amount, from, name, ...Object.values(envelope).flat(), head.address];
  return {
    staff,
    at: work.at,
    letter,
    client,
    lang: client?.locale ?? locale,
    from,
    head,
    way,
    waySays: way ? wayAtDesk(way, { lang: locale, at: work.at, zone, country }) : '',
    envelope,
    why: why ?? (all.every(isDrawable) ? undefined : 'letters'),
    mayTakeBack: mayTakeBack(letter, work.at),
  };
}

async function around(work: Work, stillWanted: StillWanted): Promise<Around> {
  const [staff, head] = await Promise.all([staffing(work), letterheadOf(work)]);
  return { staff, head, stillWanted };
}

export async function letterView(
  work: Work,
  given: { id: string; memberId: string; stillWanted: StillWanted },
): Promise<LetterView | undefined> {
  const letter = await letterById(work, given.id);
  if (letter?.memberId !== given.memberId) return undefined;
  const [whole, found] = await Promise.all([
    around(work, given.stillWanted),
    persons(work, [letter.personId]),
  ]);
  return viewOf(work, whole, { letter, client: found.get(letter.personId) });
}

export type QueueView = {
  readonly staff: Staffing;
  readonly at: Temporal.Instant;
  readonly waiting: readonly LetterView[];
  readonly done: readonly LetterView[];
  /** Whether the practice said where it is. */
  readonly hasAddress: boolean;
};

/** How many of what was posted stand below the queue. */
const MOST_DONE = 10;

/** LE7 what a member has to print and to post, and what they posted last. */
export async function queueView(
  work: Work,
  given: { memberId: string; stillWanted: StillWanted },
): Promise<QueueView> {
  const [whole, waiting, done] = await Promise.all([
    around(work, given.stillWanted),
    lettersWaiting(work, given.memberId),
    lettersDone(work, given.memberId, MOST_DONE),
  ]);
  const names = await persons(work, [...new Set([...waiting, ...done].map((one) => one.personId))]);
  const views = (all: readonly Letter[]): Promise<LetterView[]> =>
    Promise.all(all.map((letter) => viewOf(work, whole, { letter, client: names.get(letter.personId) })));
  return {
    staff: whole.staff,
    at: work.at,
    waiting: await views(waiting),
    done: await views(done),
    hasAddress: whole.head.address !== '',
  };
}

export const paperIn = ({ staff }: Pick<LetterView, 'staff'>): PaperName => paperOf(staff.practice.country);

/** The day on which it is printed, in its reader's language. */
export function dateOf({ staff, at, lang }: Pick<LetterView, 'staff' | 'at' | 'lang'>): string {
  const { zone, country } = staff.practice;
  return dateOnPaper(at.toZonedDateTimeISO(zone).toPlainDate(), lang, country);
}

/** As it is drawn. */
export function onPaper(view: LetterView): OnPaper {
  const { letter, staff, head, envelope, from } = view;
  return {
    paper: paperIn(view),
    head: { practice: staff.practice.name, address: head.address, phone: head.phone },
    to: envelope.to,
    // LE3 it shows through the window as well: nothing that isn't on the envelope.
    returns: envelope.from,
    date: dateOf(view),
    words: letter.words,
    from,
  };
}
