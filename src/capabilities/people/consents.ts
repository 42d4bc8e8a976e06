import { type Selectable } from 'kysely';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import type { Purpose } from './rules/reaching.ts';

/** What somebody can say yes to: words that we send, or a helper. */
export type ConsentPurpose = Purpose | 'helper';

type ConsentRow = {
  practice_id: string;
  id: string;
  person_id: string;
  purpose: ConsentPurpose;
  channel: string;
  source: 'person';
  wording: string;
  given_at: Temporal.Instant;
  withdrawn_at: Temporal.Instant | null;
};

export type Consent = Omit<Selectable<ConsentRow>, 'practice_id'>;

const db = tables<{ consents: ConsentRow }>();

/** Keeps what a person said yes to: for what, by which way, in which words it was asked, where and when. */
export function consent(
  work: Work,
  given: Pick<Consent, 'person_id' | 'purpose' | 'channel' | 'source' | 'wording'>,
): string {
  const id = work.uuid();
  work.write(
    db
      .insertInto('consents')
      .values({ ...given, practice_id: work.practice, id, given_at: work.at, withdrawn_at: null }),
  );
  work.record({
    action: 'consent.given',
    subject: 'consent',
    subjectId: id,
    detail: { purpose: given.purpose },
  });
  return id;
}

/** The consent that stands, the latest first. */
export async function consentOf(work: Work, person: string, purpose: Purpose): Promise<Consent | undefined> {
  const rows = await work.all(
    db
      .selectFrom('consents')
      .selectAll()
      .where('practice_id', '=', work.practice)
      .where('person_id', '=', person)
      .where('purpose', '=', purpose)
      .where('withdrawn_at', 'is', null)
      .orderBy('given_at', 'desc')
      .orderBy('id', 'desc')
      .limit(1),
  );
  return rows[0];
}

/** This one is taken back; others of its purpose stand. */
export function withdrawConsent(work: Work, id: string): void {
  work.write(
    db
      .updateTable('consents')
      .set({ withdrawn_at: work.at })
      .where('practice_id', '=', work.practice)
      .where('id', '=', id)
      .where('withdrawn_at', 'is', null),
  );
  work.record({ action: 'consent.ended', subject: 'consent', subjectId: id, detail: { purpose: 'helper' } });
}

/** Taken back, or used up: a consent to be asked once is over when it was answered. */
export function endConsent(work: Work, person: string, purpose: Purpose): void {
  work.write(
    db
      .updateTable('consents')
      .set({ withdrawn_at: work.at })
      .where('practice_id', '=', work.practice)
      .where('person_id', '=', person)
      .where('purpose', '=', purpose)
      .where('withdrawn_at', 'is', null),
  );
  work.record({ action: 'consent.ended', subject: 'person', subjectId: person, detail: { purpose } });
}

/** Everything that was said yes to for this, also what was taken back since: for figures. */
export async function consentsFor(
  work: Work,
  purpose: Purpose,
): Promise<{ personId: string; givenAt: Temporal.Instant; withdrawnAt: Temporal.Instant | null }[]> {
  const rows = await work.all(
    db
      .selectFrom('consents')
      .select(['person_id', 'given_at', 'withdrawn_at'])
      .where('practice_id', '=', work.practice)
      .where('purpose', '=', purpose)
      .orderBy('given_at')
      .orderBy('id'),
  );
  return rows.map((row) => ({
    personId: row.person_id,
    givenAt: row.given_at,
    withdrawnAt: row.withdrawn_at,
  }));
}
