import type { Block, Sheet, Words } from '#kit/sheets';
import {
  type Box,
  type Envelope,
  type PaperName,
  ENVELOPE_SIZE,
  PAPERS,
  WINDOW,
  labelBoxes,
  mm,
} from './papers.ts';
import { linesOf } from './envelope.ts';

export type Letterhead = { readonly practice: string; readonly address: string; readonly phone: string };

export type OnPaper = {
  readonly paper: PaperName;
  readonly head: Letterhead;
  readonly to: readonly string[];
  /** LE3 what shows through a window above the address: nothing where there is nothing neutral to say. */
  readonly returns: readonly string[];
  /** "Monday, November 2". */
  readonly date: string;
  readonly words: string;
  /** Who signs. */
  readonly from: string;
};

const SIDE = mm(25);

/** Paragraphs, without the name at the end: it stands below the signature. */
export function paragraphsOf(words: string, from: string): string[] {
  const all = words
    .split(/\n\s*\n/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return from !== '' && all.at(-1) === from ? all.slice(0, -1) : all;
}

/** LE4 an address in its box; more lines stand closer. */
export function addressIn(box: Box, lines: readonly string[], most = 11): Words {
  const lead = Math.min(most * 1.25, box.height / Math.max(1, lines.length));
  return {
    text: lines.join('\n'),
    x: box.x,
    y: box.y,
    width: box.width,
    font: 'sans',
    size: Math.min(most, lead / 1.14),
    lead,
  };
}

function headOf({ paper, head }: Pick<OnPaper, 'paper' | 'head'>): Words[] {
  const width = PAPERS[paper].width - 2 * SIDE;
  const lines = [...linesOf(head.address), head.phone].filter((line) => line !== '');
  return [
    { text: head.practice, x: SIDE, y: mm(14), width: width * 0.6, font: 'serifBold', size: 17, lead: 21 },
    {
      text: lines.join('\n'),
      x: SIDE + width * 0.6,
      y: mm(14.5),
      width: width * 0.4,
      font: 'sans',
      size: 8.5,
      lead: 11.5,
      tint: 'quiet',
      align: 'right',
    },
  ].filter((words): words is Words => words.text !== '');
}

/** LE5 below the words: a line for the pen, then room to sign above the name. */
const closing = (from: string): Block[] => [
  { line: 26, after: 40 },
  { text: from, font: 'serif', size: 12, lead: 17, after: 0 },
];

/** LE5 the letter: the practice's head, the address where a window shows it, the words, a line for the pen and room to sign. */
export function letterSheet(letter: OnPaper): Sheet {
  const { paper, to, returns, date } = letter;
  const { width, height } = PAPERS[paper];
  const { seen, address } = WINDOW[paper];
  const inside = width - 2 * SIDE;
  // On Letter its window has no room above the address.
  const isRoomy = address.y - seen.y > mm(15);
  const small: Words[] =
    isRoomy && returns.length > 0
      ? [
          {
            text: returns.join(', '),
            x: address.x,
            y: address.y - 14,
            width: address.width,
            font: 'sans',
            size: 6.5,
            lead: 9,
            tint: 'quiet',
          },
        ]
      : [];
  const paragraphs = paragraphsOf(letter.words, letter.from);
  return {
    width,
    height,
    words: [
      ...headOf(letter),
      ...small,
      addressIn(address, to),
      { text: date, x: SIDE, y: mm(98), width: inside, font: 'serif', size: 12, lead: 17, align: 'right' },
    ],
    flow: {
      x: SIDE,
      y: mm(108),
      width: inside,
      bottom: height - mm(20),
      top: mm(25),
      blocks: [
        ...paragraphs.map((text, at) => ({
          text,
          font: 'serif' as const,
          size: 12,
          lead: 17,
          after: 10,
          // What is signed is no page of its own: the last words go along.
          ...(at === paragraphs.length - 1 && { keep: 100 }),
        })),
        ...closing(letter.from),
      ],
    },
  };
}

/** LE5 to copy by hand: large, on lines, with nothing that has to be left out. */
export function byHandSheet(given: { paper: PaperName; hint: string; words: string; date: string }): Sheet {
  const { width, height } = PAPERS[given.paper];
  const inside = width - 2 * SIDE;
  return {
    width,
    height,
    words: [
      { text: given.hint, x: SIDE, y: mm(14), width: inside, font: 'sans', size: 9, lead: 12, tint: 'quiet' },
    ],
    flow: {
      x: SIDE,
      y: mm(25),
      width: inside,
      bottom: height - mm(18),
      top: mm(20),
      blocks: [given.date, ...paragraphsOf(given.words, '')].map((text) => ({
        text,
        font: 'sans' as const,
        size: 18,
        lead: 33,
        after: 14,
        ruled: true,
      })),
    },
  };
}

/** LE4 an envelope: who sends it small in the corner, to whom in the middle, a little to the right. */
export function envelopeSheet(
  size: Envelope,
  given: { to: readonly string[]; from: readonly string[] },
): Sheet {
  const { width, height } = ENVELOPE_SIZE[size];
  const box = { x: width * 0.44, y: height * 0.46, width: width * 0.5, height: height * 0.46 };
  const from: Words[] =
    given.from.length === 0
      ? []
      : [
          {
            text: given.from.join('\n'),
            x: mm(12),
            y: mm(10),
            width: width * 0.4,
            font: 'sans',
            size: 8.5,
            lead: 11,
            tint: 'quiet',
          },
        ];
  return { width, height, words: [...from, addressIn(box, given.to, 13)] };
}

/** LE4 addresses on sheets of labels, from the first one on that is left. */
export function labelSheets(paper: PaperName, all: readonly (readonly string[])[], first = 1): Sheet[] {
  const boxes = labelBoxes(paper);
  const sheets: Sheet[] = [];
  let at = Math.min(Math.max(1, first), boxes.length) - 1;
  let words: Words[] = [];
  const close = (): void => {
    if (words.length > 0) sheets.push({ ...PAPERS[paper], words });
    words = [];
    at = 0;
  };
  for (const lines of all) {
    const box = boxes[at];
    if (box) {
      const [inX, inY] = [mm(5), mm(4)];
      words.push(
        addressIn(
          { x: box.x + inX, y: box.y + inY, width: box.width - 2 * inX, height: box.height - 2 * inY },
          lines,
          10,
        ),
      );
    }
    at += 1;
    if (at === boxes.length) close();
  }
  close();
  return sheets;
}

export type Slip = {
  readonly paper: PaperName;
  readonly head: Letterhead;
  readonly words: string;
  /** "Amount", and what was typed; without it a line for the pen. */
  readonly amount: { readonly says: string; readonly typed: string };
  readonly from: string;
};

/** LE12 a third of a page, to be cut: it lies with a bill that was made elsewhere. */
export function slipSheet(slip: Slip): Sheet {
  const { width, height } = PAPERS[slip.paper];
  const third = height / 3;
  const inside = width - 2 * SIDE;
  const foot = third - mm(16);
  const { says, typed } = slip.amount;
  return {
    width,
    height,
    rules: [
      { x: 0, y: third, width, dashed: true },
      ...(typed === '' ? [{ x: SIDE + mm(22), y: foot + 14, width: mm(45) }] : []),
      { x: width - SIDE - mm(70), y: foot + 14, width: mm(70) },
    ],
    words: [
      { text: slip.head.practice, x: SIDE, y: mm(9), width: inside, font: 'serifBold', size: 13, lead: 17 },
      {
        text: paragraphsOf(slip.words, slip.from).join('\n\n'),
        x: SIDE,
        y: mm(21),
        width: inside,
        font: 'serif',
        size: 12,
        lead: 17,
      },
      {
        text: typed === '' ? says : `${says} ${typed}`,
        x: SIDE,
        y: foot,
        width: mm(90),
        font: 'serif',
        size: 12,
        lead: 17,
      },
      {
        text: slip.from,
        x: width - SIDE - mm(70),
        y: foot + 17,
        width: mm(70),
        font: 'serif',
        size: 10,
        lead: 14,
        tint: 'quiet',
      },
    ],
  };
}
