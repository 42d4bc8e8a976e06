import type { Holding } from '#kit/holdings';

/** What this room keeps, for whoever is to be given everything. A copy for a client has what was posted to them. */
export const letterHoldings: readonly Holding[] = [
  { table: 'letterheads', key: 'id', sealed: { said: 'json' } },
  {
    table: 'letters',
    key: 'id',
    sealed: { words: 'text', amount: 'text' },
    about: ['person_id'],
    // What lies in the queue was said to nobody yet.
    asTold: (fields) => (fields['posted_at'] === null ? { ...fields, words: null, amount: null } : fields),
    copy: ['kind', 'written_at', 'posted_at', 'words', 'amount'],
  },
  { table: 'gentle_readers_off', key: 'member_id' },
];
