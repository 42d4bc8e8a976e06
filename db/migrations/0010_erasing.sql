-- What is erased is erased everywhere: the words that left by the gate, and the mails that came in.

-- Of deliveries that share a cap, one at most leaves: one acknowledgement a day for an address, whoever wrote it on a
-- form. One that was held didn't leave, and takes nobody's place.
alter table deliveries add column cap text;
create unique index deliveries_cap on deliveries (practice_id, cap) where cap is not null and held_at is null;

-- A mail that belongs to an inquiry goes with its person; any other goes by this date. An emptied row keeps the keyed
-- hash alone: a folder that numbers its mails anew is read again, and must not bring back what was erased.
alter table received_mails alter column source drop not null;
alter table received_mails alter column gist drop not null;
alter table received_mails add column erase_due_at timestamptz;
update received_mails set erase_due_at = received_at + interval '3 months'
  where about_id is null or sorted_as = 'bounce';
create index received_mails_erase_due on received_mails (erase_due_at) where erase_due_at is not null;
create index received_mails_about on received_mails (practice_id, about_id) where about_id is not null;
create index deliveries_by_person on deliveries (practice_id, person_id) where person_id is not null;

create or replace function across_practices_due(at timestamptz, most integer)
  returns table (kind text, practice_id uuid)
  language sql stable security definer set search_path = public
  begin atomic
    (select distinct 'delivery', d.practice_id from (select practice_id from deliveries where due_at <= at order by due_at limit most) d)
    union all
    (select distinct 'inquiry', i.practice_id from (select practice_id from inquiries where next_due_at <= at order by next_due_at limit most) i)
    union all
    (select 'practice', q.practice_id from practices q where q.note_due_at <= at order by q.note_due_at limit most)
    union all
    (select distinct 'person', p.practice_id from (select practice_id from persons where erase_due_at <= at order by erase_due_at limit most) p)
    union all
    (select distinct 'mail', m.practice_id from (select practice_id from received_mails where erase_due_at <= at order by erase_due_at limit most) m);
  end;
