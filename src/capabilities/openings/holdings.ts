import type { Holding } from '#kit/holdings';

/** What this room keeps, for whoever is to be given everything: openings, in which answer each was named, and colleagues by mail. */
export const openingHoldings: readonly Holding[] = [
  { table: 'openings', key: 'id' },
  { table: 'opening_namings', key: 'for_id' },
  { table: 'listed_colleagues', key: 'id', sealed: { page: 'text' } },
  { table: 'colleague_stops', key: 'address_hash' },
  { table: 'digests', key: 'member_id' },
  { table: 'postings', key: 'id', sealed: { typed: 'text' } },
];
