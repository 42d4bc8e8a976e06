import { type Html, hidden, html, link, notice, plainButton } from '#ui';
import type { FreeDay, TimesView } from '../times-view.ts';
import { paths } from '../paths.ts';
import type { MineWords } from '../words/index.ts';

/** Times to choose from, each a button of one form: it works on the oldest phone, and one tap holds it. */
export type TimesPage = {
  readonly words: MineWords;
  readonly view: TimesView;
  /** The form around the buttons, to where a press leads. */
  readonly form: (inside: Html) => Html;
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** Another stretch of days. */
  readonly at: (from: string) => string;
  /** Which zone the times are in, where that has to be said. */
  readonly zone: string | undefined;
  /** Somebody was quicker: what else is near. */
  readonly taken?: readonly FreeDay[] | undefined;
};

const buttons = (days: readonly FreeDay[]): Html =>
  html`${days.map(
    ({ day, times }) =>
      html`<h3>${day}</h3>
        <div class="times">
          ${times.map(({ value, words }) => plainButton({ text: words, name: 'start', value }))}
        </div>`,
  )}`;

/** On a client's page. */
export const mineForm =
  (slug: string) =>
  (inside: Html): Html =>
    html`<form method="post" action="${paths.mineHolds(slug)}">${inside}</form>`;

/** Where nobody signs in. */
export const firstForm =
  (slug: string) =>
  (inside: Html): Html =>
    html`<form method="post" action="${paths.first(slug)}">${inside}</form>`;

const form = (page: TimesPage, days: readonly FreeDay[]): Html =>
  page.form(html`${page.fields.map(([name, value]) => hidden(name, value))}${buttons(days)}`);

function nothing({ words, view, at }: TimesPage): Html {
  const { firstFree } = view;
  return firstFree
    ? html`<p>${words.choose.noneThen} ${link(at(firstFree.on), words.choose.firstFree(firstFree.words))}</p>`
    : html`<p>${words.choose.noneAtAll}</p>`;
}

export function timesList(page: TimesPage): Html {
  const { words, view, taken, at } = page;
  const near = taken !== undefined && taken.length > 0;
  return html`${
    taken !== undefined && notice({ body: near ? words.choose.taken : words.choose.takenNone, status: true })
  }
    ${near && form(page, taken)}
    ${page.zone !== undefined && html`<p class="quiet">${words.zone(page.zone)}</p>`}
    ${view.days.length > 0 ? form(page, view.days) : nothing(page)}
    <p class="alone">
      ${view.earlier !== undefined && link(at(view.earlier), words.choose.earlier)}
      ${view.later !== undefined && link(at(view.later), words.choose.later)}
    </p>`;
}
