import { tables } from '#kit/db';
import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { allow } from '../actions.ts';
import { WAY_TAKEN_BACK } from '../events.ts';
import { normalised } from '../addresses.ts';
import { type NewWay, type Way, waysOf } from '../store.ts';
import type { GoodFor } from '../rules/reaching.ts';

const db = tables<{
  ways: {
    practice_id: string;
    id: string;
    said_at: Temporal.Instant;
    source: Way['source'];
    good_for: GoodFor[] | null;
    windows: unknown;
    may_leave_message: boolean;
    may_say_who: boolean;
    may_say_why: boolean;
    plain_words: boolean;
    withdrawn_at: Temporal.Instant | null;
    bounced_at: Temporal.Instant | null;
  };
}>();

/** What can be said of a way that stands: who said it is safe, for what, when, and what may be said. */
export type WaySaid = Pick<
  NewWay,
  'goodFor' | 'windows' | 'mayLeaveMessage' | 'maySayWho' | 'maySayWhy' | 'plainWords'
>;

/** A way that stands with a person, and isn't somebody else's. */
async function theirWay(work: Work, personId: string, id: string): Promise<Way | undefined> {
  return (await waysOf(work, [personId])).find((one) => one.id === id);
}

/** What was said of one way, anew, and when; or that it was taken back. */
function changeWay(
  work: Work,
  id: string,
  change: Partial<
    Pick<
      NewWay,
      'source' | 'goodFor' | 'windows' | 'mayLeaveMessage' | 'maySayWho' | 'maySayWhy' | 'plainWords'
    >
  > & {
    withdrawn?: true;
  },
): void {
  const { withdrawn, goodFor, windows, mayLeaveMessage, maySayWho, maySayWhy, plainWords, source } = change;
  work.write(
    db
      .updateTable('ways')
      .set({
        ...(withdrawn ? { withdrawn_at: work.at } : { said_at: work.at, bounced_at: null }),
        ...(source && { source }),
        ...(goodFor && { good_for: [...goodFor] }),
        ...(windows !== undefined && { windows: JSON.stringify(windows) }),
        ...(mayLeaveMessage !== undefined && { may_leave_message: mayLeaveMessage }),
        ...(maySayWho !== undefined && { may_say_who: maySayWho }),
        ...(maySayWhy !== undefined && { may_say_why: maySayWhy }),
        ...(plainWords !== undefined && { plain_words: plainWords }),
      })
      .where('practice_id', '=', work.practice)
      .where('id', '=', id),
  );
}

/** P9 somebody was asked, and said that this way is safe: to staff, or on their own page. */
export async function saySafe(
  work: Work,
  given: { personId: string; wayId: string; source: 'person' | 'staff'; said: WaySaid },
): Promise<Refusal<'not_there'> | undefined> {
  const found = await theirWay(work, given.personId, given.wayId);
  if (!found) return refuse('not_there');
  changeWay(work, found.id, { ...given.said, source: given.source });
  const detail = { channel: found.channel, source: given.source };
  work.record({ action: 'way.said_safe', subject: 'way', subjectId: found.id, detail });
  return undefined;
}

/** P1 this one way isn't used any more; the others stay as they were said. */
export async function takeBackWay(
  work: Work,
  given: { personId: string; wayId: string },
): Promise<Refusal<'not_there'> | undefined> {
  const found = await theirWay(work, given.personId, given.wayId);
  if (!found) return refuse('not_there');
  changeWay(work, found.id, { withdrawn: true });
  work.announce({ name: WAY_TAKEN_BACK, id: given.personId });
  const detail = { channel: found.channel };
  work.record({ action: 'way.taken_back', subject: 'way', subjectId: found.id, detail });
  return undefined;
}

/** One more way; the same address again, in whatever spelling, is said anew, not twice. */
export async function addWay(work: Work, personId: string, way: NewWay): Promise<string> {
  const before = (await waysOf(work, [personId])).find(
    ({ channel, address }) =>
      channel === way.channel && normalised(channel, address) === normalised(channel, way.address),
  );
  if (before) changeWay(work, before.id, { withdrawn: true });
  return allow(work, personId, way);
}
