import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { settle } from '../list-due.ts';
import { goneAt } from '../rules/list-lasting.ts';
import { LINK_BYTES, MOST_TRIES } from '../rules/tries.ts';
import {
  type Told,
  type Try,
  type TryList,
  changeTry,
  insertTry,
  lockList,
  triesOf,
} from '../store-tries.ts';

/** What may be said of a try by one press. */
export const STEPS = ['again', 'let_be', 'remove', 'put_back', 'add_named'] as const;
export type Step = (typeof STEPS)[number];

/** @param today by the practice's clock, 'YYYY-MM-DD' */
type Given = { readonly list: TryList; readonly today: string };

/** One more on the list, with a page of its own for a letter. @returns its id; Q8 refuses where the list is full */
export async function addTry(
  work: Work,
  { list, told }: { list: TryList; told: Told },
): Promise<{ id: string } | Refusal<'too_many' | 'not_there'>> {
  // Of somebody who deletes it meanwhile nothing is kept.
  if (!(await lockList(work, list.id))) return refuse('not_there');
  const all = await triesOf(work, list.id);
  const twice = all.find((one) => isSameSubmit(work, one, told));
  if (twice) return { id: twice.id };
  if (all.length >= MOST_TRIES) return refuse('too_many');
  const id = work.uuid();
  insertTry(work, { id, listId: list.id, link: work.secret(LINK_BYTES), told });
  await settle(work, list);
  return { id };
}

/** The button pressed twice: nobody writes down the same one anew within a minute. */
function isSameSubmit(work: Work, one: Try, told: Told): boolean {
  const isNew = Temporal.Instant.compare(one.addedAt.add({ minutes: 1 }), work.at) > 0;
  const is = isNew && one.removedAt === null;
  return is && one.whom === told.whom && one.byWay === told.byWay && one.triedOn === told.triedOn;
}

async function found(work: Work, list: TryList, id: string): Promise<Try | undefined> {
  if (!(await lockList(work, list.id))) return undefined;
  return (await triesOf(work, list.id)).find((one) => one.id === id);
}

export async function tellOf(
  work: Work,
  given: { list: TryList; id: string; told: Told },
): Promise<Refusal<'not_there'> | undefined> {
  const one = await found(work, given.list, given.id);
  if (!one || one.removedAt !== null) return refuse('not_there');
  changeTry(work, one.id, given.told);
  await settle(work, given.list);
  return undefined;
}

/** Q3 tried once more today, or let be; Q7 taken off the list, and put back within a day; Q5 whom a reply named is tried next. */
export async function stepWith(
  work: Work,
  { list, today, id, step }: Given & { id: string; step: Step },
): Promise<Refusal<'not_there' | 'too_many'> | undefined> {
  const one = await found(work, list, id);
  if (!one) return refuse('not_there');
  if (step === 'put_back') {
    if (one.removedAt === null || Temporal.Instant.compare(goneAt(one.removedAt), work.at) <= 0)
      return refuse('not_there');
    changeTry(work, id, { removedAt: null });
  } else if (one.removedAt !== null) return refuse('not_there');
  else if (step === 'remove') changeTry(work, id, { removedAt: work.at });
  else if (step === 'again') changeTry(work, id, { triedOn: today, came: 'waiting', againOn: null });
  else if (step === 'let_be') changeTry(work, id, { came: 'let_be', againOn: null });
  else return addNamed(work, { list, today }, one);
  await settle(work, list);
  return undefined;
}

/** Who was named in a reply is on the list from now on, and the one who named them is answered. */
async function addNamed(
  work: Work,
  { list, today }: Given,
  one: Try,
): Promise<Refusal<'not_there' | 'too_many'> | undefined> {
  if (one.reply === undefined || one.reply.other === '' || one.came !== 'named') return refuse('not_there');
  const told = {
    whom: one.reply.other,
    reach: one.reply.otherWay,
    note: '',
    byWay: 'mail' as const,
    triedOn: today,
    came: 'waiting' as const,
    againOn: null,
  };
  const added = await addTry(work, { list, told });
  if ('refused' in added) return added;
  changeTry(work, one.id, { came: 'full' });
  return undefined;
}
