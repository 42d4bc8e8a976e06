import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sweep } from '#app/schedule';
import { recentDeliveries } from '#channels';
import { runJobs } from './jobs.ts';
import { type County, type Made, openCounty } from './requests.fixture.ts';

/** Q24 many people ask within the hour, and one therapist fits: one mail tells of all of them. */

let t: County;

before(async () => {
  t = await openCounty({ 'Ruth Lind': [] });
});
after(() => t.h.close());

type Mail = { readonly subject: string; readonly body: string };

async function mails(): Promise<Mail[]> {
  const all = await t.inside(t.house('Ruth'), (work) => recentDeliveries(work, 100));
  return all.filter(({ purpose }) => purpose === 'request').map(({ words }) => words.neutral);
}

const linksIn = ({ body }: Mail): string[] =>
  [...body.matchAll(/\/lind-therapy\/asked\/[\w-]+/g)].map(([link]) => link);

/** So many people ask, a minute apart. */
async function ask(count: number): Promise<Made[]> {
  const all: Made[] = [];
  for (let one = 0; one < count; one += 1) all.push(await t.asks({}, [['whom', 'anyone']], { minutes: 1 }));
  return all;
}

test('Q24 the first is told at once, all others of the hour in one mail when it is over, each with a press of their own', async () => {
  t.h.clock.advance({ hours: 2 });
  const earlier = (await mails()).length;
  const asked = await ask(8);
  assert.equal((await mails()).length, earlier + 1);
  // On the desk they stand already, and the person isn't made to wait for the next ones.
  const desk = (await t.house('Ruth').browser.get('/desk/requests')).text;
  assert.equal([...desk.matchAll(/value="yes"/g)].length, 8);
  await t.passes({ minutes: 51 });
  assert.equal((await mails()).length, earlier + 1);
  await t.passes({ minutes: 3 });
  await t.passes({ minutes: 1 });
  const now = await mails();
  assert.equal(now.length, earlier + 2);
  const [several] = now;
  assert.ok(several);
  assert.match(several.subject, /7 people ask/);
  assert.match(
    several.body,
    /Seven people ask for you[\s\S]*Elm County asks: a teenager[\s\S]*\/desk\/requests\n/,
  );
  assert.doesNotMatch(several.body, /Robin|tangerine/);
  assert.equal(new Set(linksIn(several)).size, 7);
  for (const link of linksIn(several).slice(0, 2))
    assert.equal((await t.h.browser().post(link, { as: 'yes' })).status, 200);
  await runJobs(t.h.house);
  const pages = await Promise.all(asked.map(async ({ browser, page }) => (await browser.get(page)).text));
  assert.equal(pages.filter((text) => text.includes('One has room')).length, 2);
});

test('Q24 who asks at the same moment is in no mail of their own; who ended it meanwhile, or heard a no at the desk, is in none', async () => {
  await t.passes({ hours: 3 });
  const earlier = (await mails()).length;
  const made: Made[] = [];
  for (let one = 0; one < 4; one += 1) made.push(await t.fills({}, { minutes: 1 }));
  await Promise.all(made.map(({ browser, page }) => browser.post(`${page}/sent`, { whom: 'anyone' })));
  await runJobs(t.h.house);
  assert.equal((await mails()).length, earlier + 1);
  const [first] = await mails();
  const known = linksIn(first ?? assert.fail('a mail'));
  for (const one of made.slice(0, 3)) await t.ends(one);
  await t.passes({ minutes: 61 });
  const [last] = await mails();
  // The fourth is told, if it isn't the one that was told at first; then alone, as it would have been.
  const left = (await mails()).length - earlier;
  assert.ok(left === 1 || (left === 2 && linksIn(last ?? assert.fail('a mail')).length === 1));
  if (left === 2) assert.notDeepEqual(linksIn(last ?? assert.fail('a mail')), known);
});

test('Q24 the network’s own date and the asking of the next are counted from the asking, whenever the mail left', async () => {
  await t.passes({ hours: 3 });
  const [first, second] = await ask(2);
  assert.ok(first && second);
  const dateIn = async ({ browser, page }: Made): Promise<string> =>
    /You will hear by [^.<]+/.exec((await browser.get(page)).text)?.[0] ?? assert.fail('a date');
  assert.equal(await dateIn(second), await dateIn(first));
  const earlier = await dateIn(second);
  await t.passes({ minutes: 61 });
  assert.equal(await dateIn(second), earlier);
  assert.match((await second.browser.get(second.page)).text, /One therapist was asked|one therapist/);
});

test('Q24 nothing is due twice: a sweep more sends nothing more', async () => {
  const earlier = (await mails()).length;
  await sweep(t.h.house);
  await runJobs(t.h.house);
  assert.equal((await mails()).length, earlier);
});

test('Q24 I8 a mail that waits for its server asks nobody who has no room any longer', async () => {
  await t.passes({ hours: 3 });
  await t.asks();
  const ruth = t.house('Ruth');
  const held = async (): Promise<string[]> =>
    (await t.inside(ruth, (work) => recentDeliveries(work, 100))).flatMap((one) => one.held_because ?? []);
  const earlier = (await held()).length;
  const [last] = await t.inside(ruth, (work) => recentDeliveries(work, 1));
  const id = last?.id ?? assert.fail('a mail');
  const desk = (await ruth.browser.get('/desk/openings')).text;
  const opening = /\/desk\/openings\/[0-9a-f-]{36}\/standing/.exec(desk)?.[0] ?? assert.fail('an opening');
  assert.equal((await ruth.browser.post(opening, { as: 'full' })).status, 303);
  // As if the server had asked to wait: it is due once more, and was never sent.
  await t.dueAgain(id);
  await t.passes({ minutes: 1 });
  assert.deepEqual((await held()).slice(0, 1), ['no_longer_wanted']);
  assert.equal((await held()).length, earlier + 1);
});
