import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Hono } from 'hono';
import { type Role, type StaffEnv, addColleague, members, openPractice } from '#accounts';
import { readBack } from '#audit';
import { dueForErasure, meet, setErasure } from '#people';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import { html } from '#ui';
import { type Porch, openPorch } from '#test/porch';
import { closeConcern, doStep, openConcern, safetyAbout, safetyRoutes, writeChecklist } from './index.ts';
import { checklist, concern, stepsDone } from './store.ts';

let porch: Porch;
let count = 0;

before(async () => {
  porch = await openPorch('2026-11-30T15:00:00Z');
});
after(() => porch.close());

const ABOUT = '01980000-0000-7000-8000-000000000001';

async function clinic() {
  count += 1;
  const { practice, owner } = await openPractice(
    porch.source,
    { kind: 'system' },
    {
      slug: `elm-${count}`,
      kind: 'clinic',
      name: 'Elm Street',
      country: 'US',
      region: 'NY',
      zone: 'America/New_York',
      locale: 'en',
      holidays: [],
      owner: { name: 'Ruth Adeyemi', email: '', userId: null },
    },
  );
  const look = <T>(act: (work: Work) => Promise<T> | T): Promise<T> =>
    porch.source.inPractice(practice, { kind: 'staff', id: owner }, act);
  await look((work) => addColleague(work, { role: 'therapist', name: 'Mei Tanaka', email: '' }));
  const mei = (await look((work) => members(work))).find((one) => one.name === 'Mei Tanaka')?.id ?? '';
  const person = await look(
    (work) => meet(work, { standing: 'reached_out', called: 'Jo', locale: 'en', ways: [] }).person,
  );
  const open = (privateTo: string | null = null) =>
    look((work) => openConcern(work, { personId: person, aboutId: ABOUT, privateTo, memberId: owner }));
  return { practice, owner, mei, person, look, open };
}

test('S1 a concern keeps the checklist that it was opened with', async () => {
  const { look, open, owner } = await clinic();
  const { id } = await open();
  porch.clock.advance({ minutes: 1 });
  await look((work) => writeChecklist(work, { memberId: owner, role: 'owner', text: 'Only this' }));
  const kept = await look(async (work) => checklist(work, (await concern(work, id))?.checklistId ?? ''));
  assert.equal(kept?.steps.length, 5);
  await look((work) =>
    closeConcern(work, { concernId: id, memberId: owner, role: 'owner', outcome: 'Safe.' }),
  );
  const { id: later } = await open();
  const second = await look(async (work) => checklist(work, (await concern(work, later))?.checklistId ?? ''));
  assert.deepEqual(second?.steps, ['Only this']);
});

test('S2 a step is done once, with who and when, and the application can remove nothing', async () => {
  const { look, open, mei, owner } = await clinic();
  const { id } = await open();
  const step = (memberId: string, note: string) =>
    look((work) => doStep(work, { concernId: id, step: 0, memberId, note }));
  assert.deepEqual(await step(mei, 'Rang, she is home.'), { id });
  porch.clock.advance({ minutes: 5 });
  assert.deepEqual(await step(owner, ''), { refused: 'already_done' });
  const [done] = await look((work) => stepsDone(work, id));
  assert.equal(done?.doneBy, mei);
  assert.equal(done?.note, 'Rang, she is home.');
  const db = tables<{ concern_steps: { practice_id: string }; concerns: { practice_id: string } }>();
  for (const table of ['concern_steps', 'concerns'] as const) {
    await assert.rejects(
      look((work) => work.all(db.deleteFrom(table).where('practice_id', '=', work.practice).returningAll())),
      /permission denied/,
    );
  }
});

test('S3 a concern holds the person’s erasure, also after it is closed', async () => {
  const { look, open, owner, person } = await clinic();
  await look((work) => setErasure(work, person, porch.clock.now()));
  assert.deepEqual(await look((work) => dueForErasure(work, 10)), [person]);
  const { id } = await open();
  assert.deepEqual(await look((work) => dueForErasure(work, 10)), []);
  await look((work) =>
    closeConcern(work, { concernId: id, memberId: owner, role: 'owner', outcome: 'Safe.' }),
  );
  await look((work) => setErasure(work, person, porch.clock.now()));
  assert.deepEqual(await look((work) => dueForErasure(work, 10)), []);
});

test('S4 opening again leads to the one that is open', async () => {
  const { open } = await clinic();
  const first = await open();
  assert.deepEqual(await open(), { id: first.id, first: false });
});

test('S8 words are sealed, and the trail holds none', async () => {
  const { look, open, owner, practice } = await clinic();
  const { id } = await open();
  await look((work) => doStep(work, { concernId: id, step: 1, memberId: owner, note: 'zebra' }));
  await look((work) =>
    closeConcern(work, { concernId: id, memberId: owner, role: 'owner', outcome: 'giraffe' }),
  );
  const lines = await look((work) => readBack(work, { subjectId: id, most: 20 }));
  assert.deepEqual(lines.map((line) => line.action).toSorted(), [
    'concern.closed',
    'concern.opened',
    'concern.step_done',
  ]);
  const raw = await porch.source.inPractice(practice, { kind: 'system' }, async (work) => {
    const db = tables<{ concern_steps: { note: Buffer }; concerns: { outcome: Buffer } }>();
    const notes = await work.all(db.selectFrom('concern_steps').select('note'));
    const outcomes = await work.all(db.selectFrom('concerns').select('outcome'));
    return [...notes.map((row) => row.note), ...outcomes.map((row) => row.outcome)];
  });
  assert.equal(raw.length, 2);
  for (const sealed of raw) assert.doesNotMatch(sealed.toString('latin1'), /zebra|giraffe/);
  assert.doesNotMatch(JSON.stringify(lines), /zebra|giraffe/);
});

function web(practice: string, memberId: string, role: Role): Hono<StaffEnv> {
  const app = new Hono<StaffEnv>();
  app.use(async (c, next) => {
    c.set('staff', { practice, memberId, role } as StaffEnv['Variables']['staff']);
    await next();
  });
  safetyRoutes(app, {
    source: porch.source,
    frame: (_c, view) => html`<title>${view.title}</title>${view.main}`,
    aboutHref: (_work, id) => `/desk/inquiries/${id}`,
  });
  return app;
}

const post = (app: Hono<StaffEnv>, path: string, form: Record<string, string>) =>
  app.request(path, { method: 'POST', body: new URLSearchParams(form).toString() });

test('S6 the page says that the lines are a start, until the practice writes its own', async () => {
  const { practice, owner, open } = await clinic();
  const { id } = await open();
  const app = web(practice, owner, 'owner');
  const page = await (await app.request(`/desk/safety/${id}`)).text();
  assert.match(page, /starter lines, not a protocol/);
  assert.match(page, /href="tel:911"/);
  assert.match(page, /href="tel:988"/);
  porch.clock.advance({ minutes: 1 });
  const saved = await post(app, '/desk/safety', { steps: 'Ring Ruth: (212) 555-0142' });
  assert.equal(saved.status, 303);
  const own = await (await app.request('/desk/safety')).text();
  assert.match(own, /Written by Ruth Adeyemi/);
  assert.doesNotMatch(own, /starter lines/);
});

test('S9 help-now numbers stand beside an open concern; the front desk may do steps but not close', async () => {
  const { practice, owner, open, look } = await clinic();
  const { id } = await open();
  const front = web(practice, owner, 'front_desk');
  assert.match(await (await front.request(`/desk/safety/${id}`)).text(), /class="help-now"/);
  assert.equal((await post(front, `/desk/safety/${id}/steps`, { step: '0', note_0: 'Rang.' })).status, 303);
  assert.equal((await post(front, `/desk/safety/${id}/outcome`, { outcome: 'Safe.' })).status, 409);
  assert.equal((await post(front, '/desk/safety', { steps: 'Mine' })).status, 422);
  const app = web(practice, owner, 'owner');
  assert.equal((await post(app, `/desk/safety/${id}/outcome`, { outcome: ' ' })).status, 422);
  assert.equal((await post(app, `/desk/safety/${id}/outcome`, { outcome: 'With her sister.' })).status, 303);
  const tooLate = await post(app, `/desk/safety/${id}/outcome`, { outcome: 'Rang her brother.' });
  assert.equal(tooLate.status, 409);
  assert.match(await tooLate.text(), /With her sister\.[\s\S]*It was not kept[\s\S]*Rang her brother\./);
  const lateStep = await post(app, `/desk/safety/${id}/steps`, { step: '1', note_1: 'He comes at six.' });
  assert.equal(lateStep.status, 409);
  assert.match(await lateStep.text(), /He comes at six\./);
  const about = await look((work) => safetyAbout(work, ABOUT, owner));
  assert.equal(about.open, undefined);
  assert.equal(about.past?.id, id);
  assert.match(await (await app.request(`/desk/safety/${id}`)).text(), /With her sister\./);
});

test('S7 a colleague gets the same 404 for what is shown to nobody else as for nothing', async () => {
  const { practice, owner, mei, open, look } = await clinic();
  const { id } = await open(owner);
  const theirs = web(practice, mei, 'therapist');
  assert.equal((await theirs.request(`/desk/safety/${id}`)).status, 404);
  assert.equal((await post(theirs, `/desk/safety/${id}/steps`, { step: '0' })).status, 404);
  assert.equal((await post(theirs, `/desk/safety/${id}/outcome`, { outcome: 'x' })).status, 404);
  assert.doesNotMatch(await (await theirs.request('/desk/safety')).text(), new RegExp(id));
  assert.equal((await look((work) => safetyAbout(work, ABOUT, mei))).open, undefined);
  assert.equal((await theirs.request(`/desk/safety/${ABOUT}`)).status, 404);
});
