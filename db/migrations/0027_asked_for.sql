-- How often a network was asked for what, counted by the month: each line is a number of people and one thing that they chose.
-- No line leads to a request, nor one line to another; what was typed goes when a request ends, this stays.
create table asked_for (
  practice_id uuid not null references practices on delete cascade,
  -- 'YYYY-MM'
  month text not null,
  what text not null check (what in ('all', 'age', 'payment', 'language', 'part', 'format')),
  -- as it was chosen; of an insurance the name that a therapist's opening has for it
  value text not null,
  -- whole working hours until the first yes; null: none has come
  first_yes_hours smallint check (first_yes_hours >= 0),
  people integer not null check (people > 0),
  line text generated always as (month || '/' || what || '/' || value || '/' || coalesce(first_yes_hours::text, 'none')) stored,
  primary key (practice_id, line)
);
call keep_apart('asked_for');

-- What was told to whoever looks, the lately confirmed first: in a large network few of very many.
create index openings_public on openings (practice_id, confirmed_at desc, id) where closed_at is null and to_public;
