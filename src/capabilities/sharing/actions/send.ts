import { type Refusal, isRefused, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { inCareOf } from '../cares.ts';
import { CLIENT_SHARED } from '../events.ts';
import { filesOf } from '../files/store.ts';
import { type Notice, noticeFor, saysAll } from '../notice.ts';
import { waysOfKind } from '../rules/kinds.ts';
import { type SaidRefusal, maySend } from '../rules/said.ts';
import { isTheirsAlone } from '../rules/standing.ts';
import { type OnPage, type Share, changeShare, lockOfPerson } from '../store.ts';
import type { Lang } from '../words/index.ts';

export type SendRefusal = Refusal<'not_there' | 'not_in_care' | 'not_agreed'> | SaidRefusal;

/**
 * SH1 sends what a client wrote, and keeps what the page said of reading and answering: a later agreement changes nothing
 * about it. SH3 a note is brought the same way. Once it was sent, sending it again changes nothing.
 * @param given.standIn who the page that they read said stands in (SH17): nobody whom it didn't name sees it
 */
export async function sendShare(
  work: Work,
  given: OnPage & { id: string; lang: Lang; zone?: string | undefined; standIn?: string | undefined },
): Promise<Share | SendRefusal> {
  const share = await lockOfPerson(work, given, given.id);
  if (!share) return refuse('not_there');
  if (!isTheirsAlone(share)) return share;
  const { personId, memberId, kind } = share;
  const [cares, notice, files] = await Promise.all([
    inCareOf(work, personId),
    noticeFor(work, {
      personId,
      holderId: given.holderId,
      memberId,
      kind,
      lang: given.lang,
      zone: given.zone,
    }),
    filesOf(work, [share.id]),
  ]);
  if (!cares.some((one) => one.memberId === memberId)) return refuse('not_in_care');
  if (notice.may !== 'yes' && waysOfKind(kind).asks) return refuse('not_agreed');
  const no = maySend({
    kind,
    said: share.said,
    files: files.filter((one) => one.kept).length,
    readingCosts: notice.readingCosts !== undefined,
  });
  if (isRefused(no)) return no;
  const isNamed = notice.standIn !== undefined && notice.standIn.memberId === given.standIn;
  return sent(work, share, isNamed ? notice : { ...notice, standIn: undefined });
}

function sent(work: Work, share: Share, notice: Notice): Share {
  const to = {
    sentAt: work.at,
    told: saysAll(notice),
    standInId: notice.standIn?.memberId ?? null,
    standInUntil: notice.standIn?.until ?? null,
    answerDueAt: notice.onlyIfAsked && !share.said.wantsAnswer ? null : notice.answerDueAt,
    listedAt: waysOfKind(share.kind).listed ? work.at : null,
  };
  changeShare(work, share.id, to);
  // Not of what kind: that something isn't right for them is for one reader alone.
  work.record({ action: 'share.sent', subject: 'share', subjectId: share.id });
  work.announce({ name: CLIENT_SHARED, id: share.personId });
  work.refreshDesks();
  return { ...share, ...to };
}
