import type { Holding } from '#kit/holdings';

/** What this room keeps, for whoever is to be given everything: places, and what a practice and its networks said of them, about nobody. */
export const resourceHoldings: readonly Holding[] = [
  { table: 'resources', key: 'id' },
  { table: 'place_offers', key: 'id' },
  { table: 'place_doubts', key: 'id', sealed: { line: 'text' } },
];
