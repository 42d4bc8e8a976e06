import { type Selectable } from 'kysely';
import { tables } from '#kit/db';
import { type Refusal, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { consent, withdrawConsent } from '../consents.ts';

/** What a helper may: know of times and help with getting here; be told when the client can't be reached; be talked with. */
export const HELPER_MAY = ['times', 'reach', 'talk'] as const;
export type HelperMay = (typeof HELPER_MAY)[number];

type HelpingRow = {
  practice_id: string;
  id: string;
  person_id: string;
  called: Buffer;
  reach: Buffer | null;
  may: HelperMay[];
  named_by: 'client' | 'staff';
  named_at: Temporal.Instant;
  consent_id: string | null;
  consented_at: Temporal.Instant | null;
  ended_at: Temporal.Instant | null;
};

const db = tables<{ helpings: HelpingRow }>();

/** Somebody who was named as a client's helper; `consentedAt` undefined: the client hasn't said yes, and they are nobody. */
export type Helping = {
  readonly id: string;
  readonly called: string;
  /** How they are reached, as it was written. */
  readonly reach: string;
  readonly may: readonly HelperMay[];
  readonly namedBy: HelpingRow['named_by'];
  readonly consentedAt: Temporal.Instant | undefined;
};

function toHelping(work: Work, row: Selectable<HelpingRow>): Helping {
  return {
    id: row.id,
    called: work.open('helpings', 'called', row.id, row.called),
    reach: row.reach ? work.open('helpings', 'reach', row.id, row.reach) : '',
    may: row.may,
    namedBy: row.named_by,
    consentedAt: row.consented_at ?? undefined,
  };
}

const theirs = (work: Work, personId: string) =>
  db
    .selectFrom('helpings')
    .selectAll()
    .where('practice_id', '=', work.practice)
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .orderBy('named_at')
    .orderBy('id');

/** Everybody who was named and not taken back, those without a yes too: for the client's own page, and the desk's. */
export const namedHelpers = async (work: Work, personId: string): Promise<Helping[]> =>
  (await work.all(theirs(work, personId))).map((row) => toHelping(work, row));

/** P14 the helpers to whom the client said yes, and nobody else. */
export const helpersOf = async (work: Work, personId: string): Promise<Helping[]> =>
  (await namedHelpers(work, personId)).filter((one) => one.consentedAt !== undefined);

/** Names a helper. By the practice it is a question to the client, and nothing more. */
export function nameHelper(
  work: Work,
  given: {
    personId: string;
    called: string;
    reach: string;
    may: readonly HelperMay[];
    by: 'client' | 'staff';
  },
): string {
  const id = work.uuid();
  work.write(
    db.insertInto('helpings').values({
      practice_id: work.practice,
      id,
      person_id: given.personId,
      called: work.seal('helpings', 'called', id, given.called),
      reach: given.reach === '' ? null : work.seal('helpings', 'reach', id, given.reach),
      may: [...given.may],
      named_by: given.by,
      named_at: work.at,
      consent_id: null,
      consented_at: null,
      ended_at: null,
    }),
  );
  const detail = { by: given.by };
  work.record({ action: 'helper.named', subject: 'person', subjectId: given.personId, detail });
  return id;
}

/** P14 the client's own yes, in the words that they were shown. */
export async function agreeToHelper(
  work: Work,
  given: { personId: string; id: string; wording: string },
): Promise<Refusal<'not_there'> | undefined> {
  const row = await work.one(theirs(work, given.personId).where('id', '=', given.id));
  if (!row) return refuse('not_there');
  if (row.consented_at) return undefined;
  const consentId = consent(work, {
    person_id: given.personId,
    purpose: 'helper',
    channel: 'page',
    source: 'person',
    wording: given.wording,
  });
  work.write(
    db
      .updateTable('helpings')
      .set({ consent_id: consentId, consented_at: work.at })
      .where('practice_id', '=', work.practice)
      .where('id', '=', row.id),
  );
  return undefined;
}

/** P14 taken back, or never said yes to: from this moment they are nobody's helper. */
export async function endHelper(
  work: Work,
  given: { personId: string; id: string },
): Promise<Refusal<'not_there'> | undefined> {
  const row = await work.one(theirs(work, given.personId).where('id', '=', given.id));
  if (!row) return refuse('not_there');
  if (row.consent_id !== null) withdrawConsent(work, row.consent_id);
  work.write(
    db
      .updateTable('helpings')
      .set({ ended_at: work.at })
      .where('practice_id', '=', work.practice)
      .where('id', '=', row.id),
  );
  work.record({ action: 'helper.ended', subject: 'person', subjectId: given.personId });
  return undefined;
}

/** Who helped goes with whom they helped. */
export function forgetHelpers(work: Work, personId: string): void {
  work.write(
    db.deleteFrom('helpings').where('practice_id', '=', work.practice).where('person_id', '=', personId),
  );
}
