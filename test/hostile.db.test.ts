import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import fc from 'fast-check';
import { systemChance } from '#kit/ids';
import { faults, hostile } from './hostile.ts';
import { type Newcomer, newcomerHouse, openHaddad } from './newcomer-house.ts';
import { type OtherPractice, THEIRS, otherPractice } from './other-practice.ts';

/** Requests that nobody's browser would send, at every route: 1,000 here, as many as are wanted by `npm run fuzz`. */

const RUNS = Number(process.env['FUZZ_RUNS'] ?? '1000');
const SEEDS = process.env['FUZZ_SEED']
  ? [Number(process.env['FUZZ_SEED'])]
  : [20_261_125, systemChance.bytes(4).readInt32BE()];

let h: Newcomer;
let cookie = '';
let other: OtherPractice;
let ids: string[];

before(async () => {
  h = await newcomerHouse();
  const browser = h.browser();
  await openHaddad(h, browser);
  cookie = browser.cookie();
  other = await otherPractice(h);
  ids = ['haddad-therapy', 'another', ...other.ids];
});
after(async () => {
  await other.close();
  await h.close();
});

for (const [index, seed] of SEEDS.entries()) {
  it(`${RUNS} hostile requests at every route, seed ${seed}: no 5xx, no word of another practice, no header of theirs`, async (t) => {
    // The public form of the other practice may be written to by anybody; everything else of it stays as it is.
    const routes = h.web.routes.filter(
      ({ path }) => path !== '*' && path !== '/*' && !path.startsWith('/desk/live'),
    );
    const rowsBefore = await other.rows();
    const statuses = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(hostile(routes, ids), fc.boolean(), async (one, isSignedIn) => {
        // Signed out in the middle, the rest would be tried by nobody.
        if (isSignedIn && /^\/(?:sign-out|desk\/sign-in|invitations)/.test(one.path)) return;
        const headers = { ...one.headers, ...(isSignedIn && { cookie }) };
        const request = new Request(`http://localhost:3000${one.path}`, {
          method: one.method,
          headers,
          ...(one.body && { body: new Uint8Array(one.body) }),
        });
        const from = performance.now();
        const answer = await h.web.fetch(request);
        const text = await answer.text();
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
        assert.deepEqual(faults(answer, text, THEIRS), [], text.slice(0, 300));
        assert.ok(performance.now() - from < 5_000, 'it took too long');
      }),
      { seed, numRuns: index === 0 ? RUNS : Math.ceil(RUNS / 4), endOnFailure: true },
    );
    t.diagnostic(
      [...statuses]
        .toSorted(([a], [b]) => a - b)
        .map(([status, count]) => `${status}: ${count}`)
        .join(', '),
    );
    assert.equal(await other.rows(), rowsBefore);
    const desk = await h.web.fetch(new Request('http://localhost:3000/desk', { headers: { cookie } }));
    assert.equal(desk.status, 200, 'half of them were sent by somebody who is signed in still');
    assert.equal((await h.web.fetch(new Request('http://localhost:3000/healthz'))).status, 200);
  });
}

it('planted faults are seen: each of what an answer must not do', () => {
  const answers: [string, ResponseInit, string][] = [
    ['a fault', { status: 500 }, '500'],
    ['Dear Zephyrine', {}, 'what another practice holds'],
    ['', { headers: { 'x-name': 'quillfeather' } }, 'what another practice holds'],
    ['<p><i data-mark=1></p>', {}, 'what was sent, unescaped'],
    ['', { headers: { 'set-cookie': 'mark=1' } }, 'a header of theirs'],
    ['', { status: 303, headers: { location: '//elsewhere.example/' } }, 'leads to //elsewhere.example/'],
    [
      '',
      { status: 303, headers: { location: 'https://elsewhere.example/' } },
      'leads to https://elsewhere.example/',
    ],
  ];
  for (const [text, init, what] of answers)
    assert.deepEqual(faults(new Response(text, init), text, THEIRS), [what]);
  assert.deepEqual(faults(new Response('', { status: 303, headers: { location: '/desk' } }), '', THEIRS), []);
});
