import { type Refusal, isRefused, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { type FieldRefusal, checkFields, reachedOtherwise } from '../rules/fields.ts';
import { isHelpNow, type ResourceFields } from '../rules/kinds.ts';
import { endDoubts } from '../doubts.ts';
import { changeResource, resource, resources } from '../store.ts';
import { NOBODY_LOOKED, assuredNow } from './confirm.ts';
import { tellOffered } from './offer.ts';
import { leavesNone } from './retire.ts';

/**
 * Rewrites a resource. A new number or address without a look today takes its confirmation away.
 * Refused `last_one` when it would leave the practice without an emergency number or a crisis line, and `of_network` for what only
 * a network may change.
 */
export async function change(
  work: Work,
  id: string,
  fields: ResourceFields,
  checkedToday: boolean,
): Promise<{ id: string } | Refusal<FieldRefusal | 'not_there' | 'last_one' | 'of_network'>> {
  const before = await resource(work, id);
  if (!before) return refuse('not_there');
  if (before.told) return refuse('of_network');
  const checked = checkFields(fields);
  if (isRefused(checked)) return checked;
  const otherKind = isHelpNow(before) && before.kind !== checked.kind;
  if (otherKind && before.retired_at === null && leavesNone(await resources(work), before))
    return refuse('last_one');
  const doubt = reachedOtherwise(before, checked) && NOBODY_LOOKED;
  endDoubts(work, { of: id });
  await tellOffered(work, id);
  await changeResource(work, id, { ...checked, ...(checkedToday ? await assuredNow(work) : doubt) });
  work.record({ action: 'resource.changed', subject: 'resource', subjectId: id });
  if (checkedToday) work.record({ action: 'resource.confirmed', subject: 'resource', subjectId: id });
  return { id };
}
