import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openPorch, type Porch } from '#test/porch';
import { meet, stop } from '#people';
import type { Work } from '#kit/work';
import { type CarrierFor, type Mail, Uncertain } from '../carriers/carrier.ts';
import { Fault } from '#kit/outcome';
import { db, recentDeliveries } from '../store.ts';
import { deliver, deliverDue } from './deliver.ts';
import { send } from './send.ts';

let porch: Porch;
before(async () => {
  porch = await openPorch('2026-11-23T15:00:00Z');
});
after(() => porch.close());

/** A carrier that does to each mail what the test says, in turn, and remembers what it was handed. */
function carrier(...does: (() => void)[]): { carrierFor: CarrierFor; carried: Mail[] } {
  const carried: Mail[] = [];
  const carry = (mail: Mail): Promise<void> => {
    carried.push(mail);
    does.shift()?.();
    return Promise.resolve();
  };
  return { carrierFor: () => ({ name: 'smtp', carry }), carried };
}

const throwing = (error: Error) => (): void => {
  throw error;
};

const EMAIL = {
  channel: 'email',
  address: 'mariana@home.example',
  source: 'person',
  mayLeaveMessage: false,
  maySayWho: false,
  plainWords: false,
  windows: { kind: 'any' },
} as const;

let practices = 0;

/** A practice with one person who marked an email address safe, and one delivery to them. */
async function oneDelivery(words = { neutral: { subject: 'Your message', body: 'A link.' } }) {
  practices += 1;
  const { practice, look } = await porch.open(`practice-${practices}`);
  const made = await look((work: Work) => {
    const { person, ways } = meet(work, { standing: 'reached_out', called: '', locale: 'en', ways: [EMAIL] });
    const to = { person, way: ways[0]?.id ?? '' };
    return { person, way: to.way, id: send(work, { once: 'one', purpose: 'answer', to, words }) };
  });
  return { practice, look, ...made };
}

const parts = (carrierFor: CarrierFor) => ({ source: porch.source, carrierFor, stillWanted: new Map() });

test('C1 a passing fault is tried again a minute later, and the mail then leaves once', async () => {
  const { practice, id, look } = await oneDelivery();
  const { carrierFor, carried } = carrier(throwing(new Fault('transient', 'busy')));
  await deliver(parts(carrierFor), practice, id);
  await deliver(parts(carrierFor), practice, id);
  assert.equal(carried.length, 1, 'not before its minute');
  porch.clock.advance({ minutes: 1 });
  await deliverDue(parts(carrierFor), practice);
  await deliverDue(parts(carrierFor), practice);
  assert.equal(carried.length, 2);
  const [row] = await look((work) => recentDeliveries(work, 1));
  assert.ok(row?.sent_at);
});

test('C2 a delivery that was taken and never settled is not sent again, and a human is told', async () => {
  const { practice, id, look } = await oneDelivery();
  const dying = carrier(throwing(new Uncertain('the connection broke after the words')));
  await deliver(parts(dying.carrierFor), practice, id);
  const calm = carrier();
  porch.clock.advance({ hours: 1 });
  await deliverDue(parts(calm.carrierFor), practice);
  assert.equal(calm.carried.length, 0);
  const [row] = await look((work) => recentDeliveries(work, 1));
  assert.equal(row?.fault, 'uncertain');
  assert.equal(row?.sent_at, null);
});

test('C2 two workers that take the same delivery carry it once', async () => {
  const { practice, id } = await oneDelivery();
  const { carrierFor, carried } = carrier();
  await Promise.all([1, 2, 3, 4].map(() => deliver(parts(carrierFor), practice, id)));
  assert.equal(carried.length, 1);
});

test('P2 whoever asked us to stop between writing and leaving gets nothing', async () => {
  const { practice, id, look, person, way } = await oneDelivery();
  await look((work) => stop(work, person, way));
  const { carrierFor, carried } = carrier();
  await deliver(parts(carrierFor), practice, id);
  assert.equal(carried.length, 0);
  const [row] = await look((work) => recentDeliveries(work, 1));
  assert.equal(row?.held_because, 'stopped');
});

test('the Message-ID that words answer is kept sealed, and leaves with them', async () => {
  const { practice, look, person, way } = await oneDelivery();
  const messageId = '<CAF-zephyrine@mail.home.example>';
  const words = { neutral: { subject: 'Your message', body: 'A link.' } };
  const id = await look((work: Work) =>
    send(work, { once: 'two', purpose: 'answer', to: { person, way }, words, inReplyTo: messageId }),
  );
  const row = await look((work) =>
    work.one(db.selectFrom('deliveries').select('in_reply_to').where('id', '=', id)),
  );
  assert.ok(row?.in_reply_to);
  assert.doesNotMatch(row.in_reply_to.toString('latin1'), /zephyrine|home/);
  const { carrierFor, carried } = carrier();
  await deliver(parts(carrierFor), practice, id);
  assert.equal(carried[0]?.inReplyTo, messageId);
});
