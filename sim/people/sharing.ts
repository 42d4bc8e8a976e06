import { type Kind, type TownClient, type TownShare, heard } from '../care.ts';
import type { Dice } from '../chance.ts';
import { promiseAhead, promiseIsTold } from '../checkers/promised.ts';
import { type Page, formTo } from '../door.ts';
import { isBefore } from '../model.ts';
import { type World, breach, later } from '../world.ts';
import { myPath, onOwnPage, surprised } from './own-page.ts';

/** What clients share between sessions: read before it is sent, whatever the hour. */

/** What the page says before anything is sent, in both languages. */
const AT_ONCE = /Nobody reads this at once|Nadie lee esto al instante/;
const MAY_NOT = /Your agreement says not to send this here|no lo envíe por aquí/;

export async function shares(world: World, client: TownClient, dice: Dice): Promise<void> {
  const kind = dice.weigh<Kind>({
    resource: 2,
    good_news: 2,
    homework: 3,
    question: 5,
    hard_time: 2,
    next_time: 3,
  });
  const path = myPath(client, `/share/${kind}`);
  const page = await onOwnPage(world, client, path);
  const fields = formTo(page.text, path);
  const id = fields?.find(([name]) => name === 'id')?.[1];
  if (!fields || id === undefined) {
    if (!MAY_NOT.test(page.text) && page.status !== 200)
      surprised(world, client, `${path} answered ${page.status}`);
    return;
  }
  if (kind !== 'next_time' && !AT_ONCE.test(page.text))
    breach(world, 'SH1 said', client.practice.slug, id, 'nothing says that nobody reads it at once');
  const mark = `s${dice.bytes(4).toString('hex')}`;
  const share: TownShare = {
    id,
    client,
    kind,
    mark,
    standIn: standsIn(world, client, page.text),
    sentAt: kind === 'next_time' ? undefined : world.clock.now(),
    by: kind === 'next_time' ? undefined : promiseAhead(page.text),
    readAt: undefined,
    answeredAt: undefined,
  };
  world.care.shares.set(mark, share);
  await sends(world, share, { page, path, fields });
  if (kind === 'next_time' && dice.happens(0.5))
    later(world, dice.between(60, 4000), () => brings(world, share));
}

const STANDS_IN = /([^.<>]+) stands in until then\.|Mientras tanto ocupa su lugar ([^.<>]+)\./;

/** SH17 whom the page names, for as long as the town knows the therapist away; named while nobody is away it is nobody. */
function standsIn(world: World, { practice, member }: TownClient, text: string): TownShare['standIn'] {
  const [, english, spanish] = STANDS_IN.exec(text) ?? [];
  const name = (english ?? spanish)?.trim();
  const who = practice.staff.find((one) => one.name === name);
  const now = world.clock.now();
  const away = member.away.find(({ from, until }) => !isBefore(now, from) && isBefore(now, until));
  return who && away && { who, until: away.until };
}

async function sends(
  world: World,
  share: TownShare,
  { path, fields }: { page: Page; path: string; fields: readonly (readonly [string, string])[] },
): Promise<void> {
  const { client, kind, mark } = share;
  const typed = fields.filter(([name]) => name !== 'words');
  const next = kind === 'next_time' ? 'later' : 'send';
  const done = await onOwnPage(world, client, path, [
    ...typed,
    ['words', `A few words (${mark}).`],
    ['next', next],
  ]);
  if (done.status !== 303) return surprised(world, client, `sending ${kind} answered ${done.status}`);
  client.shares.push(share);
  if (share.sentAt) heard(world, client);
  const page = await onOwnPage(world, client, done.to);
  if (!page.text.includes(mark)) surprised(world, client, 'what they wrote stands on no page of theirs');
  await promiseIsTold(world, share, page.text);
}

/** SH3 from this moment on their therapist sees it. */
async function brings(world: World, share: TownShare): Promise<void> {
  const { client, id } = share;
  if (!client.isIn) return;
  share.sentAt = world.clock.now();
  heard(world, client);
  const done = await onOwnPage(world, client, myPath(client, `/shared/${id}/sending`), []);
  if (done.status !== 303) surprised(world, client, `bringing a note answered ${done.status}`);
}

/** They look at everything that they shared: nobody else's words stand there. */
export async function looksAtShared(world: World, client: TownClient): Promise<void> {
  const page = await onOwnPage(world, client, myPath(client, '/shared'));
  if (page.status !== 200 && page.status !== 401)
    surprised(world, client, `what they shared answered ${page.status}`);
}
