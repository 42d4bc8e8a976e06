import { doors } from '../doors.ts';
import { isPages, isRoutes, isRules, isTest, placeOf, targetOf, type Place } from './rooms.ts';
import { hiddenImportsOf, importsOf, type Import } from './source.ts';
import { breachAt, type Breach, type Tree, type Wall } from './tree.ts';

/** kit <- ui <- capabilities <- app, sim, bench: what each room may import besides itself. */
const below: Readonly<Record<string, readonly string[]>> = {
  kit: [],
  ui: ['kit'],
  capabilities: ['kit', 'ui'],
  app: ['kit', 'ui', 'capabilities'],
  sim: ['kit', 'ui', 'capabilities', 'app', 'test'],
  bench: ['kit', 'ui', 'capabilities', 'app', 'sim', 'test'],
  test: ['kit', 'ui', 'capabilities', 'app', 'sim', 'bench', 'tools'],
  tools: ['kit', 'ui', 'capabilities', 'app', 'test'],
};

type Arrow = { readonly path: string; readonly here: Place; readonly to: Place; readonly from: string };

/** Looks at every import that leads somewhere in the house; `wrong` answers whether the wall forbids it. */
function watching(wrong: (arrow: Arrow) => boolean): (tree: Tree) => Breach[] {
  return watchingImports((path, { from }) => {
    const to = targetOf(path, from);
    return to !== undefined && wrong({ path, here: placeOf(path), to, from });
  });
}

function watchingImports(wrong: (path: string, found: Import) => boolean): (tree: Tree) => Breach[] {
  return (tree) =>
    tree.sources().flatMap((source) =>
      importsOf(source)
        .filter((found) => wrong(source.path, found))
        .map((found) => breachAt(source.path, source.text, found.offset, found.from)),
    );
}

function pointsUp({ path, here, to }: Arrow): boolean {
  if (here.room === to.room) return false;
  if (to.room === 'test' && isTest(path)) return false;
  return !(below[here.room] ?? []).includes(to.room);
}

function opensForeignDoor({ path, here, to }: Arrow): boolean {
  if (here.room !== 'capabilities' || to.room !== 'capabilities') return false;
  if (here.capability === to.capability) return false;
  if (!doors.has(to.capability)) return true;
  // A test may set the scene with another room's verbs, but only through that room's door.
  return !isTest(path) && !(doors.get(here.capability) ?? []).includes(to.capability);
}

function leavesByTheWindow({ here, to, from }: Arrow): boolean {
  if (!from.startsWith('.')) return here.capability !== '' && here.capability === to.capability;
  return here.room !== to.room || here.capability !== to.capability;
}

const IMPURE_KIT = /^(?:db|work|http|jobs|log|mail|postgres|migrat|crypto|forms)/;
const IMPURE_FURNITURE = /^(?:store|actions|routes|jobs|pages|forms)\b/;
const IMPURE_MODULE =
  /^(?:node:(?!assert|util)|pg$|kysely|hono|@hono\/|graphile-worker|nodemailer|imapflow|pino|better-auth)/;

function tiesARuleToTheWorld(path: string, { from }: Import): boolean {
  if (!isRules(path)) return false;
  const to = targetOf(path, from);
  if (!to) return IMPURE_MODULE.test(from);
  if (to.room === 'kit') return IMPURE_KIT.test(to.inside);
  return to.room === 'ui' || (to.room === 'capabilities' && IMPURE_FURNITURE.test(to.inside));
}

/** It opens test files, as the runner names them; nothing of the house. */
const OPENS_TESTS = 'tools/stages/batch.ts';

export const directionWalls: readonly Wall[] = [
  {
    name: 'one-way',
    sentence: 'kit <- ui <- capabilities <- app, sim, bench: an import points down this line, never up.',
    find: watching(pointsUp),
  },
  {
    name: 'doors',
    sentence:
      'A capability opens only the doors that tools/doors.ts allows it; what flows upward is announced.',
    find: watching(opensForeignDoor),
  },
  {
    name: 'through-the-door',
    sentence:
      'Another room is entered through its door (#name, #kit/x, #ui), one’s own by a relative path: so that a door tells all that a room gives away.',
    find: watching(leavesByTheWindow),
  },
  {
    name: 'no-grandparents',
    sentence:
      'No ../../: a path that climbs twice says that the room is too deep or the file in the wrong one.',
    find: watchingImports((_, { from }) => from.includes('../../')),
  },
  {
    name: 'pure-rules',
    sentence: 'A rule decides from facts and an instant: it imports no database, web, job, store or page.',
    find: watchingImports(tiesARuleToTheWorld),
  },
  {
    name: 'ui-in-pages',
    sentence: 'Only pages and routes know how things look; the rest of a capability works without a screen.',
    find: watching(
      ({ path, here, to }) =>
        here.room === 'capabilities' &&
        to.room === 'ui' &&
        !isPages(path) &&
        !isRoutes(path) &&
        !isTest(path),
    ),
  },
  {
    name: 'plain-imports',
    sentence: 'A dynamic import names its module as a plain string, else no wall can see what it opens.',
    find: (tree) =>
      tree
        .sources()
        .filter(({ path }) => path !== OPENS_TESTS)
        .flatMap((source) =>
          hiddenImportsOf(source).map((offset) =>
            breachAt(source.path, source.text, offset, source.text.slice(offset)),
          ),
        ),
  },
];
