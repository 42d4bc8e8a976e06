import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { nextAppointments } from '#appointments';
import { waysOf } from '#people';
import { bare } from './appointments-clinic.fixture.ts';
import { type Goodbyes, SLUG, openGoodbyes } from './endings.fixture.ts';

/** A goodbye by the last line of a reminder, without signing in; and the one note next year. */

let here: Goodbyes;

before(async () => {
  here = await openGoodbyes();
});
after(() => here.h.close());

const ahead = (personId: string): Promise<number> =>
  here.inside(async (work) => (await nextAppointments(work, personId)).length);

/** What the mail asks, as the address of a page with one button. */
async function confirmLink(personId: string): Promise<string> {
  const [mail, ...more] = await here.sentFor(personId, 'goodbye');
  assert.equal(more.length, 0, 'asked once');
  assert.doesNotMatch(
    JSON.stringify(mail?.words).replaceAll(/https?:\S+/g, ''),
    /session|therap|goodbye|Ruth/i,
  );
  return /https?:\/\/[^/]+(\/haddad-therapy\/it-was-me\/\S+)/.exec(mail?.words.neutral.body ?? '')?.[1] ?? '';
}

test('E5 by a link without signing in it pauses reminders, frees nothing, and counts once it was confirmed in a safe way', async () => {
  const { ruth, until } = here;
  const ana = await here.client('Ana');
  const link = await here.reminded(ana, { on: '2026-11-25', at: '11:00', until: '2026-11-24T16:30:00Z' });
  await here.books(ruth.browser, '2026-12-02', '11:00', { person: ana });
  const phone = here.h.browser();
  assert.match((await phone.get(link)).text, /What would you like to say\?/);
  assert.equal((await here.endings(ana)).length, 0, 'nothing on GET');
  const empty = await phone.post(link, { words: 'Too fast.' });
  assert.equal(empty.status, 422);
  assert.match(empty.text, /Too fast\./);
  assert.equal((await phone.post(link, { reason: 'too_much', words: 'Too fast.' })).status, 303);
  const said = (await phone.get(link)).text;
  assert.match(said, /This note is automatic\. Ruth will read yours by Wednesday, November 25, 5 pm/);
  assert.match(said, /Until then your times stay/);
  assert.match(said, /Are you safe right now\?/);
  assert.doesNotMatch(
    said,
    /Too fast|class="title code"/,
    'nothing of what was said, and no door, to whoever holds a link',
  );
  await phone.post(link, { reason: 'too_much', words: 'Too fast.' });
  await phone.post(`${link}/more`, { last: 'no', note: 'yes' });

  await until('2026-12-01T17:00:00Z');
  assert.equal(await ahead(ana), 1, 'a working day later nothing is freed');
  const reminders = await here.sentFor(ana, 'reminder');
  const second = reminders.filter(({ words }) => words.neutral.body.includes('December 2'));
  assert.deepEqual(
    second.map((one) => one.sent_at),
    [null],
    'reminders wait',
  );
  const [ending] = await here.endings(ana);
  await here.signIn();
  const card = (await ruth.browser.get(`/desk/endings/${ending?.id}`)).text;
  assert.match(card, /It isn’t known that it was they/);
  assert.equal((await ruth.browser.post(`/desk/endings/${ending?.id}/close`, { words: 'Bye.' })).status, 422);

  const confirm = await confirmLink(ana);
  assert.match((await phone.get(confirm)).text, /Was it you\?/);
  assert.equal((await here.endings(ana))[0]?.confirmedAt, null, 'mail scanners open links');
  await phone.post(confirm, {});
  assert.notEqual((await here.endings(ana))[0]?.confirmedAt, null);
  assert.equal(await ahead(ana), 0);
});

test('E9 one note next year: an express yes with its words, sent once on its day, and not to who shut the door or came back', async () => {
  const { until } = here;
  const made = await Promise.all(['Bea', 'Cal', 'Dag'].map((called) => here.client(called)));
  const [bea = '', cal = '', dag = ''] = made;
  for (const personId of made) {
    const page = await here.page(personId);
    const to = await here.says(page, 'better');
    assert.doesNotMatch((await page.get(to)).text, /checked/, 'nothing is ticked for them');
    await page.post(`${to}/more`, personId === dag ? { last: 'no' } : { last: 'no', note: 'yes' });
  }
  const [kept] = await here.endings(bea);
  assert.equal(kept?.noteWording, 'Yes: one note may be sent to me next year');
  assert.equal(kept.noteDueAt?.toString(), '2027-12-01T17:00:00Z');
  const [other] = await here.endings(cal);
  await (await here.page(cal)).post(`/my/${SLUG}/goodbye/${other?.id}/door/end`, {});
  await until('2027-11-30T17:00:00Z');
  assert.equal((await here.sentFor(bea, 'door_note')).length, 0);
  await until('2027-12-01T17:01:00Z');
  await until('2027-12-02T17:01:00Z');
  const notes = await here.sentFor(bea, 'door_note');
  assert.equal(notes.length, 1);
  assert.match(
    notes[0]?.words.neutral.body ?? '',
    /You asked for it a year ago[\s\S]*\/door\/[a-z-]+[\s\S]*the only one/,
  );
  assert.notEqual(notes[0]?.sent_at, null);
  assert.equal((await here.sentFor(cal, 'door_note')).length, 0);
  assert.equal((await here.sentFor(dag, 'door_note')).length, 0);
});

test('E1 “please don’t contact me” takes every way back, and its therapist reads that nothing is to be written', async () => {
  const eli = await here.client('Eli');
  const page = await here.page(eli);
  const { to } = await page.post(`/my/${SLUG}/no-contact`, {});
  assert.match((await page.get(to)).text, /You asked not to be contacted/);
  assert.deepEqual(await here.inside(async (work) => (await waysOf(work, [eli])).length), 0);
  await here.signIn();
  const [ending] = await here.endings(eli);
  const card = (await here.ruth.browser.get(`/desk/endings/${ending?.id}`)).text;
  assert.match(card, /They ask not to be contacted/);
});

test('E5 L6 whoever holds the link ends no plan after a missed session: its next step waits a week, once; it ends as they confirm', async () => {
  const { ruth, until } = here;
  const bo = await here.client('Bo');
  await until('2026-12-07T15:00:00Z');
  await here.signIn();
  const link = await here.reminded(bo, { on: '2026-12-09', at: '14:00', until: '2026-12-08T19:30:00Z' });
  await here.signIn();
  const [session] = await here.inside((work) => nextAppointments(work, bo));
  await until('2026-12-09T21:00:00Z');
  const went = await ruth.browser.post(`/desk/appointments/${session?.id}/outcome`, {
    person: bo,
    what: 'missed_each_other',
  });
  const plan = bare(went.to);
  const phone = here.h.browser();
  assert.equal((await phone.post(link, { reason: 'pause', words: '' })).status, 303);
  const waits = (await ruth.browser.get(plan)).text;
  assert.match(waits, /A goodbye came by a link, so it waits/);
  assert.doesNotMatch(waits, /It has ended/);
  await phone.post(link, { reason: 'pause', words: '' });
  await until('2026-12-11T15:00:00Z');
  assert.doesNotMatch((await ruth.browser.get(plan)).text, /Done as drafted/, 'its day would have come');
  await phone.post(await confirmLink(bo), {});
  assert.match((await ruth.browser.get(plan)).text, /You heard from them\. It has ended/);
});
