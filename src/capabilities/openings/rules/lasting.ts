import type { Audience, Offer } from './offer.ts';

/** O1 an opening stands for this long unless it is confirmed (FIELD.md, section 7). */
export const OPEN_DAYS = 14;
/** O2 its therapist is asked when so many days are left. */
export const ASK_DAYS_BEFORE = 3;
/** O3 to so many people it is named until its therapist confirms it again. */
export const MOST_NAMED = 3;

/** O1 when what was confirmed at an instant ends: the same hour by the practice's clock, whatever the clocks do meanwhile. */
export function endsAt(confirmedAt: Temporal.Instant, zone: string): Temporal.Instant {
  return confirmedAt.toZonedDateTimeISO(zone).add({ days: OPEN_DAYS }).toInstant();
}

/** O2 when its therapist is asked. */
export function askAt(ends: Temporal.Instant, zone: string): Temporal.Instant {
  return ends.toZonedDateTimeISO(zone).subtract({ days: ASK_DAYS_BEFORE }).toInstant();
}

type Lasting = {
  readonly closedAt: Temporal.Instant | null;
  readonly endsAt: Temporal.Instant;
  readonly named: number;
};

/** O1 whether it stands now. Not swept yet isn't open still. */
export function isOpen(one: Pick<Lasting, 'closedAt' | 'endsAt'>, at: Temporal.Instant): boolean {
  return one.closedAt === null && Temporal.Instant.compare(at, one.endsAt) < 0;
}

/** O1 O3 whether it may be named now. */
export function mayBeNamed(one: Lasting, at: Temporal.Instant): boolean {
  return isOpen(one, at) && one.named < MOST_NAMED;
}

/** O4 what "one fewer" leaves: the last place that is taken closes it. */
export const oneFewer = (places: number): number | 'full' => (places <= 1 ? 'full' : places - 1);

/** O11 nobody tells the same opening twice within this time: the button was pressed twice. */
export const SAID_AGAIN_MINUTES = 1;

/** O11 whether one that is open says what is told now, and was told a moment ago. */
export function isSaidAgain<One extends Offer & Pick<Lasting, 'closedAt' | 'endsAt'>>(
  one: One & { readonly offeredAt: Temporal.Instant; readonly audience: Audience },
  { offer, audience }: { offer: Offer; audience: Audience },
  at: Temporal.Instant,
): boolean {
  const until = one.offeredAt.add({ minutes: SAID_AGAIN_MINUTES });
  const same = (Object.keys(offer) as (keyof Offer)[]).every(
    (field) => JSON.stringify(one[field]) === JSON.stringify(offer[field]),
  );
  const toSame = JSON.stringify(one.audience) === JSON.stringify(audience);
  return toSame && isOpen(one, at) && Temporal.Instant.compare(at, until) < 0 && same;
}
