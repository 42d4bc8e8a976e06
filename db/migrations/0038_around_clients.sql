-- A way that nobody asked its owner about: from a file, or noted. Nothing is sent by it until somebody did.
-- nobody since 0034 asks for it
alter table ways drop constraint ways_source_check;
alter table ways add check (source in ('person', 'mail', 'staff', 'helper', 'unasked'));
-- What its owner said it is for; empty where they weren't asked that: a first contact is answered by what they gave for it.
alter table ways add column good_for text[] check (good_for <@ array['answers', 'times', 'missed']);

-- nobody since 0034 asks for it
alter table persons drop constraint persons_standing_check;
alter table persons add check (standing in ('reached_out', 'helper', 'helped', 'client', 'guardian'));

-- A client who is under age: the birthday decides from when they agree themselves, and when nobody looks on any more.
create table young_clients (
  practice_id uuid not null references practices on delete cascade,
  -- the person's
  id uuid not null,
  born_on bytea not null,
  foreign key (practice_id, id) references persons on delete cascade,
  primary key (practice_id, id)
);
call keep_apart('young_clients');

-- From which age a client agrees themselves, and from which they are of age, where the practice says other than the law that we name.
create table ages_said (
  practice_id uuid not null references practices on delete cascade,
  agrees_at smallint check (agrees_at between 7 and 21),
  of_age_at smallint check (of_age_at between 15 and 21),
  said_by uuid not null,
  said_at timestamptz not null,
  foreign key (practice_id, said_by) references members,
  primary key (practice_id)
);
call keep_apart('ages_said');

-- Who has authority for a child, where it comes from, and what the child's page shows them of each kind.
create table guardianships (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  child_id uuid not null,
  guardian_id uuid not null,
  source text not null check (source in ('birth_record', 'order', 'adoption', 'said')),
  -- which paper was seen and when, or who said it
  source_note bytea,
  -- custody: what they may not decide or know, as the paper has it
  limits bytea,
  appointments text not null check (appointments in ('no', 'see', 'act')),
  agreement text not null check (agreement in ('no', 'see', 'act')),
  messages text not null check (messages in ('no', 'see', 'act')),
  noted_by uuid not null,
  noted_at timestamptz not null,
  ended_at timestamptz,
  check (child_id <> guardian_id),
  foreign key (practice_id, child_id) references persons on delete cascade,
  foreign key (practice_id, guardian_id) references persons on delete cascade,
  foreign key (practice_id, noted_by) references members,
  primary key (practice_id, id)
);
call keep_apart('guardianships');
create unique index guardianships_once on guardianships (practice_id, child_id, guardian_id) where ended_at is null;
create index guardianships_of_guardian on guardianships (practice_id, guardian_id) where ended_at is null;

-- A couple or a family who come together: each keeps a page, ways and words of their own.
create table togethers (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  kind text not null check (kind in ('couple', 'family')),
  began_at timestamptz not null,
  ended_at timestamptz,
  primary key (practice_id, id)
);
call keep_apart('togethers');
create table together_persons (
  practice_id uuid not null references practices on delete cascade,
  together_id uuid not null,
  person_id uuid not null,
  joined_at timestamptz not null,
  left_at timestamptz,
  foreign key (practice_id, together_id) references togethers on delete cascade,
  foreign key (practice_id, person_id) references persons on delete cascade,
  primary key (practice_id, together_id, person_id)
);
call keep_apart('together_persons');
create index together_persons_of on together_persons (practice_id, person_id) where left_at is null;

-- Somebody whom a client lets help: named by the client, or by the practice, and then nobody until the client says yes.
create table helpings (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  person_id uuid not null,
  called bytea not null,
  reach bytea,
  -- what they may be told or do: times, and getting here; being told when the client can't be reached; a letter
  may text[] not null check (may <@ array['times', 'reach', 'talk']),
  named_by text not null check (named_by in ('client', 'staff')),
  named_at timestamptz not null,
  consent_id uuid,
  consented_at timestamptz,
  ended_at timestamptz,
  foreign key (practice_id, person_id) references persons on delete cascade,
  foreign key (practice_id, consent_id) references consents,
  primary key (practice_id, id)
);
call keep_apart('helpings');
create index helpings_of on helpings (practice_id, person_id) where ended_at is null;
