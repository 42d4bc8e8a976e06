import type { Staffing } from '#accounts';
import { type SafeWay, receiveIn } from '#inquiries';
import type { Work } from '#kit/work';
import { contactOf } from '../contact.ts';
import { wantedTyped } from '../forms/need.ts';
import { KEPT_DAYS } from '../rules/asking.ts';
import { type Request, changeRequest, insertRequest } from '../store.ts';
import { attendRequest } from './attend.ts';
import { countSent } from './count.ts';

/** Q16 begins a form that is kept as it grows. */
export function beginRequest(work: Work, typed: URLSearchParams): { link: string } {
  const link = work.secret(24);
  insertRequest(work, { id: work.uuid(), link, typed, dueAt: work.at.add({ hours: 24 * KEPT_DAYS }) });
  return { link };
}

/** Q16 what was typed on one step takes the place of what stood there before. @param names the fields of the step */
export function keepStep(
  work: Work,
  request: Request,
  names: (name: string) => boolean,
  form: URLSearchParams,
): URLSearchParams {
  const rest = [...request.typed].filter(([name]) => !names(name));
  const typed = new URLSearchParams([...rest, ...[...form].filter(([name]) => names(name))]);
  changeRequest(work, request.id, {
    typed,
    ...(request.sentAt === null && { due_at: work.at.add({ hours: 24 * KEPT_DAYS }) }),
  });
  return typed;
}

/**
 * Q15 sends it: the request becomes a contact of the network, which sees the one sentence and how to reach them, and the first
 * therapists are asked in the same moment. Pressed twice it is one.
 */
export async function sendRequest(
  work: Work,
  request: Request,
  given: {
    locale: 'en' | 'es';
    called: string;
    ways: readonly SafeWay[];
    wantsCode: boolean;
    staff: Staffing;
  },
): Promise<void> {
  if (request.sentAt !== null) return;
  const { staff, ...known } = given;
  const contact = contactOf(wantedTyped(request.typed), { ...known, words: '' });
  const { inquiry } = await receiveIn(work, contact, staff);
  const typed = await countSent(work, request, {
    zone: staff.practice.zone,
    locale: given.locale,
  });
  changeRequest(work, request.id, { typed, sent_at: work.at, inquiry_id: inquiry.id, due_at: null });
  work.record({ action: 'request.sent', subject: 'request', subjectId: request.id });
  await work.flush();
  await attendRequest(work, { ...request, sentAt: work.at, inquiryId: inquiry.id, dueAt: null }, { staff });
}
