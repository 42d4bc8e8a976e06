import { member, thisPractice, shownName } from '#accounts';
import { agreesFor, caresOf, guardiansOf, mayAgree, persons } from '#people';
import type { Work } from '#kit/work';
import type { Locale } from '#kit/wording/time';
import {
  type Agreed,
  type Pair,
  latestAgreed,
  latestWishes,
  wordingAgreed,
  yesesTo,
} from './agreed-store.ts';
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
  readonly agreed:
    | { readonly at: Temporal.Instant; readonly wording: string; readonly by: string }
    | undefined;
  readonly agreeing: Agreeing;
  /** Since they agreed. None, and there is nothing to agree to again. */
  readonly changes: readonly Change[];
  readonly wishes: Wishes | undefined;
};

/** AG17 whose yes is wanted for what is said now, and what the one who reads can do about it. */
export type Agreeing = {
  /** `self`: the client; `unknown_age`: nobody's counts until the practice says an age. */
  readonly kind: 'self' | 'guardians' | 'unknown_age';
  /** Those of the guardians who may decide, by name; each of them is wanted where `all`. */
  readonly names: readonly string[];
  readonly all: boolean;
  /** Their own yes counts, and this page takes it. */
  readonly may: boolean;
  /** They said yes, and it waits for another's. */
  readonly waits: Temporal.Instant | undefined;
  /** What holds was agreed by a guardian, and the client is old enough now. */
  readonly isGrown: boolean;
  /** When the client said yes themself to what a guardian had agreed to. */
  readonly own: Temporal.Instant | undefined;
};

async function agreeingOf(
  work: Work,
  given: Pair & { reader: string; versionId: string | null; agreed: Agreed | undefined },
): Promise<Agreeing> {
  const { personId, reader, versionId, agreed } = given;
  const [who, guardians, yeses] = await Promise.all([
    agreesFor(work, personId),
    guardiansOf(work, personId),
    versionId === null ? [] : yesesTo(work, given, versionId),
  ]);
  const of = who.kind === 'guardians' ? who.of : [];
  const names = await persons(work, of);
  const guardian = guardians.find(({ guardianId }) => guardianId === reader);
  const opens = reader === personId || guardian?.sight.agreement === 'act';
  const isHeld = versionId !== null && agreed?.versionId === versionId;
  const own = yeses.find((one) => one.agreedBy === personId && isHeld);
  return {
    kind: who.kind,
    names: of.map((id) => names.get(id)?.called ?? ''),
    all: who.kind === 'guardians' && who.all,
    may: opens && mayAgree(who, personId, reader),
    waits: isHeld ? undefined : yeses.find((one) => one.agreedBy === reader)?.agreedAt,
    isGrown: who.kind === 'self' && agreed !== undefined && agreed.agreedBy !== personId && !own,
    own: own?.agreedAt,
  };
}

/** Those who see this client here, the longest first. */
export async function membersOf(work: Work, personId: string): Promise<{ id: string; name: string }[]> {
  const cares = await caresOf(work, { personId });
  const found = await Promise.all(cares.map((care) => member(work, care.memberId)));
  return found.flatMap((one) => (one ? [{ id: one.id, name: shownName(one) }] : []));
}

/**
 * A client and one who sees them; undefined where the two have nothing to do with each other.
 * @param reader who reads it: the client, or a guardian
 */
export async function clientView(
  work: Work,
  pair: Pair & { readonly reader?: string | undefined },
  locale: Locale,
): Promise<ClientView | undefined> {
  const { personId, memberId, reader = personId } = pair;
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
  const [held, agreeing] = await Promise.all([
    last && version(work, last.versionId),
    agreeingOf(work, { personId, memberId, reader, versionId: now.versionId, agreed: last }),
  ]);
  return {
    personId,
    memberId,
    name,
    now:
      now.versionId === null || now.savedAt === null
        ? undefined
        : { versionId: now.versionId, savedAt: now.savedAt, number: now.number },
    sections,
    agreed: last && {
      at: agreeing.own ?? last.agreedAt,
      wording: (await wordingAgreed(work, last.id)) ?? '',
      by: agreeing.own ? personId : last.agreedBy,
    },
    agreeing,
    changes: held ? changesBetween(textOf(held.terms, { locale, country }), sections) : [],
    // P12 what a child would like is theirs, and on no guardian's page.
    wishes: reader === personId ? wishes.get(personId) : undefined,
  };
}
