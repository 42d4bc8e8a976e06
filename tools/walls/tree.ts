import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { lineAt, readSource, type Source } from './source.ts';

/** What the walls look at: paths from the root of the house, with their text. Planted breaches are trees too. */
export class Tree {
  readonly files: ReadonlyMap<string, string>;
  readonly #sources = new Map<string, Source>();

  constructor(files: ReadonlyMap<string, string>) {
    this.files = files;
  }

  /** Every TypeScript file, taken apart once. */
  sources(): Source[] {
    return [...this.files.keys()].filter((path) => path.endsWith('.ts')).map((path) => this.source(path));
  }

  source(path: string): Source {
    const known = this.#sources.get(path) ?? readSource(path, this.files.get(path) ?? '');
    this.#sources.set(path, known);
    return known;
  }
}

export type Breach = { readonly path: string; readonly line: number; readonly found: string };

/** A wall: one rule with a name, the sentence that says why it stands, and the search for what breaks it. */
export type Wall = {
  readonly name: string;
  readonly sentence: string;
  readonly find: (tree: Tree) => Breach[];
};

/** A breach at an offset of a file; `found` is cut to one short line. */
export function breachAt(path: string, text: string, offset: number, found: string): Breach {
  return { path, line: lineAt(text, offset), found: found.trim().split('\n')[0]?.slice(0, 80) ?? '' };
}

const ROOMS = ['src', 'sim', 'bench', 'test', 'tools', 'db/migrations'];
const READ = /\.(?:ts|css|md|sql)$/;

/** Reads the house from disk. Planted breaches are `.txt`, so they are not part of it. */
export async function readHouse(root: string): Promise<Tree> {
  const files = new Map<string, string>();
  const read = async (path: string): Promise<void> => {
    files.set(path, await readFile(join(root, path), 'utf8'));
  };
  for (const room of ROOMS) {
    const entries = await readdir(join(root, room), { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = join(entry.parentPath, entry.name).slice(join(root, '/').length);
      if (entry.isFile() && READ.test(entry.name) && !path.includes('node_modules')) await read(path);
    }
  }
  for (const path of ['package.json', 'HOUSE_TOUR.md', 'GLOSSARY.md'])
    await read(path).catch(() => undefined);
  return new Tree(files);
}

/** Whether a path is one of the homes: a folder (ends in `/`), the start of a file's name (`*`), or a file. */
export function isHome(path: string, homes: readonly string[]): boolean {
  return homes.some((home) => {
    if (home.endsWith('*')) return path.startsWith(home.slice(0, -1));
    return home.endsWith('/') ? path.startsWith(home) : path === home;
  });
}
