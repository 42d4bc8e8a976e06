import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openPlan } from '#outreach';
import { bare } from './appointments-clinic.fixture.ts';
import { type Missed, openMissed, shares } from './outreach.fixture.ts';

/** Who came back before anybody said that a session was missed. */

let here: Missed;

before(async () => {
  here = await openMissed();
});
after(() => here.h.close());

test('L6 who wrote after the session is no more absent when it is said in the evening that it was missed', async () => {
  const on = '2026-11-24';
  await here.until(`${on}T15:00:00Z`);
  await here.signIn();
  const personId = await here.client('Ana');
  const booked = await here.books(here.ruth.browser, on, '11:00', { person: personId });
  await here.until(`${on}T19:00:00Z`);
  await shares(here, personId);
  await here.until(`${on}T23:00:00Z`);
  const outcome = `${bare(booked.to)}/outcome`;
  const { to } = await here.ruth.browser.post(outcome, { person: personId, what: 'missed_each_other' });
  assert.equal(
    await here.inside(
      async (work) => (await openPlan(work, { personId, memberId: here.ruth.id })) !== undefined,
    ),
    false,
  );
  const text = (await here.ruth.browser.get(bare(to))).text;
  assert.match(text, /You heard from them. It has ended/);
  assert.doesNotMatch(text, /The steps|No way to them is marked safe/);
});
