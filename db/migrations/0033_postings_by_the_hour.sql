-- Who writes several lines of openings within an hour hears of all of them; by one mail an hour at most.
alter table postings
  -- when a mail told its writer what became of it; until then due_at is when one is to, and after that when it is forgotten
  add column told_at timestamptz,
  -- of a mail that seemed to say something of a client: nothing of it is kept, only that it came
  add column held_at timestamptz;
update postings set told_at = posted_at;
create index postings_told on postings (practice_id, member_id, told_at);
