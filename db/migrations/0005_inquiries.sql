-- The first contact, the promise, the answer. Facts, not flags: each thing that happens is a row of its own.

create table inquiries (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  person_id uuid not null,
  helped_by uuid,
  came_by text not null check (came_by in ('page', 'email', 'phone')),
  locale text not null,
  received_at timestamptz not null,
  help_now_at timestamptz,
  -- nobody but the holder may see it ("show it to nobody else")
  private_to uuid,
  holder_id uuid,
  claimed_by uuid,
  claimed_at timestamptz,
  need bytea,
  -- the way back: a code to say and a link to press; hashes find them, the sealed copies show them again
  code_hash bytea not null,
  code bytea not null,
  link_hash bytea not null,
  link bytea not null,
  -- where it stands: for order and filters, kept in step by store.ts alone
  standing text not null check (standing in ('waiting', 'answered', 'closed', 'automatic', 'put_aside')),
  round integer not null default 1,
  promise_id uuid,
  promise_due_at timestamptz,
  safe_from_at timestamptz,
  safe_until_at timestamptz,
  window_warned_at timestamptz,
  later_check_at timestamptz,
  set_aside_until timestamptz,
  missed smallint not null default 0,
  next_due_at timestamptz,
  last_in_at timestamptz not null,
  answered_at timestamptz,
  closed_at timestamptz,
  closed_because text,
  opened_status_at timestamptz,
  foreign key (practice_id, person_id) references persons on delete cascade,
  foreign key (practice_id, helped_by) references persons,
  primary key (practice_id, id)
);
call keep_apart('inquiries');
create unique index inquiries_code on inquiries (practice_id, code_hash);
create unique index inquiries_link on inquiries (practice_id, link_hash);
create index inquiries_standing on inquiries (practice_id, standing, promise_due_at);
create index inquiries_due on inquiries (next_due_at) where next_due_at is not null;
-- The page asks at every visit whether nobody answers here any more (I5): nearly always no row.
create index inquiries_let_down on inquiries (practice_id) where standing = 'waiting' and missed >= 2;
create index inquiries_by_person on inquiries (practice_id, person_id);

create table inquiry_messages (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  inquiry_id uuid not null,
  -- who said it: the person, their helper, the practice, or the practice to itself
  said_by text not null check (said_by in ('person', 'helper', 'practice', 'note')),
  member_id uuid,
  came_by text not null,
  said_at timestamptz not null,
  words bytea not null,
  file bytea,
  file_type text,
  message_hash bytea,
  foreign key (practice_id, inquiry_id) references inquiries on delete cascade,
  primary key (practice_id, id)
);
call keep_apart('inquiry_messages');
create index inquiry_messages_by_inquiry on inquiry_messages (practice_id, inquiry_id, said_at);
create index inquiry_messages_by_mail on inquiry_messages (practice_id, message_hash) where message_hash is not null;

-- Each rendering of a form carries its own token; the same token is the same submit.
create table submissions (
  practice_id uuid not null references practices on delete cascade,
  token_hash bytea not null,
  inquiry_id uuid not null,
  submitted_at timestamptz not null,
  foreign key (practice_id, inquiry_id) references inquiries on delete cascade,
  primary key (practice_id, token_hash)
);
call keep_apart('submissions');

create table promises (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  inquiry_id uuid not null,
  holder_id uuid,
  made_at timestamptz not null,
  due_at timestamptz not null,
  told_by text,
  half_at timestamptz,
  late_at timestamptz,
  warned_half_at timestamptz,
  warned_late_at timestamptz,
  kept_at timestamptz,
  missed_at timestamptz,
  ended_at timestamptz,
  foreign key (practice_id, inquiry_id) references inquiries on delete cascade,
  primary key (practice_id, id)
);
call keep_apart('promises');
create index promises_by_inquiry on promises (practice_id, inquiry_id, made_at);

-- A human's answer. It leaves after the minutes in which it can be undone; one a round.
create table answers (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  inquiry_id uuid not null,
  round integer not null,
  member_id uuid not null,
  kind text not null check (kind in ('yes', 'no', 'list', 'question', 'rang')),
  reason text,
  words bytea not null,
  places bytea,
  written_at timestamptz not null,
  leaves_at timestamptz not null,
  undone_at timestamptz,
  left_at timestamptz,
  bounced_at timestamptz,
  withdrawn_at timestamptz,
  foreign key (practice_id, inquiry_id) references inquiries on delete cascade,
  primary key (practice_id, id)
);
call keep_apart('answers');
create unique index answers_one_a_round on answers (practice_id, inquiry_id, round)
  where undone_at is null and bounced_at is null and withdrawn_at is null;
create index answers_by_inquiry on answers (practice_id, inquiry_id, written_at);

create table attempts (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  inquiry_id uuid not null,
  member_id uuid not null,
  way_id uuid,
  tried_at timestamptz not null,
  outcome text not null check (outcome in ('reached', 'message_left', 'no_answer')),
  in_window boolean not null,
  foreign key (practice_id, inquiry_id) references inquiries on delete cascade,
  primary key (practice_id, id)
);
call keep_apart('attempts');
create index attempts_by_inquiry on attempts (practice_id, inquiry_id, tried_at);

-- A place on the waiting list carries a date for the next word, which is a promise like any other.
create table waiting_places (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  inquiry_id uuid not null,
  member_id uuid not null,
  placed_at timestamptz not null,
  next_word_at timestamptz not null,
  ended_at timestamptz,
  ended_because text,
  foreign key (practice_id, inquiry_id) references inquiries on delete cascade,
  primary key (practice_id, id)
);
call keep_apart('waiting_places');

-- The words a practice answers with, by reason.
create table templates (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  kind text not null,
  reason text not null,
  locale text not null,
  words text not null,
  changed_at timestamptz not null,
  primary key (practice_id, id)
);
call keep_apart('templates');
create unique index templates_one on templates (practice_id, kind, reason, locale);

-- Which practices have something due, and of what kind: the one statement of the sweep that spans practices.
create function across_practices_due(at timestamptz, most integer)
  returns table (kind text, practice_id uuid)
  language sql stable security definer set search_path = public
  begin atomic
    (select distinct 'delivery', d.practice_id from (select practice_id from deliveries where due_at <= at order by due_at limit most) d)
    union all
    (select distinct 'inquiry', i.practice_id from (select practice_id from inquiries where next_due_at <= at order by next_due_at limit most) i)
    union all
    (select 'practice', q.practice_id from practices q where q.note_due_at <= at order by q.note_due_at limit most)
    union all
    (select distinct 'person', p.practice_id from (select practice_id from persons where erase_due_at <= at order by erase_due_at limit most) p);
  end;
