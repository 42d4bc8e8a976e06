import type { Actor } from '#kit/work';
import type { Inquiry } from './store.ts';

/** Whose page it is: what is done there is recorded as done by them, since the link or the code named them. */
export const whose = (found: Pick<Inquiry, 'helpsId' | 'personId'>): Actor => ({
  kind: found.helpsId === null ? 'person' : 'helper',
  id: found.personId,
});
