import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { minifyCss, minifyScript } from './minify.ts';
import { tokenLayer } from './tokens.ts';

/** What pages may ask for by name. Modules and fonts that these load themselves have no name here. */
export type AssetName =
  | 'public.css'
  | 'desk.css'
  | 'calendar.css'
  | 'exit.js'
  | 'desk.js'
  | 'turbo.js'
  | 'passkey.js'
  | 'look-again.js'
  | 'calendar.js';

export type Served = { body: Uint8Array<ArrayBuffer>; headers: Readonly<Record<string, string>> };

export type Assets = {
  /** The fingerprinted path: `/assets/public.3fa9c1d2.css`. */
  href(name: AssetName): string;
  /** The file at a path under `/assets/`, in the smallest form the browser takes; undefined when there is none. */
  serve(path: string, acceptEncoding: string | undefined): Served | undefined;
  /** Makes every form of every file now, so that nobody waits for it. */
  squeeze(): void;
};

type Coding = 'br' | 'gzip';

type Kept = {
  type: string;
  plain: Buffer;
  /** Squeezed when it is first asked for so: half a second for all of them, which a server spends before it opens. */
  squeezed: { readonly [coding in Coding]: () => Buffer } | undefined;
};

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  woff2: 'font/woff2',
};

const FONT_PACKAGE = '@fontsource-variable/atkinson-hyperlegible-next';
const FACES = [
  ['latin', 'normal'],
  ['latin-ext', 'normal'],
  ['latin', 'italic'],
  ['latin-ext', 'italic'],
] as const;

const require = createRequire(import.meta.url);

function ownFile(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

function isTaken(acceptEncoding: string | undefined, coding: Coding): boolean {
  return (acceptEncoding ?? '')
    .split(',')
    .some((offer) => new RegExp(`^\\s*${coding}\\s*(?:;\\s*q=(?!0(?:\\.0*)?\\s*$).*)?$`, 'i').test(offer));
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

const squeezed = (plain: Buffer): Kept['squeezed'] => ({
  gzip: once(() => gzipSync(plain, { level: 9 })),
  br: once(() => {
    const quality = plain.length > 100_000 ? 9 : 11;
    return brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
  }),
});

class Shelf implements Assets {
  readonly #files = new Map<string, Kept>();
  readonly #names = new Map<string, string>();

  /** Keeps a file under a name that changes with its content, and returns its path. */
  keep(name: string, content: string | Buffer): string {
    const plain = Buffer.from(content);
    const [, stem = '', ending = ''] = /^(.+)\.(\w+)$/.exec(name) ?? [];
    const print = createHash('sha256').update(plain).digest('hex').slice(0, 8);
    const path = `/assets/${stem}.${print}.${ending}`;
    this.#names.set(name, path);
    this.#files.set(path, {
      type: TYPES[ending] ?? 'application/octet-stream',
      plain,
      squeezed: ending === 'woff2' ? undefined : squeezed(plain),
    });
    return path;
  }

  href(name: string): string {
    const path = this.#names.get(name);
    if (path === undefined) throw new Error(`assertion: there is no asset called ${name}`);
    return path;
  }

  serve(path: string, acceptEncoding: string | undefined): Served | undefined {
    const file = this.#files.get(path);
    if (file === undefined) return undefined;
    const coding = (['br', 'gzip'] as const).find((one) => file.squeezed && isTaken(acceptEncoding, one));
    const body = (coding && file.squeezed?.[coding]()) ?? file.plain;
    return {
      body: new Uint8Array(body),
      headers: {
        'content-type': file.type,
        'content-length': String(body.length),
        // The name changes with the content, and no asset holds anything of anybody's.
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
        vary: 'accept-encoding',
        ...(coding === undefined ? {} : { 'content-encoding': coding }),
      },
    };
  }

  squeeze(): void {
    for (const { squeezed: forms } of this.#files.values())
      for (const form of Object.values(forms ?? {})) form();
  }
}

/** A browser script as it is served: types stripped, comments dropped, imports led to their fingerprinted names. */
function browserScript(shelf: Shelf, name: string): string {
  const plain = stripTypeScriptTypes(ownFile(`browser/${name}.ts`), { mode: 'strip' });
  return `${libraryBefore(name)}${minifyScript(plain)}`.replace(
    /(from\s*')\.\/([\w-]+)\.ts(')/g,
    (_, before: string, other: string, after: string) => {
      return `${before}${shelf.keep(`${other}.js`, browserScript(shelf, other))}${after}`;
    },
  );
}

/** EventCalendar is published as a script that makes one name; a module takes it from there. */
function libraryBefore(name: string): string {
  if (name !== 'event-calendar') return '';
  const published = readFileSync(require.resolve('@event-calendar/build/dist/event-calendar.min.js'), 'utf8');
  const bare = published.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '');
  if (!bare.includes('var EventCalendar='))
    throw new Error('assertion: EventCalendar no longer makes its name');
  return `${bare}\nglobalThis.EventCalendar = EventCalendar;\n`;
}

/** The library's own style, beneath ours: what it draws has our colours. */
function calendarStyle(): string {
  const published = readFileSync(
    require.resolve('@event-calendar/build/dist/event-calendar.min.css'),
    'utf8',
  ).replace(/\/\*# sourceMappingURL=.*$/s, '');
  return `@layer parts {${published}}\n${ownFile('calendar.css')}`;
}

/** The `unicode-range` of one subset, from the package's own list. */
function unicodeRange(ranges: unknown, subset: string): string {
  const range: unknown =
    typeof ranges === 'object' && ranges !== null ? Reflect.get(ranges, subset) : undefined;
  if (typeof range !== 'string') throw new Error(`assertion: the font package lists no range for ${subset}`);
  return range;
}

function fontFaces(shelf: Shelf): string {
  const ranges: unknown = JSON.parse(readFileSync(require.resolve(`${FONT_PACKAGE}/unicode.json`), 'utf8'));
  const faces = FACES.map(([subset, style]) => {
    const file = `atkinson-hyperlegible-next-${subset}-wght-${style}.woff2`;
    const path = shelf.keep(file, readFileSync(require.resolve(`${FONT_PACKAGE}/files/${file}`)));
    return `@font-face { font-family: "Atkinson Hyperlegible Next"; font-style: ${style}; font-weight: 200 800; font-display: swap; src: url("${path}") format("woff2"); unicode-range: ${unicodeRange(ranges, subset)}; }`;
  });
  return faces.join('\n');
}

/**
 * Turbo as it is published, but for one call: its progress bar puts a <style> into the page, which a content policy
 * without unsafe-inline refuses. `desk.css` dresses the bar instead.
 */
function turbo(): string {
  const published = readFileSync(require.resolve('@hotwired/turbo/dist/turbo.es2017-esm.js'), 'utf8');
  const call = '    this.installStylesheetElement();\n';
  if (!published.includes(call))
    throw new Error('assertion: Turbo no longer installs its style where it did');
  return published.replace(call, '');
}

/** The stylesheet of public pages, for a page that brings it along. */
export function publicStyle(): string {
  return minifyCss(ownFile('public.css'));
}

/** Reads, strips and names every asset, once, when the server starts; they then live in memory. */
export function loadAssets(): Assets {
  const shelf = new Shelf();
  const layers = '@layer reset, tokens, base, parts, pages;';
  shelf.keep('public.css', publicStyle());
  shelf.keep(
    'desk.css',
    minifyCss(`${layers}\n${fontFaces(shelf)}\n${tokenLayer()}\n${ownFile('desk.css')}`),
  );
  shelf.keep('exit.js', browserScript(shelf, 'exit'));
  shelf.keep('passkey.js', browserScript(shelf, 'passkey'));
  shelf.keep('look-again.js', browserScript(shelf, 'look-again'));
  shelf.keep('desk.js', browserScript(shelf, 'desk'));
  shelf.keep('calendar.css', minifyCss(calendarStyle()));
  shelf.keep('calendar.js', browserScript(shelf, 'calendar'));
  shelf.keep('turbo.js', turbo());
  return shelf;
}
