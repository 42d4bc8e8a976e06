import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, before, describe, test } from 'node:test';
import { readPlanted } from './walls/planted.ts';
import { SmallHouse, toolPath } from './walls/small-house.ts';

const planted = await readPlanted('types');

describe('the compiler’s walls', () => {
  let house: SmallHouse;
  let output: string;
  before(() => {
    const files = planted.flatMap(({ tree }) => [...tree.files]);
    house = new SmallHouse(['tsconfig.json', 'package.json'], files);
    output = spawnSync(toolPath('tsc'), ['--noEmit'], { cwd: house.path, encoding: 'utf8' }).stdout;
  });
  after(() => house.tearDown());

  for (const { refused, title, tree } of planted) {
    const [path = ''] = tree.files.keys();
    const code = title.split(' ')[1] ?? '';
    test(`${path}: ${title}`, () => {
      const said = output.split('\n').filter((line) => line.startsWith(path));
      assert.equal(
        said.some((line) => line.includes(`error ${code}`)),
        refused,
        output,
      );
    });
  }
});
