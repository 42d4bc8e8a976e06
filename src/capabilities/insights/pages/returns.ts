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

/** A line for each week at which something is told; between two of them nobody's share changes. */
function inTable({ view, words }: Page): Html {
  const { returns } = view;
  const columns = columnsOf(returns);
  const stepsOf = (whose: (typeof columns)[number]): Steps => {
    const steps = returns[whose];
    return isTold(steps) ? steps : [];
  };
  const weeks = [...new Set(columns.flatMap((whose) => stepsOf(whose).map(({ time }) => time)))];
  const cell = (whose: (typeof columns)[number], week: number): string => {
    const steps = returns[whose];
    if (!isTold(steps)) return words.cell({ kind: steps ?? 'few' });
    const step = steps.find(({ time }) => time === week);
    return step ? words.returns.percent(1 - step.left) : words.returns.noStep;
  };
  return table({
    id: 'figure-returns',
    caption: words.table({ title: words.returns.title }),
    columns: [
      { text: words.returns.after, short: true },
      ...columns.map((whose) => ({ text: nameOf(whose, returns, words) })),
    ],
    rows: weeks
      .toSorted((a, b) => a - b)
      .map((week) => [words.returns.weeks(week), ...columns.map((whose) => cell(whose, week))]),
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
