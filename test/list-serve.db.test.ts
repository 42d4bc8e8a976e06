import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sweep } from '#app/schedule';
import { type TakenIn, recentDeliveries, setMailbox, takeIn } from '#channels';
import type { Work } from '#kit/work';
import { members } from '#accounts';
import { ONE_PLACE, offer, openHere } from '#openings';
import { type Opened, insideOf, joins, hasMail, openedAt, tells } from './county.ts';
import { runJobs } from './jobs.ts';
import { mail } from './mail/house.ts';
import { type Browser, type Newcomer, newcomerHouse } from './newcomer-house.ts';

/** The list-serve: who has room, by mail on the day that each chose; and openings that are told by a line in a mail. */
let h: Newcomer;
let county: Opened;
let haddad: Opened;
let lind: Opened;
let page: string;
let fern: Browser;

const inside = <T>(practice: Opened, act: (work: Work) => Promise<T> | T): Promise<T> =>
  insideOf(h)(practice, act);

type Mail = { purpose: string; subject: string; body: string; leave: string };

/** What was sent, the latest first. */
async function mails(practice: Opened, purpose: string): Promise<Mail[]> {
  await runJobs(h.house);
  const all = await inside(practice, (work) => recentDeliveries(work, 60));
  return all
    .map(({ purpose: of, words }) => ({ purpose: of, ...words.neutral, leave: words.leave ?? '' }))
    .filter((one) => one.purpose === purpose);
}

const pathIn = (text: string, what: string): string =>
  new RegExp(`http://localhost:3000(/\\S+/${what}/\\S+)`).exec(text)?.[1] ??
  assert.fail(`${what} in ${text}`);

before(async () => {
  // A Monday, ten in the morning in New York.
  h = await newcomerHouse();
  county = await openedAt(h, 'Ida Marsh', 'Elm County', 'network');
  await hasMail(h, county);
  haddad = await openedAt(h, 'Nour Haddad', 'Haddad Therapy', 'solo');
  lind = await openedAt(h, 'Ruth Lind', 'Lind Therapy', 'solo');
  await joins(h, county, haddad);
  await joins(h, county, lind);
  h.clock.advance({ minutes: 1 });
  await county.browser.post('/desk/colleagues', { name: 'Fern Dale', email: 'fern@dale.example' });
  page = pathIn((await mails(county, 'colleague'))[0]?.body ?? '', 'colleague');
  fern = h.browser();
  await fern.post(`${page}/join`, {});
});
after(() => h.close());

let sent = 0;

/** A mail comes in at the network's address. */
function comes(practice: Opened, from: string, words: string, subject = 'Hello'): Promise<TakenIn> {
  sent += 1;
  const headers = { From: from, Subject: subject, 'Message-ID': `<posting-${sent}@home.test>` };
  return takeIn(h.house.source, practice.id, { raw: Buffer.from(mail(headers, words)) });
}

/** Ruth tells of another opening, long after her sign-in has ended. */
async function lindTells(places: number): Promise<void> {
  await inside(lind, async (work) => {
    const [ruth] = await members(work);
    const audience = { toPractice: true, toPublic: false, toldTo: [county.id] };
    await offer(work, { memberId: ruth?.id ?? '', offer: { ...ONE_PLACE, places }, audience });
  });
  await runJobs(h.house);
}

const waiting = async (practice: Opened): Promise<string> => (await practice.browser.get('/desk')).text;

test('O15 a line by mail is read, and told only when its writer presses; pressed twice it is one opening', async () => {
  h.clock.advance({ hours: 1 });
  await comes(
    county,
    'Fern Dale <FERN@dale.example>',
    'Hi all,\nOPENINGS: 2, evenings, online, CA, teens, blue moons\n\nFern\nfern@dale.example',
  );
  const [asked] = await mails(county, 'posting');
  assert.match(asked?.body ?? '', /You wrote: 2, evenings, online, CA, teens, blue moons/);
  assert.match(asked?.body ?? '', /2 places · evenings · online, for people in California · teens/);
  assert.match(asked?.body ?? '', /didn’t understand: blue moons/);
  assert.match(asked?.leave ?? '', /\/elm-county\/colleague\/[\w-]+\/leave$/, 'O14');
  assert.doesNotMatch(await waiting(county), /Fern/);
  const link = pathIn(asked?.body ?? '', 'posting');
  const form = (await fern.get(link)).text;
  assert.match(form, /blue moons/);
  assert.deepEqual(await inside(county, openHere), []);
  const said: [string, string][] = [
    ['places', '2'],
    ['parts', 'evening'],
    ['formats', 'online'],
    ['licensed_in', 'California'],
    ['ages', 'teens'],
    ['languages', 'en'],
    ['begins', 'call'],
    ['audience', 'practice'],
  ];
  const wrong = await fern.post(link, said);
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /Write the number that people may ring/);
  assert.match(wrong.text, /value="California"/);
  const whole: [string, string][] = [...said, ['phone', '555-0142']];
  const both = await Promise.all([fern.post(link, whole), fern.post(link, whole)]);
  assert.deepEqual(
    both.map(({ status }) => status),
    [303, 303],
  );
  assert.match((await fern.get(link)).text, /Your opening is told/);
  assert.match((await fern.post(link, { as: 'taken_down' })).text, /This opening has ended/);
  assert.deepEqual(await inside(county, openHere), []);
  const again = /\/openings\/[0-9a-f-]{36}\/standing/.exec((await fern.get(page)).text)?.[0];
  assert.equal((await fern.post(`${page}${again}`, { as: 'still' })).status, 303);
  const open = await inside(county, openHere);
  assert.equal(open.length, 1);
  assert.deepEqual(open[0]?.licensedIn, ['California']);
});

test('O16 a mail that seems to say something of a client is held back: nothing is told or kept, and its writer hears kindly', async () => {
  h.clock.advance({ hours: 2 });
  const words = 'OPENINGS: 1, mornings\nI also have a client, 15 years old, who needs someone on Fridays.';
  await comes(county, 'fern@dale.example', words);
  const [told] = await mails(county, 'posting');
  assert.match(told?.subject ?? '', /not told yet/);
  assert.match(told?.body ?? '', /we keep nothing of it/);
  assert.match(told?.leave ?? '', /\/colleague\/[\w-]+\/leave$/, 'O14');
  assert.doesNotMatch(told?.body ?? '', /Fridays|15/);
  assert.equal((await inside(county, openHere)).length, 1);
  assert.doesNotMatch((await county.browser.get('/desk/mail')).text, /Fridays|15 years/);
  assert.doesNotMatch(await waiting(county), /Fridays/);
});

test('O15 a stranger’s line, and a member’s other mails, are messages like any other', async () => {
  h.clock.advance({ hours: 2 });
  const earlier = (await mails(county, 'posting')).length;
  await comes(county, 'Somebody <some@body.example>', 'OPENINGS: 2, is what I read. Do you have one for me?');
  assert.match(await waiting(county), /Somebody/);
  await comes(county, 'fern@dale.example', 'Could somebody ring me about the list?');
  assert.match(await waiting(county), /fern@dale|ring me about the list/);
  assert.equal((await mails(county, 'posting')).length, earlier);
});

/** A quarter of an hour after the other, and swept each time. */
async function passes(minutes: number): Promise<void> {
  for (let left = minutes; left > 0; left -= 15) {
    h.clock.advance({ minutes: Math.min(15, left) });
    await sweep(h.house);
  }
}

test('O15 O16 who writes again within the hour hears of all of it in one mail when it is over, with a press for each', async () => {
  h.clock.advance({ hours: 2 });
  const earlier = (await mails(county, 'posting')).length;
  await comes(county, 'fern@dale.example', 'OPENINGS: 1, mornings');
  h.clock.advance({ minutes: 10 });
  await comes(county, 'fern@dale.example', 'OPENINGS: 2, evenings, blue moons');
  h.clock.advance({ minutes: 1 });
  await comes(county, 'fern@dale.example', 'OPENINGS: 3, online');
  h.clock.advance({ minutes: 1 });
  await comes(county, 'fern@dale.example', 'OPENINGS: 1\nI also have a client, 15 years old, for Fridays.');
  await passes(45);
  assert.equal((await mails(county, 'posting')).length, earlier + 1);
  await passes(10);
  const all = await mails(county, 'posting');
  assert.equal(all.length, earlier + 2);
  const [told] = all;
  assert.match(told?.body ?? '', /You wrote: 3, online[\s\S]*You wrote: 2, evenings, blue moons/);
  assert.match(told?.body ?? '', /didn’t understand: blue moons/);
  assert.match(told?.body ?? '', /One mail sounded as if something of a client was in it/);
  assert.doesNotMatch(told?.body ?? '', /Fridays|15/);
  assert.match(told?.leave ?? '', /\/colleague\/[\w-]+\/leave$/, 'O14');
  const links = [...(told?.body ?? '').matchAll(/http:\/\/localhost:3000(\/\S+\/posting\/\S+)/g)];
  assert.equal(links.length, 2);
  for (const [index, [, link = '']] of links.entries())
    assert.match((await fern.get(link)).text, index === 0 ? /3, online/ : /blue moons/);
});

test('O15 a flood of forged lines is one mail an hour that tells of ten, and says that more came', async () => {
  h.clock.advance({ hours: 2 });
  const earlier = (await mails(county, 'posting')).length;
  for (let one = 0; one < 14; one += 1) await comes(county, 'fern@dale.example', `OPENINGS: ${one + 1}`);
  await passes(60);
  await passes(120);
  const all = await mails(county, 'posting');
  assert.equal(all.length, earlier + 2);
  assert.equal([...(all[0]?.body ?? '').matchAll(/\/posting\//g)].length, 10);
  assert.match(all[0]?.body ?? '', /3 more came/);
});

test('O15 a forged address makes one mail an hour to whose it is; what nobody pressed is forgotten after two weeks', async () => {
  h.clock.advance({ hours: 2 });
  const earlier = (await mails(county, 'posting')).length;
  for (const places of [1, 2, 3]) await comes(county, 'fern@dale.example', `OPENINGS: ${places}`);
  const after3 = await mails(county, 'posting');
  assert.equal(after3.length, earlier + 1);
  const link = pathIn(after3[0]?.body ?? '', 'posting');
  h.clock.advance({ hours: 24 * 14 });
  await sweep(h.house);
  assert.equal((await fern.get(link)).status, 404);
});

test('O15 a therapist with an account tells by mail too, in their own practice, and the form says whom it tells', async () => {
  await inside(haddad, (work) =>
    setMailbox(work, {
      senderName: 'Nour',
      senderAddress: 'hello@haddad.example',
      smtp: undefined,
      imap: {
        host: '127.0.0.1',
        port: 1,
        secure: false,
        user: 'n',
        password: 'n',
        encrypted: 'always',
      } as never,
    }),
  );
  assert.match(
    (await haddad.browser.get('/desk/openings')).text,
    /hello@haddad\.example[\s\S]*OPENINGS: 2, evenings/,
  );
  await comes(
    haddad,
    'nour@haddad-therapy.example',
    'see above',
    'Openings: 3, Friday mornings, in person, grief',
  );
  const [asked] = await mails(haddad, 'posting');
  const link = pathIn(asked?.body ?? '', 'posting');
  assert.match((await h.browser().get(link)).text, /Everyone in Elm County/);
});

test('O18 each reads who has room on the day they chose, and not their own; one press ends it, by a mail program too', async () => {
  h.clock.advance({ hours: 24 });
  await tells(h, lind, [county.id]);
  await fern.post(`${page}/openings/new`, [
    ['places', '1'],
    ['formats', 'online'],
    ['languages', 'en'],
    ['begins', 'call'],
    ['phone', '555-0142'],
    ['audience', 'practice'],
  ]);
  assert.equal((await fern.post(`${page}/digest`, { weekday: '5' })).status, 303);
  assert.match((await fern.get(`${page}?done=digest`)).text, /Every Friday you get a mail/);
  assert.equal((await haddad.browser.post('/desk/digest', { weekday: '5' })).status, 303);
  assert.match((await haddad.browser.get('/desk/openings?digest=5')).text, /Every Friday you get a mail/);
  for (let days = 0; days < 7; days += 1) {
    h.clock.advance({ hours: 24 });
    await sweep(h.house);
    await sweep(h.house);
  }
  const toFern = await mails(county, 'digest');
  const toNour = await mails(haddad, 'digest');
  assert.equal(toFern.length, 1);
  assert.equal(toNour.length, 1);
  assert.match(toFern[0]?.body ?? '', /Ruth Lind[\s\S]*2 places/);
  assert.doesNotMatch(toFern[0]?.body ?? '', /Fern Dale/);
  assert.match(toNour[0]?.body ?? '', /Fern Dale, Elm County: 1 place[\s\S]*555-0142/);
  assert.match(toNour[0]?.body ?? '', /Ruth Lind/);
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const { leave = '' } = toFern[0] ?? {};
  assert.match((await fern.get(leave.replace('http://localhost:3000', ''))).text, /No more of these mails/);
  const body = 'List-Unsubscribe=One-Click';
  const pressed = await h.web.fetch(new Request(leave, { method: 'POST', headers, body }));
  assert.equal(pressed.status, 200);
  await lindTells(2);
  h.clock.advance({ hours: 24 * 7 });
  await sweep(h.house);
  assert.equal((await mails(county, 'digest')).length, 1);
  assert.equal((await mails(haddad, 'digest')).length, 2);
  // A link that nobody was given ends nobody's.
  const other = leave
    .replace('http://localhost:3000', '')
    .replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
  assert.equal((await fern.post(other, {})).status, 404);
});

test('O17 twelve weeks without a press: asked in the last mails, then off the list and told once; a press puts them back', async () => {
  await fern.post(`${page}/digest`, { weekday: '1' });
  for (let week = 0; week < 13; week += 1) {
    h.clock.advance({ hours: 24 * 7 });
    await lindTells((week % 9) + 1);
    await sweep(h.house);
  }
  const digests = await mails(county, 'digest');
  assert.match(digests[0]?.body ?? '', /If you still want these mails, press once/);
  const rested = (await mails(county, 'colleague')).filter(({ subject }) =>
    /off the list for now/.test(subject),
  );
  assert.equal(rested.length, 1);
  assert.match((await fern.get(page)).text, /no word of you for a long time/);
  assert.equal((await fern.post(`${page}/join`, {})).status, 303);
  assert.match((await fern.get(page)).text, /Your openings in Elm County[\s\S]*I have room/);
});
