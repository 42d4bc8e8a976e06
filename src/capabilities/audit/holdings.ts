import type { Holding } from '#kit/holdings';

/** What the practice did for reasons of its own: to tell that it was done would tell the reason. */
const WITHIN = new Set([
  'person.held',
  'person.hold_lifted',
  'conflict.checked',
  'helper.view_ended',
  'outreach.worry_said',
  'ending.answered',
]);

/**
 * The trail, for whoever is to be given everything. A person may know that somebody looked, when and what for; which
 * of those who work there it was is told to nobody but the practice (CJEU, C-579/21).
 */
export const auditHoldings: readonly Holding[] = [
  {
    table: 'audit_lines',
    key: 'id',
    about: ['subject_id'],
    part: ({ action }) => (typeof action === 'string' && WITHIN.has(action) ? 'notes' : 'trail'),
    copy: ['at', 'actor_kind', 'action'],
  },
];
