-- One list of places a network (docs/decisions/0021): a practice holds copies of its networks' places.

alter table resources
  -- grows with each change, so that what was told never overtakes what is newer
  add column version integer not null default 1,
  -- the practice of the network whose look counted, where it was one
  add column assured_from text not null default '',
  -- of a copy: whose it is, the name by which it goes, and its key in the starter library, which is unique among a practice's own
  add column network uuid,
  add column network_name text not null default '',
  add column told_starter text,
  -- of a copy: the look that this practice took itself, on its way to everybody
  add column said_on date,
  add column said_by uuid,
  -- of a copy: what this practice wants of it, and when it wasn't told here any more
  add column hidden_at timestamptz,
  add column shown_at timestamptz,
  add column ended_at timestamptz,
  -- R17 who is in danger calls a number that the practice itself stands for, or the country
  add constraint no_help_now_from_others check (network is null or kind not in ('emergency', 'crisis_line'));
create index resources_told on resources (practice_id, network) where network is not null;

-- A practice's own place that it would like on a network's list. The same row on both sides.
create table place_offers (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  network uuid not null,
  from_practice uuid not null,
  from_name text not null,
  resource_id uuid not null,
  -- in the network: the place as it stands at home, and when somebody looked there last
  place jsonb,
  place_version integer not null default 0,
  assured_on date,
  offered_at timestamptz not null,
  withdrawn_at timestamptz,
  answer text check (answer in ('taken', 'declined')),
  answered_at timestamptz,
  taken_as uuid,
  check ((answer is null) = (answered_at is null)),
  primary key (practice_id, id)
);
call keep_apart('place_offers', 'select', 'insert', 'update');
create unique index place_offers_open on place_offers (practice_id, network, resource_id)
  where withdrawn_at is null and answer is null;

-- What a practice says is wrong with a place of a network, until who coordinates it looked. The same row on both sides.
create table place_doubts (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  resource_id uuid not null,
  from_practice uuid not null,
  from_name text not null,
  line bytea,
  said_at timestamptz not null,
  ended_at timestamptz,
  check (ended_at is not null or line is not null),
  primary key (practice_id, id)
);
call keep_apart('place_doubts', 'select', 'insert', 'update');
create index place_doubts_of_place on place_doubts (practice_id, resource_id);

-- Who is in a network already gets its list.
insert into resources (practice_id, id, network, network_name, told_starter, kind, country, organization, name, description, phone, text_to,
  url, address, hours, cost, cost_kind, audience, topics, areas, ages, languages, source, seen_on, sort_order, assured_on, added_at)
select j.practice_id, r.id, j.network, j.name, r.starter, r.kind, r.country, r.organization, r.name, r.description, r.phone, r.text_to,
  r.url, r.address, r.hours, r.cost, r.cost_kind, r.audience, r.topics, r.areas, r.ages, r.languages, r.source, r.seen_on, r.sort_order,
  r.assured_on, r.added_at
  from joined_networks j
  join network_practices n on n.practice_id = j.network and n.member_practice = j.practice_id
  join resources r on r.practice_id = j.network
 where j.joined_at is not null and j.left_at is null and n.joined_at is not null and n.left_at is null
   and r.retired_at is null and r.kind not in ('emergency', 'crisis_line');
