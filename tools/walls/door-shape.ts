import { doors } from '../doors.ts';
import { placeOf } from './rooms.ts';
import { blank, type Source } from './source.ts';
import { breachAt, type Breach, type Tree, type Wall } from './tree.ts';

const LONGEST_DOOR = 40;
const RE_EXPORT = /export\s+(?:type\s+)?\{[^{}]*\}\s*from\s*'[^']*'\s*;?/g;

function isDoor(path: string): boolean {
  const { room, inside } = placeOf(path);
  return room === 'capabilities' && inside === 'index.ts';
}

function doorBreaches(source: Source): Breach[] {
  const found: Breach[] = [];
  const rest = source.code.replaceAll(RE_EXPORT, blank);
  const offset = rest.search(/\S/);
  if (offset >= 0) found.push(breachAt(source.path, source.text, offset, source.text.slice(offset)));
  const lines = source.text.trimEnd().split('\n').length;
  if (lines > LONGEST_DOOR) found.push({ path: source.path, line: lines, found: `${lines} lines` });
  return found;
}

type Package = { imports?: Record<string, string> };

/** The rooms on disk, the table and package.json must name the same doors. */
function unnamedDoors(tree: Tree): Breach[] {
  const text = tree.files.get('package.json');
  if (text === undefined) return [];
  const named = (JSON.parse(text) as Package).imports ?? {};
  const rooms = new Set<string>();
  for (const path of tree.files.keys()) {
    const { room, capability, inside } = placeOf(path);
    if (room === 'capabilities' && inside !== '') rooms.add(capability);
  }
  const breaches: Breach[] = [];
  for (const room of rooms) {
    if (!doors.has(room)) {
      breaches.push({ path: `src/capabilities/${room}`, line: 1, found: `${room} is not in tools/doors.ts` });
    } else if (named[`#${room}`] !== `./src/capabilities/${room}/index.ts`) {
      breaches.push({ path: 'package.json', line: 1, found: `no door #${room}` });
    }
  }
  for (const [door, target] of Object.entries(named)) {
    const expected = `./src/capabilities/${door.slice(1)}/index.ts`;
    if (target.includes('/capabilities/') && target !== expected)
      breaches.push({ path: 'package.json', line: 1, found: `${door} leads to ${target}` });
  }
  return breaches;
}

/** The rows of the table in HOUSE_TOUR.md: the room in the first cell, what it may open in the last. */
function toldDoors(text: string): Map<string, string> {
  const lines = text.split('\n');
  const head = lines.findIndex((line) => line.includes('may open the door of'));
  const rows = new Map<string, string>();
  if (head < 0) return rows;
  for (const line of lines.slice(head + 2)) {
    if (!line.startsWith('|')) break;
    const cells = line.split('|').map((cell) => cell.replaceAll('`', '').trim());
    rows.set(cells[1] ?? '', cells.at(-2) ?? '');
  }
  return rows;
}

function tourBreaches(tree: Tree): Breach[] {
  const text = tree.files.get('HOUSE_TOUR.md');
  if (text === undefined) return [];
  const told = toldDoors(text);
  if (told.size === 0) return [{ path: 'HOUSE_TOUR.md', line: 1, found: 'no table "may open the door of"' }];
  const breaches: Breach[] = [];
  for (const room of new Set([...told.keys(), ...doors.keys()])) {
    const inTour = (told.get(room) ?? '')
      .split(/,\s*/)
      .filter((name) => /^(?!nothing$)[a-z][a-z-]*$/.test(name));
    const inTable = doors.get(room) ?? ['not in tools/doors.ts'];
    if (told.has(room) && inTour.toSorted().join() === inTable.toSorted().join()) continue;
    breaches.push({
      path: 'HOUSE_TOUR.md',
      line: 1,
      found: `${room}: tools/doors.ts says ${inTable.join(', ')}`,
    });
  }
  return breaches;
}

export const doorWalls: readonly Wall[] = [
  {
    name: 'door-shape',
    sentence: `A door holds named re-exports only, at most ${LONGEST_DOOR} lines: it is read as a table of contents.`,
    find: (tree) =>
      tree
        .sources()
        .filter((source) => isDoor(source.path))
        .flatMap(doorBreaches),
  },
  {
    name: 'named-doors',
    sentence: 'Every capability stands in tools/doors.ts and has its #name in package.json.',
    find: unnamedDoors,
  },
  {
    name: 'tour-tells-the-doors',
    sentence: 'The table in HOUSE_TOUR.md says what tools/doors.ts says.',
    find: tourBreaches,
  },
];
