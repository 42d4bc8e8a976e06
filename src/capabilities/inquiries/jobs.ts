import { z } from 'zod';
import type { Job } from '#kit/work';

/** Somebody of this practice asked for a colleague of another one. What goes along is read where it was written down. */
export const ASK_ELSEWHERE = 'inquiries.ask_elsewhere';

export const elsewherePayload = z.object({ practice: z.uuid(), asked: z.uuid() });
export type ElsewherePayload = z.infer<typeof elsewherePayload>;

export const askElsewhereJob = (payload: ElsewherePayload): Job => ({ name: ASK_ELSEWHERE, payload });
