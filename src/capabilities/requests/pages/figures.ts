import { type Html, type Words, emptyState, html, table } from '#ui';
import type { Stretch } from '../figures-view.ts';
import type { What } from '../counted-store.ts';
import type { Line } from '../rules/figures.ts';
import { type FiguresWords, type Locale, figuresWords } from '../words/index.ts';

export type FiguresView = {
  locale: Locale;
  /** Of one network, or of each that the practice is in. */
  networks: readonly { readonly name: string; readonly stretches: readonly Stretch[] }[];
};

const HOURS_A_DAY = 8;

function within(hours: number, words: FiguresWords): string {
  return hours < HOURS_A_DAY
    ? words.hours(Math.max(1, hours))
    : words.days(Math.max(1, Math.round(hours / HOURS_A_DAY)));
}

/** "Of 40 people, 31 heard a yes. Half of those who did heard it within 6 working hours." */
function inWords(all: Pick<Line, 'asked' | 'yes'> & { half?: number | null }, words: FiguresWords): string {
  const asked = all.asked ?? 0;
  if (all.yes === null) return words.asked({ asked });
  const half = all.half ?? null;
  const said = words.said({ asked, yes: all.yes });
  return half === null ? said : `${said} ${words.half({ within: within(half, words) })}`;
}

const monthInWords = (month: Temporal.PlainYearMonth, locale: Locale): string =>
  month
    .toPlainDate({ day: 1 })
    .toLocaleString(locale === 'es' ? 'es-US' : 'en-US', { month: 'long', year: 'numeric' });

function nameOf(what: Exclude<What, 'all'>, value: string, locale: Locale): string {
  const known = figuresWords(locale).values[what][value];
  if (known !== undefined) return known;
  if (what !== 'language') return value;
  const name = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' }).of(value) ?? value;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

type Of = Stretch['by'][number];

const saysYes = ({ lines }: Of): boolean => lines.some((one) => one.yes !== null);

/** A column in which nothing may be seen isn't drawn; one sentence says why. */
function breakdown(of: Of, { id, locale, all }: { id: string; locale: Locale; all: Line }): Html | false {
  const { what, lines } = of;
  const words = figuresWords(locale);
  if (what === 'all' || lines.length === 0) return false;
  const caption = words.what[what];
  const isYesShown = saysYes(of);
  const shown = (value: Words | number | null): Words | number =>
    value ?? html`<span class="quiet">${words.hidden}</span>`;
  const columns = [{ text: words.columns.chosen }, { text: words.columns.asked }];
  const yes = [{ text: words.columns.yes }, { text: words.columns.half }];
  return html`${table({
    id,
    caption,
    stacks: true,
    columns: isYesShown ? [...columns, ...yes] : columns,
    rows: lines.map((one) => [
      nameOf(what, one.value, locale),
      shown(one.asked),
      ...(isYesShown ? [shown(one.yes), shown(one.half === null ? null : within(one.half, words))] : []),
    ]),
  })}
  ${!isYesShown && all.yes !== null && html`<p class="quiet">${words.yesNotShown({ what: inSentence(caption) })}</p>`}`;
}

const inSentence = (caption: string): string => caption.charAt(0).toLowerCase() + caption.slice(1);

/** What has no table because too few chose each thing: said once. */
function notShown(by: Stretch['by'], locale: Locale): Html | false {
  const words = figuresWords(locale);
  const none = by.flatMap(({ what, lines }) =>
    what !== 'all' && lines.length === 0 ? [words.what[what]] : [],
  );
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(none.map(inSentence));
  return none.length > 0 && html`<p class="quiet">${words.notShown({ what: list })}</p>`;
}

function stretch(one: Stretch, locale: Locale, id: string): Html {
  const words = figuresWords(locale);
  const [from, to] = [monthInWords(one.from, locale), monthInWords(one.to, locale)];
  return html`<section class="stack">
    <h2>${words.span({ from, to })}</h2>
    <p><strong>${inWords(one.all, words)}</strong></p>
    ${one.by.map((of) => breakdown(of, { id: `${id}-${of.what}`, locale, all: one.all }))} ${notShown(one.by, locale)}
  </section>`;
}

/** Q31 what is told of each stretch tells this already: nothing new stands in it. */
function together(stretches: readonly Stretch[], words: FiguresWords): Html | false {
  if (stretches.length < 2) return false;
  const add = (of: (all: Line) => number | null): number | null =>
    stretches.reduce<number | null>((sum, { all }) => {
      const more = of(all);
      return sum === null || more === null ? null : sum + more;
    }, 0);
  const all = { asked: add((one) => one.asked), yes: add((one) => one.yes) };
  return html`<p>${words.together} ${inWords(all, words)}</p>`;
}

/** The main content of `/desk/asked-for`: words first, then a plain table for each thing that was chosen. */
export function figuresPage({ locale, networks }: FiguresView): Html {
  const words = figuresWords(locale);
  const each = networks.map(
    ({ name, stretches }, at) =>
      html`<section class="stack">
        <h2>${name}</h2>
        ${stretches.length === 0 && emptyState({ title: words.none, body: words.noneMore })}
        ${together(stretches, words)}
        ${stretches.map((one, index) => stretch(one, locale, `figures-${at}-${index}`))}
        ${stretches.length > 0 && html`<p class="quiet">${words.hiddenMore}</p>`}
      </section>`,
  );
  return html`<div class="page">
    <h1>${words.title}</h1>
    <p>${words.lead}</p>
    ${networks.length === 0 ? emptyState({ title: words.noNetwork, body: words.noNetworkMore }) : each}
  </div>`;
}
