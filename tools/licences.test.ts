import assert from 'node:assert/strict';
import { test } from 'node:test';
import { licencesPage, productionDependencies, unwelcome } from './licences.ts';
import { readPlanted } from './walls/planted.ts';

for (const { refused, title, tree } of await readPlanted('licences')) {
  test(`licences: ${title}`, () => {
    const dependencies = productionDependencies(tree.files.get('package-lock.json') ?? '');
    assert.equal(unwelcome(dependencies).length > 0, refused);
  });
}

test('licences: a package inside another is listed by its own name, each version once', () => {
  const lock = {
    packages: {
      'node_modules/a': { version: '1.0.0', license: 'MIT' },
      'node_modules/@b/c/node_modules/a': { version: '2.0.0', license: 'ISC' },
      'node_modules/d/node_modules/a': { version: '2.0.0', license: 'ISC' },
    },
  };
  const dependencies = productionDependencies(JSON.stringify(lock));
  assert.deepEqual(
    dependencies.map(({ name, version }) => `${name} ${version}`),
    ['a 1.0.0', 'a 2.0.0'],
  );
  assert.ok(licencesPage(dependencies).includes('| a | 2.0.0 | ISC |'));
});
