import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { deliveriesAbout, lockDelivery } from '#channels';
import { type Porch, openPorch } from '#test/porch';
import { nudgeStillWanted } from './actions/still-wanted.ts';
import { answersOf } from './answers.ts';
import { MONDAY, way } from './desk.fixture.ts';
import { deskPages } from './routes/desk-pages.fixture.ts';
import { answer, isAPerson, putAsideAs, withdraw, writeBack } from './index.ts';

let porch: Porch;
before(async () => {
  porch = await openPorch(MONDAY);
});
after(() => porch.close());

const MINE = 'Which evenings could you come? I have two in mind.';

test('an answer that was taken back, or that the person overtook, stands in the composer again', async () => {
  const { clock, write, look, get, post } = await deskPages(porch);
  const id = await write();
  const page = `/desk/inquiries/${id}`;
  await post(`${page}/answers`, { kind: 'question', words: MINE });
  clock.advance({ minutes: 1 });
  const [sent] = await look((work) => answersOf(work, [id]));
  await post(`${page}/answers/${sent?.id}/undo`);
  const back = await get(page);
  assert.ok(back.includes(MINE));
  assert.doesNotMatch(back, /They wrote again before your answer left/);
  assert.ok(!(await get(`${page}?answer=yes`)).includes(MINE), 'another kind opens with its own words');

  await post(`${page}/answers`, { kind: 'question', words: MINE });
  const more = { inquiryId: id, words: 'I can come on Fridays.', cameBy: 'page', helpNow: false } as const;
  await look((work) => writeBack(work, more));
  const overtaken = await get(page);
  assert.match(overtaken, /They wrote again before your answer left/);
  assert.ok(overtaken.includes(MINE));
  clock.advance({ minutes: 1 });
  await post(`${page}/answers`, { kind: 'question', words: 'Fridays are good.' });
  assert.ok(!(await get(page)).includes(MINE));
});

test('a machine is told no name unless they said that it may be', async () => {
  const { write, get } = await deskPages(porch);
  const mayLeave = { ...way('phone', '(212) 555-0142'), mayLeaveMessage: true };
  const careful = await get(`/desk/inquiries/${await write({ ways: [mayLeave] })}?answer=rang`);
  assert.match(careful, /Say no name, only your number\./);
  assert.match(careful, /Hello\. Please call back at this number/);
  assert.doesNotMatch(careful, /Please call me back/);
  const open = await write({ ways: [{ ...mayLeave, address: '(212) 555-0143', maySayWho: true }] });
  assert.match(await get(`/desk/inquiries/${open}?answer=rang`), /Hello, this is Amara Okafor\./);
});

test('I4 who pressed help now and then asked to stop is let be, and a person is told to look', async () => {
  const { write, look, see } = await deskPages(porch);
  const id = await write({ helpNow: true });
  await look((work) => withdraw(work, { inquiryId: id, because: 'please_stop' }));
  assert.ok((await see(id)).helpNowAt);
  const told = await look(async (work) => {
    const made = await deliveriesAbout(work, [id]);
    const alert = made.find((one) => one.once.startsWith('ended in need ')) ?? assert.fail('nobody is told');
    const others = made.filter((one) => one.purpose === 'help_now' && one.id !== alert.id);
    const locked = (await lockDelivery(work, alert.id)) ?? assert.fail();
    return { wanted: await nudgeStillWanted(work, locked), others: others.map((one) => one.due_at) };
  });
  assert.notEqual(told.wanted, false);
  assert.ok(told.others.every((dueAt) => dueAt === null));
  const calm = await write();
  await look((work) => withdraw(work, { inquiryId: calm, because: 'please_stop' }));
  const rest = await look((work) => deliveriesAbout(work, [calm]));
  assert.ok(!rest.some((one) => one.once.startsWith('ended in need ')));
});

test('I10 who was answered, put aside as no person, and taken back can be answered again', async () => {
  const { clock, owner, write, look, see, leave, say } = await deskPages(porch);
  for (const hasLeft of [true, false]) {
    const id = await write({ ways: [way('phone', '(212) 555-0142')] });
    await (hasLeft ? leave(id, 'yes') : say(id, 'yes'));
    await look((work) => putAsideAs(work, id, 'not_a_person'));
    clock.advance({ minutes: 10 });
    await look((work) => isAPerson(work, id));
    assert.equal((await see(id)).standing, 'waiting');
    const again = {
      inquiryId: id,
      memberId: owner,
      kind: 'question' as const,
      reason: null,
      words: 'Words.',
      places: [],
      seenWhole: true,
    };
    assert.ok(!('refused' in (await look((work) => answer(work, again)))));
    const [first] = await look((work) => answersOf(work, [id]));
    assert.equal(first?.leftAt === null, !hasLeft, 'what was still leaving never left');
  }
});
