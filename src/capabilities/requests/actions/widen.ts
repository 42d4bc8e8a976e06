import type { Work } from '#kit/work';
import { wantedTyped } from '../forms/need.ts';
import { type Widening, notAllowed } from '../rules/widening.ts';
import { type Request, changeRequest } from '../store.ts';
import { attendRequest } from './attend.ts';

/** Q21 Q22 what the person allows on their page, with one press: others than those they named, or one thing more to be widened. */
export type More = 'others' | Widening;

/** What may be pressed, as it stands. Pressed twice it is one. */
export async function allowMore(work: Work, request: Request, more: More): Promise<void> {
  if (request.sentAt === null || request.endedAt !== null) return;
  const typed = new URLSearchParams(request.typed);
  if (more === 'others') {
    if (typed.get('whom') !== 'named') return;
    typed.set('whom', 'anyone');
    typed.delete('named');
  } else {
    if (!notAllowed(wantedTyped(typed)).includes(more)) return;
    typed.append('widen', more);
  }
  changeRequest(work, request.id, { typed });
  work.record({ action: 'request.widened', subject: 'request', subjectId: request.id, detail: { more } });
  await work.flush();
  await attendRequest(work, { ...request, typed }, { atOnce: true });
}
