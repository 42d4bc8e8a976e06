-- Help for a person, in the shape of HSDS 3.0 (organization, service, phone, schedule, assured_date). What others
-- publish of themselves is plain: it stands on the practice's public page.

create table resources (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  kind text not null check (kind in ('emergency', 'crisis_line', 'abuse', 'shelter', 'hospital', 'addiction', 'agency',
    'support_group', 'online_group', 'web', 'book', 'faith', 'eap', 'other')),
  country text not null,
  organization text not null default '',
  name text not null check (name <> ''),
  description text not null default '',
  phone text not null default '',
  text_to text not null default '',
  url text not null default '',
  address text not null default '',
  hours text not null default '',
  cost text not null default '',
  cost_kind text not null default 'unknown' check (cost_kind in ('free', 'low', 'paid', 'unknown')),
  audience text not null default '',
  topics text[] not null default '{}',
  areas text[] not null default '{}',
  ages text[] not null default '{}',
  languages text[] not null default '{}',
  -- where it was found, and the day somebody looked there
  source text not null default '',
  seen_on date,
  -- its key in the starter library, and its id in the file it was imported from: neither comes in twice
  starter text,
  hsds_id text,
  sort_order integer not null default 1000,
  -- the practice's own word for it: the HSDS assured_date
  assured_on date,
  assured_by uuid,
  added_at timestamptz not null,
  retired_at timestamptz,
  primary key (practice_id, id)
);
call keep_apart('resources');
create index resources_by_kind on resources (practice_id, kind);
create unique index resources_starter on resources (practice_id, starter);
create unique index resources_hsds on resources (practice_id, hsds_id);
