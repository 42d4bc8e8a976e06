import { member, thisPractice, shownName } from '#accounts';
import { caresOf } from '#people';
import type { Work } from '#kit/work';
import type { Locale } from '#kit/wording/time';
import { type Pair, latestAgreed, latestWishes, wordingAgreed } from './agreed-store.ts';
import { type Change, type Section, changesBetween } from './rules/changes.ts';
import type { Wishes } from './rules/wishes.ts';
import { agreementNow } from './standing.ts';
import { version } from './store.ts';
import { textOf } from './words/text.ts';

export type ClientView = Pair & {
  /** The therapist's name, as it stands on the practice's page. */
  readonly name: string;
  /** What the therapist says now; undefined where nothing was ever saved. */
  readonly now:
    | { readonly versionId: string; readonly savedAt: Temporal.Instant; readonly number: number }
    | undefined;
  readonly sections: readonly Section[];
  readonly agreed: { readonly at: Temporal.Instant; readonly wording: string } | undefined;
  /** Since they agreed. None, and there is nothing to agree to again. */
  readonly changes: readonly Change[];
  readonly wishes: Wishes | undefined;
};

/** Those who see this client here, the longest first. */
export async function membersOf(work: Work, personId: string): Promise<{ id: string; name: string }[]> {
  const cares = await caresOf(work, { personId });
  const found = await Promise.all(cares.map((care) => member(work, care.memberId)));
  return found.flatMap((one) => (one ? [{ id: one.id, name: shownName(one) }] : []));
}

/** A client and one who sees them; undefined where the two have nothing to do with each other. */
export async function clientView(work: Work, pair: Pair, locale: Locale): Promise<ClientView | undefined> {
  const { personId, memberId } = pair;
  const whose = { personIds: [personId], memberId };
  const [here, { country }, now, agreed, wishes] = await Promise.all([
    membersOf(work, personId),
    thisPractice(work),
    agreementNow(work, memberId),
    latestAgreed(work, whose),
    latestWishes(work, whose),
  ]);
  const name = here.find(({ id }) => id === memberId)?.name;
  if (name === undefined) return undefined;
  const sections = textOf(now, { locale, country });
  const last = agreed.get(personId);
  const held = last && (await version(work, last.versionId));
  return {
    ...pair,
    name,
    now:
      now.versionId === null || now.savedAt === null
        ? undefined
        : { versionId: now.versionId, savedAt: now.savedAt, number: now.number },
    sections,
    agreed: last && { at: last.agreedAt, wording: (await wordingAgreed(work, last.id)) ?? '' },
    changes: held ? changesBetween(textOf(held.terms, { locale, country }), sections) : [],
    wishes: wishes.get(personId),
  };
}
