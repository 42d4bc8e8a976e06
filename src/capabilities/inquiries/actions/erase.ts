import { thisPractice } from '#accounts';
import { eraseWordsTo } from '#channels';
import { type Refusal, isRefused, refuse } from '#kit/outcome';
import { type Actor, type Work, type WorkSource } from '#kit/work';
import {
  type PlanLine,
  type RetentionFacts,
  type Wish,
  caresOf,
  lastInCare,
  youngOf,
  dueForErasure,
  erase,
  erasurePlan,
  lockErasure,
  noteErasure,
  setErasure,
} from '#people';
import { eraseWordsOf } from '../erasing.ts';
import { lastContactWith } from '../last-contact.ts';
import { allInquiriesOf, openInquiriesOf } from '../listing.ts';
import { lockInquiry } from '../store.ts';
import { INQUIRY_ERASED } from '../events.ts';
import { withdraw } from './write-back.ts';

const SYSTEM: Actor = { kind: 'system' };

/**
 * I12 erases who people were and what they wrote, once the time that the practice set is over, or the days in which they
 * could take back that they asked for it. Who still waits, and didn't ask, is asked about again in a month; one whom a
 * safety step or a hold keeps isn't due at all. What was done when stays, without names, for the figures.
 */
export async function eraseDue(source: WorkSource, practice: string, most = 50): Promise<number> {
  return source.inPractice(practice, SYSTEM, async (work) => {
    const due = await dueForErasure(work, most);
    for (const person of due) await eraseOne(work, person);
    return due.length;
  });
}

async function eraseOne(work: Work, personId: string): Promise<void> {
  const facts = await lockErasure(work, personId);
  const asked = facts !== undefined && facts.erase_asked_at !== null;
  const open = await openInquiriesOf(work, [personId]);
  if (!asked && open.some((one) => one.standing === 'waiting')) {
    setErasure(work, personId, work.at.add({ hours: 24 * 30 }));
    return;
  }
  const done = await erasePerson(work, { personId, wish: asked ? 'person' : 'time' });
  // Kept until a day that isn't known: nobody is asked again before the practice says.
  if (isRefused(done) && done.refused === 'not_known') setErasure(work, personId, null);
}

export type EraseRefusal = Refusal<'not_there' | 'already' | 'held' | 'kept' | 'not_known'>;

/**
 * P6 erases one person in one transaction: whatever is open with them ends, their words, ways, mails and page go, and a
 * record of what went and what stayed is left. Refused while a hold stands; what a rule keeps is due on its day instead.
 * @param given.checked where no rule on clients' records is known here: the practice looked, and nothing obliges it.
 */
export async function erasePerson(
  work: Work,
  given: { personId: string; wish: Wish; memberId?: string; checked?: boolean },
): Promise<{ plan: PlanLine[] } | EraseRefusal> {
  const { personId, wish } = given;
  const all = await allInquiriesOf(work, personId);
  // Locked before the person, as everything else does that happens to both.
  for (const { id } of all) await lockInquiry(work, id);
  const facts = await lockErasure(work, personId);
  if (!facts) return refuse('not_there');
  if (facts.erased_at) return refuse('already');
  if (facts.held_because !== null) return refuse('held');
  const { record, today } = await recordFacts(work, { personId, standing: facts.standing });
  const plan = erasurePlan(record, today, given.checked === true);
  const kept = plan.find((line) => line.kind === 'words');
  if (kept?.kept === true) {
    if (kept.until === undefined) return refuse('not_known');
    await dueOn(work, personId, kept.until);
    return refuse('kept');
  }
  for (const one of all) {
    if (one.standing !== 'closed') await withdraw(work, { inquiryId: one.id, because: 'erased' });
  }
  for (const { id } of all) work.announce({ name: INQUIRY_ERASED, id });
  await eraseWordsTo(work, personId, await eraseWordsOf(work, personId));
  erase(work, personId);
  noteErasure(work, { personId, wish, memberId: given.memberId ?? null, plan });
  work.refreshDesks();
  return { plan };
}

/** What decides how long a record of this person has to be kept, and the practice's date now. */
export async function recordFacts(
  work: Work,
  { personId, standing }: { personId: string; standing: RetentionFacts['standing'] },
): Promise<{ record: RetentionFacts; today: Temporal.PlainDate }> {
  const [{ country, region, zone }, wroteAt, cares, endedAt, young] = await Promise.all([
    thisPractice(work),
    lastContactWith(work, personId),
    caresOf(work, { personId }),
    lastInCare(work, personId),
    youngOf(work, [personId]),
  ]);
  // Whoever is in care is in contact, whenever they last wrote here.
  const wasIn = endedAt !== undefined && Temporal.Instant.compare(endedAt, wroteAt) > 0 ? endedAt : wroteAt;
  const lastAt = cares.length > 0 ? work.at : wasIn;
  const bornOn = young.get(personId)?.bornOn;
  const dateOf = (at: Temporal.Instant): Temporal.PlainDate => at.toZonedDateTimeISO(zone).toPlainDate();
  return {
    record: { standing, country, region, lastContactOn: dateOf(lastAt), bornOn },
    today: dateOf(work.at),
  };
}

async function dueOn(work: Work, personId: string, date: string): Promise<void> {
  const { zone } = await thisPractice(work);
  setErasure(work, personId, Temporal.PlainDate.from(date).toZonedDateTime(zone).toInstant());
}
