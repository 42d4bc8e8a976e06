import { callOff } from '#channels';
import type { Work } from '#kit/work';
import { OPENING_ENDED } from '../events.ts';
import { type Ending, type Opening, changeOpening } from '../store.ts';

export function endOpening(work: Work, one: Opening, because: Ending): void {
  changeOpening(work, one, { closed_at: work.at, closed_because: because, due_at: null });
  callOff(work, one.id, because);
  work.announce({ name: OPENING_ENDED, id: one.id });
  work.record({ action: 'opening.ended', subject: 'opening', subjectId: one.id, detail: { because } });
}
