import { statement } from '#kit/db';
import { type Inquiry, inquiry } from '#inquiries';
import type { Contact, Practice, Way } from '../model.ts';
import { type World, breach, expects, inside } from '../world.ts';

/** The form on a practice's page, read and sent as a browser would. */

export type Filled = {
  readonly called: string;
  readonly words: string;
  readonly mark: string;
  readonly ways: readonly Way[];
  readonly forSomeone: boolean;
  readonly helpNow: boolean;
  readonly nobodyElse: boolean;
  readonly isRobot: boolean;
};

/** The token of a page that is open in somebody's hand; undefined where the practice takes nothing now (I5). */
export async function opensTheForm(world: World, practice: Practice): Promise<string | undefined> {
  const answer = await world.door.request(`/${practice.slug}`);
  const page = await answer.text();
  const token = /name="token" value="([^"]+)"/.exec(page)?.[1];
  if (answer.status !== 200) breach(world, 'form', practice.slug, '', `the page answered ${answer.status}`);
  await isOpenRightly(world, practice, token !== undefined);
  return token;
}

const LET_DOWN = `
  select max(second) as at from (
    select (array_agg(p.missed_at order by p.missed_at desc))[i.missed - 1] as second
      from promises p join inquiries i on i.practice_id = p.practice_id and i.id = p.inquiry_id
     where i.practice_id = $1 and i.standing = 'waiting' and i.missed >= 2 and p.missed_at is not null
     group by i.id, i.missed) as each`;

/** I5 the form is missing exactly while somebody waits who was let down twice, and no therapist was here since. */
async function nobodyIsThere(world: World, practice: Practice): Promise<boolean> {
  const { rows } = await world.admin.query<{ at: Date | null }>(statement(LET_DOWN), [practice.id]);
  const at = rows[0]?.at?.toTemporalInstant();
  if (!at) return false;
  const answers = practice.staff.filter((one) => one.role !== 'front_desk');
  return answers.every((one) => !one.signedInAt || Temporal.Instant.compare(one.signedInAt, at) <= 0);
}

export async function isOpenRightly(world: World, practice: Practice, isOpen: boolean): Promise<void> {
  if (!isOpen) world.tally.turnedAway += 1;
  if (isOpen === (await nobodyIsThere(world, practice)))
    breach(
      world,
      'I5 closed',
      practice.slug,
      '',
      isOpen ? 'nobody answers, and it takes more' : 'the form is missing',
    );
}

function fieldsOf(token: string, given: Filled): string {
  const form = new URLSearchParams({ token, called: given.called, words: given.words });
  if (given.forSomeone) form.set('for', 'someone');
  if (given.helpNow) form.set('help_now', 'yes');
  if (given.nobodyElse) form.set('nobody_else', 'yes');
  if (given.isRobot) form.set('subject', 'Buy now');
  tellsWays(form, given.ways);
  return form.toString();
}

/** How they may be reached, as the form asks for it. */
export function tellsWays(form: URLSearchParams, ways: readonly Way[]): void {
  if (ways.length === 0) form.append('ways', 'code');
  for (const way of ways) {
    form.append('ways', way.channel);
    form.set(way.channel, way.address);
    if (way.channel === 'email') form.set('email_words', way.plainWords ? 'plain' : 'neutral');
    else tellsWhen(form, way);
  }
}

function tellsWhen(form: URLSearchParams, way: Way): void {
  form.set('phone_message', way.mayLeaveMessage ? 'yes' : 'no');
  form.set('phone_who', way.maySayWho ? 'yes' : 'no');
  form.set('phone_when', way.times.kind);
  const [window] = way.times.kind === 'weekly' ? way.times.windows : [];
  for (const day of window?.days ?? []) form.append('phone_days', String(day));
  form.set('phone_from', window?.from ?? '');
  form.set('phone_until', window?.until ?? '');
}

/** Presses Send. Where it leads is a page of one's own; anything else is told. */
export async function sendsTheForm(
  world: World,
  practice: Practice,
  token: string,
  given: Filled,
): Promise<string | undefined> {
  const answer = await world.door.request(`/${practice.slug}/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: fieldsOf(token, given),
  });
  const link = /\/m\/([\w-]+)/.exec(answer.headers.get('location') ?? '')?.[1];
  if (answer.status === 303 && link !== undefined) return link;
  const page = await answer.text();
  if (answer.status === 200 && !page.includes('name="token"')) await isOpenRightly(world, practice, false);
  else breach(world, 'form', practice.slug, '', `Send was answered with ${answer.status}`);
  return undefined;
}

/** What stands in the tables of who holds this link, who wrote in this very instant. */
export async function whoWroteNow(
  world: World,
  practice: Practice,
  link: string,
): Promise<Inquiry | undefined> {
  const { rows } = await world.admin.query<{ id: string }>(
    'select id from inquiries where practice_id = $1 and received_at = $2',
    [practice.id, world.clock.now().toString()],
  );
  return inside(world, practice, { kind: 'system' }, async (work) => {
    const found = await Promise.all(rows.map(({ id }) => inquiry(work, id)));
    return found.find((one) => one?.link === link);
  });
}

/** Opens the page of one's own by its link: the latest answer that reached them stands there, a no with where to go. */
export async function readsTheAnswer(world: World, contact: Contact): Promise<void> {
  const which = contact.answers.findLastIndex((one) => !one.undone && one.reachedAt && one.kind !== 'call');
  const answer = contact.answers[which];
  if (!answer) return;
  const opened = await world.door.request(`/${contact.practice.slug}/m/${contact.link}`);
  const page = await opened.text();
  expects(world, contact, opened.status === 200, `their page answered ${opened.status}`);
  const words = `[said by a human] ${contact.number}.${which + 1}`;
  expects(world, contact, page.includes(words), 'the answer that reached them stands on their page');
  const places = page.includes('988') && page.includes('A clinic nearby');
  expects(world, contact, answer.kind !== 'no' || places, 'I6 a no on their page has its places');
}
