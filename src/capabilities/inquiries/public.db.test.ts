import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hono } from 'hono';
import { Fault } from '#kit/outcome';
import type { WorkSource } from '#kit/work';
import { publicRoutes } from './public-routes.ts';
import { openPorch, tokenIn } from '#test/porch';
import { publicPages } from './public.fixture.ts';

const MONDAY = '2026-11-30T15:00:00Z';
const { porch, get, post, tokenOf, solo, write } = publicPages(() => openPorch(MONDAY));

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
  assert.match(text, /You will hear by Wednesday, December\s2, 5\spm\./);
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

test('I1 a page that was sent and is sent again with other words comes back, and is another message', async () => {
  const { slug, inquiries } = await solo();
  const token = await tokenOf(slug);
  const send = (words: string, used = token) =>
    post(`/${slug}/messages`, [
      ['token', used],
      ['words', words],
      ['ways', 'code'],
    ]);
  await send('I can’t sleep.');
  const back = await send('I can’t sleep, and I am afraid.');
  const text = await back.text();
  assert.equal(back.status, 422);
  assert.match(text, /What stands here now has not been sent/);
  assert.match(text, /I can’t sleep, and I am afraid\./);
  assert.equal((await inquiries()).length, 1);
  const anew = /name="token" value="([^"]+)"/.exec(text)?.[1] ?? '';
  assert.notEqual(anew, token);
  assert.equal((await send('I can’t sleep, and I am afraid.', anew)).status, 303);
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

test('a robot isn’t told why it is given no date, and its message is marked', async () => {
  const { slug, inquiries } = await solo();
  const quick = await post(`/${slug}/messages`, [
    ['token', await tokenOf(slug, '', 0)],
    ['ways', 'code'],
  ]);
  const trapped = await post(`/${slug}/messages`, [
    ['token', await tokenOf(slug)],
    ['ways', 'code'],
    ['subject', 'SEO'],
  ]);
  for (const sent of [quick, trapped]) {
    const text = await (await get(sent.headers.get('location') ?? '')).text();
    assert.match(text, /A person looks at this every working day\./);
    assert.doesNotMatch(text, /You will hear by|automatic|robot/);
  }
  assert.deepEqual(
    (await inquiries()).map((one) => one.standing),
    ['automatic', 'automatic'],
  );
});

test('I1 who sends at once and says something is given a date', async () => {
  const { slug, inquiries } = await solo();
  const sent = await post(`/${slug}/messages`, [
    ['token', await tokenOf(slug, '', 0)],
    ['words', 'I wrote this in my notes before.'],
    ['ways', 'code'],
  ]);
  assert.match(await (await get(sent.headers.get('location') ?? '')).text(), /You will hear by/);
  assert.deepEqual(
    (await inquiries()).map((one) => one.standing),
    ['waiting'],
  );
});

test('many from one address are all taken; those beyond the limit are looked at before they count', async () => {
  const { slug, inquiries } = await solo();
  porch().from.address = '192.0.2.77';
  const readBefore = await tokenOf(slug);
  for (let sent = 0; sent < 60; sent += 1) await post(`/${slug}/messages`, [['token', `x${sent}`]]);
  assert.equal(
    (
      await post(`/${slug}/messages`, [
        ['token', readBefore],
        ['ways', 'code'],
      ])
    ).status,
    303,
  );
  assert.deepEqual(
    (await inquiries()).map((one) => one.standing),
    ['automatic'],
  );
  porch().from.address = '192.0.2.1';
});

test('an old or a foreign form comes back whole, with one sentence, and can be sent at once', async () => {
  const { slug, inquiries } = await solo();
  const old = await tokenOf(slug);
  porch().clock.advance({ hours: 25 });
  for (const token of [old, 'made-up', '']) {
    const sent = await post(`/${slug}/messages`, [
      ['token', token],
      ['words', 'still here'],
      ['ways', 'code'],
    ]);
    const text = await sent.text();
    assert.match(text, /open for a long time/);
    assert.match(text, /still here/);
    const fresh = tokenIn(text);
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
  assert.match(form, /Your message is marked/);
  const token = tokenIn(form);
  const sent = await post(`/${slug}/messages`, [
    ['token', token],
    ['words', 'a\nb'],
    ['ways', 'code'],
    ['help_now', 'yes'],
  ]);
  const [found] = await inquiries();
  assert.ok(found?.helpNowAt);
  assert.equal(found.standing, 'waiting');
  const own = await (await get(sent.headers.get('location') ?? '')).text();
  assert.match(
    own,
    /<h1>[^<]*<\/h1>\s*<div class="notice danger"><p class="said">You said that you need help soon/,
  );
  assert.match(own, /Please call now: <a[^>]*href="tel:988"/);
  assert.match(own, /Nobody here sees this (?:at once|right now|tonight)\./);
  assert.doesNotMatch(own, /You don’t need to do anything/);
});

test('who asks for a language that the practice doesn’t answer in is told so in it, with help that speaks it', async () => {
  const { slug } = await solo();
  const page = await (await get(`/${slug}?lang=es`)).text();
  assert.match(page, /<html lang="en"/);
  const to = `/${slug}/help-now?lang=es`;
  assert.ok(
    page.includes(
      `<p lang="es">Esta consulta responde en inglés. <a href="${to}">Ayuda ahora, en español.</a>`,
    ),
  );
  const help = await (await get(to)).text();
  assert.match(help, /<html lang="es"/);
  for (const next of [`/${slug}/places?lang=es`, `/${slug}/help-now/countries?lang=es`]) {
    assert.ok(help.includes(`href="${next}"`), next);
    assert.match(await (await get(next)).text(), /<html lang="es"/);
  }
  assert.match(await (await get(`/${slug}/help-now`, { 'accept-language': 'es' })).text(), /<html lang="es"/);
  assert.doesNotMatch(await (await get(`/${slug}`)).text(), /Esta consulta/);
  const house = await (await get('/help-now/countries?lang=es')).text();
  assert.match(house, /href="\/help-now\/countries\/DE\?lang=es"/);
});

test('with the database away the words are not lost, and can be sent again as they were', async () => {
  const away: WorkSource['forInstallation'] = () =>
    Promise.reject(new Fault('transient', 'the database is away'));
  const app = new Hono();
  const { source, assets, vault, copies } = porch();
  publicRoutes(app, {
    source: { ...source, forInstallation: away },
    vault,
    assets,
    addressOf: () => '',
    copies,
    tries: { begin: (name) => `/${name}/tries`, byCode: async () => undefined },
    asks: { begin: (name) => `/${name}/ask`, own: async () => undefined },
  });
  const body = new URLSearchParams({ token: 't', words: 'do not lose me', ways: 'code' });
  const sent = await app.request('/okafor-1/messages', { method: 'POST', body });
  const text = await sent.text();
  assert.equal(sent.status, 503);
  assert.match(text, /has not been sent yet[\s\S]*do not lose me/);
  assert.match(text, /name="token" value="t"/);
  assert.equal((await app.request('/okafor-1')).status, 503);
  assert.match(
    await (await app.request('/okafor-1', { headers: { 'accept-language': 'en-US' } })).text(),
    /988/,
  );
});
