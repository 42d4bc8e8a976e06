-- The client service agreement: what a therapist promises between sessions, version by version, and who agreed to which.

-- A version is whole and never changes. `member_id` null: the practice's, which holds for whoever has none of their own.
create table agreement_versions (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  member_id uuid,
  number integer not null check (number > 0),
  saved_by uuid not null,
  saved_at timestamptz not null,
  terms bytea not null,
  foreign key (practice_id, member_id) references members,
  foreign key (practice_id, saved_by) references members,
  unique nulls not distinct (practice_id, member_id, number),
  primary key (practice_id, id)
);
call keep_apart('agreement_versions', 'select', 'insert');

-- What is being written and holds for nobody yet; one for each whose agreement it is.
create table agreement_drafts (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  member_id uuid,
  changed_by uuid not null,
  changed_at timestamptz not null,
  terms bytea not null,
  foreign key (practice_id, member_id) references members,
  foreign key (practice_id, changed_by) references members,
  unique nulls not distinct (practice_id, member_id),
  primary key (practice_id, id)
);
call keep_apart('agreement_drafts');

-- Whose agreement stands on the practice's public page: where a therapist said so.
create table published_agreements (
  practice_id uuid not null references practices on delete cascade,
  member_id uuid not null,
  published_at timestamptz not null,
  foreign key (practice_id, member_id) references members,
  primary key (practice_id, member_id)
);
call keep_apart('published_agreements', 'select', 'insert', 'delete');

-- A client agreed to a version: who, when, and the words as they stood on the page, in their language.
create table agreed_versions (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  person_id uuid not null,
  member_id uuid not null,
  version_id uuid not null,
  -- the person, or who has the right to agree for them
  agreed_by uuid not null,
  agreed_at timestamptz not null,
  locale text not null check (locale in ('en', 'es')),
  wording bytea not null,
  foreign key (practice_id, person_id) references persons,
  foreign key (practice_id, member_id) references members,
  foreign key (practice_id, version_id) references agreement_versions,
  primary key (practice_id, id)
);
call keep_apart('agreed_versions', 'select', 'insert', 'delete');
create unique index agreed_versions_once on agreed_versions (practice_id, person_id, member_id, version_id);
create index agreed_versions_latest on agreed_versions (practice_id, person_id, member_id, agreed_at, id);
create index agreed_versions_of_member on agreed_versions (practice_id, member_id, agreed_at);

-- What a client would like a therapist to do: after a missed session, and if they want to stop. The latest counts.
create table client_wishes (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  person_id uuid not null,
  member_id uuid not null,
  said_at timestamptz not null,
  said bytea not null,
  foreign key (practice_id, person_id) references persons,
  foreign key (practice_id, member_id) references members,
  primary key (practice_id, id)
);
call keep_apart('client_wishes', 'select', 'insert', 'delete');
create index client_wishes_latest on client_wishes (practice_id, person_id, member_id, said_at, id);
