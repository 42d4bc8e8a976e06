import type { Hono } from 'hono';
import { type MyEnv, type MyPage, myPaths } from '#accounts';
import type { Work } from '#kit/work';
import { type Html, html, link } from '#ui';
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

/** At the foot of where their page opens: what else there is; for a guardian, the children whose page shows them something, and on those the way back. */
export async function myClientLinks(work: Work, my: MyPage, isHome: boolean): Promise<Html | undefined> {
  const words = myClientWords(my.lang);
  if (my.acting) {
    const back = link(myPaths.home(my.acting.ownSlug), words.children.back);
    return html`<nav class="deeds" aria-label="${words.links}"><ul><li>${back}</li></ul></nav>`;
  }
  if (!isHome) return undefined;
  const open = (await childrenOf(work, my.personId)).filter((one) =>
    AREAS.some((area) => mayMeet(one.sight, area, false)),
  );
  const known = await persons(
    work,
    open.map(({ childId }) => childId),
  );
  const children = open.map((one) => ({
    href: paths.child(my.slug, one.id),
    text: words.children.link(known.get(one.childId)?.called ?? ''),
  }));
  const own = [
    { href: paths.ways(my.slug), text: words.ways.title },
    { href: paths.helpers(my.slug), text: words.helpers.title },
    { href: paths.data(my.slug), text: words.data.title },
    { href: myPaths.devices(my.slug), text: words.devices },
  ];
  return html`<nav class="deeds" aria-label="${words.links}"><ul>${[...children, ...own].map(
    (one) => html`<li>${link(one.href, one.text)}</li>`,
  )}</ul></nav>`;
}
