import { type Practice, members, shownName, thisPractice } from '#accounts';
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
  /** SH17 whom each of what they stand in for was sent to, by name; their own isn't among them. */
  readonly sentTo: ReadonlyMap<string, string>;
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
    Promise.all(
      ids.map((personId) => {
        const whose = shares.find((one) => one.personId === personId)?.memberId ?? memberId;
        return nextSession(work, { personId, memberId: whose });
      }),
    ),
  ]);
  const sentTo = await namesOfOthers(work, memberId, shares);
  const clients = ids.map((personId, at) => ({
    personId,
    called: names.get(personId)?.called ?? '',
    session: sessions[at],
    shares: shares
      .filter((one) => one.personId === personId)
      .toSorted(show === 'all' || of !== undefined ? bySent : byWaiting),
  }));
  return { practice, at: work.at, show, of, sentTo, clients: clients.toSorted(bySession) };
}

const isStoodIn = ({ standInUntil }: Share, at: Temporal.Instant): boolean =>
  standInUntil !== null && Temporal.Instant.compare(standInUntil, at) > 0;

async function namesOfOthers(
  work: Work,
  memberId: string,
  shares: readonly Share[],
): Promise<Map<string, string>> {
  if (shares.every((one) => one.memberId === memberId && one.standInId === null)) return new Map();
  const all = await members(work, { left: true });
  return new Map(all.filter(({ id }) => id !== memberId).map((one) => [one.id, shownName(one)]));
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
  /** The name of the guardian who wrote it; undefined where the client did. */
  readonly guardian: string | undefined;
  readonly files: readonly SharedFile[];
  readonly safety: AboutView;
  /** What one key would say. */
  readonly acknowledges: string;
  /** SH17 the two whom it concerns: to whom it was sent, where that is somebody else, and who stood in, by name. */
  readonly sentTo: string | undefined;
  readonly standIn: string | undefined;
};

/** One of them, opened; undefined for who may not see it. */
export async function openShare(work: Work, memberId: string, id: string): Promise<OpenShare | undefined> {
  const share = await toMember(work, memberId, id);
  if (!share) return undefined;
  const { personId, writerId } = share;
  const [files, names, safety] = await Promise.all([
    filesOf(work, [id]),
    persons(work, [personId, writerId]),
    safetyAbout(work, id, memberId),
  ]);
  const lang = names.get(writerId)?.locale ?? 'en';
  const [acknowledges, others] = await Promise.all([
    acknowledgementFor(work, share, lang),
    namesOfOthers(work, memberId, [share]),
  ]);
  return {
    share,
    called: names.get(personId)?.called ?? '',
    guardian: writerId === personId ? undefined : (names.get(writerId)?.called ?? ''),
    files: files.filter((one) => one.kept),
    safety,
    acknowledges,
    sentTo: share.memberId === memberId ? undefined : (others.get(share.memberId) ?? ''),
    standIn: isStoodIn(share, work.at) ? others.get(share.standInId ?? '') : undefined,
  };
}
