-- Who stands in while a therapist is away sees what was shared meanwhile, where the client's page named them before it was sent.
alter table shares add column stand_in_id uuid;
-- until when they see it, as the page said
alter table shares add column stand_in_until timestamptz;
-- who read it and who answered; null: whom it was sent to
alter table shares add column acknowledged_by uuid;
alter table shares add column answered_by uuid;
alter table shares add foreign key (practice_id, stand_in_id) references members;
alter table shares add foreign key (practice_id, acknowledged_by) references members;
alter table shares add foreign key (practice_id, answered_by) references members;
alter table shares add check ((stand_in_id is null) = (stand_in_until is null));
alter table shares add check (stand_in_id is null or sent_at is not null);
create index shares_to_stand_in on shares (practice_id, stand_in_id, stand_in_until) where stand_in_id is not null;
