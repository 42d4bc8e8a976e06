-- Appointments: when a member has sessions, what can be booked, and what is.

-- Lets one constraint say "of this member, no two that overlap". A trusted extension: the owner of the tables may add it.
create extension if not exists btree_gist;

-- Rooms in which sessions are, where a practice keeps them here. What stands on its door is plain.
create table rooms (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  name text not null,
  added_at timestamptz not null,
  closed_at timestamptz,
  primary key (practice_id, id)
);
call keep_apart('rooms');

-- What can be booked with a member. A kind that is offered no more stays, since sessions were of it.
create table appointment_kinds (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  member_id uuid not null,
  name text not null,
  minutes smallint not null check (minutes between 5 and 480),
  before_minutes smallint not null check (before_minutes between 0 and 120),
  after_minutes smallint not null check (after_minutes between 0 and 120),
  for_whom text not null check (for_whom in ('new', 'existing', 'both')),
  formats text[] not null,
  added_at timestamptz not null,
  closed_at timestamptz,
  foreign key (practice_id, member_id) references members,
  primary key (practice_id, id)
);
call keep_apart('appointment_kinds');
create index kinds_of_member on appointment_kinds (practice_id, member_id);

-- The hours in which a member has sessions, checked by the code that reads them (appointments/rules/pattern.ts). No row: their
-- working hours. `link`: where sessions online are.
create table working_patterns (
  practice_id uuid not null references practices on delete cascade,
  member_id uuid not null,
  pattern jsonb not null,
  link bytea,
  changed_at timestamptz not null,
  foreign key (practice_id, member_id) references members,
  primary key (practice_id, member_id)
);
call keep_apart('working_patterns');

-- The same time each week or each second one; its sessions are rows of their own, made some weeks ahead.
create table appointment_series (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  member_id uuid not null,
  kind_id uuid,
  format text not null check (format in ('in_person', 'online', 'phone')),
  first_on date not null,
  -- a wall time of the practice's zone
  at_minute smallint not null check (at_minute between 0 and 1439),
  every_weeks smallint not null check (every_weeks in (1, 2)),
  until_on date,
  -- up to which date sessions were made
  made_until date not null,
  ended_at timestamptz,
  due_at timestamptz,
  foreign key (practice_id, member_id) references members,
  foreign key (practice_id, kind_id) references appointment_kinds,
  primary key (practice_id, id)
);
call keep_apart('appointment_series');
create index appointment_series_due on appointment_series (due_at) where due_at is not null;

create table series_clients (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  series_id uuid not null,
  person_id uuid not null,
  foreign key (practice_id, series_id) references appointment_series on delete cascade,
  foreign key (practice_id, person_id) references persons,
  unique (practice_id, series_id, person_id),
  primary key (practice_id, id)
);
call keep_apart('series_clients');

-- A date of a series on which there is no session: the time was taken, or the member is away.
create table series_gaps (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  series_id uuid not null,
  on_date date not null,
  because text not null check (because in ('taken', 'away', 'off')),
  noted_at timestamptz not null,
  foreign key (practice_id, series_id) references appointment_series on delete cascade,
  unique (practice_id, series_id, on_date),
  primary key (practice_id, id)
);
call keep_apart('series_gaps');

create table appointments (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  member_id uuid not null,
  -- none: a session as most are, of a member who named no kinds
  kind_id uuid,
  room_id uuid,
  series_id uuid,
  -- a first talk that was booked without an account is an inquiry with a time
  inquiry_id uuid,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  format text not null check (format in ('in_person', 'online', 'phone')),
  booked_at timestamptz not null,
  cancelled_at timestamptz,
  -- when to look again: somebody is to be told of a change, or reminded
  due_at timestamptz,
  check (starts_at < ends_at),
  foreign key (practice_id, member_id) references members,
  foreign key (practice_id, kind_id) references appointment_kinds,
  foreign key (practice_id, room_id) references rooms,
  foreign key (practice_id, series_id) references appointment_series,
  foreign key (practice_id, inquiry_id) references inquiries,
  primary key (practice_id, id)
);
call keep_apart('appointments');
create index appointments_of_member on appointments (practice_id, member_id, starts_at);
create index appointments_starting on appointments (practice_id, starts_at);
create index appointments_due on appointments (due_at) where due_at is not null;

-- Who comes. Several may, each with their own page; none of them sees another's. The times stand here as they do on the session itself, so
-- that somebody's own are read in their order, and given to them in a copy.
create table appointment_clients (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  appointment_id uuid not null,
  person_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  cancelled_at timestamptz,
  reminded_at timestamptz,
  -- what the link in a reminder opens: one page with one button
  link_hash bytea,
  foreign key (practice_id, appointment_id) references appointments on delete cascade,
  foreign key (practice_id, person_id) references persons,
  unique (practice_id, appointment_id, person_id),
  primary key (practice_id, id)
);
call keep_apart('appointment_clients');
create index appointments_of_client on appointment_clients (practice_id, person_id, starts_at);
create index appointments_by_link on appointment_clients (practice_id, link_hash) where link_hash is not null;

-- Every time that is taken: a session that stands, or a time that is held for a few minutes. Two of one member, or in one room, can't overlap,
-- whatever any program does. A hold that ran out is removed by whoever wants the time.
create table taken_times (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  member_id uuid not null,
  room_id uuid,
  -- the session that it belongs to; none: somebody is choosing
  appointment_id uuid,
  kind_id uuid,
  person_id uuid,
  format text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  -- with what is kept free around it
  from_at timestamptz not null,
  until_at timestamptz not null,
  held_until timestamptz,
  check (from_at <= starts_at and starts_at < ends_at and ends_at <= until_at),
  foreign key (practice_id, member_id) references members on delete cascade,
  foreign key (practice_id, room_id) references rooms,
  foreign key (practice_id, appointment_id) references appointments on delete cascade,
  foreign key (practice_id, person_id) references persons on delete cascade,
  primary key (practice_id, id),
  constraint taken_once exclude using gist
    (practice_id with =, member_id with =, tstzrange(from_at, until_at) with &&),
  constraint room_taken_once exclude using gist
    (practice_id with =, room_id with =, tstzrange(starts_at, ends_at) with &&) where (room_id is not null)
);
call keep_apart('taken_times');
create index taken_for on taken_times (practice_id, appointment_id) where appointment_id is not null;

-- What happened to an appointment, each a fact: who said it and when, what it costs. Nobody is told before `tell_at`, and until then it can be undone.
create table appointment_changes (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  appointment_id uuid not null,
  what text not null check (what in ('booked', 'moved', 'cancelled')),
  by_kind text not null check (by_kind in ('client', 'staff', 'visitor', 'system')),
  by_id uuid,
  -- a mail, a text or a voicemail counts from when it was sent
  said_at timestamptz not null,
  said_by text not null check (said_by in ('page', 'email', 'text', 'voicemail', 'phone', 'in_person', 'desk')),
  noted_at timestamptz not null,
  from_starts_at timestamptz,
  to_starts_at timestamptz,
  because text check (because in ('illness', 'sick_child', 'emergency', 'weather', 'other')),
  -- in the currency's smallest unit; noted, never charged
  fee integer not null default 0 check (fee >= 0),
  currency text,
  fee_why text check (fee_why in ('in_time', 'never', 'waived', 'payer', 'late', 'ours')),
  forgiven_at timestamptz,
  forgiven_by uuid,
  tell_at timestamptz,
  told_at timestamptz,
  undone_at timestamptz,
  foreign key (practice_id, appointment_id) references appointments on delete cascade,
  primary key (practice_id, id)
);
call keep_apart('appointment_changes');
create index changes_of_appointment on appointment_changes (practice_id, appointment_id, noted_at);
create index changes_with_fee on appointment_changes (practice_id, noted_at) where fee > 0;

-- By which way and how long before somebody wants to be reminded. No row: not at all.
create table reminder_choices (
  practice_id uuid not null references practices on delete cascade,
  person_id uuid not null,
  way_id uuid not null,
  hours_before smallint not null check (hours_before between 1 and 168),
  chosen_at timestamptz not null,
  foreign key (practice_id, person_id) references persons on delete cascade,
  foreign key (practice_id, way_id) references ways on delete cascade,
  primary key (practice_id, person_id)
);
call keep_apart('reminder_choices');

-- Who pays for a client's sessions, where that isn't they themselves: some forbid a fee for what was cancelled late.
create table client_payers (
  practice_id uuid not null references practices on delete cascade,
  person_id uuid not null,
  payer bytea not null,
  noted_at timestamptz not null,
  foreign key (practice_id, person_id) references persons on delete cascade,
  primary key (practice_id, person_id)
);
call keep_apart('client_payers');

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
     where (select installation_only())
    union all
    select distinct 'asked', a.practice_id
      from (select practice_id from asked_of_us where due_at <= at order by due_at limit most) a
     where (select installation_only())
    union all
    select distinct 'appointment', b.practice_id
      from ((select practice_id from appointments where due_at <= at order by due_at limit most)
            union all
            (select practice_id from appointment_series where due_at <= at order by due_at limit most)) b
     where (select installation_only());
  end;
