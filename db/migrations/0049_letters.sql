-- Words on paper. What a practice puts on its letters: its address and number, what may stand on a plain envelope, and the blocks of a closing letter.
create table letterheads (
  practice_id uuid not null references practices on delete cascade,
  -- the practice's own: there is one
  id uuid not null,
  said bytea not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  check (id = practice_id),
  foreign key (practice_id, changed_by) references members,
  primary key (practice_id, id)
);
call keep_apart('letterheads');

-- A letter lies in its writer's queue until somebody posted it. Its address isn't kept here: it is asked for when it is printed.
create table letters (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  person_id uuid not null,
  member_id uuid not null,
  kind text not null check (kind in ('missed', 'closing', 'bill')),
  -- what it is about in the room that asked for it: a step after a missed session
  about_id uuid,
  words bytea not null,
  -- of a slip for a bill: typed, or left to be written by hand
  amount bytea,
  written_at timestamptz not null,
  printed_at timestamptz,
  posted_at timestamptz,
  ended_at timestamptz,
  ended_because text check (ended_because in ('taken_off', 'not_wanted', 'writer_left')),
  check ((ended_at is null) = (ended_because is null)),
  check (posted_at is null or ended_at is null),
  foreign key (practice_id, person_id) references persons,
  foreign key (practice_id, member_id) references members,
  primary key (practice_id, id)
);
call keep_apart('letters');
create unique index letters_once_about on letters (practice_id, about_id) where about_id is not null and ended_at is null;
create index letters_of_member on letters (practice_id, member_id, written_at);
create index letters_of_person on letters (practice_id, person_id);

-- Who doesn't want to be told how their words might read.
create table gentle_readers_off (
  practice_id uuid not null references practices on delete cascade,
  member_id uuid not null,
  off_at timestamptz not null,
  foreign key (practice_id, member_id) references members on delete cascade,
  primary key (practice_id, member_id)
);
call keep_apart('gentle_readers_off');

-- What a message on the phone may say, beside who calls: why.
alter table ways add column may_say_why boolean not null default false;
