import type { Client } from 'pg';
import { sayOutcome } from '#appointments';
import { beginPlan } from '#outreach';
import type { Inside } from './planting.ts';

/** What is done after missed sessions: each that some route is about. */
export type PlantedOutreach = {
  /** The therapist's, for their client's neighbour, with the step that is due. */
  readonly plan: string;
  readonly step: string;
  /** For who comes together with the client, with a step that can be taken back. */
  readonly undone: string;
  readonly undoneStep: string;
  /** A session that is over, of which somebody said how it went. */
  readonly over: string;
};

const LONG_AGO = '2026-11-02T15:00:00Z';

export async function outreachIn(
  inside: Inside,
  admin: Client,
  given: {
    memberId: string;
    personId: string;
    neighbour: string;
    partner: string;
    session: string;
    until: string;
  },
): Promise<PlantedOutreach> {
  const { memberId, personId, session } = given;
  const missedAt = Temporal.Instant.from(LONG_AGO);
  const begin = async (person: string): Promise<[string, string]> => {
    const begun = await inside((work) => beginPlan(work, { personId: person, memberId, missedAt }));
    const plan = 'id' in begun ? begun.id : '';
    const { rows } = await admin.query<{ id: string }>(
      'update outreach_steps set due_at = $2 where plan_id = $1 and place = 0 returning id',
      [plan, LONG_AGO],
    );
    return [plan, rows[0]?.id ?? ''];
  };
  const times = [session, LONG_AGO];
  for (const [table, key] of [
    ['appointments', 'id'],
    ['appointment_clients', 'appointment_id'],
  ])
    await admin.query(
      `update ${table} set starts_at = $2, ends_at = $2::timestamptz + interval '50 minutes' where ${key} = $1`,
      times,
    );
  await inside((work) => sayOutcome(work, { id: session, personId, what: 'they_late', memberId }));
  const [plan, step] = await begin(given.neighbour);
  const [undone, undoneStep] = await begin(given.partner);
  await admin.query("update outreach_steps set done_at = $2, done_by = $3, how = 'drafted' where id = $1", [
    undoneStep,
    given.until,
    memberId,
  ]);
  await admin.query('update outreach_plans set due_at = null where id in ($1, $2)', [plan, undone]);
  return { plan, step, undone, undoneStep, over: session };
}
