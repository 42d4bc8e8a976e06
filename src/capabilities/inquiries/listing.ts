import { sql } from 'kysely';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import { TAKEN_BACK } from './rules/taking-back.ts';
import { type Inquiry, type InquiryTables, type Standing, oneInquiry, toInquiry } from './store.ts';

/** Lists of inquiries, each in its order. Only plain columns decide: words and names are sealed. */

const db = tables<InquiryTables>();

export async function dueInquiries(work: Work, most: number): Promise<string[]> {
  const rows = await work.all(
    db
      .selectFrom('inquiries')
      .select('id')
      .where('practice_id', '=', work.practice)
      .where('next_due_at', '<=', work.at)
      .orderBy('next_due_at')
      .orderBy('id')
      .limit(most),
  );
  return rows.map((row) => row.id);
}

/**
 * The desk's list, in the order in which people are to be answered: those who pressed "help now", then who comes back by a door that was left open (I26), then requests that are due
 * to have a yes and have none, then by a safe window that ends sooner than the promise, then by the promise. Only plain columns
 * decide.
 */
export async function listed(
  work: Work,
  filter: { standing: readonly Standing[]; aside?: boolean; most: number },
): Promise<Inquiry[]> {
  let query = oneInquiry(work).where('standing', 'in', filter.standing);
  if (filter.aside === true)
    query = query.where('set_aside_until', '>', work.at).orderBy('set_aside_until').orderBy('id');
  if (filter.aside === false) {
    query = query.where((eb) =>
      eb.or([eb('set_aside_until', 'is', null), eb('set_aside_until', '<=', work.at)]),
    );
  }
  const rows = await work.all(
    query
      .orderBy(sql`help_now_at is null`)
      .orderBy(sql`came_back_at is null`)
      .orderBy(sql`(request_says = 'no_yes' and request_since <= ${work.at}) is not true`)
      .orderBy(sql`least(coalesce(safe_until_at, promise_due_at), coalesce(promise_due_at, safe_until_at))`)
      .orderBy('received_at')
      .orderBy('id')
      .limit(filter.most),
  );
  return rows.map((row) => toInquiry(work, row));
}

/** Those that were dealt with lately, the latest first. A call that was taken back is on no list. */
export async function listedLately(
  work: Work,
  standing: readonly Standing[],
  most: number,
): Promise<Inquiry[]> {
  const rows = await work.all(
    oneInquiry(work)
      .where('standing', 'in', standing)
      .where('closed_because', 'is distinct from', TAKEN_BACK)
      .orderBy(sql`coalesce(answered_at, closed_at, received_at) desc`)
      .orderBy('id')
      .limit(most),
  );
  return rows.map((row) => toInquiry(work, row));
}

/** I10 what was put aside since an instant and can still be taken back, the latest first. */
export async function putAsideSince(work: Work, since: Temporal.Instant, most: number): Promise<Inquiry[]> {
  const rows = await work.all(
    oneInquiry(work)
      .where('standing', '=', 'put_aside')
      .where('closed_at', '>=', since)
      .orderBy('closed_at', 'desc')
      .orderBy('id', 'desc')
      .limit(most),
  );
  return rows.map((row) => toInquiry(work, row));
}

/** Who came before an instant, and has something open still. */
export async function openPersonsBefore(work: Work, before: Temporal.Instant): Promise<string[]> {
  const rows = await work.all(
    db
      .selectFrom('inquiries')
      .select('person_id')
      .distinct()
      .where('practice_id', '=', work.practice)
      .where('standing', '=', 'waiting')
      .where('received_at', '<', before),
  );
  return rows.map((row) => row.person_id);
}

export async function openInquiriesOf(work: Work, personIds: readonly string[]): Promise<Inquiry[]> {
  if (personIds.length === 0) return [];
  const rows = await work.all(
    oneInquiry(work)
      .where('person_id', 'in', personIds)
      .where('standing', 'in', ['waiting', 'answered'])
      .orderBy('received_at', 'desc')
      .orderBy('id', 'desc'),
  );
  return rows.map((row) => toInquiry(work, row));
}

/** Every inquiry of these people, the oldest first. */
export async function inquiriesOfPeople(work: Work, personIds: readonly string[]): Promise<Inquiry[]> {
  if (personIds.length === 0) return [];
  const rows = await work.all(
    oneInquiry(work).where('person_id', 'in', personIds).orderBy('received_at').orderBy('id'),
  );
  return rows.map((row) => toInquiry(work, row));
}

export async function inquiriesById(work: Work, ids: readonly string[]): Promise<Inquiry[]> {
  if (ids.length === 0) return [];
  const rows = await work.all(oneInquiry(work).where('id', 'in', ids));
  return rows.map((row) => toInquiry(work, row));
}

/** What a member has open, or had open and didn't let go. */
export async function claimedBy(work: Work, memberId: string): Promise<string[]> {
  const rows = await work.all(
    db
      .selectFrom('inquiries')
      .select('id')
      .where('practice_id', '=', work.practice)
      .where('claimed_by', '=', memberId),
  );
  return rows.map((row) => row.id);
}

/**
 * What is shown to a colleague alone, for a member who is given everything else: those inquiries, and of the persons
 * behind them those who wrote nothing that this member sees.
 */
export async function hiddenFrom(work: Work, memberId: string): Promise<Set<string>> {
  const rows = await work.all(
    db
      .selectFrom('inquiries')
      .select(['id', 'person_id', 'private_to'])
      .where('practice_id', '=', work.practice)
      .where('person_id', 'in', (eb) =>
        eb
          .selectFrom('inquiries')
          .select('person_id')
          .where('practice_id', '=', work.practice)
          .where('private_to', '<>', memberId),
      ),
  );
  const isHidden = (one: { private_to: string | null }): boolean =>
    one.private_to !== null && one.private_to !== memberId;
  const seen = new Set(rows.filter((one) => !isHidden(one)).map((one) => one.person_id));
  return new Set(
    rows.flatMap((one) =>
      isHidden(one) ? [one.id, ...(seen.has(one.person_id) ? [] : [one.person_id])] : [],
    ),
  );
}

/** Every inquiry of this person, closed or not, in a fixed order. */
export function allInquiriesOf(work: Work, personId: string): Promise<{ id: string; standing: Standing }[]> {
  return work.all(
    db
      .selectFrom('inquiries')
      .select(['id', 'standing'])
      .where('practice_id', '=', work.practice)
      .where('person_id', '=', personId)
      .orderBy('id'),
  );
}
