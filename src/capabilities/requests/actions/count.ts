import { type Staffing, workingMinutesBetween } from '#accounts';
import type { Work } from '#kit/work';
import { type Wanted, wantedTyped } from '../forms/need.ts';
import { WHAT, type What, countOne, countOneFewer } from '../counted-store.ts';
import { type Request, changeRequest } from '../store.ts';
import { fittingExactly } from '../candidates.ts';
import { isSettled } from '../rules/figures.ts';

/** Of an insurance that no opening here takes: its name, in the person's own words, is kept nowhere. */
export const ANOTHER = '*';

/** Beside what was typed, under the same seal, and gone with it: how the request was counted, and that its first yes was. */
const PAYMENT = 'counted_payment';
const YES = 'counted_yes';

/** Each thing that was chosen, once: who could come at several parts of the day is one who named several. */
const choicesOf = (wanted: Wanted, payment: string): Record<What, string> => ({
  all: '',
  age: wanted.age,
  payment,
  language: wanted.language,
  part: wanted.parts.length > 1 ? 'several' : (wanted.parts[0] ?? ''),
  format: wanted.format,
});

const monthOf = (at: Temporal.Instant, zone: string): Temporal.PlainYearMonth =>
  at.toZonedDateTimeISO(zone).toPlainDate().toPlainYearMonth();

/** Q31 counts a request as it is sent. @returns what was typed, with how it was counted */
export async function countSent(
  work: Work,
  request: Request,
  { zone, locale }: { zone: string; locale: 'en' | 'es' },
): Promise<URLSearchParams> {
  const wanted = wantedTyped(request.typed);
  const found = wanted.payer === '' ? [] : await fittingExactly(work, wanted, locale);
  const known = found.map(({ reasons }) => reasons.payers[0]).find((payer) => payer !== undefined);
  const payment = wanted.payer === '' ? '' : (known ?? ANOTHER);
  const choices = choicesOf(wanted, payment);
  const month = monthOf(work.at, zone).toString();
  for (const what of WHAT) countOne(work, { month, what, value: choices[what], hours: null });
  const typed = new URLSearchParams(request.typed);
  typed.set(PAYMENT, payment);
  typed.delete(YES);
  return typed;
}

/** Q31 the first yes that a request got, however often it is taken back and said again; while the quarter in which it was sent isn't told. */
export function countFirstYes(work: Work, request: Request, staff: Staffing, at: Temporal.Instant): void {
  const payment = request.typed.get(PAYMENT);
  if (payment === null || request.typed.has(YES) || request.sentAt === null) return;
  const choices = choicesOf(wantedTyped(request.typed), payment);
  const { zone } = staff.practice;
  const sent = monthOf(request.sentAt, zone);
  if (isSettled(sent, monthOf(work.at, zone))) return;
  const month = sent.toString();
  const hours = Math.floor(workingMinutesBetween(staff.calendar(null), request.sentAt, at) / 60);
  for (const what of WHAT) {
    const one = { month, what, value: choices[what] };
    countOneFewer(work, { ...one, hours: null });
    countOne(work, { ...one, hours });
  }
  const typed = new URLSearchParams(request.typed);
  typed.set(YES, '1');
  changeRequest(work, request.id, { typed });
}
