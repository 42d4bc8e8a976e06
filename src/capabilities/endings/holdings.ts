import type { Holding } from '#kit/holdings';

const TO_THE_DOOR = 'opens their door: whoever has the file would have it too';

/** What this room keeps, for whoever is to be given everything. A copy for a client has what they said and what was written to them, and not what we wondered about. */
export const endingHoldings: readonly Holding[] = [
  {
    table: 'endings',
    key: 'id',
    sealed: { words: 'text', closing: 'text', back_words: 'text' },
    about: ['person_id'],
    copy: [
      'said_at',
      'came_by',
      'reason',
      'words',
      'read_by',
      'confirmed_at',
      'last_session',
      'note_wording',
      'note_asked_at',
      'note_sent_at',
      'times_freed_at',
      'closed_at',
      'closing',
      'returned_at',
      'back_words',
    ],
  },
  {
    table: 'doors',
    key: 'id',
    leftOut: { code: TO_THE_DOOR },
    about: ['person_id'],
    copy: ['made_at', 'revoked_at'],
  },
  { table: 'door_visits', key: 'id', about: ['door_id'], copy: ['came_at', 'wants', 'confirmed_at'] },
  { table: 'goodbye_notes', key: 'member_id', sealed: { words: 'text' } },
];
