import type { Work } from '#kit/work';
import { deleteAllOfPerson } from './store.ts';

/** SH15 whoever is erased takes with them what they shared, its files and what was answered; the trail says that it was. */
export function eraseShared(work: Work, personId: string): void {
  deleteAllOfPerson(work, personId);
}
