import type { Holding } from '#kit/holdings';

/** What this room keeps, for whoever is to be given everything. */
export const peopleHoldings: readonly Holding[] = [
  {
    table: 'persons',
    key: 'id',
    sealed: { called: 'text' },
    about: ['id'],
    copy: [
      'called',
      'standing',
      'met_at',
      'locale',
      'erase_due_at',
      'erase_asked_at',
      'erased_at',
      'died_noted_at',
    ],
  },
  {
    table: 'ways',
    key: 'id',
    sealed: { address: 'text' },
    about: ['person_id'],
    copy: [
      'channel',
      'address',
      'said_at',
      'source',
      'may_leave_message',
      'may_say_who',
      'may_say_why',
      'plain_words',
      'windows',
      'good_for',
      'withdrawn_at',
      'bounced_at',
    ],
  },
  {
    table: 'consents',
    key: 'id',
    about: ['person_id'],
    copy: ['purpose', 'channel', 'wording', 'given_at', 'withdrawn_at'],
  },
  { table: 'cares', key: 'id', about: ['person_id'], copy: ['began_at', 'source', 'ended_at'] },
  {
    table: 'young_clients',
    key: 'id',
    sealed: { born_on: 'text' },
    about: ['id'],
    copy: ['born_on'],
  },
  // What an order says of a child, and of a parent: the practice's own file has it; a copy for either says who sees what.
  {
    table: 'guardianships',
    key: 'id',
    sealed: { source_note: 'text', limits: 'text' },
    about: ['child_id', 'guardian_id'],
    asTold: (fields) =>
      Object.fromEntries(
        Object.entries(fields).map(([column, value]) => [column, value === 'no' ? '' : value]),
      ),
    copy: ['source', 'custody', 'appointments', 'agreement', 'messages', 'noted_at', 'ended_at'],
  },
  { table: 'togethers', key: 'id' },
  { table: 'together_persons', key: 'together_id', about: ['person_id'], copy: ['joined_at', 'left_at'] },
  {
    table: 'helpings',
    key: 'id',
    sealed: { called: 'text', reach: 'text' },
    about: ['person_id'],
    copy: ['called', 'reach', 'may', 'named_by', 'named_at', 'consented_at', 'ended_at'],
  },
  { table: 'ages_said', key: 'practice_id' },
  // Why something is kept can be a matter between the practice and somebody else.
  { table: 'holds', key: 'id', sealed: { reason: 'text' }, about: ['person_id'], part: 'notes' },
  {
    table: 'erasures',
    key: 'id',
    about: ['person_id'],
    copy: ['erased_at', 'wished_by', 'kinds'],
  },
  { table: 'stops', key: 'address_hash' },
];
