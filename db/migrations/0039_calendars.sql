-- Calendars beside our own, who runs late, and who would like a sooner time.

-- A calendar that a member keeps elsewhere, by the address at which it can be read. Of what stands in it only the times are kept.
create table outside_calendars (
  practice_id uuid not null references practices on delete cascade,
  member_id uuid not null,
  address bytea not null,
  added_at timestamptz not null,
  -- when to read it next; whoever does moves it on first, so that no other reads it too
  due_at timestamptz not null,
  read_at timestamptz,
  -- since when it couldn't be read, and why it couldn't last
  failing_since timestamptz,
  problem text check (problem in ('no_answer', 'inside', 'refused', 'gone', 'no_calendar', 'too_much')),
  foreign key (practice_id, member_id) references members,
  primary key (practice_id, member_id)
);
call keep_apart('outside_calendars');
create index outside_calendars_due on outside_calendars (due_at);

-- When it says that they are busy, a year ahead at most. Nothing else of it is here.
create table outside_busy (
  practice_id uuid not null references practices on delete cascade,
  member_id uuid not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  check (from_at < until_at),
  foreign key (practice_id, member_id) references outside_calendars on delete cascade,
  primary key (practice_id, member_id, from_at)
);
call keep_apart('outside_busy');

-- Addresses at which calendar programs read appointments: a member's, or a client's own. The secret is the whole address.
create table calendar_feeds (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  member_id uuid,
  person_id uuid,
  secret bytea not null,
  secret_hash bytea not null unique,
  made_at timestamptz not null,
  -- the day on which it was read last, so that one which nobody uses can be told
  read_on date,
  check ((member_id is null) <> (person_id is null)),
  foreign key (practice_id, member_id) references members,
  foreign key (practice_id, person_id) references persons,
  primary key (practice_id, id)
);
call keep_apart('calendar_feeds');
create unique index calendar_feeds_of_member on calendar_feeds (practice_id, member_id) where member_id is not null;
create unique index calendar_feeds_of_person on calendar_feeds (practice_id, person_id) where person_id is not null;

-- Whose address this is, asked before a practice is known.
create function across_practices_feed(wanted bytea)
  returns table (practice_id uuid)
  language sql stable security definer set search_path = public
  begin atomic
    select f.practice_id from calendar_feeds f join practices p on p.practice_id = f.practice_id
     where (select installation_only()) and f.secret_hash = wanted and p.closed_at is null;
  end;

create function across_practices_calendars_due(at timestamptz, most integer)
  returns table (practice_id uuid, member_id uuid)
  language sql stable security definer set search_path = public
  begin atomic
    select c.practice_id, c.member_id from outside_calendars c join practices p on p.practice_id = c.practice_id
     where (select installation_only()) and c.due_at <= at and p.closed_at is null
     order by c.due_at, c.practice_id, c.member_id limit most;
  end;

-- Somebody runs late for a session: who, by about how much, and what its therapist chose then. The latest word counts.
create table late_words (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  appointment_id uuid not null,
  by_kind text not null check (by_kind in ('client', 'member')),
  by_id uuid not null,
  minutes smallint not null check (minutes between 1 and 90),
  said_at timestamptz not null,
  choice text check (choice in ('short', 'over', 'phone', 'another_day')),
  chosen_at timestamptz,
  chosen_by uuid,
  check ((choice is null) = (chosen_at is null)),
  foreign key (practice_id, appointment_id) references appointments on delete cascade,
  primary key (practice_id, id)
);
call keep_apart('late_words');
create index late_words_of on late_words (practice_id, appointment_id, said_at, id);

-- A client would like a sooner time with a therapist: which, how short the notice may be, how much it matters to them.
create table sooner_wishes (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  person_id uuid not null,
  member_id uuid not null,
  way_id uuid not null,
  asked_at timestamptz not null,
  changed_at timestamptz not null,
  urgency text not null check (urgency in ('if_it_suits', 'would_help', 'hard_time')),
  notice_hours smallint not null check (notice_hours in (3, 24, 48)),
  weekdays smallint[] not null,
  parts text[] not null,
  in_place boolean not null,
  ended_at timestamptz,
  foreign key (practice_id, person_id) references persons,
  foreign key (practice_id, member_id) references members,
  foreign key (practice_id, way_id) references ways on delete cascade,
  primary key (practice_id, id)
);
call keep_apart('sooner_wishes');
create unique index sooner_wishes_once on sooner_wishes (practice_id, person_id, member_id) where ended_at is null;
create index sooner_wishes_of_member on sooner_wishes (practice_id, member_id, asked_at) where ended_at is null;

-- A time that became free and is offered to who is on that list, a few at a time. `due_at`: when to ask the next ones.
create table freed_times (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  -- what freed it: one change frees one time
  change_id uuid not null,
  member_id uuid not null,
  kind_id uuid,
  room_id uuid,
  format text not null check (format in ('in_person', 'online', 'phone')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  freed_at timestamptz not null,
  -- what keeps it for those who were asked
  hold_id uuid,
  taken_at timestamptz,
  appointment_id uuid,
  -- nobody is asked any more: whoever likes may book it
  ended_at timestamptz,
  due_at timestamptz,
  foreign key (practice_id, member_id) references members,
  foreign key (practice_id, kind_id) references appointment_kinds,
  foreign key (practice_id, room_id) references rooms,
  unique (practice_id, change_id),
  primary key (practice_id, id)
);
call keep_apart('freed_times');
create index freed_times_due on freed_times (due_at) where due_at is not null;
create index freed_times_of_member on freed_times (practice_id, member_id, starts_at);

-- Somebody was asked whether they would like it, until when it is held for them, and what they said.
create table freed_offers (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  freed_id uuid not null,
  wish_id uuid not null,
  person_id uuid not null,
  way_id uuid not null,
  link_hash bytea not null,
  offered_at timestamptz not null,
  held_until timestamptz not null,
  said_yes_at timestamptz,
  said_no_at timestamptz,
  foreign key (practice_id, freed_id) references freed_times on delete cascade,
  foreign key (practice_id, wish_id) references sooner_wishes on delete cascade,
  foreign key (practice_id, person_id) references persons,
  foreign key (practice_id, way_id) references ways on delete cascade,
  unique (practice_id, freed_id, person_id),
  primary key (practice_id, id)
);
call keep_apart('freed_offers');
create index freed_offers_of on freed_offers (practice_id, person_id, offered_at);
create unique index freed_offers_by_link on freed_offers (practice_id, link_hash);

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
     where (select installation_only())
    union all
    select distinct 'shared_file', f.practice_id
      from (select practice_id from shared_files where due_at <= at order by due_at limit most) f
     where (select installation_only())
    union all
    select distinct 'freed', z.practice_id
      from (select practice_id from freed_times where due_at <= at order by due_at limit most) z
     where (select installation_only());
  end;
