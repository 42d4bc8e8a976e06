import { type Html, buttonRow, hidden, html, link, notice, plainButton, tel, webLink } from '#ui';
import type { PlaceSent } from '../answers.ts';
import { paths } from '../paths.ts';
import { askingWords } from '../words/asking.ts';
import type { Frame } from './frame.ts';
import type { StatusView } from './status.ts';

/**
 * I20 what can be done about a colleague who was named: asked with one press; or they have no room now, have it already, or have a page
 * for them elsewhere. `closed`: whose page it is asks for nobody.
 */
export type WayIn =
  | { readonly kind: 'ask' | 'full' | 'theirs' | 'on_its_way' | 'closed' }
  | { readonly kind: 'there'; readonly page: string };

/** "Ruth Lind" of "Ruth Lind, Lind Therapy". */
export const nameOf = (one: Pick<PlaceSent, 'name'>): string => one.name.split(',')[0] ?? '';

/** A number can be pressed; anything else is told as it was written. */
const reachOf = (reach: string): Html => (/^[+(]?\d[\d\s().-]*$/.test(reach) ? tel(reach) : html`${reach}`);

/** I19 I20 one press asks this colleague. Of another practice it leads to a look at what is passed on. */
function wayIn(frame: Frame, view: StatusView, one: PlaceSent): Html | false {
  const { own } = askingWords(frame.lang);
  const name = nameOf(one);
  const way = one.opening === undefined ? undefined : view.wayIn(one.opening);
  switch (way?.kind) {
    case undefined:
    case 'closed':
      return false;
    case 'full':
      return html`<p>${own.full}</p>`;
    case 'theirs':
      return html`<p>${own.theirs({ name })}</p>`;
    case 'on_its_way':
      return html`<p>${own.onItsWay({ name })}</p>`;
    case 'there':
      return html`<p>${own.there({ name })} ${link(way.page, own.thereLink)}</p>`;
    case 'ask': {
      if (one.noAccount) return false;
      const { askFor } = view.words.status;
      return html`<form method="post" action="${paths.inLang(frame, paths.askColleague(frame.slug, view.link))}">
${hidden('opening', one.opening ?? '')}<p class="quiet">${one.home === undefined ? askFor.more({ name }) : own.before}</p>
${buttonRow(plainButton({ text: askFor.button({ name }) }))}
</form>`;
    }
  }
}

/** Practices here share an address: its name alone would say of none whose page it is. */
const pageOf = (frame: Frame, one: PlaceSent): string | undefined =>
  one.home !== undefined && !one.noAccount
    ? askingWords(frame.lang).own.page({ name: nameOf(one) })
    : undefined;

/** A place to turn to, or a colleague with the way in. */
function place(frame: Frame, view: StatusView, one: PlaceSent): Html {
  const isFull = one.opening !== undefined && view.wayIn(one.opening).kind === 'full';
  // Who has no room now had it when this was written: what it cost, and when, is no help to anybody.
  const rest = isFull ? '' : [one.cost, one.hours].filter(Boolean).join(' · ');
  return html`<li><strong>${one.name}</strong>${one.reach !== '' && html`<br>${reachOf(one.reach)}`}${rest !== '' && html`<br>${rest}`}${one.url !== '' && html`<br>${webLink(one.url, pageOf(frame, one))}`}${wayIn(frame, view, one)}</li>`;
}

export function listed(
  frame: Frame,
  view: StatusView,
  { heading, places }: { heading: string; places: readonly PlaceSent[] },
): Html | false {
  if (places.length === 0) return false;
  return html`<h3>${heading}</h3><ul class="named">${places.map((one) => place(frame, view, one))}</ul>`;
}

/** I23 who was named since the answer, and the press that looks who has room now. To load the page looks for nobody. */
export function roomBlock(frame: Frame, view: StatusView): Html | false {
  const { own } = askingWords(frame.lang);
  if (!view.mayLook && view.since.length === 0) return false;
  const look = html`<form method="post" action="${paths.inLang(frame, paths.lookForRoom(frame.slug, view.link))}">
<p class="quiet">${own.lookMore}</p>${buttonRow(plainButton({ text: own.look }))}
</form>`;
  return html`<section class="stack screen" id="room">${view.foundNobody && notice({ body: own.nobody, status: true })}${listed(frame, view, { heading: own.since, places: view.since })}${view.mayLook && look}</section>`;
}

/** I22 where somebody is who found a colleague through the answer, and that they can come back. */
export function goodHands(frame: Frame, view: StatusView): Html {
  const { own } = askingWords(frame.lang);
  const all = [...view.since, ...view.answers.flatMap((one) => one.places)];
  const there = all.flatMap((one) => {
    const way = one.opening === undefined ? undefined : view.wayIn(one.opening);
    return way?.kind === 'there' ? [{ name: nameOf(one), page: way.page }] : [];
  });
  const said = there.map(
    ({ name, page }) =>
      html`<p class="said">${own.there({ name })}</p><p class="alone">${link(page, own.thereLink)}</p>`,
  );
  return notice({
    body: html`${there.length > 0 ? said : html`<p class="said">${own.ended}</p>`}<p>${own.comeBack}</p>`,
  });
}
