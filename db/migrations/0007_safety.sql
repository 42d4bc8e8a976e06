-- What a practice does when somebody is worried about a person's safety. Dated and kept: the application may add to
-- these rows and may close a concern, but can remove nothing.

-- Each writing of the practice's checklist is a row of its own, so that a concern keeps the one it began with.
create table checklists (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  -- nobody wrote the starter lines here
  written_by uuid,
  written_at timestamptz not null,
  steps bytea not null,
  primary key (practice_id, id)
);
call keep_apart('checklists', 'select', 'insert');
create index checklists_latest on checklists (practice_id, written_at);

create table concerns (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  person_id uuid not null,
  -- what it was that worried somebody: an inquiry
  about_id uuid not null,
  checklist_id uuid not null,
  private_to uuid,
  opened_by uuid not null,
  opened_at timestamptz not null,
  closed_by uuid,
  closed_at timestamptz,
  outcome bytea,
  check ((closed_at is null) = (outcome is null)),
  foreign key (practice_id, person_id) references persons,
  foreign key (practice_id, checklist_id) references checklists,
  primary key (practice_id, id)
);
call keep_apart('concerns', 'select', 'insert', 'update');
create unique index concerns_one_open on concerns (practice_id, about_id) where closed_at is null;
create index concerns_by_about on concerns (practice_id, about_id, opened_at);

create table concern_steps (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  concern_id uuid not null,
  -- its place on the checklist, from 0
  step smallint not null check (step >= 0),
  done_by uuid not null,
  done_at timestamptz not null,
  note bytea,
  foreign key (practice_id, concern_id) references concerns,
  primary key (practice_id, id)
);
call keep_apart('concern_steps', 'select', 'insert');
create unique index concern_steps_once on concern_steps (practice_id, concern_id, step);
