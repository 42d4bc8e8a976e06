import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Tree, type Wall } from './tree.ts';

/** One planted case: a small house that must be refused, or its clean twin that must pass. */
export type Planted = { readonly refused: boolean; readonly title: string; readonly tree: Tree };

const FOLDER = join(import.meta.dirname, '../planted');

/**
 * Reads `tools/planted/NAME.txt`: `=== breach TITLE` or `=== clean TITLE` opens a case, `--- PATH` a file in it.
 * Text files, so that no other wall, linter or type checker takes a planted breach for the house itself.
 */
export async function readPlanted(name: string): Promise<Planted[]> {
  const text = await readFile(join(FOLDER, `${name}.txt`), 'utf8').catch(() => '');
  return text
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const [title = '', ...files] = part.split(/^--- /m);
      const entries = files.map((file): [string, string] => {
        const end = file.indexOf('\n');
        return [file.slice(0, end).trim(), file.slice(end + 1)];
      });
      return { refused: title.startsWith('breach'), title: title.trim(), tree: new Tree(new Map(entries)) };
    });
}

/** The sentences for walls that miss a planted breach, refuse a clean twin, or have none planted. */
export async function plantedFailures(walls: readonly Wall[]): Promise<string[]> {
  const failures: string[] = [];
  for (const wall of walls) {
    const cases = await readPlanted(wall.name);
    if (!cases.some(({ refused }) => refused) || cases.every(({ refused }) => refused))
      failures.push(`${wall.name}: tools/planted/${wall.name}.txt lacks a breach or a clean twin`);
    for (const { refused, title, tree } of cases) {
      const caught = wall.find(tree).length > 0;
      if (caught !== refused)
        failures.push(`${wall.name}: ${refused ? 'missed' : 'refused'} the planted "${title}"`);
    }
  }
  return failures;
}
