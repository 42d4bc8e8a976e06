import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { FORM, type Street, head, idle, openStreet, sending } from './street.ts';
import type { Heard, Piece } from './wire.ts';

/** What comes over a socket that no browser would send: the server answers it, forgets it, and serves the next. */

let s: Street;
before(async () => {
  s = await openStreet();
});
after(() => s.close());
afterEach(async () => {
  assert.deepEqual(await s.get('/healthz'), { status: 200, text: 'ok' }, 'the next is served');
  assert.deepEqual(
    s.logged.filter((line) => line.includes('"level":50')),
    [],
    'nothing of it was a fault of ours',
  );
});

const HELP = /If you are in danger|If you can’t wait/;

/** A page that says what happened, with help on it, as the last thing on this connection. */
function refused(heard: Heard, status: number, what: string): void {
  assert.equal(heard.status, status, `${what}: ${heard.head}`);
  assert.match(heard.body, HELP, what);
  assert.match(heard.head, /content-security-policy: default-src 'none'/, what);
  assert.match(heard.head, /cache-control: no-store/, what);
  assert.equal(heard.more, '', what);
}

describe('what can be read in two ways', () => {
  const chunked = '3\r\na=b\r\n0\r\n\r\n';
  const post = (more: string, body: string): string =>
    head('POST /sign-in', FORM).replace(/\r\n$/, `${more}\r\n`) + body;
  const SMUGGLED: Record<string, (behind: string) => string> = {
    'a length and chunks': (behind) =>
      post('Content-Length: 13\r\nTransfer-Encoding: chunked\r\n', chunked + behind),
    'chunks and a length': (behind) =>
      post('Transfer-Encoding: chunked\r\nContent-Length: 3\r\n', chunked + behind),
    'identity, chunked': (behind) => post('Transfer-Encoding: identity, chunked\r\n', chunked + behind),
    'gzip, chunked': (behind) => post('Transfer-Encoding: gzip, chunked\r\n', chunked + behind),
    'chunked, identity': (behind) => post('Transfer-Encoding: chunked, identity\r\n', chunked + behind),
    'chunked twice': (behind) => post('Transfer-Encoding: chunked\r\n'.repeat(2), chunked + behind),
    'a strange chunked': (behind) => post('Transfer-Encoding: \x0bchunked\r\n', chunked + behind),
    'chunks before there were any': (behind) =>
      post('Transfer-Encoding: chunked\r\n', chunked + behind).replace('HTTP/1.1', 'HTTP/1.0'),
    'two lengths': (behind) => post('Content-Length: 3\r\nContent-Length: 4\r\n', `a=b${behind}`),
    'one length twice': (behind) => post('Content-Length: 3\r\nContent-Length: 3\r\n', `a=b${behind}`),
    'a list of lengths': (behind) => post('Content-Length: 3, 3\r\n', `a=b${behind}`),
    'a signed length': (behind) => post('Content-Length: +3\r\n', `a=b${behind}`),
    'a negative length': (behind) => post('Content-Length: -1\r\n', `a=b${behind}`),
    'a length of nonsense': (behind) => post('Content-Length: 0x3\r\n', `a=b${behind}`),
    'an endless length': (behind) => post(`Content-Length: ${'9'.repeat(40)}\r\n`, `a=b${behind}`),
    'a folded line': (behind) => post('X-A: b\r\n Content-Length: 3\r\n', behind),
    'a space before the colon': (behind) => post('Content-Length : 3\r\n', `a=b${behind}`),
    'two hosts': (behind) => post('Host: elsewhere.example\r\nContent-Length: 3\r\n', `a=b${behind}`),
    'a chunk of nonsense': (behind) => post('Transfer-Encoding: chunked\r\n', `zz\r\n${behind}`),
  };

  it('is refused with a page, and what stands behind it is not done', async () => {
    const had = await s.messages();
    for (const [what, made] of Object.entries(SMUGGLED))
      refused(await s.say([made(sending(await s.contact('smuggled')))]), 400, what);
    assert.equal(await s.messages(), had);
  });

  it('the same form, framed plainly, is taken: alone, in chunks, and behind another', async () => {
    const had = await s.messages();
    const [alone, inChunks, behind] = [
      await s.contact('alone'),
      await s.contact('chunks'),
      await s.contact('behind'),
    ];
    assert.equal((await s.say([sending(alone)])).status, 303);
    const pieces = inChunks.match(/.{1,7}/gs)?.map((one) => `${one.length.toString(16)}\r\n${one}\r\n`) ?? [];
    const chunks = head('POST /haddad-therapy/messages', { ...FORM, 'Transfer-Encoding': 'chunked' });
    assert.equal((await s.say([chunks, ...pieces, '0\r\n\r\n'])).status, 303);
    const both = await s.say([head('GET /haddad-therapy') + sending(behind)], { until: 'answered twice' });
    assert.equal(both.status, 200);
    assert.match(both.more, /^HTTP\/1\.1 303/);
    assert.equal(await s.messages(), had + 3);
  });

  it('a length that is too short cuts the form, and the rest of it is no request', async () => {
    const body = await s.contact('short');
    const request = head('POST /haddad-therapy/messages', { ...FORM, 'Content-Length': body.length }) + body;
    const heard = await s.say([`${request}&words=more than was announced`]);
    assert.equal(heard.status, 303, 'what was announced came whole, and is answered in its turn');
    assert.equal(heard.closed, true);
    assert.equal(heard.more, '');
  });
});

describe('what is no request', () => {
  const get = (path: string): string => head(`GET ${path}`);
  const NONE: [string, number, string][] = [
    ['garbage', 400, 'GARBAGE\r\n\r\n'],
    ['a greeting of TLS', 400, '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
    ['HTTP/2', 400, 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['a version to come', 400, get('/').replace('1.1', '9.9')],
    ['a small method', 400, head('get /')],
    ['no host', 400, 'GET / HTTP/1.1\r\n\r\n'],
    ['a host with a path', 400, 'GET / HTTP/1.1\r\nHost: a/b\r\n\r\n'],
    ['a host that ends in a port of 99999', 400, 'GET / HTTP/1.1\r\nHost: a:99999\r\n\r\n'],
    ['lines without CR', 400, get('/').replaceAll('\r', '')],
    ['a CR in a header', 400, get('/').replace('Host', 'X: a\rSet-Cookie: mark=1\r\nHost')],
    ['a NUL in a header', 400, get('/').replace('Host', 'X: a\0b\r\nHost')],
    ['a CR in the path', 400, get('/sign-in\rX: a')],
    ['a space in the path', 400, get('/sign-in x')],
    ['a bare byte above ASCII', 400, get('/sign-in?lang=\xff')],
    ['a backslash', 400, get('/..\\..\\windows')],
    ['a star', 400, get('*')],
    ['an address without a scheme', 400, get('elsewhere.example:80')],
    ['a header of 20 KB', 431, get('/').replace('Host', `X: ${'a'.repeat(20_000)}\r\nHost`)],
    ['1,900 headers', 431, get('/').replace('Host', `${'X: aaaaa\r\n'.repeat(1_900)}Host`)],
    ['an address of 20 KB', 431, get(`/sign-in?${'a'.repeat(20_000)}`)],
    [
      'a chunk that is explained at length',
      413,
      `${head('POST /sign-in', { ...FORM, 'Transfer-Encoding': 'chunked' })}3;${'x'.repeat(20_000)}\r\na=b\r\n0\r\n\r\n`,
    ],
  ];

  it('gets a page that says so', async () => {
    for (const [what, status, bytes] of NONE) refused(await s.say([bytes]), status, what);
  });

  it('CRLF that is written as %0d%0a stays a part of the address, and makes no header', async () => {
    for (const path of [
      '/%0d%0aSet-Cookie:%20mark=1',
      '/leave?from=%0d%0aSet-Cookie:%20mark=1',
      '/sign-in?lang=%0d%0aX:1',
    ]) {
      const heard = await s.say([get(path)]);
      assert.ok((heard.status ?? 500) < 500, path);
      assert.doesNotMatch(heard.head, /\r\nset-cookie: mark/i, path);
    }
  });

  it('methods that no page has are answered and change nothing', async () => {
    for (const method of ['TRACE', 'PROPFIND', 'M-SEARCH', 'PUT', 'DELETE', 'PURGE', 'QUERY', 'OPTIONS']) {
      const heard = await s.say([
        head(`${method} /haddad-therapy/messages`, { ...FORM, 'Content-Length': 3 }),
        'a=b',
      ]);
      assert.ok([400, 403, 404, 405].includes(heard.status ?? 0), `${method}: ${heard.head}`);
      assert.doesNotMatch(heard.body, /sec-fetch-site/i, 'nothing of the request is given back');
    }
    assert.equal((await s.say([head('CONNECT elsewhere.example:25')])).closed, true);
    const upgrade = { Upgrade: 'websocket', Connection: 'Upgrade' };
    assert.equal((await s.say([head('GET /sign-in', upgrade)])).status, 200);
  });
});

describe('who sends slowly', () => {
  const slowly = (text: string, bytes: number, every: number): Piece[] =>
    (text.match(new RegExp(`.{1,${bytes}}`, 'gs')) ?? []).flatMap((one) => [one, { wait: every }]);

  it('in little pieces over seconds, like a phone on a bad line: their message is kept', async () => {
    const words = `I have not slept since March. ${'And then it begins again. '.repeat(200)}The end.`;
    const request = sending(await s.contact(words, { called: 'Kim' }));
    assert.ok(request.length > 5_000);
    const heard = await s.say(slowly(request, 150, 60));
    assert.equal(heard.status, 303, heard.head);
    const [, page = ''] = /\r\nlocation: (\S+)/.exec(heard.head) ?? [];
    assert.match((await s.get(page)).text, /I have not slept since March\.[\s\S]*The end\./);
  });

  it('headers that drip are let go, and so is a body that never ends; each reads why', async () => {
    const had = await s.messages();
    const line = head('GET /sign-in', { 'X-A': 'a'.repeat(400) });
    const announced = head('POST /haddad-therapy/messages', { ...FORM, 'Content-Length': 5_000 });
    const spanish = announced.replace('Host', 'Accept-Language: es-MX\r\nHost');
    const [dripped, body, silent, silencio] = await Promise.all([
      s.say(slowly(line, 4, 100)),
      s.say([announced, ...slowly('a'.repeat(200), 1, 100)], { most: 20_000 }),
      s.say([announced, 'words=']),
      s.say([spanish, 'words=']),
    ]);
    refused(dripped, 408, 'headers');
    refused(body, 408, 'a body');
    assert.match(body.body, /This did not arrive whole/);
    refused(silent, 408, 'silence');
    assert.match(silencio.body, /Esto no llegó entero[\s\S]*911/);
    assert.equal(await s.messages(), had);
  });

  it('half a form and then nothing: nobody is answered, and nothing is kept', async () => {
    const had = await s.messages();
    const request = sending(await s.contact('half'));
    for (const goes of ['end', 'gone'] as const) {
      const heard = await s.say([request.slice(0, -10), { wait: 50 }], { after: goes });
      assert.ok(heard.status === undefined || heard.status === 400, heard.head);
      assert.equal(heard.closed, true);
    }
    const chunks = head('POST /haddad-therapy/messages', { ...FORM, 'Transfer-Encoding': 'chunked' });
    assert.equal((await s.say([`${chunks}5\r\nwords\r\n`, { wait: 50 }], { after: 'end' })).status, 400);
    assert.equal(await s.messages(), had);
  });

  it('a whole form and then nothing is taken, also from somebody who is gone before the answer', async () => {
    const had = await s.messages();
    const heard = await s.say([sending(await s.contact('and out'))], { after: 'end' });
    assert.ok(heard.status === undefined || heard.status === 303, heard.head);
    const form = await s.contact('and away');
    await s.say([sending(form), { wait: 300 }], { after: 'gone' });
    assert.equal(await s.messages(), had + 2);
    assert.equal((await s.say([sending(form)])).status, 303, 'sent again, it leads to what came of it');
    assert.equal(await s.messages(), had + 2);
  });

  it('400 connections that say nothing keep nobody waiting, and are let go without a word', async () => {
    const letGo = await idle(s.port, 400);
    const from = performance.now();
    assert.equal((await s.say([sending(await s.contact('beside them'))])).status, 303);
    assert.ok(performance.now() - from < 3_000, 'somebody is served meanwhile');
    const silent = await s.say([]);
    assert.deepEqual([silent.status, silent.closed], [undefined, true]);
    letGo();
  });
});

it('planted: a refusal without a page, without its headers, or with an answer behind it is seen', () => {
  const heard: Heard = {
    status: 400,
    head: "HTTP/1.1 400\r\ncontent-security-policy: default-src 'none'\r\ncache-control: no-store",
    body: 'If you are in danger',
    closed: true,
    more: '',
  };
  refused(heard, 400, 'as it should be');
  for (const wrong of [{ status: 500 }, { head: '' }, { body: '' }, { more: 'HTTP/1.1 303' }])
    assert.throws(() => refused({ ...heard, ...wrong }, 400, 'planted'));
});
