-- A client in care with a member of the practice. Several rows where several see them; one ends and another may begin.
create table cares (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  person_id uuid not null,
  member_id uuid not null,
  began_at timestamptz not null,
  source text not null check (source in ('inquiry', 'hand', 'file')),
  ended_at timestamptz,
  foreign key (practice_id, person_id) references persons,
  foreign key (practice_id, member_id) references members,
  primary key (practice_id, id)
);
call keep_apart('cares');
create unique index cares_once on cares (practice_id, person_id, member_id) where ended_at is null;
create index cares_of_member on cares (practice_id, member_id, began_at);

-- A client's own page, and the sign-in that opens it. One person may sign in once for the pages of several practices, so
-- the sign-in has a name of its own, by chance; nothing joins two persons who share a mailbox.
create table my_pages (
  practice_id uuid not null references practices on delete cascade,
  person_id uuid not null,
  -- the sign-in's name, and its id in schema auth once it was opened
  sign_in uuid not null,
  user_id text,
  -- how they read it: the zone is the practice's where it is empty
  locale text not null check (locale in ('en', 'es')),
  zone text,
  offered_at timestamptz not null,
  foreign key (practice_id, person_id) references persons,
  primary key (practice_id, person_id)
);
call keep_apart('my_pages');
create index my_pages_by_user on my_pages (user_id) where user_id is not null;

-- nobody since 0030 asks for it
alter table invitations drop constraint invitations_kind_check;
alter table invitations add check (kind in ('set_up', 'practice', 'staff', 'sign_in', 'client'));
alter table invitations add column person_id uuid;

-- Whose pages a sign-in opens, asked before a practice is known.
create function across_practices_my_pages(signed_in text)
  returns table (practice_id uuid, person_id uuid, practice_name text, slug text, zone text, locale text)
  language sql stable security definer set search_path = public
  begin atomic
    select m.practice_id, m.person_id, p.name, p.slug, coalesce(m.zone, p.zone), m.locale
      from my_pages m join practices p on p.practice_id = m.practice_id
     where (select installation_only()) and m.user_id = signed_in and p.closed_at is null
     order by m.offered_at, m.practice_id;
  end;
