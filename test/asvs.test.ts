import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

/** What the pages on security say of ASVS 5.0.0 is whole, and what they name in this repository is there. */

/** How many requirements of levels 1 and 2 each section of version 5.0.0 has; in each they are its first. 253 in all. */
const SECTIONS = `
  1.1 2, 1.2 9, 1.3 11, 1.4 3, 1.5 2, 2.1 3, 2.2 3, 2.3 4, 2.4 1, 3.2 2, 3.3 4, 3.4 6, 3.5 5, 3.7 2, 4.1 3, 4.2 1, 4.3 2, 4.4 4,
  5.1 1, 5.2 3, 5.3 2, 5.4 3, 6.1 3, 6.2 12, 6.3 4, 6.4 4, 6.5 5, 6.6 3, 6.8 4, 7.1 3, 7.2 4, 7.3 2, 7.4 5, 7.5 2, 7.6 2, 8.1 2,
  8.2 3, 8.3 1, 8.4 1, 9.1 3, 9.2 4, 10.1 2, 10.2 2, 10.3 4, 10.4 11, 10.5 5, 10.6 2, 10.7 3, 11.1 2, 11.2 3, 11.3 3, 11.4 4,
  11.5 1, 11.6 1, 12.1 3, 12.2 2, 12.3 4, 13.1 1, 13.2 5, 13.3 2, 13.4 5, 14.1 2, 14.2 4, 14.3 3, 15.1 3, 15.2 3, 15.3 7, 16.1 1,
  16.2 5, 16.3 4, 16.4 3, 16.5 3, 17.1 1, 17.2 4, 17.3 2`;

const REQUIREMENTS = SECTIONS.split(',').flatMap((section) => {
  const [number = '', of = '0'] = section.trim().split(' ');
  return Array.from({ length: Number(of) }, (_, index) => `${number}.${index + 1}`);
});

const STATES = ['met', 'partly', 'not yet', 'operator', 'none here'];

/** Every row of the list: its requirements, its state. */
function rowsIn(list: string): { numbers: string[]; state: string }[] {
  const rows = list.matchAll(/^\| ((?:\d+\.\d+\.\d+(?:, )?)+) \| ([^|]*) \|/gm);
  return [...rows].map(([, numbers = '', state = '']) => ({ numbers: numbers.split(', '), state }));
}

/** What a list lacks, in sentences. */
function lacking(list: string): string[] {
  const rows = rowsIn(list);
  const found = rows.flatMap(({ numbers }) => numbers);
  const count = (state: string): number =>
    rows.filter((row) => row.state === state).reduce((sum, { numbers }) => sum + numbers.length, 0);
  const said = `Of ${REQUIREMENTS.length} requirements ${count('met')} are met, ${count('partly')} partly, ${count('not yet')} not yet, ${count('operator')} are the operator's, and ${count('none here')} have no object here.`;
  return [
    ...REQUIREMENTS.filter((one) => !found.includes(one)).map((one) => `${one} is missing`),
    ...found.filter((one, index) => found.indexOf(one) !== index).map((one) => `${one} stands twice`),
    ...found.filter((one) => !REQUIREMENTS.includes(one)).map((one) => `${one} is none of level 1 or 2`),
    ...rows.filter(({ state }) => !STATES.includes(state)).map(({ state }) => `"${state}" is no state`),
    ...(list.includes(said) ? [] : [`it should say: ${said}`]),
  ];
}

const FILES = globSync('{src,test,sim,tools,db,docs,deploy,bench}/**/*.*').concat(globSync('*.{json,md}'));

/** `a/{b,c}.ts` are two. */
function spelledOut(name: string): string[] {
  const [, before = '', inner, after = ''] = /^(.*)\{(.*)\}(.*)$/.exec(name) ?? [];
  return inner === undefined ? [name] : inner.split(',').map((one) => before + one + after);
}

/** Files that a page names in code quotes, whole or by their end, and that aren't there. */
function notThere(page: string): string[] {
  const named = [...page.matchAll(/`([\w@./{},*-]+\.(?:ts|mjs|md|sql|conf))`/g)].map(([, name = '']) => name);
  return named.flatMap(spelledOut).filter((name) => {
    const pattern = new RegExp(`(?:^|/)${name.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`);
    return !FILES.some((file) => pattern.test(file));
  });
}

const page = (name: string): string => readFileSync(`docs/${name}`, 'utf8');

test('all 253 requirements of levels 1 and 2 stand in the list once, with a state, and are counted', () => {
  assert.equal(REQUIREMENTS.length, 253);
  assert.deepEqual(lacking(page('security/asvs.md')), []);
});

test('a list that lacks one, has one twice, one of level 3 or a state of its own is caught', () => {
  const list = page('security/asvs.md');
  const without = lacking(
    list.replace('| 14.2.2 |', '| 14.2.9, 14.2.3, 14.2.3 |').replace('| 8.4.1 | met', '| 8.4.1 | fine'),
  );
  for (const what of [
    '14.2.2 is missing',
    '14.2.3 stands twice',
    '14.2.9 is none',
    '"fine" is no',
    'it should say',
  ])
    assert.ok(
      without.some((one) => one.startsWith(what)),
      what,
    );
});

test('the files that the pages on security name are there, and one that isn’t is caught', () => {
  for (const name of ['security.md', 'security/asvs.md', 'security/inventory.md', 'roles.md'])
    assert.deepEqual(notThere(page(name)), [], name);
  assert.deepEqual(notThere('see `src/app/{web,wab}.ts`'), ['src/app/wab.ts']);
});
