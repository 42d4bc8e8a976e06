-- What a guardian may decide for a child, as the paper has it: alone; only together with the other; nothing, and they may look on;
-- nothing at all, and they see nothing.
-- Until somebody says otherwise they look on. Where no limits were noted, they decide as they did.
alter table guardianships add column custody text not null default 'looks_on'
  check (custody in ('alone', 'together', 'looks_on', 'no_access'));
update guardianships set custody = 'alone' where limits is null;

-- Where the practice's own age comes from: the name of the law, or who said so.
alter table ages_said add column agrees_source text;

-- Whose yes was asked beside the one by which a version holds: of guardians, where both have to agree, and of who grew old enough. What
-- holds for a client stands in agreed_versions, once.
create table agreed_yeses (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  person_id uuid not null,
  member_id uuid not null,
  version_id uuid not null,
  agreed_by uuid not null,
  agreed_at timestamptz not null,
  locale text not null check (locale in ('en', 'es')),
  wording bytea not null,
  foreign key (practice_id, person_id) references persons,
  foreign key (practice_id, member_id) references members,
  foreign key (practice_id, version_id) references agreement_versions,
  primary key (practice_id, id)
);
call keep_apart('agreed_yeses', 'select', 'insert', 'delete');
create unique index agreed_yeses_once on agreed_yeses (practice_id, person_id, member_id, version_id, agreed_by);
