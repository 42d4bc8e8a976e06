-- Places for new clients that therapists tell one another of. What stands here is told to colleagues and to people who look for a
-- therapist, and holds nothing about a client, so it isn't sealed.
create table openings (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  member_id uuid not null,
  places smallint not null check (places between 1 and 20),
  -- empty: now
  starts_on date,
  -- weekdays from 1, Monday; empty: any
  days smallint[] not null,
  -- parts of the day; empty: any
  parts text[] not null,
  formats text[] not null check (cardinality(formats) > 0),
  -- where they meet in person: a part of town, never a home address
  area text not null,
  licensed_in text[] not null,
  -- empty: any
  ages text[] not null,
  topics text[] not null,
  languages text[] not null check (cardinality(languages) > 0),
  payers text[] not null,
  fee_from integer check (fee_from >= 0),
  fee_to integer check (fee_to >= fee_from),
  sliding boolean not null,
  begins text[] not null check (cardinality(begins) > 0),
  phone text not null,
  note text not null,
  offered_at timestamptz not null,
  confirmed_at timestamptz not null,
  ends_at timestamptz not null,
  -- when its therapist is asked whether it is still so, and afterwards when it ends
  due_at timestamptz,
  -- of the link in the mail that asks
  link_hash bytea,
  closed_at timestamptz,
  closed_because text check (closed_because in ('full', 'taken_down', 'lapsed', 'left')),
  -- to how many it was named since it was confirmed, and when last
  named smallint not null default 0,
  named_at timestamptz,
  check ((closed_at is null) = (closed_because is null)),
  check (closed_at is null or due_at is null),
  foreign key (practice_id, member_id) references members,
  primary key (practice_id, id)
);
call keep_apart('openings', 'select', 'insert', 'update');
create index openings_open on openings (practice_id, named_at nulls first, id) where closed_at is null;
create index openings_of_member on openings (practice_id, member_id, offered_at);
create index openings_by_link on openings (practice_id, link_hash) where link_hash is not null;
create index openings_due on openings (due_at) where due_at is not null;

-- Which answer named which opening: what is taken back before it leaves counts for nothing.
create table opening_namings (
  practice_id uuid not null references practices on delete cascade,
  opening_id uuid not null,
  -- the answer
  for_id uuid not null,
  named_at timestamptz not null,
  foreign key (practice_id, opening_id) references openings,
  primary key (practice_id, opening_id, for_id)
);
call keep_apart('opening_namings', 'select', 'insert', 'delete');
create index opening_namings_by_answer on opening_namings (practice_id, for_id);

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
     where (select installation_only());
  end;
