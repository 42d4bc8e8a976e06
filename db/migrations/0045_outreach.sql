-- How a session went, said at the desk once its time was over, for each who was to come; what was said before is taken back by what is said anew.
create table session_outcomes (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  appointment_id uuid not null,
  person_id uuid not null,
  what text not null check (what in ('met', 'they_late', 'missed_each_other', 'late_cancelled', 'i_late')),
  said_at timestamptz not null,
  said_by uuid not null,
  undone_at timestamptz,
  foreign key (practice_id, appointment_id) references appointments on delete cascade,
  foreign key (practice_id, person_id) references persons,
  foreign key (practice_id, said_by) references members,
  primary key (practice_id, id)
);
call keep_apart('session_outcomes');
create unique index session_outcomes_once on session_outcomes (practice_id, appointment_id, person_id) where undone_at is null;
create index session_outcomes_of_person on session_outcomes (practice_id, person_id);

-- What a therapist does after a missed session, a few steps at most, until there is a sign of life. `due_at`: when it is looked at again.
create table outreach_plans (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  person_id uuid not null,
  member_id uuid not null,
  -- null: begun by hand, for a practice that keeps another calendar
  appointment_id uuid,
  missed_at timestamptz not null,
  begun_at timestamptz not null,
  -- any reason to worry, asked once
  worry text check (worry in ('yes', 'not_sure', 'no')),
  worry_at timestamptz,
  worry_by uuid,
  concern_id uuid,
  ended_at timestamptz,
  ended_because text check (ended_because in
    ('booked', 'heard', 'met', 'stopped', 'not_this_client', 'no_way', 'taken_back', 'all_done')),
  -- since when they are back, also where the plan had ended before
  returned_at timestamptz,
  due_at timestamptz,
  check ((worry is null) = (worry_at is null)),
  check ((ended_at is null) = (ended_because is null)),
  check (ended_at is null or due_at is null),
  foreign key (practice_id, person_id) references persons,
  foreign key (practice_id, member_id) references members,
  foreign key (practice_id, appointment_id) references appointments on delete set null (appointment_id),
  foreign key (practice_id, concern_id) references concerns,
  primary key (practice_id, id)
);
call keep_apart('outreach_plans');
create unique index outreach_plans_one_open on outreach_plans (practice_id, person_id, member_id) where ended_at is null;
create index outreach_plans_of_person on outreach_plans (practice_id, person_id, begun_at);
create index outreach_plans_of_member on outreach_plans (practice_id, member_id, begun_at);
create index outreach_plans_due on outreach_plans (due_at) where due_at is not null;

create table outreach_steps (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  plan_id uuid not null,
  place smallint not null check (place between 0 and 2),
  kind text not null check (kind in ('call', 'email', 'letter')),
  -- days after the one before
  wait_days smallint not null check (wait_days between 0 and 60),
  due_at timestamptz not null,
  -- where it was moved: the day that it was planned for, and why
  moved_from timestamptz,
  moved_because text check (moved_because in ('late', 'away', 'waited')),
  done_at timestamptz,
  done_by uuid,
  how text check (how in ('drafted', 'edited', 'skipped')),
  -- what was written, as it stands on the client's page and in the mail
  words bytea,
  -- the mail couldn't leave, or came back
  not_sent_at timestamptz,
  check ((moved_from is null) = (moved_because is null)),
  check ((done_at is null) = (how is null)),
  check (words is null or done_at is not null),
  foreign key (practice_id, plan_id) references outreach_plans on delete cascade,
  unique (practice_id, plan_id, place),
  primary key (practice_id, id)
);
call keep_apart('outreach_steps');

-- A client who comes back by themselves: how many days to wait before the first step.
create table outreach_waits (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  person_id uuid not null,
  member_id uuid not null,
  days smallint not null check (days between 2 and 60),
  noted_at timestamptz not null,
  foreign key (practice_id, person_id) references persons,
  foreign key (practice_id, member_id) references members,
  unique (practice_id, person_id, member_id),
  primary key (practice_id, id)
);
call keep_apart('outreach_waits');

-- When a client was heard from last, whatever it was: a session that is said to have been missed later is looked at beside it.
create table outreach_heard (
  practice_id uuid not null references practices on delete cascade,
  person_id uuid not null,
  heard_at timestamptz not null,
  foreign key (practice_id, person_id) references persons,
  primary key (practice_id, person_id)
);
call keep_apart('outreach_heard');

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
     where (select installation_only())
    union all
    select distinct 'outreach', u.practice_id
      from (select practice_id from outreach_plans where due_at <= at order by due_at limit most) u
     where (select installation_only());
  end;
