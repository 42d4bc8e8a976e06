import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { bookAtDesk, chooseReminders, nextAppointments } from '#appointments';
import { type Booking, asRead, bookingPractice, pressing } from './appointments.fixture.ts';
import { type Browser, type Newcomer, colleagueAt, newcomerHouse } from './newcomer-house.ts';

/** A couple comes to one appointment, each with their own page; one of them can't make it. */

let h: Newcomer;

before(async () => {
  h = asRead(await newcomerHouse('2026-11-23T15:00:00Z'));
});
after(() => h.close());

type Comer = Awaited<ReturnType<Booking['comes']>>;
type Couple = { here: Booking; sam: Comer; rosa: Comer; id: string; one: string };

/** Thursday at eleven, told to both; late cancelling costs $120 from a day before on. */
async function couple(startsAt = '2026-11-26T16:00:00Z'): Promise<Couple> {
  h.clock.moveTo('2026-11-23T15:00:00Z');
  const here = await bookingPractice(h);
  await here.says({ steps: [{ hours: 24, fee: 12_000 }], waivers: ['illness'] });
  const [sam, rosa] = [await here.comes('Sam'), await here.comes('Rosa')];
  const made = await here.inside((work) =>
    bookAtDesk(work, {
      memberId: here.memberId,
      personIds: [sam.personId, rosa.personId],
      kindId: null,
      format: 'in_person',
      startsAt: Temporal.Instant.from(startsAt),
      by: { kind: 'staff', id: here.memberId, by: 'desk' },
    }),
  );
  const id = 'id' in made ? made.id : assert.fail();
  await here.passes(4);
  assert.equal((await here.mails()).length, 2, 'each is told, by their own way');
  return { here, sam, rosa, id, one: `${here.mine}/${id}` };
}

/** Presses one of the buttons on the page that asks: "only I can't" or "nobody comes", with what stands in its form. */
async function says(browser: Browser, one: string, who: 'me' | 'all') {
  const page = (await browser.get(`${one}/cancellation`)).text;
  const form = page.match(/<form [^>]*>[\s\S]*?<\/form>/g)?.find((part) => part.includes(`value="${who}"`));
  const fee = /name="fee" value="(\d+)"/.exec(form ?? assert.fail(page))?.[1];
  return browser.post(`${one}/cancellation`, { who, ...(fee !== undefined && { fee }) });
}

const mailsAfter = async (here: Booking, first: number) =>
  (await here.mails()).slice(first).map(({ to, subject, body }) => ({ to, words: `${subject} ${body}` }));

test('AP5 AP18 of several who come each has their own page, is asked whether it still takes place, and can give the whole time back', async () => {
  const { here, sam, rosa, one } = await couple();
  for (const { browser } of [sam, rosa]) {
    const seen = (await browser.get(one)).text;
    assert.match(seen, /Thursday, November 26, 11 am/);
    assert.doesNotMatch(seen, /Rosa|Sam/);
  }
  const asked = (await sam.browser.get(`${one}/cancellation`)).text;
  assert.match(
    asked,
    /Does it still take place for them\?[\s\S]*This costs nothing\.[\s\S]*only I can’t come/,
  );
  assert.match(asked, /The whole time is given back[\s\S]*You can cancel without a fee until Wednesday/);
  assert.equal(
    (await sam.browser.post(`${one}/cancellation`, { fee: '0' })).status,
    409,
    'nothing was chosen',
  );
  await says(sam.browser, one, 'all');
  await here.passes(4);
  const mails = await mailsAfter(here, 2);
  assert.deepEqual(
    mails.map((mail) => mail.to),
    [rosa.personId],
  );
  assert.match(mails[0]?.words ?? '', /It won’t take place: Thursday, November 26, 11 am/);
  assert.doesNotMatch(mails[0]?.words ?? '', /Sam|cancel/i);
});

test('AP18 one who can’t come stays away alone: late too it costs nothing, the other hears that the time stays, and the desk who can’t', async () => {
  const { here, sam, rosa, id, one } = await couple();
  h.clock.moveTo('2026-11-26T15:00:00Z');
  const asked = (await sam.browser.get(`${one}/cancellation`)).text;
  assert.match(asked, /They hear that it stays, not why\. This costs nothing\.[\s\S]*This costs \$120\./);
  const first = (await here.mails()).length;
  const done = await says(sam.browser, one, 'me');
  const seen = (await sam.browser.get(done.to)).text;
  assert.match(
    seen,
    /The time stays for the others[\s\S]*You said that you can’t come[\s\S]*I can come after all/,
  );
  assert.doesNotMatch(seen, /Move it|running late/i);
  await here.passes(2);
  assert.equal((await here.mails()).length, first, 'for three minutes nobody is told');
  await here.passes(2);
  const mails = await mailsAfter(here, first);
  const [toRosa, toMember] = [rosa.personId, here.memberId].map((to) => mails.find((mail) => mail.to === to));
  assert.equal(mails.length, 2, JSON.stringify(mails));
  assert.match(toRosa?.words ?? '', /It stays as it is: Thursday, November 26, 11 am/);
  assert.doesNotMatch(toRosa?.words ?? '', /Sam|can’t/);
  assert.match(toMember?.words ?? '', /One of several can’t come/);
  assert.match((await rosa.browser.get(one)).text, /Move it[\s\S]*Cancel it/);
  const ahead = (personId: string) => here.inside((work) => nextAppointments(work, personId));
  assert.deepEqual([(await ahead(sam.personId)).length, (await ahead(rosa.personId)).length], [0, 1]);
  const owner = await colleagueAt(h, here.practice, { role: 'therapist', name: 'Noor' });
  const desk = (await owner.browser.get(`/desk/appointments/${id}`)).text;
  assert.match(desk, /Sam \(can’t come\)/);
  assert.match(desk, /Sam can’t come\. It stands for the others/);
  assert.doesNotMatch(desk, /Late fee/);
});

test('AP18 the last one who comes can only cancel, also from a page that was opened before', async () => {
  const { here, sam, rosa, one } = await couple();
  await rosa.browser.get(`${one}/cancellation`);
  await says(sam.browser, one, 'me');
  const stale = await rosa.browser.post(`${one}/cancellation`, { who: 'me' });
  assert.equal(stale.status, 409);
  assert.match(stale.text, /Meanwhile something has changed/);
  assert.doesNotMatch(stale.text, /Does it still take place/);
  await says(rosa.browser, one, 'all');
  await here.passes(4);
  assert.match((await rosa.browser.get(one)).text, /This appointment was cancelled/);
  const mails = await mailsAfter(here, 2);
  assert.ok(
    mails.every(({ to, words }) => to === rosa.personId && /It stays as it is/.test(words)),
    'who can’t come anyway hears nothing more',
  );
});

test('AP18 they can come after all until it begins; when it moves everybody is asked along again', async () => {
  const { here, sam, rosa, one } = await couple();
  await says(sam.browser, one, 'me');
  await here.passes(10);
  const back = await sam.browser.post(`${one}/coming`, {});
  assert.match((await sam.browser.get(back.to)).text, /It is as it was before[\s\S]*Cancel it/);
  await says(sam.browser, one, 'me');
  await here.passes(10);
  const first = (await here.mails()).length;
  const times = (await rosa.browser.get(`${one}/move`)).text;
  const held = await rosa.browser.post(`${here.mine}/holds`, pressing(times, '3 pm', 'Friday, November 27'));
  const asked = (await rosa.browser.get(held.to)).text;
  const fields = [...asked.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  await rosa.browser.post(
    here.mine,
    fields.map(([, name, value]): [string, string] => [name ?? '', value ?? '']),
  );
  await here.passes(4);
  const mails = await mailsAfter(here, first);
  assert.deepEqual(
    mails.map(({ to }) => to),
    [sam.personId],
  );
  assert.match(mails[0]?.words ?? '', /It is now Friday, November 27, 3 pm/);
  assert.match((await sam.browser.get(one)).text, /Friday, November 27, 3 pm[\s\S]*Cancel it/);
  h.clock.moveTo('2026-11-27T20:01:00Z');
  assert.doesNotMatch((await sam.browser.get(one)).text, /I can come after all/);
});

test('AP10 AP18 who stays away isn’t reminded; the link of a reminder asks the same, and the desk notes it for somebody', async () => {
  const { here, sam, rosa, id, one } = await couple();
  for (const { personId, wayId } of [sam, rosa])
    await here.inside((work) =>
      chooseReminders(work, { personId, wayId, hoursBefore: 24, wording: 'A made-up question' }),
    );
  const owner = await colleagueAt(h, here.practice, { role: 'therapist', name: 'Mei' });
  const noted = await owner.browser.post(`/desk/appointments/${id}/cancellation`, {
    whose: sam.personId,
    by: 'phone',
  });
  assert.match((await owner.browser.get(noted.to)).text, /It is noted, and stands for the others/);
  await owner.browser.post(`/desk/appointments/${id}/undo`, {});
  assert.match((await sam.browser.get(one)).text, /Cancel it/);
  await owner.browser.post(`/desk/appointments/${id}/cancellation`, { whose: sam.personId, by: 'phone' });
  await here.passes(4);
  h.clock.moveTo('2026-11-25T16:01:00Z');
  await here.passes(0);
  const reminders = (await mailsAfter(here, 2)).filter(({ words }) => words.startsWith('A reminder'));
  assert.deepEqual(
    reminders.map(({ to }) => to),
    [rosa.personId],
  );
  const link = /https?:\/\/[^/]+(\/\S+\/reminder\/\S+)/.exec(reminders[0]?.words ?? '')?.[1] ?? assert.fail();
  await sam.browser.post(`${one}/coming`, {});
  const page = (await h.browser().get(link)).text;
  assert.match(page, /Does it still take place for them/);
  await h.browser().post(link, { who: 'me' });
  assert.match((await h.browser().get(link)).text, /The time stays for the others[\s\S]*Undo/);
});
