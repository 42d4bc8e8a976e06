import { statement } from '#kit/db';
import { type World, breach } from '../world.ts';

const ROWS = `
  select i.id, i.closed_because = 'taken_back' as taken_back,
         exists (select from inquiry_messages m where m.practice_id = i.practice_id and m.inquiry_id = i.id) as words,
         exists (select from ways w where w.practice_id = i.practice_id and w.person_id = i.person_id) as ways,
         exists (select from deliveries d where d.practice_id = i.practice_id and d.about_id = i.id
                  and d.due_at is not null) as leaves,
         exists (select from persons p where p.practice_id = i.practice_id and p.id = i.person_id
                  and p.called is not null) as name
    from inquiries i where i.came_by = 'phone' and i.standing = 'closed'`;

type Row = { id: string; taken_back: boolean; words: boolean; ways: boolean; leaves: boolean; name: boolean };

/** I10 of a call that was taken back nothing is left that was said, nothing leaves, and no other call was. */
export async function takenBackWhole(world: World): Promise<void> {
  const { rows } = await world.admin.query<Row>(statement(ROWS));
  for (const row of rows) {
    const contact = world.byId.get(row.id);
    const say = (what: string): void =>
      breach(world, 'I10 taken back', contact?.practice.slug ?? '', row.id, what);
    const isMeant = contact?.ended?.because === 'taken_back';
    if (row.taken_back !== isMeant) say(isMeant ? 'it closed for another reason' : 'nobody took it back');
    if (!row.taken_back) continue;
    for (const what of ['words', 'ways', 'leaves', 'name'] as const)
      if (row[what]) say(`${what}: still there`);
  }
}
