-- The country in which every open practice is, for the pages on which no practice is named: their help-now numbers are
-- those of that country. Null where practices are in several countries, and where there is none yet.
create function across_practices_one_country()
  returns text
  language sql stable security definer set search_path = public
  begin atomic
    select case when min(country) = max(country) then min(country) end
      from practices
     where closed_at is null;
  end;
