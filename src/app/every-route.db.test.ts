import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Hono } from 'hono';
import { Client } from 'pg';
import { MACHINE, accountPaths } from '#accounts';
import { type Newcomer, newcomerHouse, openHaddad } from '#test/newcomer-house';
import { type Route, everyRoute, shortcomings } from '#test/every-route';
import { loadAssets } from '#ui';

const ORIGIN = 'https://porch.example';
const SLUG = 'haddad-therapy';

let h: Newcomer;
let userId: string;
let practice: string;

before(async () => {
  h = await newcomerHouse('2026-11-23T15:00:00Z', undefined, { origin: ORIGIN });
  practice = await openHaddad(h, h.browser(), { kind: 'solo' });
  userId = (await h.signIn.knownUser('nour@haddad.example')) ?? '';
});
after(() => h.close());

/** The cookie of a sign-in of its own: some routes end the one that asks. */
async function signedIn(): Promise<string> {
  const { setCookie } = await h.signIn.open(userId, [practice, MACHINE], new Headers());
  return setCookie.map((one) => one.split(';')[0]).join('; ');
}

type Asked = Route & { headers?: Record<string, string>; body?: string };

async function ask({ method, path, headers, body }: Asked): Promise<Response> {
  const posts = method === 'POST';
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const given = { ...(posts && form), ...headers };
  return h.web.fetch(
    new Request(ORIGIN + path, { method, headers: given, body: posts ? (body ?? '') : null }),
  );
}

const OURS = { 'sec-fetch-site': 'same-origin' };

/** Statuses and types that were met: a walk that met only refusals has seen nothing. */
class Met {
  readonly kinds = new Set<string>();
  readonly wrong: string[] = [];

  async look(route: Route, answer: Response): Promise<void> {
    const type = (answer.headers.get('content-type') ?? '').split(';')[0] ?? '';
    this.kinds.add(String(answer.status)).add(type);
    const short = shortcomings(answer, { path: route.path, secure: true });
    if (short.length > 0)
      this.wrong.push(`${route.method} ${route.path} ${answer.status}: ${short.join(', ')}`);
    await answer.body?.cancel();
  }
}

async function aBrokenTable(act: () => Promise<void>): Promise<void> {
  const admin = new Client({ connectionString: h.adminUrl });
  await admin.connect();
  await admin.query('alter table templates rename to away');
  try {
    await act();
  } finally {
    await admin.query('alter table away rename to templates');
    await admin.end();
  }
}

describe('every answer', () => {
  it('forbids what is not ours, framing, guessing, telling and keeping, on every route for whoever asks', async () => {
    const met = new Met();
    const routes = everyRoute(h.web, SLUG);
    assert.ok(routes.length > 120, 'the routes were found');
    for (const route of routes) {
      await met.look(route, await ask({ ...route, headers: OURS }));
      await met.look(route, await ask({ ...route, headers: { ...OURS, cookie: await signedIn() } }));
    }
    for (const [method, path] of [
      ['GET', '/no-such-page'],
      ['GET', '/desk/no-such-page'],
      ['PUT', '/desk'],
      ['DELETE', `/${SLUG}`],
      ['HEAD', `/${SLUG}`],
      ['OPTIONS', '/sign-in'],
      ['GET', loadAssets().href('desk.css')],
      ['GET', loadAssets().href('turbo.js')],
      ['GET', '/desk/places?format=csv'],
      ['POST', '/desk/sign-in/passkeys/question'],
    ] as const)
      await met.look(
        { method, path },
        await ask({ method, path, headers: { ...OURS, cookie: await signedIn() } }),
      );
    await met.look(
      { method: 'POST', path: '/desk' },
      await ask({ method: 'POST', path: '/desk/list/closing', headers: { 'sec-fetch-site': 'cross-site' } }),
    );
    const tooLong = { method: 'POST', path: `/${SLUG}/messages`, body: 'x'.repeat(300_000) };
    await met.look(tooLong, await ask(tooLong));
    await met.look(
      { method: 'POST', path: '/sign-in' },
      await ask({ method: 'POST', path: '/sign-in', headers: OURS, body: 'email=x' }),
    );
    await aBrokenTable(async () => {
      const route = { method: 'GET', path: accountPaths.templates() };
      await met.look(route, await ask({ ...route, headers: { cookie: await signedIn() } }));
    });
    assert.deepEqual(met.wrong, []);
    const wanted = ['200', '204', '303', '401', '403', '404', '409', '422', '500'];
    const types = [
      'text/html',
      'application/json',
      'text/event-stream',
      'text/css',
      'text/javascript',
      'text/plain',
    ];
    for (const kind of [...wanted, ...types])
      assert.ok(met.kinds.has(kind), `${kind} of ${[...met.kinds].join(' ')}`);
  });

  it('says nothing of HTTPS where there is none', async () => {
    const plain = await newcomerHouse();
    try {
      const answer = await plain.web.fetch(new Request('http://localhost:3000/sign-in'));
      assert.deepEqual(shortcomings(answer, { path: '/sign-in', secure: false }), []);
    } finally {
      await plain.close();
    }
  });

  it('is caught when it falls short', async () => {
    const app = new Hono();
    app.get('/bare', (c) => c.text('words'));
    app.get('/weak', (c) => {
      c.header('content-security-policy', "default-src 'none'; script-src 'self' 'unsafe-inline'");
      c.header('set-cookie', 'porchlight.session=x');
      return c.text('words');
    });
    const of = async (path: string): Promise<string[]> =>
      shortcomings(await app.request(path), { path, secure: true });
    for (const what of ['nosniff', 'frames', 'referrer', 'COOP', 'CORP', 'stored: ', 'HSTS'])
      assert.ok((await of('/bare')).includes(what), what);
    const weak = await of('/weak');
    assert.ok(weak.includes('CSP lets something in') && weak.includes('cookie: porchlight.session=x'));
  });
});

/** Signed-in people's forms, and those that sign somebody in: a form on another page must not reach them. */
const GUARDED = /^\/(?:desk|my|sign-in|sign-out|invitations|operator)(?:\/|$)/;
/** Forms of people who reach out. No cookie is read there, so another page gains nothing by sending them. */
const PUBLIC = new RegExp(`^/(?:(?:${SLUG}|door)(?:/|$)|leave$)`);

/** A new form must be known to be the one or the other. */
const unknown = (posts: readonly Route[]): string[] =>
  posts.map(({ path }) => path).filter((path) => !GUARDED.test(path) && !PUBLIC.test(path));

const FOREIGN: Record<string, string>[] = [
  { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' },
  { 'sec-fetch-site': 'same-site', origin: 'https://blog.porch.example' },
  { 'sec-fetch-site': 'none' },
  { origin: 'https://elsewhere.example' },
  { origin: 'null' },
  {},
];

describe('every form', () => {
  it('AC5 of who is signed in, and every way in, is refused when it comes from elsewhere or from nowhere', async () => {
    const wrong: string[] = [];
    const posts = everyRoute(h.web, SLUG).filter(({ method }) => method !== 'GET' && method !== 'HEAD');
    const cookie = await signedIn();
    wrong.push(...unknown(posts));
    for (const route of posts.filter(({ path }) => GUARDED.test(path))) {
      const where = `${route.method} ${route.path}`;
      // The operator's pages look to others as if they weren't there.
      const refusal = route.path.startsWith('/operator') ? 404 : 403;
      for (const headers of FOREIGN) {
        const answer = await ask({ ...route, headers: { ...headers, cookie } });
        if (answer.status !== refusal) wrong.push(`${where} ${answer.status} for ${JSON.stringify(headers)}`);
        if (answer.headers.getSetCookie().length > 0) wrong.push(`${where} sets a cookie`);
        await answer.body?.cancel();
      }
    }
    assert.ok(posts.filter(({ path }) => GUARDED.test(path)).length > 60);
    assert.deepEqual(wrong, []);
    assert.equal(
      (await ask({ method: 'GET', path: '/desk', headers: { cookie } })).status,
      200,
      'still signed in',
    );
  });

  it('AC5 that is new is missed by neither list', () => {
    const app = new Hono();
    app.post('/settings', (c) => c.text('done'));
    app.get('/settings', (c) => c.text('shown'));
    app.post('/desktop', (c) => c.text('done'));
    const posts = everyRoute(app, SLUG).filter(({ method }) => method === 'POST');
    assert.deepEqual(unknown(posts), ['/settings', '/desktop']);
  });

  it('AC5 of people who reach out sets no cookie, and is answered alike with a cookie and without', async () => {
    const cookie = await signedIn();
    for (const route of everyRoute(h.web, SLUG).filter(({ path }) => PUBLIC.test(path))) {
      const [bare, with_] = [await ask(route), await ask({ ...route, headers: { cookie } })];
      assert.equal(bare.status, with_.status, route.path);
      assert.deepEqual([...bare.headers.getSetCookie(), ...with_.headers.getSetCookie()], [], route.path);
    }
  });
});
