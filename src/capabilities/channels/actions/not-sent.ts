import type { Work } from '#kit/work';
import { DELIVERY_NOT_SENT } from '../events.ts';
import { changeDelivery } from '../store.ts';

/** A delivery that won't leave: held back, or failed for good. What follows from it is announced. */
export function notSent(work: Work, id: string, change: Parameters<typeof changeDelivery>[2]): void {
  changeDelivery(work, id, { ...change, due_at: null });
  work.record({ action: 'delivery.not_sent', subject: 'delivery', subjectId: id });
  work.announce({ name: DELIVERY_NOT_SENT, id });
}
