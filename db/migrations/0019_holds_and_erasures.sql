-- What keeps somebody from being erased, and what stays of an erasure.

-- Each reason is a row of its own: one that is lifted must not take another one with it. `persons.held_because` says
-- that at least one stands, for whoever only has to know whether.
create table holds (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('safety', 'complaint', 'legal')),
  -- in the practice's own words
  reason bytea,
  set_by uuid,
  set_at timestamptz not null,
  lifted_by uuid,
  lifted_at timestamptz,
  foreign key (practice_id, person_id) references persons,
  primary key (practice_id, id)
);
call keep_apart('holds', 'select', 'insert', 'update');
create index holds_by_person on holds (practice_id, person_id, set_at);
insert into holds (practice_id, id, person_id, kind, set_at)
  select practice_id, gen_random_uuid(), id, held_because, met_at from persons where held_because is not null;

-- That somebody was erased, when, at whose wish, and what stayed and why: ids and codes, no words.
create table erasures (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  person_id uuid not null,
  erased_at timestamptz not null,
  wished_by text not null check (wished_by in ('time', 'person', 'staff')),
  member_id uuid,
  kinds jsonb not null,
  foreign key (practice_id, person_id) references persons,
  primary key (practice_id, id)
);
call keep_apart('erasures', 'select', 'insert');
create index erasures_by_person on erasures (practice_id, person_id, erased_at);

-- A person asked on their own page to be erased; until `erase_due_at` they may take it back.
alter table persons add column erase_asked_at timestamptz;

-- Who looked at a person, without reading the whole trail.
create index audit_lines_by_subject on audit_lines (practice_id, subject_id, at);
