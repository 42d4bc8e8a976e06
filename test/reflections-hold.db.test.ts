import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sweep } from '#app/schedule';
import { type Writing, begins, everyRow, openWriting, opens, writes } from './reflections.fixture.ts';

/** Private notes over time: shown again, deleted, held, and what becomes of them when their writer leaves. */

let here: Writing;
let note = '';
const DESK = '/desk/reflections';

before(async () => {
  here = await openWriting();
  await begins(here.ruth.browser);
  note = await writes(here.ruth.browser, { label: 'Spring', open: 'Of marigolds.', show_on: '2026-11-25' });
});
after(() => here.close());

test('F9 on the day that was chosen its writer’s desk has one quiet line, nobody else’s has, until it was read', async () => {
  const { ruth, owner, omar, h } = here;
  const LINE = /A note of yours wants to be read/;
  const past = await ruth.browser.post(`${note}/again`, { show_on: '2026-11-01' });
  assert.equal(past.status, 422);
  assert.match(past.text, /still to come/);
  assert.doesNotMatch((await ruth.browser.get('/desk')).text, LINE);
  h.clock.moveTo('2026-11-25T14:00:00Z');
  const desk = (await ruth.browser.get('/desk')).text;
  assert.match(desk, LINE);
  assert.doesNotMatch(desk, /Spring|marigold/);
  for (const browser of [owner, omar.browser]) assert.doesNotMatch((await browser.get('/desk')).text, LINE);
  await opens(ruth.browser);
  assert.match((await ruth.browser.get(DESK)).text, /You wanted to see these again[\s\S]*Spring/);
  assert.match((await ruth.browser.get(note)).text, /You wanted to see this again today/);
  await ruth.browser.post(`${note}/again`, { show_on: '' });
  assert.doesNotMatch((await ruth.browser.get('/desk')).text, LINE);
  await ruth.browser.post(`${note}/again`, { show_on: '2027-11-25' });
  assert.match((await ruth.browser.get(note)).text, /You will see it again on Thursday, November.25,.2027/);
});

test('F10 what is deleted is gone at once, and it is said how long backups keep it', async () => {
  const { ruth, admin } = here;
  const gone = await writes(ruth.browser, { open: 'To be gone.' });
  assert.match(
    (await ruth.browser.get(gone)).text,
    /stays in the backups of the machine until they are replaced: two weeks/,
  );
  assert.equal((await ruth.browser.post(`${gone}/deletion`, {})).to, `${DESK}?done=deleted`);
  assert.equal((await ruth.browser.get(gone)).status, 404);
  assert.equal(
    (await admin.query('select from reflections where id = $1', [gone.split('/').at(-1)])).rowCount,
    0,
  );
});

test('F11 while a hold is on nothing is deleted or changed, not even when everything is lost; its writer sets and lifts it, and the trail says no more', async () => {
  const { ruth, admin, omar } = here;
  const unsaid = await ruth.browser.post(`${DESK}/hold`, { why: ' ' });
  assert.match(unsaid.text, /Write why, in a few words/);
  await ruth.browser.post(`${DESK}/hold`, { why: 'The quillfeather complaint.' });
  const on = (await ruth.browser.get(`${DESK}/hold`)).text;
  assert.match(on, /A legal hold is on\. Ruth set it today[\s\S]*The quillfeather complaint/);
  assert.ok(!(await everyRow(admin)).includes('quillfeather'), 'why is sealed like a note');
  const refused = await ruth.browser.post(`${note}/deletion`, {});
  assert.equal(refused.status, 422);
  assert.match(refused.text, /nothing was changed or deleted/);
  const rewritten = await ruth.browser.post(`${note}/words`, { open: 'Other words.' });
  assert.equal(rewritten.status, 422);
  assert.match(rewritten.text, /Other words\./, 'what was typed stands there still');
  await ruth.browser.post(`${note}/again`, { show_on: '2027-12-01' });
  assert.ok((await writes(ruth.browser, { open: 'A new one.' })).startsWith(DESK), 'new ones may be written');
  await here.signIn(ruth.id, ruth.browser);
  assert.equal((await ruth.browser.post(`${DESK}/lost`, { sure: 'yes' })).status, 422);
  const closed = (await ruth.browser.get(`${DESK}/hold`)).text;
  assert.match(closed, /A legal hold is on/);
  assert.doesNotMatch(closed, /quillfeather/);
  await opens(ruth.browser);
  assert.match((await ruth.browser.get(note)).text, /Of marigolds/);
  await here.signIn(omar.id, omar.browser);
  assert.equal((await omar.browser.post(`${DESK}/hold/end`, {})).status, 404);
  await ruth.browser.post(`${DESK}/hold/end`, {});
  assert.equal((await ruth.browser.post(`${note}/words`, { open: 'Of roses.' })).status, 303);
  const { rows } = await admin.query<{ action: string; by: string; subject: string; detail: object }>(
    `select action, actor_id as by, subject, detail from audit_lines where action like 'reflections.%' order by action`,
  );
  const line = (action: string) => ({ action, by: ruth.id, subject: 'member', detail: {} });
  assert.deepEqual(rows, [line('reflections.held'), line('reflections.hold_lifted')]);
});

test('F5 why a hold is set comes back too, when it had closed', async () => {
  const { omar, h } = here;
  await here.signIn(omar.id, omar.browser);
  await begins(omar.browser, 'seven slow trains to the sea');
  h.clock.advance({ minutes: 30 });
  const why = { why: 'A lawyer wrote.' };
  const closed = await omar.browser.post(`${DESK}/hold`, why);
  assert.equal(closed.status, 422);
  assert.match(closed.text, /A lawyer wrote\./);
  const set = await omar.browser.post(`${DESK}/hold`, { ...why, passphrase: 'seven slow trains to the sea' });
  assert.equal(set.status, 303);
});

test('F12 whoever leaves finds it closed at once, and it is deleted after 30 days; a hold keeps it sealed', async () => {
  const { owner, ruth, omar, h, admin } = here;
  await here.signIn(await here.ownerId(), owner);
  const books = async (): Promise<number> =>
    (await admin.query('select from reflection_books')).rowCount ?? 0;
  for (const one of [ruth, omar])
    assert.equal((await owner.post(`/desk/set-up/staff/${one.id}/leave`, {})).status, 303);
  assert.equal((await admin.query('select from reflection_openings')).rowCount, 0);
  assert.equal(await books(), 2);
  h.clock.advance({ hours: 24 * 29 });
  await sweep(h.house);
  assert.equal(await books(), 2, 'in a month an error can be noticed');
  h.clock.advance({ hours: 24 * 2 });
  await sweep(h.house);
  assert.equal(await books(), 1, 'then it is gone');
  h.clock.advance({ hours: 24 * 700 });
  await sweep(h.house);
  assert.equal(await books(), 1, 'what is held stays');
});
