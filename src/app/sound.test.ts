import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hono } from 'hono';
import { soundBody } from './sound.ts';

const app = new Hono();
app.use(soundBody((c, why) => c.text(why, why === 'tooLong' ? 413 : 400)));
app.all('*', async (c) => c.text(await c.req.text()));

const post = async (path: string, body: string | ReadableStream): Promise<Response> => {
  const init = { method: 'POST', body, ...(typeof body !== 'string' && { duplex: 'half' as const }) };
  return app.request(path, init);
};

/** A body that doesn't say how long it is. */
const endless = (chunks: number): ReadableStream =>
  new ReadableStream({
    pull(controller) {
      if (chunks === 0) return controller.close();
      chunks -= 1;
      controller.enqueue(new TextEncoder().encode('x'.repeat(64 * 1024)));
    },
  });

test('a body of a form arrives as it was sent', async () => {
  assert.equal(await (await post('/sign-in', 'email=a%40b.example')).text(), 'email=a%40b.example');
});

test('NUL is refused wherever it stands', async () => {
  assert.equal((await post('/x', 'words=%00')).status, 400);
  assert.equal((await post('/x', 'words=\0')).status, 400);
  assert.equal((await post('/sign-in/passkey', String.raw`{"answer":{"id":"\u0000"}}`)).status, 400);
  const typed = new URLSearchParams({ words: String.raw`they wrote \u0000` });
  assert.equal((await post('/x', String(typed))).status, 200);
  assert.equal((await app.request('/desk/sign-in/devices/%00/end')).status, 400);
});

test('a body that goes on and on is refused after 256 KB', async () => {
  assert.equal((await post('/x', endless(3))).status, 200);
  assert.equal((await post('/x', endless(4))).status, 200, 'the last byte that fits');
  assert.equal((await post('/x', endless(40))).status, 413);
  assert.equal((await post('/x', endless(400))).status, 413);
});

test('a call that is noted and an import bound their own bodies, and nothing beside them does', async () => {
  for (const path of ['/desk/calls', '/desk/places/import']) {
    assert.equal((await post(path, endless(40))).status, 200);
    assert.equal((await post(path, 'voice=\0')).status, 200);
    for (const beside of [`${path}/`, `${path}/new`, `${path}/x/undo`, `${path}x`])
      assert.equal((await post(beside, endless(40))).status, 413, beside);
  }
});

test('a body whose sender stops in the middle is no fault of ours', async () => {
  const half = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.error(new Error('aborted')),
  });
  const cut = new Hono();
  cut.use(soundBody((c) => c.text('no', 400)));
  cut.onError((error, c) => c.text(error.name, 400));
  const answer = await cut.request('/x', { method: 'POST', body: half, duplex: 'half' });
  assert.equal(await answer.text(), 'BodyCut');
});
