import type { Staffing } from '#accounts';
import type { Work } from '#kit/work';

/** I12 when the contact details of someone who didn't become a client are erased, if nothing keeps them. */
export function erasureDate(work: Pick<Work, 'at'>, staff: Staffing): Temporal.Instant {
  const months = staff.practice.settings.eraseAfterMonths;
  return work.at.toZonedDateTimeISO(staff.practice.zone).add({ months }).toInstant();
}
