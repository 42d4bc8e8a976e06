import { dirname, join } from 'node:path/posix';

/** Where a file stands: the room, and for a capability its name and the piece of furniture in it. */
export type Place = {
  readonly room: string;
  readonly capability: string;
  /** The path inside the room: `rules/promise.ts`, `store.ts`. */
  readonly inside: string;
};

export function placeOf(path: string): Place {
  const parts = path.split('/');
  if (parts[0] === 'src' && parts[1] === 'capabilities') {
    return { room: 'capabilities', capability: parts[2] ?? '', inside: parts.slice(3).join('/') };
  }
  if (parts[0] === 'src')
    return { room: parts[1] ?? 'src', capability: '', inside: parts.slice(2).join('/') };
  return { room: parts[0] ?? '', capability: '', inside: parts.slice(1).join('/') };
}

/** Where an import leads: a place in the house, or undefined for a package or one of Node's own modules. */
export function targetOf(path: string, from: string): Place | undefined {
  if (from.startsWith('.')) return placeOf(join(dirname(path), from));
  if (from === '#ui') return { room: 'ui', capability: '', inside: 'index.ts' };
  const within = /^#(kit|app|test|sim)\/(.+)$/.exec(from);
  if (within) return { room: within[1] ?? '', capability: '', inside: `${within[2] ?? ''}.ts` };
  if (from.startsWith('#'))
    return { room: 'capabilities', capability: from.slice(1).split('/')[0] ?? '', inside: 'index.ts' };
  return undefined;
}

/** A test stands outside some walls: it may use the builders, wait, and look at the room from any side. */
export function isTest(path: string): boolean {
  return path.endsWith('.test.ts') || path.startsWith('test/');
}

/** The pure decisions of a capability: its `rules/`, or a flat file with rule in its name. */
export function isRules(path: string): boolean {
  const { room, inside } = placeOf(path);
  return room === 'capabilities' && !isTest(path) && /^(?:rules\/|[^/]*rules?[^/]*\.ts$)/.test(inside);
}

/** Where a capability makes what a person sees. */
export function isPages(path: string): boolean {
  const { room, inside } = placeOf(path);
  return room === 'capabilities' && !isTest(path) && /^(?:pages\/|pages\.ts$|[^/]*-pages?\.ts$)/.test(inside);
}

export function isRoutes(path: string): boolean {
  const { room, inside } = placeOf(path);
  return room === 'capabilities' && !isTest(path) && /^routes(?:\/|\.ts$)/.test(inside);
}
