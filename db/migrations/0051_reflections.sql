-- A therapist's private notes, apart from any record: one book a member. The key to it is wrapped by what only they know, and by the
-- practice's key around that; nothing that is kept here opens it.
create table reflection_books (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  member_id uuid not null,
  -- argon2id: its salt, and what it cost when the passphrase was chosen
  salt bytea not null,
  memory_kib integer not null,
  passes smallint not null,
  lanes smallint not null,
  -- the same key twice
  by_passphrase bytea not null,
  by_code bytea not null,
  begun_at timestamptz not null,
  passphrase_at timestamptz not null,
  code_at timestamptz not null,
  opened_at timestamptz not null,
  -- a legal hold: while it is on, nothing is deleted or changed
  held_at timestamptz,
  held_why bytea,
  -- its writer left: when it goes
  erase_due_at timestamptz,
  check ((held_at is null) = (held_why is null)),
  check (held_at is null or erase_due_at is null),
  foreign key (practice_id, member_id) references members,
  unique (practice_id, member_id),
  primary key (practice_id, id)
);
call keep_apart('reflection_books');
create index reflection_books_due on reflection_books (erase_due_at) where erase_due_at is not null;

create table reflections (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  book_id uuid not null,
  -- label and words together, under the writer's own key
  sealed bytea not null,
  written_at timestamptz not null,
  changed_at timestamptz not null,
  -- the day on which its writer wants to see it again
  show_on date,
  foreign key (practice_id, book_id) references reflection_books on delete cascade,
  primary key (practice_id, id)
);
call keep_apart('reflections');
create index reflections_of_book on reflections (practice_id, book_id, written_at);

-- A book that is open in one browser for a while: its key, wrapped by a secret that only that browser has.
create table reflection_openings (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  book_id uuid not null,
  key bytea not null,
  ends_at timestamptz not null,
  foreign key (practice_id, book_id) references reflection_books on delete cascade,
  primary key (practice_id, id)
);
call keep_apart('reflection_openings');
create index reflection_openings_of_book on reflection_openings (practice_id, book_id);
create index reflection_openings_due on reflection_openings (ends_at);

call due_on('reflection_book', 'reflection_books', 'erase_due_at');
call due_on('reflection_opening', 'reflection_openings', 'ends_at');
