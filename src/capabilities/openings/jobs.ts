import { z } from 'zod';
import type { Job } from '#kit/work';

export const TELL = 'openings.tell';
export const tellPayload = z.object({ practice: z.uuid(), opening: z.uuid() });

/** Brings the copies of an opening up to date. */
export const tellJob = (practice: string, opening: string): Job => ({
  name: TELL,
  payload: { practice, opening },
});

export const UNNAME = 'openings.unname';
export const unnamePayload = z.object({ practice: z.uuid(), answer: z.uuid() });

/** An answer of another practice was taken back: what it named here counts for nothing. */
export const unnameJob = (practice: string, answer: string): Job => ({
  name: UNNAME,
  payload: { practice, answer },
});
