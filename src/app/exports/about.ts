import { members, thisPractice, shownName } from '#accounts';

import {
  type Columns,
  type Fields,
  type FileHeld,
  type Holding,
  type Json,
  type RowHeld,
  columnsHeld,
  heldAbout,
} from '#kit/holdings';
import type { Work } from '#kit/work';
import { normalised } from '#people';
import { everything } from './everything.ts';
import { notGivenTo } from './not-given-to.ts';

/** `practice`: for its own file, all of it. `person`: a copy for them. */
export type Wanted =
  | { readonly kind: 'practice'; readonly memberId: string }
  | {
      readonly kind: 'person';
      readonly memberId?: string;
      readonly notes?: boolean;
      readonly safety?: boolean;
    };

/** What is given out about one person. */
export type About = {
  readonly kind: Wanted['kind'];
  readonly person: string;
  readonly practice: { readonly name: string; readonly zone: string; readonly country: string };
  readonly at: Temporal.Instant;
  readonly names: ReadonlyMap<string, string>;
  readonly rows: readonly RowHeld[];
  /** Messages by others in the person's thread, which a copy for them leaves out. */
  readonly byOthers: number;
};

const byTable = new Map(everything.map((one) => [one.table, one]));

/** Everything about some persons, told for the practice or for the person. Files are told of, not read. */
export async function aboutPersons(
  work: Work,
  persons: readonly string[],
  wanted: Wanted,
  columns?: Columns,
): Promise<About[]> {
  const [practice, here, hidden, of] = await Promise.all([
    thisPractice(work),
    members(work, { left: true }),
    wanted.memberId === undefined ? new Set<string>() : notGivenTo(work, wanted.memberId),
    columns ?? columnsHeld(work, everything),
  ]);
  const others = wanted.kind === 'practice';
  const found = await heldAbout(work, everything, { persons, columns: of, hidden, others });
  const names = new Map(here.map((one) => [one.id, shownName(one)]));
  return persons.map((person) => {
    const rows = found.get(person) ?? [];
    const { given, byOthers } =
      wanted.kind === 'person' ? copied(rows, wanted) : { given: rows, byOthers: 0 };
    const { kind } = wanted;
    return {
      kind,
      person,
      practice: { name: practice.name, zone: practice.zone, country: practice.country },
      at: work.at,
      names,
      rows: given,
      byOthers,
    };
  });
}

/** What of it a copy for the person holds: the columns that each table names, without anybody else's words. */
function copied(
  rows: readonly RowHeld[],
  wanted: { notes?: boolean; safety?: boolean },
): { given: RowHeld[]; byOthers: number } {
  const own = new Set(
    rows.flatMap(({ table, fields }) =>
      table === 'ways' && fields['channel'] === 'email'
        ? [normalised('email', textOf(fields['address']))]
        : [],
    ),
  );
  const foreign = new Set(
    rows.flatMap(({ table, fields, same }) =>
      table === 'received_mails' && same !== undefined && !own.has(senderOf(fields)) ? [same] : [],
    ),
  );
  const isWanted = ({ part }: RowHeld): boolean =>
    part === 'notes' ? wanted.notes === true : part === 'safety' ? wanted.safety === true : true;
  const theirs = rows.filter((row) => isWanted(row) && (row.same === undefined || !foreign.has(row.same)));
  // A line of the trail tells that what it is about exists: it goes where that goes.
  const told = new Set(theirs.filter(({ table }) => table !== 'audit_lines').map(({ id }) => id));
  const given = theirs.filter(
    ({ table, fields }) => table !== 'audit_lines' || told.has(textOf(fields['subject_id'])),
  );
  return { given: given.flatMap((row) => forThem(row, byTable.get(row.table))), byOthers: foreign.size };
}

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

function senderOf(fields: Fields): string {
  const gist = fields['gist'] ?? null;
  const from = gist !== null && typeof gist === 'object' && 'from' in gist ? gist['from'] : '';
  return normalised('email', textOf(from));
}

function forThem(row: RowHeld, holding: Holding | undefined): RowHeld[] {
  const { copy, asTold } = holding ?? {};
  if (!copy) return [];
  const told = asTold?.(row.fields) ?? row.fields;
  const fields = Object.fromEntries(Object.entries(told).filter(([column]) => copy.includes(column)));
  return [{ ...row, fields, files: row.files.filter(({ column }) => copy.includes(column)) }];
}

export const filesOf = (about: About): FileHeld[] => about.rows.flatMap((row) => row.files);

/** As JSON: every field by the name that the house has for it. Files stand in it by `read`, if at all. */
export function asJson(
  about: About,
  { files, leftOut }: { files: Readonly<Record<string, Json>>; leftOut: readonly string[] },
): string {
  const tables: Record<string, Json[]> = {};
  for (const row of about.rows) {
    const named = row.files.length > 0 ? { files: row.files.map(({ name }) => name) } : {};
    (tables[row.table] ??= []).push({ ...row.fields, ...named });
  }
  const isTheirs = about.kind === 'person';
  return JSON.stringify(
    {
      format: 'porchlight person 1',
      kind: about.kind,
      practice: about.practice.name,
      zone: about.practice.zone,
      made_at: about.at.toString(),
      messages_by_others_left_out: about.byOthers,
      ...(!isTheirs && { person: about.person }),
      members: isTheirs ? namesIn(about) : Object.fromEntries(about.names),
      ...tables,
      files,
      ...(leftOut.length > 0 && { files_left_out: leftOut }),
    },
    null,
    2,
  );
}

/** Of those who work here, the ones who signed what the person was told. */
function namesIn({ names, rows }: About): Record<string, string> {
  const told = new Set(
    rows.flatMap(({ fields }) => Object.values(fields).filter((one) => typeof one === 'string')),
  );
  return Object.fromEntries([...names].filter(([id]) => told.has(id)));
}
