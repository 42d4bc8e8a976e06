import { THEIRS } from './purposes.ts';
import type { Fields, Holding } from '#kit/holdings';

/** Our mails lead to a person's page, by a link and by a code of four words like "bamo"; what is given out must not, nor to what a colleague's mail opens. */
const LINK =
  /(\/(?:m|tries|room|ask|asked|colleague|openings|posting|digest|sign-in|invitations)\/)[\w.-]{16,}/g;
/** Proves that somebody reads the mailbox: with it, its address can be stopped for good. */
const PROOF = /([?&]mail=)[\w-]+/g;
const SYLLABLES = '(?:[b-df-hj-np-tv-z][aeiou]){2}';
const CODE = new RegExp(`\\b${SYLLABLES}(?: ${SYLLABLES}){3}\\b`, 'g');

/** What this room keeps, for whoever is to be given everything. */
export const channelHoldings: readonly Holding[] = [
  {
    table: 'deliveries',
    key: 'id',
    sealed: { address: 'text', subject: 'text', body: 'json', in_reply_to: 'text' },
    clean: (text) => text.replaceAll(LINK, '$1…').replaceAll(PROOF, '$1…').replaceAll(CODE, '…'),
    about: ['person_id', 'about_id'],
    // Nudges and notes go to those who work here.
    part: (fields: Fields) => (fields['member_id'] === null ? 'record' : 'notes'),
    // A link that signs somebody in, or invites them, is for them alone; so is a list of their own.
    without: ({ purpose }) => THEIRS.some((one) => one === purpose),
    // What was called off has no time of leaving; in which hour, and so why, is the practice's own.
    copy: ['purpose', 'subject', 'body', 'made_at', 'sent_at', 'bounced_at'],
  },
  {
    table: 'received_mails',
    key: 'id',
    sealed: { gist: 'json' },
    sameBy: 'message_hash',
    files: { source: () => 'message/rfc822' },
    about: ['about_id'],
    // A bounce is about words of ours, and comes from a machine.
    part: ({ sorted_as: as }) => (as === 'message' || as === 'joined' ? 'record' : 'notes'),
    copy: ['gist', 'received_at', 'source'],
  },
  { table: 'restorations', key: 'id' },
  {
    table: 'mailboxes',
    key: 'id',
    leftOut: {
      smtp_password: 'opens the mailbox to whoever has the file',
      imap_password: 'opens the mailbox to whoever has the file',
    },
  },
];
