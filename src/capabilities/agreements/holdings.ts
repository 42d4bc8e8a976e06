import type { Holding } from '#kit/holdings';

/** What this room keeps, for whoever is to be given everything. */
export const agreementHoldings: readonly Holding[] = [
  { table: 'agreement_versions', key: 'id', sealed: { terms: 'json' } },
  { table: 'agreement_drafts', key: 'id', sealed: { terms: 'json' } },
  { table: 'published_agreements', key: 'member_id' },
  {
    table: 'agreed_versions',
    key: 'id',
    sealed: { wording: 'text' },
    about: ['person_id'],
    copy: ['agreed_at', 'wording'],
  },
  {
    table: 'agreed_yeses',
    key: 'id',
    sealed: { wording: 'text' },
    about: ['person_id'],
    copy: ['agreed_at', 'wording'],
  },
  {
    table: 'client_wishes',
    key: 'id',
    sealed: { said: 'json' },
    about: ['person_id'],
    copy: ['said_at', 'said'],
  },
];
