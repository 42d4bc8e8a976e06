import type { Holding } from '#kit/holdings';

/** K10 what this room keeps. A client is given what they were asked and answered. */
export const checkInHoldings: readonly Holding[] = [
  {
    table: 'check_in_plans',
    key: 'id',
    about: ['person_id'],
    copy: ['rhythm', 'begun_at', 'ended_at', 'ended_because'],
  },
  {
    table: 'check_ins',
    key: 'id',
    sealed: { line: 'text' },
    about: ['person_id', 'plan_id'],
    copy: ['asked_at', 'answered_at', 'skipped_at', 'read_at', 'pace', 'heard', 'line'],
  },
];
