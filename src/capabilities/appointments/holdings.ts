import type { Holding } from '#kit/holdings';

/** What this room keeps, for whoever is to be given everything. A copy for a client holds their own sessions, and what they did. */
export const appointmentHoldings: readonly Holding[] = [
  { table: 'rooms', key: 'id' },
  { table: 'appointment_kinds', key: 'id' },
  { table: 'working_patterns', key: 'member_id', sealed: { link: 'text' } },
  { table: 'appointment_series', key: 'id' },
  { table: 'series_clients', key: 'id', about: ['person_id'] },
  { table: 'series_gaps', key: 'id' },
  { table: 'appointments', key: 'id' },
  {
    table: 'appointment_clients',
    key: 'id',
    about: ['person_id'],
    copy: ['starts_at', 'ends_at', 'cancelled_at', 'reminded_at'],
  },
  { table: 'taken_times', key: 'id' },
  {
    table: 'appointment_changes',
    key: 'id',
    about: ['by_id'],
    copy: [
      'what',
      'said_at',
      'said_by',
      'from_starts_at',
      'to_starts_at',
      'because',
      'fee',
      'currency',
      'fee_why',
    ],
  },
  {
    table: 'reminder_choices',
    key: 'person_id',
    about: ['person_id'],
    copy: ['hours_before', 'chosen_at'],
  },
  {
    table: 'client_payers',
    key: 'person_id',
    sealed: { payer: 'text' },
    about: ['person_id'],
    copy: ['payer', 'noted_at'],
  },
];
