import type { Delivery } from '#channels';
import { inquiry } from '#inquiries';
import type { Work } from '#kit/work';
import { lockAsked } from '../asked-store.ts';

/** I8 nobody is asked who was released meanwhile, or has said already. */
export async function askedStillWanted(work: Work, delivery: Delivery): Promise<boolean> {
  const found = delivery.about_id ? await lockAsked(work, delivery.about_id) : undefined;
  if (found?.releasedAt !== null) return false;
  return delivery.once.startsWith('chosen') ? found.reachedAt === null : found.answer === null;
}

/** I8 news goes to nobody who has ended it meanwhile. */
export async function newsStillWanted(work: Work, delivery: Delivery): Promise<boolean> {
  const found = delivery.about_id ? await inquiry(work, delivery.about_id) : undefined;
  return found !== undefined && found.standing !== 'closed';
}
