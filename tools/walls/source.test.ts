import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importsOf, lineAt, readSource } from './source.ts';

const read = (text: string) => readSource('a.ts', text);
const froms = (text: string) => importsOf(read(text)).map(({ from }) => from);

test('imports of every shape are found, in order', () => {
  const text = [
    `import a from 'one';`,
    `import type { B } from "two";`,
    `import {\n  c,\n  type D as E,\n} from 'three';`,
    `import * as f from 'four';`,
    `import 'five';`,
    `export * from 'six';`,
    `export { g } from 'seven';`,
    `type H = import('eight').H;`,
    `const i = await import('nine');`,
  ].join('\n');
  assert.deepEqual(froms(text), ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']);
});

test('imports in comments, strings, templates and regular expressions are not imports', () => {
  assert.deepEqual(froms(`// import 'a'\n/* import 'b' */ const c = "import 'd'", e = \`import 'f'\`;`), []);
  assert.deepEqual(froms(`const from = /import '/; const a = 'b';`), []);
  assert.deepEqual(froms(`export const from = 1;\nconst a = ['b'];`), []);
});

test('code keeps its place while comments and literals are blanked out', () => {
  const text = `a('x // y') // z\n+ b / c / d`;
  const { code, comments } = read(text);
  assert.equal(code, `a('      ')     \n+ b / c / d`);
  assert.equal(comments.trimEnd().trim(), '// z');
  assert.equal(lineAt(text, text.indexOf('b /')), 2);
});

test('a quote in a regular expression opens nothing', () => {
  const { literals, code } = read(`const a = /['"\`/]/.test(b) ? 'c' : x.replace(/'/g, "d");`);
  assert.deepEqual(
    literals.map(({ chunks }) => chunks[0]?.text),
    ['c', 'd'],
  );
  assert.ok(!code.includes('`'));
});

test('templates are read with their tag, their text and what stands in them, nested ones too', () => {
  const { literals, code } = read('html`<p>${a.map((b) => html`<i>${{ c: `}` }.c}</i>`)}</p>`; after()');
  const outer = literals.find(({ start }) => start === 4);
  assert.equal(outer?.tag, 'html');
  assert.deepEqual(
    outer?.chunks.map(({ text }) => text),
    ['<p>', '</p>'],
  );
  assert.equal(outer?.expressions[0]?.text, 'a.map((b) => html`<i>${{ c: `}` }.c}</i>`)');
  assert.equal(literals.length, 3);
  assert.ok(code.endsWith('; after()'));
});
