import type { Holding } from '#kit/holdings';

/** What this room keeps, for whoever is to be given everything: places, about nobody. */
export const resourceHoldings: readonly Holding[] = [{ table: 'resources', key: 'id' }];
