import { thisPractice } from '#accounts';
import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { changeResource, resource } from '../store.ts';

/** Today at the practice, and who says so. */
export async function assuredNow(work: Work): Promise<{ assured_on: string; assured_by: string | null }> {
  const { zone } = await thisPractice(work);
  return {
    assured_on: work.at.toZonedDateTimeISO(zone).toPlainDate().toString(),
    assured_by: work.actor.kind === 'staff' ? work.actor.id : null,
  };
}

/** "It is still as it says": one tap. Refused for what was retired: that is taken back into use first. */
export async function confirm(
  work: Work,
  id: string,
): Promise<{ id: string } | Refusal<'not_there' | 'retired'>> {
  const found = await resource(work, id);
  if (!found) return refuse('not_there');
  if (found.retired_at !== null) return refuse('retired');
  changeResource(work, id, await assuredNow(work));
  work.record({ action: 'resource.confirmed', subject: 'resource', subjectId: id });
  return { id };
}
