import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addColleague, changeSettings } from '#accounts';
import { copies } from '#app/exports/copies';
import { agreementFor, wishesOf } from '#agreements';
import { erase } from '#people';
import { type Clinic, DESK, SLUG, fieldsOf, openClinic, plainly } from './agreements.fixture.ts';
import { asItStands, newcomerHouse, openHaddad } from './newcomer-house.ts';

/** The pages of agreements: at the desk, on a client's page, and for whoever looks. */

let h: Clinic['h'];
let practice: string;
let owner: Clinic['owner'];
let mei: Clinic['mei'];
let frontDesk: Clinic['frontDesk'];
let inside: Clinic['inside'];
let client: Clinic['client'];
let meiSays: Clinic['meiSays'];

before(async () => {
  ({ h, practice, owner, mei, frontDesk, inside, client, meiSays } = await openClinic());
});
after(() => h.close());

test('AG1 a therapist goes through the questions by Next alone, and is done', async () => {
  let to = `${DESK}/questions/others`;
  let count = 0;
  while (to !== DESK) {
    const { status, text } = await mei.browser.get(to);
    assert.equal(status, 200, to);
    count += 1;
    assert.match(text, new RegExp(`Question ${count} of 14`));
    to = (await mei.browser.post(to, asItStands(text))).to;
  }
  assert.equal(count, 14);
  const overview = await mei.browser.get(DESK);
  assert.match(overview.text, /Nothing is saved yet, so your clients are promised nothing\./);
  assert.equal((await mei.browser.post(`${DESK}/version`, {})).to, `${DESK}?done=saved`);
  assert.match((await mei.browser.get(`${DESK}?done=saved`)).text, /Version 1 holds/);
  assert.equal((await mei.browser.post(`${DESK}/version`, {})).to, `${DESK}?done=same`);
});

test('AG3 a step that wants another look comes back with what was typed', async () => {
  const wrong = await mei.browser.post(`${DESK}/questions/policy`, {
    costs: 'yes',
    late_hours: '24',
    late_fee: 'sixty',
    no_fee: 'Medicaid, Elm',
  });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /Write an amount, such as 60\./);
  assert.match(wrong.text, /value="sixty"/);
  assert.match(wrong.text, /value="Medicaid, Elm"/);
});

test('AG4 AG11 a client agrees, is told what changed in words, and is promised the old until they agree to the new', async () => {
  const { browser, at, personId } = await client('Jo');
  assert.equal((await browser.get(`/my/${SLUG}/agreement`)).to, at);
  const first = await browser.get(at);
  assert.match(plainly(first), /I answer within 2 working days\./);
  assert.match(first.text, /class="help-now"/);
  assert.doesNotMatch(first.text, /\schecked/);

  const unticked = await browser.post(at, fieldsOf(first.text, { stopping: 'A card would do' }));
  assert.equal(unticked.status, 422);
  assert.match(unticked.text, /Tick the box if you agree\./);
  assert.match(unticked.text, /A card would do/);

  const both = [...fieldsOf(first.text, { agreed: 'yes' }), ['if_missed', 'wait'], ['if_missed', 'call']] as [
    string,
    string,
  ][];
  const asked = await browser.post(at, both);
  assert.equal(asked.status, 422);
  assert.match(asked.text, /Please choose one or the other\./);

  const agreed = await browser.post(
    at,
    fieldsOf(first.text, { agreed: 'yes', if_missed: 'letter', stopping: 'A card' }),
  );
  assert.equal(agreed.to, `${at}?done=agreed`);
  assert.match(plainly(await browser.get(at)), /You agreed to this on November 23, 2026/);

  await meiSays('book', { days: '5' });
  const told = await browser.get(at);
  assert.match(plainly(told), /<del>I answer within 2 working days\.<\/del>/);
  assert.match(plainly(told), /<ins>I answer within 5 working days\.<\/ins>/);
  const days = async () =>
    inside(async (work) => (await agreementFor(work, { memberId: mei.id, personId })).reasons.book.days);
  assert.equal(await days(), 2);
  const stale = await browser.post(at, fieldsOf(first.text, { agreed: 'yes' }));
  assert.equal(stale.status, 409);
  assert.match(stale.text, /you agreed to nothing yet/);
  assert.equal((await browser.post(at, fieldsOf(told.text, { agreed: 'yes' }))).to, `${at}?done=agreed`);
  assert.equal(await days(), 5);
});

test('AG11 what changes no word is nothing to agree to again', async () => {
  const { browser, at } = await client('Kim');
  await browser.post(at, fieldsOf((await browser.get(at)).text, { agreed: 'yes' }));
  await meiSays('book', { days: '6' });
  await meiSays('book', { days: '5' });
  const text = plainly(await browser.get(at));
  assert.match(text, /You agreed to this on/);
  assert.doesNotMatch(text, /Something changed/);
});

test('AG13 what a client would like is theirs to change, and their therapist reads it', async () => {
  const { browser, at, personId } = await client('Wren');
  await browser.post(at, fieldsOf((await browser.get(at)).text, { agreed: 'yes' }));
  const kept = await browser.post(`${at}/wishes`, { if_missed: 'wait', stopping: 'Ask me plainly' });
  assert.equal(kept.to, `${at}?done=kept`);
  assert.deepEqual((await inside((work) => wishesOf(work, { personId, memberId: mei.id })))?.ifMissed, [
    'wait',
  ]);
  const seen = await mei.browser.get(`${DESK}/clients`);
  assert.match(plainly(seen), /Wren[\s\S]*Version 4[\s\S]*wait for me[\s\S]*Ask me plainly/);
  assert.doesNotMatch((await owner.get(`${DESK}/clients`)).text, /Wren/);
  await inside((work) => erase(work, personId));
  assert.equal(await inside((work) => wishesOf(work, { personId, memberId: mei.id })), undefined);
});

test('AG4 a client reads the agreement of who sees them, and of nobody else', async () => {
  const { browser } = await client('Sol');
  const other = await inside((work) => addColleague(work, { role: 'therapist', name: 'Ruth', email: '' }));
  for (const id of [other.memberId, practice, 'nonsense'])
    assert.equal((await browser.get(`/my/${SLUG}/agreement/${id}`)).status, 404, id);
  assert.equal((await h.browser().get(`/my/${SLUG}/agreement`)).status, 401);
  const two = await client('Ana', 'en', [mei.id, other.memberId]);
  const both = (await two.browser.get(`/my/${SLUG}/agreement`)).text;
  for (const name of ['Mei', 'Ruth']) assert.match(both, new RegExp(`sessions with ${name}`));
  const none = await two.browser.get(`/my/${SLUG}/agreement/${other.memberId}`);
  assert.match(none.text, /Ruth hasn’t written down yet how this works\./);
  assert.doesNotMatch(none.text, /<form method="post" action="\/my\/haddad/);
});

test('AG10 it is printed, and a file, for the therapist and for the client, with the numbers for help on it', async () => {
  const { browser, at } = await client('Lee');
  for (const [who, print, pdf] of [
    [mei.browser, `${DESK}/text`, `${DESK}/agreement.pdf`],
    [browser, `${at}/print`, `${at}/agreement.pdf`],
  ] as const) {
    const page = await who.get(print);
    assert.match(page.text, /Between sessions with Mei[\s\S]*Version \d[\s\S]*To book a session/);
    const file = await who.get(pdf);
    assert.equal(file.status, 200);
    assert.match(file.text, /^%PDF-1\.7/);
  }
  assert.match((await mei.browser.get(`${DESK}/text?lang=es`)).text, /Para pedir una sesión/);
});

test('AG10 where the fonts of a PDF lack a letter, the page to print comes in its place', async () => {
  await meiSays('billing', { instead: 'Напишите мне.' });
  const { status, to } = await mei.browser.get(`${DESK}/agreement.pdf`);
  assert.deepEqual([status, to], [303, `${DESK}/text`]);
  await meiSays('billing', { instead: '' });
});

test('AG14 whoever looks finds it only where its therapist shows it', async () => {
  const at = `/${SLUG}/agreement/${mei.id}`;
  assert.equal((await h.browser().get(at)).status, 404);
  await mei.browser.post(`${DESK}/public`, { as: 'shown' });
  const shown = await h.browser().get(at);
  assert.match(shown.text, /This is what clients of Mei can count on/);
  assert.equal((await h.browser().get(`/${SLUG}/agreement/${practice}`)).status, 404);
  await mei.browser.post(`${DESK}/public`, { as: 'hidden' });
  assert.equal((await h.browser().get(at)).status, 404);
});

test('AG15 the front desk reads the practice’s agreement, and owners write it', async () => {
  const at = '/desk/practice-agreement';
  assert.equal((await frontDesk.get(at)).status, 200);
  assert.equal((await frontDesk.get(DESK)).status, 403);
  for (const browser of [frontDesk, mei.browser])
    assert.equal((await browser.post(`${at}/version`, {})).status, 403);
  const blocks = { title_1: 'Your rights', body_1: 'You may see your record.\n\nAsk us.', place_1: '1' };
  assert.equal((await owner.post(`${at}/questions/blocks`, blocks)).to, at);
  assert.equal((await owner.post(`${at}/version`, {})).to, `${at}?done=saved`);
  assert.match((await mei.browser.get(`${DESK}/text`)).text, /Your rights[\s\S]*You may see your record\./);
  assert.match((await mei.browser.get(DESK)).text, /The practice’s own text stands at the end of it\./);
});

test('AG1 in a practice of one there is one agreement, and it begins with the practice’s own promise', async () => {
  const at = '/desk/practice-agreement';
  const solo = await newcomerHouse();
  try {
    const browser = solo.browser();
    const id = await openHaddad(solo, browser, { kind: 'solo' });
    await solo.house.source.inPractice(id, { kind: 'system' }, (work) =>
      changeSettings(work, { promiseDays: 4 }),
    );
    assert.equal((await browser.get(DESK)).to, at);
    const { text } = await browser.get(at);
    assert.match(text, /Your agreement with clients/);
    assert.match(text, /I answer within 4 working days\./);
    assert.doesNotMatch(text, /front desk/);
    await browser.post(`${at}/version`, {});
    assert.equal((await browser.post(`${DESK}/public`, { as: 'shown' })).to, `${at}?done=shown`);
  } finally {
    await solo.close();
  }
});

test('X2 a copy for a client has the words that they agreed to, and what they would like', async () => {
  const { browser, at, personId } = await client('Rae');
  const fields = { agreed: 'yes', if_missed: 'letter', stopping: 'A card would do' };
  await browser.post(at, fieldsOf((await browser.get(at)).text, fields));
  const copy = plainly({
    text: await inside((work) => copies.file(work, personId, { lang: 'en', form: 'page' })),
  });
  assert.match(copy, /What they agreed to[\s\S]*To book a session[\s\S]*Use the secure page/);
  assert.match(copy, /After a missed session[\s\S]*a letter[\s\S]*A card would do/);
});
