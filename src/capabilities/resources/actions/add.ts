import { type Refusal, isRefused } from '#kit/outcome';
import type { Work } from '#kit/work';
import { type Checked, type FieldRefusal, checkFields } from '../rules/fields.ts';
import type { ResourceFields } from '../rules/kinds.ts';
import { insertResource, tellOfIt } from '../store.ts';
import { NOBODY_LOOKED, assuredNow } from './confirm.ts';

/**
 * Writes down a resource.
 * @param checkedToday whether who writes it has made sure of it today; else it waits for that before it is suggested.
 */
export async function add(
  work: Work,
  fields: ResourceFields,
  checkedToday: boolean,
): Promise<{ id: string } | Refusal<FieldRefusal>> {
  const checked: Checked = checkFields(fields);
  if (isRefused(checked)) return checked;
  const assured = checkedToday ? await assuredNow(work) : NOBODY_LOOKED;
  const id = insertResource(work, { ...checked, ...assured, starter: null, hsds_id: null, sort_order: 1000 });
  await tellOfIt(work, id);
  work.record({
    action: 'resource.added',
    subject: 'resource',
    subjectId: id,
    detail: { kind: checked.kind },
  });
  if (checkedToday) work.record({ action: 'resource.confirmed', subject: 'resource', subjectId: id });
  return { id };
}
