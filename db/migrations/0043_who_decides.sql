-- What a guardian may decide for a child, as the paper has it: alone; only together with the other; nothing, and they may look on;
-- nothing at all, and they see nothing.
-- Until somebody says otherwise they look on. Where no limits were noted, they decide as they did.
alter table guardianships add column custody text not null default 'looks_on'
  check (custody in ('alone', 'together', 'looks_on', 'no_access'));
update guardianships set custody = 'alone' where limits is null;

-- Where the practice's own age comes from: the name of the law, or who said so.
alter table ages_said add column agrees_source text;

-- A yes that waits for another's: where two guardians have to agree, it holds when both have.
alter table agreed_versions add column holds_at timestamptz;
update agreed_versions set holds_at = agreed_at;
grant update (holds_at) on agreed_versions to porchlight_app;
-- A process that still runs from before can take no yes until it is restarted: it says so, and keeps nothing half.
-- nobody since 0043 asks for it
drop index agreed_versions_once;
create unique index agreed_versions_once on agreed_versions (practice_id, person_id, member_id, version_id, agreed_by);
-- nobody since 0043 asks for it
drop index agreed_versions_latest;
create index agreed_versions_latest on agreed_versions (practice_id, person_id, member_id, holds_at, id);
