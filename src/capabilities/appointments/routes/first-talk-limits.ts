import type { Context } from 'hono';
import type { PublicParts } from '#inquiries';
import { within } from '#kit/http/limits';

/**
 * A time is held for five minutes by a press: whoever presses without end must not hold them all. Nor book them all: a first talk takes hours
 * out of somebody's week, so there is an end to it, also where many addresses are at it. Whoever is over it can write.
 */
const LIMITS = {
  hold: [
    { of: 'first talks held at once by address', most: 10, minutes: 5 },
    { of: 'first talks held by address', most: 30, minutes: 60 },
  ],
  book: [{ of: 'first talks booked by address', most: 12, minutes: 60 }],
} as const;
/** Of everybody together, a day. */
const BOOKED_HERE = { of: 'first talks booked in a practice', most: 40, minutes: 24 * 60 };

/** Counts one more, and says whether it is still within. */
export const isWithin = (c: Context, parts: PublicParts, what: keyof typeof LIMITS): Promise<boolean> =>
  parts.source.forInstallation(async (work) => {
    const [address, slug] = [parts.addressOf(c), c.req.param('slug') ?? ''];
    for (const limit of LIMITS[what]) if (!(await within(work, parts.vault, limit, address))) return false;
    return what === 'hold' || within(work, parts.vault, BOOKED_HERE, slug);
  });
