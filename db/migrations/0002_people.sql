-- Persons who reach out, those who help them, and the clients they become; how each may safely be reached.

create table persons (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  standing text not null check (standing in ('reached_out', 'helper', 'client')),
  called bytea,
  met_at timestamptz not null,
  locale text not null,
  -- erased after a time the practice sets, unless held
  erase_due_at timestamptz,
  erased_at timestamptz,
  held_because text,
  primary key (practice_id, id)
);
call keep_apart('persons');
create index persons_erase_due on persons (erase_due_at) where erase_due_at is not null;

-- A way to reach a person, with what they said about it. No row, no contact.
create table ways (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  person_id uuid not null,
  channel text not null check (channel in ('email', 'phone', 'text', 'post')),
  address bytea,
  address_hash bytea not null,
  said_at timestamptz not null,
  -- 'person' marked it on a form; 'mail' is the one neutral reply that a mail itself asks for; 'staff' noted it from a call
  source text not null check (source in ('person', 'mail', 'staff', 'helper')),
  may_leave_message boolean not null default false,
  may_say_who boolean not null default false,
  plain_words boolean not null default false,
  windows jsonb not null default '[]',
  withdrawn_at timestamptz,
  bounced_at timestamptz,
  foreign key (practice_id, person_id) references persons on delete cascade,
  primary key (practice_id, id)
);
call keep_apart('ways');
create index ways_by_person on ways (practice_id, person_id);
create index ways_by_address on ways (practice_id, address_hash);

-- "Please stop", kept as a keyed hash, so that it outlives the erasure of everything else.
create table stops (
  practice_id uuid not null references practices on delete cascade,
  address_hash bytea not null,
  stopped_at timestamptz not null,
  lifted_at timestamptz,
  primary key (practice_id, address_hash)
);
call keep_apart('stops');

create table consents (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  person_id uuid not null,
  purpose text not null,
  channel text not null,
  source text not null,
  wording text not null,
  given_at timestamptz not null,
  withdrawn_at timestamptz,
  foreign key (practice_id, person_id) references persons on delete cascade,
  primary key (practice_id, id)
);
call keep_apart('consents');
