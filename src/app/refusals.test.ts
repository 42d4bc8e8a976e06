import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hono } from 'hono';
import { refusals } from './refusals.ts';

test('what was turned away is one line a minute: how often which route said what, and nothing of who asked', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const lines: unknown[] = [];
  const counted = refusals({ warn: (line: unknown) => void lines.push(line) } as never);
  const app = new Hono();
  app.use(counted.count);
  app.get('/code/:code', (c) => c.text('no', 404));
  app.post('/desk/*', (c) => c.text('no', 403));
  app.get('/fine', (c) => c.text('yes'));
  const ask = async (method: string, path: string): Promise<unknown> => app.request(path, { method });
  for (const code of ['quill', 'feather']) await ask('GET', `/code/${code}?name=zephyrine`);
  await ask('POST', '/desk/planted');
  for (const path of ['/fine', '/nobody-has-this']) await ask('GET', path);
  assert.deepEqual(lines, []);
  t.mock.timers.tick(60_000);
  assert.deepEqual(lines, [{ refused: { '404 GET /code/:code': 2, '403 POST /desk/*': 1 } }]);
  t.mock.timers.tick(60_000);
  assert.equal(lines.length, 1, 'nothing new, no line');
  await ask('POST', '/desk/planted');
  counted.stop();
  assert.equal(lines.length, 2, 'what is left is said at the end');
});
