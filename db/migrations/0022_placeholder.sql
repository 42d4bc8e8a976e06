-- Holds the number for what comes from elsewhere.
select 1;
