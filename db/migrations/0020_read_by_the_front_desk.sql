-- A therapist lets the front desk read what somebody wrote and was answered: since when, and who said so. Empty: who and when alone.
alter table inquiries add column desk_reads_since timestamptz, add column desk_reads_by uuid;
