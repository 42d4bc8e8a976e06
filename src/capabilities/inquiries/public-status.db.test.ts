import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tables } from '#kit/db';
import { openPorch } from '#test/porch';
import { attendDue } from './actions/sweep.ts';
import { publicPages } from './public.fixture.ts';
import { publicWords } from './words/public.ts';

const db = tables<{ members: { practice_id: string; last_seen_at: Temporal.Instant | null } }>();

const MONDAY = '2026-11-30T15:00:00Z';
const { porch, get, post, tokenOf, solo, write, newSlug } = publicPages(() => openPorch(MONDAY));

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
  porch().from.address = '192.0.2.88';
  for (let tried = 0; tried < 30; tried += 1) await post(`/${slug}/come-back`, [['code', 'no']]);
  const [found] = await inquiries();
  assert.equal((await post(`/${slug}/come-back`, [['code', found?.code ?? '']])).status, 429);
  porch().from.address = '192.0.2.1';
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
  const stopped = await (await get(to)).text();
  assert.match(
    stopped,
    /I stopped\.[\s\S]*The code of your message[\s\S]*Places to turn to[\s\S]*You asked me to stop\./,
  );
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
  const first = (await inquiries())[0]?.safeUntilAt;
  assert.ok(first);
  const changed = [
    ...number,
    ['phone_when', 'weekly'],
    ['phone_days', '3'],
    ['phone_from', '9:00'],
    ['phone_until', '10 am'],
  ] as const;
  assert.equal((await post(`${to}/ways`, changed)).status, 303);
  const now = (await inquiries())[0]?.safeUntilAt;
  assert.ok(now && Temporal.Instant.compare(now, first) < 0);
  assert.match(
    await (await get(to)).text(),
    /ends in 42\. You said this is safe: [^.]*\. I leave no message\. I won’t say who I am/,
  );
});

test('I7 a way is kept with one tick, shown masked, while another is added', async () => {
  const { slug, inquiries } = await solo();
  const to = await write(slug, [
    ['ways', 'phone'],
    ['phone', '(212) 555-0142'],
    ['phone_message', 'yes'],
  ]);
  const page = await (await get(`${to}/ways`)).text();
  assert.match(page, /ends in 42\. At any time\. I may leave a message\./);
  assert.doesNotMatch(page, /555|checked/);
  const id = /name="keep" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const email = [
    ['ways', 'email'],
    ['email', 'jo@example.org'],
  ] as const;
  assert.equal((await post(`${to}/ways`, [['keep', id], ...email])).status, 303);
  const both = await (await get(to)).text();
  assert.match(both, /ends in 42\. At any time\. I may leave a message\./);
  assert.match(both, /j…@example\.org/);
  assert.equal((await post(`${to}/ways`, [['keep', 'nobody’s']])).status, 422);
  assert.equal((await inquiries()).length, 1);
});

test('I14 a helper’s message is the helper’s own', async () => {
  const { slug, inquiries } = await solo();
  const token = await tokenOf(slug, '/someone-else');
  const sent = await post(`/${slug}/messages`, [
    ['token', token],
    ['for', 'someone'],
    ['ways', 'code'],
    ['other_agreed', 'ring her Tuesdays'],
  ]);
  const own = sent.headers.get('location') ?? '';
  assert.match(await (await get(own)).text(), /They found someone/, 'and says so of the other one');
  assert.match(
    await (await get(`${own}/withdrawal?because=found_someone`)).text(),
    /Yes, they found someone/,
  );
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
  assert.match(gone.headers.get('clear-site-data') ?? '', /storage/);
  assert.equal((await porch().app.request('/leave', { method: 'POST' })).status, 204);
});

test('what is too long to write back comes back whole, and so does that they need help soon', async () => {
  const { slug } = await solo();
  const to = await write(slug);
  const words = `${'a'.repeat(20_500)} the end`;
  const sent = await post(`${to}/messages`, [
    ['words', words],
    ['help_now', 'yes'],
  ]);
  const text = await sent.text();
  assert.equal(sent.status, 422);
  assert.ok(text.includes(words));
  assert.match(text, /Send a part of it first[\s\S]*name="help_now"[^>]* checked/);
});

test('I5 after two missed dates the page says that nobody answers and takes no more, until a therapist is back', async () => {
  const slug = newSlug();
  const { practice, look } = await porch().open(slug);
  const to = await write(slug);
  const token = await tokenOf(slug);
  for (const missed of [1, 2]) {
    porch().clock.advance({ hours: 120 });
    await attendDue(porch().source, practice);
    assert.match(await (await get(to)).text(), /That didn’t happen\. I am sorry\./);
    const page = await (await get(`/${slug}`)).text();
    assert.equal(/Nobody answers here right now/.test(page), missed === 2);
    assert.equal(page.includes('<form'), missed === 1);
  }
  const sent = await post(`/${slug}/messages`, [
    ['token', token],
    ['words', 'my words'],
    ['ways', 'code'],
  ]);
  assert.match(await sent.text(), /They were not sent[\s\S]*my words/);
  porch().clock.advance({ minutes: 1 });
  await look((work) =>
    work.write(db.updateTable('members').set({ last_seen_at: work.at }).where('practice_id', '=', practice)),
  );
  assert.match(await (await get(`/${slug}`)).text(), /you will hear from me by/);
});

test('I13 a safe time that went by unused is told, and another is asked for', async () => {
  const { slug } = await solo();
  const to = await write(slug, [
    ['ways', 'phone'],
    ['phone', '(212) 555-0142'],
    ['phone_when', 'once'],
    ['phone_today_from', '00:00'],
    ['phone_today_until', '23:59'],
  ]);
  assert.doesNotMatch(await (await get(to)).text(), /didn’t reach you/);
  porch().clock.advance({ hours: 24 });
  assert.match(await (await get(to)).text(), /didn’t reach you\. I am sorry\. Is there another safe time\?/);
});

test('an address where only a form was sent leads back to its page when it is loaded anew', async () => {
  const { slug } = await solo();
  const to = await write(slug);
  assert.equal((await get(`/${slug}/messages`)).headers.get('location'), `/${slug}`);
  assert.equal((await get(`${to}/messages`)).headers.get('location'), to);
});

test('a solo therapist says "I" on a person’s page and a clinic "we", in both languages', () => {
  const text = (voice: 'i' | 'we', lang: 'en' | 'es'): string => {
    const said: string[] = [];
    const facts = new Proxy({}, { get: () => '' });
    const walk = (one: unknown): void => {
      if (typeof one === 'string') said.push(one);
      else if (typeof one === 'function') said.push(String((one as (given: unknown) => unknown)(facts)));
      else if (one !== null && typeof one === 'object') Object.values(one).forEach(walk);
    };
    const { status, later, helper, ways, withdrawal, notMe } = publicWords({ lang, voice });
    walk([status, later, helper, ways, withdrawal, notMe]);
    return said.join('\n');
  };
  assert.doesNotMatch(text('i', 'en'), /\b(we|us|our)\b/i);
  assert.doesNotMatch(text('i', 'es'), /\b(nos|nosotros|nuestro)\b|[a-z]{2}[aei]mos\b(?<!Hablamos)/i);
  assert.match(text('we', 'en'), /We answered[\s\S]*We won’t write to you again/);
  assert.match(text('we', 'es'), /Respondimos[\s\S]*No volveremos a escribirle/);
});

const mails = tables<{ deliveries: { practice_id: string; purpose: string } }>();

test('who writes on and on keeps what they typed, and “I need help soon” is heard all the same', async () => {
  const { slug, inquiries, look } = await solo();
  const to = await write(slug);
  for (let number = 0; number < 40; number += 1)
    assert.equal((await post(`${to}/messages`, [['words', `Line ${number}.`]])).status, 303);
  const more = await post(`${to}/messages`, [['words', 'One too many.']]);
  assert.equal(more.status, 422);
  const page = await more.text();
  assert.match(page, /<textarea[^>]*>\n?One too many\.<\/textarea>/);
  assert.match(page, /written a great deal in this hour/);
  const soon = [
    ['words', 'Please.'],
    ['help_now', 'yes'],
  ] as [string, string][];
  assert.equal((await post(`${to}/messages`, soon)).status, 303);
  assert.notEqual((await inquiries())[0]?.helpNowAt, null);
  // I4 pressed again at once it is the same call.
  await post(`${to}/messages`, [
    ['words', 'Please!'],
    ['help_now', 'yes'],
  ]);
  const told = (): Promise<unknown[]> =>
    look((work) =>
      work.all(mails.selectFrom('deliveries').select('purpose').where('purpose', '=', 'help_now')),
    );
  assert.equal((await told()).length, 1);
});
