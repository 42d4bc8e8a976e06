import { type Html, button, buttonRow, hidden, html, plainButton, time } from '#ui';
import type { ListView } from '../list-view.ts';
import { isOpen } from '../offers.ts';
import { paths } from '../paths.ts';
import { lacks, standingOn } from '../rules/confirming.ts';
import { sameWays } from '../rules/fields.ts';
import { type Lang, type Resource, libraryKey } from '../rules/kinds.ts';
import { type Aside, isSamePlace } from '../rules/one-list.ts';
import { waysOf } from '../rules/ways.ts';
import { seenAs } from '../seen.ts';
import { dateWords, listWords, wordsIn } from '../words/index.ts';
import { wayLink } from './places.ts';

export type RowsView = ListView & {
  readonly lang: Lang;
  /** Who only looks is shown no button that would be refused. */
  readonly mayChange: boolean;
  /** Goes with each press, so that the list comes back as it was looked at. */
  readonly keeps?: (one: Pick<Resource, 'kind'>) => Html;
};

const keptBy = (one: Pick<Resource, 'kind'>, { keeps }: Pick<RowsView, 'keeps'>): Html | false =>
  keeps?.(one) ?? false;

const quiet = (text: Html | string): Html => html`<br><span class="quiet">${text}</span>`;

/** Each button says what it is for to those who hear the page button by button. */
export const named = (word: string, one: { readonly name: string }): Html =>
  html`${word}<span class="hide"> ${one.name}</span>`;

type Placed = Pick<Resource, 'id' | 'name' | 'kind'>;
type Shows = Pick<RowsView, 'lang' | 'keeps'>;

export function hideForm(one: Placed, view: Shows): Html {
  const text = named(listWords(view.lang).hide, one);
  return html`<form class="inline" method="post" action="${paths.hiding(one.id)}">${keptBy(one, view)}${plainButton({ text })}</form>`;
}

/** @param style of its button: the one thing to do on its page, or something else one may do. */
export function showForm(one: Placed, view: Shows, style = plainButton): Html {
  const text = named(listWords(view.lang).show, one);
  return html`<form class="inline" method="post" action="${paths.showing(one.id)}">${keptBy(one, view)}${style({ text })}</form>`;
}

/** Who looked, where it wasn't this practice's own place that its own people looked at. */
export function lookedBy(one: Resource, lang: Lang): string {
  const words = listWords(lang);
  if (one.assured_from !== '') return words.by(one.assured_from);
  return one.told && one.assured_on !== null ? words.byUs : '';
}

function state(one: Resource, view: RowsView): Html {
  const { states } = wordsIn(view.lang).desk;
  const standing = standingOn(one, view.on);
  if (one.assured_on === null || standing === 'never_confirmed') return html`${states.never_confirmed}`;
  const date = dateWords(one.assured_on, view.lang);
  const said = standing === 'retired' ? date : states[standing](date);
  const by = lookedBy(one, view.lang);
  return html`${time(Temporal.PlainDate.from(one.assured_on), said)}${by !== '' && quiet(by)}`;
}

const linked = (one: Resource, view: RowsView): Html =>
  view.mayChange ? html`<a href="${paths.place(one.id)}">${one.name}</a>` : html`${one.name}`;

/** The same place, where another list has it and it is shown from there. */
export const stillShown = (one: Resource, view: RowsView): Resource | undefined =>
  view.resources.find(
    (other) =>
      other.id !== one.id &&
      other.retired_at === null &&
      !view.aside.has(other.id) &&
      isSamePlace(other, one),
  );

const listOf = (one: Resource, lang: Lang): string => {
  const { also } = listWords(lang);
  return one.told ? also.network(one.told.networkName) : also.own;
};

/** Every list begins with the same places: where nothing was changed there is nothing to tell. */
export const saysNothing = (own: Resource, other: Resource): boolean =>
  own.starter !== null && own.starter === libraryKey(other) && sameWays(own, other);

/** The same place on another list, and why this one counts. */
function twiceLine(one: Resource, view: RowsView): Html[] {
  const words = listWords(view.lang);
  const found = [...view.aside].filter(([, aside]) => aside.why === 'twice' && aside.counts.id === one.id);
  return found.flatMap(([id, aside]) => {
    const other = view.resources.find((each) => each.id === id);
    if (!other || aside.why !== 'twice' || saysNothing(one, other)) return [];
    const list = listOf(other, view.lang);
    const says = words.twice({ other: list, because: aside.because, isOwn: one.told === null });
    const look = html`<a href="${paths.place(id)}">${words.look}<span class="hide">: ${other.name}, ${list}</span></a>`;
    return [quiet(html`${says} ${view.mayChange && look}`)];
  });
}

function offerLines(one: Resource, view: RowsView): Html[] {
  const words = listWords(view.lang);
  return view.networks.flatMap(({ id, name }) => {
    const latest = view.offers.find((each) => each.network === id && each.resourceId === one.id);
    if (!latest || view.isNetwork) return [];
    if (isOpen(latest)) return [quiet(words.offered(name))];
    return [quiet(latest.answer === 'taken' ? words.taken(name) : words.declined(name))];
  });
}

function doubtLines(one: Resource, view: RowsView): Html[] {
  const words = listWords(view.lang);
  const said = view.doubts.filter((each) => each.resourceId === one.id);
  if (!view.isNetwork) return said.length > 0 ? [quiet(words.youSaid)] : [];
  return said.map(
    ({ fromName: who, line }) => html`<br><strong>${words.doubts.line({ who, line })}</strong>`,
  );
}

function nameCell(one: Resource, view: RowsView): Html {
  const words = wordsIn(view.lang);
  const missing = lacks(one).map((lack) => words.lacks[lack]);
  const ways = waysOf(one).slice(0, 2);
  return html`${linked(one, view)}${ways.map((way) => quiet(wayLink(way, words)))}${
    one.told && quiet(listWords(view.lang).from(one.told.networkName))
  }${missing.length > 0 && !one.told && quiet(words.desk.missing(missing.join(', ')))}${twiceLine(one, view)}${offerLines(
    one,
    view,
  )}${doubtLines(one, view)}`;
}

const deeds = (view: RowsView, ...forms: readonly Html[]): Html[] =>
  view.mayChange ? [buttonRow(...forms)] : [];

export function confirmForm(one: Resource, view: Pick<RowsView, 'lang' | 'on' | 'keeps'>): Html {
  const { desk } = wordsIn(view.lang);
  const wanted = standingOn(one, view.on) !== 'fresh';
  const text = named(desk.confirm, one);
  return html`<form class="inline" method="post" action="${paths.confirmation(one.id)}">
    ${hidden('seen', seenAs(one))}${keptBy(one, view)}${wanted ? button({ text }) : plainButton({ text })}
  </form>`;
}

export function inUseRow(one: Resource, view: RowsView): Html[] {
  const words = wordsIn(view.lang);
  const retire = plainButton({ text: named(words.desk.retire, one) });
  const away = one.told
    ? hideForm(one, view)
    : html`<form class="inline" method="post" action="${paths.retirement(one.id)}">${keptBy(one, view)}${retire}</form>`;
  return [
    nameCell(one, view),
    html`${words.kinds[one.kind]}`,
    state(one, view),
    ...deeds(view, confirmForm(one, view), away),
  ];
}

export function retiredRow(one: Resource, view: RowsView): Html[] {
  const words = wordsIn(view.lang);
  const again = plainButton({ text: named(words.desk.unretire, one) });
  return [
    html`${one.name}`,
    html`${words.kinds[one.kind]}`,
    state(one, view),
    ...deeds(
      view,
      html`<form class="inline" method="post" action="${paths.returnToUse(one.id)}">${again}</form>`,
    ),
  ];
}

export function hiddenRow(one: Resource, view: RowsView, aside: Aside): Html[] {
  const words = listWords(view.lang);
  const network = one.told?.networkName ?? '';
  const other = stillShown(one, view);
  const why =
    aside.why === 'retired_here'
      ? words.retiredHere(network)
      : other
        ? words.hiddenOne({ network, other: listOf(other, view.lang) })
        : words.hidden(network);
  return [
    html`${linked(one, view)}${quiet(why)}`,
    html`${wordsIn(view.lang).kinds[one.kind]}`,
    state(one, view),
    ...deeds(view, showForm(one, view)),
  ];
}
