import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sweep } from '#app/schedule';
import { readBack } from '#audit';
import { recentDeliveries } from '#channels';
import type { Work } from '#kit/work';
import { RUNG, type Opened, insideOf, hasMail, openedAt } from './county.ts';
import { runJobs } from './jobs.ts';
import { type Browser, type Newcomer, newcomerHouse } from './newcomer-house.ts';

/** A person chooses a colleague who has no account: name and words stand behind a link, and the network's date runs until they spoke. */

const STORY = 'The tangerine that only one of them may ever read about.';

let h: Newcomer;
let county: Opened;
const pages = new Map<string, string>();

const inside = <T>(act: (work: Work) => Promise<T> | T): Promise<T> => insideOf(h)(county, act);

type Mail = { subject: string; body: string; leave: string | undefined };

/** What was sent to colleagues, the latest first. */
async function mails(): Promise<Mail[]> {
  await runJobs(h.house);
  const all = await inside((work) => recentDeliveries(work, 60));
  return all.map(({ words }) => ({ ...words.neutral, leave: words.leave }));
}

const pathIn = (text: string): string =>
  /http:\/\/localhost:3000(\/\S+)/.exec(text)?.[1] ?? assert.fail(`a link in ${text}`);

before(async () => {
  h = await newcomerHouse();
  county = await openedAt(h, 'Ida Marsh', 'Elm County', 'network');
  await hasMail(h, county);
  for (const name of ['Fern Dale', 'Lark Moss']) {
    h.clock.advance({ minutes: 1 });
    const email = `${name.slice(0, 4).toLowerCase()}@example.org`;
    await county.browser.post('/desk/colleagues', { name, email });
    const [mail] = await mails();
    const page = pathIn(mail?.body ?? '');
    pages.set(name, page);
    await h.browser().post(`${page}/join`, {});
    const told = await h.browser().post(`${page}/openings/new`, RUNG);
    assert.equal(told.status, 303, told.text);
  }
});
after(() => h.close());

type Asking = { page: string; browser: Browser };

async function asks(): Promise<Asking> {
  // Each is told by a mail of its own (Q24).
  h.clock.advance({ minutes: 61 });
  const browser = h.browser();
  const page = (await browser.post('/elm-county/ask', {})).to.replace(/\/need$/, '');
  await browser.post(`${page}/need`, { age: 'adults', format: 'online' });
  await browser.post(`${page}/times`, { parts: 'evening' });
  const you = await browser.post(`${page}/you`, [
    ['called', 'Robin Wren'],
    ['ways', 'email'],
    ['email', 'robin@wren.example'],
    ['words', STORY],
  ]);
  assert.equal(you.status, 303, you.text);
  assert.equal((await browser.post(`${page}/sent`, { whom: 'anyone' })).to, page);
  await runJobs(h.house);
  return { page, browser };
}

/** What the latest mails that ask lead to, one for each who was asked. */
async function askedPages(): Promise<string[]> {
  return (await mails())
    .filter(({ subject }) => subject === 'Do you have room?')
    .map(({ body }) => pathIn(body));
}

/** One of the two says yes and is chosen; their page. */
async function chosen({ page, browser }: Asking): Promise<string> {
  const [first = ''] = await askedPages();
  assert.equal((await h.browser().post(first, { as: 'yes' })).status, 200);
  await runJobs(h.house);
  const shown = (await browser.get(page)).text;
  const ask = /name="ask" value="([0-9a-f-]{36})"/.exec(shown)?.[1] ?? assert.fail('one who has room');
  assert.equal((await browser.post(`${page}/choice`, { ask, licence: 'yes' })).status, 303);
  await runJobs(h.house);
  return first;
}

const WHO = /Robin Wren|tangerine|robin@wren/;

test('Q25 nothing of the person stands in a mail or behind the link before they chose, and only behind the link of whom they chose', async () => {
  const asking = await asks();
  const both = await askedPages();
  assert.equal(both.length, 2);
  for (const one of both) assert.doesNotMatch((await h.browser().get(one)).text, WHO);
  const theirs = await chosen(asking);
  for (const { subject, body, leave } of await mails()) {
    assert.doesNotMatch(subject + body, WHO);
    if (/room|chosen/.test(subject)) assert.match(leave ?? '', /\/elm-county\/colleague\/[\w-]+\/leave$/);
  }
  const told = (await mails()).find(({ subject }) => subject === 'You were chosen');
  assert.equal(pathIn(told?.body ?? ''), theirs);
  assert.match(told?.body ?? '', /get in touch by \w+day, /);
  const seen = (await h.browser().get(theirs)).text;
  assert.match(seen, /If you haven’t by \w+day, [^<]+, the network looks after them/);
  assert.match(seen, /Robin Wren[\s\S]*robin@wren\.example[\s\S]*tangerine/);
  const other = both.find((one) => one !== theirs) ?? '';
  assert.doesNotMatch((await h.browser().get(other)).text, WHO);
  assert.match((await h.browser().get(other)).text, /you owe nothing/);
  // The network's date runs on, and the person reads so.
  assert.match((await asking.browser.get(asking.page)).text, /this network looks after it/);
  // They have been in touch: nothing is shown any more, pressed twice or not, and the clock stands still.
  assert.match((await h.browser().post(theirs, { as: 'reached' })).text, /You have been in touch/);
  const twice = (await h.browser().post(theirs, { as: 'reached' })).text;
  assert.doesNotMatch(twice, WHO);
  assert.match((await asking.browser.get(asking.page)).text, /have been in touch with you/);
  assert.match((await county.browser.get('/desk')).text, /Nobody is waiting/);
});

test('Q25 to read who it is stands in the trail under their name, once an hour however often the page is opened', async () => {
  const asking = await asks();
  const theirs = await chosen(asking);
  const reads = async () =>
    (await inside((work) => readBack(work, { most: 50 }))).filter((one) => one.action === 'request.read');
  const earlier = (await reads()).length;
  for (let time = 0; time < 3; time += 1) assert.match((await h.browser().get(theirs)).text, WHO);
  const [line] = await reads();
  assert.equal((await reads()).length, earlier + 1);
  assert.equal(line?.actor_kind, 'staff');
  h.clock.advance({ minutes: 61 });
  await h.browser().get(theirs);
  assert.equal((await reads()).length, earlier + 2);
  await asking.browser.post(theirs, { as: 'cannot' });
});

test('Q25 who can’t after all gives them back: nobody reads their words, and the person is told that others are asked', async () => {
  const asking = await asks();
  const theirs = await chosen(asking);
  const given = await h.browser().post(theirs, { as: 'cannot' });
  assert.match(given.text, /can’t after all\. Others are asked now/);
  assert.doesNotMatch(given.text, WHO);
  assert.doesNotMatch((await h.browser().get(theirs)).text, WHO);
  const page = (await asking.browser.get(asking.page)).text;
  assert.doesNotMatch(page, /You chose/);
  assert.match(page, /You will hear by/);
});

test('Q25 silent, they lose nobody: the date goes by, the coordinator answers, and the link shows nothing any more', async () => {
  const asking = await asks();
  const theirs = await chosen(asking);
  h.clock.advance({ hours: 24 * 4 });
  await sweep(h.house);
  assert.match((await asking.browser.get(asking.page)).text, /By then|this network looks after it/);
  const desk = (await county.browser.get('/desk')).text;
  assert.match(desk, /Robin Wren/);
  // Whoever coordinates reads with whom they are; a no has no name.
  const ids = new Set([...desk.matchAll(/\/desk\/inquiries\/[0-9a-f-]{36}/g)].map(([at]) => at));
  const read = await Promise.all([...ids].map(async (at) => (await county.browser.get(at)).text));
  assert.ok(
    read.some((one) => /therapists were asked[\s\S]*They chose (Fern Dale|Lark Moss), Elm County/.test(one)),
  );
  const ended = await asking.browser.get(asking.page);
  const own = /href="(\/elm-county\/m\/[^"]+)"/.exec(ended.text)?.[1] ?? assert.fail('their own page');
  await asking.browser.post(`${own}/withdrawal`, { because: 'please_stop' });
  assert.doesNotMatch((await h.browser().get(theirs)).text, WHO);
});

test('Q26 their own page says for whom they are asked and takes the same press; to whoever chose them leads the mail alone', async () => {
  const asking = await asks();
  const [page = '', others = ''] = [...pages.values()];
  const own = async (at = page): Promise<string> => (await h.browser().get(at)).text;
  const press = (as: string, to = at): Promise<{ status: number; to: string }> =>
    h.browser().post(to, { as });
  const at =
    new RegExp(`action="(${page}/asked/[0-9a-f-]{36})"`).exec(await own())?.[1] ?? assert.fail('an ask');
  assert.match(await own(), /Who you are asked for[\s\S]*Asked today[\s\S]*I have room[\s\S]*Not now/);
  assert.match(await own(), /from before<\/summary>/, 'what is over stands folded');
  assert.doesNotMatch(await own(), /\/asked\/[\w-]{32}"/, 'no link of a mail');
  assert.equal((await press('yes')).to, `${page}?done=has_room`);
  assert.match(await own(`${page}?done=has_room`), /You hear only if they choose you/);
  // Whose it isn't presses in vain, and so does a link that was never given.
  assert.equal((await press('no', at.replace(page, others))).status, 404);
  assert.equal((await press('no', at.replace(page, `${page}x`))).status, 404);
  await runJobs(h.house);
  const shown = (await asking.browser.get(asking.page)).text;
  const ask = /name="ask" value="([0-9a-f-]{36})"/.exec(shown)?.[1] ?? assert.fail('one who has room');
  assert.equal((await asking.browser.post(`${asking.page}/choice`, { ask, licence: 'yes' })).status, 303);
  await runJobs(h.house);
  assert.match(await own(), /They chose you\./);
  assert.doesNotMatch(await own(), WHO);
  const sent = async (): Promise<number> =>
    (await mails()).filter(({ subject }) => subject === 'You were chosen').length;
  const once = await sent();
  for (const _ of [1, 2]) assert.equal((await press('mail')).to, `${page}?done=chosen_mail`);
  assert.equal(await sent(), once + 1, 'once a day');
  const theirs = pathIn((await mails()).find(({ subject }) => subject === 'You were chosen')?.body ?? '');
  assert.match((await h.browser().get(theirs)).text, WHO);
  await h.browser().post(theirs, { as: 'reached' });
  assert.equal((await press('mail')).status, 404, 'there is nothing more to read');
  assert.match(await own(), /You have been in touch\. Thank you/);
});
