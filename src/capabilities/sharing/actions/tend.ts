import { send } from '#channels';
import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { guardiansOf, mayMeet, persons, waysFor } from '#people';
import { thisPractice } from '#accounts';
import { openConcern } from '#safety';
import { mayTakeBack, showsAt } from '../rules/standing.ts';
import { acknowledgementFor } from '../notice.ts';
import { sharingPaths } from '../paths.ts';
import { type Share, changeShare, lockToMember, shareById, toMember } from '../store.ts';
import { saidWords } from '../words/index.ts';

type Given = { readonly id: string; readonly memberId: string };

export type TendRefusal = Refusal<'not_there'>;

/** SH10 "I have read this", in the words of the agreement: the client finds it on their page, and nothing is mailed. */
export async function acknowledge(work: Work, given: Given): Promise<Share | TendRefusal> {
  const share = await lockToMember(work, given.memberId, given.id);
  if (!share) return refuse('not_there');
  if (share.acknowledgedAt !== null) return share;
  const writer = (await persons(work, [share.writerId])).get(share.writerId);
  const acknowledgement = await acknowledgementFor(work, share, writer?.locale ?? 'en');
  const to = { acknowledgedAt: work.at, acknowledgement, acknowledgedBy: given.memberId };
  changeShare(work, share.id, to);
  work.record({ action: 'share.acknowledged', subject: 'share', subjectId: share.id });
  work.refreshDesks();
  return { ...share, ...to };
}

export const MOST_ANSWER = 10_000;

/** SH11 answers, once: the words stand on the client's page, and their safe mail says only that there is something. */
export async function answerShare(
  work: Work,
  given: Given & { words: string },
): Promise<Share | Refusal<'not_there' | 'no_words' | 'answered' | 'too_long'>> {
  const share = await lockToMember(work, given.memberId, given.id);
  if (!share) return refuse('not_there');
  if (share.answeredAt !== null) return refuse('answered');
  const words = given.words.trim();
  if (words === '') return refuse('no_words');
  if (words.length > MOST_ANSWER) return refuse('too_long');
  const to = { answeredAt: work.at, answer: words, answeredBy: given.memberId };
  changeShare(work, share.id, to);
  work.record({ action: 'share.answered', subject: 'share', subjectId: share.id });
  await tell(work, share);
  work.refreshDesks();
  return { ...share, ...to };
}

/** SH11 takes an answer back before it was shown or told of; the words come back to be changed. */
export async function takeBackAnswer(
  work: Work,
  given: Given,
): Promise<{ id: string; words: string } | Refusal<'not_there' | 'shown'>> {
  const share = await lockToMember(work, given.memberId, given.id);
  if (!share || share.answeredAt === null) return refuse('not_there');
  if (!mayTakeBack(share, work.at)) return refuse('shown');
  changeShare(work, share.id, { answeredAt: null, answer: null, answeredBy: null });
  work.record({ action: 'share.answer_taken_back', subject: 'share', subjectId: share.id });
  work.refreshDesks();
  return { id: share.id, words: share.answer };
}

/** How the page is called on which whoever wrote this reads it; undefined where it is open to them no more. */
async function pageOfWriter(work: Work, { personId, writerId }: Share): Promise<string | undefined> {
  const { slug } = await thisPractice(work);
  if (writerId === personId) return slug;
  const all = await guardiansOf(work, personId);
  const theirs = all.find((one) => one.guardianId === writerId && mayMeet(one.sight, 'messages', false));
  return theirs && `${slug}~${theirs.id}`;
}

/** Neutral words in every safe email way of who wrote it; what was answered is never in them. */
async function tell(work: Work, share: Share): Promise<void> {
  const { writerId } = share;
  const [slug, found, ways] = await Promise.all([
    pageOfWriter(work, share),
    persons(work, [writerId]),
    waysFor(work, { personId: writerId, channel: 'email', purpose: 'shared' }),
  ]);
  if (slug === undefined) return;
  const link = `${work.origin}${sharingPaths.shared(slug, share.id)}`;
  const neutral = saidWords(found.get(writerId)?.locale ?? 'en').answered({ link });
  for (const way of ways) {
    send(work, {
      once: onceOf(share.id, work.at) + way.id,
      purpose: 'shared',
      to: { person: writerId, way: way.id },
      aboutId: share.id,
      dueAt: showsAt(work.at),
      words: { neutral },
    });
  }
}

/** SH4 puts it on the list of the next session, or marks that it came up there. */
export async function listFor(
  work: Work,
  given: Given & { as: 'listed' | 'talked' },
): Promise<Share | TendRefusal> {
  const share = await lockToMember(work, given.memberId, given.id);
  // The next session is for who sees the client, not for who stands in.
  if (share?.memberId !== given.memberId) return refuse('not_there');
  const to =
    given.as === 'listed'
      ? { listedAt: work.at, talkedAt: null }
      : { listedAt: share.listedAt ?? work.at, talkedAt: work.at };
  changeShare(work, share.id, to);
  const about = { subject: 'share', subjectId: share.id };
  if (given.as === 'listed') work.record({ action: 'share.listed', ...about });
  else work.record({ action: 'share.talked_about', ...about });
  return { ...share, ...to };
}

/** Opens the practice's own steps about it; who isn't shown it isn't shown them. */
export async function worryAbout(work: Work, given: Given): Promise<{ id: string } | TendRefusal> {
  const share = await lockToMember(work, given.memberId, given.id);
  if (!share) return refuse('not_there');
  const { memberId } = given;
  const { id } = await openConcern(work, {
    personId: share.personId,
    aboutId: share.id,
    privateTo: memberId,
    memberId,
  });
  return { id };
}

/** SH13 that it was taken for the record is noted; the words are on the page that follows. */
export async function noteCopied(work: Work, given: Given): Promise<{ id: string } | TendRefusal> {
  const share = await toMember(work, given.memberId, given.id);
  if (!share) return refuse('not_there');
  work.record({ action: 'share.copied', subject: 'share', subjectId: share.id });
  return { id: share.id };
}

/** SH11 of an answer that was taken back and written anew, only the mail of the one that stands leaves. */
export async function sharedStillWanted(
  work: Work,
  delivery: { once: string; about_id: string | null; person_id: string | null },
): Promise<boolean> {
  if (delivery.about_id === null) return false;
  const share = await shareById(work, delivery.about_id);
  return share?.answeredAt && share.writerId === delivery.person_id
    ? delivery.once.startsWith(onceOf(share.id, share.answeredAt))
    : false;
}

const onceOf = (id: string, answeredAt: Temporal.Instant): string =>
  `share answered ${id} ${answeredAt.epochMilliseconds} `;
