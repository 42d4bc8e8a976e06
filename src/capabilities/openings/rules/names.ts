/**
 * A name as it is compared, of a payer or of a place: without accents, in small letters, with single spaces for whatever stands
 * between words. The database makes the same of it (`plain_name`, migration 0024), so what is a mark and what stands between
 * words is told here by its numbers, and not by what this year's Unicode calls it.
 */
export function plainName(said: string): string {
  return said
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll(/[^\u0030-\u0039\u0061-\u007a\u00c0-\u1fff\u2070-\u{10ffff}]+/gu, ' ')
    .replaceAll(/^ | $/g, '');
}

/** Names as they are compared; what holds no letter and no figure says nothing. */
export const plainNames = (said: readonly string[]): string[] => [
  ...new Set(said.map(plainName).filter((name) => name !== '')),
];
