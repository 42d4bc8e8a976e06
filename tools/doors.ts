/**
 * Which capability may open whose door: the one place where the walls read it. It is data here and not read out of
 * HOUSE_TOUR.md, because a table in prose breaks silently when somebody rewords a heading, and a wall that watches
 * nothing looks like a wall that found nothing. Where HOUSE_TOUR.md shows the table, a wall compares the two.
 */
const table: Readonly<Record<string, string>> = {
  audit: '',
  accounts: 'audit',
  people: 'accounts audit',
  channels: 'people accounts audit',
  resources: 'accounts audit',
  safety: 'people resources accounts audit',
  openings: 'people channels resources accounts audit',
  inquiries: 'people channels resources safety openings accounts audit',
  requests: 'inquiries openings people channels resources accounts audit',
  agreements: 'people channels accounts audit',
  appointments: 'agreements inquiries people channels accounts audit',
  sharing: 'agreements appointments safety resources people channels accounts audit',
  guide: 'agreements appointments sharing openings resources people channels accounts audit',
  outreach: 'agreements appointments safety letters people channels resources accounts audit',
  endings: 'inquiries appointments outreach letters people channels resources accounts audit',
  'check-ins': 'appointments people channels accounts audit',
  letters: 'people channels accounts audit',
  reflections: 'accounts audit',
  insights: 'inquiries appointments outreach endings accounts audit',
};

/** For each capability, the capabilities whose doors it may open. */
export const doors: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(table).map(([room, others]) => [room, others.split(' ').filter(Boolean)]),
);
