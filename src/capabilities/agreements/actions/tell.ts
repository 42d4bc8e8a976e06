import { thisPractice } from '#accounts';
import { send } from '#channels';
import type { Work } from '#kit/work';
import { agreesFor, caresOf, guardiansOf, persons, waysFor } from '#people';
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

/** AG17 whose yes is wanted, and how their page about this client is called: the client, or guardians who open it and may decide. */
async function whomToTell(work: Work, clientId: string): Promise<{ personId: string; suffix: string }[]> {
  const who = await agreesFor(work, clientId);
  if (who.kind !== 'guardians') return [{ personId: clientId, suffix: '' }];
  const all = await guardiansOf(work, clientId);
  return all
    .filter(({ guardianId, sight }) => who.of.includes(guardianId) && sight.agreement === 'act')
    .map(({ id, guardianId }) => ({ personId: guardianId, suffix: `~${id}` }));
}

async function tell(work: Work, agreed: Agreed): Promise<void> {
  for (const whom of await whomToTell(work, agreed.personId)) await tellOne(work, agreed, whom);
}

async function tellOne(
  work: Work,
  agreed: Agreed,
  { personId, suffix }: { personId: string; suffix: string },
): Promise<void> {
  const [{ slug, zone }, found, ways] = await Promise.all([
    thisPractice(work),
    persons(work, [personId]),
    waysFor(work, { personId, channel: 'email', purpose: 'agreement' }),
  ]);
  const dueAt = tellAt(work.at, zone);
  const link = work.origin + paths.mineWith(slug + suffix, agreed.memberId);
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
export async function changeStillNew(
  work: Work,
  delivery: { about_id: string | null; person_id: string | null },
): Promise<boolean> {
  const agreed = delivery.about_id === null ? undefined : await agreedById(work, delivery.about_id);
  if (!agreed) return false;
  const { personId, memberId } = agreed;
  const latest = (await latestAgreed(work, { personIds: [personId], memberId })).get(personId);
  if (latest?.id !== agreed.id) return false;
  const told = await whomToTell(work, personId);
  if (!told.some((one) => one.personId === delivery.person_id)) return false;
  const view = await clientView(work, agreed, agreed.locale);
  return view !== undefined && view.changes.length > 0;
}
