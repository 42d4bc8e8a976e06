import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { members, openPractice } from '#accounts';
import { type House, openHouse } from '#app/house';
import { sweep } from '#app/schedule';
import type { CarrierFor, Mail } from '#channels';
import { answer, receive, undo, withdraw } from '#inquiries';
import { SetClock } from '#kit/clock';
import { Vault } from '#kit/crypto';
import { isRefused } from '#kit/outcome';
import type { Work } from '#kit/work';
import { persons, waysOf } from '#people';
import { type TestDatabase, testDatabase } from './database.ts';
import { madeUpAddress, madeUpContact, madeUpPractice } from './made-up.ts';

/** Rules that show only on the whole house: rows, the sweep and the one gate together, with a clock set by hand. */

const SYSTEM = { kind: 'system' } as const;
const MONDAY_MORNING = '2026-11-23T15:00:00Z';

let database: TestDatabase;
let house: House;
const clock = new SetClock(MONDAY_MORNING);
const carried: Mail[] = [];

const carrierFor: CarrierFor = () => ({
  name: 'smtp',
  carry(mail) {
    carried.push(mail);
    return Promise.resolve();
  },
});

before(async () => {
  database = await testDatabase();
  const vault = new Vault(Buffer.alloc(32, 7));
  const origin = 'https://porch.example';
  house = openHouse({
    databaseUrl: database.url,
    vault,
    origin,
    clock,
    carrierFor,
    connections: 4,
    onTrouble: () => undefined,
  });
});
after(async () => {
  await house.pool.end();
  await database.close();
});

const MARIANA = madeUpContact('Mariana', {
  ways: [madeUpAddress('mariana@home.example', { plainWords: true })],
});

let opened = 0;

/** A practice in which Mariana has just written, on a Monday morning. */
async function mondayMorning() {
  opened += 1;
  clock.moveTo(MONDAY_MORNING);
  const { practice, owner } = await openPractice(
    house.source,
    SYSTEM,
    madeUpPractice(`practice-${opened}`, { name: 'Amara Okafor, PhD' }),
  );
  const { inquiry } = await receive(house.source, practice, { kind: 'visitor' }, MARIANA);
  await catchUp();
  carried.length = 0;
  const inside = <T>(act: (work: Work) => Promise<T>): Promise<T> =>
    house.source.inPractice(practice, SYSTEM, act);
  return { owner, inquiry, inside };
}

async function catchUp(): Promise<void> {
  for (let round = 0; round < 4; round += 1) await sweep(house);
}

const toMariana = (): Mail[] => carried.filter((mail) => mail.to === 'mariana@home.example');

function aYes(inquiryId: string, memberId: string) {
  const written = {
    kind: 'yes',
    reason: null,
    words: 'Yes, let us talk.',
    places: [],
    seenWhole: true,
  } as const;
  return { ...written, inquiryId, memberId };
}

test('I8 an answer leaves after its minutes, and one that was taken back in them never does', async () => {
  const { owner, inquiry, inside } = await mondayMorning();
  const first = await inside((work) => answer(work, aYes(inquiry.id, owner)));
  assert.ok(!('refused' in first));
  clock.advance({ minutes: 2 });
  await catchUp();
  assert.equal(toMariana().length, 0);
  await inside((work) => undo(work, { inquiryId: inquiry.id, answerId: first.id }));
  clock.advance({ minutes: 10 });
  await catchUp();
  assert.equal(toMariana().length, 0);
  await inside((work) => answer(work, aYes(inquiry.id, owner)));
  clock.advance({ minutes: 4 });
  await catchUp();
  assert.equal(toMariana().length, 1);
  assert.match(toMariana()[0]?.text ?? '', /Yes, let us talk/);
});

test('I8 I9 an answer on its way does not reach somebody who ended it meanwhile', async () => {
  const { owner, inquiry, inside } = await mondayMorning();
  await inside((work) => answer(work, aYes(inquiry.id, owner)));
  const ended = await inside((work) => withdraw(work, { inquiryId: inquiry.id, because: 'please_stop' }));
  assert.ok(!isRefused(ended));
  clock.advance({ hours: 24 * 14 });
  await catchUp();
  assert.equal(toMariana().length, 0);
});

test('I5 each date that passes is told with a new one, and none counts as an answer', async () => {
  const { owner, inquiry, inside } = await mondayMorning();
  clock.moveTo('2026-11-25T22:01:00Z');
  await catchUp();
  assert.equal(toMariana().length, 1);
  assert.match(toMariana()[0]?.text ?? '', /automatic[\s\S]*didn't happen[\s\S]*The new date is/);
  clock.moveTo('2026-11-30T22:01:00Z');
  await catchUp();
  assert.equal(toMariana().length, 2);
  const still = await inside((work) => answer(work, aYes(inquiry.id, owner)));
  assert.ok(!('refused' in still), 'the place on the list is still open');
});

test('I12 what somebody wrote and how to reach them is gone after the practice’s time', async () => {
  const { owner, inquiry, inside } = await mondayMorning();
  await inside((work) => answer(work, aYes(inquiry.id, owner)));
  clock.advance({ minutes: 5 });
  await catchUp();
  const there = () =>
    inside(async (work) => ({
      person: (await persons(work, [inquiry.personId])).get(inquiry.personId)?.called ?? '',
      ways: (await waysOf(work, [inquiry.personId])).length,
      staff: (await members(work)).length,
    }));
  assert.deepEqual(await there(), { person: 'Mariana', ways: 1, staff: 1 });
  clock.moveTo('2027-11-22T15:00:00Z');
  await catchUp();
  assert.deepEqual(await there(), { person: 'Mariana', ways: 1, staff: 1 });
  clock.moveTo('2027-11-23T15:01:00Z');
  await catchUp();
  assert.deepEqual(await there(), { person: '', ways: 0, staff: 1 });
});
