import { HOLE, htmlTemplates, readHtml, type Attribute } from './html.ts';
import { importsOf, type Source } from './source.ts';
import { breachAt, isHome, type Wall } from './tree.ts';

/** A wall over every attribute of every template in the house. */
function overAttributes(
  name: string,
  sentence: string,
  homes: readonly string[],
  wrong: (attribute: Attribute, source: Source) => boolean,
): Wall {
  return {
    name,
    sentence,
    find: (tree) =>
      tree
        .sources()
        .filter(({ path }) => !isHome(path, homes))
        .flatMap((source) =>
          htmlTemplates(source)
            .flatMap((template) => readHtml(template).attributes)
            .filter((attribute) => wrong(attribute, source))
            .map((attribute) =>
              breachAt(
                source.path,
                source.text,
                attribute.offset,
                `${attribute.name}=${attribute.text.replaceAll(HOLE, '${…}')}`,
              ),
            ),
        ),
  };
}

/** The names that a file takes from a `paths.ts`, its own or another's. */
function namesFromPaths(source: Source): Set<string> {
  const names = new Set<string>();
  for (const { from, offset } of importsOf(source)) {
    if (!/(?:^|\/)paths(?:\.ts)?$/.test(from)) continue;
    const statement = source.code.slice(source.code.lastIndexOf('import', offset), offset);
    for (const [name] of statement.matchAll(/[\w$]+/g)) names.add(name);
  }
  return names;
}

const CALL = /^\s*([\w$]+(?:\s*\??\.\s*[\w$]+)*)\s*\(/;

/**
 * Whether an expression is one call of a paths function: a name from a `paths.ts`, or, since a door may give paths
 * on, a name that says so (`paths.status(code)`, `inquiryPaths.status(code)`, `statusPath(code)`).
 */
function callsPaths(expression: string, known: ReadonlySet<string>): boolean {
  const names = CALL.exec(expression)?.[1]?.split(/[\s?.]+/) ?? [];
  if (!expression.trimEnd().endsWith(')') || !oneCall(expression)) return false;
  return known.has(names[0] ?? '') || names.some((name) => /(?:^p|P)aths?$/.test(name));
}

/** Whether the first bracket that opens is closed by the last character: `f(a)`, not `f(a) + g(b)`. */
function oneCall(expression: string): boolean {
  const text = expression.trim();
  let depth = 0;
  for (let at = text.indexOf('('); at >= 0 && at < text.length; at += 1) {
    if (text.charAt(at) === '(') depth += 1;
    if (text.charAt(at) === ')') depth -= 1;
    if (depth === 0) return at === text.length - 1;
  }
  return false;
}

function leadsAstray(attribute: Attribute, source: Source): boolean {
  if (attribute.expressions.length === 0) return /^\s*(?:javascript|vbscript):/i.test(attribute.text);
  // Within the page: what follows a # can't be a scheme.
  if (attribute.text.startsWith('#')) return false;
  if (!attribute.text.startsWith(HOLE)) return true;
  return !callsPaths(attribute.expressions[0]?.text ?? '', namesFromPaths(source));
}

const ADDRESSES = new Set(['href', 'xlink:href']);
const TARGETS = new Set(['action', 'formaction', 'src', 'srcset', 'poster']);

export const templateWalls: readonly Wall[] = [
  overAttributes(
    'quoted-attributes',
    'Every attribute in a template is quoted: a space in an unquoted value begins an attribute of its own.',
    [],
    ({ hasValue, quoted }) => hasValue && !quoted,
  ),
  overAttributes(
    'links',
    'Only src/ui/link.ts writes an href that is no call of a paths function: escaping lets javascript: through.',
    ['src/ui/link.ts'],
    (attribute, source) => ADDRESSES.has(attribute.name) && leadsAstray(attribute, source),
  ),
  overAttributes(
    'targets',
    'Outside src/ui, what a form posts to and a picture loads from is a call of a paths function.',
    ['src/ui/'],
    (attribute, source) => TARGETS.has(attribute.name) && leadsAstray(attribute, source),
  ),
  overAttributes(
    'no-inline-style',
    'No style="": the page’s policy refuses it, and how things look lives in the stylesheets.',
    [],
    ({ name }) => name === 'style',
  ),
  overAttributes(
    'no-handlers',
    'No onclick and its like: the page’s policy refuses them, and every page works with script off.',
    [],
    ({ name }) => /^on\w/.test(name),
  ),
];
