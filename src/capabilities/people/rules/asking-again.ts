/** A phone changes hands, somebody moves in: what was safe is asked about again after this long. */
const ASK_AFTER_MONTHS = 6;

/** I7 how many months ago a way was called safe, where that is so long that it is to be asked again. */
export function monthsToAskAbout(saidAt: Temporal.Instant, at: Temporal.Instant): number | undefined {
  const said = saidAt.toZonedDateTimeISO('UTC');
  const { months } = said.until(at.toZonedDateTimeISO('UTC'), { largestUnit: 'months' });
  return months >= ASK_AFTER_MONTHS ? months : undefined;
}
