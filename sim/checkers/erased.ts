import { statement } from '#kit/db';
import { type World, breach } from '../world.ts';

const ROWS = `
  select i.id, p.erased_at is not null as erased,
         p.called is not null or i.need is not null as told,
         exists (select from inquiry_messages m where m.practice_id = i.practice_id and m.inquiry_id = i.id) as words,
         exists (select from ways w where w.practice_id = i.practice_id and w.person_id = i.person_id) as ways,
         exists (select from deliveries d where d.practice_id = i.practice_id and d.person_id = i.person_id
                  and (d.address is not null or d.message_id <> 'erased' or d.due_at is not null)) as mails,
         exists (select from received_mails r where r.practice_id = i.practice_id and r.about_id = i.id) as received,
         exists (select from holds h where h.practice_id = i.practice_id and h.person_id = i.person_id
                  and h.reason is not null) as reasons,
         exists (select from erasures e where e.practice_id = i.practice_id and e.person_id = i.person_id) as recorded
    from inquiries i join persons p on p.practice_id = i.practice_id and p.id = i.person_id`;

const LEFT = ['told', 'words', 'ways', 'mails', 'received', 'reasons'] as const;

type Row = { id: string; erased: boolean; recorded: boolean } & Record<(typeof LEFT)[number], boolean>;

/** I12 I17 who was to be erased is, with nothing left but the record of it; P7 who is held isn't; nor is anybody else. */
export async function erasedWhole(world: World): Promise<void> {
  const { rows } = await world.admin.query<Row>(statement(ROWS));
  for (const row of rows) {
    const contact = world.byId.get(row.id);
    if (!contact || contact.ended?.because === 'taken_back') continue;
    const say = (rule: string, what: string): void =>
      breach(world, rule, contact.practice.slug, row.id, what);
    const isMeant = contact.ended?.because === 'erased';
    if (contact.held && (row.erased || !row.words)) say('P7 held', 'erased while the practice keeps it');
    else if (row.erased !== isMeant) say('I17 erased', isMeant ? 'it should be gone' : 'nobody asked for it');
    if (!row.erased) continue;
    for (const what of LEFT) if (row[what]) say('I12 erased', `${what}: still there`);
    if (!row.recorded) say('P6 recorded', 'no record of the erasure stays');
  }
}
