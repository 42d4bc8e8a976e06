-- One request to several therapists, in the network that it is made to. Until it is sent it is a form that is kept as it grows.
create table requests (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  link_hash bytea not null,
  link bytea not null,
  -- everything that was typed, their own words among it: seen by nobody but whom they choose
  typed bytea not null,
  begun_at timestamptz not null,
  sent_at timestamptz,
  -- the contact that it is in the network: its promise, its page, its ways
  inquiry_id uuid,
  -- when to look again: the next ones are asked; before it is sent, when the form is forgotten
  due_at timestamptz,
  ended_at timestamptz,
  ended_because text check (ended_because in ('chosen', 'withdrawn', 'answered', 'erased')),
  foreign key (practice_id, inquiry_id) references inquiries,
  primary key (practice_id, id)
);
call keep_apart('requests');
create unique index requests_by_link on requests (practice_id, link_hash);
create unique index requests_by_inquiry on requests (practice_id, inquiry_id) where inquiry_id is not null;
create index requests_due on requests (due_at) where due_at is not null;

-- Whom a request asked, and what they said.
create table asks (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  request_id uuid not null,
  opening_id uuid not null,
  home_practice uuid not null,
  home_member uuid not null,
  asked_at timestamptz not null,
  answer text check (answer in ('yes', 'no')),
  answered_at timestamptz,
  released_at timestamptz,
  chosen_at timestamptz,
  -- the page of the contact that they became where they were chosen
  taken_at bytea,
  foreign key (practice_id, request_id) references requests on delete cascade,
  primary key (practice_id, id)
);
call keep_apart('asks');
create index asks_of_request on asks (practice_id, request_id);

-- In the practice of who is asked: the one sentence that they are told, and what they said. The same id as in the network.
create table asked_of_us (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  network uuid not null,
  member_id uuid not null,
  opening_id uuid not null,
  sentence bytea not null,
  asked_at timestamptz not null,
  link_hash bytea not null,
  answer text check (answer in ('yes', 'no')),
  answered_at timestamptz,
  released_at timestamptz,
  inquiry_id uuid,
  foreign key (practice_id, member_id) references members,
  primary key (practice_id, id)
);
call keep_apart('asked_of_us', 'select', 'insert', 'update');
create index asked_of_us_by_link on asked_of_us (practice_id, link_hash);
create index asked_of_member on asked_of_us (practice_id, member_id, asked_at);

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
     where (select installation_only());
  end;
