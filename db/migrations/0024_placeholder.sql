-- A number kept for another file, so that none is missing.
select 1;
