import { type Staffing, promiseDue, staffing } from '#accounts';
import { type Inquiry, promisesOf, requestSays } from '#inquiries';
import type { Work } from '#kit/work';
import { noteAsked } from '#openings';
import { nextToAsk } from '../candidates.ts';
import { namedTyped } from '../forms/need.ts';
import { askJob } from '../jobs.ts';
import { asksNext } from '../rules/asking.ts';
import { type Ask, type Request, changeRequest, insertAsk } from '../store.ts';
import { tellNews } from './tell-news.ts';

export type Asking = {
  readonly request: Request;
  readonly contact: Inquiry;
  readonly asks: readonly Ask[];
  /** The person asked for it on their page: then nobody is waited for. */
  readonly atOnce: boolean;
  readonly staff?: Staffing | undefined;
};

/**
 * Q12 asks the next therapists, where it is time for it. Where nobody is left to be asked, the network's own promise stands: whoever
 * coordinates it has the contact on their desk.
 */
export async function askNext(work: Work, asking: Asking): Promise<void> {
  const { request, contact, asks } = asking;
  const staff = asking.staff ?? (await staffing(work));
  const aDayAfter = (then: Temporal.Instant): Temporal.Instant =>
    promiseDue(staff.calendar(null), then, { days: 1 })?.due ?? then.add({ hours: 24 });
  // They stand in the order in which they were asked.
  const last = asks.at(-1);
  const dueAt = last ? aDayAfter(last.askedAt) : work.at;
  const isDue = Temporal.Instant.compare(dueAt, work.at) <= 0;
  if (!asksNext(asks, isDue || asking.atOnce)) {
    changeRequest(work, request.id, { due_at: dueAt });
    return sayNoYes(work, asking, 0);
  }
  const next = await nextToAsk(work, request.typed, {
    locale: contact.locale,
    asked: asks.map((one) => one.homeMember),
  });
  for (const opening of next.openings) {
    const id = work.uuid();
    const practice = opening.home?.practice ?? work.practice;
    insertAsk(work, {
      id,
      requestId: request.id,
      openingId: opening.id,
      homePractice: practice,
      homeMember: opening.memberId,
      widened: next.widened,
    });
    noteAsked(work, opening.id);
    work.record({ action: 'request.asked', subject: 'request', subjectId: request.id });
    work.enqueue(askJob({ network: work.practice, practice, ask: id }));
  }
  changeRequest(work, request.id, { due_at: aDayAfter(work.at) });
  await sayNoYes(work, asking, next.openings.length);
}

/**
 * Q23 from when the desk says that nobody has said yes, and puts it first: at once where nobody is left who could, else when most of the
 * time until the date has gone. What was said so once stays so when a date goes by.
 */
async function sayNoYes(work: Work, { request, contact, asks }: Asking, asked: number): Promise<void> {
  const waits = asks.some((one) => one.answer === null && one.releasedAt === null);
  const nobody = asked === 0 && !waits;
  const promise = (await promisesOf(work, contact.id)).findLast((one) => one.id === contact.promiseId);
  const from = nobody ? work.at : (promise?.late_at ?? promise?.due_at ?? work.at);
  const since = contact.requestSays === 'no_yes' ? contact.requestSince : null;
  if (since === null || Temporal.Instant.compare(from, since) < 0)
    requestSays(work, contact.id, 'no_yes', from);
  // Q21 whom they chose have all said no: they may let others be asked.
  if (nobody && asks.length > 0 && namedTyped(request.typed) !== undefined)
    await tellNews(work, request, { once: `all no ${request.id}`, as: 'news' });
}
