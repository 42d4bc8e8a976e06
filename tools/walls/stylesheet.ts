import { blank } from './source.ts';
import { breachAt, type Breach, type Tree, type Wall } from './tree.ts';

const PUBLIC = 'src/ui/public.css';

/** What a phone of ten years ago does not know, each with the word that is shown for it. */
const TOO_NEW: readonly RegExp[] = [
  /@(?:layer|container|scope|property|starting-style|view-transition|position-try)\b/g,
  /\bcontainer(?:-type|-name)?\s*:/g,
  /\b(?:light-dark|color-mix|oklch|oklab|lch|lab|anchor)\s*\(/g,
  /:(?:has|is|where)\s*\(/g,
  /@media[^{]*[<>]=?/g,
];

/** What a person who looks for help shouldn't have to wait for, or be seen by. */
const FROM_ELSEWHERE = /@import\b|@font-face\b|url\(\s*['"]?(?:https?:)?\/\//g;

/** Values that an old phone drops together with their declaration, so that a plain one must stand before them. */
const MODERN_VALUE = /\bvar\s*\(|\b(?:clamp|min|max|env)\s*\(|\d(?:dvh|svh|lvh|dvw|svw|lvw|rlh|lh|cap)\b/;

type Block = { readonly prelude: string; readonly start: number; readonly plain: Set<string> };

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, blank);
}

/** Walks the blocks of a stylesheet and tells each declaration and each block that opens inside another. */
function walk(
  css: string,
  onBlock: (outer: Block, inner: Block) => void,
  onDeclaration: OnDeclaration,
): void {
  const open: Block[] = [];
  let from = 0;
  for (const { 0: mark, index } of css.matchAll(/[{};]/g)) {
    const piece = css.slice(from, index);
    const start = from + piece.length - piece.trimStart().length;
    const outer = open.at(-1);
    if (mark === '{') {
      const inner = { prelude: piece.trim(), start, plain: new Set<string>() };
      if (outer) onBlock(outer, inner);
      open.push(inner);
    } else {
      if (outer && piece.includes(':')) onDeclaration(outer, piece.trim(), start);
      if (mark === '}') open.pop();
    }
    from = index + 1;
  }
}

type OnDeclaration = (block: Block, declaration: string, start: number) => void;

function nested(css: string): Breach[] {
  const breaches: Breach[] = [];
  const inRule = (outer: Block, inner: Block): void => {
    if (!outer.prelude.startsWith('@')) breaches.push(breachAt(PUBLIC, css, inner.start, inner.prelude));
  };
  walk(css, inRule, () => undefined);
  return breaches;
}

function withoutFallback(css: string): Breach[] {
  const breaches: Breach[] = [];
  const inBlock: OnDeclaration = (block, declaration, start) => {
    const colon = declaration.indexOf(':');
    const property = declaration.slice(0, colon).trim().toLowerCase();
    if (property.startsWith('--')) return;
    if (!MODERN_VALUE.test(declaration.slice(colon + 1))) block.plain.add(property);
    else if (!block.plain.has(property)) breaches.push(breachAt(PUBLIC, css, start, declaration));
  };
  walk(css, () => undefined, inBlock);
  return breaches;
}

function matches(patterns: readonly RegExp[]): (css: string) => Breach[] {
  return (css) =>
    patterns.flatMap((pattern) =>
      [...css.matchAll(pattern)].map(({ index }) => breachAt(PUBLIC, css, index, css.slice(index))),
    );
}

function overPublic(name: string, sentence: string, find: (css: string) => Breach[]): Wall {
  const inTree = (tree: Tree): Breach[] => {
    const text = tree.files.get(PUBLIC);
    if (text !== undefined) return find(withoutComments(text));
    // Once there are pages, a stylesheet that went elsewhere would leave these walls watching nothing.
    if (tree.files.has('src/ui/index.ts')) return [{ path: PUBLIC, line: 1, found: 'is not there' }];
    return [];
  };
  return { name, sentence, find: inTree };
}

export const stylesheetWalls: readonly Wall[] = [
  overPublic(
    'old-phones',
    'The public stylesheet works on a ten-year-old phone: no layers, containers, :has and the like.',
    matches(TOO_NEW),
  ),
  overPublic('no-nesting', 'No nesting in the public stylesheet: an old phone drops the whole rule.', nested),
  overPublic(
    'plain-before-modern',
    'Before a value with var(), clamp() and the like stands the same property with a plain one.',
    withoutFallback,
  ),
  overPublic(
    'nothing-from-elsewhere',
    'The public stylesheet asks nobody else for anything: no import, no web font, no foreign address.',
    matches([FROM_ELSEWHERE]),
  ),
];
