import type { Source } from './source.ts';
import { breachAt, type Breach, type Tree, type Wall } from './tree.ts';

const README = /^src\/capabilities\/[^/]+\/README\.md$/;
const NUMBERED = /^[ \t]*(?:[-*|][ \t]+)?(?:\*\*|`)?([A-Z]{1,2}\d{1,3})(?=[\s.:*`|])/gm;

/** The rule numbers that the names of the tests begin with. */
function testedNumbers(tree: Tree): Set<string> {
  const tests = tree.sources().filter(({ path }) => /^(?:src|test)\/.*\.test\.ts$/.test(path));
  return new Set(tests.flatMap((source) => [...testNames(source)]));
}

function* testNames(source: Source): Generator<string> {
  for (const { start, chunks } of source.literals) {
    if (!/\b(?:test|it|describe|suite)\s*\(\s*$/.test(source.code.slice(0, start).slice(-60))) continue;
    const number = /^([A-Z]{1,2}\d{1,3})\s/.exec(chunks[0]?.text ?? '')?.[1];
    if (number) yield number;
  }
}

function untested(tree: Tree): Breach[] {
  const tested = testedNumbers(tree);
  return [...tree.files].flatMap(([path, text]) => {
    if (!README.test(path)) return [];
    return [...text.matchAll(NUMBERED)]
      .filter((match) => !tested.has(match[1] ?? ''))
      .map((match) => breachAt(path, text, match.index, `${match[1] ?? ''} has no test`));
  });
}

/** Two rooms that both have an A1 would share its test. */
function takenTwice(tree: Tree): Breach[] {
  const owners = new Map<string, string>();
  return [...tree.files].flatMap(([path, text]) => {
    if (!README.test(path)) return [];
    return [...text.matchAll(NUMBERED)].flatMap((match) => {
      const number = match[1] ?? '';
      const owner = owners.get(number);
      owners.set(number, owner ?? path);
      return owner === undefined || owner === path
        ? []
        : [breachAt(path, text, match.index, `${number} is already taken in ${owner}`)];
    });
  });
}

export const numberWalls: readonly Wall[] = [
  {
    name: 'numbered-rules-are-tested',
    sentence: 'Every numbered rule in a capability’s README has a test whose name begins with the number.',
    find: untested,
  },
  {
    name: 'numbers-are-taken-once',
    sentence: 'A rule’s number belongs to one capability, so that a test’s name says whose rule it tries.',
    find: takenTwice,
  },
];
