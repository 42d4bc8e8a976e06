import { thisPractice } from '#accounts';
import type { Work } from '#kit/work';
import { type ImportPlan, planImport } from '../hsds/import.ts';
import type { GivenFile } from '../hsds/read.ts';
import { insertResource, resources, tellOfIt } from '../store.ts';

/** Says what an import would do, and writes nothing. */
export async function tryImport(work: Work, files: readonly GivenFile[]): Promise<ImportPlan> {
  const { country } = await thisPractice(work);
  const known = new Set((await resources(work)).flatMap((one) => one.hsds_id ?? []));
  return planImport(files, country, known);
}

/** Does what `tryImport` says. Nothing that comes in is confirmed: somebody here looks at each first. */
export async function importResources(work: Work, files: readonly GivenFile[]): Promise<ImportPlan> {
  const plan = await tryImport(work, files);
  for (const { fields, hsdsId } of plan.taken) {
    const nobody = { assured_on: null, assured_by: null };
    insertResource(work, { ...fields, ...nobody, starter: null, hsds_id: hsdsId, sort_order: 1000 });
  }
  if (plan.taken.length > 0) await tellOfIt(work);
  work.record({
    action: 'resources.imported',
    subject: 'practice',
    subjectId: work.practice,
    detail: { added: plan.taken.length, refused: plan.refusals.length },
  });
  return plan;
}
