-- A network is a practice of its own kind: its rows are its own like everybody's. Who coordinates it works there, and what practices
-- tell it stands there as a copy, told anew whenever it changes. So no statement spans practices for it.
-- nobody since 0021 asks for it
alter table practices drop constraint practices_kind_check;
alter table practices add constraint practices_kind_check check (kind in ('solo', 'clinic', 'network'));

-- In the network: which practices asked to be in it, and are.
create table network_practices (
  practice_id uuid not null references practices on delete cascade,
  member_practice uuid not null references practices on delete cascade,
  name text not null,
  slug text not null,
  asked_at timestamptz not null,
  joined_at timestamptz,
  left_at timestamptz,
  primary key (practice_id, member_practice)
);
call keep_apart('network_practices', 'select', 'insert', 'update');

-- In the practice: which networks it asked, and is in.
create table joined_networks (
  practice_id uuid not null references practices on delete cascade,
  network uuid not null references practices on delete cascade,
  name text not null,
  slug text not null,
  asked_at timestamptz not null,
  joined_at timestamptz,
  left_at timestamptz,
  primary key (practice_id, network)
);
call keep_apart('joined_networks', 'select', 'insert', 'update');

-- Who sees an opening: the practice, networks, colleagues of other practices, whoever looks.
alter table openings
  add column to_practice boolean not null default true,
  add column to_public boolean not null default false,
  -- networks and practices that it is told to
  add column told_to uuid[] not null default '{}',
  -- those that hold a copy, also one that was ended there
  add column copied_to uuid[] not null default '{}',
  -- grows with each change: an older copy never overwrites a newer one
  add column version integer not null default 0,
  -- a copy: whose it is, under the same id
  add column home_practice uuid,
  add column home_member uuid,
  add column told_by text not null default '',
  add column told_from text not null default '',
  add column told_at text not null default '';
-- nobody since 0021 asks for it
alter table openings alter column member_id drop not null;
alter table openings add constraint openings_of_somebody check ((member_id is null) = (home_practice is not null));
-- Of another practice, whose answer named it.
alter table opening_namings add column for_practice uuid;
