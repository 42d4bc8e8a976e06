-- P18 somebody died, and it was noted here: nothing goes to them any more.
alter table persons add column died_noted_at timestamptz;

-- nobody since 0052 asks for it
alter table outreach_plans drop constraint outreach_plans_ended_because_check;
alter table outreach_plans add constraint outreach_plans_ended_because_check check (ended_because in
  ('booked', 'heard', 'met', 'stopped', 'not_this_client', 'no_way', 'taken_back', 'all_done', 'died'));

-- L6 E5 a goodbye by a link that nobody confirmed: the next step waits
-- nobody since 0052 asks for it
alter table outreach_steps drop constraint outreach_steps_moved_because_check;
alter table outreach_steps add constraint outreach_steps_moved_because_check check (moved_because in
  ('late', 'away', 'waited', 'paused'));
