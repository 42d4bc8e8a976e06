import type { Holding } from '#kit/holdings';

/** What this room keeps, for whoever is to be given everything: the practice and who works there. */
export const accountHoldings: readonly Holding[] = [
  { table: 'practices', key: 'practice_id' },
  { table: 'practice_slugs', key: 'slug' },
  { table: 'members', key: 'id', sealed: { email: 'text' } },
  { table: 'working_hours', key: 'id' },
  { table: 'holidays', key: 'on_date' },
  { table: 'absences', key: 'id' },
  { table: 'my_pages', key: 'person_id', about: ['person_id'], copy: ['locale', 'zone', 'offered_at'] },
  { table: 'network_practices', key: 'member_practice' },
  { table: 'joined_networks', key: 'network' },
];
