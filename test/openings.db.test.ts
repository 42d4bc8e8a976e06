import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accountPaths, changeTerms, invite, members, thisPractice } from '#accounts';
import { sweep } from '#app/schedule';
import { recentDeliveries } from '#channels';
import { inquiry, receiveIn } from '#inquiries';
import type { Work } from '#kit/work';
import { confirm, resources, seedStarter } from '#resources';
import { madeUpContact } from './made-up.ts';
import {
  type Browser,
  type Newcomer,
  asItStands,
  colleagueAt,
  newcomerHouse,
  openHaddad,
} from './newcomer-house.ts';

/** A clinic whose therapists tell one another of openings, from the form to the person's page. */

let h: Newcomer;
let practice = '';
let owner: Browser;
let ruth: { browser: Browser; id: string };
let mei: { browser: Browser; id: string };
let desk: { browser: Browser; id: string };

before(async () => {
  h = await newcomerHouse();
  owner = h.browser();
  practice = await openHaddad(h, owner);
  // Who opened it stands first: what is shown to one alone is shown to them.
  h.clock.advance({ minutes: 1 });
  ruth = await colleagueAt(h, practice, { role: 'therapist', name: 'Ruth' });
  mei = await colleagueAt(h, practice, { role: 'therapist', name: 'Mei' });
  desk = await colleagueAt(h, practice, { role: 'front_desk', name: 'Joana' });
  await inside(async (work) => {
    await seedStarter(work, 'US');
    await work.flush();
    for (const one of await resources(work)) await confirm(work, one.id);
  });
});
after(() => h.close());

const inside = <T>(act: (work: Work) => Promise<T> | T): Promise<T> =>
  h.house.source.inPractice(practice, { kind: 'system' }, act);

type Fields = [string, string][];

const OFFER: Fields = [
  ['places', '2'],
  ['parts', 'evening'],
  ['formats', 'online'],
  ['licensed_in', 'New York'],
  ['languages', 'en'],
  ['begins', 'page'],
  ['audience', 'practice'],
  ['insurance', 'Aetna'],
  ['fee_from', '120'],
  ['fee_to', '160'],
];

const offers = (browser: Browser, fields: Fields = OFFER) => browser.post('/desk/openings/new', fields);

/** The ids of a page's own openings, the first told last. */
const idsOn = (text: string): string[] => [
  ...new Set([...text.matchAll(/\/desk\/openings\/([0-9a-f-]{36})\/standing/g)].map((one) => one[1] ?? '')),
];

async function own(browser: Browser): Promise<string> {
  return idsOn((await browser.get('/desk/openings')).text)[0] ?? assert.fail('no opening of one’s own');
}

const says = (browser: Browser, id: string, as: string) =>
  browser.post(`/desk/openings/${id}/standing`, { as });

async function writes(called: string, nobodyElse = false): Promise<{ id: string; page: string }> {
  return inside(async (work) => {
    const { inquiry: made } = await receiveIn(
      work,
      madeUpContact(called, {
        nobodyElse,
        need: { ...madeUpContact('').need, times: ['evenings'], payment: 'Aetna' },
      }),
    );
    return { id: made.id, page: `/haddad-therapy/m/${made.link}` };
  });
}

/** The no as the composer offers it, every default as it stands. */
async function kindNo(id: string, more: Fields = []): Promise<{ status: number; to: string; text: string }> {
  const page = (await owner.get(`/desk/inquiries/${id}?answer=no`)).text;
  const form = page.slice(page.indexOf(`action="/desk/inquiries/${id}/answers"`) - 30);
  return owner.post(`/desk/inquiries/${id}/answers`, [...asItStands(form), ['seen', 'whole'], ...more]);
}

async function passes(minutes: number): Promise<void> {
  h.clock.advance({ minutes });
  for (let round = 0; round < 3; round += 1) await sweep(h.house);
}

test('a therapist tells of an opening, everyone here reads it, and a form that wants a look keeps what was typed', async () => {
  const wrong = await offers(ruth.browser, [
    ...OFFER.filter(([name]) => name !== 'places' && name !== 'formats'),
    ['places', '0'],
    ['formats', 'in_person'],
    ['area', '12 Elm Street'],
    ['note', 'My client needs evenings'],
  ]);
  assert.equal(wrong.status, 422);
  for (const said of [
    /1 to 20/,
    /looks like an address/,
    /about a client/,
    /My client needs evenings/,
    /This is about no client/,
  ])
    assert.match(wrong.text, said);
  assert.equal((await offers(ruth.browser)).status, 303);
  const seen = (await owner.get('/desk/openings')).text;
  assert.match(
    seen,
    /Ruth[\s\S]*2 places · evenings · online, for people in New York · English · takes Aetna · \$120–\$160/,
  );
  const front = await desk.browser.get('/desk/openings');
  assert.match(front.text, /Ruth/);
  assert.doesNotMatch(front.text, /I have room/);
  assert.equal((await desk.browser.get('/desk/openings/new')).status, 403);
  assert.equal((await mei.browser.get(`/desk/openings/${await own(ruth.browser)}`)).status, 404);
  assert.equal((await says(mei.browser, await own(ruth.browser), 'full')).status, 404);
});

test('a kind no names a colleague who fits, the person asks for them with one press, and nobody tells anything twice', async () => {
  const { id, page } = await writes('Sam');
  const composer = (await owner.get(`/desk/inquiries/${id}?answer=no`)).text;
  assert.match(
    composer,
    /Colleagues with room[\s\S]*checked[\s\S]*Ruth[\s\S]*evenings · online, for people in New York · takes Aetna · confirmed today/,
  );
  assert.doesNotMatch((await owner.get(`/desk/inquiries/${id}?answer=yes`)).text, /Colleagues with room/);
  assert.equal((await kindNo(id)).status, 303);
  await passes(4);
  const visitor = h.browser();
  const answer = (await visitor.get(page)).text;
  assert.match(answer, /<strong>Ruth, Haddad Therapy<\/strong>[\s\S]*\$120–\$160 · evenings/);
  assert.match(answer, /Ask Ruth for me/);
  const opening = /name="opening" value="([^"]+)"/.exec(answer)?.[1] ?? '';
  assert.equal(
    (await visitor.post(`${page}/colleague`, { opening: id })).status,
    404,
    'who was not named is not asked',
  );
  assert.equal((await visitor.post(`${page}/colleague`, { opening })).status, 303);
  assert.equal((await visitor.post(`${page}/colleague`, { opening })).status, 303, 'pressed twice');
  const asked = await inside((work) => inquiry(work, id));
  assert.deepEqual([asked?.standing, asked?.holderId, asked?.round], ['waiting', ruth.id, 2]);
  assert.match((await visitor.get(page)).text, /You will hear by/);
  assert.match(
    (await ruth.browser.get(`/desk/inquiries/${id}`)).text,
    /They asked for Ruth, who was named in the answer\./,
  );
});

test('I19 what was shown to one alone is shown to the colleague whom they ask, and to nobody else', async () => {
  const { id, page } = await writes('Private', true);
  assert.equal((await ruth.browser.get(`/desk/inquiries/${id}`)).status, 404);
  assert.equal((await kindNo(id)).status, 303);
  await passes(4);
  const visitor = h.browser();
  const opening =
    /Ruth,[\s\S]*?name="opening" value="([^"]+)"/.exec((await visitor.get(page)).text)?.[1] ?? '';
  assert.equal((await visitor.post(`${page}/colleague`, { opening })).status, 303);
  assert.equal((await ruth.browser.get(`/desk/inquiries/${id}`)).status, 200);
  assert.equal((await mei.browser.get(`/desk/inquiries/${id}`)).status, 404);
  assert.equal((await owner.get(`/desk/inquiries/${id}`)).status, 404);
  await says(ruth.browser, await own(ruth.browser), 'still');
});

test('O3 named to three people, then left in peace until it is confirmed; an answer that is taken back names nobody', async () => {
  const taken = await writes('Undone');
  await kindNo(taken.id);
  const pending = /answers\/([0-9a-f-]{36})\/undo/.exec(
    (await owner.get(`/desk/inquiries/${taken.id}`)).text,
  )?.[1];
  await owner.post(`/desk/inquiries/${taken.id}/answers/${pending}/undo`, {});
  const page = async () => (await ruth.browser.get('/desk/openings')).text;
  assert.match(await page(), /Named to nobody yet/);
  assert.match(
    (await owner.get(`/desk/inquiries/${taken.id}`)).text,
    /checked[^>]*>\s*<label[^>]*>Ruth/,
    'and it is ticked again',
  );
  for (const name of ['Kit', 'Lou', 'Max']) assert.equal((await kindNo((await writes(name)).id)).status, 303);
  assert.match(await page(), /named to three people/);
  const fourth = await writes('Fourth');
  assert.doesNotMatch(
    (await owner.get(`/desk/inquiries/${fourth.id}?answer=no`)).text,
    /Colleagues with room/,
  );
  const late = await kindNo(fourth.id, [['colleague', await own(ruth.browser)]]);
  assert.equal(late.status, 409);
  assert.match(late.text, /has no room now/);
  await says(ruth.browser, await own(ruth.browser), 'still');
  assert.match((await owner.get(`/desk/inquiries/${fourth.id}?answer=no`)).text, /Colleagues with room/);
});

test('two answers that leave at once share the last place: one names it, the other is told', async () => {
  const id = await own(ruth.browser);
  await says(ruth.browser, id, 'still');
  const all = await Promise.all(['A', 'B', 'C', 'D', 'E'].map((name) => writes(name)));
  const composed = await Promise.all(
    all.map(async (one) => {
      const page = (await owner.get(`/desk/inquiries/${one.id}?answer=no`)).text;
      return asItStands(page.slice(page.indexOf(`action="/desk/inquiries/${one.id}/answers"`) - 30));
    }),
  );
  const sent = await Promise.all(
    all.map((one, turn) =>
      owner.post(`/desk/inquiries/${one.id}/answers`, [...(composed[turn] ?? []), ['seen', 'whole']]),
    ),
  );
  assert.deepEqual(
    sent.map((one) => one.status).toSorted((a, b) => a - b),
    [303, 303, 303, 409, 409],
  );
});

test('O1 O2 three days before the end its therapist is asked by mail; a GET changes nothing, a press does, without signing in', async () => {
  const id = await own(ruth.browser);
  await says(ruth.browser, id, 'still');
  await passes(11 * 24 * 60 + 60);
  const mail = await inside(async (work) =>
    (await recentDeliveries(work, 50)).find((one) => one.purpose === 'opening'),
  );
  const body = mail?.words.neutral.body ?? assert.fail('nobody is asked');
  assert.match(body, /2 places · evenings/);
  const link =
    /http:\/\/localhost:3000(\/haddad-therapy\/openings\/\S+)/.exec(body)?.[1] ?? assert.fail(body);
  const anyone = h.browser();
  const page = await anyone.get(link);
  assert.match(page.text, /Is this opening still so\?[\s\S]*Still open[\s\S]*One fewer[\s\S]*Full/);
  assert.match((await ruth.browser.get('/desk/openings')).text, /2 places/);
  const pressed = await anyone.post(link, { as: 'fewer' });
  assert.equal(pressed.status, 303);
  assert.match((await anyone.get(pressed.to)).text, /One fewer\. Confirmed for two weeks\./);
  assert.match(
    (await anyone.get(pressed.to)).text,
    /1 place ·/,
    'loading it again takes no other place away',
  );
  assert.equal((await anyone.get(`${link}x`)).status, 404);
  await passes(15 * 24 * 60);
  assert.match((await ruth.browser.get('/desk/openings')).text, /Ended by itself/);
});

test('O9 the last opening that is full says so on the page, and opening it again takes that back; what was said by hand stays', async () => {
  const terms = () => inside(async (work) => (await thisPractice(work)).terms.fullUntil);
  const id = await own(ruth.browser);
  await says(ruth.browser, id, 'still');
  const full = await says(ruth.browser, id, 'full');
  assert.equal(await terms(), 'open');
  assert.match((await ruth.browser.get(full.to)).text, /Your page now says that you are full/);
  await says(ruth.browser, id, 'still');
  assert.equal(await terms(), '');
  await inside((work) => changeTerms(work, { fullUntil: '2027-03' }));
  await says(ruth.browser, id, 'full');
  await says(ruth.browser, id, 'still');
  assert.equal(await terms(), '2027-03');
  await inside((work) => changeTerms(work, { fullUntil: '' }));
  await offers(mei.browser);
  await says(ruth.browser, id, 'full');
  assert.equal(await terms(), '', 'a colleague has room still');
});

test('O10 who leaves has no room here; whom they ask for then is told so, and nothing is lost', async () => {
  const { id, page } = await writes('Ash');
  await kindNo(id);
  await passes(4);
  const visitor = h.browser();
  const opening = /Mei,[\s\S]*?name="opening" value="([^"]+)"/.exec((await visitor.get(page)).text)?.[1];
  assert.ok(opening);
  // Who may end somebody's work here shows first that it is them.
  const secret = await inside(async (work) => {
    const nour = (await members(work)).find((one) => one.role === 'owner');
    const memberId = nour?.id ?? assert.fail();
    return invite(work, { kind: 'sign_in', practiceId: practice, memberId, validFor: { hours: 1 } });
  });
  const fresh = h.browser();
  await fresh.post(accountPaths.invitation(secret), {});
  await fresh.post(`/desk/set-up/staff/${mei.id}/leave`, {});
  assert.doesNotMatch((await owner.get('/desk/openings')).text, /Mei/);
  const late = await visitor.post(`${page}/colleague`, { opening });
  assert.equal(late.status, 422);
  assert.match(late.text, /no room any more/);
});
