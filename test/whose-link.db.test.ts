import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { members } from '#accounts';
import { beginCare } from '#people';
import { type Clinic, openClinic } from './appointments-clinic.fixture.ts';

/** P16 in a clinic a colleague doesn't come to hold what opens somebody else's client's page. */

let c: Clinic;
before(async () => {
  c = await openClinic();
});
after(() => c.h.close());

const LINK = /\/my\/sign-in\/offered\/[\w-]+/;

test('P16 a client’s own therapist is shown a link; a colleague is told why not, asked or not, and makes none', async () => {
  const path = `/desk/clients/${c.sam}`;
  assert.match((await c.ruth.browser.post(`${path}/page`, {})).text, LINK);
  const page = (await c.owner.get(path)).text;
  assert.match(page, /Their therapist can show a link/);
  assert.doesNotMatch(page, /Make a link/);
  const tried = await c.owner.post(`${path}/page`, {});
  assert.equal(tried.status, 409);
  assert.doesNotMatch(tried.text, LINK);
  assert.match(tried.text, /Their therapist can show a link/);
});

test('P16 who takes them into care too is one of theirs', async () => {
  const owner = (await c.inside((work) => members(work))).find((one) => one.role === 'owner');
  await c.inside((work) => beginCare(work, { personId: c.sam, memberId: owner?.id ?? '', source: 'hand' }));
  assert.match((await c.owner.post(`/desk/clients/${c.sam}/page`, {})).text, LINK);
});
