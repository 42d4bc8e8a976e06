import type { Holding } from '#kit/holdings';
import { THEY_CAME, toldStanding } from './actions/helping.ts';
import { servedAs } from './rules/recording.ts';

const TO_THE_PAGE = 'opens their page: whoever has the file would have it too';

const ON_ITS_WAY = 'on its way to a colleague elsewhere, for whom alone it was written';
const NOT_TOLD = 'would say whom they asked, which they told nobody here';

/** What this room keeps, for whoever is to be given everything. A table stands after those that it points to. */
export const inquiryHoldings: readonly Holding[] = [
  {
    table: 'inquiries',
    key: 'id',
    sealed: { need: 'json' },
    leftOut: { code: TO_THE_PAGE, link: TO_THE_PAGE },
    about: ['person_id'],
    // I14 a helper's message is the helper's, whomever it is about.
    saidByOthers: ['helps_id'],
    // I14 that the person came, and when, would stand in the helper's copy.
    asTold: (fields) =>
      fields['helps_id'] !== null && fields['closed_because'] === THEY_CAME
        ? {
            ...fields,
            standing: toldStanding(fields['answered_at'] !== null),
            closed_at: null,
            closed_because: null,
          }
        : fields,
    copy: [
      'came_by',
      'locale',
      'received_at',
      'help_now_at',
      'need',
      'standing',
      'promise_due_at',
      'answered_at',
      'closed_at',
      'closed_because',
    ],
  },
  {
    table: 'inquiry_messages',
    key: 'id',
    sealed: { words: 'text' },
    files: {
      file: ({ file_type: type }) => servedAs(typeof type === 'string' ? type : '').type,
    },
    sameBy: 'message_hash',
    about: ['inquiry_id'],
    part: ({ said_by: by }) => (by === 'note' ? 'notes' : 'record'),
    copy: ['said_by', 'came_by', 'said_at', 'words', 'file'],
  },
  {
    table: 'answers',
    key: 'id',
    sealed: { words: 'text', places: 'json' },
    about: ['inquiry_id'],
    // What was taken back before it left, or is about to leave, was told to nobody.
    part: ({ left_at: at }) => (at === null ? 'notes' : 'record'),
    copy: ['kind', 'words', 'places', 'written_at', 'left_at', 'member_id'],
  },
  {
    table: 'attempts',
    key: 'id',
    about: ['inquiry_id'],
    copy: ['tried_at', 'outcome'],
  },
  {
    table: 'promises',
    key: 'id',
    about: ['inquiry_id'],
    // When one ended otherwise is what the message itself says, where it may be told (I14).
    copy: ['made_at', 'due_at', 'kept_at', 'missed_at'],
  },
  {
    table: 'waiting_places',
    key: 'id',
    about: ['inquiry_id'],
    copy: ['placed_at', 'next_word_at', 'ended_at', 'ended_because'],
  },
  {
    table: 'asked_colleagues',
    key: 'id',
    // I22 which colleague of another practice somebody asked is told to nobody here.
    leftOut: { passes: ON_ITS_WAY, page: TO_THE_PAGE, home_practice: NOT_TOLD, opening_id: NOT_TOLD },
    about: ['inquiry_id'],
    copy: ['asked_at', 'taken_at'],
  },
  {
    table: 'named_since',
    key: 'id',
    sealed: { places: 'json' },
    about: ['inquiry_id'],
    copy: ['named_at', 'places'],
  },
  { table: 'submissions', key: 'token_hash', about: ['inquiry_id'], part: 'notes' },
  { table: 'templates', key: 'id' },
];
