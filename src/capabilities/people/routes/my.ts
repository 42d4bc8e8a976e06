import type { Hono } from 'hono';
import { type MyEnv, type MyPage, myPaths } from '#accounts';
import type { Work } from '#kit/work';
import { type Html, deeds, html, link } from '#ui';
import { childrenOf } from '../clients/guardians.ts';
import { myClientPaths as paths } from '../paths.ts';
import { AREAS, mayMeet } from '../rules/sight.ts';
import { persons } from '../store.ts';
import { myClientWords } from '../words/index.ts';
import { myDataRoutes } from './my-data.ts';
import { myHelperRoutes } from './my-helpers.ts';
import type { MyClientParts } from './my-parts.ts';
import { myWayRoutes } from './my-ways.ts';

/** What of this room stands on a client's own page. */
export function myClientRoutes(app: Hono<MyEnv>, parts: MyClientParts): void {
  myWayRoutes(app, parts);
  myDataRoutes(app, parts);
  myHelperRoutes(app, parts);
}

/** P11 for a guardian, the children whose page shows them something. */
export async function childrenPages(work: Work, my: MyPage): Promise<{ href: string; title: string }[]> {
  const open = (await childrenOf(work, my.personId)).filter((one) =>
    AREAS.some((area) => mayMeet(one.sight, area, false)),
  );
  const known = await persons(
    work,
    open.map(({ childId }) => childId),
  );
  const words = myClientWords(my.lang).children;
  return open.map((one) => ({
    href: paths.child(my.slug, one.id),
    title: words.link(known.get(one.childId)?.called ?? ''),
  }));
}

/**
 * At the foot of every page of theirs: where it opens, what else there is; anywhere else, the way back to there. On a child's page, also
 * the way to one's own.
 */
export function myClientLinks(my: MyPage, at: { isHome: boolean; home: string }): Html {
  const words = myClientWords(my.lang);
  const own = [
    { href: paths.ways(my.slug), title: words.ways.title },
    { href: paths.helpers(my.slug), title: words.helpers.title },
    { href: paths.data(my.slug), title: words.data.title },
    { href: myPaths.devices(my.slug), title: words.devices },
  ];
  if (at.isHome && !my.acting) return deeds(words.links, own);
  const backs = [
    !at.isHome && link(at.home, my.acting ? words.children.link(my.acting.child) : words.home),
    my.acting && link(myPaths.home(my.acting.ownSlug), words.children.back),
  ].filter((one) => one !== false && one !== undefined);
  return html`<div class="screen">${backs.map((one) => html`<p class="alone">${one}</p>`)}</div>`;
}
