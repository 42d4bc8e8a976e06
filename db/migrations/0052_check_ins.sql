-- How it goes between a client and their therapist, asked at a rhythm that the two agree on: two short questions and a line.
create table check_in_plans (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  person_id uuid not null,
  member_id uuid not null,
  rhythm text not null check (rhythm in ('each_session', 'second_session', 'four_weeks', 'after_next', 'once')),
  begun_at timestamptz not null,
  -- sessions that took place since it was asked last, and the end of the last one that was counted
  sessions smallint not null default 0,
  counted_until timestamptz not null,
  ended_at timestamptz,
  ended_because text check (ended_because in ('by_client', 'by_therapist', 'anew', 'done', 'therapist_left', 'care_ended')),
  -- when it is looked at again
  due_at timestamptz,
  check ((ended_at is null) = (ended_because is null)),
  check (ended_at is null or due_at is null),
  foreign key (practice_id, person_id) references persons,
  foreign key (practice_id, member_id) references members,
  primary key (practice_id, id)
);
call keep_apart('check_in_plans');
create unique index check_in_plans_one_open on check_in_plans (practice_id, person_id, member_id) where ended_at is null;
create index check_in_plans_of_member on check_in_plans (practice_id, member_id);
create index check_in_plans_due on check_in_plans (due_at) where due_at is not null;

-- One time that it was asked. Who hasn't answered, skipped or turned it off is asked still.
create table check_ins (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  plan_id uuid not null,
  person_id uuid not null,
  member_id uuid not null,
  -- the session at whose end it was asked
  appointment_id uuid,
  asked_at timestamptz not null,
  answered_at timestamptz,
  skipped_at timestamptz,
  read_at timestamptz,
  pace text check (pace in ('too_slow', 'bit_slow', 'right', 'bit_fast', 'too_fast')),
  heard text check (heard in ('not_at_all', 'little', 'partly', 'mostly', 'fully')),
  line bytea,
  check (answered_at is not null or (pace is null and heard is null and line is null)),
  check (answered_at is null or skipped_at is null),
  foreign key (practice_id, plan_id) references check_in_plans on delete cascade,
  foreign key (practice_id, person_id) references persons,
  foreign key (practice_id, member_id) references members,
  foreign key (practice_id, appointment_id) references appointments on delete set null (appointment_id),
  primary key (practice_id, id)
);
call keep_apart('check_ins');
create unique index check_ins_one_open on check_ins (practice_id, plan_id) where answered_at is null and skipped_at is null;
create index check_ins_of_person on check_ins (practice_id, person_id, asked_at);
create index check_ins_unread on check_ins (practice_id, member_id) where answered_at is not null and read_at is null;

call due_on('check_in', 'check_in_plans', 'due_at');
