import assert from 'node:assert/strict';
import { test } from 'node:test';
import { members } from '#accounts';
import { answer, inquiryPaths, receiveIn } from '#inquiries';
import { madeUpContact } from './made-up.ts';
import { SLUG, keeper } from './tries.fixture.ts';

/** A list of whom somebody tries, from its first line to a therapist's tap; nobody who works here has a part in it. */

const { adds, begins, get, here, inside, letterTo, passes, post, tryOf } = keeper();

test('Q1 a list begins with no name and no sign-in, and its link or its code leads back to it, nothing else', async () => {
  const list = await begins([
    ['called', 'Ana'],
    ['age', 'teens'],
  ]);
  const page = await get(list);
  assert.match(page.text, /Whom you try for Ana/);
  assert.match(page.text, /If you can’t wait/);
  assert.match(page.text, /Leave this page/);
  const code = /class="title code">([^<]+)</.exec(page.text)?.[1] ?? assert.fail('no code');
  assert.match(page.text, /The code of your list/);
  const wrong = await post(`${SLUG}/come-back`, { code: 'bamo bamo bamo bamo' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /bamo bamo bamo bamo/);
  assert.match((await get(`${SLUG}/tries`)).text, new RegExp(`action="${SLUG}/come-back"`));
  assert.equal((await post(`${SLUG}/come-back`, { code: code.toUpperCase() })).to, list);
  assert.equal((await get(`${SLUG}/tries/nothing-here`)).status, 404);
  const { rows } = await here().admin.query<Record<string, Buffer>>(
    'select called, need, code, link from try_lists',
  );
  for (const sealed of rows.flatMap((row) => Object.values(row)))
    assert.doesNotMatch(sealed.toString('latin1'), /Ana|teens/);
});

test('Q4 Q5 a letter’s page says what is looked for and nothing else, changes nothing when it is opened, and one press answers', async () => {
  const list = await begins([
    ['called', 'Ana'],
    ['for', 'someone'],
    ['age', 'teens'],
    ['parts', 'evening'],
    ['paying', 'low_fee'],
  ]);
  await adds(list, 'Dr. Quill', { note: 'She sounded kind.', reach: '212 555 0142' });
  const letter = await letterTo(list, 'Dr. Quill');
  const stranger = here().h.browser();
  const seen = await stranger.get(letter);
  assert.match(seen.text, /a teenager/);
  assert.match(seen.text, /in the evening/);
  assert.doesNotMatch(seen.text, /Ana|kind|0142|Quill/);
  assert.match((await get(list)).text, /Waiting for an answer/);
  const long = await stranger.post(letter, { as: 'full', other: 'x'.repeat(81), said: 'yes' });
  assert.equal(long.status, 422);
  assert.ok(long.text.includes('x'.repeat(81)), 'nothing that was typed is cut');
  assert.match((await get(list)).text, /Waiting for an answer/);
  await stranger.post(letter, { as: 'full', other: 'Mei Tanaka', other_way: '212 555 0199' });
  assert.match((await get(list)).text, /Mei Tanaka/);
  await post(`${await tryOf(list, 'Dr. Quill')}/step`, { as: 'add_named' });
  assert.match((await get(list)).text, /<h3>Mei Tanaka<\/h3>/);
  await stranger.post(letter, { as: 'room', from: 'from January', begin: 'ring me' });
  const now = await get(list);
  assert.match(now.text, /Someone has room/);
  assert.match(now.text, /from January/);
  assert.match((await stranger.get(letter)).text, /They see: you have room/);
  assert.equal((await stranger.get(`${SLUG}/room/nothing-here`)).status, 404);
});

const PLACES = [true, false].map((helpNow) => ({
  name: helpNow ? '988' : 'A warm room',
  reach: '988',
  url: '',
  cost: '',
  hours: '',
  helpNow,
}));

test('Q1 a kind no leads to where a list begins, and so do the places to turn to', async () => {
  const page = await inside(async (work) => {
    const { inquiry } = await receiveIn(work, madeUpContact('Ida'));
    await work.flush();
    const [member] = await members(work);
    const no = {
      kind: 'no',
      reason: 'full',
      words: 'I have no room, and it is not about you.',
      places: PLACES,
    } as const;
    await answer(work, {
      ...no,
      inquiryId: inquiry.id,
      memberId: member?.id ?? '',
      seenWhole: true,
    });
    return inquiryPaths.status('haddad-therapy', inquiry.link);
  });
  const link = `href="${SLUG}/tries"`;
  assert.ok(!(await get(page)).text.includes(link), 'not before they were answered');
  await passes({ hours: 1 });
  assert.ok((await get(page)).text.includes(link));
  assert.ok((await get(inquiryPaths.places('haddad-therapy'))).text.includes(link));
  assert.match((await get(`${SLUG}/tries`)).text, /Begin my list/);
});

test('Q3 Q7 what wants a look keeps what was typed; a try is told anew, taken off, put back, and gone after a day', async () => {
  const list = await begins();
  const wrong = await adds(list, '', { note: 'The one with the dog', on: '2031-01-01' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /The one with the dog/);
  assert.match(wrong.text, /Write whom you tried/);
  assert.match(wrong.text, /Choose a day, today or before/);
  await adds(list, 'Dr. Marigold', { on: '2026-11-17' });
  await adds(list, 'Dr. Marigold', { on: '2026-11-17' });
  assert.equal((await get(list)).text.split('<h3>Dr. Marigold</h3>').length, 2, 'pressed twice is one');
  assert.match((await get(list)).text, /It has been 4 working days/);
  const one = await tryOf(list, 'Dr. Marigold');
  await post(`${one}/step`, { as: 'again' });
  assert.doesNotMatch((await get(list)).text, /It has been/);
  await post(one, { whom: 'Dr. Marigold', by: 'mail', on: '2026-11-17', came: 'full' });
  assert.match((await get(list)).text, /Has no room now/);
  const letter = await letterTo(list, 'Dr. Marigold');
  const off = await post(`${one}/step`, { as: 'remove' });
  assert.match((await get(off.to)).text, /is off your list/);
  assert.equal((await get(letter)).status, 404);
  assert.equal((await get(one)).status, 404);
  await post(`${one}/step`, { as: 'put_back' });
  assert.match((await get(list)).text, /Dr. Marigold/);
  await post(`${one}/step`, { as: 'remove' });
  await passes({ hours: 25 });
  const left = await here().admin.query('select 1 from tries where removed_at is not null');
  assert.equal(left.rowCount, 0);
  assert.equal((await post(`${one}/step`, { as: 'put_back' })).status, 404);
});

test('Q8 a list takes sixty, and who begins list after list is asked to wait with what they typed', async () => {
  const list = await begins();
  for (let count = 0; count < 60; count += 1) assert.equal((await adds(list, `Dr. ${count}`)).status, 303);
  const full = await adds(list, 'Dr. One-too-many');
  assert.equal(full.status, 422);
  assert.match(full.text, /There are 60 on this list/);
  assert.match(full.text, /One-too-many/);
  let last = { status: 303, text: '' };
  for (let count = 0; count < 70 && last.status === 303; count += 1)
    last = await post(`${SLUG}/tries`, { called: 'Ida' });
  assert.equal(last.status, 429);
  assert.match(last.text, /value="Ida"/);
});
