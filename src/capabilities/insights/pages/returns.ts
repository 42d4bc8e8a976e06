import { type Html, type Stair, html, table } from '#ui';
import { columnsOf, nameOf } from '../file.ts';
import type { Maybe } from '../rules/figures.ts';
import type { Step } from '../rules/survival.ts';
import type { Page } from './figures.ts';
import { countedHow } from './share.ts';

type Steps = readonly Step[];

const isTold = (one: Maybe<Steps>): one is Steps => one !== undefined && one !== 'one';

function found({ view, words }: Page): Html {
  const { returns } = view;
  return html`${columnsOf(returns).map((whose) => {
    const steps = returns[whose];
    if (steps === 'one') return html`<p class="quiet">${words.untold.one}</p>`;
    const last = steps?.at(-1);
    const text = last ? words.returns.sentence({ weeks: last.time, share: last.left }) : words.untold.few;
    return returns.isAlone
      ? html`<p><strong>${text}</strong></p>`
      : html`<p>${words.whose[whose]}: <strong>${text}</strong></p>`;
  })}`;
}

function picture({ view, words, pen }: Page): Html {
  const { returns } = view;
  const stairs = columnsOf(returns).flatMap((whose): Stair[] => {
    const steps = returns[whose];
    const look = whose === 'own' || returns.isAlone ? 'full' : 'outlined';
    return isTold(steps) ? [{ look, steps: steps.map(({ time, left }) => ({ x: time, y: left })) }] : [];
  });
  const label = words.drawn.stairs({ title: words.returns.title });
  return html`${pen.stairs({ label, axis: words.returns.axis, stairs })}
    ${stairs.length > 1 && html`<p class="quiet">${words.drawn.bothLines}</p>`}`;
}

function inTable({ view, words }: Page): Html {
  const { returns } = view;
  const told = columnsOf(returns).filter((whose) => isTold(returns[whose]));
  const { columns } = words.returns;
  return table({
    id: 'figure-returns',
    caption: words.table({ title: words.returns.title }),
    stacks: true,
    columns: [
      { text: columns.weeks, short: true },
      ...(returns.isAlone ? [] : [{ text: words.whose.title }]),
      { text: columns.back },
      { text: columns.away },
    ],
    rows: told.flatMap((whose) => {
      const steps = returns[whose];
      if (!isTold(steps)) return [];
      return steps.map(({ time, left }) => [
        words.returns.weeks(time),
        ...(returns.isAlone ? [] : [nameOf(whose, returns, words)]),
        words.returns.percent(1 - left),
        words.returns.percent(left),
      ]);
    }),
  });
}

/** IN6 undefined: too few. */
export function returnsPart(page: Page): Html | undefined {
  const { returns } = page.view;
  if (!isTold(returns.own) && !isTold(returns.practice)) return undefined;
  const { words } = page;
  return html`<section class="stack figure">
    <h2>${words.returns.title}</h2>
    ${found(page)} ${picture(page)} ${inTable(page)} ${countedHow(words.returns.counts)}
  </section>`;
}
