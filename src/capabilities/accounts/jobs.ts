import { z } from 'zod';
import type { Job } from '#kit/work';

export const TIE = 'accounts.tie';

/**
 * What one side of a tie tells the other: a practice that it asks to be in a network or leaves it, a network that it lets a practice
 * in or puts it out. `to` is where it is written down.
 */
export const tiePayload = z.object({
  to: z.uuid(),
  from: z.uuid(),
  said: z.enum(['asked', 'left', 'let_in', 'put_out']),
});

export type TieSaid = z.infer<typeof tiePayload>;

export const tieJob = (payload: TieSaid): Job => ({ name: TIE, payload });
