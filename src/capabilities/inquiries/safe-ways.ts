import type { Practice } from '#accounts';
import { windowInWords } from '#kit/wording/time';
import type { Way } from '#people';
import type { SafeWay } from './actions/receive.ts';
import { timesOf } from './actions/ring.ts';
import { nextSafeWindow } from './rules/safe-window.ts';
import { deskWords } from './words/index.ts';

/** Ways as they were said, to be said again. Nobody says a way that a mail came back from, and letters have no times. */
export function safeWays(ways: readonly Way[]): SafeWay[] {
  return ways.flatMap((way) => {
    const { channel, address, source, mayLeaveMessage, maySayWho, plainWords } = way;
    if (channel === 'post' || way.bounced) return [];
    return [
      { channel, address, source, mayLeaveMessage, maySayWho, plainWords, times: timesOf(way.windows) },
    ];
  });
}

/** How a therapist may use one way: whether a message may be left, what it may say, and when. Its address isn't in it. */
export function careInWords(
  way: Omit<SafeWay, 'address'>,
  { zone, country, locale }: Pick<Practice, 'zone' | 'country' | 'locale'>,
  at: Temporal.Instant,
): string {
  const { safe } = deskWords(locale);
  if (way.channel === 'email') {
    if (way.source === 'mail') return safe.emailFromMail;
    return way.plainWords ? safe.emailPlain : safe.email;
  }
  if (way.channel !== 'phone') return safe.text;
  const message = way.mayLeaveMessage
    ? `${safe.mayLeave} ${way.maySayWho ? safe.saysWho : safe.saysNothing}`
    : safe.leaveNone;
  const window = nextSafeWindow(way.times, at);
  return window ? `${message} ${safe.window(windowInWords(window, at, zone, locale, { country }))}` : message;
}
