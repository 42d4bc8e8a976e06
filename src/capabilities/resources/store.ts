import { type Generated, type Selectable, sql } from 'kysely';
import { thisPractice } from '#accounts';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import { tellPlacesJob } from './jobs.ts';
import type { Resource, ResourceFields } from './rules/kinds.ts';

export type ResourceRow = Omit<Resource, 'told' | 'assured_from'> & {
  practice_id: string;
  assured_from: Generated<string>;
  version: Generated<number>;
  network: string | null;
  network_name: Generated<string>;
  told_starter: string | null;
  said_on: string | null;
  said_by: string | null;
  hidden_at: Temporal.Instant | null;
  shown_at: Temporal.Instant | null;
  ended_at: Temporal.Instant | null;
};

const db = tables<{ resources: ResourceRow }>();

/** The kinds that `practiceHelpNow` chooses among. */
const AT_THE_TOP: readonly Resource['kind'][] = ['emergency', 'crisis_line', 'abuse', 'addiction', 'agency'];

export function toResource(row: Selectable<ResourceRow>): Resource {
  const { practice_id: _practice, version: _version, network, network_name, told_starter, ...rest } = row;
  const { said_on, said_by, hidden_at, shown_at, ended_at: _ended, ...kept } = rest;
  if (network === null) return { ...kept, told: null };
  // What this practice looked at itself counts here at once, and for all as soon as the network has heard of it.
  const isOurs = said_on !== null && said_on > (kept.assured_on ?? '');
  return {
    ...kept,
    assured_on: isOurs ? said_on : kept.assured_on,
    assured_by: isOurs ? said_by : null,
    assured_from: isOurs ? '' : kept.assured_from || network_name,
    told: {
      network,
      networkName: network_name,
      starter: told_starter,
      hiddenAt: hidden_at,
      shownAt: shown_at,
    },
  };
}

/**
 * Everything that the practice keeps, in use or retired, and what its networks tell it: some hundred rows, so the rules choose
 * among them in memory.
 */
export async function resources(work: Work): Promise<Resource[]> {
  return (await work.all(inOrder(work))).map(toResource);
}

/** Only those of its own that may stand in the block at the top of every page: it is asked for at each visit. */
export async function helpNowResources(work: Work): Promise<Resource[]> {
  const rows = await work.all(inOrder(work).where('kind', 'in', AT_THE_TOP).where('network', 'is', null));
  return rows.map(toResource);
}

const inOrder = (work: Work) =>
  db
    .selectFrom('resources')
    .selectAll()
    .where('practice_id', '=', work.practice)
    .where('ended_at', 'is', null)
    .orderBy('sort_order')
    .orderBy('name')
    .orderBy('id');

export async function resource(work: Work, id: string): Promise<Resource | undefined> {
  const row = await work.one(inOrder(work).where('id', '=', id));
  return row && toResource(row);
}

export const array = (values: readonly string[]) => sql<string[]>`${[...values]}::text[]`;

type Arrays = 'topics' | 'areas' | 'ages' | 'languages';

export function arrays(fields: Pick<ResourceFields, Arrays>) {
  return {
    topics: array(fields.topics),
    areas: array(fields.areas),
    ages: array(fields.ages),
    languages: array(fields.languages),
  };
}

export type NewResource = ResourceFields &
  Pick<Resource, 'starter' | 'hsds_id' | 'sort_order' | 'assured_on' | 'assured_by'> & {
    assured_from?: string;
  };

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

/** In a network: whoever is in it is told of a place, or of the whole list. */
export async function tellOfIt(work: Work, place?: string): Promise<void> {
  if ((await thisPractice(work)).kind !== 'network') return;
  work.enqueue(tellPlacesJob({ network: work.practice, ...(place !== undefined && { place }) }));
}

type Change = Partial<Omit<ResourceFields, Arrays>> &
  Partial<Pick<Resource, 'assured_on' | 'assured_by' | 'assured_from' | 'retired_at'>>;

/** Of the practice's own. Whoever holds a copy of it is told. */
export async function changeResource(
  work: Work,
  id: string,
  change: Change & Partial<Pick<ResourceFields, Arrays>>,
): Promise<void> {
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
        version: sql<number>`version + 1`,
      })
      .where('practice_id', '=', work.practice)
      .where('id', '=', id)
      .where('network', 'is', null),
  );
  await tellOfIt(work, id);
}
