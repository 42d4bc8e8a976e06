import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { changeCopy } from '../copies.ts';
import { resource } from '../store.ts';

type Outcome = { id: string } | Refusal<'not_there'>;

/** R20 a place of a network is suggested nowhere in this practice. The others keep it. */
export async function hide(work: Work, id: string): Promise<Outcome> {
  const found = await resource(work, id);
  if (!found?.told) return refuse('not_there');
  changeCopy(work, id, { hidden_at: work.at, shown_at: null });
  work.record({ action: 'resource.hidden', subject: 'resource', subjectId: id });
  return { id };
}

/** Also where the practice retired the same place of its own: what it said last counts. */
export async function showAgain(work: Work, id: string): Promise<Outcome> {
  const found = await resource(work, id);
  if (!found?.told) return refuse('not_there');
  changeCopy(work, id, { hidden_at: null, shown_at: work.at });
  work.record({ action: 'resource.shown', subject: 'resource', subjectId: id });
  return { id };
}
