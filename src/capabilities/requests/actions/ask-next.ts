import { type Staffing, promiseDue, staffing } from '#accounts';
import { inquiry } from '#inquiries';
import type { Work, WorkSource } from '#kit/work';
import { type Match, type Opening, match, findOpenings, noteAsked } from '#openings';
import { wantedTyped } from '../forms/need.ts';
import { askJob } from '../jobs.ts';
import { needOf } from '../needs.ts';
import { endRequest } from './end.ts';
import { asksNext, nextOnes } from '../rules/asking.ts';
import { type Request, asksOf, changeRequest, forgetRequest, insertAsk, requestsDue } from '../store.ts';

/** Openings that this network was told of and that fit, the best first. */
export async function fitting(work: Work, request: Request, locale: 'en' | 'es'): Promise<Match<Opening>[]> {
  const need = needOf(wantedTyped(request.typed), locale);
  return match(await findOpenings(work, need), need, work.at);
}

/**
 * Q12 asks the next therapists, where it is time for it. Where nobody is left to be asked, the network's own promise stands: whoever
 * coordinates it has the contact on their desk.
 */
export async function askNext(work: Work, request: Request, staff?: Staffing): Promise<void> {
  if (request.inquiryId === null || request.endedAt !== null) return;
  const [found, asks] = await Promise.all([inquiry(work, request.inquiryId), asksOf(work, request.id)]);
  // Q15 a human has answered, and whoever had room has none any more: nobody is asked on.
  const hasRoom = asks.some((one) => one.answer === 'yes' && one.releasedAt === null);
  if (found?.standing === 'answered' && !hasRoom) return endRequest(work, request, 'answered');
  if (found?.standing !== 'waiting') return changeRequest(work, request.id, { due_at: null });
  const isDue = request.dueAt !== null && Temporal.Instant.compare(request.dueAt, work.at) <= 0;
  // Somebody has room and nobody is chosen yet: looked at again in a working day, since they may take their yes back.
  if (!asksNext(asks, isDue)) return isDue ? lookAgain(work, request, staff) : undefined;
  const next = nextOnes(
    (await fitting(work, request, found.locale)).map(({ opening }) => opening),
    asks.map((one) => one.homeMember),
  );
  for (const opening of next) {
    const id = work.uuid();
    const practice = opening.home?.practice ?? work.practice;
    insertAsk(work, {
      id,
      requestId: request.id,
      openingId: opening.id,
      homePractice: practice,
      homeMember: opening.memberId,
    });
    noteAsked(work, opening.id);
    work.record({ action: 'request.asked', subject: 'request', subjectId: request.id });
    work.enqueue(askJob({ network: work.practice, practice, ask: id }));
  }
  return lookAgain(work, request, staff);
}

/** Q12 in a working day. */
async function lookAgain(work: Work, request: Request, staff?: Staffing): Promise<void> {
  const here = staff ?? (await staffing(work));
  const later = promiseDue(here.calendar(null), work.at, { days: 1 })?.due ?? work.at.add({ hours: 24 });
  changeRequest(work, request.id, { due_at: later });
}

const MOST = 100;

/** What is due in one network: to ask the next ones, and to forget what was never sent (Q16). */
export async function attendRequests(source: WorkSource, practice: string): Promise<number> {
  return source.inPractice(practice, { kind: 'system' }, async (work) => {
    const due = await requestsDue(work, MOST);
    for (const one of due) {
      if (one.sentAt === null) forgetRequest(work, one.id);
      else if (one.endedAt !== null) changeRequest(work, one.id, { due_at: null });
      else await askNext(work, one);
      await work.flush();
    }
    return due.length;
  });
}
