-- What clients share between sessions, each with one therapist. Until it is sent nobody but the client sees it; a note for
-- next time stays so until they bring it.
create table shares (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  person_id uuid not null,
  member_id uuid not null,
  kind text not null check (kind in ('resource', 'good_news', 'homework', 'next_time', 'question', 'worry', 'not_right')),
  begun_at timestamptz not null,
  sent_at timestamptz,
  -- their words, and what they said about them: one sealed value, since all of it is theirs
  said bytea not null,
  -- what the page said, in the moment of sending, about reading and answering
  told bytea,
  -- by when they were told that they hear
  answer_due_at timestamptz,
  -- for the next session, and that it came up there
  listed_at timestamptz,
  talked_at timestamptz,
  acknowledged_at timestamptz,
  acknowledgement bytea,
  answered_at timestamptz,
  answer bytea,
  check (sent_at is not null or (told is null and answer_due_at is null and listed_at is null and talked_at is null
    and acknowledged_at is null and answered_at is null)),
  check ((acknowledged_at is null) = (acknowledgement is null)),
  check ((answered_at is null) = (answer is null)),
  foreign key (practice_id, person_id) references persons,
  foreign key (practice_id, member_id) references members,
  primary key (practice_id, id)
);
call keep_apart('shares');
create index shares_of_person on shares (practice_id, person_id, begun_at);
create index shares_to_member on shares (practice_id, member_id, sent_at) where sent_at is not null;

-- A file on its way, or here. Its id is the token of the line in the form that sends it: the same one again is the same file.
create table shared_files (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  share_id uuid not null,
  -- what its sender calls it
  name bytea not null,
  begun_at timestamptz not null,
  -- under which its parts are kept, made of chance: while it comes, and once it is whole
  coming_as text,
  kept_as text,
  arrived_at timestamptz,
  type text,
  bytes integer check (bytes > 0),
  parts integer check (parts > 0),
  -- why it didn't arrive
  stopped_because text check (stopped_because in ('cut', 'too_large', 'kind', 'empty')),
  -- when the parts of what didn't arrive are taken away
  due_at timestamptz,
  check ((arrived_at is null) = (kept_as is null)),
  check (arrived_at is null or (type is not null and bytes is not null and parts is not null)),
  foreign key (practice_id, share_id) references shares on delete cascade,
  primary key (practice_id, id)
);
call keep_apart('shared_files');
create index shared_files_of_share on shared_files (practice_id, share_id);
create index shared_files_due on shared_files (due_at) where due_at is not null;

-- Each sealed by itself, and bound to its file, its place and whether it is the last.
create table shared_file_parts (
  practice_id uuid not null references practices on delete cascade,
  kept_as text not null,
  part integer not null,
  file_id uuid not null,
  sealed bytea not null,
  foreign key (practice_id, file_id) references shared_files on delete cascade,
  primary key (practice_id, kept_as, part)
);
-- What is sealed doesn't shrink, and trying costs.
alter table shared_file_parts alter column sealed set storage external;
call keep_apart('shared_file_parts', 'select', 'insert', 'delete');
create index shared_file_parts_of_file on shared_file_parts (practice_id, file_id);

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
     where (select installation_only())
    union all
    select distinct 'appointment', b.practice_id
      from ((select practice_id from appointments where due_at <= at order by due_at limit most)
            union all
            (select practice_id from appointment_series where due_at <= at order by due_at limit most)) b
     where (select installation_only())
    union all
    select distinct 'shared_file', f.practice_id
      from (select practice_id from shared_files where due_at <= at order by due_at limit most) f
     where (select installation_only());
  end;
