import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readBack } from '#audit';
import { bookAtDesk, cancel, chooseReminders, feesSince, writePayer } from '#appointments';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import { erase } from '#people';
import { type Booking, asRead, bookingPractice, books, formTo, pressing } from './appointments.fixture.ts';
import { type Newcomer, newcomerHouse } from './newcomer-house.ts';

/** A client books, sees, moves and cancels on their own page, without script; and nobody hears of it too soon. */

let h: Newcomer;

before(async () => {
  h = asRead(await newcomerHouse('2026-11-23T15:00:00Z'));
});
after(() => h.close());

/** A Monday, ten in New York. */
async function monday(zone?: string): Promise<Booking> {
  h.clock.moveTo('2026-11-23T15:00:00Z');
  return bookingPractice(h, zone);
}

function setZone(work: Work, personId: string, zone: string): void {
  const db = tables<{ my_pages: { practice_id: string; person_id: string; zone: string | null } }>();
  work.write(
    db
      .updateTable('my_pages')
      .set({ zone })
      .where('practice_id', '=', work.practice)
      .where('person_id', '=', personId),
  );
}

const cancelling = (one: string): string => `${one}/cancellation`;

test('AP4 a client books in three taps, sees it, and undoes it within three minutes', async () => {
  const here = await monday();
  const { browser } = await here.comes('Sam');
  assert.match((await browser.get(here.mine)).text, /Nothing is booked now/);
  const one = await books(here, browser, { words: '10 am' });
  const seen = (await browser.get(`${one}?done=booked`)).text;
  assert.match(seen, /It is booked\.[\s\S]*You can undo this until 10:03 am[\s\S]*10 am, with Amara Okafor/);
  assert.match((await browser.get(here.mine)).text, /Tuesday, November 24, 10 am, with Amara Okafor/);
  assert.equal((await browser.post(`${one}/undo`, {})).to, here.mine);
  assert.match((await browser.get(here.mine)).text, /Nothing is booked now/);
  const { browser: other } = await here.comes('Rosa');
  assert.equal((await other.get(one)).status, 404, 'what isn’t theirs isn’t there');
});

test('AP4 who comes second is told what else is free; a hold that ran out is as good while nobody took the time', async () => {
  const here = await monday();
  const [sam, rosa] = [await here.comes('Sam'), await here.comes('Rosa')];
  const times = (await sam.browser.get(`${here.mine}/new`)).text;
  const held = await sam.browser.post(`${here.mine}/holds`, pressing(times, 'noon'));
  const second = await rosa.browser.post(`${here.mine}/holds`, pressing(times, 'noon'));
  assert.equal(second.status, 409);
  assert.match(
    second.text,
    /Somebody else took that time a moment ago\. These are near it:[\s\S]*11 am[\s\S]*1 pm/,
  );
  const form = formTo((await sam.browser.get(held.to)).text, here.mine);
  await here.passes(6);
  assert.match((await sam.browser.get(held.to)).to, /over=1/);
  assert.equal((await sam.browser.post(here.mine, form)).status, 303);
  const late = await rosa.browser.post(`${here.mine}/holds`, pressing(times, 'noon'));
  assert.equal(late.status, 409, 'and now it is taken');
});

test('AP5 AP7 on this side of the deadline cancelling is free, on the other it costs, and the page says which before the tap', async () => {
  const here = await monday();
  await here.says({ steps: [{ hours: 24, fee: 12_000 }], waivers: ['illness'] });
  const { browser } = await here.comes('Sam');
  const early = await books(here, browser, { words: '3 pm', day: 'Wednesday, November 25' });
  assert.match(
    (await browser.get(early)).text,
    /You can cancel without a fee until Tuesday, November 24, 3 pm\. After that it costs \$120\. Not if you are ill\./,
  );
  const asked = (await browser.get(cancelling(early))).text;
  assert.match(asked, /This costs nothing\./);
  assert.doesNotMatch(asked, /type="radio"/, 'nobody is asked why');
  const done = await browser.post(cancelling(early), formTo(asked, cancelling(early)));
  assert.match((await browser.get(done.to)).text, /It is cancelled\.[\s\S]*Nobody has been told yet/);
  const late = await books(here, browser, { words: '2 pm', day: 'Tuesday, November 24' });
  const ill = await books(here, browser, { words: '4 pm', day: 'Tuesday, November 24' });
  const opened = formTo((await browser.get(cancelling(ill))).text, cancelling(ill));
  await here.passes(7 * 60);
  const now = (await browser.get(cancelling(late))).text;
  assert.match(now, /If you cancel now, it costs \$120\.[\s\S]*This costs \$120\. Nothing is charged here/);
  await browser.post(cancelling(late), formTo(now, cancelling(late)));
  const passed = await browser.post(cancelling(ill), opened);
  assert.equal(passed.status, 409, 'the page that said "nothing" was opened before the deadline');
  assert.match(passed.text, /Meanwhile the time when it costs nothing has passed/);
  await browser.post(cancelling(ill), [
    ...formTo((await browser.get(cancelling(ill))).text, cancelling(ill)),
    ['because', 'illness'],
  ]);
  assert.deepEqual(await feesNoted(here), ['in_time 0', 'late 12000', 'waived 0']);
});

async function feesNoted(here: Booking): Promise<string[]> {
  const lines = await here.inside((work) => readBack(work, { most: 200 }));
  return lines
    .filter((one) => one.action === 'appointment.cancelled')
    .map((one) => `${String(one.detail['why'])} ${String(one.detail['fee'])}`)
    .toSorted();
}

test('AP7 nothing is asked where who pays forbids it, or where the practice itself can’t', async () => {
  const here = await monday();
  await here.says({ steps: [{ hours: 48, fee: 5000 }], freePayers: ['Medicaid'] });
  const { browser, personId } = await here.comes('Sam');
  await here.inside((work) => writePayer(work, personId, 'Medicaid, Colorado'));
  const one = await books(here, browser, { words: '3 pm', day: 'Tuesday, November 24' });
  assert.match((await browser.get(one)).text, /It costs you nothing to cancel/);
  await browser.post(cancelling(one), formTo((await browser.get(cancelling(one))).text, cancelling(one)));
  const other = await books(here, browser, { words: '3 pm', day: 'Wednesday, November 25' });
  await here.inside((work) => writePayer(work, personId, ''));
  const id = other.split('/').at(-1) ?? '';
  const staff = { kind: 'staff', id: here.memberId, by: 'desk' } as const;
  await here.inside((work) => cancel(work, { id, because: null, by: staff }));
  assert.deepEqual(await feesNoted(here), ['ours 0', 'payer 0']);
});

test('AP7 a voicemail counts from when it was left, also when it is heard after the session began', async () => {
  const here = await monday();
  await here.says({ steps: [{ hours: 24, fee: 12_000 }] });
  const { browser, personId } = await here.comes('Sam');
  const one = await books(here, browser, { words: '3 pm', day: 'Wednesday, November 25' });
  const two = await books(here, browser, { words: '4 pm', day: 'Wednesday, November 25' });
  h.clock.moveTo('2026-11-25T22:00:00Z');
  const noted = (path: string, sentAt: string) =>
    here.inside((work) =>
      cancel(work, {
        id: path.split('/').at(-1) ?? '',
        because: null,
        by: { kind: 'client', id: personId, by: 'voicemail' },
        sentAt: Temporal.Instant.from(sentAt),
      }),
    );
  assert.equal(Reflect.get(await noted(one, '2026-11-24T19:59:00Z'), 'fee'), 0);
  assert.equal(Reflect.get(await noted(two, '2026-11-25T14:00:00Z'), 'fee'), 12_000);
});

test('AP6 nobody is told for three minutes, the time is nobody’s till then, and then all hear of it once', async () => {
  const here = await monday();
  const [sam, rosa] = [await here.comes('Sam'), await here.comes('Rosa')];
  const at = { words: '11 am', day: 'Tuesday, November 24' };
  const one = await books(here, sam.browser, at);
  await here.passes(4);
  assert.equal((await here.mails()).length, 0, 'it isn’t soon: it stands at the desk');
  h.clock.moveTo('2026-11-23T20:00:00Z');
  await here.passes(1);
  const form = formTo((await sam.browser.get(cancelling(one))).text, cancelling(one));
  await sam.browser.post(cancelling(one), form);
  await here.passes(2);
  assert.equal((await here.mails()).length, 0);
  await sam.browser.post(`${one}/undo`, {});
  await here.passes(5);
  assert.equal((await here.mails()).length, 0, 'undone, nobody ever hears');
  await sam.browser.post(cancelling(one), form);
  const atDesk = () =>
    here.inside((work) =>
      bookAtDesk(work, {
        memberId: here.memberId,
        personIds: [rosa.personId],
        kindId: null,
        format: 'in_person',
        startsAt: Temporal.Instant.from('2026-11-24T16:00:00Z'),
        by: { kind: 'staff', id: here.memberId, by: 'desk' },
      }),
    );
  assert.equal(Reflect.get(await atDesk(), 'refused'), 'taken', 'not free while it can be undone');
  await here.passes(4);
  assert.deepEqual(
    (await here.mails()).map(({ to, subject }) => [to, subject]),
    [[here.memberId, 'A session was cancelled']],
  );
  assert.match((await sam.browser.post(`${one}/undo`, {})).to, /done=late/);
  await here.passes(60);
  assert.equal((await here.mails()).length, 1);
  assert.ok('id' in (await atDesk()));
});

test('AP6 a session that is moved leaves its old time only when that can’t be undone; late, it costs what cancelling costs', async () => {
  const here = await monday();
  await here.says({ steps: [{ hours: 24, fee: 12_000 }] });
  const { browser } = await here.comes('Sam');
  const one = await books(here, browser, { words: '11 am', day: 'Wednesday, November 25' });
  const moves = async (words: string, day: string): Promise<string> => {
    const times = (await browser.get(`${one}/move`)).text;
    const held = await browser.post(`${here.mine}/holds`, pressing(times, words, day));
    const asked = (await browser.get(held.to)).text;
    const done = await browser.post(here.mine, formTo(asked, here.mine));
    assert.match(done.to, /done=moved/, asked);
    return asked;
  };
  assert.match(
    await moves('4 pm', 'Thursday, November 26'),
    /It is now: Wednesday, November 25, 11 am[\s\S]*Moving it now costs nothing/,
  );
  assert.match((await browser.get(one)).text, /Thursday, November 26, 4 pm/);
  await browser.post(`${one}/undo`, {});
  assert.match((await browser.get(one)).text, /Wednesday, November 25, 11 am/);
  h.clock.moveTo('2026-11-24T17:00:00Z');
  assert.match(await moves('4 pm', 'Thursday, November 26'), /Moving it now costs \$120/);
  await here.passes(4);
  const fees = await here.inside((work) => feesSince(work, Temporal.Instant.from('2026-11-01T00:00Z')));
  assert.deepEqual(
    fees.map(({ fee, currency, what }) => [fee, currency, what]),
    [[12_000, 'USD', 'moved']],
  );
});

test('AP4 the time that a session has isn’t held for moving it there, nor one that isn’t offered: its client is told what else is free', async () => {
  const here = await monday();
  const { browser } = await here.comes('Sam');
  const one = await books(here, browser, { words: '11 am', day: 'Wednesday, November 25' });
  const times = (await browser.get(`${one}/move`)).text;
  const fields = pressing(times, '4 pm', 'Wednesday, November 25').filter(([name]) => name !== 'start');
  for (const minutes of [0, 7]) {
    const start = Temporal.Instant.from('2026-11-25T16:00:00Z').add({ minutes });
    const seconds = String(start.epochMilliseconds / 1000);
    assert.ok(!times.includes(`value="${seconds}"`), times);
    const held = await browser.post(`${here.mine}/holds`, [...fields, ['start', seconds]]);
    assert.equal(held.status, 409, held.text);
    assert.match(held.text, /name="start"/);
    assert.ok(!held.text.includes(`value="${seconds}"`), 'nor is it what is told instead');
  }
});

test('AP1 a client in another zone reads their own times, and the zone is named', async () => {
  const here = await monday('Europe/London');
  const { browser, personId } = await here.comes('Sam');
  await here.inside((work) => setZone(work, personId, 'America/New_York'));
  const times = (await browser.get(`${here.mine}/new`)).text;
  assert.match(times, /Times are in Eastern Time/);
  const one = await books(here, browser, { words: '11 am', day: 'Tuesday, November 24' });
  assert.match((await browser.get(one)).text, /Tuesday, November 24, 11 am \(Eastern Time\)/);
});

test('AP10 a client elsewhere is reminded by their own clock, not in their night', async () => {
  const here = await monday();
  const { personId, wayId } = await here.comes('Sam');
  await here.inside((work) => setZone(work, personId, 'America/Los_Angeles'));
  await here.inside((work) =>
    bookAtDesk(work, {
      memberId: here.memberId,
      personIds: [personId],
      kindId: null,
      format: 'online',
      startsAt: Temporal.Instant.from('2026-11-24T15:00:00Z'),
      by: { kind: 'staff', id: here.memberId, by: 'desk' },
    }),
  );
  await here.inside((work) =>
    chooseReminders(work, { personId, wayId, hoursBefore: 2, wording: 'A made-up question' }),
  );
  const reminders = async (): Promise<number> =>
    (await here.mails()).filter((mail) => mail.subject === 'A reminder').length;
  h.clock.moveTo('2026-11-24T03:58:00Z');
  await here.passes(1);
  assert.equal(await reminders(), 0);
  await here.passes(2);
  assert.equal(
    await reminders(),
    1,
    'at eight in the evening there: two hours before it is five in the morning',
  );
});

test('P6 AP5 who is erased comes to nothing any more, and their time is free', async () => {
  const here = await monday();
  const { browser, personId } = await here.comes('Sam');
  await books(here, browser, { words: '11 am', day: 'Tuesday, November 24' });
  await here.inside((work) => erase(work, personId));
  await here.passes(4);
  const { browser: other } = await here.comes('Rosa');
  await books(here, other, { words: '11 am', day: 'Tuesday, November 24' });
});
