import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { minifyCss } from './minify.ts';
import { colours, contrast, pairs, tokenLayer } from './tokens.ts';

const publicCss = readFileSync(new URL('public.css', import.meta.url), 'utf8');
const deskCss = readFileSync(new URL('desk.css', import.meta.url), 'utf8');

/** What an old phone may not understand, or what would drop a whole rule there. */
const TOO_NEW: readonly (readonly [string, RegExp])[] = [
  ['a layer', /@layer/],
  ['a container query', /@container|container(?:-type|-name)?\s*:/],
  ['nesting', /&|\{[^{}@]*\{[^{}]*\}[^{}]*\}[^{}]*(?<!@media[^{}]*)$/],
  ['light-dark()', /light-dark\(/],
  ['color-mix()', /color-mix\(/],
  [':has()', /:has\(/],
  [':is() or :where()', /:(?:is|where)\(/],
  ['a custom property', /--[\w-]+\s*:|var\(/],
  [
    'a logical property',
    /(?:^|[\s;{])(?:(?:margin|padding|border|inset)-(?:inline|block)|(?:inline|block)-size)/,
  ],
  ['gap', /(?:^|[\s;{])(?:row-|column-)?gap\s*:/],
  ['grid', /display:\s*(?:inline-)?grid/],
  ['something from elsewhere', /@import|url\(/],
];

function tooNew(css: string): string[] {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, '');
  return TOO_NEW.filter(([, sign]) => sign.test(bare)).map(([name]) => name);
}

function hexes(css: string): string[] {
  return [...css.matchAll(/#[0-9a-f]{3,8}\b/gi)].map(([hex]) => (hex === '#fff' ? '#ffffff' : hex));
}

test('the public stylesheet holds nothing that a ten-year-old phone stumbles over', () => {
  assert.deepEqual(tooNew(publicCss), []);
});

test('planted: the check for old phones sees each thing that is too new', () => {
  const planted: Readonly<Record<string, string>> = {
    'a layer': '@layer a { b { c: d } }',
    'a container query': '@container (min-width: 1em) { a { b: c } }',
    nesting: 'a { &:hover { b: c } }',
    'light-dark()': 'a { color: light-dark(red, blue) }',
    'color-mix()': 'a { color: color-mix(in srgb, red, blue) }',
    ':has()': 'a:has(b) { c: d }',
    ':is() or :where()': ':is(a, b) { c: d }',
    'a custom property': 'a { color: var(--b) }',
    'a logical property': 'a { margin-inline: 0 }',
    gap: 'a { gap: 1em }',
    grid: 'a { display: grid }',
    'something from elsewhere': 'a { background: url(b) }',
  };
  assert.deepEqual(
    Object.keys(planted),
    TOO_NEW.map(([name]) => name),
  );
  for (const [name, css] of Object.entries(planted)) assert.ok(tooNew(css).includes(name), name);
});

test('the public stylesheet uses the light colours outside and the dark ones inside its dark block', () => {
  const from = publicCss.indexOf('@media (prefers-color-scheme: dark)');
  const to = publicCss.indexOf('\n}', from);
  const black = '#000'; // ink on printed paper
  const lights = new Set<string>([...Object.values(colours).map((c) => c.light), black]);
  const darks = new Set<string>(Object.values(colours).map((c) => c.dark));
  assert.deepEqual(
    hexes(publicCss.slice(0, from) + publicCss.slice(to)).filter((hex) => !lights.has(hex)),
    [],
  );
  assert.deepEqual(
    hexes(publicCss.slice(from, to)).filter((hex) => !darks.has(hex)),
    [],
  );
});

test('the signed-in stylesheet spells no colour and uses no token that is not there', () => {
  assert.deepEqual(hexes(deskCss), []);
  assert.doesNotMatch(deskCss, /\b(?:rgb|hsl|oklch|oklab)a?\(/);
  const defined = new Set([...tokenLayer().matchAll(/--[\w-]+(?=:)/g)].map(([name]) => name));
  const used = [...deskCss.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name ?? '');
  assert.deepEqual(
    used.filter((name) => !defined.has(name)),
    [],
  );
});

test('every ink can be read on every paper it stands on, by day and by night', () => {
  for (const [ink, paper, least] of pairs) {
    for (const scheme of ['light', 'dark'] as const) {
      const ratio = contrast(colours[ink][scheme], colours[paper][scheme]);
      assert.ok(ratio >= least, `${ink} on ${paper}, ${scheme}: ${ratio.toFixed(2)} of ${least}`);
    }
  }
});

test('contrast is that of WCAG', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21);
  assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48');
});

test('squeezing changes no meaning: strings stay, spaces that matter stay', () => {
  assert.equal(
    minifyCss(
      '/* why */\na ,\n b > c { content: "a  ;  /* b */"; width: calc(1px + 2px); }\n@media (a: b) { d { e: f } }',
    ),
    'a,b>c{content:"a  ;  /* b */";width:calc(1px + 2px)}@media (a:b){d{e:f}}',
  );
  assert.equal(minifyCss('.a :hover { b: c }'), '.a :hover{b:c}');
});
