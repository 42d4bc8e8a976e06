import type { Way } from '#people';
import type { SafeWay } from './actions/receive.ts';
import { timesOf } from './actions/ring.ts';

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
