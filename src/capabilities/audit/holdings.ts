import type { Holding } from '#kit/holdings';

/**
 * The trail, for whoever is to be given everything. A person may know that somebody looked, when and what for; which
 * of those who work there it was is told to nobody but the practice (CJEU, C-579/21).
 */
export const auditHoldings: readonly Holding[] = [
  {
    table: 'audit_lines',
    key: 'id',
    about: ['subject_id'],
    part: 'trail',
    copy: ['at', 'actor_kind', 'action'],
  },
];
