import type { Holding } from '#kit/holdings';
import { wholeFile } from './files/give.ts';
import { endingOf } from './rules/file-type.ts';

/**
 * What this room keeps, for whoever is to be given everything. What wasn't sent, or was sent to a colleague, isn't the
 * practice's to take (`notShownTo`); their own copy has all of it.
 */
export const sharingHoldings: readonly Holding[] = [
  {
    table: 'shares',
    key: 'id',
    sealed: { said: 'json', told: 'text', acknowledgement: 'text', answer: 'text' },
    about: ['person_id'],
    // What a guardian wrote on a child's page and never sent is the guardian's: no copy of the child's has it, and no file of the practice's.
    without: ({ sent_at, by_guardian }) => sent_at === null && by_guardian !== null,
    asTold: (fields) => ({ ...fields, by_guardian: fields['by_guardian'] !== null }),
    copy: [
      'kind',
      'by_guardian',
      'member_id',
      'begun_at',
      'sent_at',
      'said',
      'told',
      'answer_due_at',
      'acknowledged_at',
      'acknowledgement',
      'answered_at',
      'answer',
      'stand_in_id',
      'stand_in_until',
      'acknowledged_by',
      'answered_by',
    ],
  },
  {
    table: 'shared_files',
    key: 'id',
    sealed: { name: 'text' },
    files: { kept_as: ({ type }) => (typeof type === 'string' ? type : '') },
    endingOf,
    readFile: wholeFile,
    leftOut: { coming_as: 'what a file that is on its way is kept under: it opens nothing' },
    about: ['share_id'],
    copy: ['name', 'arrived_at', 'type', 'bytes', 'kept_as'],
  },
];
