import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { MEMBER_LEFT } from '#accounts';
import { PERSON_ERASED, waysOf } from '#people';
import { confirm, resources, retire, seedStarter } from '#resources';
import { bare } from './appointments-clinic.fixture.ts';
import { type Missed, formOn, openMissed } from './outreach.fixture.ts';

/** From the card of a letter to the post, on real parts. */

let here: Missed;

before(async () => {
  here = await openMissed();
});
after(() => here.h.close());

/** A client whose letter is due at ten past that hour, two weeks after they were missed: the call and the mail are skipped. */
async function letterDue(
  called: string,
  on: { missed: string; call: string; mail: string; letter: string },
): Promise<{ plan: string; person: string }> {
  const { ruth, until } = here;
  await until(`${on.missed}T15:10:00Z`);
  await here.signIn();
  const person = await here.client(called);
  const plan = bare((await here.went([person], 'missed_each_other', on.missed, '12:00')).to);
  for (const day of [on.call, on.mail]) {
    await until(`${day}T15:00:00Z`);
    await here.signIn();
    await ruth.browser.post(formOn((await ruth.browser.get(plan)).text, '/skip'), {});
  }
  await until(`${on.letter}T15:00:00Z`);
  await here.signIn();
  return { plan, person };
}

const path = (to: string): string => bare(to.replace(/^https?:\/\/[^/]*/, ''));

test('LE7 LE1 LE6 a letter is put on paper, printed with all that wait, posted, and the step is done with it', async () => {
  const { ruth, owner, front } = here;
  const { plan } = await letterDue('Dee', {
    missed: '2026-11-23',
    call: '2026-11-25',
    mail: '2026-11-30',
    letter: '2026-12-07',
  });
  const card = (await ruth.browser.get(plan)).text;
  assert.match(card, /1 Elm Street, Springfield/);
  const put = await ruth.browser.post(formOn(card, '/paper'), { how: 'drafted', own: 'I saw your garden.' });
  assert.equal(put.status, 303, put.text);
  const letter = path(put.to);
  const page = (await ruth.browser.get(letter)).text;
  assert.match(page, /I saw your garden\.[\s\S]*My door stays open/);
  assert.match(page, /1 Elm Street, Springfield/);
  for (const other of [owner, front.browser]) {
    assert.notEqual((await other.get(letter)).status, 200);
    assert.notEqual((await other.get(`${letter}/letter.pdf`)).status, 200);
  }
  assert.match((await ruth.browser.get(plan)).text, /It lies with your letters/);
  assert.match((await ruth.browser.get('/desk/letters')).text, /Dee[\s\S]*Not printed yet/);
  for (const file of ['letters', 'envelopes-dl', 'envelopes-10', 'labels']) {
    const printed = await ruth.browser.get(`/desk/letters/all/${file}.pdf`);
    assert.equal(printed.status, 200, file);
    assert.match(printed.text, /^%PDF-1\.7/);
  }
  for (const file of ['letter', 'by-hand', 'envelope-dl', 'envelope-10'])
    assert.match((await ruth.browser.get(`${letter}/${file}.pdf`)).text, /^%PDF/);
  assert.match((await ruth.browser.get('/desk/letters')).text, /Printed today/);

  const posted = await ruth.browser.post(`${letter}/posted`, {});
  assert.equal(posted.status, 303, posted.text);
  assert.equal((await ruth.browser.post(`${letter}/posted`, {})).status, 303, 'pressed twice it is once');
  assert.match((await ruth.browser.get(plan)).text, /A letter by hand: done/);
  const undone = await ruth.browser.post(`${letter}/posted/undo`, {});
  assert.equal(undone.status, 303, undone.text);
  assert.match((await ruth.browser.get(plan)).text, /It lies with your letters/);
  await ruth.browser.post(`${letter}/posted`, {});
  await here.until('2026-12-07T15:04:00Z');
  assert.match((await ruth.browser.get(plan)).text, /All steps are done/);
  const late = await ruth.browser.post(`${letter}/posted/undo`, {});
  assert.equal(late.status, 422);
  assert.match(late.text, /can’t be taken back any more/);
});

test('LE2 who came back isn’t written to: the letter is off the list, and nothing of it is printed', async () => {
  const { ruth } = here;
  const { plan, person } = await letterDue('Eli', {
    missed: '2026-12-08',
    call: '2026-12-10',
    mail: '2026-12-14',
    letter: '2026-12-21',
  });
  const letter = path(
    (await ruth.browser.post(formOn((await ruth.browser.get(plan)).text, '/paper'), { how: 'drafted' })).to,
  );
  const booked = await here.books(ruth.browser, '2026-12-23', '10:00', { person });
  assert.equal(booked.status, 303, booked.text);
  assert.doesNotMatch((await ruth.browser.get('/desk/letters')).text, /Not printed yet/);
  assert.equal((await ruth.browser.get(`${letter}/letter.pdf`)).status, 303);
  assert.equal((await ruth.browser.post(`${letter}/posted`, {})).status, 422);
  assert.match((await ruth.browser.get(letter)).text, /It is off the list/);
});

test('LE1 an address that was taken back since is on no envelope, and posting says why it isn’t done', async () => {
  const { ruth } = here;
  const { plan, person } = await letterDue('Fay', {
    missed: '2027-01-04',
    call: '2027-01-06',
    mail: '2027-01-11',
    letter: '2027-01-19',
  });
  const put = await ruth.browser.post(formOn((await ruth.browser.get(plan)).text, '/paper'), {
    how: 'drafted',
  });
  const letter = path(put.to);
  const [post] = (await here.inside((work) => waysOf(work, [person]))).filter(
    (one) => one.channel === 'post',
  );
  await ruth.browser.post(`/desk/clients/${person}/ways/${post?.id ?? ''}/taken-back`, {});
  assert.match((await ruth.browser.get(letter)).text, /No postal address is marked safe/);
  assert.doesNotMatch((await ruth.browser.get(letter)).text, /Elm Street/);
  assert.equal((await ruth.browser.get(`${letter}/envelope-10.pdf`)).status, 303);
  const posted = await ruth.browser.post(`${letter}/posted`, {});
  assert.equal(posted.status, 422);
  assert.match(posted.text, /No postal address is marked safe for this, so nothing was done/);
  const empty = await ruth.browser.post(`${letter}/words`, { words: '' });
  assert.equal(empty.status, 422);
  const long = await ruth.browser.post(`${letter}/words`, { words: 'word '.repeat(131) });
  assert.match(long.text, /It is too long/);
  assert.match(long.text, /word word word/, 'what was typed comes back');
  await ruth.browser.post(`${letter}/taken-off`, {});
  assert.doesNotMatch((await ruth.browser.get('/desk/letters')).text, /Fay/);
});

test('LE3 LE8 LE12 an owner says what stands on letters; a closing letter and a slip begin on a client’s page', async () => {
  const { ruth, owner, front } = here;
  await here.until('2027-01-19T15:30:00Z');
  await here.signIn();
  const head = '/desk/letters/letterhead';
  const said = {
    address: '12 Oak Street\nBrooklyn',
    phone: '(718) 555-0100',
    returns: 'Oak Street Therapy',
    comeBack: 'Ring the bell, or call.',
    records: '',
    closesAfterDays: '30',
  };
  const told = await owner.post(head, said);
  assert.equal(told.status, 422);
  assert.match(told.text, /a word in it that says what the letter is about[\s\S]*Oak Street Therapy/);
  assert.equal(
    (await owner.post(head, { ...said, returns: 'PO Box 12', closesAfterDays: 'soon' })).status,
    422,
  );
  assert.equal((await owner.post(head, { ...said, returns: 'PO Box 12' })).status, 303);
  assert.equal((await ruth.browser.post(head, said)).status, 403);
  assert.match((await ruth.browser.get(head)).text, /An owner of the practice can change it/);
  assert.notEqual((await front.browser.get(head)).status, 200);

  const places = await here.inside(async (work) => {
    await seedStarter(work, 'US');
    await work.flush();
    for (const one of await resources(work)) await confirm(work, one.id);
    return (await resources(work)).filter((one) => one.kind === 'addiction' && one.phone !== '');
  });
  const [place] = places;
  assert.ok(place, 'a starter list has such a place');
  const chosen = await owner.post(head, {
    ...said,
    returns: 'PO Box 12',
    place1: place.id,
    place2: place.id,
  });
  assert.equal(chosen.status, 303);
  const gil = await here.client('Gil');
  const page = (await ruth.browser.get(`/desk/clients/${gil}`)).text;
  assert.match(page, new RegExp(`/desk/letters/new/closing\\?person=${gil}`));
  const draft = (await ruth.browser.get(`/desk/letters/new/closing?person=${gil}`)).text;
  assert.match(
    draft,
    /Hello Gil,[\s\S]*I will close your file on February 18, 2027[\s\S]*Ring the bell, or call\./,
  );
  assert.match(draft, /copy[\s\S]*If you need help right now:\n911/);
  assert.ok(draft.includes(`If you would like to talk to somebody else:\n${place.name}: `), draft);
  await here.inside((work) => retire(work, place.id));
  const without = (await ruth.browser.get(`/desk/letters/new/closing?person=${gil}`)).text;
  assert.doesNotMatch(without, /somebody else:/, 'a place that is confirmed no more isn’t told');
  assert.equal((await owner.get(`/desk/letters/new/closing?person=${gil}`)).status, 404, 'not in their care');
  const made = await ruth.browser.post('/desk/letters/new/closing', {
    person: gil,
    words: 'Hello Gil,\r\n\r\nI wish you well.',
  });
  assert.equal(made.status, 303, made.text);
  assert.match(
    (await ruth.browser.get(`${path(made.to)}/letter.pdf`)).text,
    /^%PDF/,
    'as a browser ends its lines',
  );
  const bill = await ruth.browser.post('/desk/letters/new/bill', {
    person: gil,
    words: 'Here it is.',
    amount: '$120',
  });
  const slip = path(bill.to);
  assert.match((await ruth.browser.get(slip)).text, /value="\$120"/);
  assert.match((await ruth.browser.get(`${slip}/letter.pdf`)).text, /^%PDF/);
  assert.match((await ruth.browser.get(slip)).text, /as who sends it: PO Box 12/);
  const kim = await here.client('Kim', { unsafe: true });
  const unsafe = await ruth.browser.post('/desk/letters/new/bill', {
    person: kim,
    words: 'Here it is.',
    amount: '',
  });
  assert.equal(unsafe.status, 303, 'an address that is good for times is good for a bill');
});

test('LE9 words are read once more where that is pressed, nothing typed is lost, and it is off for this member until they turn it on', async () => {
  const { ruth } = here;
  const hal = await here.client('Hal');
  const form = { person: hal, words: 'You must call me as soon as possible.' };
  const read = await ruth.browser.post('/desk/letters/new/closing', { ...form, next: 'read' });
  assert.equal(read.status, 422);
  assert.match(read.text, /You must call me as soon as possible\./);
  assert.match(read.text, /<li>“as soon as possible” might read as hurried\. Another way:/);
  assert.match(read.text, /<gentle-reader data-readings=/);
  const off = await ruth.browser.post('/desk/letters/new/closing', { ...form, next: 'gentle_off' });
  assert.match(off.text, /You must call me/);
  assert.doesNotMatch(off.text, /<gentle-reader/);
  const later = await ruth.browser.get(`/desk/letters/new/bill?person=${hal}`);
  assert.match(later.text, /Gentle reader on/);
  const on = await ruth.browser.post('/desk/letters/new/closing', { ...form, next: 'gentle_on' });
  assert.match(on.text, /<gentle-reader/);
  const kept = await ruth.browser.post('/desk/letters/new/closing', form);
  assert.equal(kept.status, 303, 'it never blocks');
});

test('LE11 who is erased takes their letters with them; who left posts nothing', async () => {
  const { ruth } = here;
  const ida = await here.client('Ida');
  const made = await ruth.browser.post('/desk/letters/new/closing', { person: ida, words: 'Hello Ida.' });
  const letter = path(made.to);
  assert.match((await ruth.browser.get('/desk/letters')).text, /Ida/);
  await here.inside(async (work) => {
    work.announce({ name: PERSON_ERASED, id: ida });
    await work.flush();
  });
  assert.equal((await ruth.browser.get(letter)).status, 404);
  const jon = await here.client('Jon');
  const left = path(
    (await ruth.browser.post('/desk/letters/new/closing', { person: jon, words: 'Hello Jon.' })).to,
  );
  await here.inside(async (work) => {
    work.announce({ name: MEMBER_LEFT, id: ruth.id });
    await work.flush();
  });
  assert.match((await ruth.browser.get(left)).text, /It is off the list/);
});
