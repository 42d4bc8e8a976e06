import { breachAt, type Breach, type Wall } from './tree.ts';

const MIGRATION = /^db\/migrations\/(\d{4})_.*\.sql$/;

/** The first migration that found older processes at work; 0015 changed who may read, and says so to the operator. */
const FROM = 16;

const TAKES_AWAY = [
  /\bdrop\s+\w+/gi,
  /\brename\s+(?:to|column|constraint)\b/gi,
  /\balter\s+(?:column\s+)?\w+\s+(?:set\s+data\s+)?type\b/gi,
  /\balter\s+(?:column\s+)?\w+\s+(?:set\s+not\s+null|drop\s+default)\b/gi,
  // A row that an older process writes has no value for it.
  /\badd\s+column\s+(?![^;,]*\bdefault\b)[^;,]*\bnot\s+null\b/gi,
  /\b(?:revoke|truncate)\b/gi,
];

/** The sentence that lets one through, above the statement: since which file nobody asks for it any more. */
const LEFT_ALONE = /--\s*nobody since \d{4} asks for it\n[^\n]*$/;

const blanked = (sql: string): string =>
  sql.replaceAll(/--[^\n]*|'(?:[^']|'')*'/g, (match) => ' '.repeat(match.length));

function breachesIn(path: string, sql: string): Breach[] {
  const code = blanked(sql);
  return TAKES_AWAY.flatMap((pattern) => [...code.matchAll(pattern)])
    .filter(({ index }) => !LEFT_ALONE.test(sql.slice(0, index)))
    .map((match) => breachAt(path, sql, match.index, sql.slice(match.index)));
}

export const migrationWalls: readonly Wall[] = [
  {
    name: 'migrations-add',
    sentence:
      'A migration adds; what it would take away, an older process still asks for. Stop asking first, then take it away in a later file that says “nobody since 00NN asks for it”.',
    find: (tree) =>
      [...tree.files].flatMap(([path, sql]) =>
        Number(MIGRATION.exec(path)?.[1] ?? 0) >= FROM ? breachesIn(path, sql) : [],
      ),
  },
];
