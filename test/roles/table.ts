import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `docs/roles.md` as a test reads it: one row a route, one cell a role. */

/** The columns. */
export const ROLES = [
  'anyone',
  'person',
  'helper',
  'client',
  'invited',
  'elsewhere',
  'front desk',
  'therapist',
  'owner',
  'operator',
] as const;
export type RoleHere = (typeof ROLES)[number];

/** What a cell may say, and what stands behind each in an answer. docs/roles.md says it in words. */
export const ANSWERS = ['yes', 'own', 'comes back', 'sign in', 'no', 'not there'] as const;
export type Answered = (typeof ANSWERS)[number];

export type Row = { readonly route: string; readonly cells: Readonly<Record<RoleHere, string>> };

/** What was met, by route and role. */
export type Met = ReadonlyMap<string, Readonly<Record<RoleHere, string>>>;

const FILE = join(import.meta.dirname, '../../docs/roles.md');

export const theTable = (): Row[] => rowsIn(readFileSync(FILE, 'utf8'));

/** The rows of every table whose first cell is a method and a path; what else stands on the page is for people. */
export function rowsIn(markdown: string): Row[] {
  const rows: Row[] = [];
  for (const line of markdown.split('\n')) {
    const [first = '', ...cells] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    const route = /^`((?:GET|POST|PUT|PATCH|DELETE) \/\S*)`$/.exec(first)?.[1];
    if (route === undefined) continue;
    if (cells.length !== ROLES.length)
      throw new Error(
        `docs/roles.md: the row of ${route} has ${cells.length} cells, for ${ROLES.length} roles`,
      );
    const of = Object.fromEntries(ROLES.map((role, at) => [role, cells[at] ?? '']));
    rows.push({ route, cells: of as Row['cells'] });
  }
  return rows;
}

/** A form that seems to be taken and does nothing, while the owner's does: a refusal that nobody is told of. */
export const NOTHING_DONE = 'yes, and nothing is done';

/** Of what is somebody's own, the walk may have asked for another's: then nothing is done. */
const isAs = (cell: string, met: string): boolean =>
  cell === met || (cell === 'own' && (met === 'yes' || met === NOTHING_DONE));

/** Where the table and the house say different things: a sentence each, with what to do. Nothing where they agree. */
export function differences(table: readonly Row[], routes: readonly string[], met: Met): string[] {
  const wrong: string[] = [];
  const rows = new Map(table.map((row) => [row.route, row]));
  if (rows.size !== table.length) wrong.push(...twice(table));
  for (const route of routes.filter((one) => !rows.has(one)))
    wrong.push(
      `${route} has no row in docs/roles.md. Decide what each role may get there, and add one where its room is.`,
    );
  for (const { route, cells } of table) {
    if (!routes.includes(route)) {
      wrong.push(`${route} stands in docs/roles.md, and no such route is there. Take its row out.`);
      continue;
    }
    for (const role of ROLES) {
      const [says, gets] = [cells[role], met.get(route)?.[role] ?? 'nothing'];
      if (!ANSWERS.some((one) => one === says))
        wrong.push(`${route}, ${role}: "${says}" is none of the words that docs/roles.md explains.`);
      else if (!isAs(says, gets))
        wrong.push(
          `${route}, ${role}: docs/roles.md says "${says}", and they get "${gets}". Mend the guard, or the table if it should be so.`,
        );
    }
  }
  return wrong;
}

function twice(table: readonly Row[]): string[] {
  const seen = new Set<string>();
  return table
    .filter(({ route }) => seen.has(route) || !seen.add(route))
    .map(({ route }) => `${route} stands twice in docs/roles.md. Keep one row.`);
}
