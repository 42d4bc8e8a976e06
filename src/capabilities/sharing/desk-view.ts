import { type Practice, thisPractice } from '#accounts';
import type { Work } from '#kit/work';
import { persons } from '#people';
import { type AboutView, safetyAbout } from '#safety';
import { type SharedFile, filesOf } from './files/store.ts';
import { acknowledgementFor } from './notice.ts';
import { byWaiting } from './rules/standing.ts';
import { type Session, nextSession } from './sessions.ts';
import { type Share, allToMember, toMember, waitingWithMember } from './store.ts';

/** One client's, with when they come next. Never two clients' under one heading, whoever comes together. */
export type OfClient = {
  readonly personId: string;
  readonly called: string;
  readonly session: Session | undefined;
  readonly shares: readonly Share[];
};

export type SharedList = {
  readonly practice: Practice;
  readonly at: Temporal.Instant;
  readonly show: 'open' | 'all';
  /** Of this client alone. */
  readonly of: string | undefined;
  readonly clients: readonly OfClient[];
};

/** What was sent to a member: by client, whoever comes next first. */
export async function sharedList(
  work: Work,
  memberId: string,
  { show, of }: { show: 'open' | 'all'; of?: string | undefined },
): Promise<SharedList> {
  const [practice, shares] = await Promise.all([
    thisPractice(work),
    show === 'all' || of !== undefined
      ? allToMember(work, memberId, { personId: of })
      : waitingWithMember(work, memberId),
  ]);
  const ids = [...new Set(shares.map((one) => one.personId))];
  const [names, sessions] = await Promise.all([
    persons(work, ids),
    Promise.all(ids.map((personId) => nextSession(work, { personId, memberId }))),
  ]);
  const clients = ids.map((personId, at) => ({
    personId,
    called: names.get(personId)?.called ?? '',
    session: sessions[at],
    shares: shares
      .filter((one) => one.personId === personId)
      .toSorted(show === 'all' || of !== undefined ? bySent : byWaiting),
  }));
  return { practice, at: work.at, show, of, clients: clients.toSorted(bySession) };
}

const bySent = (a: Share, b: Share): number =>
  (b.sentAt?.epochMilliseconds ?? 0) - (a.sentAt?.epochMilliseconds ?? 0);

function bySession(a: OfClient, b: OfClient): number {
  const starts = ({ session }: OfClient): number =>
    session?.startsAt.epochMilliseconds ?? Number.MAX_SAFE_INTEGER;
  const [one, other] = [a.shares[0], b.shares[0]];
  return starts(a) - starts(b) || (one && other ? byWaiting(one, other) : 0);
}

export type OpenShare = {
  readonly share: Share;
  readonly called: string;
  readonly files: readonly SharedFile[];
  readonly safety: AboutView;
  /** What one key would say. */
  readonly acknowledges: string;
};

/** One of them, opened; undefined for who may not see it. */
export async function openShare(work: Work, memberId: string, id: string): Promise<OpenShare | undefined> {
  const share = await toMember(work, memberId, id);
  if (!share) return undefined;
  const { personId } = share;
  const [files, names, safety] = await Promise.all([
    filesOf(work, [id]),
    persons(work, [personId]),
    safetyAbout(work, id, memberId),
  ]);
  const person = names.get(personId);
  const lang = person?.locale ?? 'en';
  const acknowledges = await acknowledgementFor(work, share, lang);
  return {
    share,
    called: person?.called ?? '',
    files: files.filter((one) => one.kept),
    safety,
    acknowledges,
  };
}
