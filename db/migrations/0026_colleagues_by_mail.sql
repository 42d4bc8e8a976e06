-- Colleagues of a network who have no account. Each is a member of the network who never signs in: they keep their openings by the links
-- of the mails to them.
-- nobody since 0025 asks for it
alter table members drop constraint members_role_check;
alter table members add constraint members_role_check check (role in ('owner', 'therapist', 'front_desk', 'colleague'));

create table listed_colleagues (
  practice_id uuid not null references practices on delete cascade,
  -- the member
  id uuid not null,
  -- their page; with a new version the links of all earlier mails lead nowhere
  link_version integer not null default 1,
  link_hash bytea not null,
  address_hash bytea not null,
  -- where people begin with them: a page of their own; empty where they have none
  page bytea not null,
  invited_at timestamptz not null,
  invitations integer not null default 1,
  -- their own press
  joined_at timestamptz,
  -- the last time that they pressed anything
  heard_at timestamptz,
  bounces integer not null default 0,
  -- off the list until they press: nobody heard of them, or their mail came back
  retired_at timestamptz,
  retired_because text check (retired_because in ('bounced', 'silent')),
  left_at timestamptz,
  left_because text check (left_because in ('asked', 'never', 'taken_off')),
  foreign key (practice_id, id) references members,
  primary key (practice_id, id)
);
call keep_apart('listed_colleagues', 'select', 'insert', 'update');
create unique index listed_colleagues_by_link on listed_colleagues (practice_id, link_hash);
create index listed_colleagues_by_address on listed_colleagues (practice_id, address_hash);

-- Who wants no invitation of this network, ever: a keyed hash and nothing else.
create table colleague_stops (
  practice_id uuid not null references practices on delete cascade,
  address_hash bytea not null,
  stopped_at timestamptz not null,
  primary key (practice_id, address_hash)
);
call keep_apart('colleague_stops', 'select', 'insert');

-- On which day somebody reads who has room, by mail.
create table digests (
  practice_id uuid not null references practices on delete cascade,
  member_id uuid not null,
  weekday smallint not null check (weekday between 1 and 7),
  due_at timestamptz,
  sent_at timestamptz,
  foreign key (practice_id, member_id) references members,
  primary key (practice_id, member_id)
);
call keep_apart('digests');
create index digests_due on digests (due_at) where due_at is not null;

-- An opening that came by mail: as it was read, until its writer presses, or for two weeks.
create table postings (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  member_id uuid not null,
  link_hash bytea not null,
  -- the form that it was read as
  typed bytea not null,
  posted_at timestamptz not null,
  due_at timestamptz,
  -- the opening that it became
  opening_id uuid,
  foreign key (practice_id, member_id) references members,
  primary key (practice_id, id)
);
call keep_apart('postings');
create unique index postings_by_link on postings (practice_id, link_hash);
create index postings_due on postings (due_at) where due_at is not null;

-- A mail about it came back: it comes after the others that fit.
alter table openings add column lowered boolean not null default false;

-- In the network, where who is chosen has no account: they have the person's name and words behind their link, and say that they reached them.
alter table asked_of_us
  add column handed_at timestamptz,
  add column reached_at timestamptz,
  add column gave_back_at timestamptz;

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
     where (select installation_only());
  end;
