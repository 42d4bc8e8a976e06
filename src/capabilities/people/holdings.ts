import type { Holding } from '#kit/holdings';

/** What this room keeps, for whoever is to be given everything. */
export const peopleHoldings: readonly Holding[] = [
  {
    table: 'persons',
    key: 'id',
    sealed: { called: 'text' },
    about: ['id'],
    copy: ['called', 'standing', 'met_at', 'locale', 'erase_due_at', 'erase_asked_at', 'erased_at'],
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
      'plain_words',
      'windows',
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
