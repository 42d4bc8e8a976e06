import type { Holding } from '#kit/holdings';

/** What this room keeps, for whoever is to be given everything. A copy for a client has what was written to them, and not what we wondered about. */
export const outreachHoldings: readonly Holding[] = [
  {
    table: 'outreach_plans',
    key: 'id',
    about: ['person_id'],
    copy: ['missed_at', 'begun_at', 'ended_at'],
  },
  {
    table: 'outreach_steps',
    key: 'id',
    sealed: { words: 'text' },
    about: ['plan_id'],
    copy: ['kind', 'done_at', 'words'],
  },
  { table: 'outreach_heard', key: 'person_id', about: ['person_id'], copy: ['heard_at'] },
  { table: 'outreach_usual', key: 'id' },
  { table: 'outreach_quiet', key: 'id', about: ['person_id'] },
  { table: 'outreach_waits', key: 'id', about: ['person_id'], copy: ['days', 'noted_at'] },
];
