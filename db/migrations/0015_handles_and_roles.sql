-- Whose rows: a handle on a practice's rows can't be made by SQL, and sign-in and backup have roles of their own.
-- Processes of an older release see no rows after this file (they name their practice without a proof), so stop them
-- first; nothing was released. From here on every file must let an older process go on (docs/decisions/0013).

-- Which practice this transaction may see. `porchlight.handle` is the practice's id and, behind it, a proof that only
-- a process that knows the login's password can make (kit/handles.ts): statements that somebody smuggled in may set it
-- to what they like, and see the rows of their own practice or an error. The nil uuid is the installation itself.
create or replace function current_practice() returns uuid
  language plpgsql stable parallel safe security definer set search_path = public, pg_temp as $$
declare
  handle text := nullif(current_setting('porchlight.handle', true), '');
  named uuid;
begin
  if handle is null then return null; end if;
  named := left(handle, 36)::uuid;
  if substr(handle, 37) = (
    select encode(sha256(key || uuid_send(named)), 'hex') from porchlight_meta.handle_key
  ) then
    return named;
  end if;
  raise exception 'this handle on a practice is not one of ours' using errcode = 'insufficient_privilege';
end $$;

-- For what belongs to no practice, and for the functions that span practices.
create function installation_only() returns boolean
  language plpgsql stable parallel safe as $$
begin
  if current_practice() = '00000000-0000-0000-0000-000000000000' then return true; end if;
  raise exception 'this spans practices, and is for the installation alone' using errcode = 'insufficient_privilege';
end $$;

-- Asked once a statement, as `(select …)`: asked for every row it would cost more than the rows.
create or replace procedure keep_apart(keep regclass, variadic verbs text[] default array['select', 'insert', 'update', 'delete'])
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', keep);
  execute format('alter table %s force row level security', keep);
  execute format('create policy practice_rows on %s to porchlight_app using (practice_id = (select current_practice())) with check (practice_id = (select current_practice()))', keep);
  execute format('create policy owner_rows on %s to porchlight_owner using (true)', keep);
  execute format('create policy backup_rows on %s for select to porchlight_backup using (true)', keep);
  execute format('grant %s on %s to porchlight_app', array_to_string(verbs, ', '), keep);
  execute format('grant select on %s to porchlight_backup', keep);
end $$;

do $$
declare kept regclass;
begin
  for kept in select polrelid::regclass from pg_policy where polname = 'practice_rows' loop
    execute format('drop policy practice_rows on %s', kept);
    execute format('create policy practice_rows on %s to porchlight_app using (practice_id = (select current_practice())) with check (practice_id = (select current_practice()))', kept);
    execute format('create policy backup_rows on %s for select to porchlight_backup using (true)', kept);
    execute format('grant select on %s to porchlight_backup', kept);
  end loop;
end $$;

-- What is asked for before a practice is known. The address of a page is no secret, but nobody gives away another's.
alter table practice_slugs enable row level security;
alter table practice_slugs force row level security;
create policy everyone_reads on practice_slugs for select to porchlight_app using (true);
create policy practice_writes on practice_slugs to porchlight_app
  using (practice_id = (select current_practice())) with check (practice_id = (select current_practice()));
create policy owner_rows on practice_slugs to porchlight_owner using (true);
create policy backup_rows on practice_slugs for select to porchlight_backup using (true);

-- An invitation to open a practice belongs to none yet, and is taken in the transaction of the practice that begins.
alter table invitations enable row level security;
alter table invitations force row level security;
create policy practice_rows on invitations to porchlight_app
  using (practice_id is null or practice_id = (select current_practice()) or (select current_practice()) = '00000000-0000-0000-0000-000000000000')
  with check (practice_id = (select current_practice()) or (select current_practice()) = '00000000-0000-0000-0000-000000000000'
    or (practice_id is null and used_at is not null));
create policy owner_rows on invitations to porchlight_owner using (true);
create policy backup_rows on invitations for select to porchlight_backup using (true);

alter table operators enable row level security;
alter table operators force row level security;
create policy installation_rows on operators to porchlight_app
  using ((select current_practice()) = '00000000-0000-0000-0000-000000000000');
-- The first one comes with the first practice, in its transaction.
create function nobody_operates_yet() returns boolean
  language sql stable security definer set search_path = public
  begin atomic select not exists (select from operators); end;
create policy first_row on operators for insert to porchlight_app with check ((select nobody_operates_yet()));
create policy owner_rows on operators to porchlight_owner using (true);
create policy backup_rows on operators for select to porchlight_backup using (true);

create or replace function across_practices_memberships(signed_in text)
  returns table (practice_id uuid, member_id uuid, role text, name text, practice_name text, slug text)
  language sql stable security definer set search_path = public
  begin atomic
    select m.practice_id, m.id, m.role, m.name, p.name, p.slug
      from members m join practices p on p.practice_id = m.practice_id
     where (select installation_only())
       and m.user_id = signed_in and m.left_at is null and p.closed_at is null
     order by m.joined_at, m.id;
  end;

create or replace function across_practices_mailboxes()
  returns table (practice_id uuid)
  language sql stable security definer set search_path = public
  begin atomic
    select m.practice_id from mailboxes m where (select installation_only()) and m.imap is not null;
  end;

create or replace function across_practices_one_country()
  returns text
  language sql stable security definer set search_path = public
  begin atomic
    select case when min(country) = max(country) then min(country) end
      from practices
     where (select installation_only()) and closed_at is null;
  end;

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
     where (select installation_only());
  end;

-- Sign-in runs as a role of its own: what is smuggled into a practice's statements finds no sign-in to change.
revoke all on all tables in schema auth from porchlight_app;
revoke usage on schema auth from porchlight_app;
grant usage on schema auth to porchlight_sign_in, porchlight_backup;
grant select, insert, update, delete on all tables in schema auth to porchlight_sign_in;
grant select on all tables in schema auth to porchlight_backup;
grant select on practice_slugs, invitations, operators, limits to porchlight_backup;

-- Which master key wrapped a practice's keys. A key that is being retired can't be taken out of `master_keys` while
-- anything is wrapped by it, nor can anything be wrapped by it afterwards.
alter table practice_keys add column wrapped_by text references porchlight_meta.master_keys;
