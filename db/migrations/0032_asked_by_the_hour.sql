-- Who is asked for several people within an hour hears of all of them in one mail.
alter table asked_of_us
  -- when a mail is to tell them; null once it has, or needn't
  add column due_at timestamptz,
  -- when a mail told them; all that one mail told have the same
  add column told_at timestamptz;
update asked_of_us set told_at = asked_at;
create index asked_due on asked_of_us (due_at) where due_at is not null;
create index asked_told on asked_of_us (practice_id, member_id, told_at);

create or replace function across_practices_due(at timestamptz, most integer)
  returns table (kind text, practice_id uuid)
  language sql stable security definer set search_path = public
  begin atomic
    select distinct 'delivery', d.practice_id
      from (select practice_id from deliveries where due_at <= at order by due_at limit most) d
     where (select installation_only())
    union all
    select distinct 'inquiry', i.practice_id
      from (select practice_id from inquiries where next_due_at <= at order by next_due_at limit most) i
     where (select installation_only())
    union all
    (select 'practice', q.practice_id from practices q
      where (select installation_only()) and q.note_due_at <= at order by q.note_due_at limit most)
    union all
    select distinct 'person', p.practice_id
      from (select practice_id from persons where erase_due_at <= at order by erase_due_at limit most) p
     where (select installation_only())
    union all
    select distinct 'mail', m.practice_id
      from (select practice_id from received_mails where erase_due_at <= at order by erase_due_at limit most) m
     where (select installation_only())
    union all
    select distinct 'opening', o.practice_id
      from (select practice_id from openings where due_at <= at order by due_at limit most) o
     where (select installation_only())
    union all
    select distinct 'request', r.practice_id
      from (select practice_id from requests where due_at <= at order by due_at limit most) r
     where (select installation_only())
    union all
    select distinct 'try_list', t.practice_id
      from (select practice_id from try_lists where due_at <= at order by due_at limit most) t
     where (select installation_only())
    union all
    select distinct 'digest', g.practice_id
      from (select practice_id from digests where due_at <= at order by due_at limit most) g
     where (select installation_only())
    union all
    select distinct 'posting', w.practice_id
      from (select practice_id from postings where due_at <= at order by due_at limit most) w
     where (select installation_only())
    union all
    select distinct 'asked', a.practice_id
      from (select practice_id from asked_of_us where due_at <= at order by due_at limit most) a
     where (select installation_only());
  end;
