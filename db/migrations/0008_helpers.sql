-- Somebody who writes for someone else is a person of their own, and so is the one they write about: who said yes to
-- being reached in some way, or wasn't asked.

alter table persons drop constraint persons_standing_check;
alter table persons add constraint persons_standing_check
  check (standing in ('reached_out', 'helper', 'helped', 'client'));

-- Of a helper's inquiry: the person it is about. Never shown to anyone but the practice.
alter table inquiries add column helps_id uuid;
alter table inquiries add foreign key (practice_id, helps_id) references persons;
create index inquiries_by_helped on inquiries (practice_id, helps_id) where helps_id is not null;
