import { htmlTemplates, HOLE, readHtml, type Written } from './html.ts';
import { isPages, isTest } from './rooms.ts';
import { importsOf, type Literal, type Source } from './source.ts';
import { breachAt, type Breach, type Tree, type Wall } from './tree.ts';

/**
 * Words that never meet a person: they are the trade's words for people, or they shame or rush. Whole words, in any
 * case, in the plural too. "At risk" is here because somebody reads it about themselves.
 */
const UNSPOKEN: readonly string[] = [
  'intake',
  'lead',
  'seeker',
  'facet',
  'wave',
  'payer',
  'jurisdiction',
  'ladder',
  'touch',
  'overdue',
  'capacity',
  'no-show',
  'ghosted',
  'non-compliant',
  'returning',
  'at risk',
];

const SPOKEN_FORMS = UNSPOKEN.map((word) => `${word.replaceAll(/[- ]/g, '[-\\s]*')}(?:e?s)?`);
const ANY_CASE = new RegExp(
  String.raw`(?<![\w-])(?:${SPOKEN_FORMS.join('|')}|non-?compliance)(?![\w-])`,
  'gi',
);
const AS_WRITTEN = /(?<![\w-])EAPs?(?![\w-])/g;

/** Attributes that are read out or shown; class names, ids and the like are nobody's words. */
const SHOWN =
  /^(?:alt|title|placeholder|value|content|label|aria-(?:label|description|roledescription|valuetext))$/;

function speaks(path: string): boolean {
  if (isTest(path)) return false;
  return isPages(path) || path.startsWith('src/ui/') || /(?:^|\/)messages(?:\/|[^/]*\.ts$)/.test(path);
}

/** The template's own text and its shown attributes, with what stands in expressions left to their own literals. */
function shownIn(template: Literal): Written[] {
  const { attributes, texts } = readHtml(template);
  return [...texts, ...attributes.filter(({ name }) => SHOWN.test(name))];
}

/** Before a literal that is compared, one arm of a type, or an index; none of those is said to anybody. */
const USED_BEFORE = /(?:[=!]==|\bcase|(?<!\|)\||[\w)\]]\s*\[)$/;
const USED_AFTER = /^(?:[=!]==|\|(?!\|))/;

/** A plain literal is somebody's words unless the code only compares, names or imports it. */
function isSpoken(source: Source, literal: Literal, imported: ReadonlySet<number>): boolean {
  const before = source.code.slice(Math.max(0, literal.start - 60), literal.start).trimEnd();
  const after = source.code.slice(literal.end, literal.end + 60).trimStart();
  const isKey = /[{,]$/.test(before) && after.startsWith(':');
  return !imported.has(literal.start) && !isKey && !USED_BEFORE.test(before) && !USED_AFTER.test(after);
}

function spokenIn(source: Source): Written[] {
  const templates = htmlTemplates(source);
  const imported = new Set(importsOf(source).map(({ offset }) => offset));
  const plain = source.literals.filter(
    (literal) => !templates.includes(literal) && isSpoken(source, literal, imported),
  );
  return [
    ...templates.flatMap(shownIn),
    ...plain.flatMap(({ chunks }) =>
      chunks.map(({ text, start }) => ({ text, offset: start, expressions: [] })),
    ),
  ];
}

function unspokenIn(source: Source): Breach[] {
  return spokenIn(source).flatMap(({ text, offset }) =>
    [ANY_CASE, AS_WRITTEN].flatMap((pattern) =>
      [...text.matchAll(pattern)].map((match) =>
        breachAt(source.path, source.text, offset + match.index, match[0].replaceAll(HOLE, '…')),
      ),
    ),
  );
}

function missingFromGlossary(tree: Tree): Breach[] {
  const text = tree.files.get('GLOSSARY.md')?.toLowerCase();
  if (text === undefined) return [];
  return [...UNSPOKEN, 'eap']
    .filter((word) => !text.includes(word))
    .map((word) => ({ path: 'GLOSSARY.md', line: 1, found: `"${word}" is not listed` }));
}

export const wordWalls: readonly Wall[] = [
  {
    name: 'unspoken-words',
    sentence: 'Some words never meet a person (GLOSSARY.md): say what a neighbour would say.',
    find: (tree) =>
      tree
        .sources()
        .filter(({ path }) => speaks(path))
        .flatMap(unspokenIn),
  },
  {
    name: 'glossary-lists-unspoken',
    sentence: 'GLOSSARY.md lists every word that never meets a person, so that a writer can look it up.',
    find: missingFromGlossary,
  },
];
