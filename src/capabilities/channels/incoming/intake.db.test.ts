import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { send } from '../actions/send.ts';
import { MAIL_BOUNCED, MAIL_RECEIVED } from '../events.ts';
import { takeIn } from './intake.ts';
import { receivedMail, receivedSource, sortReceived } from './received.ts';
import { putAside } from './store.ts';
import { meet, waysOf } from '#people';
import type { Work } from '#kit/work';
import { type MailHouse, mail, mailHouse } from '#test/mail/house';
import { deliveryByMessageId } from '../store.ts';

let house: MailHouse;
before(async () => {
  house = await mailHouse();
});
after(() => house.close());

const at = Temporal.Instant.from('2026-11-23T12:00:00Z');
const system = { kind: 'system' } as const;

function inside<T>(practice: string, act: (work: Work) => Promise<T> | T): Promise<T> {
  return house.source.inPractice(practice, system, act);
}

async function take(practice: string, raw: Buffer): Promise<{ id: string; sortedAs: string }> {
  const taken = await takeIn(house.source, practice, { raw, receivedAt: at });
  assert.notEqual(taken, 'known');
  return taken as { id: string; sortedAs: string };
}

/** A delivery to a person who gave their address, as the gate keeps it. */
function written(practice: string): Promise<{ delivery: string; person: string }> {
  return inside(practice, (work) => {
    const way = {
      channel: 'email',
      address: 'kim@elsewhere.test',
      source: 'person',
      mayLeaveMessage: false,
      maySayWho: false,
      plainWords: false,
      windows: [],
    } as const;
    const { person, ways } = meet(work, {
      standing: 'reached_out',
      called: 'Kim',
      locale: 'en',
      ways: [way],
    });
    const dueAt = work.at.add({ hours: 1 });
    const words = { neutral: { subject: 'Your message', body: 'There is an answer for you.' } };
    const to = { person, way: ways[0]?.id ?? '' };
    return { person, delivery: send(work, { once: work.uuid(), purpose: 'answer', to, words, dueAt }) };
  });
}

test('a mail is taken in once, however often and from how many sides it comes', async () => {
  const practice = await house.practice();
  const earlier = house.announced.length;
  const raw = mail({ 'Message-ID': '<one@elsewhere.test>' });
  const taken = await Promise.all(
    [1, 2, 3, 4].map(() => takeIn(house.source, practice, { raw, receivedAt: at })),
  );
  assert.equal(taken.filter((one) => one !== 'known').length, 1);
  assert.equal(house.announced.length - earlier, 1);
  const nameless = mail({});
  await take(practice, nameless);
  assert.equal(await takeIn(house.source, practice, { raw: nameless, receivedAt: at }), 'known');
});

test('M6 a Message-ID that comes twice with other words is another mail in the same thread', async () => {
  const practice = await house.practice();
  const first = await take(practice, mail({ 'Message-ID': '<form@site.test>' }, 'I am Kim.'));
  await inside(practice, (work) =>
    sortReceived(work, first.id, { as: 'message', by: null, aboutId: practice }),
  );
  const second = await take(practice, mail({ 'Message-ID': '<form@site.test>' }, 'I am Noor.'));
  assert.equal(second.sortedAs, 'message');
  const seen = await inside(practice, (work) => receivedMail(work, second.id));
  assert.deepEqual(seen?.threadAboutIds, [practice]);
  assert.equal(seen?.words, 'I am Noor.');
});

test('M6 an answer finds the words of ours that it answers, by References or by the address', async () => {
  const practice = await house.practice();
  const { delivery } = await written(practice);
  const byHeader = await take(
    practice,
    mail({ 'Message-ID': '<a@x>', References: `<z@y> <${delivery}@practice.test>` }),
  );
  const byAddress = await take(
    practice,
    mail({ 'Message-ID': '<b@x>', To: `hello+${delivery}@practice.test` }),
  );
  for (const { id } of [byHeader, byAddress]) {
    const seen = await inside(practice, (work) => receivedMail(work, id));
    assert.deepEqual(seen?.threadDeliveryIds, [delivery]);
  }
});

function bounceOf(delivery: string, status: string, action = 'failed'): Buffer {
  const headers = {
    'Return-Path': '<>',
    From: 'MAILER-DAEMON@mail.test',
    'Message-ID': `<${delivery}.${status}.${action}@mail.test>`,
    'Content-Type': 'multipart/report; report-type=delivery-status; boundary="b"',
  };
  const told = `--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\nAction: ${action}\nStatus: ${status}\n`;
  const back = `--b\nContent-Type: message/rfc822\n\nMessage-ID: <${delivery}@practice.test>\nSubject: x\n\nhi\n--b--`;
  return mail(headers, `--b\nContent-Type: text/plain\n\nCould not be delivered.\n${told}${back}`);
}

test('M3 a bounce marks the words that came back, and the address where it is to blame; it opens nothing', async () => {
  const practice = await house.practice();
  const { delivery, person } = await written(practice);
  const earlier = house.announced.length;
  await take(practice, bounceOf(delivery, '4.4.1', 'delayed'));
  assert.equal((await inside(practice, (work) => deliveryByMessageId(work, delivery)))?.bounced_at, null);
  assert.equal(house.announced.length, earlier);
  const { id } = await take(practice, bounceOf(delivery, '5.1.1'));
  assert.deepEqual(house.announced.slice(earlier), [{ name: MAIL_BOUNCED, id }]);
  const now = await inside(practice, async (work) => ({
    delivery: await deliveryByMessageId(work, delivery),
    ways: await waysOf(work, [person]),
    seen: await receivedMail(work, id),
  }));
  assert.ok(now.delivery?.bounced_at);
  assert.equal(now.ways[0]?.bounced, true);
  assert.equal(now.seen?.aboutId, delivery);
  // Told once, however many servers report.
  await take(practice, bounceOf(delivery, '5.7.1'));
  assert.equal(house.announced.length, earlier + 1);
});

test('M3 a server that was away too long brings the words back but leaves the address good', async () => {
  const practice = await house.practice();
  const { delivery, person } = await written(practice);
  await take(practice, bounceOf(delivery, '4.4.7'));
  const ways = await inside(practice, (work) => waysOf(work, [person]));
  assert.equal(ways[0]?.bounced, false);
  assert.ok((await inside(practice, (work) => deliveryByMessageId(work, delivery)))?.bounced_at);
});

test('M8 our own words come back as a copy are nobody else’s message', async () => {
  const practice = await house.practice();
  const { delivery } = await written(practice);
  const { sortedAs } = await take(practice, mail({ 'Message-ID': `<${delivery}@practice.test>` }));
  assert.equal(sortedAs, 'auto_reply');
});

test('M2 what can’t be read is listed and kept as it came, and a human can bring it back', async () => {
  const practice = await house.practice();
  const raw = Buffer.from([0x00, 0xff, 0xfe, 0x0a, 0x0d, 0x80]);
  const { id, sortedAs } = await take(practice, raw);
  assert.equal(sortedAs, 'unreadable');
  const list = await inside(practice, (work) => putAside(work, 10));
  assert.deepEqual(
    list.map((one) => one.id),
    [id],
  );
  assert.deepEqual(await inside(practice, (work) => receivedSource(work, id)), raw);
  await inside(practice, (work) => sortReceived(work, id, { as: 'message', by: practice }));
  assert.deepEqual(house.announced.at(-1), { name: MAIL_RECEIVED, id });
  assert.deepEqual(await inside(practice, (work) => putAside(work, 10)), []);
});

test('one key puts a mail aside, and nothing is announced by it', async () => {
  const practice = await house.practice();
  const { id } = await take(practice, mail({ 'Message-ID': '<ad@shop.test>' }));
  const earlier = house.announced.length;
  await inside(practice, (work) => sortReceived(work, id, { as: 'business', by: practice }));
  const list = await inside(practice, (work) => putAside(work, 10));
  assert.deepEqual(
    list.map((one) => [one.sortedAs, one.from, one.beginning]),
    [['business', 'kim@elsewhere.test', 'Hello.']],
  );
  assert.equal(house.announced.length, earlier);
  const elsewhere = await house.practice();
  assert.deepEqual(
    await inside(elsewhere, (work) => sortReceived(work, id, { as: 'client', by: practice })),
    {
      refused: 'not_there',
    },
  );
});

test('M7 of a very large mail the beginning is kept, with its words and a note', async () => {
  const practice = await house.practice();
  const body = `Please ring me.\n\n${'x'.repeat(76).concat('\n').repeat(150_000)}`;
  const { id } = await take(practice, mail({ 'Message-ID': '<large@elsewhere.test>' }, body));
  const seen = await inside(practice, (work) => receivedMail(work, id));
  assert.equal(seen?.note, 'too_large');
  assert.match(seen?.words ?? '', /^Please ring me\./);
  assert.equal((await inside(practice, (work) => receivedSource(work, id)))?.length, 1024 * 1024);
});
