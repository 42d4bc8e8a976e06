import { thisPractice } from '#accounts';
import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { changeCopy } from '../copies.ts';
import { endDoubts } from '../doubts.ts';
import { sayPlaceJob } from '../jobs.ts';
import { sameWays } from '../rules/fields.ts';
import { type Resource, isHelpNow } from '../rules/kinds.ts';
import { isSamePlace } from '../rules/one-list.ts';
import { seenAs } from '../seen.ts';
import { changeResource, resource, resources } from '../store.ts';
import { tellOffered } from './offer.ts';

/** Today at the practice, and who says so. */
export async function assuredNow(
  work: Work,
): Promise<Pick<Resource, 'assured_on' | 'assured_by' | 'assured_from'> & { assured_on: string }> {
  const { zone } = await thisPractice(work);
  return {
    assured_on: work.at.toZonedDateTimeISO(zone).toPlainDate().toString(),
    assured_by: work.actor.kind === 'staff' ? work.actor.id : null,
    assured_from: '',
  };
}

export const NOBODY_LOOKED = { assured_on: null, assured_by: null, assured_from: '' } as const;

/**
 * "It is still as it says": one tap. R18 of a network's place it counts for everybody in the network, and for the same place
 * wherever else it is kept here. Refused for what was retired: that is taken back into use first.
 * @param seen how it was reached on the page that was looked at; refused when it changed since.
 */
export async function confirm(
  work: Work,
  id: string,
  seen?: string,
): Promise<{ id: string; forAll: boolean } | Refusal<'not_there' | 'retired' | 'changed_meanwhile'>> {
  const found = await resource(work, id);
  if (!found) return refuse('not_there');
  if (found.retired_at !== null) return refuse('retired');
  if (seen !== undefined && seen !== seenAs(found)) return refuse('changed_meanwhile');
  const places = [found, ...(await sameElsewhere(work, found))];
  for (const one of places) await looked(work, one);
  work.record({ action: 'resource.confirmed', subject: 'resource', subjectId: id });
  return { id, forAll: places.some((one) => one.told !== null) };
}

async function looked(work: Work, one: Resource): Promise<void> {
  const assured = await assuredNow(work);
  if (one.told) {
    changeCopy(work, one.id, { said_on: assured.assured_on, said_by: assured.assured_by });
    work.enqueue(sayPlaceJob(work.practice, one.id));
    return;
  }
  endDoubts(work, { of: one.id });
  await changeResource(work, one.id, assured);
  await tellOffered(work, one.id);
}

/** The same place on another list, with the very same numbers: of its own, and of its networks. A number for help now is looked at for itself. */
async function sameElsewhere(work: Work, found: Resource): Promise<Resource[]> {
  const all = await resources(work);
  if (all.every((one) => one.told === null)) return [];
  return all.filter(
    (one) =>
      one.id !== found.id &&
      (one.told !== null || found.told !== null) &&
      one.retired_at === null &&
      !isHelpNow(one) &&
      sameWays(one, found) &&
      isSamePlace(one, found),
  );
}
