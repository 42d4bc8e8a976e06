-- A practice that was brought back from a copy. Whatever was due when the copy was made, and since then, may have been sent by
-- the installation that was lost: so nothing leaves until somebody of the practice has looked, and says so.
create table restorations (
  practice_id uuid not null references practices on delete cascade,
  id uuid not null,
  copied_at timestamptz not null,
  restored_at timestamptz not null,
  let_go_at timestamptz,
  let_go_by uuid,
  primary key (practice_id, id)
);
call keep_apart('restorations', 'select', 'update');
create unique index restorations_one on restorations (practice_id) where let_go_at is null;
