import { member, networksOf, thisPractice } from '#accounts';
import { send } from '#channels';
import { isOpen, leaveFor, opening } from '#openings';
import { inTurn } from '#kit/gathering';
import type { Work, WorkSource } from '#kit/work';
import { paths } from '../ask-paths.ts';
import { type Asked, askedLink, changeAsked } from '../asked-store.ts';
import { membersToTell, toTell } from '../telling-store.ts';
import { requestWords } from '../words/index.ts';

/** Who has said, was released, or has no room any longer is asked no more. */
export async function isAsked(work: Work, one: Asked): Promise<boolean> {
  if (one.answer !== null || one.releasedAt !== null) return false;
  const told = await opening(work, one.openingId);
  return told !== undefined && isOpen(told, work.at);
}

/** Q24 one mail tells a therapist of all who ask for them by now. In their turn (`inTurn`). */
export async function tellOfAsks(work: Work, memberId: string): Promise<void> {
  const whose = await member(work, memberId);
  const open: Asked[] = [];
  for (const one of await toTell(work, memberId)) {
    const tells = whose?.left_at === null && (await isAsked(work, one));
    if (tells) open.push(one);
    changeAsked(work, one.id, { due_at: null, ...(tells && { told_at: work.at }) });
  }
  const [first] = open;
  if (!first) return;
  const leave = await leaveFor(work, memberId);
  send(work, {
    once: `request ${first.id}`,
    purpose: 'request',
    to: { member: memberId },
    // Of several it is about none: which they are, they say themselves, by when they were told.
    ...(open.length === 1 && { aboutId: first.id }),
    words: {
      neutral: await mailOf(work, open, leave === undefined),
      ...(leave !== undefined && { leave }),
    },
  });
}

async function mailOf(
  work: Work,
  open: readonly Asked[],
  hasDesk: boolean,
): Promise<{ subject: string; body: string }> {
  const here = await thisPractice(work);
  const names = new Map((await networksOf(work)).map(({ id, name }) => [id, name]));
  names.set(work.practice, here.name);
  const asks = open.map((one) => ({
    network: names.get(one.network) ?? '',
    sentence: one.sentence,
    link: work.origin + paths.asked(here.slug, askedLink(work, one.id)),
  }));
  const words = requestWords(here.locale);
  const [only, ...others] = asks;
  return only && others.length === 0
    ? words.mail(only)
    : words.mailOfSeveral({ asks, desk: hasDesk ? work.origin + paths.requests() : '' });
}

const MOST = 100;

/** Q24 what waited for the hour to be over. */
export async function tellOfAsksDue(source: WorkSource, practice: string): Promise<number> {
  const system = { kind: 'system' } as const;
  const due = await source.inPractice(practice, system, (work) => membersToTell(work, MOST));
  for (const memberId of due)
    await source.inPractice(practice, system, async (work) => {
      await inTurn(work, `asked ${memberId}`);
      await tellOfAsks(work, memberId);
    });
  return due.length;
}
