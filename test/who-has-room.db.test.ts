import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { opening as openingAt } from '#openings';
import { runJobs } from './jobs.ts';
import { type Referral, openReferral } from './referral.fixture.ts';

/** Who has room is looked up afresh on a person's own page: by a press, never by loading it. */

let t: Referral;
before(async () => {
  t = await openReferral();
});
after(() => t.h.close());

const namedOf = (id: string): Promise<number | undefined> =>
  t.inside(t.lind, async (work) => (await openingAt(work, id))?.named);

test('I23 to load the page names nobody; a press names who fits now, once, and is counted like a naming', async () => {
  await t.says(t.lind, t.ruths, 'full');
  const made = await t.writes('Jo');
  await t.answersWith(t.haddad, made.id, 'no');
  const { page } = made;
  const visitor = t.h.browser();
  assert.doesNotMatch((await visitor.get(page)).text, /Ruth Lind/);
  const nobody = await visitor.post(`${page}/room`, {});
  assert.match((await visitor.get(nobody.to)).text, /Nobody else has room right now/);
  await t.says(t.lind, t.ruths, 'still');
  const earlier = await namedOf(t.ruths);
  for (let look = 0; look < 3; look += 1) assert.doesNotMatch((await visitor.get(page)).text, /Ruth Lind/);
  assert.equal(await namedOf(t.ruths), earlier);
  const pressed = await Promise.all([1, 2].map(() => visitor.post(`${page}/room`, {})));
  assert.ok(pressed.every(({ status }) => status === 303));
  await runJobs(t.h.house);
  assert.equal(await namedOf(t.ruths), (earlier ?? 0) + 1, 'of two presses one counts');
  const shown = (await visitor.get(page)).text;
  assert.match(shown, /Who has room now[\s\S]*Ruth Lind[\s\S]*Ask Ruth Lind for me/);
  assert.equal(shown.match(/Ask Ruth Lind for me/g)?.length, 1);
  const sent = await visitor.post(`${page}/colleague`, t.yes([['own', 'yes']]));
  assert.match(sent.to, /^\/lind-therapy\/m\//, 'and she is asked as anybody who was named');
});

test('I23 O3 whoever was named to three people is named to nobody by a press', async () => {
  await t.says(t.lind, t.ruths, 'still');
  for (const called of ['Kim', 'Lea', 'Mo']) {
    const made = await t.writes(called);
    await t.answersWith(t.haddad, made.id, 'no');
  }
  assert.equal(await namedOf(t.ruths), 3);
  const made = await t.writes('Nia');
  await t.answersWith(t.haddad, made.id, 'no');
  const pressed = await t.h.browser().post(`${made.page}/room`, {});
  assert.match(pressed.to, /room=none/);
  assert.equal(await namedOf(t.ruths), 3);
});

test('I20 I23 who waits with a list may look and ask too, and their place ends', async () => {
  await t.says(t.lind, t.ruths, 'still');
  const made = await t.writes('Ola');
  await t.answersWith(t.haddad, made.id, 'list');
  assert.equal((await t.stands(t.haddad, made.id))?.standing, 'waiting');
  const { page } = made;
  const visitor = t.h.browser();
  await visitor.post(`${page}/room`, {});
  assert.match((await visitor.get(page)).text, /Ask Ruth Lind for me/);
  const sent = await visitor.post(`${page}/colleague`, t.yes());
  assert.match(sent.to, /^\/lind-therapy\/m\//);
  assert.equal((await t.stands(t.haddad, made.id))?.closedBecause, 'in_good_hands');
});
