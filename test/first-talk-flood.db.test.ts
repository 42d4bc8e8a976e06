import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { tables } from '#kit/db';
import { type Booking, asRead, bookingPractice, formTo } from './appointments.fixture.ts';
import { type FirstTalks, bare, firstTalks } from './first-talk.fixture.ts';
import { type Newcomer, newcomerHouse } from './newcomer-house.ts';

/** AP13 first talks by strangers: one who presses without end, and one who knows only the address of somebody's form. */

let h: Newcomer;
let here: Booking;
let talks: FirstTalks;

const db = tables<{
  taken_times: { id: string; starts_at: Temporal.Instant };
  submissions: { token_hash: Buffer };
  appointments: { id: string };
}>();

before(async () => {
  h = asRead(await newcomerHouse('2026-11-23T15:00:00Z'));
  here = await bookingPractice(h);
  talks = await firstTalks(h, here);
});
after(() => h.close());

test('AP13 whoever knows only the id of a hold, as it stands in an address and in the database, is led to nobody’s page', async () => {
  const { visitor, path, blank, filled, next } = await talks.fills('Ana', 'I sleep badly.');
  const booked = await visitor.post(path, filled);
  assert.match(booked.to, /\/m\//);
  assert.equal((await visitor.post(path, filled)).to, booked.to, 'pressed twice it is one');
  const [taken] = await here.inside((work) =>
    work.all(db.selectFrom('taken_times').select(['id', 'starts_at'])),
  );
  assert.ok(taken);
  const stranger = h.browser();
  const known = `/${here.slug}/first-talk/${taken.id}`;
  for (const start of [String(taken.starts_at.epochMilliseconds / 1000), next]) {
    const others: [string, string][] = [
      ...blank.filter(([name]) => name !== 'start'),
      ['start', start],
      ['ways', 'code'],
    ];
    const answer = await stranger.post(known, others);
    assert.notEqual(bare(answer.to), bare(booked.to));
  }
  // Nor can what was typed be guessed from the hashes, by who reads the database alone.
  const hashes = await here.inside((work) => work.all(db.selectFrom('submissions').select('token_hash')));
  assert.ok(hashes.length > 0);
  const plain = createHash('sha256')
    .update(`first talk ${path.split('/').at(-1) ?? ''}`)
    .digest();
  assert.ok(!hashes.some((one) => one.token_hash.equals(plain)));
});

test('AP13 who presses without end books no more than a dozen an hour, and what they typed can be sent as a message', async () => {
  h.clock.advance({ hours: 2 });
  const count = async (): Promise<number> =>
    (await here.inside((work) => work.all(db.selectFrom('appointments').select('id')))).length;
  const earlier = await count();
  let last = { status: 0, text: '', to: '' };
  let path = '';
  for (let n = 0; n < 13; n += 1) {
    // Holds have a limit of their own.
    h.clock.advance({ minutes: n === 9 ? 5 : 0 });
    const form = await talks.fills(`Robot ${n}`, `The zephyrine ${n}.`);
    path = form.path;
    last = await form.visitor.post(form.path, form.filled);
  }
  assert.equal(last.status, 429);
  assert.match(last.text, /no more can be booked for a while.*The zephyrine 12\..*Write instead/s);
  assert.equal((await count()) - earlier, 12);
  const instead = await h.browser().post(`/${here.slug}`, formTo(last.text, path));
  assert.match(instead.text, /The zephyrine 12\./);
});

test('AP4 who holds one time after the other without end is told so, and can write', async () => {
  h.clock.advance({ hours: 2 });
  let last = { status: 0, text: '' };
  for (let n = 0; n < 11; n += 1) last = (await talks.holds()).held;
  assert.equal(last.status, 429);
  assert.match(last.text, /no more can be booked for a while.*Write instead/s);
  h.clock.advance({ minutes: 5 });
  assert.equal((await talks.holds()).held.status, 303);
});
