import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { feesSince, nextAppointments } from '#appointments';
import { lastInCare } from '#people';
import { recordFacts } from '#inquiries';
import { type Goodbyes, openGoodbyes } from './endings.fixture.ts';

/** What is given back after a goodbye, and what the time for which a record is kept counts from. */

let here: Goodbyes;

before(async () => {
  here = await openGoodbyes();
});
after(() => here.h.close());

const ahead = (personId: string) => here.inside((work) => nextAppointments(work, personId));

test('AP21 E4 what was booked is given back by what it cost when it was said; a series ends, and others still come', async () => {
  const { ruth, until } = here;
  await here.policy({ currency: 'USD', steps: [{ hours: 24, fee: 5000 }], waivers: [], freePayers: [] });
  const [ana, bo] = [await here.client('Ana'), await here.client('Bo')];
  const tomorrow = { person: ana, rhythm: 'weekly', until: '' };
  const series = await here.books(ruth.browser, '2026-11-24', '15:00', tomorrow);
  assert.equal(series.status, 303, series.text);
  const both = await here.books(ruth.browser, '2026-11-26', '10:00', { person: ana, person2: bo });
  assert.equal(both.status, 303, both.text);
  assert.ok((await ahead(ana)).length > 3, 'eight weeks are made ahead');
  // 24 hours and a half before the first of them.
  await until('2026-11-23T19:30:00Z');
  await here.says(await here.page(ana), 'found_someone');
  await until('2026-11-24T21:00:00Z');
  assert.ok((await ahead(ana)).length > 3, 'held');
  await until('2026-11-24T22:01:00Z');
  assert.deepEqual(await ahead(ana), []);
  assert.equal((await ahead(bo)).length, 1, 'it stands for the other one');
  const fees = await here.inside((work) => feesSince(work, work.at.subtract({ hours: 48 })));
  assert.deepEqual(
    fees.filter(({ fee }) => (fee ?? 0) > 0),
    [],
    'in time when it was said',
  );
  await until('2026-12-15T15:00:00Z');
  assert.deepEqual(await ahead(ana), [], 'nothing is made ahead any more');
});

test('P5 P8 once it was closed, the time for which a record is kept counts from there', async () => {
  const { ruth, until } = here;
  await here.signIn();
  const cy = await here.client('Cy');
  await here.says(await here.page(cy), 'better');
  const [ending] = await here.endings(cy);
  await until('2027-03-01T15:00:00Z');
  await here.signIn();
  await ruth.browser.post(`/desk/endings/${ending?.id}/answer`, { fits: 'yes', worry: 'no' });
  await ruth.browser.post(`/desk/endings/${ending?.id}/close`, { words: 'Be well.' });
  const ended = await here.inside((work) => lastInCare(work, cy));
  assert.equal(ended?.toString().slice(0, 10), '2027-03-01');
  await until('2028-03-01T15:00:00Z');
  const { record } = await here.inside((work) => recordFacts(work, { personId: cy, standing: 'client' }));
  assert.ok(record.lastContactOn.toString() >= '2027-03-01');
});

test('L15 who said goodbye didn’t stop without a word: nobody asks whether they did', async () => {
  const { ruth, until } = here;
  await until('2028-03-06T15:00:00Z');
  await here.signIn();
  const [dot, eli] = [await here.client('Dot'), await here.client('Eli')];
  for (const [person, at] of [
    [dot, '10:00'],
    [eli, '13:00'],
  ] as const) {
    const booked = await here.books(ruth.browser, '2028-03-08', at, { person });
    const path = booked.to.replace(/^https?:\/\/[^/]*|\?.*$/g, '');
    assert.equal((await ruth.browser.post(`${path}/cancellation`, { whose: 'client' })).status, 303);
  }
  await until('2028-03-09T15:00:00Z');
  const page = await here.page(dot);
  await here.says(page, 'pause');
  await until('2028-03-17T15:00:00Z');
  const list = (await ruth.browser.get('/desk/outreach')).text;
  assert.match(list, /Eli/);
  assert.doesNotMatch(list, /Dot/);
});
