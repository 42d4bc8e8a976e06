/** Programs that look for harm open each link of a mail as it comes in: most within seconds, nearly all in minutes. */
export const SCANNED_FOR = { minutes: 5 } as const;

/**
 * Whether who opened the page by its link is to be taken for the person. Nobody can know: a scanner of mail and a reader
 * send the same request. So what comes in the first minutes after a mail left doesn't count. Who reads that fast is noted
 * when they look again or send any form of the page; a scanner that comes later is taken for them. Of the two mistakes
 * the first is the better one: the desk then suggests another way that they called safe, and nobody is left thinking
 * that an answer was read which lies unseen. Nothing else hangs on it.
 * @param mailLeftAt when the last mail with the link left, if any did.
 */
export function isSomebody(at: Temporal.Instant, mailLeftAt: Temporal.Instant | null): boolean {
  return mailLeftAt === null || Temporal.Instant.compare(at, mailLeftAt.add(SCANNED_FOR)) >= 0;
}

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
