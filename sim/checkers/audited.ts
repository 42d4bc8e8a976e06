import { type World, breach } from '../world.ts';
import { slugOf } from './at-rest.ts';

/**
 * Every change has its audit line. PostgreSQL itself tells which transaction wrote a row last (xmin): each row that was
 * written since the last look must share its transaction with an audit line.
 *
 * What isn't looked at: the trail itself; what is bookkeeping until something comes of it (a delivery between its tries, a form that
 * nobody has sent, when the next are asked); and what another practice said, whose line stands where it was said.
 */
const TRAIL: readonly string[] = ['audit_lines', 'audit_links', 'audit_pending'];

/** When the next mail of each is due moves by itself; who chose a day has its line. */
const CLOCKS: readonly string[] = ['digests'];

/** A person's own list: what they write on it is nobody's to look up, and the trail says only that it began and is gone. */
const THEIR_OWN: readonly string[] = ['tries', 'try_lists'];

const LOOKED_AT: Readonly<Record<string, string>> = {
  deliveries: 'and (t.sent_at is not null or t.held_at is not null or t.failed_at is not null)',
  requests: 'and t.ended_at is not null',
  openings: 'and t.home_practice is null',
  listed_openings: `and exists (select from openings o
    where o.practice_id = t.practice_id and o.id = t.opening_id and o.home_practice is null)`,
  asks: 'and (t.answered_at is null or t.released_at is not null or t.chosen_at is not null)',
  asked_of_us: 'and t.released_at is null',
  // I20 that there was no room: the yes had its line, and nothing was passed on.
  asked_colleagues: 'and t.refused_at is null',
  resources: 'and t.network is null',
  place_offers: 'and t.from_practice = t.practice_id and t.answer is null',
  place_doubts: 'and t.from_practice = t.practice_id and t.ended_at is null',
  joined_networks: 'and t.joined_at is null',
  network_practices: 'and t.left_at is null',
  // That everybody was told of a change, and when to look again: the change itself has its line (`appointments.ts`).
  appointments: 'and false',
  appointment_changes: 'and t.told_at is null',
  // When the next are asked; who was asked, and who said yes, each has a line.
  freed_times: 'and t.taken_at is not null',
  // When to look again, and what is planned anew because nobody got to it (L5): the plan's page says so.
  outreach_plans: 'and t.ended_at is not null',
  outreach_steps: 'and t.done_at is not null',
  // SH3 what nobody else knows of has no line.
  shares: 'and t.sent_at is not null',
  // Somebody is choosing, or is asked whether they would like it.
  taken_times: 'and t.held_until is null',
};

export async function everyChangeIsAudited(
  world: World,
  tables: readonly string[],
  since: string,
): Promise<void> {
  const asked = tables
    .filter((table) => !TRAIL.includes(table) && !THEIR_OWN.includes(table) && !CLOCKS.includes(table))
    .map(
      (table) =>
        `select '${table}' as name, t.practice_id::text, to_jsonb(t)->>'id' as id from ${table} t
          where age(t.xmin) <= age($1::text::xid) ${LOOKED_AT[table] ?? ''}
            and not exists (select from recent r where r.made = t.xmin and r.practice_id = t.practice_id)`,
    );
  const { rows } = await world.admin.query<{ name: string; practice_id: string; id: string | null }>(
    `with recent as materialized (
       select distinct xmin as made, practice_id from audit_lines where age(xmin) <= age($1::text::xid)
     ) ${asked.join(' union all ')} limit 20`,
    [since],
  );
  for (const row of rows) {
    breach(
      world,
      'audited',
      slugOf(world, row.practice_id),
      row.id ?? '',
      `a change in ${row.name} without an audit line`,
    );
  }
}

/** The transaction from which the next look begins. */
export async function lookFromHere(world: World): Promise<string> {
  const { rows } = await world.admin.query<{ now: string }>(`select pg_current_xact_id()::xid::text as now`);
  return rows[0]?.now ?? '3';
}
