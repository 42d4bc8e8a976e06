import type { Staffing } from '#accounts';
import { type Inquiry, inquiry, nobodyHasRoom, notChosen, roomWasFound } from '#inquiries';
import type { Work, WorkSource } from '#kit/work';
import { askJob } from '../jobs.ts';
import { choosing, yesSince } from '../rules/choosing.ts';
import {
  type Ask,
  type Request,
  asksOf,
  changeAsk,
  changeRequest,
  forgetRequest,
  requestsDue,
} from '../store.ts';
import { askNext } from './ask-next.ts';
import { REMINDER, tellNews } from './tell-news.ts';

/**
 * Does what a request needs now, whatever changed: somebody said yes, the last yes was taken back, all said no, or a day has passed.
 * @param more `atOnce`: the person wants others asked, whoever is still looking
 */
export async function attendRequest(
  work: Work,
  request: Request,
  more: { atOnce?: boolean; staff?: Staffing } = {},
): Promise<void> {
  const { inquiryId } = request;
  if (inquiryId === null || request.endedAt !== null)
    return changeRequest(work, request.id, { due_at: null });
  const [found, asks] = await Promise.all([inquiry(work, inquiryId), asksOf(work, request.id)]);
  if (!found || found.standing === 'closed') return changeRequest(work, request.id, { due_at: null });
  const since = yesSince(asks);
  if (since !== null) return waitForChoice(work, request, { contact: found, asks, since });
  await nobodyHasRoom(work, inquiryId);
  await work.flush();
  const contact = await inquiry(work, inquiryId);
  if (contact?.standing !== 'waiting') {
    // An answer leaves at this moment: looked at again within the hour. What was put aside waits for nothing.
    const again = contact?.standing === 'answered' ? work.at.add({ hours: 1 }) : null;
    return changeRequest(work, request.id, { due_at: again });
  }
  return askNext(work, { request, contact, asks, atOnce: more.atOnce === true, staff: more.staff });
}

/** Q17 Q19 Q20 somebody has room, and the person chooses in their own time. */
async function waitForChoice(
  work: Work,
  request: Request,
  { contact, asks, since }: { contact: Inquiry; asks: readonly Ask[]; since: Temporal.Instant },
): Promise<void> {
  const looked = contact.requestSays === 'not_chosen';
  if (!looked) await roomWasFound(work, contact.id);
  const { due, next } = choosing(since, { reminded: request.remindedAt !== null, looked }, work.at);
  changeRequest(work, request.id, { due_at: next, ...(due === 'remind' && { reminded_at: work.at }) });
  if (due === 'remind') await tellNews(work, request, { once: `${REMINDER} ${request.id}`, as: 'reminder' });
  if (due !== 'look') return;
  await work.flush();
  await notChosen(work, contact.id);
  work.record({ action: 'request.not_chosen', subject: 'request', subjectId: request.id });
  for (const one of asks) {
    if (one.answer !== 'yes' || one.releasedAt !== null || one.letGoAt !== null) continue;
    changeAsk(work, one.id, { let_go_at: work.at });
    work.enqueue(askJob({ network: work.practice, practice: one.homePractice, ask: one.id }));
  }
}

const MOST = 100;

/** What is due in one network: whatever a request needs by itself, and to forget what was never sent (Q16). */
export async function attendRequests(source: WorkSource, practice: string): Promise<number> {
  return source.inPractice(practice, { kind: 'system' }, async (work) => {
    const due = await requestsDue(work, MOST);
    for (const one of due) {
      if (one.sentAt === null) forgetRequest(work, one.id);
      else await attendRequest(work, one);
      await work.flush();
    }
    return due.length;
  });
}
