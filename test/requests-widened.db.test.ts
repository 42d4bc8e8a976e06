import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { joins, openedAt } from './county.ts';
import { runJobs } from './jobs.ts';
import { type County, type Fields, type Filled, openCounty } from './requests.fixture.ts';

/** A request that goes to named therapists, and one that is widened as far as the person allowed. */

let t: County;
const inPerson = (area: string, ...more: Fields): Fields => [
  ['formats', 'in_person'],
  ['area', area],
  ...more,
];
before(async () => {
  t = await openCounty({
    'Ruth Lind': inPerson('Elm Hill', ['insurance', 'Aetna']),
    'Otto Vale': inPerson('Far Shore', ['insurance', 'Aetna']),
    'Mei Stone': [
      ['insurance', 'Aetna'],
      ['licensed_in', 'New York'],
    ],
    'Noor Brook': inPerson('Elm Hill', ['insurance', 'Cigna']),
    // Never: a licence elsewhere, another age, another language.
    'Ines Hart': [
      ['insurance', 'Aetna'],
      ['licensed_in', 'New Jersey'],
    ],
    'Pia Field': inPerson('Elm Hill', ['insurance', 'Aetna'], ['ages', 'children']),
    'Sol Reed': inPerson('Elm Hill', ['insurance', 'Aetna'], ['languages', 'es']),
  });
});
after(() => t.h.close());

const filled = (...widen: string[]): Filled => ({
  need: [
    ['age', 'teens'],
    ['format', 'in_person'],
    ['region', 'New York'],
    ['area', 'Elm Hill'],
  ],
  times: [
    ['insurance', 'Aetna'],
    ['language', 'en'],
    ...widen.map((one): [string, string] => ['widen', one]),
  ],
});

const namesOf = (houses: readonly { slug: string }[]): string[] =>
  houses.map(({ slug }) => slug.replace('-therapy', '')).toSorted();

/** Who is asked after each no, until nobody is left. */
async function saidNo(since: ReadonlyMap<string, number>): Promise<string[][]> {
  const turns: string[][] = [];
  let last = since;
  for (let asked = await t.askedNow(last); asked.length > 0; asked = await t.askedNow(last)) {
    turns.push(namesOf(asked));
    last = await t.counts();
    for (const house of asked) await t.says(house, 'no');
  }
  return turns;
}

test('Q22 one thing after the other is widened, in the order that is explained; never licence, age or language', async () => {
  const told = await t.counts();
  const { browser, page } = await t.asks(filled('paying', 'online', 'farther'));
  assert.deepEqual(namesOf(await t.askedNow(told)), ['lind']);
  assert.doesNotMatch((await browser.get(page)).text, /As you allowed/);
  assert.deepEqual(await saidNo(told), [['lind'], ['vale'], ['stone'], ['brook']]);
  const { text } = await browser.get(page);
  assert.match(text, /Nobody near Elm Hill was left to ask\. As you allowed, we now ask therapists farther/);
  assert.match(text, /Nobody who meets in person was left to ask\. As you allowed, we now ask .* online too/);
  assert.match(text, /Nobody who takes Aetna was left to ask/);
  assert.match(text, /Monday, November\s23: one therapist was asked/);
  assert.doesNotMatch(text, /May we look further/);
});

test('Q11 Q22 what they would accept is told to everybody, and was shown beforehand', async () => {
  const sentence =
    /a teenager, in person or else online, in New York, near Elm Hill or farther away, English, Aetna or another way to pay/;
  const { browser, page } = await t.fills(filled('paying', 'online', 'farther'));
  const look = (await browser.get(`${page}/look`)).text;
  assert.match(look, sentence);
  assert.match(look, /as you allowed: farther away, then online, then other ways to pay/);
  await browser.post(`${page}/sent`, { whom: 'anyone' });
  await runJobs(t.h.house);
  const [mail = ''] = await t.mails(t.house('Ruth'));
  assert.match(mail, sentence);
  await t.ends({ browser, page });
});

test('Q22 nothing is ticked beforehand; what wasn’t allowed is offered later, with what they would be told, and acts on one press', async () => {
  const browser = t.h.browser();
  const fresh = (await browser.post('/elm-county/ask', {})).to.replace(/\/need$/, '');
  await browser.post(`${fresh}/need`, filled().need ?? []);
  const times = (await browser.get(`${fresh}/times`)).text;
  assert.match(times, /name="widen" value="farther"/);
  assert.doesNotMatch(times, /checked/);
  const told = await t.counts();
  const made = await t.asks(filled());
  assert.deepEqual(await saidNo(told), [['lind']]);
  const asked = await t.counts();
  const { text } = await made.browser.get(made.page);
  assert.match(text, /May we look further\?/);
  assert.match(text, /They are told: a teenager, in person or else online/);
  await t.passes({ hours: 50 });
  assert.deepEqual(namesOf(await t.askedNow(asked)), []);
  // Twice pressed it is one.
  for (let press = 0; press < 2; press += 1)
    assert.equal((await made.browser.post(`${made.page}/more`, { more: 'online' })).to, made.page);
  await runJobs(t.h.house);
  assert.deepEqual(namesOf(await t.askedNow(asked)), ['stone']);
  const [mail = ''] = await t.mails(t.house('Mei'));
  assert.match(mail, /in person or else online/);
  assert.equal((await made.browser.post(`${made.page}/more`, { more: 'the age' })).status, 404);
  assert.equal((await t.h.browser().post('/elm-county/ask/nowhere/more', { more: 'online' })).status, 404);
});

test('Q22 whoever is met online by widening is chosen only with the place said once more', async () => {
  const told = await t.counts();
  const { browser, page } = await t.asks(filled('online'));
  for (const house of await t.askedNow(told)) await t.says(house, 'no');
  await t.says(t.house('Mei'), 'yes');
  const { text } = await browser.get(page);
  assert.match(text, /When we meet online, I will be in New York/);
  const ask = /name="ask" value="([0-9a-f-]{36})"/.exec(text)?.[1] ?? '';
  assert.equal((await browser.post(`${page}/choice`, { ask })).status, 422);
  await browser.post(`${page}/choice`, { ask, licence: 'yes' });
  await runJobs(t.h.house);
  assert.match((await browser.get(page)).text, /You chose Mei Stone/);
});

/** The boxes that stand for names, by the name beside them. */
const boxes = (look: string): Map<string, string> =>
  new Map(
    [...look.matchAll(/name="named" value="([0-9a-f-]{36})"[^>]*><label[^>]*>([^<,]+)/g)].map((one) => [
      one[2] ?? '',
      one[1] ?? '',
    ]),
  );

test('Q21 who told the network and fits is shown by name, with why; nobody else is, and nobody to who can’t be answered', async () => {
  const quiet = await openedAt(t.h, 'Vera Quiet', 'Quiet Therapy', 'solo');
  await joins(t.h, t.county, quiet);
  const narrow = await t.fills(filled());
  const look = (await narrow.browser.get(`${narrow.page}/look`)).text;
  assert.deepEqual([...boxes(look).keys()], ['Ruth Lind']);
  assert.match(look, /in person, Elm Hill · takes Aetna/);
  assert.doesNotMatch(look, /checked|Vera/);
  const wide = await t.fills(filled('farther', 'online', 'paying'));
  const all = boxes((await wide.browser.get(`${wide.page}/look`)).text);
  assert.deepEqual([...all.keys()].toSorted(), ['Mei Stone', 'Noor Brook', 'Otto Vale', 'Ruth Lind']);
  const browser = t.h.browser();
  const page = (await browser.post('/elm-county/ask', {})).to.replace(/\/need$/, '');
  assert.doesNotMatch((await browser.get(`${page}/look`)).text, /Ruth|Otto|Mei/);
});

test('Q21 only those who are ticked are asked; all said no, the person is told, and lets others be asked', async () => {
  const { browser, page } = await t.fills(filled('farther', 'online', 'paying'));
  const all = boxes((await browser.get(`${page}/look`)).text);
  const none = await browser.post(`${page}/sent`, {});
  assert.match(none.text, /Choose who may see it/);
  assert.equal(none.status, 422);
  // Nobody who isn't shown can be named.
  const forged = await browser.post(`${page}/sent`, [
    ['whom', 'named'],
    ['named', '01a208ed-9e40-78ee-9435-8e9cd3693421'],
  ]);
  assert.match(forged.text, /Tick at least one name/);
  const told = await t.counts();
  const named = ['Otto Vale', 'Noor Brook'].map((one): [string, string] => ['named', all.get(one) ?? '']);
  assert.equal((await browser.post(`${page}/sent`, [['whom', 'named'], ...named])).to, page);
  await runJobs(t.h.house);
  assert.match((await browser.get(page)).text, /Only those you ticked are asked/);
  assert.deepEqual(await saidNo(told), [['vale'], ['brook']]);
  const asked = await t.counts();
  const { text } = await browser.get(page);
  assert.match(text, /Nobody you ticked has room now/);
  assert.match(text, /Ask others too/);
  assert.equal((await t.news({ browser, page })).length, 1);
  await t.passes({ hours: 50 });
  assert.deepEqual(namesOf(await t.askedNow(asked)), []);
  await browser.post(`${page}/more`, { more: 'others' });
  await runJobs(t.h.house);
  assert.deepEqual(namesOf(await t.askedNow(asked)), ['lind']);
});
