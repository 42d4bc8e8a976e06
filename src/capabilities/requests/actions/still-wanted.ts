import type { Delivery } from '#channels';
import { inquiry } from '#inquiries';
import type { Work } from '#kit/work';
import { type Asked, lockAsked } from '../asked-store.ts';
import { yesSince } from '../rules/choosing.ts';
import { asksOf, requestOf } from '../store.ts';
import { toldAt } from '../telling-store.ts';
import { isAsked } from './tell-asked.ts';
import { REMINDER } from './tell-news.ts';

async function isOneAsked(work: Work, all: readonly Asked[]): Promise<boolean> {
  for (const one of all) if (await isAsked(work, one)) return true;
  return false;
}

/** I8 nobody is asked who was released meanwhile, has said already, or has no room any longer; of several (Q24) one is enough. */
export async function askedStillWanted(work: Work, delivery: Delivery): Promise<boolean> {
  if (delivery.about_id === null && delivery.member_id !== null)
    return isOneAsked(work, await toldAt(work, delivery.member_id, delivery.made_at));
  const found = delivery.about_id ? await lockAsked(work, delivery.about_id) : undefined;
  if (!found) return false;
  return delivery.once.startsWith('chosen')
    ? found.releasedAt === null && found.reachedAt === null
    : isAsked(work, found);
}

/** I8 who has taken the yes back meanwhile, or was chosen or released, keeps no place that they need to hear of. */
export async function letGoStillWanted(work: Work, delivery: Delivery): Promise<boolean> {
  const found = delivery.about_id ? await lockAsked(work, delivery.about_id) : undefined;
  return found?.answer === 'yes' && found.releasedAt === null && found.inquiryId === null;
}

/** I8 news goes to nobody who has ended it meanwhile; of a choice they are reminded while there is one. */
export async function newsStillWanted(work: Work, delivery: Delivery): Promise<boolean> {
  const found = delivery.about_id ? await inquiry(work, delivery.about_id) : undefined;
  if (found === undefined || found.standing === 'closed') return false;
  if (!delivery.once.startsWith(`${REMINDER} `)) return true;
  const request = await requestOf(work, found.id);
  return request?.endedAt === null && yesSince(await asksOf(work, request.id)) !== null;
}
