-- P18 somebody died, and it was noted here: nothing goes to them any more.
alter table persons add column died_noted_at timestamptz;

-- nobody since 0052 asks for it
alter table outreach_plans drop constraint outreach_plans_ended_because_check;
alter table outreach_plans add constraint outreach_plans_ended_because_check check (ended_because in
  ('booked', 'heard', 'met', 'stopped', 'not_this_client', 'no_way', 'taken_back', 'all_done', 'died'));
