import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { changeDelivery, lockDelivery } from '../store.ts';

/** Somebody copied these words out of the tray and sent them. Said twice it stays as it was said first. */
export async function passOn(work: Work, id: string): Promise<{ id: string } | Refusal<'not_there'>> {
  const delivery = await lockDelivery(work, id);
  if (!delivery?.sent_at || delivery.carrier !== 'tray' || !delivery.person_id) return refuse('not_there');
  if (!delivery.passed_on_at) {
    changeDelivery(work, id, { passed_on_at: work.at });
    work.record({ action: 'delivery.passed_on', subject: 'delivery', subjectId: id });
  }
  return { id };
}
