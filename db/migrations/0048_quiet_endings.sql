-- What a therapist said to the question whether somebody stopped without a word: asked again later, or left. It is about the session after which
-- they weren't heard from; after another one it is another question.
create table outreach_quiet (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  person_id uuid not null,
  member_id uuid not null,
  about_id uuid not null,
  said_at timestamptz not null,
  -- null: never again about this
  ask_again_at timestamptz,
  foreign key (practice_id, person_id) references persons,
  foreign key (practice_id, member_id) references members,
  unique (practice_id, person_id, member_id, about_id),
  primary key (practice_id, id)
);
call keep_apart('outreach_quiet');

-- What a practice does after a missed session where the client said nothing: up to three steps, each so many days after the one before.
create table outreach_usual (
  practice_id uuid not null references practices on delete cascade,
  -- the practice's own: there is one
  id uuid not null,
  steps jsonb not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  check (id = practice_id),
  foreign key (practice_id, changed_by) references members,
  primary key (practice_id, id)
);
call keep_apart('outreach_usual');
