-- What a guardian may decide for a child, as the paper has it: alone; only together with the other; nothing, and they may look on;
-- nothing at all, and they see nothing.
alter table guardianships add column custody text check (custody in ('alone', 'together', 'looks_on', 'no_access'));
-- Limits were noted in words: until somebody says what they mean, nobody decides by them.
update guardianships set custody = case when limits is null then 'alone' else 'looks_on' end;
alter table guardianships alter column custody set not null;

-- Where the practice's own age comes from: the name of the law, or who said so.
alter table ages_said add column agrees_source text;

-- A yes that waits for another's: where two guardians have to agree, it holds when both have.
alter table agreed_versions add column holds_at timestamptz;
update agreed_versions set holds_at = agreed_at;
grant update (holds_at) on agreed_versions to porchlight_app;
drop index agreed_versions_once;
create unique index agreed_versions_once on agreed_versions (practice_id, person_id, member_id, version_id, agreed_by);
drop index agreed_versions_latest;
create index agreed_versions_latest on agreed_versions (practice_id, person_id, member_id, holds_at, id);
