-- The schema as the migrations leave it. Written by `npm run schema`; not to be changed by hand.

-- extensions

create extension btree_gist schema public;

-- schemas

create schema auth authorization porchlight_owner;

-- functions

-- porchlight_owner
CREATE OR REPLACE FUNCTION public.across_practices_calendars_due(at timestamp with time zone, most integer)
 RETURNS TABLE(practice_id uuid, member_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT c.practice_id,
     c.member_id
    FROM (public.outside_calendars c
      JOIN public.practices p ON ((p.practice_id = c.practice_id)))
   WHERE (( SELECT public.installation_only() AS installation_only) AND (c.due_at <= across_practices_calendars_due.at) AND (p.closed_at IS NULL))
   ORDER BY c.due_at, c.practice_id, c.member_id
  LIMIT across_practices_calendars_due.most;
END;

-- porchlight_owner
CREATE OR REPLACE FUNCTION public.across_practices_door(typed bytea)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT d.practice_id
    FROM (public.doors d
      JOIN public.practices p ON ((p.practice_id = d.practice_id)))
   WHERE (( SELECT public.installation_only() AS installation_only) AND (d.code_hash = across_practices_door.typed) AND (d.revoked_at IS NULL) AND (p.closed_at IS NULL));
END;

-- porchlight_owner
CREATE OR REPLACE FUNCTION public.across_practices_due(at timestamp with time zone, most integer)
 RETURNS TABLE(kind text, practice_id uuid)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
declare
  one text;
begin
  perform installation_only();
  for one in select proname from pg_proc
              where pronamespace = 'public'::regnamespace and starts_with(proname, 'practices_due_') order by proname
  loop
    return query execute format('select $3, asked.* from %I($1, $2) asked', one)
      using at, most, substr(one, length('practices_due_') + 1);
  end loop;
end $function$;

-- porchlight_owner
CREATE OR REPLACE FUNCTION public.across_practices_feed(wanted bytea)
 RETURNS TABLE(practice_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT f.practice_id
    FROM (public.calendar_feeds f
      JOIN public.practices p ON ((p.practice_id = f.practice_id)))
   WHERE (( SELECT public.installation_only() AS installation_only) AND (f.secret_hash = across_practices_feed.wanted) AND (p.closed_at IS NULL));
END;

-- porchlight_owner
CREATE OR REPLACE FUNCTION public.across_practices_mailboxes()
 RETURNS TABLE(practice_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT m.practice_id
    FROM public.mailboxes m
   WHERE (( SELECT public.installation_only() AS installation_only) AND (m.imap IS NOT NULL));
END;

-- porchlight_owner
CREATE OR REPLACE FUNCTION public.across_practices_memberships(signed_in text)
 RETURNS TABLE(practice_id uuid, member_id uuid, role text, name text, practice_name text, slug text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT m.practice_id,
     m.id,
     m.role,
     m.name,
     p.name,
     p.slug
    FROM (public.members m
      JOIN public.practices p ON ((p.practice_id = m.practice_id)))
   WHERE (( SELECT public.installation_only() AS installation_only) AND (m.user_id = across_practices_memberships.signed_in) AND (m.left_at IS NULL) AND (p.closed_at IS NULL))
   ORDER BY m.joined_at, m.id;
END;

-- porchlight_owner
CREATE OR REPLACE FUNCTION public.across_practices_my_pages(signed_in text)
 RETURNS TABLE(practice_id uuid, person_id uuid, practice_name text, slug text, zone text, locale text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT m.practice_id,
     m.person_id,
     p.name,
     p.slug,
     COALESCE(m.zone, p.zone) AS "coalesce",
     m.locale
    FROM (public.my_pages m
      JOIN public.practices p ON ((p.practice_id = m.practice_id)))
   WHERE (( SELECT public.installation_only() AS installation_only) AND (m.user_id = across_practices_my_pages.signed_in) AND (p.closed_at IS NULL))
   ORDER BY m.offered_at, m.practice_id;
END;

-- porchlight_owner
CREATE OR REPLACE FUNCTION public.across_practices_one_country()
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT
         CASE
             WHEN (min(practices.country) = max(practices.country)) THEN min(practices.country)
             ELSE NULL::text
         END AS "case"
    FROM public.practices
   WHERE (( SELECT public.installation_only() AS installation_only) AND (practices.closed_at IS NULL));
END;

-- porchlight_owner
CREATE OR REPLACE FUNCTION public.across_practices_unchained(most integer)
 RETURNS TABLE(practice_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
BEGIN ATOMIC
 WITH RECURSIVE waiting AS (
         ( SELECT p.practice_id
            FROM public.audit_pending p
           WHERE ( SELECT public.installation_only() AS installation_only)
           ORDER BY p.practice_id
          LIMIT 1)
         UNION ALL
          SELECT ( SELECT p.practice_id
                    FROM public.audit_pending p
                   WHERE (p.practice_id > w_1.practice_id)
                   ORDER BY p.practice_id
                  LIMIT 1) AS practice_id
            FROM waiting w_1
           WHERE (w_1.practice_id IS NOT NULL)
         )
  SELECT w.practice_id
    FROM waiting w
   WHERE (w.practice_id IS NOT NULL)
  LIMIT across_practices_unchained.most;
END;

-- porchlight_owner
CREATE OR REPLACE FUNCTION public.ages_of_opening(ages text[])
 RETURNS smallint
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN (CASE WHEN (ages = '{}'::text[]) THEN 15 ELSE ((((('children'::text = ANY (ages)))::integer + (2 * (('teens'::text = ANY (ages)))::integer)) + (4 * (('adults'::text = ANY (ages)))::integer)) + (8 * (('older_adults'::text = ANY (ages)))::integer)) END)::smallint;

-- porchlight_owner
CREATE OR REPLACE FUNCTION public.current_practice()
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$;

-- porchlight_owner
CREATE OR REPLACE PROCEDURE public.due_on(IN kind text, IN keep regclass, IN due name)
 LANGUAGE plpgsql
AS $procedure$
begin
  execute format('create function %I(at timestamptz, most integer) returns setof uuid
      language sql stable set search_path = public
      begin atomic
        select distinct d.practice_id
          from (select practice_id from %s where %I <= at order by %I limit most) d;
      end', 'practices_due_' || kind, keep, due, due);
end $procedure$;

-- porchlight_owner
CREATE OR REPLACE FUNCTION public.installation_only()
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
AS $function$
begin
  if current_practice() = '00000000-0000-0000-0000-000000000000' then return true; end if;
  raise exception 'this spans practices, and is for the installation alone' using errcode = 'insufficient_privilege';
end $function$;

-- porchlight_owner
CREATE OR REPLACE PROCEDURE public.keep_apart(IN keep regclass, VARIADIC verbs text[] DEFAULT ARRAY['select'::text, 'insert'::text, 'update'::text, 'delete'::text])
 LANGUAGE plpgsql
AS $procedure$
begin
  execute format('alter table %s enable row level security', keep);
  execute format('alter table %s force row level security', keep);
  execute format('create policy practice_rows on %s to porchlight_app using (practice_id = (select current_practice())) with check (practice_id = (select current_practice()))', keep);
  execute format('create policy owner_rows on %s to porchlight_owner using (true)', keep);
  execute format('create policy backup_rows on %s for select to porchlight_backup using (true)', keep);
  execute format('grant %s on %s to porchlight_app', array_to_string(verbs, ', '), keep);
  execute format('grant select on %s to porchlight_backup', keep);
end $procedure$;

-- porchlight_owner
CREATE OR REPLACE FUNCTION public.list_opening()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' then
    delete from listed_openings l
     where l.practice_id = old.practice_id and l.opening_id = old.id
       and l.named_at = coalesce(old.named_at, '-infinity')
       and l.list = any(lists_of_opening(old.languages, old.formats, old.licensed_in, old.payers));
  end if;
  if new.closed_at is null and new.named < 3 and new.to_practice then
    insert into listed_openings (practice_id, list, named_at, opening_id, ages, ends_at)
    select distinct new.practice_id, list, coalesce(new.named_at, '-infinity'), new.id, ages_of_opening(new.ages), new.ends_at
      from unnest(lists_of_opening(new.languages, new.formats, new.licensed_in, new.payers)) list;
  end if;
  return null;
end $function$;

-- porchlight_owner
CREATE OR REPLACE FUNCTION public.lists_of_opening(languages text[], formats text[], licensed_in text[], payers text[])
 RETURNS text[]
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE
AS $function$
declare
  -- who speaks no English stands under '' as well, so that both together are everybody
  asked_in text[] := case when 'en' = any(languages) then languages else languages || ''::text end;
  licences text[] := plain_names(licensed_in);
  places text[] := '{}';
  takes text[] := plain_names(payers);
  lists text[] := '{}';
  language text;
  place text;
begin
  if 'in_person' = any(formats) then places := places || 'in_person'::text; end if;
  if 'online' = any(formats) then
    places := places || 'online'::text;
    -- who named none may see everybody
    if licences = '{}' then places := places || 'online:'::text; end if;
    foreach place in array licences loop places := places || ('online:' || place); end loop;
  end if;
  -- who named none may be asked by everybody; who named some is found without one under '*'
  takes := case when takes = '{}' then '{""}' else takes || '*'::text end;
  foreach language in array asked_in loop
    foreach place in array places loop
      for payer in 1 .. cardinality(takes) loop
        lists := lists || (language || '/' || place || '/' || takes[payer]);
      end loop;
    end loop;
  end loop;
  return lists;
end $function$;

-- porchlight_owner
CREATE OR REPLACE FUNCTION public.nobody_operates_yet()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT (NOT (EXISTS ( SELECT
            FROM public.operators)));
END;

-- porchlight_owner
CREATE OR REPLACE FUNCTION public.plain_name(said text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN TRIM(BOTH FROM regexp_replace(lower((regexp_replace(NORMALIZE(said, NFKD), '[\u0300-\u036f]'::text, ''::text, 'g'::text) COLLATE pg_unicode_fast)), '[^\u0030-\u0039\u0061-\u007a\u00c0-\u1fff\u2070-\U0010ffff]+'::text, ' '::text, 'g'::text));

-- porchlight_owner
CREATE OR REPLACE FUNCTION public.plain_names(said text[])
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN ARRAY(SELECT DISTINCT names.name FROM (SELECT public.plain_name(one.one) AS name FROM unnest(plain_names.said) one(one) OFFSET 0) names WHERE (names.name <> ''::text));

-- porchlight_owner
CREATE OR REPLACE FUNCTION public.practices_due_appointment(at timestamp with time zone, most integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT DISTINCT d.practice_id
    FROM ( SELECT appointments.practice_id
            FROM public.appointments
           WHERE (appointments.due_at <= practices_due_appointment.at)
           ORDER BY appointments.due_at
          LIMIT practices_due_appointment.most) d;
END;

-- porchlight_owner
CREATE OR REPLACE FUNCTION public.practices_due_appointment_series(at timestamp with time zone, most integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT DISTINCT d.practice_id
    FROM ( SELECT appointment_series.practice_id
            FROM public.appointment_series
           WHERE (appointment_series.due_at <= practices_due_appointment_series.at)
           ORDER BY appointment_series.due_at
          LIMIT practices_due_appointment_series.most) d;
END;

-- porchlight_owner
CREATE OR REPLACE FUNCTION public.practices_due_asked(at timestamp with time zone, most integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT DISTINCT d.practice_id
    FROM ( SELECT asked_of_us.practice_id
            FROM public.asked_of_us
           WHERE (asked_of_us.due_at <= practices_due_asked.at)
           ORDER BY asked_of_us.due_at
          LIMIT practices_due_asked.most) d;
END;

-- porchlight_owner
CREATE OR REPLACE FUNCTION public.practices_due_check_in(at timestamp with time zone, most integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT DISTINCT d.practice_id
    FROM ( SELECT check_in_plans.practice_id
            FROM public.check_in_plans
           WHERE (check_in_plans.due_at <= practices_due_check_in.at)
           ORDER BY check_in_plans.due_at
          LIMIT practices_due_check_in.most) d;
END;

-- porchlight_owner
CREATE OR REPLACE FUNCTION public.practices_due_delivery(at timestamp with time zone, most integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT DISTINCT d.practice_id
    FROM ( SELECT deliveries.practice_id
            FROM public.deliveries
           WHERE (deliveries.due_at <= practices_due_delivery.at)
           ORDER BY deliveries.due_at
          LIMIT practices_due_delivery.most) d;
END;

-- porchlight_owner
CREATE OR REPLACE FUNCTION public.practices_due_digest(at timestamp with time zone, most integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT DISTINCT d.practice_id
    FROM ( SELECT digests.practice_id
            FROM public.digests
           WHERE (digests.due_at <= practices_due_digest.at)
           ORDER BY digests.due_at
          LIMIT practices_due_digest.most) d;
END;

-- porchlight_owner
CREATE OR REPLACE FUNCTION public.practices_due_ending(at timestamp with time zone, most integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT DISTINCT d.practice_id
    FROM ( SELECT endings.practice_id
            FROM public.endings
           WHERE (endings.due_at <= practices_due_ending.at)
           ORDER BY endings.due_at
          LIMIT practices_due_ending.most) d;
END;

-- porchlight_owner
CREATE OR REPLACE FUNCTION public.practices_due_freed(at timestamp with time zone, most integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT DISTINCT d.practice_id
    FROM ( SELECT freed_times.practice_id
            FROM public.freed_times
           WHERE (freed_times.due_at <= practices_due_freed.at)
           ORDER BY freed_times.due_at
          LIMIT practices_due_freed.most) d;
END;

-- porchlight_owner
CREATE OR REPLACE FUNCTION public.practices_due_inquiry(at timestamp with time zone, most integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT DISTINCT d.practice_id
    FROM ( SELECT inquiries.practice_id
            FROM public.inquiries
           WHERE (inquiries.next_due_at <= practices_due_inquiry.at)
           ORDER BY inquiries.next_due_at
          LIMIT practices_due_inquiry.most) d;
END;

-- porchlight_owner
CREATE OR REPLACE FUNCTION public.practices_due_mail(at timestamp with time zone, most integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT DISTINCT d.practice_id
    FROM ( SELECT received_mails.practice_id
            FROM public.received_mails
           WHERE (received_mails.erase_due_at <= practices_due_mail.at)
           ORDER BY received_mails.erase_due_at
          LIMIT practices_due_mail.most) d;
END;

-- porchlight_owner
CREATE OR REPLACE FUNCTION public.practices_due_opening(at timestamp with time zone, most integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT DISTINCT d.practice_id
    FROM ( SELECT openings.practice_id
            FROM public.openings
           WHERE (openings.due_at <= practices_due_opening.at)
           ORDER BY openings.due_at
          LIMIT practices_due_opening.most) d;
END;

-- porchlight_owner
CREATE OR REPLACE FUNCTION public.practices_due_outreach(at timestamp with time zone, most integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT DISTINCT d.practice_id
    FROM ( SELECT outreach_plans.practice_id
            FROM public.outreach_plans
           WHERE (outreach_plans.due_at <= practices_due_outreach.at)
           ORDER BY outreach_plans.due_at
          LIMIT practices_due_outreach.most) d;
END;

-- porchlight_owner
CREATE OR REPLACE FUNCTION public.practices_due_person(at timestamp with time zone, most integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT DISTINCT d.practice_id
    FROM ( SELECT persons.practice_id
            FROM public.persons
           WHERE (persons.erase_due_at <= practices_due_person.at)
           ORDER BY persons.erase_due_at
          LIMIT practices_due_person.most) d;
END;

-- porchlight_owner
CREATE OR REPLACE FUNCTION public.practices_due_posting(at timestamp with time zone, most integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT DISTINCT d.practice_id
    FROM ( SELECT postings.practice_id
            FROM public.postings
           WHERE (postings.due_at <= practices_due_posting.at)
           ORDER BY postings.due_at
          LIMIT practices_due_posting.most) d;
END;

-- porchlight_owner
CREATE OR REPLACE FUNCTION public.practices_due_practice(at timestamp with time zone, most integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT DISTINCT d.practice_id
    FROM ( SELECT practices.practice_id
            FROM public.practices
           WHERE (practices.note_due_at <= practices_due_practice.at)
           ORDER BY practices.note_due_at
          LIMIT practices_due_practice.most) d;
END;

-- porchlight_owner
CREATE OR REPLACE FUNCTION public.practices_due_reflection_book(at timestamp with time zone, most integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT DISTINCT d.practice_id
    FROM ( SELECT reflection_books.practice_id
            FROM public.reflection_books
           WHERE (reflection_books.erase_due_at <= practices_due_reflection_book.at)
           ORDER BY reflection_books.erase_due_at
          LIMIT practices_due_reflection_book.most) d;
END;

-- porchlight_owner
CREATE OR REPLACE FUNCTION public.practices_due_reflection_opening(at timestamp with time zone, most integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT DISTINCT d.practice_id
    FROM ( SELECT reflection_openings.practice_id
            FROM public.reflection_openings
           WHERE (reflection_openings.ends_at <= practices_due_reflection_opening.at)
           ORDER BY reflection_openings.ends_at
          LIMIT practices_due_reflection_opening.most) d;
END;

-- porchlight_owner
CREATE OR REPLACE FUNCTION public.practices_due_request(at timestamp with time zone, most integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT DISTINCT d.practice_id
    FROM ( SELECT requests.practice_id
            FROM public.requests
           WHERE (requests.due_at <= practices_due_request.at)
           ORDER BY requests.due_at
          LIMIT practices_due_request.most) d;
END;

-- porchlight_owner
CREATE OR REPLACE FUNCTION public.practices_due_shared_file(at timestamp with time zone, most integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT DISTINCT d.practice_id
    FROM ( SELECT shared_files.practice_id
            FROM public.shared_files
           WHERE (shared_files.due_at <= practices_due_shared_file.at)
           ORDER BY shared_files.due_at
          LIMIT practices_due_shared_file.most) d;
END;

-- porchlight_owner
CREATE OR REPLACE FUNCTION public.practices_due_try_list(at timestamp with time zone, most integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT DISTINCT d.practice_id
    FROM ( SELECT try_lists.practice_id
            FROM public.try_lists
           WHERE (try_lists.due_at <= practices_due_try_list.at)
           ORDER BY try_lists.due_at
          LIMIT practices_due_try_list.most) d;
END;


-- tables

create table auth.account (
  id text not null,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamp with time zone,
  "refreshTokenExpiresAt" timestamp with time zone,
  scope text,
  password text,
  "createdAt" timestamp with time zone not null,
  "updatedAt" timestamp with time zone not null,
  constraint "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE,
  constraint account_pkey PRIMARY KEY (id)
); -- owner: porchlight_owner
CREATE INDEX "account_userId_idx" ON auth.account USING btree ("userId");

create table auth.passkey (
  id text not null,
  name text,
  "publicKey" text not null,
  "userId" text not null,
  "credentialID" text not null,
  counter integer not null,
  "deviceType" text not null,
  "backedUp" boolean not null,
  transports text,
  "createdAt" timestamp with time zone,
  aaguid text,
  opens text default ''::text not null,
  constraint "passkey_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE,
  constraint passkey_pkey PRIMARY KEY (id),
  constraint "passkey_credentialID_key" UNIQUE ("credentialID")
); -- owner: porchlight_owner
CREATE INDEX "passkey_userId_idx" ON auth.passkey USING btree ("userId");

create table auth."rateLimit" (
  id text not null,
  key text not null,
  count integer not null,
  "lastRequest" bigint not null,
  constraint "rateLimit_pkey" PRIMARY KEY (id),
  constraint "rateLimit_key_key" UNIQUE (key)
); -- owner: porchlight_owner

create table auth."recoveryCode" (
  hash bytea not null,
  "userId" text not null,
  opens text not null,
  "madeAt" timestamp with time zone not null,
  constraint "recoveryCode_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE,
  constraint "recoveryCode_pkey" PRIMARY KEY (hash)
); -- owner: porchlight_owner
CREATE INDEX "recoveryCode_userId_idx" ON auth."recoveryCode" USING btree ("userId");

create table auth.session (
  id text not null,
  "expiresAt" timestamp with time zone not null,
  token text not null,
  "createdAt" timestamp with time zone not null,
  "updatedAt" timestamp with time zone not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null,
  opens text default ''::text not null,
  constraint "session_ipAddress_check" CHECK (("ipAddress" = ''::text)),
  constraint "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_token_key UNIQUE (token)
); -- owner: porchlight_owner
CREATE INDEX "session_expiresAt_idx" ON auth.session USING btree ("expiresAt");
CREATE INDEX "session_userId_idx" ON auth.session USING btree ("userId");

create table auth."user" (
  id text not null,
  name text not null,
  email text not null,
  "emailVerified" boolean not null,
  image text,
  "createdAt" timestamp with time zone not null,
  "updatedAt" timestamp with time zone not null,
  constraint user_email_check CHECK ((email ~ '^[0-9a-f]{64}@sign-in\.invalid$'::text)),
  constraint user_pkey PRIMARY KEY (id),
  constraint user_email_key UNIQUE (email)
); -- owner: porchlight_owner

create table auth.verification (
  id text not null,
  identifier text not null,
  value text not null,
  "expiresAt" timestamp with time zone not null,
  "createdAt" timestamp with time zone not null,
  "updatedAt" timestamp with time zone not null,
  constraint verification_pkey PRIMARY KEY (id)
); -- owner: porchlight_owner
CREATE INDEX "verification_expiresAt_idx" ON auth.verification USING btree ("expiresAt");
CREATE INDEX verification_identifier_idx ON auth.verification USING btree (identifier);

create table public.absences (
  practice_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone not null,
  cover_id uuid,
  noted_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint absences_check CHECK ((from_at < until_at)),
  constraint absences_practice_id_cover_id_fkey FOREIGN KEY (practice_id, cover_id) REFERENCES public.members(practice_id, id),
  constraint absences_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint absences_practice_id_member_id_fkey FOREIGN KEY (practice_id, member_id) REFERENCES public.members(practice_id, id) ON DELETE CASCADE,
  constraint absences_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
alter table public.absences enable row level security;
alter table public.absences force row level security;
create policy backup_rows on public.absences as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.absences as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.absences as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.ages_said (
  practice_id uuid not null,
  agrees_at smallint,
  of_age_at smallint,
  said_by uuid not null,
  said_at timestamp with time zone not null,
  agrees_source text,
  constraint ages_said_agrees_at_check CHECK (((agrees_at >= 7) AND (agrees_at <= 21))),
  constraint ages_said_of_age_at_check CHECK (((of_age_at >= 15) AND (of_age_at <= 21))),
  constraint ages_said_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint ages_said_practice_id_said_by_fkey FOREIGN KEY (practice_id, said_by) REFERENCES public.members(practice_id, id),
  constraint ages_said_pkey PRIMARY KEY (practice_id)
); -- owner: porchlight_owner
alter table public.ages_said enable row level security;
alter table public.ages_said force row level security;
create policy backup_rows on public.ages_said as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.ages_said as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.ages_said as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.agreed_versions (
  practice_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  member_id uuid not null,
  version_id uuid not null,
  agreed_by uuid not null,
  agreed_at timestamp with time zone not null,
  locale text not null,
  wording bytea not null,
  constraint agreed_versions_locale_check CHECK ((locale = ANY (ARRAY['en'::text, 'es'::text]))),
  constraint agreed_versions_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint agreed_versions_practice_id_member_id_fkey FOREIGN KEY (practice_id, member_id) REFERENCES public.members(practice_id, id),
  constraint agreed_versions_practice_id_person_id_fkey FOREIGN KEY (practice_id, person_id) REFERENCES public.persons(practice_id, id),
  constraint agreed_versions_practice_id_version_id_fkey FOREIGN KEY (practice_id, version_id) REFERENCES public.agreement_versions(practice_id, id),
  constraint agreed_versions_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE INDEX agreed_versions_latest ON public.agreed_versions USING btree (practice_id, person_id, member_id, agreed_at, id);
CREATE INDEX agreed_versions_of_member ON public.agreed_versions USING btree (practice_id, member_id, agreed_at);
CREATE UNIQUE INDEX agreed_versions_once ON public.agreed_versions USING btree (practice_id, person_id, member_id, version_id);
alter table public.agreed_versions enable row level security;
alter table public.agreed_versions force row level security;
create policy backup_rows on public.agreed_versions as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.agreed_versions as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.agreed_versions as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.agreed_yeses (
  practice_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  member_id uuid not null,
  version_id uuid not null,
  agreed_by uuid not null,
  agreed_at timestamp with time zone not null,
  locale text not null,
  wording bytea not null,
  constraint agreed_yeses_locale_check CHECK ((locale = ANY (ARRAY['en'::text, 'es'::text]))),
  constraint agreed_yeses_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint agreed_yeses_practice_id_member_id_fkey FOREIGN KEY (practice_id, member_id) REFERENCES public.members(practice_id, id),
  constraint agreed_yeses_practice_id_person_id_fkey FOREIGN KEY (practice_id, person_id) REFERENCES public.persons(practice_id, id),
  constraint agreed_yeses_practice_id_version_id_fkey FOREIGN KEY (practice_id, version_id) REFERENCES public.agreement_versions(practice_id, id),
  constraint agreed_yeses_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE UNIQUE INDEX agreed_yeses_once ON public.agreed_yeses USING btree (practice_id, person_id, member_id, version_id, agreed_by);
alter table public.agreed_yeses enable row level security;
alter table public.agreed_yeses force row level security;
create policy backup_rows on public.agreed_yeses as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.agreed_yeses as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.agreed_yeses as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.agreement_drafts (
  practice_id uuid not null,
  id uuid not null,
  member_id uuid,
  changed_by uuid not null,
  changed_at timestamp with time zone not null,
  terms bytea not null,
  constraint agreement_drafts_practice_id_changed_by_fkey FOREIGN KEY (practice_id, changed_by) REFERENCES public.members(practice_id, id),
  constraint agreement_drafts_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint agreement_drafts_practice_id_member_id_fkey FOREIGN KEY (practice_id, member_id) REFERENCES public.members(practice_id, id),
  constraint agreement_drafts_pkey PRIMARY KEY (practice_id, id),
  constraint agreement_drafts_practice_id_member_id_key UNIQUE NULLS NOT DISTINCT (practice_id, member_id)
); -- owner: porchlight_owner
alter table public.agreement_drafts enable row level security;
alter table public.agreement_drafts force row level security;
create policy backup_rows on public.agreement_drafts as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.agreement_drafts as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.agreement_drafts as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.agreement_versions (
  practice_id uuid not null,
  id uuid not null,
  member_id uuid,
  number integer not null,
  saved_by uuid not null,
  saved_at timestamp with time zone not null,
  terms bytea not null,
  constraint agreement_versions_number_check CHECK ((number > 0)),
  constraint agreement_versions_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint agreement_versions_practice_id_member_id_fkey FOREIGN KEY (practice_id, member_id) REFERENCES public.members(practice_id, id),
  constraint agreement_versions_practice_id_saved_by_fkey FOREIGN KEY (practice_id, saved_by) REFERENCES public.members(practice_id, id),
  constraint agreement_versions_pkey PRIMARY KEY (practice_id, id),
  constraint agreement_versions_practice_id_member_id_number_key UNIQUE NULLS NOT DISTINCT (practice_id, member_id, number)
); -- owner: porchlight_owner
alter table public.agreement_versions enable row level security;
alter table public.agreement_versions force row level security;
create policy backup_rows on public.agreement_versions as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.agreement_versions as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.agreement_versions as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.answers (
  practice_id uuid not null,
  id uuid not null,
  inquiry_id uuid not null,
  round integer not null,
  member_id uuid not null,
  kind text not null,
  reason text,
  words bytea not null,
  places bytea,
  written_at timestamp with time zone not null,
  leaves_at timestamp with time zone not null,
  undone_at timestamp with time zone,
  left_at timestamp with time zone,
  bounced_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  constraint answers_kind_check CHECK ((kind = ANY (ARRAY['yes'::text, 'no'::text, 'list'::text, 'question'::text, 'rang'::text]))),
  constraint answers_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint answers_practice_id_inquiry_id_fkey FOREIGN KEY (practice_id, inquiry_id) REFERENCES public.inquiries(practice_id, id) ON DELETE CASCADE,
  constraint answers_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE INDEX answers_by_inquiry ON public.answers USING btree (practice_id, inquiry_id, written_at);
CREATE UNIQUE INDEX answers_one_a_round ON public.answers USING btree (practice_id, inquiry_id, round) WHERE ((undone_at IS NULL) AND (bounced_at IS NULL) AND (withdrawn_at IS NULL));
alter table public.answers enable row level security;
alter table public.answers force row level security;
create policy backup_rows on public.answers as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.answers as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.answers as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.appointment_changes (
  practice_id uuid not null,
  id uuid not null,
  appointment_id uuid not null,
  what text not null,
  by_kind text not null,
  by_id uuid,
  said_at timestamp with time zone not null,
  said_by text not null,
  noted_at timestamp with time zone not null,
  from_starts_at timestamp with time zone,
  to_starts_at timestamp with time zone,
  because text,
  fee integer default 0 not null,
  currency text,
  fee_why text,
  forgiven_at timestamp with time zone,
  forgiven_by uuid,
  tell_at timestamp with time zone,
  told_at timestamp with time zone,
  undone_at timestamp with time zone,
  constraint appointment_changes_because_check CHECK ((because = ANY (ARRAY['illness'::text, 'sick_child'::text, 'emergency'::text, 'weather'::text, 'other'::text]))),
  constraint appointment_changes_by_kind_check CHECK ((by_kind = ANY (ARRAY['client'::text, 'staff'::text, 'visitor'::text, 'system'::text]))),
  constraint appointment_changes_fee_check CHECK ((fee >= 0)),
  constraint appointment_changes_fee_why_check CHECK ((fee_why = ANY (ARRAY['in_time'::text, 'never'::text, 'waived'::text, 'payer'::text, 'late'::text, 'ours'::text]))),
  constraint appointment_changes_said_by_check CHECK ((said_by = ANY (ARRAY['page'::text, 'email'::text, 'text'::text, 'voicemail'::text, 'phone'::text, 'in_person'::text, 'desk'::text]))),
  constraint appointment_changes_what_check CHECK ((what = ANY (ARRAY['booked'::text, 'moved'::text, 'cancelled'::text, 'stays_away'::text]))),
  constraint appointment_changes_practice_id_appointment_id_fkey FOREIGN KEY (practice_id, appointment_id) REFERENCES public.appointments(practice_id, id) ON DELETE CASCADE,
  constraint appointment_changes_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint appointment_changes_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE INDEX changes_of_appointment ON public.appointment_changes USING btree (practice_id, appointment_id, noted_at);
CREATE INDEX changes_with_fee ON public.appointment_changes USING btree (practice_id, noted_at) WHERE (fee > 0);
alter table public.appointment_changes enable row level security;
alter table public.appointment_changes force row level security;
create policy backup_rows on public.appointment_changes as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.appointment_changes as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.appointment_changes as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.appointment_clients (
  practice_id uuid not null,
  id uuid not null,
  appointment_id uuid not null,
  person_id uuid not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  cancelled_at timestamp with time zone,
  reminded_at timestamp with time zone,
  link_hash bytea,
  stays_away_at timestamp with time zone,
  constraint appointment_clients_practice_id_appointment_id_fkey FOREIGN KEY (practice_id, appointment_id) REFERENCES public.appointments(practice_id, id) ON DELETE CASCADE,
  constraint appointment_clients_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint appointment_clients_practice_id_person_id_fkey FOREIGN KEY (practice_id, person_id) REFERENCES public.persons(practice_id, id),
  constraint appointment_clients_pkey PRIMARY KEY (practice_id, id),
  constraint appointment_clients_practice_id_appointment_id_person_id_key UNIQUE (practice_id, appointment_id, person_id)
); -- owner: porchlight_owner
CREATE INDEX appointments_by_link ON public.appointment_clients USING btree (practice_id, link_hash) WHERE (link_hash IS NOT NULL);
CREATE INDEX appointments_of_client ON public.appointment_clients USING btree (practice_id, person_id, starts_at);
alter table public.appointment_clients enable row level security;
alter table public.appointment_clients force row level security;
create policy backup_rows on public.appointment_clients as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.appointment_clients as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.appointment_clients as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.appointment_kinds (
  practice_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  name text not null,
  minutes smallint not null,
  before_minutes smallint not null,
  after_minutes smallint not null,
  for_whom text not null,
  formats text[] not null,
  added_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  constraint appointment_kinds_after_minutes_check CHECK (((after_minutes >= 0) AND (after_minutes <= 120))),
  constraint appointment_kinds_before_minutes_check CHECK (((before_minutes >= 0) AND (before_minutes <= 120))),
  constraint appointment_kinds_for_whom_check CHECK ((for_whom = ANY (ARRAY['new'::text, 'existing'::text, 'both'::text]))),
  constraint appointment_kinds_minutes_check CHECK (((minutes >= 5) AND (minutes <= 480))),
  constraint appointment_kinds_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint appointment_kinds_practice_id_member_id_fkey FOREIGN KEY (practice_id, member_id) REFERENCES public.members(practice_id, id),
  constraint appointment_kinds_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE INDEX kinds_of_member ON public.appointment_kinds USING btree (practice_id, member_id);
alter table public.appointment_kinds enable row level security;
alter table public.appointment_kinds force row level security;
create policy backup_rows on public.appointment_kinds as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.appointment_kinds as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.appointment_kinds as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.appointment_series (
  practice_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  kind_id uuid,
  format text not null,
  first_on date not null,
  at_minute smallint not null,
  every_weeks smallint not null,
  until_on date,
  made_until date not null,
  ended_at timestamp with time zone,
  due_at timestamp with time zone,
  constraint appointment_series_at_minute_check CHECK (((at_minute >= 0) AND (at_minute <= 1439))),
  constraint appointment_series_every_weeks_check CHECK ((every_weeks = ANY (ARRAY[1, 2]))),
  constraint appointment_series_format_check CHECK ((format = ANY (ARRAY['in_person'::text, 'online'::text, 'phone'::text]))),
  constraint appointment_series_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint appointment_series_practice_id_kind_id_fkey FOREIGN KEY (practice_id, kind_id) REFERENCES public.appointment_kinds(practice_id, id),
  constraint appointment_series_practice_id_member_id_fkey FOREIGN KEY (practice_id, member_id) REFERENCES public.members(practice_id, id),
  constraint appointment_series_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE INDEX appointment_series_due ON public.appointment_series USING btree (due_at) WHERE (due_at IS NOT NULL);
alter table public.appointment_series enable row level security;
alter table public.appointment_series force row level security;
create policy backup_rows on public.appointment_series as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.appointment_series as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.appointment_series as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.appointments (
  practice_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  kind_id uuid,
  room_id uuid,
  series_id uuid,
  inquiry_id uuid,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  format text not null,
  booked_at timestamp with time zone not null,
  cancelled_at timestamp with time zone,
  due_at timestamp with time zone,
  kept_at timestamp with time zone,
  constraint appointments_check CHECK ((starts_at < ends_at)),
  constraint appointments_format_check CHECK ((format = ANY (ARRAY['in_person'::text, 'online'::text, 'phone'::text]))),
  constraint appointments_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint appointments_practice_id_inquiry_id_fkey FOREIGN KEY (practice_id, inquiry_id) REFERENCES public.inquiries(practice_id, id),
  constraint appointments_practice_id_kind_id_fkey FOREIGN KEY (practice_id, kind_id) REFERENCES public.appointment_kinds(practice_id, id),
  constraint appointments_practice_id_member_id_fkey FOREIGN KEY (practice_id, member_id) REFERENCES public.members(practice_id, id),
  constraint appointments_practice_id_room_id_fkey FOREIGN KEY (practice_id, room_id) REFERENCES public.rooms(practice_id, id),
  constraint appointments_practice_id_series_id_fkey FOREIGN KEY (practice_id, series_id) REFERENCES public.appointment_series(practice_id, id),
  constraint appointments_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE INDEX appointments_due ON public.appointments USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX appointments_of_member ON public.appointments USING btree (practice_id, member_id, starts_at);
CREATE INDEX appointments_starting ON public.appointments USING btree (practice_id, starts_at);
alter table public.appointments enable row level security;
alter table public.appointments force row level security;
create policy backup_rows on public.appointments as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.appointments as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.appointments as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.asked_colleagues (
  practice_id uuid not null,
  id uuid not null,
  inquiry_id uuid not null,
  opening_id uuid not null,
  from_member uuid,
  to_member uuid,
  home_practice uuid,
  asked_at timestamp with time zone not null,
  passes bytea,
  taken_at timestamp with time zone,
  refused_at timestamp with time zone,
  page bytea,
  constraint asked_colleagues_check CHECK (((to_member IS NULL) <> (home_practice IS NULL))),
  constraint asked_colleagues_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint asked_colleagues_practice_id_from_member_fkey FOREIGN KEY (practice_id, from_member) REFERENCES public.members(practice_id, id),
  constraint asked_colleagues_practice_id_inquiry_id_fkey FOREIGN KEY (practice_id, inquiry_id) REFERENCES public.inquiries(practice_id, id),
  constraint asked_colleagues_practice_id_to_member_fkey FOREIGN KEY (practice_id, to_member) REFERENCES public.members(practice_id, id),
  constraint asked_colleagues_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE INDEX asked_colleagues_from ON public.asked_colleagues USING btree (practice_id, from_member, taken_at) WHERE (to_member IS NOT NULL);
CREATE UNIQUE INDEX asked_colleagues_once ON public.asked_colleagues USING btree (practice_id, inquiry_id, opening_id);
alter table public.asked_colleagues enable row level security;
alter table public.asked_colleagues force row level security;
create policy backup_rows on public.asked_colleagues as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.asked_colleagues as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.asked_colleagues as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.asked_for (
  practice_id uuid not null,
  month text not null,
  what text not null,
  value text not null,
  first_yes_hours smallint,
  people integer not null,
  line text generated always as (((((((month || '/'::text) || what) || '/'::text) || value) || '/'::text) || COALESCE((first_yes_hours)::text, 'none'::text))) stored not null,
  constraint asked_for_first_yes_hours_check CHECK ((first_yes_hours >= 0)),
  constraint asked_for_people_check CHECK ((people > 0)),
  constraint asked_for_what_check CHECK ((what = ANY (ARRAY['all'::text, 'age'::text, 'payment'::text, 'language'::text, 'part'::text, 'format'::text]))),
  constraint asked_for_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint asked_for_pkey PRIMARY KEY (practice_id, line)
); -- owner: porchlight_owner
alter table public.asked_for enable row level security;
alter table public.asked_for force row level security;
create policy backup_rows on public.asked_for as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.asked_for as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.asked_for as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.asked_of_us (
  practice_id uuid not null,
  id uuid not null,
  network uuid not null,
  member_id uuid not null,
  opening_id uuid not null,
  sentence bytea not null,
  asked_at timestamp with time zone not null,
  link_hash bytea not null,
  answer text,
  answered_at timestamp with time zone,
  released_at timestamp with time zone,
  inquiry_id uuid,
  handed_at timestamp with time zone,
  reached_at timestamp with time zone,
  gave_back_at timestamp with time zone,
  opening_ended_at timestamp with time zone,
  let_go_at timestamp with time zone,
  due_at timestamp with time zone,
  told_at timestamp with time zone,
  constraint asked_of_us_answer_check CHECK ((answer = ANY (ARRAY['yes'::text, 'no'::text]))),
  constraint asked_of_us_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint asked_of_us_practice_id_member_id_fkey FOREIGN KEY (practice_id, member_id) REFERENCES public.members(practice_id, id),
  constraint asked_of_us_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE INDEX asked_due ON public.asked_of_us USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX asked_of_member ON public.asked_of_us USING btree (practice_id, member_id, asked_at);
CREATE INDEX asked_of_us_by_link ON public.asked_of_us USING btree (practice_id, link_hash);
CREATE INDEX asked_told ON public.asked_of_us USING btree (practice_id, member_id, told_at);
CREATE INDEX asked_with_room ON public.asked_of_us USING btree (practice_id, opening_id) WHERE ((answer = 'yes'::text) AND (released_at IS NULL));
alter table public.asked_of_us enable row level security;
alter table public.asked_of_us force row level security;
create policy backup_rows on public.asked_of_us as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.asked_of_us as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.asked_of_us as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.asks (
  practice_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  opening_id uuid not null,
  home_practice uuid not null,
  home_member uuid not null,
  asked_at timestamp with time zone not null,
  answer text,
  answered_at timestamp with time zone,
  released_at timestamp with time zone,
  chosen_at timestamp with time zone,
  taken_at bytea,
  widened text[] default '{}'::text[] not null,
  had_room_at timestamp with time zone,
  let_go_at timestamp with time zone,
  constraint asks_answer_check CHECK ((answer = ANY (ARRAY['yes'::text, 'no'::text]))),
  constraint asks_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint asks_practice_id_request_id_fkey FOREIGN KEY (practice_id, request_id) REFERENCES public.requests(practice_id, id) ON DELETE CASCADE,
  constraint asks_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE INDEX asks_of_request ON public.asks USING btree (practice_id, request_id);
alter table public.asks enable row level security;
alter table public.asks force row level security;
create policy backup_rows on public.asks as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.asks as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.asks as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.attempts (
  practice_id uuid not null,
  id uuid not null,
  inquiry_id uuid not null,
  member_id uuid not null,
  way_id uuid,
  tried_at timestamp with time zone not null,
  outcome text not null,
  in_window boolean not null,
  constraint attempts_outcome_check CHECK ((outcome = ANY (ARRAY['reached'::text, 'message_left'::text, 'no_answer'::text]))),
  constraint attempts_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint attempts_practice_id_inquiry_id_fkey FOREIGN KEY (practice_id, inquiry_id) REFERENCES public.inquiries(practice_id, id) ON DELETE CASCADE,
  constraint attempts_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE INDEX attempts_by_inquiry ON public.attempts USING btree (practice_id, inquiry_id, tried_at);
alter table public.attempts enable row level security;
alter table public.attempts force row level security;
create policy backup_rows on public.attempts as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.attempts as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.attempts as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.audit_lines (
  practice_id uuid not null,
  id uuid not null,
  at timestamp with time zone not null,
  actor_kind text not null,
  actor_id text,
  action text not null,
  subject text not null,
  subject_id text,
  detail jsonb default '{}'::jsonb not null,
  mac bytea not null,
  constraint audit_lines_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE INDEX audit_lines_by_subject ON public.audit_lines USING btree (practice_id, subject_id, at);
alter table public.audit_lines enable row level security;
alter table public.audit_lines force row level security;
create policy backup_rows on public.audit_lines as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.audit_lines as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.audit_lines as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.audit_links (
  practice_id uuid not null,
  seq bigint not null,
  line_id uuid not null,
  link bytea not null,
  chained_at timestamp with time zone not null,
  constraint audit_links_seq_check CHECK ((seq > 0)),
  constraint audit_links_pkey PRIMARY KEY (practice_id, seq),
  constraint audit_links_practice_id_line_id_key UNIQUE (practice_id, line_id)
); -- owner: porchlight_owner
alter table public.audit_links enable row level security;
alter table public.audit_links force row level security;
create policy backup_rows on public.audit_links as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.audit_links as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.audit_links as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.audit_pending (
  practice_id uuid not null,
  line_id uuid not null,
  constraint audit_pending_pkey PRIMARY KEY (practice_id, line_id)
); -- owner: porchlight_owner
alter table public.audit_pending enable row level security;
alter table public.audit_pending force row level security;
create policy backup_rows on public.audit_pending as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.audit_pending as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.audit_pending as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.calendar_feeds (
  practice_id uuid not null,
  id uuid not null,
  member_id uuid,
  person_id uuid,
  secret bytea not null,
  secret_hash bytea not null,
  made_at timestamp with time zone not null,
  read_on date,
  constraint calendar_feeds_check CHECK (((member_id IS NULL) <> (person_id IS NULL))),
  constraint calendar_feeds_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint calendar_feeds_practice_id_member_id_fkey FOREIGN KEY (practice_id, member_id) REFERENCES public.members(practice_id, id),
  constraint calendar_feeds_practice_id_person_id_fkey FOREIGN KEY (practice_id, person_id) REFERENCES public.persons(practice_id, id),
  constraint calendar_feeds_pkey PRIMARY KEY (practice_id, id),
  constraint calendar_feeds_secret_hash_key UNIQUE (secret_hash)
); -- owner: porchlight_owner
CREATE UNIQUE INDEX calendar_feeds_of_member ON public.calendar_feeds USING btree (practice_id, member_id) WHERE (member_id IS NOT NULL);
CREATE UNIQUE INDEX calendar_feeds_of_person ON public.calendar_feeds USING btree (practice_id, person_id) WHERE (person_id IS NOT NULL);
alter table public.calendar_feeds enable row level security;
alter table public.calendar_feeds force row level security;
create policy backup_rows on public.calendar_feeds as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.calendar_feeds as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.calendar_feeds as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.cares (
  practice_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  member_id uuid not null,
  began_at timestamp with time zone not null,
  source text not null,
  ended_at timestamp with time zone,
  constraint cares_source_check CHECK ((source = ANY (ARRAY['inquiry'::text, 'hand'::text, 'file'::text]))),
  constraint cares_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint cares_practice_id_member_id_fkey FOREIGN KEY (practice_id, member_id) REFERENCES public.members(practice_id, id),
  constraint cares_practice_id_person_id_fkey FOREIGN KEY (practice_id, person_id) REFERENCES public.persons(practice_id, id),
  constraint cares_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE INDEX cares_of_member ON public.cares USING btree (practice_id, member_id, began_at);
CREATE UNIQUE INDEX cares_once ON public.cares USING btree (practice_id, person_id, member_id) WHERE (ended_at IS NULL);
alter table public.cares enable row level security;
alter table public.cares force row level security;
create policy backup_rows on public.cares as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.cares as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.cares as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.check_in_plans (
  practice_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  member_id uuid not null,
  rhythm text not null,
  begun_at timestamp with time zone not null,
  sessions smallint default 0 not null,
  counted_until timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_because text,
  due_at timestamp with time zone,
  constraint check_in_plans_check CHECK (((ended_at IS NULL) = (ended_because IS NULL))),
  constraint check_in_plans_check1 CHECK (((ended_at IS NULL) OR (due_at IS NULL))),
  constraint check_in_plans_ended_because_check CHECK ((ended_because = ANY (ARRAY['by_client'::text, 'by_therapist'::text, 'anew'::text, 'done'::text, 'therapist_left'::text, 'care_ended'::text]))),
  constraint check_in_plans_rhythm_check CHECK ((rhythm = ANY (ARRAY['each_session'::text, 'second_session'::text, 'four_weeks'::text, 'after_next'::text, 'once'::text]))),
  constraint check_in_plans_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint check_in_plans_practice_id_member_id_fkey FOREIGN KEY (practice_id, member_id) REFERENCES public.members(practice_id, id),
  constraint check_in_plans_practice_id_person_id_fkey FOREIGN KEY (practice_id, person_id) REFERENCES public.persons(practice_id, id),
  constraint check_in_plans_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE INDEX check_in_plans_due ON public.check_in_plans USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX check_in_plans_of_member ON public.check_in_plans USING btree (practice_id, member_id);
CREATE UNIQUE INDEX check_in_plans_one_open ON public.check_in_plans USING btree (practice_id, person_id, member_id) WHERE (ended_at IS NULL);
alter table public.check_in_plans enable row level security;
alter table public.check_in_plans force row level security;
create policy backup_rows on public.check_in_plans as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.check_in_plans as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.check_in_plans as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.check_ins (
  practice_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  person_id uuid not null,
  member_id uuid not null,
  appointment_id uuid,
  asked_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  skipped_at timestamp with time zone,
  read_at timestamp with time zone,
  pace text,
  heard text,
  line bytea,
  constraint check_ins_check CHECK (((answered_at IS NOT NULL) OR ((pace IS NULL) AND (heard IS NULL) AND (line IS NULL)))),
  constraint check_ins_check1 CHECK (((answered_at IS NULL) OR (skipped_at IS NULL))),
  constraint check_ins_heard_check CHECK ((heard = ANY (ARRAY['not_at_all'::text, 'little'::text, 'partly'::text, 'mostly'::text, 'fully'::text]))),
  constraint check_ins_pace_check CHECK ((pace = ANY (ARRAY['too_slow'::text, 'bit_slow'::text, 'right'::text, 'bit_fast'::text, 'too_fast'::text]))),
  constraint check_ins_practice_id_appointment_id_fkey FOREIGN KEY (practice_id, appointment_id) REFERENCES public.appointments(practice_id, id) ON DELETE SET NULL (appointment_id),
  constraint check_ins_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint check_ins_practice_id_member_id_fkey FOREIGN KEY (practice_id, member_id) REFERENCES public.members(practice_id, id),
  constraint check_ins_practice_id_person_id_fkey FOREIGN KEY (practice_id, person_id) REFERENCES public.persons(practice_id, id),
  constraint check_ins_practice_id_plan_id_fkey FOREIGN KEY (practice_id, plan_id) REFERENCES public.check_in_plans(practice_id, id) ON DELETE CASCADE,
  constraint check_ins_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE INDEX check_ins_of_person ON public.check_ins USING btree (practice_id, person_id, asked_at);
CREATE UNIQUE INDEX check_ins_one_open ON public.check_ins USING btree (practice_id, plan_id) WHERE ((answered_at IS NULL) AND (skipped_at IS NULL));
CREATE INDEX check_ins_unread ON public.check_ins USING btree (practice_id, member_id) WHERE ((answered_at IS NOT NULL) AND (read_at IS NULL));
alter table public.check_ins enable row level security;
alter table public.check_ins force row level security;
create policy backup_rows on public.check_ins as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.check_ins as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.check_ins as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.checklists (
  practice_id uuid not null,
  id uuid not null,
  written_by uuid,
  written_at timestamp with time zone not null,
  steps bytea not null,
  constraint checklists_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint checklists_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE INDEX checklists_latest ON public.checklists USING btree (practice_id, written_at);
alter table public.checklists enable row level security;
alter table public.checklists force row level security;
create policy backup_rows on public.checklists as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.checklists as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.checklists as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.client_payers (
  practice_id uuid not null,
  person_id uuid not null,
  payer bytea not null,
  noted_at timestamp with time zone not null,
  constraint client_payers_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint client_payers_practice_id_person_id_fkey FOREIGN KEY (practice_id, person_id) REFERENCES public.persons(practice_id, id) ON DELETE CASCADE,
  constraint client_payers_pkey PRIMARY KEY (practice_id, person_id)
); -- owner: porchlight_owner
alter table public.client_payers enable row level security;
alter table public.client_payers force row level security;
create policy backup_rows on public.client_payers as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.client_payers as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.client_payers as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.client_wishes (
  practice_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  member_id uuid not null,
  said_at timestamp with time zone not null,
  said bytea not null,
  constraint client_wishes_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint client_wishes_practice_id_member_id_fkey FOREIGN KEY (practice_id, member_id) REFERENCES public.members(practice_id, id),
  constraint client_wishes_practice_id_person_id_fkey FOREIGN KEY (practice_id, person_id) REFERENCES public.persons(practice_id, id),
  constraint client_wishes_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE INDEX client_wishes_latest ON public.client_wishes USING btree (practice_id, person_id, member_id, said_at, id);
alter table public.client_wishes enable row level security;
alter table public.client_wishes force row level security;
create policy backup_rows on public.client_wishes as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.client_wishes as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.client_wishes as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.colleague_stops (
  practice_id uuid not null,
  address_hash bytea not null,
  stopped_at timestamp with time zone not null,
  constraint colleague_stops_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint colleague_stops_pkey PRIMARY KEY (practice_id, address_hash)
); -- owner: porchlight_owner
alter table public.colleague_stops enable row level security;
alter table public.colleague_stops force row level security;
create policy backup_rows on public.colleague_stops as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.colleague_stops as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.colleague_stops as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.concern_steps (
  practice_id uuid not null,
  id uuid not null,
  concern_id uuid not null,
  step smallint not null,
  done_by uuid not null,
  done_at timestamp with time zone not null,
  note bytea,
  constraint concern_steps_step_check CHECK ((step >= 0)),
  constraint concern_steps_practice_id_concern_id_fkey FOREIGN KEY (practice_id, concern_id) REFERENCES public.concerns(practice_id, id),
  constraint concern_steps_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint concern_steps_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE UNIQUE INDEX concern_steps_once ON public.concern_steps USING btree (practice_id, concern_id, step);
alter table public.concern_steps enable row level security;
alter table public.concern_steps force row level security;
create policy backup_rows on public.concern_steps as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.concern_steps as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.concern_steps as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.concerns (
  practice_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  about_id uuid not null,
  checklist_id uuid not null,
  private_to uuid,
  opened_by uuid not null,
  opened_at timestamp with time zone not null,
  closed_by uuid,
  closed_at timestamp with time zone,
  outcome bytea,
  constraint concerns_check CHECK (((closed_at IS NULL) = (outcome IS NULL))),
  constraint concerns_practice_id_checklist_id_fkey FOREIGN KEY (practice_id, checklist_id) REFERENCES public.checklists(practice_id, id),
  constraint concerns_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint concerns_practice_id_person_id_fkey FOREIGN KEY (practice_id, person_id) REFERENCES public.persons(practice_id, id),
  constraint concerns_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE INDEX concerns_by_about ON public.concerns USING btree (practice_id, about_id, opened_at);
CREATE UNIQUE INDEX concerns_one_open ON public.concerns USING btree (practice_id, about_id) WHERE (closed_at IS NULL);
alter table public.concerns enable row level security;
alter table public.concerns force row level security;
create policy backup_rows on public.concerns as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.concerns as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.concerns as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.consents (
  practice_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  purpose text not null,
  channel text not null,
  source text not null,
  wording text not null,
  given_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  constraint consents_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint consents_practice_id_person_id_fkey FOREIGN KEY (practice_id, person_id) REFERENCES public.persons(practice_id, id) ON DELETE CASCADE,
  constraint consents_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
alter table public.consents enable row level security;
alter table public.consents force row level security;
create policy backup_rows on public.consents as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.consents as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.consents as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.deliveries (
  practice_id uuid not null,
  id uuid not null,
  once text not null,
  purpose text not null,
  person_id uuid,
  way_id uuid,
  member_id uuid,
  address bytea,
  subject bytea not null,
  body bytea not null,
  about_id uuid,
  made_at timestamp with time zone not null,
  due_at timestamp with time zone,
  taken_at timestamp with time zone,
  tries smallint default 0 not null,
  message_id text not null,
  sent_at timestamp with time zone,
  held_at timestamp with time zone,
  held_because text,
  failed_at timestamp with time zone,
  fault text,
  bounced_at timestamp with time zone,
  carrier text,
  passed_on_at timestamp with time zone,
  cap text,
  in_reply_to bytea,
  constraint deliveries_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint deliveries_practice_id_person_id_fkey FOREIGN KEY (practice_id, person_id) REFERENCES public.persons(practice_id, id) ON DELETE CASCADE,
  constraint deliveries_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE INDEX deliveries_about ON public.deliveries USING btree (practice_id, about_id);
CREATE INDEX deliveries_by_message ON public.deliveries USING btree (practice_id, message_id);
CREATE INDEX deliveries_by_person ON public.deliveries USING btree (practice_id, person_id) WHERE (person_id IS NOT NULL);
CREATE UNIQUE INDEX deliveries_cap ON public.deliveries USING btree (practice_id, cap) WHERE ((cap IS NOT NULL) AND (held_at IS NULL));
CREATE INDEX deliveries_due ON public.deliveries USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE UNIQUE INDEX deliveries_once ON public.deliveries USING btree (practice_id, once);
CREATE INDEX deliveries_recent ON public.deliveries USING btree (practice_id, made_at DESC, id);
CREATE INDEX deliveries_to_pass_on ON public.deliveries USING btree (practice_id, made_at) WHERE ((carrier = 'tray'::text) AND (passed_on_at IS NULL));
alter table public.deliveries enable row level security;
alter table public.deliveries force row level security;
create policy backup_rows on public.deliveries as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.deliveries as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.deliveries as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.digests (
  practice_id uuid not null,
  member_id uuid not null,
  weekday smallint not null,
  due_at timestamp with time zone,
  sent_at timestamp with time zone,
  constraint digests_weekday_check CHECK (((weekday >= 1) AND (weekday <= 7))),
  constraint digests_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint digests_practice_id_member_id_fkey FOREIGN KEY (practice_id, member_id) REFERENCES public.members(practice_id, id),
  constraint digests_pkey PRIMARY KEY (practice_id, member_id)
); -- owner: porchlight_owner
CREATE INDEX digests_due ON public.digests USING btree (due_at) WHERE (due_at IS NOT NULL);
alter table public.digests enable row level security;
alter table public.digests force row level security;
create policy backup_rows on public.digests as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.digests as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.digests as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.door_visits (
  practice_id uuid not null,
  id uuid not null,
  door_id uuid not null,
  came_at timestamp with time zone not null,
  wants text not null,
  inquiry_id uuid,
  confirm_hash bytea,
  confirmed_at timestamp with time zone,
  constraint door_visits_check CHECK (((wants = 'forget'::text) = (inquiry_id IS NULL))),
  constraint door_visits_wants_check CHECK ((wants = ANY (ARRAY['come_back'::text, 'question'::text, 'forget'::text]))),
  constraint door_visits_practice_id_door_id_fkey FOREIGN KEY (practice_id, door_id) REFERENCES public.doors(practice_id, id) ON DELETE CASCADE,
  constraint door_visits_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint door_visits_practice_id_inquiry_id_fkey FOREIGN KEY (practice_id, inquiry_id) REFERENCES public.inquiries(practice_id, id) ON DELETE CASCADE,
  constraint door_visits_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE UNIQUE INDEX door_visits_confirmed_by ON public.door_visits USING btree (practice_id, confirm_hash) WHERE (confirm_hash IS NOT NULL);
CREATE UNIQUE INDEX door_visits_inquiry ON public.door_visits USING btree (practice_id, inquiry_id) WHERE (inquiry_id IS NOT NULL);
CREATE INDEX door_visits_of_door ON public.door_visits USING btree (practice_id, door_id, came_at);
alter table public.door_visits enable row level security;
alter table public.door_visits force row level security;
create policy backup_rows on public.door_visits as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.door_visits as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.door_visits as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.doors (
  practice_id uuid not null,
  id uuid not null,
  ending_id uuid not null,
  person_id uuid not null,
  member_id uuid not null,
  code bytea not null,
  code_hash bytea not null,
  made_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint doors_practice_id_ending_id_fkey FOREIGN KEY (practice_id, ending_id) REFERENCES public.endings(practice_id, id) ON DELETE CASCADE,
  constraint doors_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint doors_practice_id_member_id_fkey FOREIGN KEY (practice_id, member_id) REFERENCES public.members(practice_id, id),
  constraint doors_practice_id_person_id_fkey FOREIGN KEY (practice_id, person_id) REFERENCES public.persons(practice_id, id),
  constraint doors_pkey PRIMARY KEY (practice_id, id),
  constraint doors_code_hash_key UNIQUE (code_hash)
); -- owner: porchlight_owner
CREATE UNIQUE INDEX doors_of_ending ON public.doors USING btree (practice_id, ending_id);
CREATE INDEX doors_of_person ON public.doors USING btree (practice_id, person_id);
alter table public.doors enable row level security;
alter table public.doors force row level security;
create policy backup_rows on public.doors as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.doors as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.doors as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.endings (
  practice_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  member_id uuid not null,
  said_at timestamp with time zone not null,
  came_by text not null,
  reason text not null,
  words bytea,
  read_by timestamp with time zone,
  held_until timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  confirm_hash bytea,
  last_session text,
  note_wording text,
  note_asked_at timestamp with time zone,
  note_due_at timestamp with time zone,
  note_sent_at timestamp with time zone,
  looked_at timestamp with time zone,
  fits text,
  worry text,
  concern_id uuid,
  times_kept_at timestamp with time zone,
  times_freed_at timestamp with time zone,
  closed_at timestamp with time zone,
  closing bytea,
  returned_at timestamp with time zone,
  back_words bytea,
  due_at timestamp with time zone,
  constraint endings_came_by_check CHECK ((came_by = ANY (ARRAY['page'::text, 'link'::text, 'desk'::text]))),
  constraint endings_check CHECK (((looked_at IS NULL) = (fits IS NULL))),
  constraint endings_check1 CHECK (((looked_at IS NULL) = (worry IS NULL))),
  constraint endings_check2 CHECK (((note_wording IS NULL) = (note_asked_at IS NULL))),
  constraint endings_fits_check CHECK ((fits = ANY (ARRAY['yes'::text, 'no'::text]))),
  constraint endings_last_session_check CHECK ((last_session = ANY (ARRAY['yes'::text, 'no'::text]))),
  constraint endings_reason_check CHECK ((reason = ANY (ARRAY['pause'::text, 'too_much'::text, 'not_fit'::text, 'something_said'::text, 'found_someone'::text, 'better'::text, 'rather_not'::text, 'no_contact'::text]))),
  constraint endings_worry_check CHECK ((worry = ANY (ARRAY['yes'::text, 'not_sure'::text, 'no'::text]))),
  constraint endings_practice_id_concern_id_fkey FOREIGN KEY (practice_id, concern_id) REFERENCES public.concerns(practice_id, id),
  constraint endings_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint endings_practice_id_member_id_fkey FOREIGN KEY (practice_id, member_id) REFERENCES public.members(practice_id, id),
  constraint endings_practice_id_person_id_fkey FOREIGN KEY (practice_id, person_id) REFERENCES public.persons(practice_id, id),
  constraint endings_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE UNIQUE INDEX endings_confirmed_by ON public.endings USING btree (practice_id, confirm_hash) WHERE (confirm_hash IS NOT NULL);
CREATE INDEX endings_due ON public.endings USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX endings_of_member ON public.endings USING btree (practice_id, member_id, said_at);
CREATE INDEX endings_of_person ON public.endings USING btree (practice_id, person_id, said_at);
CREATE UNIQUE INDEX endings_one_open ON public.endings USING btree (practice_id, person_id, member_id) WHERE ((closed_at IS NULL) AND (returned_at IS NULL));
alter table public.endings enable row level security;
alter table public.endings force row level security;
create policy backup_rows on public.endings as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.endings as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.endings as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.erasures (
  practice_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  erased_at timestamp with time zone not null,
  wished_by text not null,
  member_id uuid,
  kinds jsonb not null,
  constraint erasures_wished_by_check CHECK ((wished_by = ANY (ARRAY['time'::text, 'person'::text, 'staff'::text]))),
  constraint erasures_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint erasures_practice_id_person_id_fkey FOREIGN KEY (practice_id, person_id) REFERENCES public.persons(practice_id, id),
  constraint erasures_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE INDEX erasures_by_person ON public.erasures USING btree (practice_id, person_id, erased_at);
alter table public.erasures enable row level security;
alter table public.erasures force row level security;
create policy backup_rows on public.erasures as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.erasures as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.erasures as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.freed_offers (
  practice_id uuid not null,
  id uuid not null,
  freed_id uuid not null,
  wish_id uuid not null,
  person_id uuid not null,
  way_id uuid not null,
  link_hash bytea not null,
  offered_at timestamp with time zone not null,
  held_until timestamp with time zone not null,
  said_yes_at timestamp with time zone,
  said_no_at timestamp with time zone,
  constraint freed_offers_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint freed_offers_practice_id_freed_id_fkey FOREIGN KEY (practice_id, freed_id) REFERENCES public.freed_times(practice_id, id) ON DELETE CASCADE,
  constraint freed_offers_practice_id_person_id_fkey FOREIGN KEY (practice_id, person_id) REFERENCES public.persons(practice_id, id),
  constraint freed_offers_practice_id_way_id_fkey FOREIGN KEY (practice_id, way_id) REFERENCES public.ways(practice_id, id) ON DELETE CASCADE,
  constraint freed_offers_practice_id_wish_id_fkey FOREIGN KEY (practice_id, wish_id) REFERENCES public.sooner_wishes(practice_id, id) ON DELETE CASCADE,
  constraint freed_offers_pkey PRIMARY KEY (practice_id, id),
  constraint freed_offers_practice_id_freed_id_person_id_key UNIQUE (practice_id, freed_id, person_id)
); -- owner: porchlight_owner
CREATE UNIQUE INDEX freed_offers_by_link ON public.freed_offers USING btree (practice_id, link_hash);
CREATE INDEX freed_offers_of ON public.freed_offers USING btree (practice_id, person_id, offered_at);
alter table public.freed_offers enable row level security;
alter table public.freed_offers force row level security;
create policy backup_rows on public.freed_offers as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.freed_offers as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.freed_offers as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.freed_times (
  practice_id uuid not null,
  id uuid not null,
  change_id uuid not null,
  member_id uuid not null,
  kind_id uuid,
  room_id uuid,
  format text not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  freed_at timestamp with time zone not null,
  hold_id uuid,
  taken_at timestamp with time zone,
  appointment_id uuid,
  ended_at timestamp with time zone,
  due_at timestamp with time zone,
  constraint freed_times_format_check CHECK ((format = ANY (ARRAY['in_person'::text, 'online'::text, 'phone'::text]))),
  constraint freed_times_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint freed_times_practice_id_kind_id_fkey FOREIGN KEY (practice_id, kind_id) REFERENCES public.appointment_kinds(practice_id, id),
  constraint freed_times_practice_id_member_id_fkey FOREIGN KEY (practice_id, member_id) REFERENCES public.members(practice_id, id),
  constraint freed_times_practice_id_room_id_fkey FOREIGN KEY (practice_id, room_id) REFERENCES public.rooms(practice_id, id),
  constraint freed_times_pkey PRIMARY KEY (practice_id, id),
  constraint freed_times_practice_id_change_id_key UNIQUE (practice_id, change_id)
); -- owner: porchlight_owner
CREATE INDEX freed_times_due ON public.freed_times USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX freed_times_of_member ON public.freed_times USING btree (practice_id, member_id, starts_at);
alter table public.freed_times enable row level security;
alter table public.freed_times force row level security;
create policy backup_rows on public.freed_times as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.freed_times as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.freed_times as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.gentle_readers_off (
  practice_id uuid not null,
  member_id uuid not null,
  off_at timestamp with time zone not null,
  constraint gentle_readers_off_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint gentle_readers_off_practice_id_member_id_fkey FOREIGN KEY (practice_id, member_id) REFERENCES public.members(practice_id, id) ON DELETE CASCADE,
  constraint gentle_readers_off_pkey PRIMARY KEY (practice_id, member_id)
); -- owner: porchlight_owner
alter table public.gentle_readers_off enable row level security;
alter table public.gentle_readers_off force row level security;
create policy backup_rows on public.gentle_readers_off as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.gentle_readers_off as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.gentle_readers_off as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.goodbye_notes (
  practice_id uuid not null,
  member_id uuid not null,
  words bytea not null,
  written_at timestamp with time zone not null,
  constraint goodbye_notes_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint goodbye_notes_practice_id_member_id_fkey FOREIGN KEY (practice_id, member_id) REFERENCES public.members(practice_id, id),
  constraint goodbye_notes_pkey PRIMARY KEY (practice_id, member_id)
); -- owner: porchlight_owner
alter table public.goodbye_notes enable row level security;
alter table public.goodbye_notes force row level security;
create policy backup_rows on public.goodbye_notes as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.goodbye_notes as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.goodbye_notes as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.guardianships (
  practice_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  guardian_id uuid not null,
  source text not null,
  source_note bytea,
  limits bytea,
  appointments text not null,
  agreement text not null,
  messages text not null,
  noted_by uuid not null,
  noted_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  custody text default 'looks_on'::text not null,
  constraint guardianships_agreement_check CHECK ((agreement = ANY (ARRAY['no'::text, 'see'::text, 'act'::text]))),
  constraint guardianships_appointments_check CHECK ((appointments = ANY (ARRAY['no'::text, 'see'::text, 'act'::text]))),
  constraint guardianships_check CHECK ((child_id <> guardian_id)),
  constraint guardianships_custody_check CHECK ((custody = ANY (ARRAY['alone'::text, 'together'::text, 'looks_on'::text, 'no_access'::text]))),
  constraint guardianships_messages_check CHECK ((messages = ANY (ARRAY['no'::text, 'see'::text, 'act'::text]))),
  constraint guardianships_source_check CHECK ((source = ANY (ARRAY['birth_record'::text, 'order'::text, 'adoption'::text, 'said'::text]))),
  constraint guardianships_practice_id_child_id_fkey FOREIGN KEY (practice_id, child_id) REFERENCES public.persons(practice_id, id) ON DELETE CASCADE,
  constraint guardianships_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint guardianships_practice_id_guardian_id_fkey FOREIGN KEY (practice_id, guardian_id) REFERENCES public.persons(practice_id, id) ON DELETE CASCADE,
  constraint guardianships_practice_id_noted_by_fkey FOREIGN KEY (practice_id, noted_by) REFERENCES public.members(practice_id, id),
  constraint guardianships_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE INDEX guardianships_of_guardian ON public.guardianships USING btree (practice_id, guardian_id) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX guardianships_once ON public.guardianships USING btree (practice_id, child_id, guardian_id) WHERE (ended_at IS NULL);
alter table public.guardianships enable row level security;
alter table public.guardianships force row level security;
create policy backup_rows on public.guardianships as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.guardianships as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.guardianships as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.helpings (
  practice_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  called bytea not null,
  reach bytea,
  may text[] not null,
  named_by text not null,
  named_at timestamp with time zone not null,
  consent_id uuid,
  consented_at timestamp with time zone,
  ended_at timestamp with time zone,
  constraint helpings_may_check CHECK ((may <@ ARRAY['times'::text, 'reach'::text, 'talk'::text])),
  constraint helpings_named_by_check CHECK ((named_by = ANY (ARRAY['client'::text, 'staff'::text]))),
  constraint helpings_practice_id_consent_id_fkey FOREIGN KEY (practice_id, consent_id) REFERENCES public.consents(practice_id, id),
  constraint helpings_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint helpings_practice_id_person_id_fkey FOREIGN KEY (practice_id, person_id) REFERENCES public.persons(practice_id, id) ON DELETE CASCADE,
  constraint helpings_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE INDEX helpings_of ON public.helpings USING btree (practice_id, person_id) WHERE (ended_at IS NULL);
alter table public.helpings enable row level security;
alter table public.helpings force row level security;
create policy backup_rows on public.helpings as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.helpings as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.helpings as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.holds (
  practice_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  reason bytea,
  set_by uuid,
  set_at timestamp with time zone not null,
  lifted_by uuid,
  lifted_at timestamp with time zone,
  constraint holds_kind_check CHECK ((kind = ANY (ARRAY['safety'::text, 'complaint'::text, 'legal'::text]))),
  constraint holds_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint holds_practice_id_person_id_fkey FOREIGN KEY (practice_id, person_id) REFERENCES public.persons(practice_id, id),
  constraint holds_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE INDEX holds_by_person ON public.holds USING btree (practice_id, person_id, set_at);
alter table public.holds enable row level security;
alter table public.holds force row level security;
create policy backup_rows on public.holds as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.holds as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.holds as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.holidays (
  practice_id uuid not null,
  on_date date not null,
  name text not null,
  constraint holidays_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint holidays_pkey PRIMARY KEY (practice_id, on_date)
); -- owner: porchlight_owner
alter table public.holidays enable row level security;
alter table public.holidays force row level security;
create policy backup_rows on public.holidays as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.holidays as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.holidays as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.inquiries (
  practice_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  helped_by uuid,
  came_by text not null,
  locale text not null,
  received_at timestamp with time zone not null,
  help_now_at timestamp with time zone,
  private_to uuid,
  holder_id uuid,
  claimed_by uuid,
  claimed_at timestamp with time zone,
  need bytea,
  code_hash bytea not null,
  code bytea not null,
  link_hash bytea not null,
  link bytea not null,
  standing text not null,
  round integer default 1 not null,
  promise_id uuid,
  promise_due_at timestamp with time zone,
  safe_from_at timestamp with time zone,
  safe_until_at timestamp with time zone,
  window_warned_at timestamp with time zone,
  later_check_at timestamp with time zone,
  set_aside_until timestamp with time zone,
  missed smallint default 0 not null,
  next_due_at timestamp with time zone,
  last_in_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  closed_at timestamp with time zone,
  closed_because text,
  opened_status_at timestamp with time zone,
  helps_id uuid,
  desk_reads_since timestamp with time zone,
  desk_reads_by uuid,
  request_says text,
  request_since timestamp with time zone,
  came_back_at timestamp with time zone,
  constraint inquiries_came_by_check CHECK ((came_by = ANY (ARRAY['page'::text, 'email'::text, 'phone'::text]))),
  constraint inquiries_check CHECK (((request_says IS NULL) = (request_since IS NULL))),
  constraint inquiries_request_says_check CHECK ((request_says = ANY (ARRAY['no_yes'::text, 'untold'::text, 'not_chosen'::text, 'with_colleague'::text]))),
  constraint inquiries_standing_check CHECK ((standing = ANY (ARRAY['waiting'::text, 'answered'::text, 'closed'::text, 'automatic'::text, 'put_aside'::text]))),
  constraint inquiries_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint inquiries_practice_id_helped_by_fkey FOREIGN KEY (practice_id, helped_by) REFERENCES public.persons(practice_id, id),
  constraint inquiries_practice_id_helps_id_fkey FOREIGN KEY (practice_id, helps_id) REFERENCES public.persons(practice_id, id),
  constraint inquiries_practice_id_person_id_fkey FOREIGN KEY (practice_id, person_id) REFERENCES public.persons(practice_id, id) ON DELETE CASCADE,
  constraint inquiries_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE INDEX inquiries_by_helped ON public.inquiries USING btree (practice_id, helps_id) WHERE (helps_id IS NOT NULL);
CREATE INDEX inquiries_by_person ON public.inquiries USING btree (practice_id, person_id);
CREATE UNIQUE INDEX inquiries_code ON public.inquiries USING btree (practice_id, code_hash);
CREATE INDEX inquiries_due ON public.inquiries USING btree (next_due_at) WHERE (next_due_at IS NOT NULL);
CREATE INDEX inquiries_let_down ON public.inquiries USING btree (practice_id) WHERE ((standing = 'waiting'::text) AND (missed >= 2));
CREATE UNIQUE INDEX inquiries_link ON public.inquiries USING btree (practice_id, link_hash);
CREATE INDEX inquiries_standing ON public.inquiries USING btree (practice_id, standing, promise_due_at);
alter table public.inquiries enable row level security;
alter table public.inquiries force row level security;
create policy backup_rows on public.inquiries as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.inquiries as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.inquiries as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.inquiry_messages (
  practice_id uuid not null,
  id uuid not null,
  inquiry_id uuid not null,
  said_by text not null,
  member_id uuid,
  came_by text not null,
  said_at timestamp with time zone not null,
  words bytea not null,
  file bytea,
  file_type text,
  message_hash bytea,
  constraint inquiry_messages_said_by_check CHECK ((said_by = ANY (ARRAY['person'::text, 'helper'::text, 'practice'::text, 'note'::text]))),
  constraint inquiry_messages_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint inquiry_messages_practice_id_inquiry_id_fkey FOREIGN KEY (practice_id, inquiry_id) REFERENCES public.inquiries(practice_id, id) ON DELETE CASCADE,
  constraint inquiry_messages_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE INDEX inquiry_messages_by_inquiry ON public.inquiry_messages USING btree (practice_id, inquiry_id, said_at);
CREATE INDEX inquiry_messages_by_mail ON public.inquiry_messages USING btree (practice_id, message_hash) WHERE (message_hash IS NOT NULL);
alter table public.inquiry_messages enable row level security;
alter table public.inquiry_messages force row level security;
create policy backup_rows on public.inquiry_messages as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.inquiry_messages as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.inquiry_messages as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.invitations (
  secret_hash bytea not null,
  kind text not null,
  practice_id uuid,
  member_id uuid,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  person_id uuid,
  constraint invitations_kind_check CHECK ((kind = ANY (ARRAY['set_up'::text, 'practice'::text, 'staff'::text, 'sign_in'::text, 'client'::text]))),
  constraint invitations_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint invitations_pkey PRIMARY KEY (secret_hash)
); -- owner: porchlight_owner
alter table public.invitations enable row level security;
alter table public.invitations force row level security;
create policy backup_rows on public.invitations as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.invitations as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.invitations as permissive for all to porchlight_app
  using (((practice_id IS NULL) OR (practice_id = ( SELECT public.current_practice() AS current_practice)) OR (( SELECT public.current_practice() AS current_practice) = '00000000-0000-0000-0000-000000000000'::uuid)))
  with check (((practice_id = ( SELECT public.current_practice() AS current_practice)) OR (( SELECT public.current_practice() AS current_practice) = '00000000-0000-0000-0000-000000000000'::uuid) OR ((practice_id IS NULL) AND (used_at IS NOT NULL))));

create table public.joined_networks (
  practice_id uuid not null,
  network uuid not null,
  name text not null,
  slug text not null,
  asked_at timestamp with time zone not null,
  joined_at timestamp with time zone,
  left_at timestamp with time zone,
  constraint joined_networks_network_fkey FOREIGN KEY (network) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint joined_networks_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint joined_networks_pkey PRIMARY KEY (practice_id, network)
); -- owner: porchlight_owner
alter table public.joined_networks enable row level security;
alter table public.joined_networks force row level security;
create policy backup_rows on public.joined_networks as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.joined_networks as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.joined_networks as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.late_words (
  practice_id uuid not null,
  id uuid not null,
  appointment_id uuid not null,
  by_kind text not null,
  by_id uuid not null,
  minutes smallint not null,
  said_at timestamp with time zone not null,
  choice text,
  chosen_at timestamp with time zone,
  chosen_by uuid,
  constraint late_words_by_kind_check CHECK ((by_kind = ANY (ARRAY['client'::text, 'member'::text]))),
  constraint late_words_check CHECK (((choice IS NULL) = (chosen_at IS NULL))),
  constraint late_words_choice_check CHECK ((choice = ANY (ARRAY['short'::text, 'over'::text, 'phone'::text, 'another_day'::text]))),
  constraint late_words_minutes_check CHECK (((minutes >= 1) AND (minutes <= 90))),
  constraint late_words_practice_id_appointment_id_fkey FOREIGN KEY (practice_id, appointment_id) REFERENCES public.appointments(practice_id, id) ON DELETE CASCADE,
  constraint late_words_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint late_words_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE INDEX late_words_of ON public.late_words USING btree (practice_id, appointment_id, said_at, id);
alter table public.late_words enable row level security;
alter table public.late_words force row level security;
create policy backup_rows on public.late_words as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.late_words as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.late_words as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.letterheads (
  practice_id uuid not null,
  id uuid not null,
  said bytea not null,
  changed_at timestamp with time zone not null,
  changed_by uuid not null,
  constraint letterheads_check CHECK ((id = practice_id)),
  constraint letterheads_practice_id_changed_by_fkey FOREIGN KEY (practice_id, changed_by) REFERENCES public.members(practice_id, id),
  constraint letterheads_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint letterheads_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
alter table public.letterheads enable row level security;
alter table public.letterheads force row level security;
create policy backup_rows on public.letterheads as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.letterheads as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.letterheads as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.letters (
  practice_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  member_id uuid not null,
  kind text not null,
  about_id uuid,
  words bytea not null,
  amount bytea,
  written_at timestamp with time zone not null,
  printed_at timestamp with time zone,
  posted_at timestamp with time zone,
  ended_at timestamp with time zone,
  ended_because text,
  constraint letters_check CHECK (((ended_at IS NULL) = (ended_because IS NULL))),
  constraint letters_check1 CHECK (((posted_at IS NULL) OR (ended_at IS NULL))),
  constraint letters_ended_because_check CHECK ((ended_because = ANY (ARRAY['taken_off'::text, 'not_wanted'::text, 'writer_left'::text]))),
  constraint letters_kind_check CHECK ((kind = ANY (ARRAY['missed'::text, 'closing'::text, 'bill'::text]))),
  constraint letters_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint letters_practice_id_member_id_fkey FOREIGN KEY (practice_id, member_id) REFERENCES public.members(practice_id, id),
  constraint letters_practice_id_person_id_fkey FOREIGN KEY (practice_id, person_id) REFERENCES public.persons(practice_id, id),
  constraint letters_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE INDEX letters_of_member ON public.letters USING btree (practice_id, member_id, written_at);
CREATE INDEX letters_of_person ON public.letters USING btree (practice_id, person_id);
CREATE UNIQUE INDEX letters_once_about ON public.letters USING btree (practice_id, about_id) WHERE ((about_id IS NOT NULL) AND (ended_at IS NULL));
alter table public.letters enable row level security;
alter table public.letters force row level security;
create policy backup_rows on public.letters as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.letters as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.letters as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.limits (
  bucket bytea not null,
  window_at timestamp with time zone not null,
  count integer not null,
  constraint limits_pkey PRIMARY KEY (bucket, window_at)
); -- owner: porchlight_owner

create table public.listed_colleagues (
  practice_id uuid not null,
  id uuid not null,
  link_version integer default 1 not null,
  link_hash bytea not null,
  address_hash bytea not null,
  page bytea not null,
  invited_at timestamp with time zone not null,
  invitations integer default 1 not null,
  joined_at timestamp with time zone,
  heard_at timestamp with time zone,
  bounces integer default 0 not null,
  retired_at timestamp with time zone,
  retired_because text,
  left_at timestamp with time zone,
  left_because text,
  constraint listed_colleagues_left_because_check CHECK ((left_because = ANY (ARRAY['asked'::text, 'never'::text, 'taken_off'::text]))),
  constraint listed_colleagues_retired_because_check CHECK ((retired_because = ANY (ARRAY['bounced'::text, 'silent'::text]))),
  constraint listed_colleagues_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint listed_colleagues_practice_id_id_fkey FOREIGN KEY (practice_id, id) REFERENCES public.members(practice_id, id),
  constraint listed_colleagues_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE INDEX listed_colleagues_by_address ON public.listed_colleagues USING btree (practice_id, address_hash);
CREATE UNIQUE INDEX listed_colleagues_by_link ON public.listed_colleagues USING btree (practice_id, link_hash);
alter table public.listed_colleagues enable row level security;
alter table public.listed_colleagues force row level security;
create policy backup_rows on public.listed_colleagues as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.listed_colleagues as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.listed_colleagues as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.listed_openings (
  practice_id uuid not null,
  list text collate "C" not null,
  named_at timestamp with time zone not null,
  opening_id uuid not null,
  ages smallint not null,
  ends_at timestamp with time zone not null,
  constraint listed_openings_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint listed_openings_pkey PRIMARY KEY (practice_id, list, named_at, opening_id) INCLUDE (ages, ends_at)
); -- owner: porchlight_owner
alter table public.listed_openings enable row level security;
alter table public.listed_openings force row level security;
create policy backup_rows on public.listed_openings as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.listed_openings as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.listed_openings as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.mailboxes (
  practice_id uuid not null,
  id uuid not null,
  smtp jsonb,
  smtp_password bytea,
  imap jsonb,
  imap_password bytea,
  sender_name text default ''::text not null,
  sender_address text default ''::text not null,
  uid_validity text,
  last_uid bigint default 0 not null,
  watched_since timestamp with time zone,
  watched_by text,
  watched_until timestamp with time zone,
  changed_at timestamp with time zone not null,
  checked_at timestamp with time zone,
  fault text,
  constraint mailboxes_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint mailboxes_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
alter table public.mailboxes enable row level security;
alter table public.mailboxes force row level security;
create policy backup_rows on public.mailboxes as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.mailboxes as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.mailboxes as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.members (
  practice_id uuid not null,
  id uuid not null,
  user_id text,
  role text not null,
  name text not null,
  published_as text default ''::text not null,
  email bytea,
  joined_at timestamp with time zone not null,
  left_at timestamp with time zone,
  last_seen_at timestamp with time zone,
  settings jsonb default '{}'::jsonb not null,
  constraint members_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'therapist'::text, 'front_desk'::text, 'colleague'::text]))),
  constraint members_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint members_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE INDEX members_by_user ON public.members USING btree (user_id) WHERE (user_id IS NOT NULL);
CREATE UNIQUE INDEX members_user ON public.members USING btree (practice_id, user_id);
alter table public.members enable row level security;
alter table public.members force row level security;
create policy backup_rows on public.members as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.members as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.members as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.my_pages (
  practice_id uuid not null,
  person_id uuid not null,
  sign_in uuid not null,
  user_id text,
  locale text not null,
  zone text,
  offered_at timestamp with time zone not null,
  constraint my_pages_locale_check CHECK ((locale = ANY (ARRAY['en'::text, 'es'::text]))),
  constraint my_pages_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint my_pages_practice_id_person_id_fkey FOREIGN KEY (practice_id, person_id) REFERENCES public.persons(practice_id, id),
  constraint my_pages_pkey PRIMARY KEY (practice_id, person_id)
); -- owner: porchlight_owner
CREATE INDEX my_pages_by_user ON public.my_pages USING btree (user_id) WHERE (user_id IS NOT NULL);
alter table public.my_pages enable row level security;
alter table public.my_pages force row level security;
create policy backup_rows on public.my_pages as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.my_pages as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.my_pages as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.named_since (
  practice_id uuid not null,
  id uuid not null,
  inquiry_id uuid not null,
  named_at timestamp with time zone not null,
  places bytea not null,
  constraint named_since_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint named_since_practice_id_inquiry_id_fkey FOREIGN KEY (practice_id, inquiry_id) REFERENCES public.inquiries(practice_id, id),
  constraint named_since_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE INDEX named_since_of_inquiry ON public.named_since USING btree (practice_id, inquiry_id, named_at);
alter table public.named_since enable row level security;
alter table public.named_since force row level security;
create policy backup_rows on public.named_since as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.named_since as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.named_since as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.network_practices (
  practice_id uuid not null,
  member_practice uuid not null,
  name text not null,
  slug text not null,
  asked_at timestamp with time zone not null,
  joined_at timestamp with time zone,
  left_at timestamp with time zone,
  constraint network_practices_member_practice_fkey FOREIGN KEY (member_practice) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint network_practices_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint network_practices_pkey PRIMARY KEY (practice_id, member_practice)
); -- owner: porchlight_owner
alter table public.network_practices enable row level security;
alter table public.network_practices force row level security;
create policy backup_rows on public.network_practices as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.network_practices as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.network_practices as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.opening_namings (
  practice_id uuid not null,
  opening_id uuid not null,
  for_id uuid not null,
  named_at timestamp with time zone not null,
  for_practice uuid,
  constraint opening_namings_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint opening_namings_practice_id_opening_id_fkey FOREIGN KEY (practice_id, opening_id) REFERENCES public.openings(practice_id, id),
  constraint opening_namings_pkey PRIMARY KEY (practice_id, opening_id, for_id)
); -- owner: porchlight_owner
CREATE INDEX opening_namings_by_answer ON public.opening_namings USING btree (practice_id, for_id);
alter table public.opening_namings enable row level security;
alter table public.opening_namings force row level security;
create policy backup_rows on public.opening_namings as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.opening_namings as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.opening_namings as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.openings (
  practice_id uuid not null,
  id uuid not null,
  member_id uuid,
  places smallint not null,
  starts_on date,
  days smallint[] not null,
  parts text[] not null,
  formats text[] not null,
  area text not null,
  licensed_in text[] not null,
  ages text[] not null,
  topics text[] not null,
  languages text[] not null,
  payers text[] not null,
  fee_from integer,
  fee_to integer,
  sliding boolean not null,
  begins text[] not null,
  phone text not null,
  note text not null,
  offered_at timestamp with time zone not null,
  confirmed_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  due_at timestamp with time zone,
  link_hash bytea,
  closed_at timestamp with time zone,
  closed_because text,
  named smallint default 0 not null,
  named_at timestamp with time zone,
  to_practice boolean default true not null,
  to_public boolean default false not null,
  told_to uuid[] default '{}'::uuid[] not null,
  copied_to uuid[] default '{}'::uuid[] not null,
  version integer default 0 not null,
  home_practice uuid,
  home_member uuid,
  told_by text default ''::text not null,
  told_from text default ''::text not null,
  told_at text default ''::text not null,
  lowered boolean default false not null,
  constraint openings_begins_check CHECK ((cardinality(begins) > 0)),
  constraint openings_check CHECK ((fee_to >= fee_from)),
  constraint openings_check1 CHECK (((closed_at IS NULL) = (closed_because IS NULL))),
  constraint openings_check2 CHECK (((closed_at IS NULL) OR (due_at IS NULL))),
  constraint openings_closed_because_check CHECK ((closed_because = ANY (ARRAY['full'::text, 'taken_down'::text, 'lapsed'::text, 'left'::text]))),
  constraint openings_fee_from_check CHECK ((fee_from >= 0)),
  constraint openings_formats_check CHECK ((cardinality(formats) > 0)),
  constraint openings_languages_check CHECK ((cardinality(languages) > 0)),
  constraint openings_of_somebody CHECK (((member_id IS NULL) = (home_practice IS NOT NULL))),
  constraint openings_places_check CHECK (((places >= 1) AND (places <= 20))),
  constraint openings_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint openings_practice_id_member_id_fkey FOREIGN KEY (practice_id, member_id) REFERENCES public.members(practice_id, id),
  constraint openings_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE INDEX openings_by_link ON public.openings USING btree (practice_id, link_hash) WHERE (link_hash IS NOT NULL);
CREATE INDEX openings_due ON public.openings USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX openings_of_member ON public.openings USING btree (practice_id, member_id, offered_at);
CREATE INDEX openings_open ON public.openings USING btree (practice_id, named_at NULLS FIRST, id) WHERE (closed_at IS NULL);
CREATE INDEX openings_public ON public.openings USING btree (practice_id, confirmed_at DESC, id) WHERE ((closed_at IS NULL) AND to_public);
alter table public.openings enable row level security;
alter table public.openings force row level security;
create policy backup_rows on public.openings as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.openings as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.openings as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.operators (
  user_id text not null,
  made_at timestamp with time zone not null,
  constraint operators_pkey PRIMARY KEY (user_id)
); -- owner: porchlight_owner
alter table public.operators enable row level security;
alter table public.operators force row level security;
create policy backup_rows on public.operators as permissive for select to porchlight_backup
  using (true);
create policy first_row on public.operators as permissive for insert to porchlight_app
  with check (( SELECT public.nobody_operates_yet() AS nobody_operates_yet));
create policy installation_rows on public.operators as permissive for all to porchlight_app
  using ((( SELECT public.current_practice() AS current_practice) = '00000000-0000-0000-0000-000000000000'::uuid));
create policy owner_rows on public.operators as permissive for all to porchlight_owner
  using (true);

create table public.outreach_heard (
  practice_id uuid not null,
  person_id uuid not null,
  heard_at timestamp with time zone not null,
  constraint outreach_heard_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint outreach_heard_practice_id_person_id_fkey FOREIGN KEY (practice_id, person_id) REFERENCES public.persons(practice_id, id),
  constraint outreach_heard_pkey PRIMARY KEY (practice_id, person_id)
); -- owner: porchlight_owner
alter table public.outreach_heard enable row level security;
alter table public.outreach_heard force row level security;
create policy backup_rows on public.outreach_heard as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.outreach_heard as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.outreach_heard as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.outreach_plans (
  practice_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  member_id uuid not null,
  appointment_id uuid,
  missed_at timestamp with time zone not null,
  begun_at timestamp with time zone not null,
  worry text,
  worry_at timestamp with time zone,
  worry_by uuid,
  concern_id uuid,
  ended_at timestamp with time zone,
  ended_because text,
  returned_at timestamp with time zone,
  due_at timestamp with time zone,
  constraint outreach_plans_check CHECK (((worry IS NULL) = (worry_at IS NULL))),
  constraint outreach_plans_check1 CHECK (((ended_at IS NULL) = (ended_because IS NULL))),
  constraint outreach_plans_check2 CHECK (((ended_at IS NULL) OR (due_at IS NULL))),
  constraint outreach_plans_ended_because_check CHECK ((ended_because = ANY (ARRAY['booked'::text, 'heard'::text, 'met'::text, 'stopped'::text, 'not_this_client'::text, 'no_way'::text, 'taken_back'::text, 'all_done'::text, 'died'::text]))),
  constraint outreach_plans_worry_check CHECK ((worry = ANY (ARRAY['yes'::text, 'not_sure'::text, 'no'::text]))),
  constraint outreach_plans_practice_id_appointment_id_fkey FOREIGN KEY (practice_id, appointment_id) REFERENCES public.appointments(practice_id, id) ON DELETE SET NULL (appointment_id),
  constraint outreach_plans_practice_id_concern_id_fkey FOREIGN KEY (practice_id, concern_id) REFERENCES public.concerns(practice_id, id),
  constraint outreach_plans_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint outreach_plans_practice_id_member_id_fkey FOREIGN KEY (practice_id, member_id) REFERENCES public.members(practice_id, id),
  constraint outreach_plans_practice_id_person_id_fkey FOREIGN KEY (practice_id, person_id) REFERENCES public.persons(practice_id, id),
  constraint outreach_plans_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE INDEX outreach_plans_due ON public.outreach_plans USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX outreach_plans_of_member ON public.outreach_plans USING btree (practice_id, member_id, begun_at);
CREATE INDEX outreach_plans_of_person ON public.outreach_plans USING btree (practice_id, person_id, begun_at);
CREATE UNIQUE INDEX outreach_plans_one_open ON public.outreach_plans USING btree (practice_id, person_id, member_id) WHERE (ended_at IS NULL);
alter table public.outreach_plans enable row level security;
alter table public.outreach_plans force row level security;
create policy backup_rows on public.outreach_plans as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.outreach_plans as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.outreach_plans as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.outreach_quiet (
  practice_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  member_id uuid not null,
  about_id uuid not null,
  said_at timestamp with time zone not null,
  ask_again_at timestamp with time zone,
  constraint outreach_quiet_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint outreach_quiet_practice_id_member_id_fkey FOREIGN KEY (practice_id, member_id) REFERENCES public.members(practice_id, id),
  constraint outreach_quiet_practice_id_person_id_fkey FOREIGN KEY (practice_id, person_id) REFERENCES public.persons(practice_id, id),
  constraint outreach_quiet_pkey PRIMARY KEY (practice_id, id),
  constraint outreach_quiet_practice_id_person_id_member_id_about_id_key UNIQUE (practice_id, person_id, member_id, about_id)
); -- owner: porchlight_owner
alter table public.outreach_quiet enable row level security;
alter table public.outreach_quiet force row level security;
create policy backup_rows on public.outreach_quiet as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.outreach_quiet as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.outreach_quiet as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.outreach_steps (
  practice_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  place smallint not null,
  kind text not null,
  wait_days smallint not null,
  due_at timestamp with time zone not null,
  moved_from timestamp with time zone,
  moved_because text,
  done_at timestamp with time zone,
  done_by uuid,
  how text,
  words bytea,
  not_sent_at timestamp with time zone,
  constraint outreach_steps_check CHECK (((moved_from IS NULL) = (moved_because IS NULL))),
  constraint outreach_steps_check1 CHECK (((done_at IS NULL) = (how IS NULL))),
  constraint outreach_steps_check2 CHECK (((words IS NULL) OR (done_at IS NOT NULL))),
  constraint outreach_steps_how_check CHECK ((how = ANY (ARRAY['drafted'::text, 'edited'::text, 'skipped'::text]))),
  constraint outreach_steps_kind_check CHECK ((kind = ANY (ARRAY['call'::text, 'email'::text, 'letter'::text]))),
  constraint outreach_steps_moved_because_check CHECK ((moved_because = ANY (ARRAY['late'::text, 'away'::text, 'waited'::text, 'paused'::text]))),
  constraint outreach_steps_place_check CHECK (((place >= 0) AND (place <= 2))),
  constraint outreach_steps_wait_days_check CHECK (((wait_days >= 0) AND (wait_days <= 60))),
  constraint outreach_steps_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint outreach_steps_practice_id_plan_id_fkey FOREIGN KEY (practice_id, plan_id) REFERENCES public.outreach_plans(practice_id, id) ON DELETE CASCADE,
  constraint outreach_steps_pkey PRIMARY KEY (practice_id, id),
  constraint outreach_steps_practice_id_plan_id_place_key UNIQUE (practice_id, plan_id, place)
); -- owner: porchlight_owner
alter table public.outreach_steps enable row level security;
alter table public.outreach_steps force row level security;
create policy backup_rows on public.outreach_steps as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.outreach_steps as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.outreach_steps as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.outreach_usual (
  practice_id uuid not null,
  id uuid not null,
  steps jsonb not null,
  changed_at timestamp with time zone not null,
  changed_by uuid not null,
  constraint outreach_usual_check CHECK ((id = practice_id)),
  constraint outreach_usual_practice_id_changed_by_fkey FOREIGN KEY (practice_id, changed_by) REFERENCES public.members(practice_id, id),
  constraint outreach_usual_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint outreach_usual_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
alter table public.outreach_usual enable row level security;
alter table public.outreach_usual force row level security;
create policy backup_rows on public.outreach_usual as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.outreach_usual as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.outreach_usual as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.outreach_waits (
  practice_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  member_id uuid not null,
  days smallint not null,
  noted_at timestamp with time zone not null,
  constraint outreach_waits_days_check CHECK (((days >= 2) AND (days <= 60))),
  constraint outreach_waits_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint outreach_waits_practice_id_member_id_fkey FOREIGN KEY (practice_id, member_id) REFERENCES public.members(practice_id, id),
  constraint outreach_waits_practice_id_person_id_fkey FOREIGN KEY (practice_id, person_id) REFERENCES public.persons(practice_id, id),
  constraint outreach_waits_pkey PRIMARY KEY (practice_id, id),
  constraint outreach_waits_practice_id_person_id_member_id_key UNIQUE (practice_id, person_id, member_id)
); -- owner: porchlight_owner
alter table public.outreach_waits enable row level security;
alter table public.outreach_waits force row level security;
create policy backup_rows on public.outreach_waits as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.outreach_waits as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.outreach_waits as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.outside_busy (
  practice_id uuid not null,
  member_id uuid not null,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone not null,
  constraint outside_busy_check CHECK ((from_at < until_at)),
  constraint outside_busy_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint outside_busy_practice_id_member_id_fkey FOREIGN KEY (practice_id, member_id) REFERENCES public.outside_calendars(practice_id, member_id) ON DELETE CASCADE,
  constraint outside_busy_pkey PRIMARY KEY (practice_id, member_id, from_at)
); -- owner: porchlight_owner
alter table public.outside_busy enable row level security;
alter table public.outside_busy force row level security;
create policy backup_rows on public.outside_busy as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.outside_busy as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.outside_busy as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.outside_calendars (
  practice_id uuid not null,
  member_id uuid not null,
  address bytea not null,
  added_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  read_at timestamp with time zone,
  failing_since timestamp with time zone,
  problem text,
  constraint outside_calendars_problem_check CHECK ((problem = ANY (ARRAY['no_answer'::text, 'inside'::text, 'refused'::text, 'gone'::text, 'no_calendar'::text, 'too_much'::text]))),
  constraint outside_calendars_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint outside_calendars_practice_id_member_id_fkey FOREIGN KEY (practice_id, member_id) REFERENCES public.members(practice_id, id),
  constraint outside_calendars_pkey PRIMARY KEY (practice_id, member_id)
); -- owner: porchlight_owner
CREATE INDEX outside_calendars_due ON public.outside_calendars USING btree (due_at);
alter table public.outside_calendars enable row level security;
alter table public.outside_calendars force row level security;
create policy backup_rows on public.outside_calendars as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.outside_calendars as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.outside_calendars as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.persons (
  practice_id uuid not null,
  id uuid not null,
  standing text not null,
  called bytea,
  met_at timestamp with time zone not null,
  locale text not null,
  erase_due_at timestamp with time zone,
  erased_at timestamp with time zone,
  held_because text,
  erase_asked_at timestamp with time zone,
  died_noted_at timestamp with time zone,
  constraint persons_standing_check CHECK ((standing = ANY (ARRAY['reached_out'::text, 'helper'::text, 'helped'::text, 'client'::text, 'guardian'::text]))),
  constraint persons_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint persons_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE INDEX persons_erase_due ON public.persons USING btree (erase_due_at) WHERE (erase_due_at IS NOT NULL);
alter table public.persons enable row level security;
alter table public.persons force row level security;
create policy backup_rows on public.persons as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.persons as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.persons as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.place_doubts (
  practice_id uuid not null,
  id uuid not null,
  resource_id uuid not null,
  from_practice uuid not null,
  from_name text not null,
  line bytea,
  said_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint place_doubts_check CHECK (((ended_at IS NOT NULL) OR (line IS NOT NULL))),
  constraint place_doubts_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint place_doubts_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE INDEX place_doubts_of_place ON public.place_doubts USING btree (practice_id, resource_id);
alter table public.place_doubts enable row level security;
alter table public.place_doubts force row level security;
create policy backup_rows on public.place_doubts as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.place_doubts as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.place_doubts as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.place_offers (
  practice_id uuid not null,
  id uuid not null,
  network uuid not null,
  from_practice uuid not null,
  from_name text not null,
  resource_id uuid not null,
  place jsonb,
  place_version integer default 0 not null,
  assured_on date,
  offered_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  answer text,
  answered_at timestamp with time zone,
  taken_as uuid,
  constraint place_offers_answer_check CHECK ((answer = ANY (ARRAY['taken'::text, 'declined'::text]))),
  constraint place_offers_check CHECK (((answer IS NULL) = (answered_at IS NULL))),
  constraint place_offers_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint place_offers_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE UNIQUE INDEX place_offers_open ON public.place_offers USING btree (practice_id, network, resource_id) WHERE ((withdrawn_at IS NULL) AND (answer IS NULL));
alter table public.place_offers enable row level security;
alter table public.place_offers force row level security;
create policy backup_rows on public.place_offers as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.place_offers as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.place_offers as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.postings (
  practice_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  link_hash bytea not null,
  typed bytea not null,
  posted_at timestamp with time zone not null,
  due_at timestamp with time zone,
  opening_id uuid,
  told_at timestamp with time zone,
  held_at timestamp with time zone,
  constraint postings_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint postings_practice_id_member_id_fkey FOREIGN KEY (practice_id, member_id) REFERENCES public.members(practice_id, id),
  constraint postings_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE UNIQUE INDEX postings_by_link ON public.postings USING btree (practice_id, link_hash);
CREATE INDEX postings_due ON public.postings USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX postings_told ON public.postings USING btree (practice_id, member_id, told_at);
alter table public.postings enable row level security;
alter table public.postings force row level security;
create policy backup_rows on public.postings as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.postings as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.postings as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.practice_keys (
  practice_id uuid not null,
  version integer not null,
  wrapped bytea not null,
  made_at timestamp with time zone not null,
  wrapped_by text,
  constraint practice_keys_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  constraint practice_keys_wrapped_by_fkey FOREIGN KEY (wrapped_by) REFERENCES porchlight_meta.master_keys(fingerprint),
  constraint practice_keys_pkey PRIMARY KEY (practice_id, version)
); -- owner: porchlight_owner
alter table public.practice_keys enable row level security;
alter table public.practice_keys force row level security;
create policy backup_rows on public.practice_keys as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.practice_keys as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.practice_keys as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.practice_slugs (
  slug text not null,
  practice_id uuid not null,
  constraint practice_slugs_slug_fkey FOREIGN KEY (slug) REFERENCES public.practices(slug) ON UPDATE CASCADE ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  constraint practice_slugs_pkey PRIMARY KEY (slug)
); -- owner: porchlight_owner
alter table public.practice_slugs enable row level security;
alter table public.practice_slugs force row level security;
create policy backup_rows on public.practice_slugs as permissive for select to porchlight_backup
  using (true);
create policy everyone_reads on public.practice_slugs as permissive for select to porchlight_app
  using (true);
create policy owner_rows on public.practice_slugs as permissive for all to porchlight_owner
  using (true);
create policy practice_writes on public.practice_slugs as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.practices (
  practice_id uuid not null,
  slug text not null,
  kind text not null,
  name text not null,
  country text not null,
  region text default ''::text not null,
  zone text not null,
  locale text not null,
  languages text[] default '{en}'::text[] not null,
  terms jsonb default '{}'::jsonb not null,
  settings jsonb default '{}'::jsonb not null,
  opened_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  note_due_at timestamp with time zone,
  constraint practices_kind_check CHECK ((kind = ANY (ARRAY['solo'::text, 'clinic'::text, 'network'::text]))),
  constraint practices_locale_check CHECK ((locale = ANY (ARRAY['en'::text, 'es'::text]))),
  constraint practices_slug_check CHECK ((slug ~ '^[a-z0-9][a-z0-9-]{1,60}$'::text)),
  constraint practices_pkey PRIMARY KEY (practice_id),
  constraint practices_slug_key UNIQUE (slug)
); -- owner: porchlight_owner
CREATE INDEX practices_note_due ON public.practices USING btree (note_due_at) WHERE (note_due_at IS NOT NULL);
alter table public.practices enable row level security;
alter table public.practices force row level security;
create policy backup_rows on public.practices as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.practices as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.practices as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.promises (
  practice_id uuid not null,
  id uuid not null,
  inquiry_id uuid not null,
  holder_id uuid,
  made_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  told_by text,
  half_at timestamp with time zone,
  late_at timestamp with time zone,
  warned_half_at timestamp with time zone,
  warned_late_at timestamp with time zone,
  kept_at timestamp with time zone,
  missed_at timestamp with time zone,
  ended_at timestamp with time zone,
  constraint promises_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint promises_practice_id_inquiry_id_fkey FOREIGN KEY (practice_id, inquiry_id) REFERENCES public.inquiries(practice_id, id) ON DELETE CASCADE,
  constraint promises_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE INDEX promises_by_inquiry ON public.promises USING btree (practice_id, inquiry_id, made_at);
alter table public.promises enable row level security;
alter table public.promises force row level security;
create policy backup_rows on public.promises as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.promises as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.promises as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.published_agreements (
  practice_id uuid not null,
  member_id uuid not null,
  published_at timestamp with time zone not null,
  constraint published_agreements_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint published_agreements_practice_id_member_id_fkey FOREIGN KEY (practice_id, member_id) REFERENCES public.members(practice_id, id),
  constraint published_agreements_pkey PRIMARY KEY (practice_id, member_id)
); -- owner: porchlight_owner
alter table public.published_agreements enable row level security;
alter table public.published_agreements force row level security;
create policy backup_rows on public.published_agreements as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.published_agreements as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.published_agreements as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.received_mails (
  practice_id uuid not null,
  id uuid not null,
  once_hash bytea not null,
  message_hash bytea not null,
  source bytea,
  cut_from bigint,
  gist bytea,
  received_at timestamp with time zone not null,
  sorted_as text not null,
  sorted_at timestamp with time zone not null,
  sorted_by uuid,
  about_id uuid,
  erase_due_at timestamp with time zone,
  constraint received_mails_sorted_as_check CHECK ((sorted_as = ANY (ARRAY['message'::text, 'joined'::text, 'client'::text, 'colleague'::text, 'business'::text, 'not_a_person'::text, 'auto_reply'::text, 'bounce'::text, 'unreadable'::text]))),
  constraint received_mails_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint received_mails_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE INDEX received_mails_about ON public.received_mails USING btree (practice_id, about_id) WHERE (about_id IS NOT NULL);
CREATE INDEX received_mails_by_message ON public.received_mails USING btree (practice_id, message_hash);
CREATE INDEX received_mails_erase_due ON public.received_mails USING btree (erase_due_at) WHERE (erase_due_at IS NOT NULL);
CREATE UNIQUE INDEX received_mails_once ON public.received_mails USING btree (practice_id, once_hash);
CREATE INDEX received_mails_recent ON public.received_mails USING btree (practice_id, received_at DESC, id);
alter table public.received_mails enable row level security;
alter table public.received_mails force row level security;
create policy backup_rows on public.received_mails as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.received_mails as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.received_mails as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.reflection_books (
  practice_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  salt bytea not null,
  memory_kib integer not null,
  passes smallint not null,
  lanes smallint not null,
  by_passphrase bytea not null,
  by_code bytea not null,
  begun_at timestamp with time zone not null,
  passphrase_at timestamp with time zone not null,
  code_at timestamp with time zone not null,
  opened_at timestamp with time zone not null,
  held_at timestamp with time zone,
  held_why bytea,
  erase_due_at timestamp with time zone,
  constraint reflection_books_check CHECK (((held_at IS NULL) = (held_why IS NULL))),
  constraint reflection_books_check1 CHECK (((held_at IS NULL) OR (erase_due_at IS NULL))),
  constraint reflection_books_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint reflection_books_practice_id_member_id_fkey FOREIGN KEY (practice_id, member_id) REFERENCES public.members(practice_id, id),
  constraint reflection_books_pkey PRIMARY KEY (practice_id, id),
  constraint reflection_books_practice_id_member_id_key UNIQUE (practice_id, member_id)
); -- owner: porchlight_owner
CREATE INDEX reflection_books_due ON public.reflection_books USING btree (erase_due_at) WHERE (erase_due_at IS NOT NULL);
alter table public.reflection_books enable row level security;
alter table public.reflection_books force row level security;
create policy backup_rows on public.reflection_books as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.reflection_books as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.reflection_books as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.reflection_openings (
  practice_id uuid not null,
  id uuid not null,
  book_id uuid not null,
  key bytea not null,
  ends_at timestamp with time zone not null,
  constraint reflection_openings_practice_id_book_id_fkey FOREIGN KEY (practice_id, book_id) REFERENCES public.reflection_books(practice_id, id) ON DELETE CASCADE,
  constraint reflection_openings_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint reflection_openings_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE INDEX reflection_openings_due ON public.reflection_openings USING btree (ends_at);
CREATE INDEX reflection_openings_of_book ON public.reflection_openings USING btree (practice_id, book_id);
alter table public.reflection_openings enable row level security;
alter table public.reflection_openings force row level security;
create policy backup_rows on public.reflection_openings as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.reflection_openings as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.reflection_openings as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.reflections (
  practice_id uuid not null,
  id uuid not null,
  book_id uuid not null,
  sealed bytea not null,
  written_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  show_on date,
  constraint reflections_practice_id_book_id_fkey FOREIGN KEY (practice_id, book_id) REFERENCES public.reflection_books(practice_id, id) ON DELETE CASCADE,
  constraint reflections_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint reflections_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE INDEX reflections_of_book ON public.reflections USING btree (practice_id, book_id, written_at);
alter table public.reflections enable row level security;
alter table public.reflections force row level security;
create policy backup_rows on public.reflections as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.reflections as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.reflections as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.reminder_choices (
  practice_id uuid not null,
  person_id uuid not null,
  way_id uuid not null,
  hours_before smallint not null,
  chosen_at timestamp with time zone not null,
  constraint reminder_choices_hours_before_check CHECK (((hours_before >= 1) AND (hours_before <= 168))),
  constraint reminder_choices_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint reminder_choices_practice_id_person_id_fkey FOREIGN KEY (practice_id, person_id) REFERENCES public.persons(practice_id, id) ON DELETE CASCADE,
  constraint reminder_choices_practice_id_way_id_fkey FOREIGN KEY (practice_id, way_id) REFERENCES public.ways(practice_id, id) ON DELETE CASCADE,
  constraint reminder_choices_pkey PRIMARY KEY (practice_id, person_id)
); -- owner: porchlight_owner
alter table public.reminder_choices enable row level security;
alter table public.reminder_choices force row level security;
create policy backup_rows on public.reminder_choices as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.reminder_choices as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.reminder_choices as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.requests (
  practice_id uuid not null,
  id uuid not null,
  link_hash bytea not null,
  link bytea not null,
  typed bytea not null,
  begun_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  inquiry_id uuid,
  due_at timestamp with time zone,
  ended_at timestamp with time zone,
  ended_because text,
  reminded_at timestamp with time zone,
  constraint requests_ended_because_check CHECK ((ended_because = ANY (ARRAY['chosen'::text, 'withdrawn'::text, 'answered'::text, 'erased'::text]))),
  constraint requests_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint requests_practice_id_inquiry_id_fkey FOREIGN KEY (practice_id, inquiry_id) REFERENCES public.inquiries(practice_id, id),
  constraint requests_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE UNIQUE INDEX requests_by_inquiry ON public.requests USING btree (practice_id, inquiry_id) WHERE (inquiry_id IS NOT NULL);
CREATE UNIQUE INDEX requests_by_link ON public.requests USING btree (practice_id, link_hash);
CREATE INDEX requests_due ON public.requests USING btree (due_at) WHERE (due_at IS NOT NULL);
alter table public.requests enable row level security;
alter table public.requests force row level security;
create policy backup_rows on public.requests as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.requests as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.requests as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.resources (
  practice_id uuid not null,
  id uuid not null,
  kind text not null,
  country text not null,
  organization text default ''::text not null,
  name text not null,
  description text default ''::text not null,
  phone text default ''::text not null,
  text_to text default ''::text not null,
  url text default ''::text not null,
  address text default ''::text not null,
  hours text default ''::text not null,
  cost text default ''::text not null,
  cost_kind text default 'unknown'::text not null,
  audience text default ''::text not null,
  topics text[] default '{}'::text[] not null,
  areas text[] default '{}'::text[] not null,
  ages text[] default '{}'::text[] not null,
  languages text[] default '{}'::text[] not null,
  source text default ''::text not null,
  seen_on date,
  starter text,
  hsds_id text,
  sort_order integer default 1000 not null,
  assured_on date,
  assured_by uuid,
  added_at timestamp with time zone not null,
  retired_at timestamp with time zone,
  version integer default 1 not null,
  assured_from text default ''::text not null,
  network uuid,
  network_name text default ''::text not null,
  told_starter text,
  said_on date,
  said_by uuid,
  hidden_at timestamp with time zone,
  shown_at timestamp with time zone,
  ended_at timestamp with time zone,
  constraint no_help_now_from_others CHECK (((network IS NULL) OR (kind <> ALL (ARRAY['emergency'::text, 'crisis_line'::text])))),
  constraint resources_cost_kind_check CHECK ((cost_kind = ANY (ARRAY['free'::text, 'low'::text, 'paid'::text, 'unknown'::text]))),
  constraint resources_kind_check CHECK ((kind = ANY (ARRAY['emergency'::text, 'crisis_line'::text, 'abuse'::text, 'shelter'::text, 'hospital'::text, 'addiction'::text, 'agency'::text, 'support_group'::text, 'online_group'::text, 'web'::text, 'book'::text, 'faith'::text, 'eap'::text, 'other'::text]))),
  constraint resources_name_check CHECK ((name <> ''::text)),
  constraint resources_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint resources_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE INDEX resources_by_kind ON public.resources USING btree (practice_id, kind);
CREATE UNIQUE INDEX resources_hsds ON public.resources USING btree (practice_id, hsds_id);
CREATE UNIQUE INDEX resources_starter ON public.resources USING btree (practice_id, starter);
CREATE INDEX resources_told ON public.resources USING btree (practice_id, network) WHERE (network IS NOT NULL);
alter table public.resources enable row level security;
alter table public.resources force row level security;
create policy backup_rows on public.resources as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.resources as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.resources as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.restorations (
  practice_id uuid not null,
  id uuid not null,
  copied_at timestamp with time zone not null,
  restored_at timestamp with time zone not null,
  let_go_at timestamp with time zone,
  let_go_by uuid,
  constraint restorations_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint restorations_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE UNIQUE INDEX restorations_one ON public.restorations USING btree (practice_id) WHERE (let_go_at IS NULL);
alter table public.restorations enable row level security;
alter table public.restorations force row level security;
create policy backup_rows on public.restorations as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.restorations as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.restorations as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.rooms (
  practice_id uuid not null,
  id uuid not null,
  name text not null,
  added_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  constraint rooms_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint rooms_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
alter table public.rooms enable row level security;
alter table public.rooms force row level security;
create policy backup_rows on public.rooms as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.rooms as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.rooms as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.series_clients (
  practice_id uuid not null,
  id uuid not null,
  series_id uuid not null,
  person_id uuid not null,
  constraint series_clients_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint series_clients_practice_id_person_id_fkey FOREIGN KEY (practice_id, person_id) REFERENCES public.persons(practice_id, id),
  constraint series_clients_practice_id_series_id_fkey FOREIGN KEY (practice_id, series_id) REFERENCES public.appointment_series(practice_id, id) ON DELETE CASCADE,
  constraint series_clients_pkey PRIMARY KEY (practice_id, id),
  constraint series_clients_practice_id_series_id_person_id_key UNIQUE (practice_id, series_id, person_id)
); -- owner: porchlight_owner
alter table public.series_clients enable row level security;
alter table public.series_clients force row level security;
create policy backup_rows on public.series_clients as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.series_clients as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.series_clients as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.series_gaps (
  practice_id uuid not null,
  id uuid not null,
  series_id uuid not null,
  on_date date not null,
  because text not null,
  noted_at timestamp with time zone not null,
  constraint series_gaps_because_check CHECK ((because = ANY (ARRAY['taken'::text, 'away'::text, 'off'::text]))),
  constraint series_gaps_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint series_gaps_practice_id_series_id_fkey FOREIGN KEY (practice_id, series_id) REFERENCES public.appointment_series(practice_id, id) ON DELETE CASCADE,
  constraint series_gaps_pkey PRIMARY KEY (practice_id, id),
  constraint series_gaps_practice_id_series_id_on_date_key UNIQUE (practice_id, series_id, on_date)
); -- owner: porchlight_owner
alter table public.series_gaps enable row level security;
alter table public.series_gaps force row level security;
create policy backup_rows on public.series_gaps as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.series_gaps as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.series_gaps as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.session_outcomes (
  practice_id uuid not null,
  id uuid not null,
  appointment_id uuid not null,
  person_id uuid not null,
  what text not null,
  said_at timestamp with time zone not null,
  said_by uuid not null,
  undone_at timestamp with time zone,
  constraint session_outcomes_what_check CHECK ((what = ANY (ARRAY['met'::text, 'they_late'::text, 'missed_each_other'::text, 'late_cancelled'::text, 'i_late'::text]))),
  constraint session_outcomes_practice_id_appointment_id_fkey FOREIGN KEY (practice_id, appointment_id) REFERENCES public.appointments(practice_id, id) ON DELETE CASCADE,
  constraint session_outcomes_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint session_outcomes_practice_id_person_id_fkey FOREIGN KEY (practice_id, person_id) REFERENCES public.persons(practice_id, id),
  constraint session_outcomes_practice_id_said_by_fkey FOREIGN KEY (practice_id, said_by) REFERENCES public.members(practice_id, id),
  constraint session_outcomes_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE INDEX session_outcomes_of_person ON public.session_outcomes USING btree (practice_id, person_id);
CREATE UNIQUE INDEX session_outcomes_once ON public.session_outcomes USING btree (practice_id, appointment_id, person_id) WHERE (undone_at IS NULL);
alter table public.session_outcomes enable row level security;
alter table public.session_outcomes force row level security;
create policy backup_rows on public.session_outcomes as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.session_outcomes as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.session_outcomes as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.shared_file_parts (
  practice_id uuid not null,
  kept_as text not null,
  part integer not null,
  file_id uuid not null,
  sealed bytea not null,
  constraint shared_file_parts_practice_id_file_id_fkey FOREIGN KEY (practice_id, file_id) REFERENCES public.shared_files(practice_id, id) ON DELETE CASCADE,
  constraint shared_file_parts_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint shared_file_parts_pkey PRIMARY KEY (practice_id, kept_as, part)
); -- owner: porchlight_owner
CREATE INDEX shared_file_parts_of_file ON public.shared_file_parts USING btree (practice_id, file_id);
alter table public.shared_file_parts enable row level security;
alter table public.shared_file_parts force row level security;
create policy backup_rows on public.shared_file_parts as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.shared_file_parts as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.shared_file_parts as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.shared_files (
  practice_id uuid not null,
  id uuid not null,
  share_id uuid not null,
  name bytea not null,
  begun_at timestamp with time zone not null,
  coming_as text,
  kept_as text,
  arrived_at timestamp with time zone,
  type text,
  bytes integer,
  parts integer,
  stopped_because text,
  due_at timestamp with time zone,
  constraint shared_files_bytes_check CHECK ((bytes > 0)),
  constraint shared_files_check CHECK (((arrived_at IS NULL) = (kept_as IS NULL))),
  constraint shared_files_check1 CHECK (((arrived_at IS NULL) OR ((type IS NOT NULL) AND (bytes IS NOT NULL) AND (parts IS NOT NULL)))),
  constraint shared_files_parts_check CHECK ((parts > 0)),
  constraint shared_files_stopped_because_check CHECK ((stopped_because = ANY (ARRAY['cut'::text, 'too_large'::text, 'kind'::text, 'empty'::text]))),
  constraint shared_files_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint shared_files_practice_id_share_id_fkey FOREIGN KEY (practice_id, share_id) REFERENCES public.shares(practice_id, id) ON DELETE CASCADE,
  constraint shared_files_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE INDEX shared_files_due ON public.shared_files USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX shared_files_of_share ON public.shared_files USING btree (practice_id, share_id);
alter table public.shared_files enable row level security;
alter table public.shared_files force row level security;
create policy backup_rows on public.shared_files as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.shared_files as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.shared_files as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.shares (
  practice_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  member_id uuid not null,
  kind text not null,
  begun_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  said bytea not null,
  told bytea,
  answer_due_at timestamp with time zone,
  listed_at timestamp with time zone,
  talked_at timestamp with time zone,
  acknowledged_at timestamp with time zone,
  acknowledgement bytea,
  answered_at timestamp with time zone,
  answer bytea,
  stand_in_id uuid,
  stand_in_until timestamp with time zone,
  acknowledged_by uuid,
  answered_by uuid,
  by_guardian uuid,
  constraint shares_check CHECK (((sent_at IS NOT NULL) OR ((told IS NULL) AND (answer_due_at IS NULL) AND (listed_at IS NULL) AND (talked_at IS NULL) AND (acknowledged_at IS NULL) AND (answered_at IS NULL)))),
  constraint shares_check1 CHECK (((acknowledged_at IS NULL) = (acknowledgement IS NULL))),
  constraint shares_check2 CHECK (((answered_at IS NULL) = (answer IS NULL))),
  constraint shares_check3 CHECK (((stand_in_id IS NULL) = (stand_in_until IS NULL))),
  constraint shares_check4 CHECK (((stand_in_id IS NULL) OR (sent_at IS NOT NULL))),
  constraint shares_kind_check CHECK ((kind = ANY (ARRAY['resource'::text, 'good_news'::text, 'homework'::text, 'next_time'::text, 'question'::text, 'bill'::text, 'hard_time'::text, 'worry'::text, 'not_right'::text]))),
  constraint shares_practice_id_acknowledged_by_fkey FOREIGN KEY (practice_id, acknowledged_by) REFERENCES public.members(practice_id, id),
  constraint shares_practice_id_answered_by_fkey FOREIGN KEY (practice_id, answered_by) REFERENCES public.members(practice_id, id),
  constraint shares_practice_id_by_guardian_fkey FOREIGN KEY (practice_id, by_guardian) REFERENCES public.persons(practice_id, id),
  constraint shares_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint shares_practice_id_member_id_fkey FOREIGN KEY (practice_id, member_id) REFERENCES public.members(practice_id, id),
  constraint shares_practice_id_person_id_fkey FOREIGN KEY (practice_id, person_id) REFERENCES public.persons(practice_id, id),
  constraint shares_practice_id_stand_in_id_fkey FOREIGN KEY (practice_id, stand_in_id) REFERENCES public.members(practice_id, id),
  constraint shares_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE INDEX shares_of_person ON public.shares USING btree (practice_id, person_id, begun_at);
CREATE INDEX shares_to_member ON public.shares USING btree (practice_id, member_id, sent_at) WHERE (sent_at IS NOT NULL);
CREATE INDEX shares_to_stand_in ON public.shares USING btree (practice_id, stand_in_id, stand_in_until) WHERE (stand_in_id IS NOT NULL);
alter table public.shares enable row level security;
alter table public.shares force row level security;
create policy backup_rows on public.shares as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.shares as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.shares as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.sooner_wishes (
  practice_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  member_id uuid not null,
  way_id uuid not null,
  asked_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  urgency text not null,
  notice_hours smallint not null,
  weekdays smallint[] not null,
  parts text[] not null,
  in_place boolean not null,
  ended_at timestamp with time zone,
  constraint sooner_wishes_notice_hours_check CHECK ((notice_hours = ANY (ARRAY[3, 24, 48]))),
  constraint sooner_wishes_urgency_check CHECK ((urgency = ANY (ARRAY['if_it_suits'::text, 'would_help'::text, 'hard_time'::text]))),
  constraint sooner_wishes_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint sooner_wishes_practice_id_member_id_fkey FOREIGN KEY (practice_id, member_id) REFERENCES public.members(practice_id, id),
  constraint sooner_wishes_practice_id_person_id_fkey FOREIGN KEY (practice_id, person_id) REFERENCES public.persons(practice_id, id),
  constraint sooner_wishes_practice_id_way_id_fkey FOREIGN KEY (practice_id, way_id) REFERENCES public.ways(practice_id, id) ON DELETE CASCADE,
  constraint sooner_wishes_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE INDEX sooner_wishes_of_member ON public.sooner_wishes USING btree (practice_id, member_id, asked_at) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX sooner_wishes_once ON public.sooner_wishes USING btree (practice_id, person_id, member_id) WHERE (ended_at IS NULL);
alter table public.sooner_wishes enable row level security;
alter table public.sooner_wishes force row level security;
create policy backup_rows on public.sooner_wishes as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.sooner_wishes as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.sooner_wishes as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.stops (
  practice_id uuid not null,
  address_hash bytea not null,
  stopped_at timestamp with time zone not null,
  lifted_at timestamp with time zone,
  constraint stops_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint stops_pkey PRIMARY KEY (practice_id, address_hash)
); -- owner: porchlight_owner
alter table public.stops enable row level security;
alter table public.stops force row level security;
create policy backup_rows on public.stops as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.stops as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.stops as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.submissions (
  practice_id uuid not null,
  token_hash bytea not null,
  inquiry_id uuid not null,
  submitted_at timestamp with time zone not null,
  constraint submissions_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint submissions_practice_id_inquiry_id_fkey FOREIGN KEY (practice_id, inquiry_id) REFERENCES public.inquiries(practice_id, id) ON DELETE CASCADE,
  constraint submissions_pkey PRIMARY KEY (practice_id, token_hash)
); -- owner: porchlight_owner
alter table public.submissions enable row level security;
alter table public.submissions force row level security;
create policy backup_rows on public.submissions as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.submissions as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.submissions as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.taken_times (
  practice_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  room_id uuid,
  appointment_id uuid,
  kind_id uuid,
  person_id uuid,
  format text not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone not null,
  held_until timestamp with time zone,
  begins_at timestamp with time zone,
  constraint held_to_move CHECK (((begins_at IS NULL) OR ((appointment_id IS NULL) AND (held_until IS NOT NULL)))),
  constraint taken_times_check CHECK (((from_at <= starts_at) AND (starts_at < ends_at) AND (ends_at <= until_at))),
  constraint taken_times_practice_id_appointment_id_fkey FOREIGN KEY (practice_id, appointment_id) REFERENCES public.appointments(practice_id, id) ON DELETE CASCADE,
  constraint taken_times_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint taken_times_practice_id_member_id_fkey FOREIGN KEY (practice_id, member_id) REFERENCES public.members(practice_id, id) ON DELETE CASCADE,
  constraint taken_times_practice_id_person_id_fkey FOREIGN KEY (practice_id, person_id) REFERENCES public.persons(practice_id, id) ON DELETE CASCADE,
  constraint taken_times_practice_id_room_id_fkey FOREIGN KEY (practice_id, room_id) REFERENCES public.rooms(practice_id, id),
  constraint taken_times_pkey PRIMARY KEY (practice_id, id),
  constraint room_taken_once EXCLUDE USING gist (practice_id WITH =, room_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE ((room_id IS NOT NULL)),
  constraint taken_once EXCLUDE USING gist (practice_id WITH =, member_id WITH =, tstzrange(from_at, until_at) WITH &&)
); -- owner: porchlight_owner
CREATE INDEX taken_for ON public.taken_times USING btree (practice_id, appointment_id) WHERE (appointment_id IS NOT NULL);
alter table public.taken_times enable row level security;
alter table public.taken_times force row level security;
create policy backup_rows on public.taken_times as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.taken_times as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.taken_times as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.templates (
  practice_id uuid not null,
  id uuid not null,
  kind text not null,
  reason text not null,
  locale text not null,
  words text not null,
  changed_at timestamp with time zone not null,
  constraint templates_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint templates_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE UNIQUE INDEX templates_one ON public.templates USING btree (practice_id, kind, reason, locale);
alter table public.templates enable row level security;
alter table public.templates force row level security;
create policy backup_rows on public.templates as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.templates as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.templates as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.together_persons (
  practice_id uuid not null,
  together_id uuid not null,
  person_id uuid not null,
  joined_at timestamp with time zone not null,
  left_at timestamp with time zone,
  constraint together_persons_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint together_persons_practice_id_person_id_fkey FOREIGN KEY (practice_id, person_id) REFERENCES public.persons(practice_id, id) ON DELETE CASCADE,
  constraint together_persons_practice_id_together_id_fkey FOREIGN KEY (practice_id, together_id) REFERENCES public.togethers(practice_id, id) ON DELETE CASCADE,
  constraint together_persons_pkey PRIMARY KEY (practice_id, together_id, person_id)
); -- owner: porchlight_owner
CREATE INDEX together_persons_of ON public.together_persons USING btree (practice_id, person_id) WHERE (left_at IS NULL);
alter table public.together_persons enable row level security;
alter table public.together_persons force row level security;
create policy backup_rows on public.together_persons as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.together_persons as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.together_persons as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.togethers (
  practice_id uuid not null,
  id uuid not null,
  kind text not null,
  began_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint togethers_kind_check CHECK ((kind = ANY (ARRAY['couple'::text, 'family'::text]))),
  constraint togethers_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint togethers_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
alter table public.togethers enable row level security;
alter table public.togethers force row level security;
create policy backup_rows on public.togethers as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.togethers as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.togethers as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.tries (
  practice_id uuid not null,
  id uuid not null,
  list_id uuid not null,
  link_hash bytea not null,
  link bytea not null,
  whom bytea not null,
  reach bytea not null,
  note bytea not null,
  by_way text not null,
  tried_on date not null,
  came text not null,
  again_on date,
  reply bytea,
  replied_at timestamp with time zone,
  added_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  constraint tries_by_way_check CHECK ((by_way = ANY (ARRAY['rang'::text, 'voicemail'::text, 'mail'::text, 'form'::text, 'letter'::text]))),
  constraint tries_came_check CHECK ((came = ANY (ARRAY['waiting'::text, 'room'::text, 'ring'::text, 'named'::text, 'full'::text, 'let_be'::text]))),
  constraint tries_check CHECK (((reply IS NULL) = (replied_at IS NULL))),
  constraint tries_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint tries_practice_id_list_id_fkey FOREIGN KEY (practice_id, list_id) REFERENCES public.try_lists(practice_id, id),
  constraint tries_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE UNIQUE INDEX tries_by_link ON public.tries USING btree (practice_id, link_hash);
CREATE INDEX tries_of_list ON public.tries USING btree (practice_id, list_id, id);
alter table public.tries enable row level security;
alter table public.tries force row level security;
create policy backup_rows on public.tries as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.tries as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.tries as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.try_lists (
  practice_id uuid not null,
  id uuid not null,
  code_hash bytea not null,
  code bytea not null,
  link_hash bytea not null,
  link bytea not null,
  locale text not null,
  for_whom text not null,
  called bytea not null,
  need bytea not null,
  began_at timestamp with time zone not null,
  opened_at timestamp with time zone not null,
  person_id uuid,
  way_id uuid,
  mails_left smallint default 0 not null,
  mailed_at timestamp with time zone,
  due_at timestamp with time zone not null,
  constraint try_lists_check CHECK (((person_id IS NULL) = (way_id IS NULL))),
  constraint try_lists_for_whom_check CHECK ((for_whom = ANY (ARRAY['me'::text, 'someone'::text]))),
  constraint try_lists_locale_check CHECK ((locale = ANY (ARRAY['en'::text, 'es'::text]))),
  constraint try_lists_mails_left_check CHECK ((mails_left >= 0)),
  constraint try_lists_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint try_lists_practice_id_person_id_fkey FOREIGN KEY (practice_id, person_id) REFERENCES public.persons(practice_id, id),
  constraint try_lists_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE UNIQUE INDEX try_lists_by_code ON public.try_lists USING btree (practice_id, code_hash);
CREATE UNIQUE INDEX try_lists_by_link ON public.try_lists USING btree (practice_id, link_hash);
CREATE INDEX try_lists_due ON public.try_lists USING btree (due_at);
CREATE INDEX try_lists_of_person ON public.try_lists USING btree (practice_id, person_id) WHERE (person_id IS NOT NULL);
alter table public.try_lists enable row level security;
alter table public.try_lists force row level security;
create policy backup_rows on public.try_lists as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.try_lists as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.try_lists as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.waiting_places (
  practice_id uuid not null,
  id uuid not null,
  inquiry_id uuid not null,
  member_id uuid not null,
  placed_at timestamp with time zone not null,
  next_word_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_because text,
  constraint waiting_places_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint waiting_places_practice_id_inquiry_id_fkey FOREIGN KEY (practice_id, inquiry_id) REFERENCES public.inquiries(practice_id, id) ON DELETE CASCADE,
  constraint waiting_places_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
alter table public.waiting_places enable row level security;
alter table public.waiting_places force row level security;
create policy backup_rows on public.waiting_places as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.waiting_places as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.waiting_places as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.ways (
  practice_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  channel text not null,
  address bytea,
  address_hash bytea not null,
  said_at timestamp with time zone not null,
  source text not null,
  may_leave_message boolean default false not null,
  may_say_who boolean default false not null,
  plain_words boolean default false not null,
  windows jsonb default '[]'::jsonb not null,
  withdrawn_at timestamp with time zone,
  bounced_at timestamp with time zone,
  good_for text[],
  may_say_why boolean default false not null,
  constraint ways_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'phone'::text, 'text'::text, 'post'::text]))),
  constraint ways_good_for_check CHECK ((good_for <@ ARRAY['answers'::text, 'times'::text, 'missed'::text])),
  constraint ways_source_check CHECK ((source = ANY (ARRAY['person'::text, 'mail'::text, 'staff'::text, 'helper'::text, 'unasked'::text]))),
  constraint ways_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint ways_practice_id_person_id_fkey FOREIGN KEY (practice_id, person_id) REFERENCES public.persons(practice_id, id) ON DELETE CASCADE,
  constraint ways_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
CREATE INDEX ways_by_address ON public.ways USING btree (practice_id, address_hash);
CREATE INDEX ways_by_person ON public.ways USING btree (practice_id, person_id);
alter table public.ways enable row level security;
alter table public.ways force row level security;
create policy backup_rows on public.ways as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.ways as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.ways as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.working_hours (
  practice_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  weekday smallint not null,
  from_minute smallint not null,
  until_minute smallint not null,
  constraint working_hours_check CHECK ((from_minute < until_minute)),
  constraint working_hours_from_minute_check CHECK (((from_minute >= 0) AND (from_minute <= 1439))),
  constraint working_hours_until_minute_check CHECK (((until_minute >= 1) AND (until_minute <= 1440))),
  constraint working_hours_weekday_check CHECK (((weekday >= 1) AND (weekday <= 7))),
  constraint working_hours_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint working_hours_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
alter table public.working_hours enable row level security;
alter table public.working_hours force row level security;
create policy backup_rows on public.working_hours as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.working_hours as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.working_hours as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.working_patterns (
  practice_id uuid not null,
  member_id uuid not null,
  pattern jsonb not null,
  link bytea,
  changed_at timestamp with time zone not null,
  constraint working_patterns_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint working_patterns_practice_id_member_id_fkey FOREIGN KEY (practice_id, member_id) REFERENCES public.members(practice_id, id),
  constraint working_patterns_pkey PRIMARY KEY (practice_id, member_id)
); -- owner: porchlight_owner
alter table public.working_patterns enable row level security;
alter table public.working_patterns force row level security;
create policy backup_rows on public.working_patterns as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.working_patterns as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.working_patterns as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));

create table public.young_clients (
  practice_id uuid not null,
  id uuid not null,
  born_on bytea not null,
  constraint young_clients_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES public.practices(practice_id) ON DELETE CASCADE,
  constraint young_clients_practice_id_id_fkey FOREIGN KEY (practice_id, id) REFERENCES public.persons(practice_id, id) ON DELETE CASCADE,
  constraint young_clients_pkey PRIMARY KEY (practice_id, id)
); -- owner: porchlight_owner
alter table public.young_clients enable row level security;
alter table public.young_clients force row level security;
create policy backup_rows on public.young_clients as permissive for select to porchlight_backup
  using (true);
create policy owner_rows on public.young_clients as permissive for all to porchlight_owner
  using (true);
create policy practice_rows on public.young_clients as permissive for all to porchlight_app
  using ((practice_id = ( SELECT public.current_practice() AS current_practice)))
  with check ((practice_id = ( SELECT public.current_practice() AS current_practice)));


-- triggers

CREATE TRIGGER listed AFTER INSERT ON public.openings FOR EACH ROW EXECUTE FUNCTION public.list_opening();
CREATE TRIGGER relisted AFTER UPDATE OF languages, formats, licensed_in, payers, ages, ends_at, named, named_at, closed_at, to_practice ON public.openings FOR EACH ROW EXECUTE FUNCTION public.list_opening();

-- grants

grant usage on schema auth to porchlight_backup;
grant usage on schema auth to porchlight_sign_in;
grant usage on schema public to public;
grant delete, insert, select on table public.agreed_versions to porchlight_app;
grant delete, insert, select on table public.agreed_yeses to porchlight_app;
grant delete, insert, select on table public.audit_pending to porchlight_app;
grant delete, insert, select on table public.client_wishes to porchlight_app;
grant delete, insert, select on table public.listed_openings to porchlight_app;
grant delete, insert, select on table public.opening_namings to porchlight_app;
grant delete, insert, select on table public.operators to porchlight_app;
grant delete, insert, select on table public.published_agreements to porchlight_app;
grant delete, insert, select on table public.shared_file_parts to porchlight_app;
grant delete, insert, select, update on table auth."rateLimit" to porchlight_sign_in;
grant delete, insert, select, update on table auth."recoveryCode" to porchlight_sign_in;
grant delete, insert, select, update on table auth."user" to porchlight_sign_in;
grant delete, insert, select, update on table auth.account to porchlight_sign_in;
grant delete, insert, select, update on table auth.passkey to porchlight_sign_in;
grant delete, insert, select, update on table auth.session to porchlight_sign_in;
grant delete, insert, select, update on table auth.verification to porchlight_sign_in;
grant delete, insert, select, update on table public.absences to porchlight_app;
grant delete, insert, select, update on table public.ages_said to porchlight_app;
grant delete, insert, select, update on table public.agreement_drafts to porchlight_app;
grant delete, insert, select, update on table public.answers to porchlight_app;
grant delete, insert, select, update on table public.appointment_changes to porchlight_app;
grant delete, insert, select, update on table public.appointment_clients to porchlight_app;
grant delete, insert, select, update on table public.appointment_kinds to porchlight_app;
grant delete, insert, select, update on table public.appointment_series to porchlight_app;
grant delete, insert, select, update on table public.appointments to porchlight_app;
grant delete, insert, select, update on table public.asked_colleagues to porchlight_app;
grant delete, insert, select, update on table public.asked_for to porchlight_app;
grant delete, insert, select, update on table public.asks to porchlight_app;
grant delete, insert, select, update on table public.attempts to porchlight_app;
grant delete, insert, select, update on table public.calendar_feeds to porchlight_app;
grant delete, insert, select, update on table public.cares to porchlight_app;
grant delete, insert, select, update on table public.check_in_plans to porchlight_app;
grant delete, insert, select, update on table public.check_ins to porchlight_app;
grant delete, insert, select, update on table public.client_payers to porchlight_app;
grant delete, insert, select, update on table public.consents to porchlight_app;
grant delete, insert, select, update on table public.deliveries to porchlight_app;
grant delete, insert, select, update on table public.digests to porchlight_app;
grant delete, insert, select, update on table public.door_visits to porchlight_app;
grant delete, insert, select, update on table public.doors to porchlight_app;
grant delete, insert, select, update on table public.endings to porchlight_app;
grant delete, insert, select, update on table public.freed_offers to porchlight_app;
grant delete, insert, select, update on table public.freed_times to porchlight_app;
grant delete, insert, select, update on table public.gentle_readers_off to porchlight_app;
grant delete, insert, select, update on table public.goodbye_notes to porchlight_app;
grant delete, insert, select, update on table public.guardianships to porchlight_app;
grant delete, insert, select, update on table public.helpings to porchlight_app;
grant delete, insert, select, update on table public.holidays to porchlight_app;
grant delete, insert, select, update on table public.inquiries to porchlight_app;
grant delete, insert, select, update on table public.inquiry_messages to porchlight_app;
grant delete, insert, select, update on table public.invitations to porchlight_app;
grant delete, insert, select, update on table public.late_words to porchlight_app;
grant delete, insert, select, update on table public.letterheads to porchlight_app;
grant delete, insert, select, update on table public.letters to porchlight_app;
grant delete, insert, select, update on table public.limits to porchlight_app;
grant delete, insert, select, update on table public.mailboxes to porchlight_app;
grant delete, insert, select, update on table public.members to porchlight_app;
grant delete, insert, select, update on table public.my_pages to porchlight_app;
grant delete, insert, select, update on table public.named_since to porchlight_app;
grant delete, insert, select, update on table public.outreach_heard to porchlight_app;
grant delete, insert, select, update on table public.outreach_plans to porchlight_app;
grant delete, insert, select, update on table public.outreach_quiet to porchlight_app;
grant delete, insert, select, update on table public.outreach_steps to porchlight_app;
grant delete, insert, select, update on table public.outreach_usual to porchlight_app;
grant delete, insert, select, update on table public.outreach_waits to porchlight_app;
grant delete, insert, select, update on table public.outside_busy to porchlight_app;
grant delete, insert, select, update on table public.outside_calendars to porchlight_app;
grant delete, insert, select, update on table public.persons to porchlight_app;
grant delete, insert, select, update on table public.postings to porchlight_app;
grant delete, insert, select, update on table public.practice_keys to porchlight_app;
grant delete, insert, select, update on table public.practice_slugs to porchlight_app;
grant delete, insert, select, update on table public.promises to porchlight_app;
grant delete, insert, select, update on table public.received_mails to porchlight_app;
grant delete, insert, select, update on table public.reflection_books to porchlight_app;
grant delete, insert, select, update on table public.reflection_openings to porchlight_app;
grant delete, insert, select, update on table public.reflections to porchlight_app;
grant delete, insert, select, update on table public.reminder_choices to porchlight_app;
grant delete, insert, select, update on table public.requests to porchlight_app;
grant delete, insert, select, update on table public.resources to porchlight_app;
grant delete, insert, select, update on table public.rooms to porchlight_app;
grant delete, insert, select, update on table public.series_clients to porchlight_app;
grant delete, insert, select, update on table public.series_gaps to porchlight_app;
grant delete, insert, select, update on table public.session_outcomes to porchlight_app;
grant delete, insert, select, update on table public.shared_files to porchlight_app;
grant delete, insert, select, update on table public.shares to porchlight_app;
grant delete, insert, select, update on table public.sooner_wishes to porchlight_app;
grant delete, insert, select, update on table public.stops to porchlight_app;
grant delete, insert, select, update on table public.submissions to porchlight_app;
grant delete, insert, select, update on table public.taken_times to porchlight_app;
grant delete, insert, select, update on table public.templates to porchlight_app;
grant delete, insert, select, update on table public.together_persons to porchlight_app;
grant delete, insert, select, update on table public.togethers to porchlight_app;
grant delete, insert, select, update on table public.tries to porchlight_app;
grant delete, insert, select, update on table public.try_lists to porchlight_app;
grant delete, insert, select, update on table public.waiting_places to porchlight_app;
grant delete, insert, select, update on table public.ways to porchlight_app;
grant delete, insert, select, update on table public.working_hours to porchlight_app;
grant delete, insert, select, update on table public.working_patterns to porchlight_app;
grant delete, insert, select, update on table public.young_clients to porchlight_app;
grant insert, select on table public.agreement_versions to porchlight_app;
grant insert, select on table public.audit_lines to porchlight_app;
grant insert, select on table public.audit_links to porchlight_app;
grant insert, select on table public.checklists to porchlight_app;
grant insert, select on table public.colleague_stops to porchlight_app;
grant insert, select on table public.concern_steps to porchlight_app;
grant insert, select on table public.erasures to porchlight_app;
grant insert, select, update on table public.asked_of_us to porchlight_app;
grant insert, select, update on table public.concerns to porchlight_app;
grant insert, select, update on table public.holds to porchlight_app;
grant insert, select, update on table public.joined_networks to porchlight_app;
grant insert, select, update on table public.listed_colleagues to porchlight_app;
grant insert, select, update on table public.network_practices to porchlight_app;
grant insert, select, update on table public.openings to porchlight_app;
grant insert, select, update on table public.place_doubts to porchlight_app;
grant insert, select, update on table public.place_offers to porchlight_app;
grant insert, select, update on table public.practices to porchlight_app;
grant select on table auth."rateLimit" to porchlight_backup;
grant select on table auth."recoveryCode" to porchlight_backup;
grant select on table auth."user" to porchlight_backup;
grant select on table auth.account to porchlight_backup;
grant select on table auth.passkey to porchlight_backup;
grant select on table auth.session to porchlight_backup;
grant select on table auth.verification to porchlight_backup;
grant select on table public.absences to porchlight_backup;
grant select on table public.ages_said to porchlight_backup;
grant select on table public.agreed_versions to porchlight_backup;
grant select on table public.agreed_yeses to porchlight_backup;
grant select on table public.agreement_drafts to porchlight_backup;
grant select on table public.agreement_versions to porchlight_backup;
grant select on table public.answers to porchlight_backup;
grant select on table public.appointment_changes to porchlight_backup;
grant select on table public.appointment_clients to porchlight_backup;
grant select on table public.appointment_kinds to porchlight_backup;
grant select on table public.appointment_series to porchlight_backup;
grant select on table public.appointments to porchlight_backup;
grant select on table public.asked_colleagues to porchlight_backup;
grant select on table public.asked_for to porchlight_backup;
grant select on table public.asked_of_us to porchlight_backup;
grant select on table public.asks to porchlight_backup;
grant select on table public.attempts to porchlight_backup;
grant select on table public.audit_lines to porchlight_backup;
grant select on table public.audit_links to porchlight_backup;
grant select on table public.audit_pending to porchlight_backup;
grant select on table public.calendar_feeds to porchlight_backup;
grant select on table public.cares to porchlight_backup;
grant select on table public.check_in_plans to porchlight_backup;
grant select on table public.check_ins to porchlight_backup;
grant select on table public.checklists to porchlight_backup;
grant select on table public.client_payers to porchlight_backup;
grant select on table public.client_wishes to porchlight_backup;
grant select on table public.colleague_stops to porchlight_backup;
grant select on table public.concern_steps to porchlight_backup;
grant select on table public.concerns to porchlight_backup;
grant select on table public.consents to porchlight_backup;
grant select on table public.deliveries to porchlight_backup;
grant select on table public.digests to porchlight_backup;
grant select on table public.door_visits to porchlight_backup;
grant select on table public.doors to porchlight_backup;
grant select on table public.endings to porchlight_backup;
grant select on table public.erasures to porchlight_backup;
grant select on table public.freed_offers to porchlight_backup;
grant select on table public.freed_times to porchlight_backup;
grant select on table public.gentle_readers_off to porchlight_backup;
grant select on table public.goodbye_notes to porchlight_backup;
grant select on table public.guardianships to porchlight_backup;
grant select on table public.helpings to porchlight_backup;
grant select on table public.holds to porchlight_backup;
grant select on table public.holidays to porchlight_backup;
grant select on table public.inquiries to porchlight_backup;
grant select on table public.inquiry_messages to porchlight_backup;
grant select on table public.invitations to porchlight_backup;
grant select on table public.joined_networks to porchlight_backup;
grant select on table public.late_words to porchlight_backup;
grant select on table public.letterheads to porchlight_backup;
grant select on table public.letters to porchlight_backup;
grant select on table public.limits to porchlight_backup;
grant select on table public.listed_colleagues to porchlight_backup;
grant select on table public.listed_openings to porchlight_backup;
grant select on table public.mailboxes to porchlight_backup;
grant select on table public.members to porchlight_backup;
grant select on table public.my_pages to porchlight_backup;
grant select on table public.named_since to porchlight_backup;
grant select on table public.network_practices to porchlight_backup;
grant select on table public.opening_namings to porchlight_backup;
grant select on table public.openings to porchlight_backup;
grant select on table public.operators to porchlight_backup;
grant select on table public.outreach_heard to porchlight_backup;
grant select on table public.outreach_plans to porchlight_backup;
grant select on table public.outreach_quiet to porchlight_backup;
grant select on table public.outreach_steps to porchlight_backup;
grant select on table public.outreach_usual to porchlight_backup;
grant select on table public.outreach_waits to porchlight_backup;
grant select on table public.outside_busy to porchlight_backup;
grant select on table public.outside_calendars to porchlight_backup;
grant select on table public.persons to porchlight_backup;
grant select on table public.place_doubts to porchlight_backup;
grant select on table public.place_offers to porchlight_backup;
grant select on table public.postings to porchlight_backup;
grant select on table public.practice_keys to porchlight_backup;
grant select on table public.practice_slugs to porchlight_backup;
grant select on table public.practices to porchlight_backup;
grant select on table public.promises to porchlight_backup;
grant select on table public.published_agreements to porchlight_backup;
grant select on table public.received_mails to porchlight_backup;
grant select on table public.reflection_books to porchlight_backup;
grant select on table public.reflection_openings to porchlight_backup;
grant select on table public.reflections to porchlight_backup;
grant select on table public.reminder_choices to porchlight_backup;
grant select on table public.requests to porchlight_backup;
grant select on table public.resources to porchlight_backup;
grant select on table public.restorations to porchlight_backup;
grant select on table public.rooms to porchlight_backup;
grant select on table public.series_clients to porchlight_backup;
grant select on table public.series_gaps to porchlight_backup;
grant select on table public.session_outcomes to porchlight_backup;
grant select on table public.shared_file_parts to porchlight_backup;
grant select on table public.shared_files to porchlight_backup;
grant select on table public.shares to porchlight_backup;
grant select on table public.sooner_wishes to porchlight_backup;
grant select on table public.stops to porchlight_backup;
grant select on table public.submissions to porchlight_backup;
grant select on table public.taken_times to porchlight_backup;
grant select on table public.templates to porchlight_backup;
grant select on table public.together_persons to porchlight_backup;
grant select on table public.togethers to porchlight_backup;
grant select on table public.tries to porchlight_backup;
grant select on table public.try_lists to porchlight_backup;
grant select on table public.waiting_places to porchlight_backup;
grant select on table public.ways to porchlight_backup;
grant select on table public.working_hours to porchlight_backup;
grant select on table public.working_patterns to porchlight_backup;
grant select on table public.young_clients to porchlight_backup;
grant select, update on table public.restorations to porchlight_app;
grant execute on function public.across_practices_calendars_due(timestamp with time zone,integer) to public;
grant execute on function public.across_practices_door(bytea) to public;
grant execute on function public.across_practices_due(timestamp with time zone,integer) to public;
grant execute on function public.across_practices_feed(bytea) to public;
grant execute on function public.across_practices_mailboxes() to public;
grant execute on function public.across_practices_memberships(text) to public;
grant execute on function public.across_practices_my_pages(text) to public;
grant execute on function public.across_practices_one_country() to public;
grant execute on function public.across_practices_unchained(integer) to public;
grant execute on function public.ages_of_opening(text[]) to public;
grant execute on function public.current_practice() to public;
grant execute on function public.due_on(text,regclass,name) to public;
grant execute on function public.installation_only() to public;
grant execute on function public.keep_apart(regclass,text[]) to public;
grant execute on function public.list_opening() to public;
grant execute on function public.lists_of_opening(text[],text[],text[],text[]) to public;
grant execute on function public.nobody_operates_yet() to public;
grant execute on function public.plain_name(text) to public;
grant execute on function public.plain_names(text[]) to public;
grant execute on function public.practices_due_appointment(timestamp with time zone,integer) to public;
grant execute on function public.practices_due_appointment_series(timestamp with time zone,integer) to public;
grant execute on function public.practices_due_asked(timestamp with time zone,integer) to public;
grant execute on function public.practices_due_check_in(timestamp with time zone,integer) to public;
grant execute on function public.practices_due_delivery(timestamp with time zone,integer) to public;
grant execute on function public.practices_due_digest(timestamp with time zone,integer) to public;
grant execute on function public.practices_due_ending(timestamp with time zone,integer) to public;
grant execute on function public.practices_due_freed(timestamp with time zone,integer) to public;
grant execute on function public.practices_due_inquiry(timestamp with time zone,integer) to public;
grant execute on function public.practices_due_mail(timestamp with time zone,integer) to public;
grant execute on function public.practices_due_opening(timestamp with time zone,integer) to public;
grant execute on function public.practices_due_outreach(timestamp with time zone,integer) to public;
grant execute on function public.practices_due_person(timestamp with time zone,integer) to public;
grant execute on function public.practices_due_posting(timestamp with time zone,integer) to public;
grant execute on function public.practices_due_practice(timestamp with time zone,integer) to public;
grant execute on function public.practices_due_reflection_book(timestamp with time zone,integer) to public;
grant execute on function public.practices_due_reflection_opening(timestamp with time zone,integer) to public;
grant execute on function public.practices_due_request(timestamp with time zone,integer) to public;
grant execute on function public.practices_due_shared_file(timestamp with time zone,integer) to public;
grant execute on function public.practices_due_try_list(timestamp with time zone,integer) to public;
