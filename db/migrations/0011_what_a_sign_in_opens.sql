-- A sign-in opens the practices whose own link or invitation it came by, and no other one of the same person: a mailed
-- link passes the mail server of one practice, which must not lead into the next. Ids with spaces between, and the word
-- `machine` for a link that was printed on the machine. Empty opens nothing.
alter table auth."session" add column "opens" text not null default '';
-- What the sign-in opened that added the passkey. The library doesn't know this column.
alter table auth."passkey" add column "opens" text not null default '';
-- How these came about was never written down, so nothing can be said of what they may open.
delete from auth."session";
delete from auth."passkey";
