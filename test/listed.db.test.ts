import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { recentDeliveries } from '#channels';
import { unzipped } from '#app/exports/exports.fixture';
import { practiceFile } from '#app/exports/practice-file';
import { sweep } from '#app/schedule';
import type { Work } from '#kit/work';
import { listedMembers, members } from '#accounts';
import { receiveIn } from '#inquiries';
import { openHere } from '#openings';
import { confirm, resources, seedStarter } from '#resources';
import { madeUpContact } from './made-up.ts';
import { RUNG, type Opened, insideOf, joins, hasMail, openedAt } from './county.ts';
import { runJobs } from './jobs.ts';
import { type Browser, type Newcomer, asItStands, newcomerHouse } from './newcomer-house.ts';

/** A colleague without an account: invited by mail, on the list by their own press, current by the links of mails, gone with one press. */

const ORIGIN = 'http://localhost:3000';
const DESK = '/desk/colleagues';

let h: Newcomer;
let county: Opened;
let haddad: Opened;

before(async () => {
  h = await newcomerHouse();
  county = await openedAt(h, 'Ida Marsh', 'Elm County', 'network');
  await hasMail(h, county);
  haddad = await openedAt(h, 'Nour Haddad', 'Haddad Therapy', 'solo');
  await joins(h, county, haddad);
});
after(() => h.close());

const inside = <T>(practice: Opened, act: (work: Work) => Promise<T> | T): Promise<T> =>
  insideOf(h)(practice, act);

type Mail = { subject: string; body: string; leave: string; held: string | null };

/** What left the network for colleagues, the latest first. */
async function mails(): Promise<Mail[]> {
  await runJobs(h.house);
  const all = await inside(county, (work) => recentDeliveries(work, 20));
  return all.map(({ words, held_because: held }) => ({
    ...words.neutral,
    leave: words.leave ?? '',
    held,
  }));
}

const linkIn = (text: string): string =>
  (/http:\/\/localhost:3000(\/\S+)/.exec(text)?.[1] ?? assert.fail(`a link in ${text}`)).replace(ORIGIN, '');

let made = 0;

/** Invites somebody; their page. */
async function invited(name: string): Promise<{ page: string; browser: Browser }> {
  made += 1;
  h.clock.advance({ minutes: 1 });
  const { status, text } = await county.browser.post(DESK, { name, email: `colleague-${made}@example.org` });
  assert.equal(status, 303, text);
  const [mail] = await mails();
  assert.ok(mail);
  return { page: linkIn(mail.body), browser: h.browser() };
}

async function onTheList(name: string): Promise<{ page: string; browser: Browser }> {
  const one = await invited(name);
  assert.equal((await one.browser.post(`${one.page}/join`, {})).status, 303);
  return one;
}

const open = (): Promise<string[]> =>
  inside(county, async (work) => (await openHere(work)).map(({ id }) => id));

test('O13 an invitation is one mail; looking at it changes nothing, a press puts them on the list', async () => {
  const { page, browser } = await invited('Wren Pell');
  const [mail] = await mails();
  assert.match(mail?.subject ?? '', /Elm County: an invitation/);
  assert.match(mail?.body ?? '', /If you do nothing, nothing happens/);
  const shown = await browser.get(page);
  assert.equal(shown.status, 200);
  assert.match(shown.text, /Elm County invites you/);
  assert.match((await county.browser.get(DESK)).text, /Wren Pell[\s\S]*No answer yet/);
  // Nobody tells of an opening before they are on the list.
  assert.match((await browser.post(`${page}/openings/new`, RUNG)).text, /invites you/);
  assert.deepEqual(await open(), []);
  assert.equal((await browser.post(`${page}/join`, {})).status, 303);
  assert.match((await browser.get(page)).text, /Your openings in Elm County/);
  assert.match((await county.browser.get(DESK)).text, /Wren Pell[\s\S]*On the list/);
});

test('O13 the same address is invited once; pressed twice it is one mail; a wrong one comes back with what was typed', async () => {
  h.clock.advance({ minutes: 1 });
  const given = { name: 'Lark Moss', email: 'Lark@Moss.example' };
  const both = await Promise.all([county.browser.post(DESK, given), county.browser.post(DESK, given)]);
  assert.deepEqual(
    both.map(({ status }) => status),
    [303, 303],
  );
  const to = (await mails()).filter(({ body }) => body.startsWith('Lark Moss'));
  assert.equal(to.length, 1);
  h.clock.advance({ minutes: 2 });
  const again = await county.browser.post(DESK, { name: 'Lark', email: 'lark@moss.example' });
  assert.equal(again.status, 422);
  assert.match(again.text, /invited or on the list already/);
  const wrong = await county.browser.post(DESK, { name: 'Lark Moss', email: 'no address' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /value="no address"/);
  // A practice has no such page.
  assert.equal((await haddad.browser.get(DESK)).status, 404);
  assert.equal((await haddad.browser.post(DESK, given)).status, 404);
});

test('O13 who never wants to be written to is not invited again, by whatever spelling', async () => {
  const { page, browser } = await invited('Sage Holt');
  const address = `colleague-${made}@example.org`;
  const left = await browser.post(`${page}/leave`, { as: 'never' });
  assert.equal(left.status, 200);
  // They never were on the list, so no opening of theirs is spoken of.
  assert.match(left.text, /Thank you for telling us[\s\S]*a mark that can’t be read as an address/);
  assert.doesNotMatch(left.text, /openings/);
  h.clock.advance({ minutes: 5 });
  const again = await county.browser.post(DESK, { name: 'Sage Holt', email: address.toUpperCase() });
  assert.equal(again.status, 422);
  assert.match(again.text, /wants no invitation/);
  assert.equal((await browser.get(page)).status, 404);
});

test('O14 an opening is kept current by the links of mails; each carries a way to leave in one press', async () => {
  const { page, browser } = await onTheList('Fern Dale');
  assert.equal((await browser.post(`${page}/openings/new`, RUNG)).status, 303);
  const [id] = await open();
  assert.ok(id);
  h.clock.advance({ hours: 24 * 12 });
  await sweep(h.house);
  const asked = (await mails()).find(({ subject }) => subject === 'Your opening: is it still so?');
  assert.ok(asked);
  assert.equal(asked.leave, `${ORIGIN}${page}/leave`);
  const still = linkIn(asked.body);
  assert.match((await browser.get(still)).text, /Fern Dale, you told your colleagues/);
  assert.equal((await browser.post(still, { as: 'fewer' })).status, 303);
  const now = await inside(county, async (work) => (await openHere(work)).find((one) => one.id === id));
  assert.equal(now?.places, 1);
  // RFC 8058: a mail program presses, with nothing but these words.
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const pressed = await h.web.fetch(
    new Request(asked.leave, { method: 'POST', headers, body: 'List-Unsubscribe=One-Click' }),
  );
  assert.equal(pressed.status, 200);
  assert.deepEqual(await open(), []);
  assert.match((await county.browser.get(DESK)).text, /Fern Dale[\s\S]*Left the list/);
  const kept = await inside(county, listedMembers);
  assert.equal(kept.find(({ name }) => name === 'Fern Dale')?.email, '');
});

test('O3 a no of a practice in the network names them with their number, counted once for all', async () => {
  const { page, browser } = await onTheList('Hazel Brook');
  await browser.post(`${page}/openings/new`, RUNG);
  await inside(haddad, async (work) => {
    await seedStarter(work, 'US');
    await work.flush();
    for (const one of await resources(work)) await confirm(work, one.id);
  });
  const { inquiry } = await inside(haddad, (work) => receiveIn(work, madeUpContact('Robin Wren')));
  const composer = (await haddad.browser.get(`/desk/inquiries/${inquiry.id}?answer=no`)).text;
  assert.match(composer, /Hazel Brook, Elm County/);
  const form = composer.slice(composer.indexOf(`action="/desk/inquiries/${inquiry.id}/answers"`) - 30);
  const sent = await haddad.browser.post(`/desk/inquiries/${inquiry.id}/answers`, [
    ...asItStands(form),
    ['seen', 'whole'],
  ]);
  assert.equal(sent.status, 303, sent.text);
  assert.match((await browser.get(page)).text, /Named to one person/);
  h.clock.advance({ minutes: 5 });
  await sweep(h.house);
  const seen = (await h.browser().get(`/haddad-therapy/m/${inquiry.link}`)).text;
  assert.match(seen, /Hazel Brook, Elm County[\s\S]*555-0142/);
  // Nobody can ask them for somebody: they are rung.
  assert.doesNotMatch(seen, /Ask Hazel/);
  assert.doesNotMatch(seen, /Has no room now/);
  await browser.post(`${page}/leave`, {});
  assert.match((await h.browser().get(`/haddad-therapy/m/${inquiry.link}`)).text, /Has no room now/);
});

test('O13 whoever begins on their own page says where that is, and a mistake comes back as it was typed', async () => {
  const { page, browser } = await onTheList('Alder Quill');
  const onPage: [string, string][] = RUNG.map(([name, value]) => [name, name === 'begins' ? 'page' : value]);
  const refused = await browser.post(`${page}/openings/new`, onPage);
  assert.equal(refused.status, 422);
  assert.match(refused.text, /Save where your own page is first/);
  const wrong = await browser.post(`${page}/about`, { name: 'Alder Quill', page: 'javascript:alert(1)' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /value="javascript:alert\(1\)"/);
  assert.equal(
    (await browser.post(`${page}/about`, { name: 'A. Quill', page: 'quill.example' })).status,
    303,
  );
  assert.equal((await browser.post(`${page}/openings/new`, onPage)).status, 303);
  assert.match((await county.browser.get('/desk/openings')).text, /A\. Quill/);
  const onShow: [string, string][] = [...onPage, ['audience', 'public'], ['places', '3']];
  assert.equal((await browser.post(`${page}/openings/new`, onShow)).status, 303);
  const board = (await h.browser().get('/elm-county/room-now')).text;
  assert.match(board, /A\. Quill, Elm County[\s\S]*href="https:\/\/quill\.example\/"/);
  // A link that somebody else saw is made anew; the old one leads nowhere, also that of a mail.
  // Who lost their mail is sent the link again, once a day however often it is pressed.
  const whose = (await inside(county, listedMembers)).find(({ name }) => name === 'A. Quill')?.id ?? '';
  const send = () => county.browser.post(`${DESK}/${whose}/link`, {});
  assert.deepEqual(
    [await send(), await send()].map(({ status }) => status),
    [303, 303],
  );
  const again = (await mails()).filter(({ subject }) => subject.endsWith('your link'));
  assert.deepEqual(
    again.map(({ body }) => linkIn(body)),
    [page],
  );
  const anew = await browser.post(`${page}/link`, {});
  assert.match(anew.text, /A new link is on its way/);
  assert.doesNotMatch(anew.text, /colleague\/[\w-]{20}/);
  assert.equal((await browser.get(page)).status, 404);
  const told = (await mails()).find(({ subject }) => subject.endsWith('your new link'));
  assert.match((await browser.get(linkIn(told?.body ?? ''))).text, /Your openings in Elm County/);
  const id = (await inside(county, listedMembers)).find(({ name }) => name === 'A. Quill')?.id ?? '';
  assert.equal((await county.browser.post(`${DESK}/${id}/off`, {})).status, 303);
  assert.deepEqual(await open(), []);
});

/** What is given out of the network, as one text. */
async function givenOut(): Promise<string> {
  const memberId = await inside(county, async (work) => (await members(work))[0]?.id ?? '');
  const file = await practiceFile({ source: h.house.source, practice: county.id, memberId, lang: 'en' });
  const parts: Buffer[] = [];
  for await (const part of file) parts.push(part as Buffer);
  return [...unzipped(Buffer.concat(parts)).values()].join('\n');
}

test('O13 what is given out of a network holds the mails to a colleague, and no link that opens their page', async () => {
  const { page, browser } = await onTheList('Rowan Teal');
  assert.equal((await browser.post(`${page}/openings/new`, RUNG)).status, 303);
  assert.equal((await browser.post(`${page}/digest`, { weekday: '1' })).status, 303);
  h.clock.advance({ hours: 24 * 12 });
  await sweep(h.house);
  const sent = (await mails()).filter(({ body }) => body.includes('http://'));
  const links = sent.flatMap(({ body, leave }) => [linkIn(body), leave.replace(ORIGIN, '')]);
  const given = await givenOut();
  assert.match(given, /Rowan Teal/);
  for (const secret of links.flatMap((link) => link.match(/[\w-]{30,}/g) ?? []))
    assert.ok(!given.includes(secret), 'a link was given out');
});
