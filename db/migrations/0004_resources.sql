-- Help for a person, in the shape of HSDS 3.0 (organization, service, phone, schedule, assured_date).

create table resources (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  kind text not null check (kind in ('emergency', 'crisis_line', 'hospital', 'shelter', 'addiction', 'abuse', 'agency',
    'support_group', 'online_group', 'book', 'faith', 'eap', 'other')),
  country text not null,
  organization text not null default '',
  name text not null,
  description text not null default '',
  phone text not null default '',
  text_to text not null default '',
  url text not null default '',
  address text not null default '',
  hours text not null default '',
  cost text not null default '',
  audience text not null default '',
  topics text[] not null default '{}',
  areas text[] not null default '{}',
  ages text[] not null default '{}',
  languages text[] not null default '{}',
  source text not null default '',
  starter text,
  assured_on date,
  assured_by uuid,
  added_at timestamptz not null,
  retired_at timestamptz,
  primary key (practice_id, id)
);
call keep_apart('resources');
create index resources_by_kind on resources (practice_id, kind);
create unique index resources_starter on resources (practice_id, starter);
