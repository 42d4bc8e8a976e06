import type { Holding } from '#kit/holdings';

/** What this room keeps, for whoever is to be given everything: openings, and in which answer each was named. */
export const openingHoldings: readonly Holding[] = [
  { table: 'openings', key: 'id' },
  { table: 'opening_namings', key: 'for_id' },
];
