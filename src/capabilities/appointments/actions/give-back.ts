import { isRefused } from '#kit/outcome';
import type { Work } from '#kit/work';
import { endWish } from '../sooner-store.ts';
import { endWithoutClients, leaveSeries } from '../series-store.ts';
import { appointmentsOf, clientsOf, isOn } from '../store.ts';
import { cancel } from './cancel.ts';
import { stayAway } from './stay-away.ts';

/**
 * AP21 a client goes: every session with this therapist that hadn't begun when they said so is given back, by what it cost then (AP7); where others come, it stands for
 * them (AP18). What repeats goes on without them, and they are on no list for a sooner time (AP40). How many there were.
 */
export async function giveBack(
  work: Work,
  given: { personId: string; memberId: string; saidAt: Temporal.Instant },
): Promise<number> {
  const { personId, memberId, saidAt } = given;
  const theirs = (await appointmentsOf(work, personId, { ahead: saidAt })).filter(
    (one) => isOn(one) && one.memberId === memberId && Temporal.Instant.compare(one.startsAt, saidAt) > 0,
  );
  const comers = await clientsOf(
    work,
    theirs.map(({ id }) => id),
  );
  endWish(work, { personId, memberId });
  let count = 0;
  for (const { id } of theirs) {
    const hasOthers = (comers.get(id)?.length ?? 0) > 1;
    const by = { kind: 'client', id: personId, by: 'page' } as const;
    const made = hasOthers
      ? await stayAway(work, { id, personId, by: 'page' })
      : await cancel(work, { id, because: null, by, sentAt: saidAt });
    if (!isRefused(made)) count += 1;
  }
  await endWithoutClients(work, await leaveSeries(work, { personId, memberId }));
  return count;
}
