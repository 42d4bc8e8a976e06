import type { Work } from '#kit/work';
import { deleteReminderChoice } from '../reminder-choices.ts';
import { deletePayer } from '../payers.ts';
import { endWithoutClients, forgetInSeries } from '../series-store.ts';
import { appointmentsOf, clientsOf, forgetClient, isOn } from '../store.ts';
import { letGo } from '../taken.ts';
import { deleteFeed } from '../feeds-store.ts';
import { forgetOutcomes } from '../outcomes-store.ts';
import { forgetLate } from '../late-store.ts';
import { forgetWishes } from '../sooner-store.ts';
import { cancel } from './cancel.ts';

/** P6 who is erased comes to no session any more; what nobody comes to is cancelled, and costs nobody anything. */
export async function forgetAppointmentsOf(work: Work, personId: string): Promise<void> {
  const ahead = await appointmentsOf(work, personId, { ahead: work.at });
  const clients = await clientsOf(
    work,
    ahead.map((one) => one.id),
  );
  for (const one of ahead)
    if (isOn(one) && clients.get(one.id)?.length === 1)
      await cancel(work, { id: one.id, because: null, by: { kind: 'system', id: null, by: 'desk' } });
  forgetClient(work, personId);
  letGo(work, { personId });
  deleteReminderChoice(work, personId);
  deletePayer(work, personId);
  forgetWishes(work, personId);
  forgetLate(work, personId);
  forgetOutcomes(work, personId);
  deleteFeed(work, { personId });
  await endWithoutClients(work, await forgetInSeries(work, personId));
}
