import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Hono } from 'hono';
import { type StaffEnv, addColleague } from '#accounts';
import { readBack } from '#audit';
import { tables } from '#kit/db';
import { type Porch, openPorch } from '#test/porch';
import { html } from '#ui';
import { MONDAY, solo } from './desk.fixture.ts';
import { deskRoutes } from './index.ts';

let porch: Porch;
before(async () => {
  porch = await openPorch(MONDAY);
});
after(() => porch.close());

const members = tables<{ members: { id: string; user_id: string | null } }>();

/** A clinic with Kim at the front desk: what each of the two sees and does. */
async function clinic() {
  const here = await solo(porch);
  const kim = await here.look((work) => addColleague(work, { role: 'front_desk', name: 'Kim', email: '' }));
  const joined = members.updateTable('members').set({ user_id: 'kim' }).where('id', '=', kim.memberId);
  await here.look((work) => work.write(joined));
  const as = (memberId: string, role: 'owner' | 'front_desk') => {
    const app = new Hono<StaffEnv>();
    app.use(async (c, next) => {
      c.set('staff', { practice: here.practice, memberId, role } as StaffEnv['Variables']['staff']);
      await next();
    });
    deskRoutes(app, { source: porch.source, frame: (_c, view) => html`${view.list}${view.main}` });
    return {
      page: async (path: string): Promise<string> => (await app.request(path)).text(),
      give: async (id: string, reads: 'yes' | 'no') => {
        const body = new URLSearchParams({ reads }).toString();
        return app.request(`/desk/inquiries/${id}/front-desk`, { method: 'POST', body });
      },
    };
  };
  return { ...here, owner: as(here.owner, 'owner'), kim: as(kim.memberId, 'front_desk') };
}

test('I18 the front desk reads what was written and answered once a therapist gave it, and no more once it is taken back', async () => {
  const { write, leave, owner, kim, look } = await clinic();
  const [id, other] = [await write({ words: 'The lamp is out.' }), await write({ words: 'Quite another.' })];
  await leave(id, 'question');
  const open = `/desk/inquiries/${id}`;
  assert.doesNotMatch(await kim.page(open), /The lamp is out|Words\./);
  assert.match(await owner.page(open), /Let the front desk read this/);
  assert.equal((await owner.give(id, 'yes')).status, 303);
  const given = await kim.page(open);
  assert.match(given, /The lamp is out\./);
  assert.match(given, /Words\./);
  assert.match(given, /The front desk can read this\. Amara Okafor gave it to them\./);
  assert.doesNotMatch(
    given,
    /Let the front desk|Keep it from|worry about their safety/,
    'nothing to do with it',
  );
  assert.doesNotMatch(await kim.page(`/desk/inquiries/${other}`), /Quite another/, 'one at a time');
  assert.match(await owner.page(open), /Keep it from the front desk/);
  assert.equal((await owner.give(id, 'no')).status, 303);
  assert.doesNotMatch(await kim.page(open), /The lamp is out|can read this/);
  const trail = (await look((work) => readBack(work, { most: 100 }))).map(({ action }) => action);
  assert.deepEqual(trail.filter((action) => action.endsWith('front_desk')).toSorted(), [
    'inquiry.given_to_front_desk',
    'inquiry.kept_from_front_desk',
  ]);
});

test('I18 the list shows the beginning of what was given, and of nothing else', async () => {
  const { write, owner, kim } = await clinic();
  const id = await write({ words: 'The lamp is out.' });
  await write({ words: 'Quite another.' });
  await owner.give(id, 'yes');
  const list = await kim.page('/desk');
  assert.match(list, /The lamp is out/);
  assert.doesNotMatch(list, /Quite another/);
});

test('I18 what somebody showed to one colleague alone can’t be given, and the front desk can’t take it', async () => {
  const { write, owner, kim, see } = await clinic();
  const hidden = await write({ nobodyElse: true, words: 'For Amara.' });
  const page = await owner.page(`/desk/inquiries/${hidden}`);
  assert.doesNotMatch(page, /Let the front desk read this/);
  const refused = await owner.give(hidden, 'yes');
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /asked that nobody else reads this/);
  const id = await write();
  assert.equal((await kim.give(id, 'yes')).status, 403);
  assert.equal((await see(id)).deskReadsSince, null);
});
