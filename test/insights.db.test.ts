import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import pg from 'pg';
import { withdraw } from '#inquiries';
import { insightPaths } from '#insights';
import { csvRows } from '#kit/csv';
import { textOf } from '#kit/wording/reading';
import { consent } from '#people';
import { type Insights, openInsights } from './insights.fixture.ts';
import type { Browser } from './newcomer-house.ts';
import { formOn, shares } from './outreach.fixture.ts';

/** What a practice reads of itself, made by what people did. The tests follow one another in one clinic. */

let here: Insights;
let admin: pg.Client;

before(async () => {
  here = await openInsights();
  admin = new pg.Client({ connectionString: here.h.adminUrl });
  await admin.connect();
});
after(async () => {
  await admin.end();
  await here.h.close();
});

const page = async (browser: Browser, period?: 'quarter' | 'year' | 'all'): Promise<string> => {
  const { status, text } = await browser.get(insightPaths.figures(period));
  assert.equal(status, 200);
  return text;
};
const seen = async (browser: Browser): Promise<string> =>
  textOf(/<main[\s\S]*<\/main>/.exec(await page(browser))?.[0] ?? '');
const rowsOf = async (browser: Browser, period: 'quarter' | 'year' | 'all' = 'all'): Promise<string[][]> =>
  csvRows((await browser.get(insightPaths.file(period))).text);

/** What the file says of this figure, all together, by whose it is. */
async function told(browser: Browser, figure: string): Promise<Record<string, string | undefined>> {
  const rows = (await rowsOf(browser)).filter(([name, , time]) => name === figure && time === 'All of it');
  return Object.fromEntries(rows.map((row) => [row[1] ?? '', row.at(-1)]));
}

test('IN4 the front desk reads no figures, and whoever isn’t signed in is asked to', async () => {
  for (const path of [insightPaths.figures(), insightPaths.file()]) {
    assert.equal((await here.front.browser.get(path)).status, 403, path);
    assert.notEqual((await here.h.browser().get(path)).status, 200, path);
  }
});

test('IN1 four answered and nothing is told; with the fifth there are figures, and nobody’s name', async () => {
  const { ruth } = here;
  assert.match(await seen(ruth.browser), /Figures will stand here\.[\s\S]*Promises kept/);
  for (let count = 0; count < 4; count += 1) await here.writes(ruth.id);
  const four = await seen(ruth.browser);
  assert.match(four, /Figures will stand here\./);
  assert.doesNotMatch(four, /\bAll \d|\d of \d|%/);
  await here.writes(ruth.id);
  const five = await seen(ruth.browser);
  assert.match(five, /All 5 promises were kept\./);
  assert.match(five, /All 5 people who reached out have an answer from a human\./);
  assert.match(five, /Half of the people had an answer within 1 working hour\./);
  assert.match(five, /Not shown yet, because there are fewer than five of a kind: noes that named/);
  assert.doesNotMatch(five, /Somebody|Ruth|Mei|Nour/);
});

test('IN4 about one therapist only to that therapist: neither a colleague nor the owner reads Ruth’s, and in each other’s sum it isn’t either', async () => {
  const { ruth, mei, owner } = here;
  for (const browser of [mei.browser, owner]) {
    assert.match(await seen(browser), /Figures will stand here\./);
    assert.deepEqual(await told(browser, 'Promises kept'), {
      Yours: 'too few to show',
      'The practice’s': 'not shown: it would be one colleague’s',
    });
  }
  for (let count = 0; count < 5; count += 1) await here.writes(mei.id, { hours: 3 });
  assert.deepEqual(await told(ruth.browser, 'Promises kept'), {
    Yours: '5 of 5 (100 %)',
    'The practice’s': 'not shown: it would be one colleague’s',
  });
  assert.deepEqual(await told(owner, 'Promises kept'), {
    Yours: 'too few to show',
    'The practice’s': '10 of 10 (100 %)',
  });
  assert.match(await seen(owner), /The practice’s: All 10 promises were kept\./);
});

test('IN5 IN11 hours beside published studies, each with where it was read', async () => {
  const text = await seen(here.owner);
  assert.match(text, /None of these measured hours/);
  assert.match(text, /Emails to 725 therapists in Chicago[\s\S]*78 %[\s\S]*Hwang & Fujimoto 2022/);
  assert.match(text, /34 to 50 %[\s\S]*Kugelmass 2016/);
  assert.match(
    text,
    /Half of the people had an answer within 1 working hour\./,
    'five in one hour, five in three: half of ten are five',
  );
});

test('IN12 noes that named a colleague with room', async () => {
  const { ruth } = here;
  here.h.clock.moveTo('2026-11-24T14:00:00Z');
  for (let count = 0; count < 5; count += 1) await here.writes(ruth.id, { no: 'without' });
  for (let count = 0; count < 4; count += 1) await here.writes(ruth.id, { no: 'with_opening' });
  const figure = 'Noes that named a colleague with room';
  assert.equal((await told(ruth.browser, figure))['Here'], 'fewer than five of 9');
  await here.writes(ruth.id, { no: 'with_opening' });
  assert.equal((await told(ruth.browser, figure))['Here'], '5 of 10 (50 %)');
});

test('IN10 a date that went by without an answer, and who waits before theirs', async () => {
  const { ruth, owner } = here;
  const earlier = await told(owner, 'Promises kept');
  const waiting = await Promise.all(Array.from({ length: 5 }, () => here.writes(undefined)));
  assert.deepEqual(await told(owner, 'Promises kept'), earlier, 'nothing went by yet');
  assert.equal((await told(ruth.browser, 'Who got an answer'))['Yours'], '15 of 15 (100 %)');
  await here.until('2026-12-01T22:00:00Z');
  assert.notDeepEqual(await told(owner, 'Promises kept'), earlier);
  await here.inside(async (work) => {
    for (const inquiryId of waiting) await withdraw(work, { inquiryId, because: 'please_stop' });
  });
});

test('IN13 found someone: who said we may ask, once two weeks are over', async () => {
  const { ruth, inside, until } = here;
  const asked: string[] = [];
  for (let count = 0; count < 10; count += 1) {
    const id = await here.writes(ruth.id, { no: 'without' });
    asked.push(id);
    const person =
      (await admin.query<{ person_id: string }>('select person_id from inquiries where id = $1', [id]))
        .rows[0]?.person_id ?? '';
    await inside((work) => {
      consent(work, {
        person_id: person,
        purpose: 'later_check',
        channel: 'page',
        source: 'person',
        wording: 'Ask me',
      });
    });
  }
  await here.signIn();
  const figure = 'Found someone after two weeks';
  await inside(async (work) => {
    for (const inquiryId of asked.slice(0, 5)) await withdraw(work, { inquiryId, because: 'found_someone' });
  });
  assert.equal((await told(ruth.browser, figure))['Here'], 'too few to show', 'the two weeks aren’t over');
  await until('2026-12-18T15:00:00Z');
  await here.signIn();
  assert.equal((await told(ruth.browser, figure))['Here'], '5 of 10 (50 %)');
});

test('IN8 IN6 IN9 after missed sessions: a first word in time, signs of life, a goodbye', async () => {
  const { ruth, until } = here;
  await until('2026-12-21T15:00:00Z');
  const plans: { person: string; plan: string }[] = [];
  for (let count = 0; count < 10; count += 1) {
    const person = await here.client(`Client${count}`);
    const begun = await ruth.browser.post('/desk/outreach/new', { person, on: '2026-12-21', worry: 'no' });
    assert.equal(begun.status, 303, begun.text);
    plans.push({ person, plan: begun.to.split('?')[0] ?? '' });
  }
  await until('2026-12-23T15:00:00Z');
  for (const { plan } of plans.slice(0, 5))
    await ruth.browser.post(formOn((await ruth.browser.get(plan)).text, '/done'), { how: 'drafted' });
  await until('2027-01-11T15:00:00Z');
  await here.signIn();
  assert.equal(
    (await told(ruth.browser, 'A first word within three days of a missed session'))['Here'],
    '5 of 10 (50 %)',
  );
  for (const { person } of plans.slice(0, 5)) await shares(here, person);
  for (const { person } of plans.slice(5)) await here.says(await here.page(person), 'pause');
  await until('2027-01-12T15:00:00Z');
  const returns = (await rowsOf(ruth.browser)).filter(
    ([name]) => name === 'Heard from again after a missed session',
  );
  assert.deepEqual(
    returns.map((row) => [row[2], row[6]]),
    [
      ['At first', '0'],
      ['4 weeks', '100'],
    ],
  );
  assert.equal((await told(ruth.browser, 'Endings that were said'))['Here'], '5 of 5 (100 %)');
});

test('IN14 freed times that were filled', async () => {
  const { practice, ruth } = here;
  const free = (taken: boolean) =>
    admin.query(
      `insert into freed_times (practice_id, id, change_id, member_id, format, starts_at, ends_at, freed_at, taken_at)
       values ($1, gen_random_uuid(), gen_random_uuid(), $2, 'online', '2027-01-06T15:00Z', '2027-01-06T16:00Z', '2027-01-05T15:00Z', $3)`,
      [practice, ruth.id, taken ? '2027-01-05T16:00Z' : null],
    );
  for (let count = 0; count < 5; count += 1) {
    await free(true);
    await free(false);
  }
  assert.equal((await told(ruth.browser, 'Freed times that were filled'))['Here'], '5 of 10 (50 %)');
});

test('IN7 under each picture stands a table; the period is a form by GET; the file says no more and names nobody', async () => {
  const { ruth } = here;
  const text = await page(ruth.browser, 'all');
  const pictures =
    text.match(/<svg class="drawing" role="img" aria-label="[^"]+the table below says the same/g) ?? [];
  assert.ok(pictures.length >= 8, `${pictures.length}`);
  assert.ok((text.match(/<table>/g) ?? []).length >= pictures.length);
  assert.doesNotMatch(text, /<svg[^>]*style|<style/);
  assert.match(text, /<form method="get" action="\/desk\/insights"[\s\S]*<option value="all" selected/);
  assert.match(text, /href="\/desk\/insights\.csv\?period=all"/);
  const rows = await rowsOf(ruth.browser);
  const width = rows[0]?.length;
  for (const row of rows) assert.equal(row.length, width, row.join());
  assert.doesNotMatch(rows.flat().join('\n'), /^[=+@-]|Somebody|Client\d|Ruth|Mei|Nour/m);
  // Of the new quarter alone, which has but a few days.
  assert.doesNotMatch(textOf(await page(ruth.browser, 'quarter')), /promises were kept/);
});

test('IN7 the page is sound HTML in both languages', async () => {
  const validator = new HtmlValidate(new FileSystemConfigLoader());
  for (const lang of ['en', 'es']) {
    await admin.query('update practices set locale = $1', [lang]);
    for (const browser of [here.ruth.browser, here.owner]) {
      const { results } = await validator.validateString(await page(browser, 'all'), 'page.html');
      const found = results.flatMap(({ messages }) => messages.map((one) => `${one.line}: ${one.message}`));
      assert.deepEqual(found, [], lang);
    }
  }
});
