import type { Holding } from '#kit/holdings';

/** What this room keeps, for whoever is to be given everything. What somebody typed and didn't send is theirs alone. */
export const requestHoldings: readonly Holding[] = [
  { table: 'requests', key: 'id', sealed: { link: 'text', typed: 'text' } },
  { table: 'asks', key: 'id', sealed: { taken_at: 'text' } },
  { table: 'asked_of_us', key: 'id', sealed: { sentence: 'text' } },
];
