-- Without a mail server the words wait in the tray until somebody copied them and sent them from their own mail.

alter table deliveries add column passed_on_at timestamptz;
create index deliveries_to_pass_on on deliveries (practice_id, made_at)
  where carrier = 'tray' and passed_on_at is null;
