import { thisPractice } from '#accounts';
import type { Work } from '#kit/work';
import { latestAgreed } from './agreed-store.ts';
import type { Agreement } from './rules/agreement.ts';
import { startingTerms } from './rules/defaults.ts';
import { type Version, type Whose, latestVersions, version } from './store.ts';
import { insteadOf } from './words/starting.ts';

function agreementOf(memberId: string, one: Version, from: Agreement['from']): Agreement {
  return {
    ...one.terms,
    memberId,
    versionId: one.id,
    number: one.number,
    savedAt: one.savedAt,
    from,
  };
}

/** What the builder opens with where nothing was saved; it promises nothing to anybody (AG2). */
export async function startingFor(work: Work): Promise<Agreement> {
  const { country, locale, kind, settings } = await thisPractice(work);
  const terms = startingTerms({
    country,
    withStaff: kind === 'clinic',
    promiseDays: settings.promiseDays,
    instead: insteadOf(locale),
  });
  return { ...terms, memberId: '', versionId: null, number: 0, savedAt: null, from: 'nobody' };
}

/** What this member says now to whoever agrees today: their own, else the practice's. */
export async function agreementNow(work: Work, memberId: string): Promise<Agreement> {
  return standingNow(work, memberId, await latestVersions(work, [memberId, null]));
}

async function standingNow(
  work: Work,
  memberId: string,
  found: ReadonlyMap<Whose, Version>,
): Promise<Agreement> {
  const [own, practices] = [found.get(memberId), found.get(null)];
  if (own) return agreementOf(memberId, own, 'own');
  if (practices) return agreementOf(memberId, practices, 'practice');
  return { ...(await startingFor(work)), memberId };
}

/**
 * AG4 what holds for this client with this member: the version that they agreed to, until they agree to another; else
 * what the member says now. Without a client, the latter.
 */
export async function agreementFor(
  work: Work,
  given: { readonly memberId: string; readonly personId?: string | undefined },
): Promise<Agreement> {
  const { memberId, personId } = given;
  if (personId === undefined) return agreementNow(work, memberId);
  // Asked together: most of those who agreed did so to what is said now.
  const [all, found] = await Promise.all([
    latestAgreed(work, { personIds: [personId], memberId }),
    latestVersions(work, [memberId, null]),
  ]);
  const agreed = all.get(personId);
  if (!agreed) return standingNow(work, memberId, found);
  const standing = [...found.values()].find(({ id }) => id === agreed.versionId);
  const held = standing ?? (await version(work, agreed.versionId));
  return held ? agreementOf(memberId, held, 'agreed') : standingNow(work, memberId, found);
}
