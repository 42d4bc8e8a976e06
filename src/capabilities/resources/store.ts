import { type Selectable, sql } from 'kysely';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import type { Resource, ResourceFields } from './rules/kinds.ts';

type ResourceRow = Resource & { practice_id: string };

const db = tables<{ resources: ResourceRow }>();

/** The kinds that `practiceHelpNow` chooses among. */
const AT_THE_TOP: readonly Resource['kind'][] = ['emergency', 'crisis_line', 'abuse', 'addiction', 'agency'];

function toResource(row: Selectable<ResourceRow>): Resource {
  const { practice_id: _practice, ...kept } = row;
  return kept;
}

/** Everything the practice keeps, in use or retired: a few hundred rows, so the rules choose among them in memory. */
export async function resources(work: Work): Promise<Resource[]> {
  return (await work.all(inOrder(work))).map(toResource);
}

/** Only those that may stand in the block at the top of every page: it is asked for at each visit. */
export async function helpNowResources(work: Work): Promise<Resource[]> {
  return (await work.all(inOrder(work).where('kind', 'in', AT_THE_TOP))).map(toResource);
}

const inOrder = (work: Work) =>
  db
    .selectFrom('resources')
    .selectAll()
    .where('practice_id', '=', work.practice)
    .orderBy('sort_order')
    .orderBy('name')
    .orderBy('id');

export async function resource(work: Work, id: string): Promise<Resource | undefined> {
  const row = await work.one(
    db.selectFrom('resources').selectAll().where('practice_id', '=', work.practice).where('id', '=', id),
  );
  return row && toResource(row);
}

const array = (values: readonly string[]) => sql<string[]>`${[...values]}::text[]`;

type Arrays = 'topics' | 'areas' | 'ages' | 'languages';

function arrays(fields: Pick<ResourceFields, Arrays>) {
  return {
    topics: array(fields.topics),
    areas: array(fields.areas),
    ages: array(fields.ages),
    languages: array(fields.languages),
  };
}

export type NewResource = ResourceFields &
  Pick<Resource, 'starter' | 'hsds_id' | 'sort_order' | 'assured_on' | 'assured_by'>;

/** A starter or imported row that is there already stays as it is. Returns the id that was meant for it. */
export function insertResource(work: Work, row: NewResource): string {
  const id = work.uuid();
  work.write(
    db
      .insertInto('resources')
      .values({ ...row, ...arrays(row), practice_id: work.practice, id, added_at: work.at, retired_at: null })
      .onConflict((conflict) => conflict.doNothing()),
  );
  return id;
}

type Change = Partial<Omit<ResourceFields, Arrays>> &
  Partial<Pick<Resource, 'assured_on' | 'assured_by' | 'retired_at'>>;

export function changeResource(
  work: Work,
  id: string,
  change: Change & Partial<Pick<ResourceFields, Arrays>>,
): void {
  const { topics, areas, ages, languages, ...plain } = change;
  work.write(
    db
      .updateTable('resources')
      .set({
        ...plain,
        ...(topics && { topics: array(topics) }),
        ...(areas && { areas: array(areas) }),
        ...(ages && { ages: array(ages) }),
        ...(languages && { languages: array(languages) }),
      })
      .where('practice_id', '=', work.practice)
      .where('id', '=', id),
  );
}
