-- What a contact that is a request has to say to whoever coordinates the network: nobody has said yes; somebody has, and they gave no way
-- by which they would hear of it; somebody has, and they haven't chosen for two weeks; they chose a colleague
-- who has no account and hasn't said yet that they were in touch.
alter table inquiries
  add column request_says text check (request_says in ('no_yes', 'untold', 'not_chosen', 'with_colleague')),
  -- from when it is said; the first of the three puts it first on the desk from then on
  add column request_since timestamptz,
  add check ((request_says is null) = (request_since is null));

alter table requests
  -- the one gentle word that somebody has room and can be chosen
  add column reminded_at timestamptz;

alter table asks
  -- what was widened when this one was asked, as the person allowed
  add column widened text[] not null default '{}',
  -- when they said first that they have room, whatever they said since
  add column had_room_at timestamptz,
  -- they were told that they needn't keep the place any longer
  add column let_go_at timestamptz;

alter table asked_of_us
  -- the opening ended after they had said yes, which took the yes back
  add column opening_ended_at timestamptz,
  add column let_go_at timestamptz;
create index asked_with_room on asked_of_us (practice_id, opening_id) where answer = 'yes' and released_at is null;
