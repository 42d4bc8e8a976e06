-- Which practices have something due: a small function for each kind of row, `practices_due_KIND`, and one that asks them all. A
-- room that keeps something with a date adds `call due_on('kind', 'table', 'column')` and its line in src/app/schedule.ts.
-- They run as whoever asks: row-level security shows an application no rows but its practice's; only the one that asks them
-- all, below, spans practices.
create procedure due_on(kind text, keep regclass, due name)
  language plpgsql as $$
begin
  execute format('create function %I(at timestamptz, most integer) returns setof uuid
      language sql stable set search_path = public
      begin atomic
        select distinct d.practice_id
          from (select practice_id from %s where %I <= at order by %I limit most) d;
      end', 'practices_due_' || kind, keep, due, due);
end $$;

call due_on('asked', 'asked_of_us', 'due_at');
call due_on('appointment', 'appointments', 'due_at');
call due_on('appointment_series', 'appointment_series', 'due_at');
call due_on('delivery', 'deliveries', 'due_at');
call due_on('digest', 'digests', 'due_at');
call due_on('freed', 'freed_times', 'due_at');
call due_on('inquiry', 'inquiries', 'next_due_at');
call due_on('mail', 'received_mails', 'erase_due_at');
call due_on('opening', 'openings', 'due_at');
call due_on('outreach', 'outreach_plans', 'due_at');
call due_on('person', 'persons', 'erase_due_at');
call due_on('posting', 'postings', 'due_at');
call due_on('practice', 'practices', 'note_due_at');
call due_on('request', 'requests', 'due_at');
call due_on('shared_file', 'shared_files', 'due_at');
call due_on('try_list', 'try_lists', 'due_at');

create or replace function across_practices_due(at timestamptz, most integer)
  returns table (kind text, practice_id uuid)
  language plpgsql stable security definer set search_path = public as $$
declare
  one text;
begin
  perform installation_only();
  for one in select proname from pg_proc
              where pronamespace = 'public'::regnamespace and starts_with(proname, 'practices_due_') order by proname
  loop
    return query execute format('select $3, asked.* from %I($1, $2) asked', one)
      using at, most, substr(one, length('practices_due_') + 1);
  end loop;
end $$;
