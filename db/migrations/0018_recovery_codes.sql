-- Recovery codes: a way to sign in when mail and passkeys are out of reach. Beside the sign-in's other tables, and like
-- them without row-level security: who shows a code is nobody yet. A used code's row is gone.
create table auth."recoveryCode" (
  -- keyed by a key that isn't in the database
  "hash" bytea primary key,
  "userId" text not null references auth."user" ("id") on delete cascade,
  -- what was open, and proved within the hour, when it was made: ids with spaces between, as on a passkey
  "opens" text not null,
  "madeAt" timestamptz not null
);
create index "recoveryCode_userId_idx" on auth."recoveryCode" ("userId");
grant select, insert, update, delete on auth."recoveryCode" to porchlight_sign_in;
grant select on auth."recoveryCode" to porchlight_backup;

-- From here on a sign-in's `opens` says for each practice when it was last proved who is there: "id@seconds". What stands
-- there without a time still opens, and was never proved.
