-- What a guardian writes on a child's page is the guardian's: until it is sent nobody else sees it, and then it says who wrote it.
-- Empty: the client themselves.
alter table shares add column by_guardian uuid;
alter table shares add foreign key (practice_id, by_guardian) references persons;
