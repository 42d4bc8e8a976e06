-- Colleagues who were named to somebody, and whom they asked to take over: each once for a contact.
create table asked_colleagues (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  inquiry_id uuid not null,
  opening_id uuid not null,
  -- of this practice: who looked after them before, and who does now
  from_member uuid,
  to_member uuid,
  -- of another practice: where the opening is at home
  home_practice uuid,
  asked_at timestamptz not null,
  -- what the person said yes to passing on; empty once it is there
  passes bytea,
  taken_at timestamptz,
  refused_at timestamptz,
  -- their page there
  page bytea,
  check ((to_member is null) <> (home_practice is null)),
  foreign key (practice_id, inquiry_id) references inquiries,
  foreign key (practice_id, from_member) references members,
  foreign key (practice_id, to_member) references members,
  primary key (practice_id, id)
);
call keep_apart('asked_colleagues');
create unique index asked_colleagues_once on asked_colleagues (practice_id, inquiry_id, opening_id);
create index asked_colleagues_from on asked_colleagues (practice_id, from_member, taken_at) where to_member is not null;

-- Colleagues who were named on somebody's page when they looked who has room now, as each was read. The id is what their openings were named for.
create table named_since (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  inquiry_id uuid not null,
  named_at timestamptz not null,
  places bytea not null,
  foreign key (practice_id, inquiry_id) references inquiries,
  primary key (practice_id, id)
);
call keep_apart('named_since');
create index named_since_of_inquiry on named_since (practice_id, inquiry_id, named_at);
