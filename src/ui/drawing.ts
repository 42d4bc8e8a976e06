import type * as Plots from '@observablehq/plot';
import type { Markish, PlotOptions } from '@observablehq/plot';
import { type Html, attributes, html, raw } from './html.ts';

/**
 * Pictures of figures, drawn where the page is made: they need no script, and print. What is drawn carries no colours; they come by class, from the same
 * tokens as all else (`desk.css`). Under each stands a table that says the same.
 */

/** `full` and `outlined`: told apart without colour. `elsewhere`: what others found. */
type Look = 'full' | 'outlined' | 'elsewhere';

/** From a share to a share, both 0 to 1: what is between is pale. */
export type Bar = { readonly from: number; readonly to: number; readonly text: string; readonly look: Look };
export type BarLine = { readonly label: string; readonly bars: readonly Bar[] };

/** `label`: what it is, for who hears it. */
export type Bars = { readonly label: string; readonly lines: readonly BarLine[] };

export type Stair = {
  readonly look: Look;
  readonly steps: readonly { readonly x: number; readonly y: number }[];
};

/** Shares that fall from 1, each until the next. `axis`: what lies below. */
export type Stairs = { readonly label: string; readonly axis: string; readonly stairs: readonly Stair[] };

export type Pen = { readonly bars: (given: Bars) => Html; readonly stairs: (given: Stairs) => Html };

type Plot = typeof Plots;

const WIDTH = 400;
const BAR = 12;
/** From one bar to the next of its line, and from one line to the next. */
const [NEXT_BAR, NEXT_LINE] = [17, 26];
const LOOKS: readonly Look[] = ['full', 'outlined', 'elsewhere'];

/** What may stand in a drawing. Styles are left out: the house's pages carry none of their own. */
const TAGS: ReadonlySet<string> = new Set(['g', 'path', 'rect', 'line', 'text', 'tspan']);
const NAMES: ReadonlySet<string> = new Set(
  'class d x y x1 x2 y1 y2 dx dy width height transform fill stroke stroke-width text-anchor'.split(' '),
);

const shortened = (value: string): string =>
  value.replaceAll(/-?\d+\.\d{2,}/g, (long) => String(Math.round(Number(long) * 10) / 10));

/** As much of an element as is read here: the server has no document of its own, and so no names for it. */
type Drawn = {
  readonly localName: string;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  readonly childNodes: Iterable<Drawn>;
  readonly children: Iterable<Drawn>;
  readonly nodeType: number;
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
};

const TEXT = 3;

function written(node: Drawn): string {
  const given = [...node.attributes]
    .filter(({ name }) => NAMES.has(name))
    .map(({ name, value }) => [name, shortened(value)] as const);
  const inside = [...node.childNodes].map((child) => {
    if (child.nodeType === TEXT) return html`${child.textContent ?? ''}`.toString();
    return TAGS.has(child.localName) ? written(child) : '';
  });
  const tag = node.localName;
  return `<${tag}${attributes(Object.fromEntries(given)).toString()}>${inside.join('')}</${tag}>`;
}

function finished(drawn: Drawn, label: string): Html {
  const given = attributes({
    class: 'drawing',
    role: 'img',
    'aria-label': label,
    viewBox: drawn.getAttribute('viewBox'),
    'text-anchor': 'middle',
  });
  const inside = [...drawn.children].filter(({ localName }) => TAGS.has(localName)).map(written);
  return html`<svg${given}>${raw(inside.join('\n'))}</svg>`;
}

type Placed = Bar & { readonly middle: number };

/** Each bar with the middle of its place, from the top down; how high they are all together. */
function placed(lines: readonly BarLine[]): {
  bars: Placed[];
  labels: { label: string; middle: number }[];
  height: number;
} {
  let top = 0;
  const bars: Placed[] = [];
  const labels = lines.map(({ label, bars: own }) => {
    const height = NEXT_LINE + (own.length - 1) * NEXT_BAR;
    bars.push(...own.map((one, nth) => ({ ...one, middle: top + NEXT_LINE / 2 + nth * NEXT_BAR })));
    top += height;
    return { label, middle: top - height / 2 };
  });
  return { bars, labels, height: top };
}

/** Each look is a mark of its own, since its colour comes by its class. */
function barMarks(plot: Plot, bars: readonly Placed[]): Markish[] {
  const mark = (
    some: Placed[],
    className: string,
    x1: (one: Placed) => number,
    x2: (one: Placed) => number,
  ) =>
    plot.rect(some, {
      className,
      x1,
      x2,
      y1: ({ middle }: Placed) => middle - BAR / 2,
      y2: ({ middle }: Placed) => middle + BAR / 2,
    });
  return LOOKS.flatMap((look) => {
    const some = bars.filter((one) => one.look === look);
    const sure = some.filter((one) => one.from > 0);
    const unsure = some.filter((one) => one.to > one.from);
    return [
      ...(sure.length > 0
        ? [
            mark(
              sure,
              look,
              () => 0,
              (one) => one.from,
            ),
          ]
        : []),
      ...(unsure.length > 0
        ? [
            mark(
              unsure,
              `${look} pale`,
              (one) => one.from,
              (one) => one.to,
            ),
          ]
        : []),
    ];
  });
}

function barsPlot(plot: Plot, lines: readonly BarLine[], leftPart: number): PlotOptions {
  const { bars, labels, height } = placed(lines);
  const middle = (one: { middle: number }): number => one.middle;
  return {
    height: height + 4,
    marginLeft: leftPart,
    marginRight: 112,
    marginTop: 2,
    marginBottom: 2,
    x: { domain: [0, 1], axis: null },
    y: { domain: [height, 0], axis: null },
    marks: [
      plot.ruleX([0, 1], { className: 'edge' }),
      ...barMarks(plot, bars),
      plot.text(labels, { x: 0, y: middle, text: 'label', textAnchor: 'end', dx: -8, className: 'label' }),
      plot.text(bars, { x: 1, y: middle, text: 'text', textAnchor: 'start', dx: 8, className: 'label' }),
    ],
  };
}

/** So wide is a letter, about, and so much of the drawing the labels may take. */
const [LETTER, MOST_LEFT] = [7.8, 180];

const STAIRS_HIGH = 220;

function stairsPlot(plot: Plot, { axis, stairs }: Stairs): PlotOptions {
  const last = Math.max(...stairs.flatMap(({ steps }) => steps.map(({ x }) => x)));
  const tenths = [0, 0.25, 0.5, 0.75, 1];
  const spaced = last <= 12 ? 2 : last <= 26 ? 4 : 8;
  const weeks = Array.from({ length: Math.floor(last / spaced) + 1 }, (_none, at) => at * spaced);
  return {
    height: STAIRS_HIGH,
    marginLeft: 48,
    marginRight: 12,
    marginTop: 10,
    marginBottom: 46,
    x: { domain: [0, last], axis: null },
    y: { domain: [0, 1], axis: null },
    marks: [
      plot.ruleY(tenths, { className: 'edge' }),
      plot.text(tenths, {
        x: 0,
        y: (share: number) => share,
        text: (share: number) => `${share * 100} %`,
        textAnchor: 'end',
        dx: -8,
        className: 'label',
      }),
      plot.text(weeks, { x: (week: number) => week, y: 0, text: String, dy: 14, className: 'label' }),
      plot.text([axis], { x: last / 2, y: 0, text: [axis], dy: 34, className: 'label' }),
      ...stairs.map(({ look, steps }) =>
        plot.line([...steps], { x: 'x', y: 'y', curve: 'step-after', className: `${look} stair` }),
      ),
    ],
  };
}

/**
 * Loaded when the first picture is drawn: half a second and some memory, which a house whose figures nobody looks at doesn't spend.
 */
export async function openPen(): Promise<Pen> {
  const [plot, { parseHTML }] = await Promise.all([import('@observablehq/plot'), import('linkedom')]);
  // Its types name a browser's document, of which the server's checker knows nothing.
  const { document } = parseHTML('<!doctype html><html><body></body></html>') as unknown as {
    readonly document: never;
  };
  const drawn = (options: PlotOptions, label: string): Html => {
    const made: unknown = plot.plot({ ...options, document, width: WIDTH });
    return finished(made as Drawn, label);
  };
  return {
    bars({ label, lines }) {
      const longest = Math.max(...lines.map((line) => line.label.length));
      return drawn(barsPlot(plot, lines, Math.min(MOST_LEFT, 12 + longest * LETTER)), label);
    },
    stairs: (given) => drawn(stairsPlot(plot, given), given.label),
  };
}
