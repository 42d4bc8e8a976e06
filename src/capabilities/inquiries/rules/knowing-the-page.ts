/**
 * I3 whether somebody can know of their page: they wrote on it or opened it, or a mail could bring them its link. A call
 * that was noted, and a mail whose sender takes no answer (a telephone's voicemail), told nobody anything: words that stand
 * there reach no one, and stop no clock.
 */
export function knowsOfPage(
  inquiry: { readonly cameBy: 'page' | 'email' | 'phone'; readonly openedStatusAt: Temporal.Instant | null },
  ways: readonly { readonly channel: string; readonly bounced: boolean }[],
): boolean {
  if (inquiry.cameBy === 'page' || inquiry.openedStatusAt !== null) return true;
  if (inquiry.cameBy === 'email') return ways.length > 0;
  return ways.some((way) => way.channel === 'email' && !way.bounced);
}
