import { type Refusal, isRefused, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { type Because, type SaidBy, insertChange } from '../changes.ts';
import { costsFor, feeFor } from '../costs.ts';
import { UNDO, isChangeable, saidWhen } from '../rules/changing.ts';
import { type Appointment, changeAppointment, clientsOf, lockAppointment } from '../store.ts';
import { freeAt } from '../taken.ts';

export type CancelRefusal = Refusal<'not_there' | 'over' | 'cancelled' | 'costs_more'>;

export type Cancel = {
  readonly id: string;
  readonly because: Because | null;
  /**
   * `client`: on their page, or noted for them by staff, who heard of it otherwise. `visitor`: with the message that it came with (AP22).
   * `staff`: the practice itself can't.
   */
  readonly by: {
    readonly kind: 'client' | 'visitor' | 'staff' | 'system';
    readonly id: string | null;
    readonly by: SaidBy;
  };
  /** AP7 when it was sent, where it came by mail, text or voicemail. */
  readonly sentAt?: Temporal.Instant | undefined;
  /** What the page said that it costs: more is never taken. Undefined where nobody tapped. */
  readonly shownFee?: number | undefined;
};

/**
 * Cancels a session for everyone who was to come. Its time is free, and anybody is told, only in three minutes (AP6); a late fee is noted
 * and never charged (AP7).
 */
export async function cancel(
  work: Work,
  given: Cancel,
): Promise<{ id: string; fee: number } | CancelRefusal> {
  const found = await lockAppointment(work, given.id);
  if (!found) return refuse('not_there');
  const may = isChangeable(found, work.at);
  if (isRefused(may) && !(may.refused === 'over' && given.sentAt !== undefined)) return may;
  const saidAt = saidWhen(given.sentAt, work.at);
  if (Temporal.Instant.compare(saidAt, found.startsAt) >= 0) return refuse('over');
  const cost = await costOf(work, found, { saidAt, ...given });
  if (given.shownFee !== undefined && cost.fee > given.shownFee) return refuse('costs_more');
  const tellAt = work.at.add(UNDO);
  freeAt(work, found.id, tellAt);
  changeAppointment(work, found.id, { cancelled_at: work.at, due_at: tellAt });
  insertChange(work, {
    appointment_id: found.id,
    what: 'cancelled',
    by_kind: given.by.kind,
    by_id: given.by.id,
    said_at: saidAt,
    said_by: given.by.by,
    from_starts_at: found.startsAt,
    because: given.because,
    fee: cost.fee,
    fee_why: cost.why,
    currency: 'currency' in cost ? cost.currency : null,
    tell_at: tellAt,
  });
  work.record({
    action: 'appointment.cancelled',
    subject: 'appointment',
    subjectId: found.id,
    detail: { by: given.by.kind, fee: cost.fee, why: cost.why },
  });
  work.refreshDesks();
  return { id: found.id, fee: cost.fee };
}

async function costOf(
  work: Work,
  found: Appointment,
  said: Pick<Cancel, 'by' | 'because'> & { saidAt: Temporal.Instant },
) {
  if (said.by.kind !== 'client') return { fee: 0 as const, why: 'ours' as const };
  const comers = (await clientsOf(work, [found.id])).get(found.id) ?? [];
  const personIds = comers.map((one) => one.personId);
  const costs = await costsFor(work, { memberId: found.memberId, personIds });
  const { startsAt } = found;
  return {
    ...feeFor(costs, { startsAt, at: said.saidAt, because: said.because }),
    currency: costs.policy.currency,
  };
}
