import { HEARD, PACES, type Heard, type Pace } from './questions.ts';

export const SIZE = { width: 320, height: 120 } as const;
const EDGE = 12;
const MOST = 12;

export type Dot = { readonly x: number; readonly y: number };
type Said = { readonly pace: Pace | null; readonly heard: Heard | null };

/** K8 the latest dozen, from left to right. The middle of the drawing is the middle of the five. */
export function courseOf(all: readonly Said[], of: 'pace' | 'heard'): Dot[] {
  const latest = all.slice(-MOST);
  const step = latest.length > 1 ? (SIZE.width - 2 * EDGE) / (latest.length - 1) : 0;
  return latest.flatMap((one, at) => {
    const place = of === 'pace' ? one.pace && PACES.indexOf(one.pace) : one.heard && HEARD.indexOf(one.heard);
    if (place === null) return [];
    const y = SIZE.height - EDGE - (place * (SIZE.height - 2 * EDGE)) / (PACES.length - 1);
    const x = latest.length > 1 ? EDGE + at * step : SIZE.width / 2;
    return [{ x: Math.round(x), y: Math.round(y) }];
  });
}
