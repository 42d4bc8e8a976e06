/** A therapist's agreement has a new version; the id is the version's. */
export const AGREEMENT_SAVED = 'AgreementSaved';
