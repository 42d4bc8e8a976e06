import type { Opener } from '../care.ts';
import { ownPageShows } from '../checkers/shared.ts';
import { type Fields, type Page, atDesk, pageIn, sent } from '../door.ts';
import type { Staff } from '../model.ts';
import { type World, breach } from '../world.ts';

/** A client's own page, in a browser of theirs that keeps its cookies. */

export const myPath = (client: Opener, rest = ''): string => `/my/${client.practice.slug}${rest}`;
export const appointments = (client: Opener, rest = ''): string => myPath(client, `/appointments${rest}`);

/** Opens a page, or sends one of its forms. */
export async function onOwnPage(world: World, client: Opener, path: string, form?: Fields): Promise<Page> {
  const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const headers = { cookie, 'sec-fetch-site': 'same-origin' };
  const answer = await world.door.request(path, sent(headers, form));
  for (const line of answer.headers.getSetCookie()) {
    const [pair = ''] = line.split(';');
    const sign = pair.indexOf('=');
    client.cookies.set(pair.slice(0, sign), pair.slice(sign + 1));
  }
  const page = await pageIn(answer);
  if (page.status === 401) client.isIn = false;
  ownPageShows(world, client, page.text, path);
  if (page.status >= 500) surprised(world, client, `${path} answered ${page.status}`);
  return page;
}

/** The house answered a client something that its own contract rules out. */
export function surprised(world: World, client: Opener, what: string): undefined {
  breach(world, 'contract', client.practice.slug, client.personId, `client ${client.number}: ${what}`);
}

/** By hand, at the end of a session: a link that opens their page once; undefined where the desk has none for them. */
export async function linkTo(world: World, opener: Opener, by: Staff): Promise<string | undefined> {
  const { practice, personId } = opener;
  const shown = await atDesk(world, practice, by, `/desk/clients/${personId}/page`, []);
  return /\/my\/sign-in\/offered\/[\w-]+/.exec(shown.text)?.[0];
}

/** Who was signed in asks for a link again: on another machine nobody is. */
export async function signsInAgain(world: World, opener: Opener): Promise<void> {
  if (!opener.isIn) return;
  opener.cookies.clear();
  opener.isIn = false;
  const link = await linkTo(world, opener, opener.member);
  if (link !== undefined) await opensTheirPage(world, opener, link);
}

/** Uses the link that they were given. Once, and their page is open. */
export async function opensTheirPage(world: World, client: Opener, link: string): Promise<void> {
  const shown = await onOwnPage(world, client, link);
  if (shown.status !== 200) return surprised(world, client, `a new link answered ${shown.status}`);
  const opened = await onOwnPage(world, client, link, []);
  client.isIn = opened.status === 303 && opened.to === myPath(client);
  if (!client.isIn) surprised(world, client, `their link led to ${opened.status} ${opened.to}`);
}
