import { type Bars, type Html, html, table } from '#ui';
import { columnsOf, nameOf, spreadInWords } from '../file.ts';
import type { Maybe } from '../rules/figures.ts';
import { STUDIES } from '../rules/studies.ts';
import type { Spread } from '../rules/survival.ts';
import { quarterInWords } from '../time.ts';
import type { Page } from './figures.ts';
import { barsOf, countedHow, legend } from './share.ts';

const isTold = (one: Maybe<Spread>): one is Spread => one !== undefined && one !== 'one';

/** Bars are as long as it takes half of the people to be answered; the longest is the whole line. */
function picture({ view, words, pen }: Page): Html | false {
  const { hours } = view;
  const columns = columnsOf(hours);
  const halves = hours.rows.flatMap((row) =>
    columns.flatMap((whose) => {
      const one = row[whose];
      return isTold(one) && one.half !== undefined ? [one.half] : [];
    }),
  );
  const most = Math.max(1, ...halves);
  const lines: Bars['lines'] = hours.rows
    .map((row) => ({
      label: quarterInWords(row.quarter, view.lang),
      bars: columns.flatMap((whose) => {
        const one = row[whose];
        if (!isTold(one) || one.half === undefined) return [];
        const long = one.half / most;
        const look = whose === 'own' || hours.isAlone ? ('full' as const) : ('outlined' as const);
        return [{ from: long, to: long, look, text: words.hours.short(Math.ceil(one.half)) }];
      }),
    }))
    .filter(({ bars }) => bars.length > 0);
  if (lines.length === 0) return false;
  const all = lines.flatMap(({ bars }) => bars);
  return html`${pen.bars({ label: words.drawn.bars({ title: words.hours.title }), lines })} ${legend(all, words)}`;
}

function inTable({ view, words }: Page): Html {
  const { hours } = view;
  const columns = columnsOf(hours);
  const cell = (one: Maybe<Spread>): string => {
    if (!isTold(one)) return words.cell({ kind: one ?? 'few' });
    const [quarter, half, threeQuarters] = [one.quarter, one.half, one.threeQuarters].map(
      (count) => count && Math.ceil(count),
    );
    return words.hours.cell({ half, quarter, threeQuarters });
  };
  return table({
    id: 'figure-hours',
    caption: words.table({ title: words.hours.title }),
    columns: [
      { text: words.quarter, short: true },
      ...columns.map((whose) => ({ text: nameOf(whose, hours, words) })),
    ],
    rows: [
      ...hours.rows.map((row) => [
        quarterInWords(row.quarter, view.lang),
        ...columns.map((whose) => cell(row[whose])),
      ]),
      [words.all, ...columns.map((whose) => cell(hours.all[whose]))],
    ],
  });
}

/** IN5 how soon people hear from a human. Undefined: too few. */
export function hoursPart(page: Page): Html | undefined {
  const { view, words } = page;
  const { hours } = view;
  if (!isTold(hours.all.own) && !isTold(hours.all.practice)) return undefined;
  return html`<section class="stack figure">
    <h2>${words.hours.title}</h2>
    ${columnsOf(hours).map((whose) => {
      const one = hours.all[whose];
      if (one === 'one') return html`<p class="quiet">${words.untold.one}</p>`;
      const text = spreadInWords(one, words);
      return hours.isAlone
        ? html`<p><strong>${text}</strong></p>`
        : html`<p>${words.whose[whose]}: <strong>${text}</strong></p>`;
    })}
    ${picture(page)} ${inTable(page)} ${countedHow(`${words.hours.brackets} ${words.hours.counts}`)}
  </section>`;
}

/** IN5 what others found about whether anybody answers, with where it was read. */
export function studiesPart({ view, words, pen }: Page): Html {
  const { studies } = words;
  const share = view.shares.answered;
  const here = barsOf(share.all, share, words);
  const lines: Bars['lines'] = [
    ...(here.length > 0 ? [{ label: words.whose.alone, bars: here }] : []),
    ...STUDIES.map(({ key, from, to }) => ({
      label: studies.rows[key].short,
      bars: [{ from, to, look: 'elsewhere' as const, text: studies.share({ from, to }) }],
    })),
  ];
  return html`<h3>${studies.title}</h3>
    <p>${studies.lead}</p>
    ${pen.bars({ label: words.drawn.bars({ title: studies.title }), lines })}
    ${table({
      id: 'figure-studies',
      caption: words.table({ title: studies.title }),
      stacks: true,
      columns: [
        { text: studies.columns.study },
        { text: studies.columns.what },
        { text: studies.columns.share },
        { text: studies.columns.source },
      ],
      rows: STUDIES.map(({ key, from, to, source, seenAt }) => [
        studies.rows[key].who,
        studies.rows[key].what,
        studies.share({ from, to }),
        studies.seenAt({ source, at: seenAt }),
      ]),
    })}`;
}
