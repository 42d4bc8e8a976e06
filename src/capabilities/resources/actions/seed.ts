import { thisPractice } from '#accounts';
import type { Work } from '#kit/work';
import { starterLibrary } from '../data/starter.ts';
import { insertResource, resources, tellOfIt } from '../store.ts';

/**
 * Writes down the help-now numbers and the starter library of a country, none of it confirmed. Run again, it adds
 * only what is new since; what the practice retired or changed stays as it left it.
 * @returns how many were added.
 */
export async function seedStarter(work: Work, country: string): Promise<number> {
  const practice = await thisPractice(work);
  const there = new Set((await resources(work)).map((one) => one.starter));
  const fresh = starterLibrary(country, practice.region, practice.locale).filter(
    (one) => !there.has(one.starter),
  );
  for (const entry of fresh) {
    insertResource(work, { ...entry, hsds_id: null, assured_on: null, assured_by: null });
  }
  if (fresh.length > 0) {
    await tellOfIt(work);
    work.record({
      action: 'resources.seeded',
      subject: 'practice',
      subjectId: work.practice,
      detail: { added: fresh.length },
    });
  }
  return fresh.length;
}
