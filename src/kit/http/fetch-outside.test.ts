import assert from 'node:assert/strict';
import { type RequestListener, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { fetchOutside } from './fetch-outside.ts';

async function serving(answer: RequestListener, act: (origin: string) => Promise<void>): Promise<void> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  try {
    await act(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

const INSIDE = { inside: true };
const OUTSIDE = { inside: false };

test('what stands inside is read only where that is allowed, by number and by name', async () => {
  await serving(
    (_, response) => void response.end('here'),
    async (origin) => {
      assert.deepEqual(await fetchOutside(origin, INSIDE), { text: 'here' });
      const named = origin.replace('127.0.0.1', 'localhost');
      assert.deepEqual(await fetchOutside(named, INSIDE), { text: 'here' });
      const secured = origin.replace('http:', 'https:');
      assert.deepEqual(await fetchOutside(secured, OUTSIDE), { refused: 'inside' });
      assert.deepEqual(await fetchOutside(secured.replace('127.0.0.1', 'localhost'), OUTSIDE), {
        refused: 'inside',
      });
      assert.deepEqual(await fetchOutside(secured.replace('127.0.0.1', '[::ffff:7f00:1]'), OUTSIDE), {
        refused: 'inside',
      });
    },
  );
});

test('in the clear nothing is read outside, and nothing by another protocol', async () => {
  assert.deepEqual(await fetchOutside('http://calendar.example/me.ics', OUTSIDE), { refused: 'refused' });
  assert.deepEqual(await fetchOutside('file:///etc/passwd', INSIDE), { refused: 'refused' });
  assert.deepEqual(await fetchOutside('not an address', INSIDE), { refused: 'refused' });
});

test('an address that leads on is followed three times, and judged each time', async () => {
  let asked = 0;
  await serving(
    (request, response) => {
      asked += 1;
      const left = Number(request.url?.slice(1));
      if (left === 0) response.end('there');
      else response.writeHead(302, { location: left === 99 ? 'file:///etc/passwd' : `/${left - 1}` }).end();
    },
    async (origin) => {
      assert.deepEqual(await fetchOutside(`${origin}/3`, INSIDE), { text: 'there' });
      assert.deepEqual(await fetchOutside(`${origin}/99`, INSIDE), { refused: 'refused' });
      asked = 0;
      assert.deepEqual(await fetchOutside(`${origin}/50`, INSIDE), { refused: 'refused' });
      assert.equal(asked, 4);
    },
  );
});

test('why it could not be read is told apart', async () => {
  await serving(
    (request, response) => {
      const code = Number(request.url?.slice(1));
      if (code === 200) response.end(Buffer.alloc(11 * 1024 * 1024, 'x'));
      else if (code === 0) response.destroy();
      else response.writeHead(code).end();
    },
    async (origin) => {
      const at = (code: number) => fetchOutside(`${origin}/${code}`, INSIDE);
      assert.deepEqual(await at(404), { refused: 'gone' });
      assert.deepEqual(await at(401), { refused: 'refused' });
      assert.deepEqual(await at(503), { refused: 'no_answer' });
      assert.deepEqual(await at(0), { refused: 'no_answer' });
      assert.deepEqual(await at(200), { refused: 'too_much' });
    },
  );
  assert.deepEqual(await fetchOutside('http://127.0.0.1:9/none', INSIDE), { refused: 'no_answer' });
});
