import { z } from 'zod';
import type { Job } from '#kit/work';

export const DELIVER = 'channels.deliver';

export const deliverPayload = z.object({ practice: z.uuid(), delivery: z.uuid() });

export function deliverJob(practice: string, delivery: string): Job {
  return { name: DELIVER, payload: { practice, delivery } };
}
