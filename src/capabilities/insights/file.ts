import { csv } from '#kit/csv-text';
import type { Said } from './rules/counted.ts';
import { type Maybe, SHARES } from './rules/figures.ts';
import type { Told } from './rules/shares.ts';
import type { Spread, Step } from './rules/survival.ts';
import { quarterInWords } from './time.ts';
import type { FiguresView } from './view.ts';
import { type InsightWords, insightWords } from './words/index.ts';

/** IN7 the same as on the page, a line each: nothing more. */

const EMPTY = { of: '', least: '', yes: '', share: '', hours: '' };

type Numbers = typeof EMPTY;

const percent = (share: number): string => (Math.round(share * 1000) / 10).toString();

function numbers(said: Said): Numbers {
  switch (said.kind) {
    case 'exactly':
      return { ...EMPTY, of: `${said.of}`, yes: `${said.yes}`, share: percent(said.yes / said.of) };
    case 'about':
    case 'base':
    case 'nearly_all':
    case 'hardly_any': {
      const { of, isLeast } = said.base;
      return { ...EMPTY, ...(isLeast ? { least: `${of}` } : { of: `${of}` }) };
    }
    case 'few':
    case 'one':
      return EMPTY;
  }
}

type Line = { figure: string; whose: string; time: string; numbers: Numbers; says: string };

const row = ({ figure, whose, time, numbers: { of, least, yes, share, hours }, says }: Line): string[] => [
  figure,
  whose,
  time,
  of,
  least,
  yes,
  share,
  hours,
  says,
];

type Whose = keyof Told<unknown>;

/** Whose columns there are: where nobody else has anything in it, one. */
export const columnsOf = ({ isAlone }: { readonly isAlone: boolean }): readonly Whose[] =>
  isAlone ? ['practice'] : ['own', 'practice'];

export const nameOf = (
  whose: Whose,
  { isAlone }: { readonly isAlone: boolean },
  words: InsightWords,
): string => (isAlone ? words.whose.alone : words.whose[whose]);

function shareLines(view: FiguresView, words: InsightWords): Line[] {
  return SHARES.flatMap((name) => {
    const share = view.shares[name];
    return columnsOf(share).flatMap((whose) => {
      const line = (time: string, said: Said): Line => ({
        figure: words.share[name].title,
        whose: nameOf(whose, share, words),
        time,
        numbers: numbers(said),
        says: words.cell(said),
      });
      return [
        line(words.period.options[view.period], share.all[whose]),
        ...share.rows.map((one) => line(quarterInWords(one.quarter, view.lang), one[whose])),
      ];
    });
  });
}

export function spreadInWords(one: Maybe<Spread>, words: InsightWords): string {
  if (one === undefined) return words.cell({ kind: 'few' });
  if (one === 'one') return words.cell({ kind: 'one' });
  return one.half === undefined ? words.hours.halfUnknown : words.hours.half({ hours: Math.ceil(one.half) });
}

function hourLines({ hours, period, lang }: FiguresView, words: InsightWords): Line[] {
  return columnsOf(hours).flatMap((whose) => {
    const line = (time: string, one: Maybe<Spread>): Line => ({
      figure: words.hours.title,
      whose: nameOf(whose, hours, words),
      time,
      numbers: {
        ...EMPTY,
        hours: one === undefined || one === 'one' || one.half === undefined ? '' : `${Math.ceil(one.half)}`,
      },
      says: spreadInWords(one, words),
    });
    return [
      line(words.period.options[period], hours.all[whose]),
      ...hours.rows.map((one) => line(quarterInWords(one.quarter, lang), one[whose])),
    ];
  });
}

function returnLines({ returns }: FiguresView, words: InsightWords): Line[] {
  return columnsOf(returns).flatMap((whose) => {
    const steps = returns[whose];
    const line = (time: string, of: Numbers, says: string): Line => ({
      figure: words.returns.title,
      whose: nameOf(whose, returns, words),
      time,
      numbers: of,
      says,
    });
    if (steps === undefined || steps === 'one')
      return [line('', EMPTY, words.cell({ kind: steps === 'one' ? 'one' : 'few' }))];
    return steps.map((step: Step) =>
      line(
        words.returns.weeks(step.time),
        { ...EMPTY, share: percent(1 - step.left) },
        words.returns.sentence({ weeks: step.time, share: step.left }),
      ),
    );
  });
}

/** @returns CSV (RFC 4180); what a spreadsheet would run as a formula is marked as text. */
export function tableFile(view: FiguresView): string {
  const words = insightWords(view.lang);
  const lines = [...shareLines(view, words), ...hourLines(view, words), ...returnLines(view, words)];
  return csv([words.csv.columns, ...lines.map(row)]);
}
