import { statement } from '#kit/db';
import { type TownClient, isLeaving } from '../care.ts';
import type { Carried } from '../model.ts';
import { type World, breach } from '../world.ts';
import { slugOf } from './at-rest.ts';

/** E5 nothing about sessions leaves while a goodbye goes on, whoever said it; nor after it was closed. */
export function goodbyeIsKept(world: World, client: TownClient, mail: Carried): void {
  const aboutSessions = ['reminder', 'missed', 'freed_time'].includes(mail.purpose);
  if (!aboutSessions || !client.goodbye) return;
  if (isLeaving(client) || client.goodbye.closed)
    breach(
      world,
      'E5 paused',
      client.practice.slug,
      client.personId,
      `${mail.purpose} leaves to who said goodbye`,
    );
}

type Row = {
  practice_id: string;
  id: string;
  person_id: string;
  freed: boolean;
  in_care: boolean;
  door: boolean;
};

const ROWS = `
  select e.practice_id, e.id, e.person_id, e.times_freed_at is not null as freed,
         exists (select from cares c where c.practice_id = e.practice_id and c.person_id = e.person_id
           and c.member_id = e.member_id and c.ended_at is null) as in_care,
         exists (select from doors d where d.practice_id = e.practice_id and d.ending_id = e.id) as door
    from endings e`;

/** E4 E5 what the tables say of each goodbye is what was said, confirmed and done: a link alone frees nothing, opens no door and ends no care. */
export async function goodbyesAreKept(world: World): Promise<void> {
  const { rows } = await world.admin.query<Row>(statement(ROWS));
  for (const row of rows) {
    const client = world.care.clients.find(({ personId }) => personId === row.person_id);
    const said = client?.goodbye;
    if (!client || said?.id !== row.id || client.diedAt) continue;
    const say = (rule: string, what: string): void =>
      breach(world, rule, slugOf(world, row.practice_id), row.id, what);
    if (!said.confirmed && row.freed) say('E5 by link alone', 'their times were given back');
    if (!said.confirmed && row.door) say('E5 by link alone', 'it opened a door');
    if (!said.closed && !row.in_care) say('E5 by link alone', 'their care ended, and nobody closed it');
    if (said.closed && row.in_care) say('E11 closed', 'it was closed, and their care goes on');
    if (said.freed !== row.freed)
      say('E4 times', row.freed ? 'given back too soon' : 'not given back in time');
  }
}
