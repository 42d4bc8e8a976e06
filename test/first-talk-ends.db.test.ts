import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { tables } from '#kit/db';
import { type Booking, asRead, bookingPractice, formTo } from './appointments.fixture.ts';
import { type FirstTalks, bare, firstTalks } from './first-talk.fixture.ts';
import { type Newcomer, newcomerHouse } from './newcomer-house.ts';

/** AP22 who ends their message ends the first talk that came with it. */

let h: Newcomer;
let here: Booking;
let talks: FirstTalks;

const db = tables<{
  appointment_changes: { what: string; by_kind: string; fee: number };
  taken_times: { id: string };
}>();

before(async () => {
  h = asRead(await newcomerHouse('2026-11-23T15:00:00Z'));
  here = await bookingPractice(h);
  talks = await firstTalks(h, here);
});
after(() => h.close());

/** Somebody with a first talk tomorrow: their browser and the address of their message. */
async function booksOne(called: string) {
  const { visitor, path, filled } = await talks.fills(called, '');
  const page = bare((await visitor.post(path, filled)).to);
  assert.match(page, /\/m\//);
  return { visitor, page };
}

async function ends(visitor: Awaited<ReturnType<typeof booksOne>>['visitor'], page: string, because: string) {
  const asks = (await visitor.get(`${page}/withdrawal?because=${because}`)).text;
  const answer = await visitor.post(`${page}/withdrawal`, formTo(asks, `${page}/withdrawal`));
  assert.equal(answer.status, 303);
  return asks;
}

const cancelled = async (): Promise<{ by_kind: string; fee: number }[]> =>
  here.inside((work) =>
    work.all(db.selectFrom('appointment_changes').select(['by_kind', 'fee']).where('what', '=', 'cancelled')),
  );

test('AP22 "I found someone" and "please stop" end the talk, say so before the tap, and cost nothing', async () => {
  await here.says({ steps: [{ hours: 168, fee: 9000 }] });
  for (const [n, because] of ['found_someone', 'please_stop'].entries()) {
    const { visitor, page } = await booksOne(`Noor ${n}`);
    assert.match((await visitor.get(page)).text, /Your first talk is booked/);
    const asks = await ends(visitor, page, because);
    assert.match(asks, /This also cancels your first talk: Tuesday, November 24.*It costs you nothing/s);
    assert.match((await visitor.get(page)).text, /This first talk is cancelled/);
    assert.doesNotMatch((await visitor.get(`${page}/withdrawal`)).text, /also cancels/);
    assert.deepEqual(
      await cancelled(),
      Array.from({ length: n + 1 }, () => ({ by_kind: 'visitor', fee: 0 })),
    );
  }
});

test('AP22 the time is free after three minutes, the therapist hears of a talk tomorrow, and whoever ended it of nothing', async () => {
  const earlier = (await here.mails()).length;
  const { visitor, page } = await booksOne('Ines');
  await here.passes(120);
  await ends(visitor, page, 'please_stop');
  await here.passes(4);
  const later = (await here.mails()).slice(earlier).filter((mail) => /was cancelled/.test(mail.subject));
  assert.ok(later.length > 0);
  assert.ok(later.every((mail) => mail.to === here.memberId));
  const times = await here.inside((work) => work.all(db.selectFrom('taken_times').select('id')));
  assert.deepEqual(times, []);
});
