import type { Work } from '#kit/work';
import { deliverJob } from '../jobs.ts';
import { type NewDelivery, insertDelivery } from '../store.ts';

/**
 * Hands words to the one gate. They leave at `dueAt` (now, unless told), and only if the person may still be
 * reached so at that moment. The same `once` never makes a second delivery, nor the same `cap`.
 */
export function send(work: Work, given: Omit<NewDelivery, 'dueAt'> & { dueAt?: Temporal.Instant }): string {
  const id = work.uuid();
  const dueAt = given.dueAt ?? work.at;
  insertDelivery(work, id, { ...given, dueAt });
  work.record({
    action: 'delivery.made',
    subject: 'delivery',
    subjectId: id,
    detail: { purpose: given.purpose },
  });
  if (Temporal.Instant.compare(dueAt, work.at) <= 0) work.enqueue(deliverJob(work.practice, id));
  return id;
}
