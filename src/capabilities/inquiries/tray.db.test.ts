import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Hono } from 'hono';
import { type StaffEnv, addColleague } from '#accounts';
import { readBack } from '#audit';
import { deliverDue, realCarriers } from '#channels';
import { type Porch, openPorch } from '#test/porch';
import { html } from '#ui';
import { MONDAY, solo, way } from './desk.fixture.ts';
import { deskRoutes } from './index.ts';

let porch: Porch;
before(async () => {
  porch = await openPorch(MONDAY);
});
after(() => porch.close());

function desk(practice: string, memberId: string): Hono<StaffEnv> {
  const app = new Hono<StaffEnv>();
  app.use(async (c, next) => {
    c.set('staff', { practice, memberId, role: 'owner' } as StaffEnv['Variables']['staff']);
    await next();
  });
  deskRoutes(app, { source: porch.source, frame: (_c, view) => html`${view.list}${view.main}` });
  return app;
}

const text = async (app: Hono<StaffEnv>, path: string): Promise<string> => (await app.request(path)).text();

test('without a mail server a message waits with name, address and words until somebody says it was sent', async () => {
  const { write, say, clock, sweep, look, practice, owner } = await solo(porch);
  const id = await write({ called: 'Maya', ways: [way('email', 'maya@example.org')] });
  const app = desk(practice, owner);
  assert.match(
    await text(app, `/desk/inquiries/${id}?answer=yes`),
    /Waits in Sent mail for you to copy and send/,
  );
  const answerId = await say(id, 'yes');
  const sent = await text(app, `/desk?done=sent&for=${id}&of=${answerId}`);
  assert.match(sent, /Your answer to Maya goes to Sent mail/);
  assert.doesNotMatch(sent, /on its way/);
  clock.advance({ minutes: 4 });
  await sweep();
  await deliverDue({ source: porch.source, carrierFor: realCarriers, stillWanted: new Map() }, practice);
  const open = await text(app, '/desk/tray');
  assert.match(open, new RegExp(`<a href="/desk/inquiries/${id}">Maya</a>`));
  assert.match(open, />maya@example\.org</);
  const link = open.indexOf('/m/');
  assert(link > open.indexOf('The link in it opens this person’s own page'), 'the private link is folded');
  const marks = [...open.matchAll(/action="(\/desk\/tray\/[\w-]+\/passed-on)"/g)].map(
    ([, path]) => path ?? '',
  );
  assert(marks.length > 0);
  for (const path of marks) {
    for (const time of ['first', 'again']) {
      const marked = await app.request(path, { method: 'POST' });
      assert.equal(marked.headers.get('location'), '/desk/tray?done=passed', time);
    }
    const [, delivery = ''] = /tray\/([\w-]+)\//.exec(path) ?? [];
    const lines = await look((work) => readBack(work, { subjectId: delivery, most: 50 }));
    assert.equal(lines.filter((line) => line.action === 'delivery.passed_on').length, 1);
  }
  const afterwards = await text(app, '/desk/tray');
  assert.doesNotMatch(afterwards, /passed-on"|maya@example\.org/);
  assert.match(afterwards, /Nothing waits to be copied\./);
  assert.match(afterwards, /passed on Monday/);
});

test('the tray shows nothing of what is shown to one member alone', async () => {
  const { write, clock, sweep, practice, owner, look } = await solo(porch);
  const id = await write({ called: 'Maya', nobodyElse: true });
  clock.advance({ minutes: 1 });
  await sweep();
  await deliverDue({ source: porch.source, carrierFor: realCarriers, stillWanted: new Map() }, practice);
  const mine = await text(desk(practice, owner), '/desk/tray');
  const [, path = ''] = /action="(\/desk\/tray\/[\w-]+\/passed-on)"/.exec(mine) ?? [];
  assert.notEqual(path, '', 'its own member sees it');
  const { memberId: other } = await look((work) =>
    addColleague(work, { name: 'Ben Adeyemi', role: 'therapist', email: '' }),
  );
  const theirs = desk(practice, other);
  assert.doesNotMatch(await text(theirs, '/desk/tray'), /Maya|maya@|passed-on"/, id);
  assert.equal((await theirs.request(path, { method: 'POST' })).status, 404);
});
