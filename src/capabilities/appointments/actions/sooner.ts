import { type Way, caresOf, consent, endConsent, wayNamed, waysFor } from '#people';
import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import type { DayPart, Urgency } from '../rules/freed.ts';
import { type SoonerWish, endWish, putWish, wishes } from '../sooner-store.ts';

export type Sooner = {
  readonly personId: string;
  readonly memberId: string;
  readonly wayId: string;
  readonly urgency: Urgency;
  readonly noticeHours: number;
  readonly weekdays: readonly number[];
  readonly parts: readonly DayPart[];
  readonly inPlace: boolean;
  /** The words in which they were asked whether they may be written to. */
  readonly wording: string;
};

/** By which a client may be asked: what wouldn't be used isn't offered. */
export const waysToAsk = (work: Work, personId: string): Promise<Way[]> =>
  waysFor(work, { personId, channel: 'email', purpose: 'freed_time' });

/** P17 by which who is on the list is asked now; undefined where no way is left to them. */
export const wayToAsk = (work: Work, wish: SoonerWish): Promise<Way | undefined> =>
  wayNamed(work, { ...wish, channel: 'email', purpose: 'freed_time' });

/** AP40 a client would like a sooner time with their therapist, and may be asked by a way that they name. */
export async function wishSooner(
  work: Work,
  given: Sooner,
): Promise<{ done: true } | Refusal<'not_there' | 'no_way'>> {
  const { personId, memberId } = given;
  const [cares, ways, before] = await Promise.all([
    caresOf(work, { personId, memberId }),
    waysToAsk(work, personId),
    wishes(work, { personId }),
  ]);
  if (cares.length === 0) return refuse('not_there');
  if (!ways.some((one) => one.id === given.wayId)) return refuse('no_way');
  putWish(work, given);
  if (before.length === 0) {
    const { wording } = given;
    consent(work, {
      person_id: personId,
      purpose: 'freed_time',
      channel: 'email',
      source: 'person',
      wording,
    });
  }
  work.record({
    action: 'sooner.wished',
    subject: 'person',
    subjectId: personId,
    detail: { member: memberId, urgency: given.urgency },
  });
  work.refreshDesks();
  return { done: true };
}

/** Off the list, by one press; nothing else changes. What they are asked at this moment stays open: a yes still counts. */
export async function wishNoMore(work: Work, given: { personId: string; memberId: string }): Promise<void> {
  endWish(work, given);
  await work.flush();
  if ((await wishes(work, { personId: given.personId })).length === 0)
    endConsent(work, given.personId, 'freed_time');
  work.record({ action: 'sooner.ended', subject: 'person', subjectId: given.personId });
  work.refreshDesks();
}
