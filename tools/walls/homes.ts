import { isRules, isTest } from './rooms.ts';
import { blank, importsOf, type Source } from './source.ts';
import { breachAt, isHome, type Breach, type Tree, type Wall } from './tree.ts';

/** A thing that may be done in its homes only. `watched` narrows the files, `homes` are the exceptions. */
type Ban = {
  readonly name: string;
  readonly sentence: string;
  readonly homes: readonly string[];
  readonly code?: RegExp;
  readonly module?: RegExp;
  readonly comments?: RegExp;
  readonly watched?: (path: string) => boolean;
};

function bansIn(source: Source, ban: Ban): Breach[] {
  const offsets: number[] = [];
  if (ban.code) for (const match of source.code.matchAll(ban.code)) offsets.push(match.index);
  if (ban.comments) for (const match of source.comments.matchAll(ban.comments)) offsets.push(match.index);
  if (ban.module) {
    for (const { from, offset } of importsOf(source)) if (ban.module.test(from)) offsets.push(offset);
  }
  return offsets.map((offset) => breachAt(source.path, source.text, offset, source.text.slice(offset)));
}

function wallOf(ban: Ban): Wall {
  const watched = ban.watched ?? (() => true);
  return {
    name: ban.name,
    sentence: ban.sentence,
    find: (tree) =>
      tree
        .sources()
        .filter(({ path }) => watched(path) && !isHome(path, ban.homes))
        .flatMap((source) => bansIn(source, ban)),
  };
}

/** What measures or drives the house from outside may use the world that the house itself must be handed. */
const OUTSIDE = ['test/', 'tools/', 'bench/'];

const bans: readonly Ban[] = [
  {
    name: 'clock',
    sentence:
      'Time has one home, src/kit/clock.ts; everything else is handed the instant, so that it can be tested.',
    // What runs in the person's browser has that browser's clock and no other.
    homes: ['src/kit/clock.ts', 'src/ui/browser/'],
    code: /\bDate\.now\b|\bnew\s+Date\b|(?<![.\w$])Date\s*\(|\bTemporal\.Now\b/g,
  },
  {
    name: 'stopwatch',
    sentence:
      'How long a thing took is measured by tools, tests and benchmarks, or through src/kit/clock.ts.',
    homes: ['src/kit/clock.ts', ...OUTSIDE],
    code: /\bperformance\s*\.\s*(?:now|timeOrigin)\b|\bprocess\s*\.\s*hrtime\b/g,
    module: /^node:perf_hooks$/,
  },
  {
    name: 'chance',
    sentence: 'Chance has its homes, src/kit/ids.ts and src/kit/crypto: a seed must replay exactly.',
    homes: ['src/kit/ids.ts', 'src/kit/crypto*', 'bench/'],
    code: /\bMath\s*\.\s*random\b|\brandom(?:Bytes|UUID|UUIDv7|Int|Fill|FillSync)\b|\bgetRandomValues\b/g,
  },
  {
    name: 'environment',
    sentence:
      'Only src/app/config.ts reads the environment: what the house can be told is read on one screen.',
    homes: ['src/app/config.ts', ...OUTSIDE],
    code: /\bprocess\s*\??\.\s*env\b|\bprocess\s*\??\.?\s*\[|\benv\b[^;()]*\}\s*=\s*process\b/g,
    module: /^(?:node:)?process$/,
  },
  {
    name: 'network',
    sentence:
      'Only kit/http, kit/postgres, channels, app and the browser’s own scripts touch the network: nothing goes out past the one gate.',
    homes: [
      'src/kit/http*',
      'src/kit/postgres/',
      'src/capabilities/channels/',
      'src/app/',
      'src/ui/browser/',
      ...OUTSIDE,
    ],
    code: /(?<![.\w$#])fetch\s*\((?![^;{}]*\)\s*(?::[^;{}]*)?\{)|\bglobalThis\s*\.\s*fetch\b|\bnew\s+(?:WebSocket|EventSource)\b/g,
    module: /^(?:node:)?(?:net|https?|http2|tls|dgram)$|^(?:nodemailer|imapflow|undici|ws)(?:\/|$)/,
  },
  {
    name: 'raw',
    sentence: 'raw() and hono/html stand in src/ui only: everywhere else text is escaped, whatever it holds.',
    homes: ['src/ui/'],
    code: /(?<![.\w$])raw\s*\(/g,
    module: /^hono\/html$/,
  },
  {
    name: 'raw-sql',
    sentence:
      'sql.raw() stands in src/kit only: a value that is not a parameter is a statement somebody else wrote.',
    homes: ['src/kit/', 'tools/', 'test/'],
    code: /\bsql\s*\.\s*raw\s*\(/g,
  },
  {
    name: 'rules-at-once',
    sentence: 'A rule answers at once, from what it was given: nothing async in rules.',
    homes: [],
    watched: isRules,
    code: /\basync\b|\bawait\b|\bPromise\b|\.then\s*\(|\bset(?:Timeout|Interval|Immediate)\b/g,
  },
  {
    name: 'named-exports',
    sentence: 'Named exports only: a thing has one name wherever it is used.',
    homes: [],
    code: /\bexport\s+default\b|\bas\s+default\b/g,
  },
  {
    name: 'nothing-left-over',
    sentence:
      'No TODO and no skipped test: what is not done is not in the house, what is in it is tried; a lint rule is set aside for one line, with the reason after --.',
    homes: [],
    comments:
      /\b(?:TODO|FIXME|XXX|HACK)\b|(?:ox|es)lint-disable(?!-next-line [^\n]* -- \w)|@ts-(?:ignore|nocheck)/g,
    code: /\b(?:test|it|describe|suite)\s*\.\s*(?:skip|only|todo)\b|\b(?:t|context)\s*\.\s*(?:skip|todo)\s*\(|(?<=[{,]\s*)(?:skip|todo)\s*:\s*true\b/g,
  },
];

const LONGEST_FILE = 300;

/** `orderBy` of a time alone: two of the same instant would come in any order, another one each time. */
const BY_TIME_ALONE = /\.orderBy\(\s*'[\w.]+_(?:at|until)'[^()]*\)(?!\s*\.orderBy\()/g;

const byTimeAlone = (source: Source): Breach[] =>
  [...source.text.matchAll(BY_TIME_ALONE)].map((match) =>
    breachAt(source.path, source.text, match.index, match[0]),
  );

export const homeWalls: readonly Wall[] = [
  ...bans.map(wallOf),
  {
    name: 'total-order',
    sentence:
      'What is ordered by a time is ordered by its id too: a list that nobody changed stays as it is, and a seed replays.',
    find: (tree) =>
      tree
        .sources()
        .filter(({ path }) => !isTest(path) && !isHome(path, OUTSIDE))
        .flatMap(byTimeAlone),
  },
  {
    name: 'short-files',
    sentence: `A file has at most ${LONGEST_FILE} lines: it is read in one sitting.`,
    find: (tree) => tree.sources().flatMap(tooLong),
  },
  {
    name: 'sql-clock',
    sentence:
      'No clock in our SQL: the instant is a parameter, so that the simulated town can bring its own.',
    find: (tree) => [...migrationClocks(tree), ...literalClocks(tree)],
  },
];

function tooLong(source: Source): Breach[] {
  const lines = source.text.trimEnd().split('\n').length;
  return lines > LONGEST_FILE ? [{ path: source.path, line: lines, found: `${lines} lines` }] : [];
}

const SQL_CLOCK =
  /\bnow\s*\(\s*\)|'(?:now|today|tomorrow|yesterday)'\s*::|\b(?:current_(?:timestamp|date|time)|local(?:time|timestamp)|(?:clock|statement|transaction)_timestamp|timeofday)\b/gi;

function migrationClocks(tree: Tree): Breach[] {
  return [...tree.files].flatMap(([path, text]) => {
    if (!path.endsWith('.sql')) return [];
    const code = text.replaceAll(/--[^\n]*|\/\*[\s\S]*?\*\//g, blank);
    return [...code.matchAll(SQL_CLOCK)].map(({ index }) => breachAt(path, text, index, text.slice(index)));
  });
}

function literalClocks(tree: Tree): Breach[] {
  const sources = tree.sources().filter(({ path }) => !isTest(path) && !isHome(path, OUTSIDE));
  return sources.flatMap((source) =>
    source.literals.flatMap(({ chunks }) =>
      chunks.flatMap(({ text, start }) =>
        [...text.matchAll(SQL_CLOCK)].map((match) =>
          breachAt(source.path, source.text, start + match.index, match[0]),
        ),
      ),
    ),
  );
}
