/**
 * An answer whose page was not opened within two working days: another way that the person called safe, if there is
 * one. Plain words by email were read without the page, so nothing is said of them.
 * @param dueToOpen when two working days are over.
 */
export function otherSafeWay(
  answer: { readonly leftAt: Temporal.Instant; readonly dueToOpen: Temporal.Instant | undefined },
  openedAt: Temporal.Instant | null,
  ways: readonly { readonly channel: string; readonly plainWords: boolean; readonly bounced: boolean }[],
  at: Temporal.Instant,
): 'phone' | 'text' | undefined {
  if (openedAt && Temporal.Instant.compare(openedAt, answer.leftAt) >= 0) return undefined;
  if (!answer.dueToOpen || Temporal.Instant.compare(at, answer.dueToOpen) < 0) return undefined;
  const email = ways.find((way) => way.channel === 'email');
  if (!email || email.plainWords) return undefined;
  const has = (channel: string): boolean => ways.some((way) => way.channel === channel && !way.bounced);
  return has('phone') ? 'phone' : has('text') ? 'text' : undefined;
}
