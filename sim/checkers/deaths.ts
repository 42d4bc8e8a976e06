import { statement } from '#kit/db';
import { type World, breach } from '../world.ts';

const ROWS = `select p.id from persons p where p.id = any($1::uuid[]) and (p.died_noted_at is null
  or exists (select from cares c where c.practice_id = p.practice_id and c.person_id = p.id and c.ended_at is null))`;

/** P18 what was noted stands: who died is nobody's client, and is known to have died. */
export async function deathsStand(world: World): Promise<void> {
  const died = world.care.clients.filter(({ diedAt }) => diedAt !== undefined);
  const { rows } = await world.admin.query<{ id: string }>(statement(ROWS), [
    died.map(({ personId }) => personId),
  ]);
  for (const { id } of rows) {
    const client = died.find(({ personId }) => personId === id);
    breach(
      world,
      'P18 died',
      client?.practice.slug ?? '',
      id,
      'it was noted, and nobody knows of it any more',
    );
  }
}
