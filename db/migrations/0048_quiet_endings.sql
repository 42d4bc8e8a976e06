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
