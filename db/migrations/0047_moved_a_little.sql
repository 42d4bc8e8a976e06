-- AP4 who moves their session by less than its length can't hold the part that it takes itself: the hold is the rest, and this says when the session would begin.
alter table taken_times add column begins_at timestamptz;
alter table taken_times add constraint held_to_move check (begins_at is null or (appointment_id is null and held_until is not null));
