import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Hono } from 'hono';
import { isFromOwnPage, sameOrigin } from './same-origin.ts';

const OWN = 'https://porch.example';

function comes(method: string, headers: Record<string, string>): boolean {
  return isFromOwnPage({ method, headers: new Headers(headers) }, OWN);
}

describe('a form must stand on a page of our own', () => {
  it('takes what the browser itself calls same-origin, whatever it says of the origin', () => {
    assert.equal(comes('POST', { 'sec-fetch-site': 'same-origin', origin: 'null' }), true);
    assert.equal(comes('POST', { 'sec-fetch-site': 'same-origin' }), true);
  });
  it('refuses other sites, other names of the same site, and what nobody sent from a page', () => {
    for (const site of ['cross-site', 'same-site', 'none', ''])
      assert.equal(comes('POST', { 'sec-fetch-site': site, origin: OWN }), false, site);
  });
  it('goes by the origin where the browser says nothing else', () => {
    assert.equal(comes('POST', { origin: OWN }), true);
    for (const origin of [
      'https://elsewhere.example',
      'http://porch.example',
      `${OWN}.elsewhere.example`,
      'null',
      '',
    ])
      assert.equal(comes('POST', { origin }), false, origin);
    assert.equal(comes('POST', {}), false);
  });
  it('lets reading be, and treats every other method as a change', () => {
    assert.equal(comes('GET', { 'sec-fetch-site': 'cross-site' }), true);
    assert.equal(comes('HEAD', {}), true);
    for (const method of ['PUT', 'PATCH', 'DELETE', 'PROPFIND'])
      assert.equal(comes(method, { 'sec-fetch-site': 'cross-site' }), false, method);
  });
});

describe('as middleware', () => {
  it('answers instead of the route', async () => {
    let reached = 0;
    const app = new Hono();
    app.use(sameOrigin(`${OWN}/`, () => new Response('no', { status: 403 })));
    app.post('/', (c) => {
      reached += 1;
      return c.text('yes');
    });
    assert.equal(
      (await app.request('/', { method: 'POST', headers: { origin: 'https://elsewhere.example' } })).status,
      403,
    );
    assert.equal(reached, 0);
    assert.equal((await app.request('/', { method: 'POST', headers: { origin: OWN } })).status, 200);
  });
});
