import { thisPractice } from '#accounts';
import { type Refusal, isRefused, refuse } from '#kit/outcome';
import type { Locale } from '#kit/wording/time';
import type { Work } from '#kit/work';
import { agreesFor, isAgreed, mayAgree } from '#people';
import {
  type Pair,
  insertAgreed,
  insertWishes,
  insertYes,
  latestAgreed,
  latestWishes,
  removeOf,
  yesesTo,
} from '../agreed-store.ts';
import { NO_WISHES, type WishRefusal, type Wishes, wishesFrom } from '../rules/wishes.ts';
import { agreementNow } from '../standing.ts';
import { textOf, wordingOf } from '../words/text.ts';

export type Agreeing = Pair & {
  /** The version that stood on the page. */
  readonly versionId: string;
  /** Who presses: the client, or who has the right to agree for them. */
  readonly by: string;
  readonly locale: Locale;
  readonly wishes: { readonly ifMissed: readonly string[]; readonly stopping: string };
};

/**
 * AG4 a client agrees to what stood on the page, with the words as they stood. `changed`: it is another version now, and
 * they read that one first. The two questions are theirs to leave empty. AG17 for a child a guardian does who may decide: it
 * holds when nobody's yes is wanted any more, and says nothing of what the child would like. `not_theirs`: this one's doesn't count.
 */
export async function agree(
  work: Work,
  given: Agreeing,
): Promise<undefined | Refusal<'changed' | 'not_theirs'> | WishRefusal> {
  const wishes = wishesFrom(given.wishes);
  if (isRefused(wishes)) return wishes;
  const { personId, memberId, versionId, by, locale } = given;
  const [now, { country }, who] = await Promise.all([
    agreementNow(work, memberId),
    thisPractice(work),
    agreesFor(work, personId),
  ]);
  if (!mayAgree(who, personId, by)) return refuse('not_theirs');
  if (now.versionId === null || now.versionId !== versionId) return refuse('changed');
  const wording = wordingOf(textOf(now, { locale, country }));
  const yes = { personId, memberId, versionId, agreedBy: by, locale, wording };
  // A client's own is what holds; of others each is kept, and holds when nobody's is wanted any more.
  const holds = (await latestAgreed(work, { personIds: [personId], memberId })).get(personId);
  if (who.kind === 'guardians' || holds?.versionId === versionId) insertYes(work, yes);
  const already = (await yesesTo(work, given, versionId)).map(({ agreedBy }) => agreedBy);
  if (isAgreed(who, personId, [...already, by])) insertAgreed(work, yes);
  if (by === personId) await keepWishes(work, { personId, memberId, wishes });
  work.record({
    action: 'agreement.agreed',
    subject: 'agreement_version',
    subjectId: versionId,
    detail: { person: personId, number: now.number },
  });
  return undefined;
}

/** AG13 what a client would like, said anew: the latest counts. */
export async function sayWishes(
  work: Work,
  given: Pair & { wishes: Agreeing['wishes'] },
): Promise<undefined | WishRefusal> {
  const wishes = wishesFrom(given.wishes);
  if (isRefused(wishes)) return wishes;
  await keepWishes(work, { ...given, wishes });
  work.record({ action: 'wishes.said', subject: 'person', subjectId: given.personId });
  return undefined;
}

async function keepWishes(
  work: Work,
  { personId, memberId, wishes }: Pair & { wishes: Wishes },
): Promise<void> {
  const said = (await latestWishes(work, { personIds: [personId], memberId })).get(personId);
  const before = said ?? NO_WISHES;
  const isSame = before.stopping === wishes.stopping && before.ifMissed.join() === wishes.ifMissed.join();
  if (!isSame) insertWishes(work, { personId, memberId, wishes });
}

/** What a client would like this member to do; undefined where they haven't said. */
export async function wishesOf(work: Work, { personId, memberId }: Pair): Promise<Wishes | undefined> {
  return (await latestWishes(work, { personIds: [personId], memberId })).get(personId);
}

/** I12 takes away what somebody agreed to and wished. That versions were saved stays: they are the therapist's words. */
export function forgetAgreedOf(work: Work, personId: string): void {
  removeOf(work, personId);
}
