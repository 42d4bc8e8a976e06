import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { isHelpNow, type Resource } from '../rules/kinds.ts';
import { endDoubts } from '../doubts.ts';
import { changeResource, resource, resources } from '../store.ts';
import { takeBackOffers } from './offer.ts';

/** Whether it is the only one of its kind in use. */
export function leavesNone(all: readonly Resource[], one: Resource): boolean {
  return !all.some((other) => other.id !== one.id && other.kind === one.kind && other.retired_at === null);
}

/**
 * Takes it out of every list; what was sent before keeps naming it. Refused `last_one` for the only emergency number
 * or crisis line: another stands first.
 */
export async function retire(
  work: Work,
  id: string,
): Promise<{ id: string } | Refusal<'not_there' | 'last_one' | 'of_network'>> {
  const found = await resource(work, id);
  if (!found) return refuse('not_there');
  if (found.told) return refuse('of_network');
  if (found.retired_at !== null) return { id };
  if (isHelpNow(found) && leavesNone(await resources(work), found)) return refuse('last_one');
  endDoubts(work, { of: id });
  await takeBackOffers(work, id);
  await changeResource(work, id, { retired_at: work.at });
  work.record({ action: 'resource.retired', subject: 'resource', subjectId: id });
  return { id };
}

/** Takes it back into use as it was. Its confirmation may have grown old meanwhile. */
export async function unretire(work: Work, id: string): Promise<{ id: string } | Refusal<'not_there'>> {
  const found = await resource(work, id);
  if (!found) return refuse('not_there');
  if (found.retired_at === null) return { id };
  await changeResource(work, id, { retired_at: null });
  work.record({ action: 'resource.unretired', subject: 'resource', subjectId: id });
  return { id };
}
