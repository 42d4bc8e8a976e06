/** LE4 papers, envelopes and labels, measured in points (72 to the inch). */

export const mm = (length: number): number => (length * 72) / 25.4;
export const inch = (length: number): number => length * 72;

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export type PaperName = 'a4' | 'letter';

export const PAPERS: Readonly<Record<PaperName, { readonly width: number; readonly height: number }>> = {
  a4: { width: mm(210), height: mm(297) },
  letter: { width: inch(8.5), height: inch(11) },
};

/** DL is 110 by 220 mm, #10 is 4 1/8 by 9 1/2 inches: a sheet in thirds fits into the one that goes with it. */
export const ENVELOPES = ['dl', '10'] as const;
export type Envelope = (typeof ENVELOPES)[number];

export const ENVELOPE_SIZE: Readonly<Record<Envelope, { readonly width: number; readonly height: number }>> =
  {
    dl: { width: mm(220), height: mm(110) },
    '10': { width: inch(9.5), height: inch(4.125) },
  };

/** Which envelope a paper is folded for. */
export const ENVELOPE_FOR: Readonly<Record<PaperName, Envelope>> = { a4: 'dl', letter: '10' };

/**
 * LE4 where an address stands on a letter so that it shows through the window of its envelope however the sheet slides in it. A4 in thirds: the address
 * field of DIN 5008, form B (45 mm from the top, 20 mm from the left, 85 by 45 mm, text from 25 mm on, the upper 17.7 mm for what the sender says). Letter
 * in thirds, in a #10 whose window is 1 1/8 by 4 1/2 inches, 7/8 from the left and 1/2 from below: what of it stays in sight is from 2.5 to 3.17 inches
 * from the top of the sheet.
 */
export const WINDOW: Readonly<Record<PaperName, { readonly seen: Box; readonly address: Box }>> = {
  a4: {
    seen: { x: mm(20), y: mm(45), width: mm(85), height: mm(45) },
    address: { x: mm(25), y: mm(62.7), width: mm(80), height: mm(27.3) },
  },
  letter: {
    seen: { x: inch(0.875), y: inch(2.042), width: inch(4.5), height: inch(1.583) },
    address: { x: inch(1), y: inch(2.5), width: inch(3.3), height: inch(0.667) },
  },
};

/** Labels on one sheet: 3 by 8 on A4 (63.5 by 33.9 mm), 3 by 10 on Letter (2 5/8 by 1 inch). */
export const LABELS: Readonly<
  Record<
    PaperName,
    {
      readonly across: number;
      readonly down: number;
      readonly first: Box;
      readonly step: { x: number; y: number };
    }
  >
> = {
  a4: {
    across: 3,
    down: 8,
    first: { x: mm(7.2), y: mm(12.9), width: mm(63.5), height: mm(33.9) },
    step: { x: mm(66), y: mm(33.9) },
  },
  letter: {
    across: 3,
    down: 10,
    first: { x: inch(0.1875), y: inch(0.5), width: inch(2.625), height: inch(1) },
    step: { x: inch(2.75), y: inch(1) },
  },
};

/** Where each label of a sheet is, along its rows. */
export function labelBoxes(paper: PaperName): Box[] {
  const { across, down, first, step } = LABELS[paper];
  return Array.from({ length: across * down }, (_, at) => ({
    ...first,
    x: first.x + (at % across) * step.x,
    y: first.y + Math.floor(at / across) * step.y,
  }));
}
