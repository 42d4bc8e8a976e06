import { requestSays } from '#inquiries';
import type { Work } from '#kit/work';
import { changeAsked, lockAsked } from '../asked-store.ts';
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

/** Q25 of whom they had chosen without an account, who hasn't said that they reached them: their words are behind no link any more. */
async function letGo(work: Work, request: Request): Promise<void> {
  const chosen = (await asksOf(work, request.id)).find((one) => one.chosenAt !== null);
  if (chosen?.homePractice !== work.practice || chosen.takenAt !== '') return;
  const found = await lockAsked(work, chosen.id);
  if (found?.releasedAt === null) changeAsked(work, found.id, { released_at: work.at });
  if (request.inquiryId !== null) requestSays(work, request.inquiryId, null);
  forgetWords(work, request.id);
}

/** The contact that a request is was ended: by the person, or by whoever coordinates the network. */
export async function contactEnded(work: Work, inquiryId: string): Promise<void> {
  const request = await requestOf(work, inquiryId);
  if (request?.endedAt === null) await endRequest(work, request, 'withdrawn');
  else if (request) await letGo(work, request);
}

/** Nothing of a request is kept about who was erased; whom it asked are released, and keep one sentence that names nobody. */
export async function contactErased(work: Work, inquiryId: string): Promise<void> {
  const request = await requestOf(work, inquiryId);
  if (!request) return;
  if (request.endedAt === null) await endRequest(work, request, 'erased');
  else await letGo(work, request);
  forgetRequest(work, request.id);
}

/** A human answer left. Where nobody has said that they have room, that is the end of the asking. */
export async function contactAnswered(work: Work, inquiryId: string): Promise<void> {
  const request = await requestOf(work, inquiryId);
  if (!request) return;
  if (request.endedAt !== null) return letGo(work, request);
  const asks = await asksOf(work, request.id);
  if (asks.some((one) => one.answer === 'yes' && one.releasedAt === null)) return;
  await endRequest(work, request, 'answered');
}
