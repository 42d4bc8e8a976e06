import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sweep } from '#app/schedule';
import { members } from '#accounts';
import { recentDeliveries } from '#channels';
import { answer, erasePerson } from '#inquiries';
import type { Work } from '#kit/work';
import { personsAt } from '#people';
import { type Opened, insideOf, joins, openedAt, tells } from './county.ts';
import { runJobs } from './jobs.ts';
import { type Browser, type Newcomer, newcomerHouse } from './newcomer-house.ts';

/** How a request ends for those who were asked. Each of these was found by the simulated town. */

let h: Newcomer;
let county: Opened;
const houses: Opened[] = [];
const NAMES = ['Ruth Lind', 'Otto Vale', 'Mei Stone', 'Ines Hart', 'Noor Brook', 'Pia Field'];

before(async () => {
  h = await newcomerHouse();
  county = await openedAt(h, 'Ida Marsh', 'Elm County', 'network');
  for (const name of NAMES) {
    const house = await openedAt(h, name, `${name.split(' ')[1]} Therapy`, 'solo');
    await joins(h, county, house);
    await tells(h, house, [county.id]);
    houses.push(house);
  }
});
after(() => h.close());

const inside = <T>(practice: Opened, act: (work: Work) => Promise<T> | T): Promise<T> =>
  insideOf(h)(practice, act);

const settle = async (): Promise<void> => {
  await runJobs(h.house);
  await sweep(h.house);
  await runJobs(h.house);
};

type Asked = { readonly house: Opened; readonly link: string };

/** Somebody asks; who was asked, and where each of them answers. */
async function asks(): Promise<{ browser: Browser; page: string; asked: Asked[] }> {
  h.clock.advance({ minutes: 1 });
  const known = new Set((await links()).map(({ link }) => link));
  const browser = h.browser();
  const page = (await browser.post('/elm-county/ask', {})).to.replace(/\/need$/, '');
  await browser.post(`${page}/need`, [['format', 'online']]);
  await browser.post(`${page}/you`, [
    ['called', 'Robin Wren'],
    ['ways', 'email'],
    ['email', 'robin@wren.example'],
  ]);
  assert.equal((await browser.post(`${page}/sent`, { whom: 'anyone' })).to, page);
  await runJobs(h.house);
  return { browser, page, asked: (await links()).filter(({ link }) => !known.has(link)) };
}

async function links(): Promise<Asked[]> {
  const all: Asked[] = [];
  for (const house of houses) {
    const sent = await inside(house, (work) => recentDeliveries(work, 50));
    for (const { purpose, words } of sent) {
      const link = /\/[a-z-]+\/asked\/[\w-]+/.exec(words.neutral.body)?.[0];
      if (purpose === 'request' && link !== undefined) all.push({ house, link });
    }
  }
  return all;
}

async function says({ link }: Asked, as: 'yes' | 'no'): Promise<void> {
  assert.equal((await h.browser().post(link, { as })).status, 200);
  await runJobs(h.house);
}

const shown = async ({ link }: Asked): Promise<string> => (await h.browser().get(link)).text;

async function ownId(browser: Browser, page: string): Promise<string> {
  const own = /\/elm-county\/m\/[\w-]+/.exec((await browser.get(page)).text)?.[0] ?? '';
  assert.notEqual(own, '');
  const desk = (await county.browser.get('/desk')).text;
  const ids = [...desk.matchAll(/\/desk\/inquiries\/([0-9a-f-]{36})/g)].map((found) => found[1] ?? '');
  return ids.toSorted().at(-1) ?? assert.fail('on the desk');
}

test('Q15 of somebody who is erased nothing stays, and those who were asked owe nothing', async () => {
  const { asked } = await asks();
  assert.equal(asked.length, 5);
  await inside(county, async (work) => {
    for (const { id } of await personsAt(work, 'email', 'robin@wren.example'))
      assert.ok('plan' in (await erasePerson(work, { personId: id, wish: 'person' })));
  });
  await settle();
  for (const one of asked) assert.match(await shown(one), /you owe nothing/);
});

test('Q12 while somebody has room nothing falls due again and again; taken back, the next are asked', async () => {
  const { asked } = await asks();
  const [first, ...others] = asked;
  assert.ok(first);
  await says(first, 'yes');
  // Past the working day after which others would have been asked.
  h.clock.advance({ hours: 36 });
  await settle();
  assert.equal(await sweep(h.house), 0);
  const sofar = (await links()).length;
  await says(first, 'no');
  await settle();
  assert.equal((await links()).length, sofar + 1, 'the sixth is asked, though the others are silent');
  for (const one of others) assert.doesNotMatch(await shown(one), /you owe nothing/);
});

test('Q18 a human has answered while somebody had room; that yes is taken back, and they wait for nobody silently', async () => {
  const { browser, page, asked } = await asks();
  const [first, ...others] = asked;
  assert.ok(first);
  await says(first, 'yes');
  const inquiryId = await ownId(browser, page);
  await inside(county, async (work) => {
    const memberId = (await members(work))[0]?.id ?? '';
    const written = { inquiryId, memberId, kind: 'yes', reason: null, places: [], seenWhole: true } as const;
    assert.ok(!('refused' in (await answer(work, { ...written, words: 'Choose the one who has room.' }))));
  });
  h.clock.advance({ minutes: 20 });
  await settle();
  await says(first, 'no');
  // What they were told was of a room that is gone: there is a date again, and the others are still asked.
  for (const one of others) assert.doesNotMatch(await shown(one), /you owe nothing/);
  assert.match((await browser.get(page)).text, /You will hear by/);
  assert.match((await county.browser.get('/desk')).text, /Robin Wren/);
});

test('I24 who coordinates a network offers no talk and no waiting list, and says so where one is sent', async () => {
  const { browser, page } = await asks();
  const at = `/desk/inquiries/${await ownId(browser, page)}`;
  const { text } = await county.browser.get(`${at}?answer=yes`);
  assert.match(text, /A few words[\s\S]*A kind no[\s\S]*A question first/);
  assert.match(text, /We are a network of therapists, and give no therapy ourselves/);
  assert.doesNotMatch(text, /let&#39;s talk|let’s talk|waiting list|20 minutes/);
  const no = (await county.browser.get(`${at}?answer=no`)).text;
  assert.doesNotMatch(no, /name="reason"[^>]*>\s*<option|not my field/);
  const empty = await county.browser.post(`${at}/answers`, [
    ['kind', 'yes'],
    ['words', /<textarea[^>]*name="words"[^>]*>([^<]*)/.exec(text)?.[1] ?? ''],
  ]);
  assert.equal(empty.status, 422);
  assert.match(empty.text, /Write your words first\./);
  const sent = await county.browser.post(`${at}/answers`, [
    ['kind', 'list'],
    ['words', 'You are third.'],
  ]);
  assert.equal(sent.status, 422);
  assert.match(sent.text, /it keeps no waiting list\. Choose another answer\.[\s\S]*You are third\./);
  const templates = (await county.browser.get('/desk/set-up/templates')).text;
  assert.match(templates, /A few words[\s\S]*A kind no[\s\S]*A question first/);
  assert.doesNotMatch(templates, /waiting list|not my field/);
});
