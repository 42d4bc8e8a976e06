import type { Work } from '#kit/work';
import { offersTo } from '../freed-store.ts';
import { endWithoutClients, forgetInSeries } from '../series-store.ts';
import { endWish } from '../sooner-store.ts';
import { appointmentsOf, clientsOf, isOn, noteStaysAway } from '../store.ts';
import { letGo } from '../taken.ts';
import { cancel } from './cancel.ts';
import { sayNo } from './say-freed.ts';

/** No offer is open for longer. */
const NOT_LONGER = { hours: 48 } as const;

/**
 * AP46 who died comes to no session any more: theirs are cancelled, cost nothing, and nobody is told; where others come, it stands for them, and its therapist decides. What
 * they wished for, and what repeats, goes with them.
 */
export async function sessionsOfDead(work: Work, personId: string): Promise<void> {
  const ahead = (await appointmentsOf(work, personId, { ahead: work.at })).filter(isOn);
  const ids = ahead.map(({ id }) => id);
  const comers = await clientsOf(work, ids);
  const by = { kind: 'system', id: null, by: 'desk' } as const;
  for (const { id } of ahead)
    if (comers.get(id)?.length === 1) await cancel(work, { id, because: null, by });
    else {
      noteStaysAway(work, { appointmentId: id, personId, at: work.at });
      work.record({ action: 'appointment.stays_away', subject: 'appointment', subjectId: id });
    }
  for (const one of await offersTo(work, personId, work.at.subtract(NOT_LONGER))) await sayNo(work, one.id);
  endWish(work, { personId });
  letGo(work, { personId });
  await endWithoutClients(work, await forgetInSeries(work, personId));
}
