import { statement } from '#kit/db';
import type { TownClient, TownShare } from '../care.ts';
import { worksAt } from '../model.ts';
import { myPath, onOwnPage } from '../people/own-page.ts';
import { type World, breach, plan } from '../world.ts';
import { namesDay } from './policy.ts';

/** SH1 G2 each date that a client was told is kept, or their page says that it wasn't. */

const ANSWERS_BY = /(?:answers by|responde a más tardar) ([^.<]+)\./;
const TOLD = /(?:You were told you will hear by|Se le dijo que tendrá respuesta a más tardar) ([^.<]+)\./;
const MISSED = /That didn’t happen\. It isn’t because of you|No fue así\. No es por usted/;

/** By when they hear, as a page says it before anything is sent; undefined where it promises nothing. */
export const promiseAhead = (text: string): string | undefined => ANSWERS_BY.exec(text)?.[1];

const DUE = `select (extract(epoch from answer_due_at) * 1000)::float8 as due from shares where practice_id = $1 and id = $2`;

async function dueOf(world: World, { client, id }: TownShare): Promise<Temporal.Instant | undefined> {
  const { rows } = await world.admin.query<{ due: number | null }>(statement(DUE), [client.practice.id, id]);
  const due = rows[0]?.due ?? undefined;
  return due === undefined ? undefined : Temporal.Instant.fromEpochMilliseconds(due);
}

const say = (world: World, share: TownShare, what: string): void =>
  breach(world, 'SH1 promise', share.client.practice.slug, share.id, what);

/** Right after it was sent: the same date as before, a moment in which the therapist works; and at that moment it is looked at again. */
export async function promiseIsTold(world: World, share: TownShare, text: string): Promise<void> {
  const { by, client } = share;
  if (by === undefined) return;
  const told = TOLD.exec(text)?.[1];
  if (told !== by) return say(world, share, `said by ${by}, and then by ${told ?? 'no date'}`);
  const due = await dueOf(world, share);
  if (!due) return say(world, share, 'a date was said, and nobody looks after it');
  if (!namesDay(client, due, by)) say(world, share, `said by ${by}, and meant is ${due.toString()}`);
  if (!worksAt(client.practice, client.member, due.subtract({ minutes: 1 })))
    say(world, share, `nobody works at ${due.toString()}`);
  plan(world, due.add({ minutes: 1 }), () => isKept(world, share));
}

/** The date has come: there is an answer, or their page says that there is none. */
async function isKept(world: World, share: TownShare): Promise<void> {
  const { client, answeredAt } = share;
  if (!client.isIn) return;
  const page = await onOwnPage(world, client, myPath(client, `/shared/${share.id}`));
  if (page.status !== 200) return;
  const shows =
    answeredAt && Temporal.Instant.compare(answeredAt.add({ minutes: 3 }), world.clock.now()) <= 0;
  if (shows === true && !page.text.includes(`answer to ${share.mark}`))
    say(world, share, 'it was answered, and the answer isn’t there');
  if (!shows && !MISSED.test(page.text)) say(world, share, 'its date went by, and their page doesn’t say so');
}

/** G1 the guide says the same date, of a question that would be sent now. */
export function guideAgrees(world: World, client: TownClient, given: { guide: string; form: string }): void {
  const by = promiseAhead(given.form);
  if (by === undefined || given.guide.includes(by)) return;
  breach(
    world,
    'G2 by when',
    client.practice.slug,
    client.personId,
    `the form says by ${by}, and the guide doesn’t`,
  );
}
