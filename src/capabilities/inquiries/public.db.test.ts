import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { Hono } from 'hono';
import { openPractice } from '#accounts';
import { type House, openHouse } from '#app/house';
import { SetClock } from '#kit/clock';
import { Vault } from '#kit/crypto';
import type { Work } from '#kit/work';
import { type TestDatabase, testDatabase } from '#test/database';
import { loadAssets } from '#ui';
import { publicRoutes } from './public-routes.ts';
import { listed } from './store.ts';

const assets = loadAssets();
const clock = new SetClock('2026-11-30T15:00:00Z');
const vault = new Vault(randomBytes(32));
let database: TestDatabase;
let house: House;
let app: Hono;
let address = '192.0.2.1';

before(async () => {
  database = await testDatabase();
  house = openHouse({
    databaseUrl: database.url,
    vault,
    origin: 'https://porch.example',
    clock,
    onTrouble: (error) => assert.fail(error),
  });
  app = new Hono();
  publicRoutes(app, { source: house.source, vault, assets, addressOf: () => address });
});
after(async () => {
  await house.pool.end();
  await database.close();
});

let count = 0;

/** A practice of one therapist, and what a test asks of it. */
async function solo() {
  count += 1;
  const slug = `okafor-${count}`;
  const { practice } = await openPractice(
    house.source,
    { kind: 'system' },
    {
      slug,
      kind: 'solo',
      name: 'Amara Okafor, PhD',
      country: 'US',
      region: '',
      zone: 'America/New_York',
      locale: 'en',
      holidays: [],
      owner: { name: 'Amara Okafor', email: 'amara@example.org', userId: null },
    },
  );
  const look = <T>(act: (work: Work) => Promise<T>): Promise<T> =>
    house.source.inPractice(practice, { kind: 'system' }, act);
  return {
    slug,
    practice,
    look,
    inquiries: () =>
      look((work) => listed(work, { standing: ['waiting', 'automatic', 'closed', 'answered'], most: 50 })),
  };
}

const get = async (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });

const post = async (path: string, form: readonly (readonly [string, string])[]) =>
  app.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form.map(([name, value]) => [name, value])).toString(),
  });

/** The token of a page that was read for a while. */
async function tokenOf(slug: string, page = '', read = 20): Promise<string> {
  const html = await (await get(`/${slug}${page}`)).text();
  clock.advance({ seconds: read });
  return /name="token" value="([^"]+)"/.exec(html)?.[1] ?? assert.fail('the page has a form');
}

const CODE_ONLY = [['ways', 'code']] as const;

async function write(
  slug: string,
  more: readonly (readonly [string, string])[] = CODE_ONLY,
): Promise<string> {
  const sent = await post(`/${slug}/messages`, [
    ['token', await tokenOf(slug)],
    ['words', 'I can’t sleep.'],
    ...more,
  ]);
  assert.equal(sent.status, 303, await sent.text());
  return sent.headers.get('location') ?? '';
}

test('I1 a first contact is answered with a page that tells the promise, the code and nothing to others', async () => {
  const { slug, inquiries } = await solo();
  const to = await write(slug, [
    ['ways', 'email'],
    ['email', 'maya@example.org'],
    ['called', 'Maya'],
  ]);
  const page = await get(to);
  const text = await page.text();
  assert.equal(page.status, 200);
  assert.match(text, /You will hear by Wednesday, December 2, 5 pm\./);
  const [found] = await inquiries();
  assert.ok(found && text.includes(found.code));
  assert.match(text, /I can’t sleep\./);
  assert.doesNotMatch(text, /maya@example\.org/);
  assert.equal(page.headers.get('cache-control'), 'no-store');
  assert.equal(page.headers.get('set-cookie'), null);
});

test('I1 the same token is the same message, and equal words under two tokens are two', async () => {
  const { slug, inquiries } = await solo();
  const form = [
    ['token', await tokenOf(slug)],
    ['words', 'Help'],
    ['ways', 'code'],
  ] as const;
  const sent = await Promise.all([post(`/${slug}/messages`, form), post(`/${slug}/messages`, form)]);
  assert.deepEqual(
    sent.map((one) => one.status),
    [303, 303],
  );
  assert.equal(sent[0]?.headers.get('location'), sent[1]?.headers.get('location'));
  assert.equal((await inquiries()).length, 1);
  await post(`/${slug}/messages`, [
    ['token', await tokenOf(slug)],
    ['words', 'Help'],
    ['ways', 'code'],
  ]);
  assert.equal((await inquiries()).length, 2);
});

test('a page that wants another look keeps everything that was typed', async () => {
  const { slug, inquiries } = await solo();
  const token = await tokenOf(slug);
  const sent = await post(`/${slug}/messages`, [
    ['token', token],
    ['called', 'Jo <3'],
    ['words', '\nfirst line empty'],
    ['ways', 'phone'],
    ['phone', '12'],
    ['phone_when', 'weekly'],
    ['phone_days', '2'],
    ['phone_from', '9 am'],
    ['topics', 'sleep'],
    ['wishes', 'someone calm'],
  ]);
  const text = await sent.text();
  assert.equal(sent.status, 422);
  assert.match(text, /Write the whole phone number\./);
  assert.match(text, /Write both times/);
  for (const kept of ['Jo &lt;3', '\n\nfirst line empty', 'value="12"', 'value="9 am"', 'someone calm'])
    assert.ok(text.includes(kept), kept);
  assert.match(text, /value="sleep" checked/);
  assert.match(text, /value="weekly" checked/);
  assert.ok(text.includes(token), 'the token holds, since nothing was sent with it');
  assert.equal((await inquiries()).length, 0);
});

test('a robot sees what anyone sees, and its message is marked', async () => {
  const { slug, inquiries } = await solo();
  const quick = await post(`/${slug}/messages`, [
    ['token', await tokenOf(slug, '', 1)],
    ['ways', 'code'],
  ]);
  const trapped = await post(`/${slug}/messages`, [
    ['token', await tokenOf(slug)],
    ['ways', 'code'],
    ['subject', 'SEO'],
  ]);
  for (const sent of [quick, trapped]) {
    const text = await (await get(sent.headers.get('location') ?? '')).text();
    assert.match(text, /You will hear by Wednesday, December 2, 5 pm\./);
  }
  assert.deepEqual(
    (await inquiries()).map((one) => one.standing),
    ['automatic', 'automatic'],
  );
});

test('many from one address are all taken; those beyond the limit are looked at before they count', async () => {
  const { slug, inquiries } = await solo();
  address = '192.0.2.77';
  const before = await tokenOf(slug);
  for (let sent = 0; sent < 60; sent += 1) await post(`/${slug}/messages`, [['token', `x${sent}`]]);
  assert.equal(
    (
      await post(`/${slug}/messages`, [
        ['token', before],
        ['ways', 'code'],
      ])
    ).status,
    303,
  );
  assert.deepEqual(
    (await inquiries()).map((one) => one.standing),
    ['automatic'],
  );
  address = '192.0.2.1';
});

test('an old or a foreign form comes back whole, with one sentence, and can be sent at once', async () => {
  const { slug, inquiries } = await solo();
  const old = await tokenOf(slug);
  clock.advance({ hours: 25 });
  for (const token of [old, 'made-up', '']) {
    const sent = await post(`/${slug}/messages`, [
      ['token', token],
      ['words', 'still here'],
      ['ways', 'code'],
    ]);
    const text = await sent.text();
    assert.match(text, /open for a long time/);
    assert.match(text, /still here/);
    const fresh = /name="token" value="([^"]+)"/.exec(text)?.[1] ?? '';
    assert.equal(
      (
        await post(`/${slug}/messages`, [
          ['token', fresh],
          ['ways', 'code'],
        ])
      ).status,
      303,
    );
  }
  assert.deepEqual(
    (await inquiries()).map((one) => one.standing),
    ['waiting', 'waiting', 'waiting'],
  );
});

test('"I need help now" shows numbers, keeps the words, and marks the message when it is sent', async () => {
  const { slug, inquiries } = await solo();
  const page = await (
    await post(`/${slug}/help-now`, [
      ['token', 't'],
      ['words', 'a\nb'],
      ['ways', 'code'],
    ])
  ).text();
  assert.match(page, /988/);
  assert.match(page, /name="words" value="a\nb"/);
  const form = await (
    await post(`/${slug}`, [
      ['words', 'a\nb'],
      ['ways', 'code'],
      ['help_now', 'yes'],
    ])
  ).text();
  assert.match(form, /value="code" checked/);
  const token = /name="token" value="([^"]+)"/.exec(form)?.[1] ?? '';
  await post(`/${slug}/messages`, [
    ['token', token],
    ['words', 'a\nb'],
    ['ways', 'code'],
    ['help_now', 'yes'],
  ]);
  const [found] = await inquiries();
  assert.ok(found?.helpNowAt);
  assert.equal(found.standing, 'waiting');
});

test('I7 a code leads back, and a wrong one reveals nothing, not even whether anyone wrote', async () => {
  const [one, other] = [await solo(), await solo()];
  const to = await write(one.slug);
  const [found] = await one.inquiries();
  const typed = found?.code.toUpperCase().replaceAll(' ', '-') ?? '';
  const right = await post(`/${one.slug}/come-back`, [['code', ` ${typed}. `]]);
  assert.equal(right.headers.get('location'), to);
  const wrong = await post(`/${one.slug}/come-back`, [['code', 'bamo tiku reno lasi']]);
  const empty = await post(`/${other.slug}/come-back`, [['code', 'bamo tiku reno lasi']]);
  assert.deepEqual([wrong.status, empty.status], [422, 422]);
  assert.equal(
    (await wrong.text()).replaceAll(one.slug, ''),
    (await empty.text()).replaceAll(other.slug, ''),
  );
  assert.equal((await get(`/${other.slug}${to.slice(one.slug.length + 1)}`)).status, 404);
});

test('guessing codes ends soon, for right ones too', async () => {
  const { slug, inquiries } = await solo();
  await write(slug);
  address = '192.0.2.88';
  for (let tried = 0; tried < 30; tried += 1) await post(`/${slug}/come-back`, [['code', 'no']]);
  const [found] = await inquiries();
  assert.equal((await post(`/${slug}/come-back`, [['code', found?.code ?? '']])).status, 429);
  address = '192.0.2.1';
});

test('I9 "please stop" asks once, ends it, and the page says so; writing again opens it', async () => {
  const { slug, inquiries } = await solo();
  const to = await write(slug, [
    ['ways', 'email'],
    ['email', 'jo@example.org'],
  ]);
  assert.match(await (await get(`${to}/withdrawal?because=please_stop`)).text(), /Yes, please stop/);
  assert.equal((await inquiries())[0]?.standing, 'waiting', 'looking changes nothing');
  assert.equal((await post(`${to}/withdrawal`, [['because', 'please_stop']])).status, 303);
  assert.match(await (await get(to)).text(), /We stopped\./);
  assert.equal((await inquiries())[0]?.standing, 'closed');
  await post(`${to}/messages`, [['words', 'I do need someone']]);
  assert.equal((await inquiries())[0]?.standing, 'waiting');
});

test('"this wasn’t me" shows nothing of what was written, before or after', async () => {
  const { slug, inquiries } = await solo();
  const to = await write(slug, [
    ['ways', 'email'],
    ['email', 'stranger@example.org'],
  ]);
  assert.doesNotMatch(await (await get(`${to}/not-me`)).text(), /sleep/);
  await post(`${to}/not-me`, []);
  assert.equal((await inquiries())[0]?.standing, 'closed');
  for (const page of [to, `${to}/not-me`, `${to}/ways`])
    assert.doesNotMatch(await (await get(page)).text(), /sleep|example\.org/);
});

test('I13 a new safe time takes the place of the old one', async () => {
  const { slug, inquiries } = await solo();
  const number = [
    ['ways', 'phone'],
    ['phone', '(212) 555-0142'],
  ] as const;
  const to = await write(slug, [...number, ['phone_when', 'weekly'], ['phone_days', '3']]);
  const before = (await inquiries())[0]?.safeUntilAt;
  assert.ok(before);
  const changed = [
    ...number,
    ['phone_when', 'weekly'],
    ['phone_days', '3'],
    ['phone_from', '9:00'],
    ['phone_until', '10 am'],
  ] as const;
  assert.equal((await post(`${to}/ways`, changed)).status, 303);
  const now = (await inquiries())[0]?.safeUntilAt;
  assert.ok(now && Temporal.Instant.compare(now, before) < 0);
  assert.match(await (await get(to)).text(), /ends in 42\. We leave no message\. You said this is safe: /);
});

test('I14 a helper’s message is the helper’s own', async () => {
  const { slug, inquiries } = await solo();
  const token = await tokenOf(slug, '/someone-else');
  await post(`/${slug}/messages`, [
    ['token', token],
    ['for', 'someone'],
    ['ways', 'code'],
    ['other_agreed', 'ring her Tuesdays'],
  ]);
  const [found] = await inquiries();
  assert.equal(found?.need.forWhom, 'someone');
  assert.equal(found.need.otherAgreed, 'ring her Tuesdays');
});

test('I2 the page tells a new date as the clock goes, and speaks the languages that were signed off', async () => {
  const { slug } = await solo();
  assert.match(await (await get(`/${slug}?lang=es`, { 'accept-language': 'es' })).text(), /<html lang="en">/);
  assert.match(await (await get(`/${slug}`)).text(), /you will hear from me by /);
});

test('what isn’t there is a kind 404 with numbers', async () => {
  const { slug } = await solo();
  const nobody = await get('/nobody-here', { 'accept-language': 'en-US,en;q=0.9' });
  assert.equal(nobody.status, 404);
  assert.match(await nobody.text(), /911[\s\S]*988/);
  const lost = await get(`/${slug}/m/not-a-link`);
  assert.equal(lost.status, 404);
  assert.match(await lost.text(), /If you have a code/);
});

test('leaving clears what it can and goes to a neutral page', async () => {
  const { slug } = await solo();
  const gone = await get(`/leave?from=${slug}`);
  assert.equal(gone.status, 303);
  assert.equal(gone.headers.get('location'), 'https://www.weather.gov/');
  assert.match(gone.headers.get('clear-site-data') ?? '', /cookies/);
  assert.equal((await app.request('/leave', { method: 'POST' })).status, 204);
});
