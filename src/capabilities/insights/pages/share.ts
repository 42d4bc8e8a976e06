import { type Bars, type Html, html, table } from '#ui';
import { columnsOf, nameOf } from '../file.ts';
import { type Said, rangeOf } from '../rules/counted.ts';
import type { ShareName } from '../rules/figures.ts';
import type { Share } from '../rules/shares.ts';
import { quarterInWords } from '../time.ts';
import type { InsightWords } from '../words/index.ts';
import type { Page } from './figures.ts';

export type Bar = Bars['lines'][number]['bars'][number];

const isTold = ({ kind }: Said): boolean => kind !== 'few' && kind !== 'one';

function sentence(said: Said, name: ShareName, words: InsightWords): string {
  switch (said.kind) {
    case 'few':
      return words.untold.few;
    case 'one':
      return words.untold.one;
    case 'base':
      return words.untold.base(said);
    case 'nearly_all':
    case 'hardly_any':
    case 'about':
    case 'exactly':
      return words.share[name].sentence(words.amount(said));
  }
}

/** What is found, in words first: one's own, and the practice's. */
export function findings(share: Share, name: ShareName, words: InsightWords): Html {
  if (share.isAlone) return html`<p><strong>${sentence(share.all.practice, name, words)}</strong></p>`;
  return html`${columnsOf(share).map((whose) => {
    const said = share.all[whose];
    const text = sentence(said, name, words);
    return said.kind === 'one'
      ? html`<p class="quiet">${text}</p>`
      : html`<p>${words.whose[whose]}: <strong>${text}</strong></p>`;
  })}`;
}

export function barOf(said: Said, look: Bar['look'], words: InsightWords): Bar[] {
  const range = rangeOf(said);
  return range ? [{ ...range, look, text: words.short(said) }] : [];
}

/** One's own is filled, the practice's outlined; where both are the same there is one. */
export const barsOf = (told: Share['all'], { isAlone }: Pick<Share, 'isAlone'>, words: InsightWords): Bar[] =>
  isAlone
    ? barOf(told.practice, 'full', words)
    : [...barOf(told.own, 'full', words), ...barOf(told.practice, 'outlined', words)];

/** What a drawing of both, or with something pale in it, wants said. */
export function legend(bars: readonly Bar[], words: InsightWords): Html | false {
  const lines = [
    bars.some(({ look }) => look === 'full') &&
      bars.some(({ look }) => look === 'outlined') &&
      words.drawn.both,
    bars.some(({ from, to }) => to > from) && words.drawn.pale,
  ].filter((one) => one !== false);
  return lines.length > 0 && html`<p class="quiet">${lines.join(' ')}</p>`;
}

function picture({ view, words, pen }: Page, name: ShareName): Html | false {
  const share = view.shares[name];
  const lines = share.rows
    .map((row) => ({ label: quarterInWords(row.quarter, view.lang), bars: barsOf(row, share, words) }))
    .filter(({ bars }) => bars.length > 0);
  if (lines.length === 0) return false;
  const label = words.drawn.bars({ title: words.share[name].title });
  return html`${pen.bars({ label, lines })} ${legend(
    lines.flatMap(({ bars }) => bars),
    words,
  )}`;
}

function inTable({ view, words }: Page, name: ShareName): Html {
  const share = view.shares[name];
  const columns = columnsOf(share);
  const cells = (told: Share['all']): string[] => columns.map((whose) => words.cell(told[whose]));
  return table({
    id: `figure-${name}`,
    caption: words.table({ title: words.share[name].title }),
    stacks: true,
    columns: [
      { text: words.quarter, short: true },
      ...columns.map((whose) => ({ text: nameOf(whose, share, words) })),
    ],
    rows: [
      ...share.rows.map((row) => [quarterInWords(row.quarter, view.lang), ...cells(row)]),
      [words.all, ...cells(share.all)],
    ],
  });
}

export const countedHow = (text: string): Html => html`<p class="quiet">${text}</p>`;

/** IN1 undefined where nothing may be said. @param more what stands below it */
export function sharePart(page: Page, name: ShareName, more?: Html | false): Html | undefined {
  const { words } = page;
  const share = page.view.shares[name];
  if (!isTold(share.all.own) && !isTold(share.all.practice)) return undefined;
  return html`<section class="stack figure">
    <h2>${words.share[name].title}</h2>
    ${findings(share, name, words)} ${picture(page, name)} ${inTable(page, name)}
    ${countedHow(words.share[name].counts)} ${more}
  </section>`;
}
