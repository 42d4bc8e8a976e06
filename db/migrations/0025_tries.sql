-- Whom somebody tries, outside of here, and what came of it: a list of their own behind a link or a code. Nobody who works here reads it.
create table try_lists (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  code_hash bytea not null,
  code bytea not null,
  link_hash bytea not null,
  link bytea not null,
  locale text not null check (locale in ('en', 'es')),
  for_whom text not null check (for_whom in ('me', 'someone')),
  -- whom it is for, as they are called
  called bytea not null,
  -- what they look for, from choices alone; a letter's page shows it
  need bytea not null,
  began_at timestamptz not null,
  opened_at timestamptz not null,
  -- where reminders go, if somebody asked for them: who, how, how many are left, and when the last one was made
  person_id uuid,
  way_id uuid,
  mails_left smallint not null default 0 check (mails_left >= 0),
  mailed_at timestamptz,
  -- when it is looked after next: a reminder, what was taken off it, or its end
  due_at timestamptz not null,
  check ((person_id is null) = (way_id is null)),
  foreign key (practice_id, person_id) references persons,
  primary key (practice_id, id)
);
call keep_apart('try_lists');
create unique index try_lists_by_link on try_lists (practice_id, link_hash);
create unique index try_lists_by_code on try_lists (practice_id, code_hash);
create index try_lists_due on try_lists (due_at);
create index try_lists_of_person on try_lists (practice_id, person_id) where person_id is not null;

create table tries (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  list_id uuid not null,
  -- of the page that a letter to this one leads to
  link_hash bytea not null,
  link bytea not null,
  whom bytea not null,
  -- their number or mail address, as it was typed
  reach bytea not null,
  note bytea not null,
  by_way text not null check (by_way in ('rang', 'voicemail', 'mail', 'form', 'letter')),
  tried_on date not null,
  came text not null check (came in ('waiting', 'room', 'ring', 'named', 'full', 'let_be')),
  -- when they said that they may be tried again
  again_on date,
  -- what the therapist said on the letter's page
  reply bytea,
  replied_at timestamptz,
  added_at timestamptz not null,
  removed_at timestamptz,
  check ((reply is null) = (replied_at is null)),
  foreign key (practice_id, list_id) references try_lists,
  primary key (practice_id, id)
);
call keep_apart('tries');
create unique index tries_by_link on tries (practice_id, link_hash);
create index tries_of_list on tries (practice_id, list_id, id);

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
     where (select installation_only());
  end;
