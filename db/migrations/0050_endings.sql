-- A goodbye, a pause or "please don't contact me", said by a client of one therapist. `due_at`: when it is looked at again.
create table endings (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  person_id uuid not null,
  member_id uuid not null,
  said_at timestamptz not null,
  -- page: signed in; link: by a mailed link, by whoever held it; desk: its therapist noted it
  came_by text not null check (came_by in ('page', 'link', 'desk')),
  reason text not null check (reason in
    ('pause', 'too_much', 'not_fit', 'something_said', 'found_someone', 'better', 'rather_not', 'no_contact')),
  words bytea,
  -- by when it was said that it will be read, and until when times are held
  read_by timestamptz,
  held_until timestamptz not null,
  -- since when it is known that it was they; what leads there, mailed to a safe way used before
  confirmed_at timestamptz,
  confirm_hash bytea,
  -- would they like a last session, asked on the page after it
  last_session text check (last_session in ('yes', 'no')),
  -- one note next year: the words in which they said yes, when, when it is due and when it went to be sent
  note_wording text,
  note_asked_at timestamptz,
  note_due_at timestamptz,
  note_sent_at timestamptz,
  -- what the therapist said: does it fit, any worry for safety
  looked_at timestamptz,
  fits text check (fits in ('yes', 'no')),
  worry text check (worry in ('yes', 'not_sure', 'no')),
  concern_id uuid,
  times_kept_at timestamptz,
  times_freed_at timestamptz,
  -- the closing words, as they stand on the client's page and on paper
  closed_at timestamptz,
  closing bytea,
  -- since when they are back, and what they said with it
  returned_at timestamptz,
  back_words bytea,
  due_at timestamptz,
  check ((looked_at is null) = (fits is null)),
  check ((looked_at is null) = (worry is null)),
  check ((note_wording is null) = (note_asked_at is null)),
  foreign key (practice_id, person_id) references persons,
  foreign key (practice_id, member_id) references members,
  foreign key (practice_id, concern_id) references concerns,
  primary key (practice_id, id)
);
call keep_apart('endings');
create unique index endings_one_open on endings (practice_id, person_id, member_id)
  where closed_at is null and returned_at is null;
create index endings_of_person on endings (practice_id, person_id, said_at);
create index endings_of_member on endings (practice_id, member_id, said_at);
create unique index endings_confirmed_by on endings (practice_id, confirm_hash) where confirm_hash is not null;
create index endings_due on endings (due_at) where due_at is not null;
call due_on('ending', 'endings', 'due_at');

-- What somebody reads at once who says goodbye: automatic, and written beforehand by their therapist.
create table goodbye_notes (
  practice_id uuid not null references practices on delete cascade,
  member_id uuid not null,
  words bytea not null,
  written_at timestamptz not null,
  foreign key (practice_id, member_id) references members,
  primary key (practice_id, member_id)
);
call keep_apart('goodbye_notes');

-- The door that an ending leaves open: a code, for years. `code_hash` is keyed with what the whole installation keeps, since the page
-- where it is typed names no practice.
create table doors (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  ending_id uuid not null,
  person_id uuid not null,
  member_id uuid not null,
  code bytea not null,
  code_hash bytea not null unique,
  made_at timestamptz not null,
  revoked_at timestamptz,
  foreign key (practice_id, ending_id) references endings on delete cascade,
  foreign key (practice_id, person_id) references persons,
  foreign key (practice_id, member_id) references members,
  primary key (practice_id, id)
);
call keep_apart('doors');
create unique index doors_of_ending on doors (practice_id, ending_id);
create index doors_of_person on doors (practice_id, person_id);

-- Who came by a door, and for what. A wish to be forgotten waits until it is confirmed in a safe way.
create table door_visits (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  door_id uuid not null,
  came_at timestamptz not null,
  wants text not null check (wants in ('come_back', 'question', 'forget')),
  inquiry_id uuid,
  confirm_hash bytea,
  confirmed_at timestamptz,
  check ((wants = 'forget') = (inquiry_id is null)),
  foreign key (practice_id, door_id) references doors on delete cascade,
  foreign key (practice_id, inquiry_id) references inquiries on delete cascade,
  primary key (practice_id, id)
);
call keep_apart('door_visits');
create index door_visits_of_door on door_visits (practice_id, door_id, came_at);
create unique index door_visits_inquiry on door_visits (practice_id, inquiry_id) where inquiry_id is not null;
create unique index door_visits_confirmed_by on door_visits (practice_id, confirm_hash) where confirm_hash is not null;

-- Which practice a typed code belongs to. Guesses are counted before it is asked.
create function across_practices_door(typed bytea) returns uuid
  language sql stable security definer set search_path = public
  begin atomic
    select d.practice_id
      from doors d join practices p on p.practice_id = d.practice_id
     where (select installation_only()) and d.code_hash = typed and d.revoked_at is null and p.closed_at is null;
  end;

-- Since when somebody who wrote is known to come back, by a door that was left open: they stand first.
alter table inquiries add column came_back_at timestamptz;
