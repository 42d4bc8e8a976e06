import type { Member } from '#accounts';
import { persons } from '#people';
import type { Work } from '#kit/work';
import { helpersSince, inquiryOfHelper } from './helpers.ts';
import type { Inquiry } from './store.ts';

/** A helper's message that may be about the person whose message is open. */
export type MayBeAbout = { id: string; helper: string; other: string; at: Temporal.Instant };

export type Helping = {
  /** Of a person's message: those of helpers that may be about them. */
  mayBe: readonly MayBeAbout[];
  /** Of a person's message: the helper's message about them, once that is known and may be seen here. */
  wroteToo: string | undefined;
};

const MONTHS = 6;
const MOST = 30;

const isSeenBy = (one: Inquiry, me: Member): boolean => one.privateTo === null || one.privateTo === me.id;

/** I14 what the desk knows of helpers beside an open message. */
export async function helpingAt(work: Work, me: Member, one: Inquiry): Promise<Helping> {
  if (one.helpsId !== null) return { mayBe: [], wroteToo: undefined };
  if (one.helpedBy !== null) {
    const written = await inquiryOfHelper(work, one.helpedBy);
    return { mayBe: [], wroteToo: written && isSeenBy(written, me) ? written.id : undefined };
  }
  const since = work.at.toZonedDateTimeISO('UTC').subtract({ months: MONTHS }).toInstant();
  const all = (await helpersSince(work, since, MOST)).filter((helper) => isSeenBy(helper, me));
  const people = await persons(
    work,
    all.flatMap((helper) => (helper.helpsId === null ? [] : [helper.personId, helper.helpsId])),
  );
  const called = (id: string | null): string => (id === null ? '' : (people.get(id)?.called ?? ''));
  const mayBe = all.map((helper) => ({
    id: helper.id,
    helper: called(helper.personId),
    other: called(helper.helpsId),
    at: helper.receivedAt,
  }));
  return { mayBe, wroteToo: undefined };
}
