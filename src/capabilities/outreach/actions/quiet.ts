import { staffing } from '#accounts';
import { rhythms } from '#appointments';
import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { caresOf, persons } from '#people';
import { heardOf } from '../heard-store.ts';
import { answeredNow, noteQuiet, quietKey } from '../quiet-store.ts';
import { type Quiet, quietEnding } from '../rules/quiet.ts';
import { plannedSince } from '../store.ts';

export type QuietOne = {
  readonly personId: string;
  readonly called: string;
  readonly why: Quiet;
  /** The session after which they weren't heard from. */
  readonly aboutId: string;
  readonly lastAt: Temporal.Instant;
};

/** L15 who of a therapist's clients may have stopped without a word, the longest silence first; worked out anew each time. */
export async function quietOnes(work: Work, memberId: string): Promise<QuietOne[]> {
  const [cares, all, answered, staff] = await Promise.all([
    caresOf(work, { memberId }),
    rhythms(work, memberId),
    answeredNow(work, memberId),
    staffing(work),
  ]);
  const inCare = new Set(cares.map((one) => one.personId));
  const theirs = all.filter(
    (one) => inCare.has(one.personId) && !answered.has(quietKey(one.personId, one.last.id)),
  );
  const ids = theirs.map((one) => one.personId);
  const [heard, planned] = await Promise.all([heardOf(work, ids), plannedSince(work, ids)]);
  const absences = staff.absences(memberId);
  const found = theirs.flatMap((one) => {
    const since = planned.get(one.personId);
    // A plan that began after that session has asked already.
    if (since && Temporal.Instant.compare(since, one.last.startsAt) >= 0) return [];
    const why = quietEnding({ ...one, heardAt: heard.get(one.personId), absences }, work.at);
    return why === undefined ? [] : [{ one, why }];
  });
  const names = await persons(
    work,
    found.map(({ one }) => one.personId),
  );
  return found
    .map(({ one, why }) => ({
      personId: one.personId,
      called: names.get(one.personId)?.called ?? '',
      why,
      aboutId: one.last.id,
      lastAt: one.last.startsAt,
    }))
    .toSorted((a, b) => Temporal.Instant.compare(a.lastAt, b.lastAt));
}

const ASK_AGAIN = { hours: 24 * 14 } as const;

/** L15 the question is asked again in two weeks, or left. */
export async function answerQuiet(
  work: Work,
  given: { personId: string; memberId: string; aboutId: string; says: 'later' | 'leave' },
): Promise<{ done: true } | Refusal<'not_there'>> {
  const { personId, memberId, aboutId, says } = given;
  const asked = await quietOnes(work, memberId);
  if (!asked.some((one) => one.personId === personId && one.aboutId === aboutId)) return refuse('not_there');
  noteQuiet(work, {
    personId,
    memberId,
    aboutId,
    askAgainAt: says === 'later' ? work.at.add(ASK_AGAIN) : null,
  });
  work.record({
    action: 'outreach.quiet_answered',
    subject: 'person',
    subjectId: personId,
    detail: { says },
  });
  return { done: true };
}
