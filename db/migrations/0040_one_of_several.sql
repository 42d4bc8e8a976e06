-- One of several who come to a session can't: they say so for themselves, and it stands for the others.

alter table appointment_clients add column stays_away_at timestamptz;

-- nobody since 0035 asks for it
alter table appointment_changes drop constraint appointment_changes_what_check;
alter table appointment_changes add constraint appointment_changes_what_check
  check (what in ('booked', 'moved', 'cancelled', 'stays_away'));
