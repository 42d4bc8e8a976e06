/** The morning hour at which somebody who was set aside is back on the list. */
const BACK_AT = '08:00';

export type Aside = { readonly until: Temporal.Instant; readonly capped: boolean };

export type AsideFacts = {
  readonly wanted: Temporal.Instant;
  /** The date that the person was told; null where none runs. */
  readonly promiseDue: Temporal.Instant | null;
  readonly zone: string;
  readonly at: Temporal.Instant;
};

/** Eight in the morning of a date. */
export function morningOf(date: Temporal.PlainDate, zone: string): Temporal.Instant {
  return date.toZonedDateTime({ timeZone: zone, plainTime: BACK_AT }).toInstant();
}

/**
 * Nobody is set aside past the date they were told: at the latest they are back on its morning, or when it ends if
 * that is sooner. `no_date` for a date that has begun already, `promise_first` where the promise leaves no time.
 */
export function setAsideUntil(facts: AsideFacts): Aside | 'no_date' | 'promise_first' {
  const { wanted, promiseDue, zone, at } = facts;
  const isPast = (instant: Temporal.Instant): boolean => Temporal.Instant.compare(instant, at) <= 0;
  if (isPast(wanted)) return 'no_date';
  if (!promiseDue) return { until: wanted, capped: false };
  const morning = morningOf(promiseDue.toZonedDateTimeISO(zone).toPlainDate(), zone);
  const latest = Temporal.Instant.compare(morning, promiseDue) < 0 ? morning : promiseDue;
  if (Temporal.Instant.compare(wanted, latest) <= 0) return { until: wanted, capped: false };
  return isPast(latest) ? 'promise_first' : { until: latest, capped: true };
}
