import { thisPractice } from '#accounts';
import { send } from '#channels';
import type { Work } from '#kit/work';
import { caresOf, persons, waysFor } from '#people';
import { type Agreed, agreedById, latestAgreed } from '../agreed-store.ts';
import { clientView } from '../client-view.ts';
import { paths } from '../paths.ts';
import { tellAt } from '../rules/telling.ts';
import { type Whose, withTheirOwn } from '../store.ts';
import { mailWords } from '../words/index.ts';

/**
 * AG16 clients who agreed to what was said before are told that their page has a new version, by each way that is safe for it. One mail
 * for all that was saved until the morning on which it leaves.
 */
export async function tellOfVersion(work: Work, whose: Whose): Promise<void> {
  const members = whose === null ? await withoutTheirOwn(work) : [whose];
  for (const memberId of members) {
    const personIds = (await caresOf(work, { memberId })).map((care) => care.personId);
    const agreed = await latestAgreed(work, { personIds, memberId });
    for (const one of agreed.values()) await tell(work, one);
  }
}

/** For whom the practice's holds, of those who see anybody. */
async function withoutTheirOwn(work: Work): Promise<string[]> {
  const [cares, own] = await Promise.all([caresOf(work), withTheirOwn(work)]);
  return [...new Set(cares.map((care) => care.memberId))].filter((id) => !own.includes(id));
}

async function tell(work: Work, agreed: Agreed): Promise<void> {
  const { personId, memberId } = agreed;
  const [{ slug, zone }, found, ways] = await Promise.all([
    thisPractice(work),
    persons(work, [personId]),
    waysFor(work, { personId, channel: 'email', purpose: 'agreement' }),
  ]);
  const dueAt = tellAt(work.at, zone);
  const link = work.origin + paths.mineWith(slug, memberId);
  const neutral = mailWords(found.get(personId)?.locale ?? 'en').changed({ link });
  for (const way of ways) {
    send(work, {
      once: `agreement changed ${agreed.id} ${dueAt.epochMilliseconds} ${way.id}`,
      purpose: 'agreement',
      to: { person: personId, way: way.id },
      aboutId: agreed.id,
      dueAt,
      words: { neutral },
    });
  }
}

/** AG16 not to who agreed meanwhile, nor where it was changed back, nor to whom this therapist doesn't see any more. */
export async function changeStillNew(work: Work, delivery: { about_id: string | null }): Promise<boolean> {
  const agreed = delivery.about_id === null ? undefined : await agreedById(work, delivery.about_id);
  if (!agreed) return false;
  const { personId, memberId } = agreed;
  const latest = (await latestAgreed(work, { personIds: [personId], memberId })).get(personId);
  if (latest?.id !== agreed.id) return false;
  const view = await clientView(work, agreed, agreed.locale);
  return view !== undefined && view.changes.length > 0;
}
