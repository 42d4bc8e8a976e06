-- The ground: who may see which rows, the practices, and the trail of what was done.
-- Runs as porchlight_owner. The application connects as a member of porchlight_app, which owns nothing.
-- No clock stands in our SQL: the instant is always a parameter.

create function current_practice() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('porchlight.practice', true), '')::uuid;

-- Every table of a practice passes through here: row-level security, enabled and forced. The owner's own policy
-- serves only the named functions that span practices (across_practices_...), which run as the owner.
create procedure keep_apart(keep regclass, variadic verbs text[] default array['select', 'insert', 'update', 'delete'])
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', keep);
  execute format('alter table %s force row level security', keep);
  execute format('create policy practice_rows on %s using (practice_id = current_practice()) with check (practice_id = current_practice())', keep);
  execute format('create policy owner_rows on %s to porchlight_owner using (true)', keep);
  execute format('grant %s on %s to porchlight_app', array_to_string(verbs, ', '), keep);
end $$;

-- What a practice publishes of itself (its name, its terms, its numbers) is plain: it is on its public page.
create table practices (
  practice_id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,60}$'),
  kind text not null check (kind in ('solo', 'clinic')),
  name text not null,
  country text not null,
  region text not null default '',
  zone text not null,
  locale text not null check (locale in ('en', 'es')),
  languages text[] not null default '{en}',
  -- terms told up front, checked by the code that reads them (accounts/rules/terms.ts)
  terms jsonb not null default '{}',
  -- how the practice works: promise, nudges, who steps in (accounts/rules/settings.ts)
  settings jsonb not null default '{}',
  opened_at timestamptz not null,
  closed_at timestamptz,
  -- when the practice itself is next looked after: the one note a day, and whether anyone signs in at all
  note_due_at timestamptz
);
create index practices_note_due on practices (note_due_at) where note_due_at is not null;
call keep_apart('practices', 'select', 'insert', 'update');

-- The public page is asked for by its name before a practice is known. Holds nothing that the address bar doesn't.
create table practice_slugs (
  slug text primary key references practices (slug) on update cascade on delete cascade deferrable initially deferred,
  practice_id uuid not null
);
grant select, insert, update, delete on practice_slugs to porchlight_app;

create table practice_keys (
  practice_id uuid not null references practices on delete cascade deferrable initially deferred,
  version integer not null,
  wrapped bytea not null,
  made_at timestamptz not null,
  primary key (practice_id, version)
);
call keep_apart('practice_keys');

-- A person of the practice's staff. `user_id` is the sign-in's id in schema auth, empty until the invitation is taken.
create table members (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  user_id text,
  role text not null check (role in ('owner', 'therapist', 'front_desk')),
  name text not null,
  published_as text not null default '',
  email bytea,
  joined_at timestamptz not null,
  left_at timestamptz,
  last_seen_at timestamptz,
  settings jsonb not null default '{}',
  primary key (practice_id, id)
);
call keep_apart('members');
create unique index members_user on members (practice_id, user_id);
create index members_by_user on members (user_id) where user_id is not null;

-- Which practices a sign-in belongs to, asked before a practice is known.
create function across_practices_memberships(signed_in text)
  returns table (practice_id uuid, member_id uuid, role text, name text, practice_name text, slug text)
  language sql stable security definer set search_path = public
  begin atomic
    select m.practice_id, m.id, m.role, m.name, p.name, p.slug
      from members m join practices p on p.practice_id = m.practice_id
     where m.user_id = signed_in and m.left_at is null and p.closed_at is null
     order by m.joined_at, m.id;
  end;

-- One-time invitations: the set-up link, a new practice, a new colleague. Only a hash of the secret is kept.
create table invitations (
  secret_hash bytea primary key,
  kind text not null check (kind in ('set_up', 'practice', 'staff', 'sign_in')),
  practice_id uuid references practices on delete cascade,
  member_id uuid,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
grant select, insert, update, delete on invitations to porchlight_app;

create table operators (
  user_id text primary key,
  made_at timestamptz not null
);
grant select, insert, delete on operators to porchlight_app;

-- The hours in which a member works. member_id is the practice itself where it is the nil uuid.
create table working_hours (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  member_id uuid not null,
  weekday smallint not null check (weekday between 1 and 7),
  from_minute smallint not null check (from_minute between 0 and 1439),
  until_minute smallint not null check (until_minute between 1 and 1440),
  check (from_minute < until_minute),
  primary key (practice_id, id)
);
call keep_apart('working_hours');

create table holidays (
  practice_id uuid not null references practices on delete cascade,
  on_date date not null,
  name text not null,
  primary key (practice_id, on_date)
);
call keep_apart('holidays');

create table absences (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  member_id uuid not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  cover_id uuid,
  noted_at timestamptz not null,
  ended_at timestamptz,
  check (from_at < until_at),
  foreign key (practice_id, member_id) references members on delete cascade,
  foreign key (practice_id, cover_id) references members,
  primary key (practice_id, id)
);
call keep_apart('absences');

-- Append-only: the application may neither change nor remove a line.
create table audit_lines (
  practice_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  actor_kind text not null,
  actor_id text,
  action text not null,
  subject text not null,
  subject_id text,
  detail jsonb not null default '{}',
  mac bytea not null,
  primary key (practice_id, id)
);
call keep_apart('audit_lines', 'select', 'insert');

-- Limits count by a daily-salted hash of an address; no address is kept.
create table limits (
  bucket bytea not null,
  window_at timestamptz not null,
  count integer not null,
  primary key (bucket, window_at)
);
grant select, insert, update, delete on limits to porchlight_app;
