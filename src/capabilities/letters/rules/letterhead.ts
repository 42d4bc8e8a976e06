import { z } from 'zod';
import { linesOf, tellsOfTherapy } from './envelope.ts';

export const CLOSES = { least: 7, most: 365, usual: 60 } as const;
export const MOST_PLACES = 3;

/** What a practice puts on its paper. All of it may be empty: then it isn't printed. */
export const letterheadSchema = z.object({
  address: z.string().max(300).default(''),
  phone: z.string().max(60).default(''),
  /** LE3 of a plain envelope: an address, and nothing that tells. */
  returns: z.string().max(300).default(''),
  /** LE8 the blocks of a closing letter, in the practice's own language. */
  comeBack: z.string().max(400).default(''),
  records: z.string().max(400).default(''),
  /** LE8 places to turn to, by their ids. */
  places: z.array(z.uuid()).max(MOST_PLACES).default([]),
  /** LE8 how many days after the letter a file closes. */
  closesAfterDays: z.number().int().min(CLOSES.least).max(CLOSES.most).default(CLOSES.usual),
});

export type LetterheadSaid = z.infer<typeof letterheadSchema>;

export type LetterheadWrong = 'returns' | 'returnsLong' | 'places' | 'closesAfterDays';

/** More lines than that stand on no label. */
const MOST_LINES = 4;

/** LE3 LE8 what wants another look. */
export function letterheadWrong(said: {
  returns: string;
  places: readonly string[];
  closesAfterDays: number;
}): LetterheadWrong[] {
  const { returns, places, closesAfterDays: days } = said;
  return [
    ...(tellsOfTherapy(returns) ? (['returns'] as const) : []),
    ...(linesOf(returns).length > MOST_LINES ? (['returnsLong'] as const) : []),
    ...(places.length > MOST_PLACES ? (['places'] as const) : []),
    ...(!Number.isInteger(days) || days < CLOSES.least || days > CLOSES.most
      ? (['closesAfterDays'] as const)
      : []),
  ];
}
