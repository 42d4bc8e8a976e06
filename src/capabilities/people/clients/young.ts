import { thisPractice } from '#accounts';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import { type Ages, type AgesSaid, type Stage, ageOn, agesHere, stageOn } from '../rules/coming-of-age.ts';

const db = tables<{
  young_clients: { practice_id: string; id: string; born_on: Buffer };
  ages_said: {
    practice_id: string;
    agrees_at: number | null;
    of_age_at: number | null;
    agrees_source: string | null;
    said_by: string;
    said_at: Temporal.Instant;
  };
}>();

/** P11 from which age clients of this practice agree themselves, and are of age: as it said, else by the law that we name. */
export async function agesOf(work: Work): Promise<Ages & { known: Ages; said: AgesSaid | undefined }> {
  const [practice, said] = await Promise.all([
    thisPractice(work),
    work.one(
      db
        .selectFrom('ages_said')
        .select(['agrees_at', 'of_age_at', 'agrees_source'])
        .where('practice_id', '=', work.practice),
    ),
  ]);
  const own = said && {
    agreesAt: said.agrees_at ?? undefined,
    ofAgeAt: said.of_age_at ?? undefined,
    source: said.agrees_source ?? undefined,
  };
  return { ...agesHere(practice, own), known: agesHere(practice), said: own };
}

/** The practice's own word on ages; null takes it back. */
export function sayAges(
  work: Work,
  given: { agreesAt: number | null; ofAgeAt: number | null; source: string; memberId: string },
): void {
  const said = {
    agrees_at: given.agreesAt,
    of_age_at: given.ofAgeAt,
    agrees_source: given.agreesAt === null ? null : given.source,
    said_by: given.memberId,
    said_at: work.at,
  };
  work.write(
    db
      .insertInto('ages_said')
      .values({ practice_id: work.practice, ...said })
      .onConflict((conflict) => conflict.column('practice_id').doUpdateSet(said)),
  );
  work.record({ action: 'ages.said', subject: 'practice', subjectId: work.practice });
}

/** The birthday of a client who is under age. */
export function noteBirthday(work: Work, personId: string, bornOn: Temporal.PlainDate): void {
  const sealed = work.seal('young_clients', 'born_on', personId, bornOn.toString());
  work.write(
    db
      .insertInto('young_clients')
      .values({ practice_id: work.practice, id: personId, born_on: sealed })
      .onConflict((conflict) => conflict.columns(['practice_id', 'id']).doUpdateSet({ born_on: sealed })),
  );
  work.record({ action: 'birthday.noted', subject: 'person', subjectId: personId });
}

export type Young = { readonly bornOn: Temporal.PlainDate; readonly age: number; readonly stage: Stage };

/** Who of these has a birthday noted, and what they are by it today, at the practice. */
export async function youngOf(work: Work, personIds: readonly string[]): Promise<Map<string, Young>> {
  if (personIds.length === 0) return new Map();
  const rows = await work.all(
    db
      .selectFrom('young_clients')
      .select(['id', 'born_on'])
      .where('practice_id', '=', work.practice)
      .where('id', 'in', personIds),
  );
  if (rows.length === 0) return new Map();
  const [{ zone }, ages] = await Promise.all([thisPractice(work), agesOf(work)]);
  const today = work.at.toZonedDateTimeISO(zone).toPlainDate();
  return new Map(
    rows.map((row) => {
      const bornOn = Temporal.PlainDate.from(work.open('young_clients', 'born_on', row.id, row.born_on));
      return [row.id, { bornOn, age: ageOn(bornOn, today), stage: stageOn(bornOn, today, ages) }];
    }),
  );
}

/** Goes with who the person was. */
export function forgetBirthday(work: Work, personId: string): void {
  work.write(
    db.deleteFrom('young_clients').where('practice_id', '=', work.practice).where('id', '=', personId),
  );
}
