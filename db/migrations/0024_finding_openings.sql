-- Openings are found by what somebody needs, in a network of a million as in a clinic of ten (docs/decisions/0018).

-- A name as it is compared; the same as plainName in openings/rules/names.ts.
create function plain_name(said text) returns text
  language sql immutable parallel safe
  return trim(regexp_replace(
    lower(regexp_replace(normalize(said, nfkd), '[\u0300-\u036f]', '', 'g') collate pg_unicode_fast),
    '[^\u0030-\u0039\u0061-\u007a\u00c0-\u1fff\u2070-\U0010ffff]+', ' ', 'g'));

create function plain_names(said text[]) returns text[]
  language sql immutable parallel safe
  return array(select distinct name from (select plain_name(one) name from unnest(said) one offset 0) names where name <> '');

-- On which lists an opening stands: a language, a place and a payer each. What a need reads is listsFor in openings/rules/lists.ts.
create function lists_of_opening(languages text[], formats text[], licensed_in text[], payers text[]) returns text[]
  language plpgsql immutable parallel safe as $$
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
end $$;

-- A bit for each age, all of them where none was said; agesFor in openings/rules/lists.ts.
create function ages_of_opening(ages text[]) returns smallint
  language sql immutable parallel safe
  return case when ages = '{}' then 15 else
    ('children' = any(ages))::int + 2 * ('teens' = any(ages))::int
    + 4 * ('adults' = any(ages))::int + 8 * ('older_adults' = any(ages))::int end::smallint;

-- What is open and may still be named, on each of its lists, whoever was named least lately first. Kept by the database itself: no
-- statement can forget it. It points to no opening, because it is made of them and goes with them; a practice takes it along.
create table listed_openings (
  practice_id uuid not null references practices on delete cascade,
  list text collate "C" not null,
  -- '-infinity': never
  named_at timestamptz not null,
  opening_id uuid not null,
  ages smallint not null,
  ends_at timestamptz not null,
  -- what filters stands beside the key, so that a list is read from the index alone
  primary key (practice_id, list, named_at, opening_id) include (ages, ends_at)
);
call keep_apart('listed_openings', 'select', 'insert', 'delete');

-- Named to three people it is on no list (MOST_NAMED in openings/rules/lasting.ts), nor is what the practice itself isn't told.
create function list_opening() returns trigger
  language plpgsql as $$
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
end $$;
create trigger listed after insert on openings for each row execute function list_opening();
create trigger relisted after update of languages, formats, licensed_in, payers, ages, ends_at, named, named_at, closed_at, to_practice
  on openings for each row execute function list_opening();

insert into listed_openings (practice_id, list, named_at, opening_id, ages, ends_at)
select distinct o.practice_id, list, coalesce(o.named_at, '-infinity'), o.id, ages_of_opening(o.ages), o.ends_at
  from openings o, unnest(lists_of_opening(o.languages, o.formats, o.licensed_in, o.payers)) list
 where o.closed_at is null and o.named < 3 and o.to_practice;
