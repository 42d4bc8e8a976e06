/** Q22 what may be widened, in the order in which it is. Never the licence, the age or the language. */
export const WIDENINGS = ['farther', 'online', 'paying'] as const;
export type Widening = (typeof WIDENINGS)[number];

/** A need as far as widening looks at it. */
export type Wide = {
  readonly format: 'in_person' | 'online' | 'either' | '';
  readonly area: string;
  readonly payer: string;
  /** What the person allowed. */
  readonly widen: readonly Widening[];
};

/** What there is to widen: who meets online anyway isn't asked about online too. */
export function widenable({ format, area, payer }: Omit<Wide, 'widen'>): Widening[] {
  const isThere = {
    farther: area !== '' && format !== 'online',
    online: format === 'in_person',
    paying: payer !== '',
  };
  return WIDENINGS.filter((one) => isThere[one]);
}

/** What could be widened and wasn't allowed yet. */
export const notAllowed = (wanted: Wide): Widening[] =>
  widenable(wanted).filter((one) => !wanted.widen.includes(one));

/** First who fits exactly; then one thing more each time, of those that were allowed. */
export function stagesOf(wanted: Wide): (readonly Widening[])[] {
  const allowed = widenable(wanted).filter((one) => wanted.widen.includes(one));
  return [[], ...allowed.map((_, index) => allowed.slice(0, index + 1))];
}

/** How they may meet, with what was widened. */
export const formatOf = ({ format }: Pick<Wide, 'format'>, widened: readonly Widening[]): Wide['format'] =>
  widened.includes('online') ? 'either' : format;

/**
 * Where a part of town was named, whoever meets there, names none, or may be met online; the others once "farther" is allowed.
 * @param one.online whether they may be met online, by their licence too
 */
export function isNearEnough(
  one: { readonly area: string; readonly isNear: boolean; readonly online: boolean },
  wanted: Wide,
  widened: readonly Widening[],
): boolean {
  if (!widenable(wanted).includes('farther') || widened.includes('farther')) return true;
  return one.isNear || one.area === '' || (one.online && formatOf(wanted, widened) !== 'in_person');
}
