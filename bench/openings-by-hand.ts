import type { findOpenings } from '#openings';

/**
 * Openings for a need as somebody would write it who knows the tables and needs nothing but ids: one statement on the bare
 * driver, that reads the lists, orders softly and keeps one of each therapist. No transaction, no rule, no row as the house
 * knows it.
 */
export const BY_HAND = `
  with pool as materialized (
    select l.named_at, l.opening_id, bool_or(l.names_payer) as names_payer
      from unnest($3::text[]) language, unnest($4::text[]) place, unnest($5::text[]) payer
     cross join lateral (
       select f.named_at, f.opening_id, payer not in ('', '*') as names_payer
         from listed_openings f
        where f.practice_id = $1 and f.list = language || '/' || place || '/' || payer
          and f.ends_at > $2 and f.ages & $6::smallint <> 0
        order by f.named_at, f.opening_id
        limit 100) l
     group by 1, 2
     order by 1, 2
     limit 100),
  scored as (
    select o.id, o.member_id, p.named_at,
           2 * least(2, (select count(*) from unnest(o.topics) topic where topic = any($7::text[])))
           + case when ($8::text[] <> '{}' or $9::smallint[] <> '{}')
                   and ($8 = '{}' or o.parts = '{}' or o.parts && $8)
                   and ($9 = '{}' or o.days = '{}' or o.days && $9) then 2 else 0 end
           + p.names_payer::int
           + case when 'in_person' = any(o.formats) and o.area <> ''
                   and strpos($10, ' ' || lower(o.area) || ' ') > 0 then 2 else 0 end
           + (o.confirmed_at > $2::timestamptz - interval '168 hours')::int as score
      from pool p
      join openings o on o.practice_id = $1 and o.id = p.opening_id)
  select id
    from (select distinct on (member_id) * from scored order by member_id, score desc, named_at, id) best
   order by score desc, named_at, id`;

const AGES = { children: 1, teens: 2, adults: 4, older_adults: 8 } as const;

const lower = (all: readonly string[]): string[] => all.map((one) => one.toLowerCase());

/** What the statement is given for a need, besides the practice and the instant. */
export function byHandFor(need: Parameters<typeof findOpenings>[1]): unknown[] {
  const online = need.region === '' ? ['online'] : ['online:', `online:${need.region.toLowerCase()}`];
  const places = { in_person: ['in_person'], online, '': ['in_person', ...online] }[need.format];
  return [
    need.language === '' ? ['en', ''] : [need.language],
    places,
    need.payers.length === 0 ? ['', '*'] : ['', ...lower(need.payers)],
    need.ages.length === 0 ? 15 : need.ages.reduce((bits, age) => bits | AGES[age], 0),
    need.topics,
    need.parts,
    need.days,
    ` ${need.area.toLowerCase().replaceAll(',', ' ')} `,
  ];
}
