import { type Refusal, isRefused, refuse } from '#kit/outcome';
import type { Work, WorkSource } from '#kit/work';
import type { Locale } from '#kit/wording/time';
import { MY_PAGE_CLOSED } from '../events.ts';
import { type Invitation, endClientInvitations, invitation, invite, takeInvitation } from '../invitations.ts';
import type { SignIn } from '../sign-in/index.ts';
import { changePage, deletePage, insertPage, pageOf, signInName } from './pages-here.ts';

/** How long a link that somebody was given by hand or by mail waits for its first use. */
export const OFFERED_DAYS = 14;

/**
 * AC15 gives a client a page, and answers with the secret of a link that opens it once. A link given before still works;
 * who makes a new page reads its language.
 */
export function offerMyPage(
  work: Work,
  given: { personId: string; lang: Locale; validFor?: Temporal.DurationLike },
): string {
  const { personId, lang, validFor } = given;
  insertPage(work, { personId, lang });
  work.record({ action: 'my_page.offered', subject: 'person', subjectId: personId });
  return invite(work, {
    kind: 'client',
    practiceId: work.practice,
    personId,
    validFor: validFor ?? { hours: 24 * OFFERED_DAYS },
  });
}

/** Links that were given and not used yet open the page no more, also one that is given a page anew. */
export const endOffers = (work: Work, personId: string): void =>
  endClientInvitations(work, { practiceId: work.practice, personId });

/**
 * AC15 nothing opens the page any more: links that were given, and every browser in which it is open. What else leads to it goes with it
 * (`MY_PAGE_CLOSED`), since it may be closed because somebody has got hold of it.
 */
export async function closeMyPage(work: Work, personId: string): Promise<void> {
  if (!(await pageOf(work, personId))) return;
  deletePage(work, personId);
  endOffers(work, personId);
  work.announce({ name: MY_PAGE_CLOSED, id: personId });
  work.record({ action: 'my_page.closed', subject: 'person', subjectId: personId });
}

export type Offered = { readonly practice: string; readonly personId: string };

/** What a link's secret opens, without using it. */
export async function offered(
  source: WorkSource,
  secret: string,
): Promise<Offered | Refusal<'used_or_expired'>> {
  const found = await source.forInstallation((work) => invitation(work, secret));
  if (isRefused(found)) return found;
  const page = offeredIn(found);
  return page ?? refuse('used_or_expired');
}

function offeredIn(found: Invitation): Offered | undefined {
  if (found.kind !== 'client' || found.practiceId === null || found.personId === null) return undefined;
  return { practice: found.practiceId, personId: found.personId };
}

export type Taken = Offered & {
  readonly userId: string;
  /** Another sign-in opened this page before, and does so no more. */
  readonly former: string | undefined;
  /** This sign-in opens it for the first time, or again after it was closed: in this browser alone. */
  readonly isNew: boolean;
};

/**
 * Uses a link: the sign-in that opens this page from now on, which is `as` where its holder said that both are theirs (AC17). Of two at once one is in, the other finds it used. Whoever was signed in
 * as somebody else stays so in no way: people share phones.
 */
export async function takeMyPage(
  source: WorkSource,
  signIn: Pick<SignIn, 'userFor'>,
  secret: string,
  as?: string,
): Promise<Taken | Refusal<'used_or_expired'>> {
  const found = await offered(source, secret);
  if (isRefused(found)) return found;
  const { practice, personId } = found;
  const actor = { kind: 'person', id: personId } as const;
  const page = await source.inPractice(practice, actor, (work) => pageOf(work, personId));
  if (!page) return refuse('used_or_expired');
  const userId = as ?? page.userId ?? (await signIn.userFor(signInName(page.signIn)));
  const former = page.userId === userId ? undefined : page.userId;
  return source.inPractice(practice, actor, async (work) => {
    const taken = await takeInvitation(work, secret);
    if (isRefused(taken)) return taken;
    changePage(work, personId, { user_id: userId });
    work.record({
      action: 'my_page.opened',
      subject: 'person',
      subjectId: personId,
      detail: { by: 'link', both: as !== undefined },
    });
    return { practice, personId, userId, former, isNew: page.userId !== userId };
  });
}
