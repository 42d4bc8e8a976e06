import { z } from 'zod';
import type { Job } from '#kit/work';

/**
 * What a network and the practice of who is asked tell each other about one ask, each in its own transaction. What it says is
 * read where it was written down, so that a word that comes late or twice never overtakes a newer one.
 */
export const ASK = 'requests.ask';
/** From the network: somebody is asked, was released, or was chosen. */
export const SAY = 'requests.say';
/** From the practice: they have room, or not now; and what came of who chose them. */

export const askPayload = z.object({ network: z.uuid(), practice: z.uuid(), ask: z.uuid() });
export type AskPayload = z.infer<typeof askPayload>;

export const askJob = (payload: AskPayload): Job => ({ name: ASK, payload });
export const sayJob = (payload: AskPayload): Job => ({ name: SAY, payload });
