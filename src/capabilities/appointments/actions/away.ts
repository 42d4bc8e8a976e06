import { staffing } from '#accounts';
import { type Refusal, isRefused, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { fallsInto } from '../rules/away.ts';
import {
  type Appointment,
  appointmentsBetween,
  appointmentsOfOthers,
  changeAppointment,
  keepNone,
  lockAppointment,
} from '../store.ts';
import { cancel } from './cancel.ts';

/** `away`: its therapist is noted as away then; `left`: they don't see people here any more. */
export type Unattended = { readonly session: Appointment; readonly why: 'away' | 'left' };

/** Nothing is booked longer than this; an absence may begin in the middle of a session. */
const LONGEST = { hours: 8 } as const;

/** AP19 what lies ahead and has nobody to hold it, in order; worked out anew each time, so that what is called off is gone from it. */
export async function unattended(work: Work, memberId?: string): Promise<Unattended[]> {
  const staff = await staffing(work);
  const found = new Map<string, Unattended>();
  for (const { id } of staff.therapists) {
    const absences = memberId === undefined || memberId === id ? staff.absences(id) : [];
    for (const { from, until } of absences)
      for (const session of await appointmentsBetween(work, {
        from: from.subtract(LONGEST),
        until,
        memberId: id,
      }))
        if (isAhead(session, work) && fallsInto(session, absences))
          found.set(session.id, { session, why: 'away' });
  }
  const here = staff.therapists.map((one) => one.id);
  for (const session of await appointmentsOfOthers(work, { here }))
    if (session.keptAt === null && (memberId === undefined || session.memberId === memberId))
      found.set(session.id, { session, why: 'left' });
  return [...found.values()].toSorted((a, b) =>
    Temporal.Instant.compare(a.session.startsAt, b.session.startsAt),
  );
}

const isAhead = ({ startsAt }: Appointment, { at }: Work): boolean =>
  Temporal.Instant.compare(startsAt, at) > 0;

/**
 * AP19 tells who was to come that it can't be, and offers other times: the practice cancels, so it costs nothing, and nobody hears for three minutes.
 * Of what was shown only what still has nobody to hold it.
 */
export async function tellUnattended(
  work: Work,
  given: { ids: readonly string[]; memberId: string },
): Promise<{ told: number }> {
  const open = new Set((await unattended(work)).map((one) => one.session.id));
  let told = 0;
  for (const id of new Set(given.ids)) {
    if (!open.has(id)) continue;
    const by = { kind: 'staff', id: given.memberId, by: 'desk' } as const;
    if (!isRefused(await cancel(work, { id, because: null, by }))) told += 1;
  }
  return { told };
}

/** AP19 it stands all the same: they come for it, or a colleague does. */
export async function keepUnattended(work: Work, id: string): Promise<{ id: string } | Refusal<'not_there'>> {
  const found = await lockAppointment(work, id);
  if (!found || found.cancelledAt !== null) return refuse('not_there');
  changeAppointment(work, id, { kept_at: work.at });
  work.record({ action: 'appointment.kept', subject: 'appointment', subjectId: id });
  work.refreshDesks();
  return { id };
}

/** AP19 whoever doesn't see people here any more holds nothing: also what was kept for an absence of theirs is asked about. */
export function askUnattended(work: Work, memberId: string): void {
  keepNone(work, memberId);
  work.refreshDesks();
}
