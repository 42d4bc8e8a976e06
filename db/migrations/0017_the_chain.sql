-- The trail as a chain: each line gets a place in its practice's chain a moment after it was written, and a link that
-- covers the line and the link before it. A line that is changed, taken away or moved no longer fits.
-- Lines that an older process writes beside newer ones aren't queued, and `audit:verify` tells of them as never chained.

-- Kept apart from the lines, and never changed.
create table audit_links (
  practice_id uuid not null,
  seq bigint not null check (seq > 0),
  line_id uuid not null,
  link bytea not null,
  chained_at timestamptz not null,
  primary key (practice_id, seq),
  unique (practice_id, line_id)
);
call keep_apart('audit_links', 'select', 'insert');

-- Lines that wait for their link, queued by who writes them and gone seconds later: to look for them in the trail itself
-- would mean to read all of it. Who takes one away gains nothing: a line that is never chained is found too.
create table audit_pending (
  practice_id uuid not null,
  line_id uuid not null,
  primary key (practice_id, line_id)
);
call keep_apart('audit_pending', 'select', 'insert', 'delete');
insert into audit_pending select practice_id, id from audit_lines;

-- Practices with lines that wait: one step of the key for each, however many lines one of them has.
create function across_practices_unchained(most integer)
  returns table (practice_id uuid)
  language sql stable security definer set search_path = public
  begin atomic
    with recursive waiting as (
      (select p.practice_id from audit_pending p where (select installation_only()) order by p.practice_id limit 1)
      union all
      select (select p.practice_id from audit_pending p where p.practice_id > w.practice_id order by p.practice_id limit 1)
        from waiting w where w.practice_id is not null
    )
    select w.practice_id from waiting w where w.practice_id is not null limit most;
  end;
