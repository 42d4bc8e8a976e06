import { requestSays } from '#inquiries';
import type { Work } from '#kit/work';
import { askJob } from '../jobs.ts';
import {
  type RequestEnding,
  type Request,
  asksOf,
  changeAsk,
  changeRequest,
  forgetRequest,
  requestOf,
} from '../store.ts';

const NOTHING = new URLSearchParams();

/**
 * Q14 Q15 ends a request: everybody who was asked is released, but who was chosen. What was typed goes, unless it is on its way
 * to the one whom they chose.
 */
export async function endRequest(
  work: Work,
  request: Request,
  because: RequestEnding,
  chosen?: string,
): Promise<void> {
  changeRequest(work, request.id, {
    ended_at: work.at,
    ended_because: because,
    due_at: null,
    ...(because !== 'chosen' && { typed: NOTHING }),
  });
  if (request.inquiryId !== null) requestSays(work, request.inquiryId, null);
  for (const one of await asksOf(work, request.id)) {
    if (one.releasedAt !== null || one.id === chosen) continue;
    changeAsk(work, one.id, { released_at: work.at });
    work.record({ action: 'request.released', subject: 'request', subjectId: request.id });
    work.enqueue(askJob({ network: work.practice, practice: one.homePractice, ask: one.id }));
  }
  work.record({ action: 'request.ended', subject: 'request', subjectId: request.id, detail: { because } });
}

/** What they typed is with the one whom they chose: it isn't kept twice. */
export const forgetWords = (work: Work, id: string): void => changeRequest(work, id, { typed: NOTHING });

/** The contact that a request is was ended: by the person, or by whoever coordinates the network. */
export async function contactEnded(work: Work, inquiryId: string): Promise<void> {
  const request = await requestOf(work, inquiryId);
  if (request && request.endedAt === null) await endRequest(work, request, 'withdrawn');
}

/** Nothing of a request is kept about who was erased; whom it asked keep one sentence that names nobody. */
export async function contactErased(work: Work, inquiryId: string): Promise<void> {
  const request = await requestOf(work, inquiryId);
  if (request) forgetRequest(work, request.id);
}

/** A human answer left. Where nobody has said that they have room, that is the end of the asking. */
export async function contactAnswered(work: Work, inquiryId: string): Promise<void> {
  const request = await requestOf(work, inquiryId);
  if (!request || request.endedAt !== null) return;
  const asks = await asksOf(work, request.id);
  if (asks.some((one) => one.answer === 'yes' && one.releasedAt === null)) return;
  await endRequest(work, request, 'answered');
}
