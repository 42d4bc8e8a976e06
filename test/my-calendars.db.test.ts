import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import ICAL from 'ical.js';
import { bookAtDesk, cancel, makeFeed, wishSooner } from '#appointments';
import { setMailbox } from '#channels';
import { caresOf, erase } from '#people';
import { isRefused } from '#kit/outcome';
import { type Booking, asRead, bookingPractice, formTo } from './appointments.fixture.ts';
import { type Newcomer, newcomerHouse } from './newcomer-house.ts';

/** What clients do about time on their own pages, without script: AP35 to AP43. */

let h: Newcomer;

before(async () => {
  h = asRead(await newcomerHouse('2026-11-23T15:00:00Z'));
});
after(() => h.close());

const SMTP = { host: '127.0.0.1', port: 1, secure: false, user: '', folder: '', password: '', inside: true };

async function monday(): Promise<Booking> {
  h.clock.moveTo('2026-11-23T15:00:00Z');
  const here = await bookingPractice(h);
  await here.inside((work) =>
    setMailbox(work, {
      senderName: '',
      senderAddress: `hello@${here.slug}.example`,
      smtp: SMTP,
      imap: undefined,
    }),
  );
  return here;
}

async function booked(here: Booking, startsAt: string, ...personIds: string[]): Promise<string> {
  const by = { kind: 'staff', id: here.memberId, by: 'desk' } as const;
  const made = await here.inside((work) =>
    bookAtDesk(work, {
      memberId: here.memberId,
      personIds,
      kindId: null,
      format: 'in_person',
      startsAt: Temporal.Instant.from(startsAt),
      by,
    }),
  );
  assert.ok('id' in made);
  await here.passes(4);
  return made.id;
}

const feedPath = (text: string): string => /\/c\/[\w-]{32}\.ics/.exec(text)?.[0] ?? assert.fail(text);

function events(text: string): [number, string][] {
  return new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((one) => {
    const { startDate, summary } = new ICAL.Event(one);
    return [startDate.toUnixTime() * 1000, summary];
  });
}

test('AP35 a client makes an address for their calendar; it says “Appointment” and when, and ends with one press', async () => {
  const here = await monday();
  const { browser, personId } = await here.comes('Sam');
  const other = await here.comes('Rosa');
  await booked(here, '2026-12-01T20:00:00Z', personId);
  await booked(here, '2026-12-02T20:00:00Z', other.personId);
  const page = `${here.mine}/calendar`;
  assert.match((await browser.get(page)).text, /There is no address yet/);
  await browser.post(page, {});
  const path = feedPath((await browser.get(page)).text);
  const program = h.browser();
  const read = await program.get(path);
  assert.equal(read.status, 200);
  assert.deepEqual(events(read.text), [[Date.parse('2026-12-01T20:00:00Z'), 'Appointment']]);
  assert.doesNotMatch(read.text + path, /Sam|Amara|Okafor|Oak|oak|therap|porchlight/i);
  assert.match((await browser.get(page)).text, /last read on Monday, November 23/);
  await browser.post(page, {});
  assert.equal((await program.get(path)).status, 404, 'the old one leads nowhere');
  const anew = feedPath((await browser.get(page)).text);
  assert.match((await browser.post(`${page}/end`, {})).to, /done=ended/);
  assert.equal((await program.get(anew)).status, 404);
  assert.equal((await program.get('/c/nothing.ics')).status, 404);
});

test('AP35 a member’s address holds what stands, of everybody, and no word of whom; what is cancelled leaves it', async () => {
  const here = await monday();
  const { personId } = await here.comes('Sam');
  const id = await booked(here, '2026-12-01T20:00:00Z', personId);
  await booked(here, '2027-03-15T20:00:00Z', personId);
  const secret = await here.inside((work) => makeFeed(work, { memberId: here.memberId }));
  const read = async (): Promise<string> => (await h.browser().get(`/c/${secret}.ics`)).text;
  assert.equal(events(await read()).length, 2);
  assert.doesNotMatch(await read(), /Sam/);
  const by = { kind: 'staff', id: here.memberId, by: 'desk' } as const;
  await here.inside((work) => cancel(work, { id, because: null, by }));
  assert.deepEqual(events(await read()), [[Date.parse('2027-03-15T20:00:00Z'), 'Appointment']]);
});

test('AP35 P6 with whoever is erased goes the address of their calendar', async () => {
  const here = await monday();
  const { personId } = await here.comes('Sam');
  const secret = await here.inside((work) => makeFeed(work, { personId }));
  assert.equal((await h.browser().get(`/c/${secret}.ics`)).status, 200);
  await here.inside((work) => erase(work, personId));
  assert.equal((await h.browser().get(`/c/${secret}.ics`)).status, 404);
});

test('AP40 AP43 a client puts themselves on the list, is asked by mail, and says yes on the page behind the link', async () => {
  const here = await monday();
  const [sam, olu] = [await here.comes('Sam'), await here.comes('Olu')];
  const session = await booked(here, '2026-11-25T20:00:00Z', olu.personId);
  const page = `${here.mine}/sooner`;
  const empty = await sam.browser.post(page, { member: here.memberId, days: '3' });
  assert.equal(empty.status, 422);
  assert.match(empty.text, /value="3" checked/);
  const fields = { member: here.memberId, notice: '3', urgency: 'hard_time', place: 'no', way: sam.wayId };
  assert.match((await sam.browser.post(page, fields)).to, /done=saved/);
  assert.match((await sam.browser.get(page)).text, /You are on the list\./);
  const by = { kind: 'staff', id: here.memberId, by: 'desk' } as const;
  assert.ok(!isRefused(await here.inside((work) => cancel(work, { id: session, because: null, by }))));
  await here.passes(4);
  const mail = (await here.mails()).findLast((one) => one.subject === 'A time is free');
  assert.match(mail?.body ?? '', /Wednesday, November 25, 3 pm/);
  assert.doesNotMatch(`${mail?.subject} ${mail?.body}`, /Amara|therap|session/i);
  assert.match((await sam.browser.get(page)).text, /Free now[\s\S]*Yes, I’d like it/);
  const link = /http:\/\/localhost:3000(\/\S+)/.exec(mail?.body ?? '')?.[1] ?? '';
  const phone = h.browser();
  const shown = await phone.get(link);
  assert.match(
    shown.text,
    /Would you like this time\?[\s\S]*It is kept until Monday, November 23, 10:\d\d am/,
  );
  await phone.get(link);
  assert.equal((await phone.post(link, [...formTo(shown.text, link), ['say', 'yes']])).status, 303);
  assert.match((await phone.get(link)).text, /It is yours\./);
  assert.match((await sam.browser.get(here.mine)).text, /Wednesday, November 25, 3 pm, with Amara Okafor/);
  assert.equal((await phone.get(`${link.slice(0, -3)}abc`)).status, 404);
});

test('AP43 another’s offer isn’t there for a client; a no costs nothing, and the page says so', async () => {
  const here = await monday();
  const [sam, olu] = [await here.comes('Sam'), await here.comes('Olu')];
  const session = await booked(here, '2026-11-25T20:00:00Z', olu.personId);
  const page = `${here.mine}/sooner`;
  const fields = { member: here.memberId, notice: '3', urgency: 'would_help', place: 'no', way: sam.wayId };
  await sam.browser.post(page, fields);
  const by = { kind: 'staff', id: here.memberId, by: 'desk' } as const;
  await here.inside((work) => cancel(work, { id: session, because: null, by }));
  await here.passes(4);
  const action =
    /action="([^"]*\/sooner\/[0-9a-f-]{36})"/.exec((await sam.browser.get(page)).text)?.[1] ?? '';
  assert.equal((await olu.browser.post(action, { say: 'yes', fee: '0' })).status, 404);
  assert.equal((await sam.browser.post(action, { say: 'no', fee: '0' })).status, 303);
  assert.doesNotMatch((await sam.browser.get(page)).text, /Free now/);
  assert.match((await sam.browser.get(page)).text, /You are on the list\./);
});

test('AP36 a client says in one tap that they run late; nobody else reads it on their page', async () => {
  const here = await monday();
  const [sam, rosa] = [await here.comes('Sam'), await here.comes('Rosa')];
  const id = await booked(here, '2026-11-24T20:00:00Z', sam.personId, rosa.personId);
  const page = `${here.mine}/${id}/late`;
  assert.match((await sam.browser.get(page)).text, /from an hour and a half before until the end/);
  h.clock.moveTo('2026-11-24T19:50:00Z');
  assert.equal((await sam.browser.post(page, { minutes: '10' })).to, page);
  assert.match((await sam.browser.get(page)).text, /about 10 minutes later, around 3:10 pm/);
  assert.doesNotMatch((await rosa.browser.get(page)).text, /10 minutes later/);
  const wes = await here.comes('Wes');
  assert.equal((await wes.browser.post(page, { minutes: '10' })).status, 404);
  assert.equal((await sam.browser.post(page, { minutes: '7' })).status, 404);
});

test('AP37 a page about running late is told to look again when the word is another one, and of nothing else', async () => {
  const here = await monday();
  const [sam, rosa] = [await here.comes('Sam'), await here.comes('Rosa')];
  const id = await booked(here, '2026-11-24T20:00:00Z', sam.personId, rosa.personId);
  const page = `${here.mine}/${id}/late`;
  assert.doesNotMatch((await sam.browser.get(page)).text, /data-live/, 'nothing to wait for');
  h.clock.moveTo('2026-11-24T19:50:00Z');
  await sam.browser.post(page, { minutes: '10' });
  const address = / data-live="([^"]+)"/.exec((await sam.browser.get(page)).text)?.[1] ?? '';
  const listens = (cookie: string) =>
    h.web.fetch(new Request(new URL(address, 'http://localhost:3000'), { headers: { cookie } }));
  const wes = await here.comes('Wes');
  assert.equal((await listens(wes.browser.cookie())).status, 404, 'who doesn’t come hears nothing');
  const { body } = await listens(sam.browser.cookie());
  const reader = body?.getReader() ?? assert.fail('it is a stream');
  const next = async (): Promise<string> =>
    new TextDecoder().decode((await reader.read()).value as Uint8Array);
  assert.equal(await next(), ': here\n\n');
  await here.inside((work) => work.refreshDesks());
  h.clock.advance({ minutes: 1 });
  await rosa.browser.post(page, { minutes: '15' });
  assert.match(await next(), /^data: again/, 'the first that is told is the word');
  await reader.cancel();
});

test('AP40 only a client of that therapist, by a way of their own', async () => {
  const here = await monday();
  const other = await bookingPractice(h);
  const [ana, ben] = [await here.comes('Ana'), await other.comes('Ben')];
  const said = {
    urgency: 'would_help',
    noticeHours: 24,
    weekdays: [],
    parts: [],
    inPlace: false,
    wording: '',
  } as const;
  await here.inside(async (work) => {
    const { personId, wayId } = ana;
    const wish = { ...said, personId, memberId: here.memberId };
    assert.deepEqual(await wishSooner(work, { ...wish, wayId: ben.wayId }), { refused: 'no_way' });
    assert.deepEqual(await wishSooner(work, { ...wish, memberId: other.memberId, wayId }), {
      refused: 'not_there',
    });
    assert.equal((await caresOf(work, { personId })).length, 1);
  });
});
