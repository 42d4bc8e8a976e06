-- From now on a mail server inside the machine's own network needs a note beside it that this was allowed when it was set
-- up. Those that are in use were set up before anybody was asked: they stay, so that no answer stops leaving.
update mailboxes set smtp = smtp || '{"inside": true}' where smtp is not null;
update mailboxes set imap = imap || '{"inside": true}' where imap is not null;
