import type { Holding } from '#kit/holdings';

/** What this room keeps, for whoever is to be given everything. */
export const safetyHoldings: readonly Holding[] = [
  { table: 'checklists', key: 'id', sealed: { steps: 'json' } },
  {
    table: 'concerns',
    key: 'id',
    sealed: { outcome: 'text' },
    about: ['person_id', 'about_id'],
    part: 'safety',
    copy: ['opened_at', 'closed_at', 'outcome'],
  },
  {
    table: 'concern_steps',
    key: 'id',
    sealed: { note: 'text' },
    about: ['concern_id'],
    part: 'safety',
    copy: ['step', 'done_at', 'note'],
  },
];
