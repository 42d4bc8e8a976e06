import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sweep } from '#app/schedule';
import { deliveriesAbout } from '#channels';
import { inquiry, receiveIn } from '#inquiries';
import type { Work } from '#kit/work';
import { opening as openingAt } from '#openings';
import { persons, waysOf } from '#people';
import { confirm, resources, seedStarter } from '#resources';
import { type Opened, insideOf, joins, openedAt, tells } from './county.ts';
import { runJobs } from './jobs.ts';
import { madeUpAddress, madeUpContact } from './made-up.ts';
import { type Newcomer, asItStands, newcomerHouse } from './newcomer-house.ts';

/** *Ask Ruth for me* across practices: from a kind no that names a colleague elsewhere to a contact in her practice, and back. */

let h: Newcomer;
let county: Opened;
let haddad: Opened;
let lind: Opened;
let vale: Opened;
let ruths: string;

const inside = <T>(practice: Opened, act: (work: Work) => Promise<T> | T): Promise<T> =>
  insideOf(h)(practice, act);

before(async () => {
  h = await newcomerHouse();
  county = await openedAt(h, 'Ida Marsh', 'Elm County', 'network');
  haddad = await openedAt(h, 'Nour Haddad', 'Haddad Therapy', 'solo');
  lind = await openedAt(h, 'Ruth Lind', 'Lind Therapy', 'solo');
  vale = await openedAt(h, 'Otto Vale', 'Vale Therapy', 'solo');
  for (const one of [haddad, lind, vale]) await joins(h, county, one);
  for (const one of [haddad, lind])
    await inside(one, async (work) => {
      await seedStarter(work, 'US');
      await work.flush();
      for (const place of await resources(work)) await confirm(work, place.id);
    });
  ruths = await tells(h, lind, [county.id]);
});
after(() => h.close());

const says = async (house: Opened, id: string, as: 'still' | 'full'): Promise<void> => {
  assert.equal((await house.browser.post(`/desk/openings/${id}/standing`, { as })).status, 303);
  await runJobs(h.house);
};

type Person = { readonly id: string; readonly page: string; readonly called: string };

const WORDS = 'Planted words: I can’t sleep since May.';

async function leave(): Promise<void> {
  h.clock.advance({ minutes: 5 });
  await runJobs(h.house);
  for (let round = 0; round < 3; round += 1) await sweep(h.house);
}

/** Answers as the composer stands when it opens. */
async function answersWith(house: Opened, id: string, kind: 'no' | 'list'): Promise<void> {
  const composer = (await house.browser.get(`/desk/inquiries/${id}?answer=${kind}`)).text;
  const form = composer.slice(composer.indexOf(`action="/desk/inquiries/${id}/answers"`) - 30);
  const fields = [...asItStands(form), ['seen', 'whole']] as [string, string][];
  const sent = await house.browser.post(`/desk/inquiries/${id}/answers`, fields);
  assert.equal(sent.status, 303, sent.text);
  await leave();
}

/** Somebody writes to Nour and gets a kind no that names Ruth. */
async function kindNo(called: string, more = {}): Promise<Person> {
  await says(lind, ruths, 'still');
  const ways = [madeUpAddress(`${called.toLowerCase()}@quillfeather.example`)];
  const { inquiry: made } = await inside(haddad, (work) =>
    receiveIn(work, madeUpContact(called, { words: WORDS, ways, ...more })),
  );
  await answersWith(haddad, made.id, 'no');
  return { id: made.id, page: `/haddad-therapy/m/${made.link}`, called };
}

const stands = (house: Opened, id: string) => inside(house, (work) => inquiry(work, id));

/** Of whom Ruth has since; the latest first. */
const atRuths = () =>
  inside(lind, async (work) => {
    const { listed } = await import('../src/capabilities/inquiries/listing.ts');
    return listed(work, { standing: ['waiting', 'answered', 'closed'], most: 50 });
  });

const form = (page: string, more: readonly [string, string][] = []): [string, string][] => [
  ['opening', ruths],
  ['sure', 'yes'],
  ...more,
];

test('I20 who is asked for elsewhere is seen first: to look, and to press without a yes, passes nothing on', async () => {
  const one = await kindNo('Ada');
  const visitor = h.browser();
  const page = (await visitor.get(one.page)).text;
  assert.match(page, /Ask Ruth Lind for me/);
  const pressed = await visitor.post(`${one.page}/colleague`, { opening: ruths });
  assert.equal(pressed.status, 303);
  assert.match(pressed.to, new RegExp(`/colleague\\?opening=${ruths}$`));
  const seen = await visitor.get(pressed.to);
  assert.match(seen.text, /gets what you tick or write here, and nothing else/);
  assert.match(
    seen.text,
    /My name: Ada[\s\S]*Email to a…@quillfeather\.example[\s\S]*What I wrote and ticked here/,
  );
  assert.doesNotMatch(seen.text, / checked/, 'nothing is ticked for them');
  await runJobs(h.house);
  assert.equal((await atRuths()).length, 0);
  assert.equal((await stands(haddad, one.id))?.standing, 'answered');
  assert.equal((await visitor.post(`${one.page}/colleague`, { opening: one.id, sure: 'yes' })).status, 404);
});

test('I20 I21 what was ticked begins a contact in her practice, once, and the person is led to their page there', async () => {
  const one = await kindNo('Bea');
  const visitor = h.browser();
  const seen = (await visitor.get(`${one.page}/colleague?opening=${ruths}`)).text;
  const way = /name="way" value="([^"]+)"/.exec(seen)?.[1] ?? assert.fail(seen);
  const yes = form(one.page, [
    ['way', way],
    ['anew', 'For Ruth alone.'],
  ]);
  const [first, second] = await Promise.all([1, 2].map(() => visitor.post(`${one.page}/colleague`, yes)));
  await runJobs(h.house);
  const [taken, ...others] = await atRuths();
  assert.ok(taken);
  assert.deepEqual(others, [], 'pressed twice, and done by a job as well, it is one');
  const there = `/lind-therapy/m/${taken.link}`;
  assert.ok([first?.to, second?.to].includes(there), `${first?.to} ${second?.to}`);
  assert.equal((await visitor.post(`${one.page}/colleague`, yes)).to, there);
  const known = await inside(lind, async (work) => ({
    called: (await persons(work, [taken.personId])).get(taken.personId)?.called,
    ways: (await waysOf(work, [taken.personId])).map((each) => each.address),
  }));
  assert.deepEqual(
    known,
    { called: '', ways: ['bea@quillfeather.example'] },
    'a name that wasn’t ticked stays here',
  );
  const hers = (await visitor.get(there)).text;
  assert.match(hers, /You will hear by/);
  const desk = (await lind.browser.get(`/desk/inquiries/${taken.id}`)).text;
  assert.match(desk, /For Ruth alone\./);
  assert.match(desk, /They asked for Ruth Lind, whom Haddad Therapy had named\./);
  assert.doesNotMatch(desk, /Planted words/, 'words that weren’t ticked stay here');
});

test('I22 the first therapist sees that they are in good hands, and the day; no words of there, and not whom', async () => {
  const one = await kindNo('Cleo');
  const visitor = h.browser();
  const sent = await visitor.post(
    `${one.page}/colleague`,
    form(one.page, [
      ['name', 'yes'],
      ['own', 'yes'],
      ['anew', 'Quillfeather for Ruth.'],
    ]),
  );
  await runJobs(h.house);
  const found = await stands(haddad, one.id);
  assert.deepEqual(
    [found?.standing, found?.closedBecause, found?.nextDueAt],
    ['closed', 'in_good_hands', null],
  );
  const desk = (await haddad.browser.get(`/desk/inquiries/${one.id}`)).text;
  assert.match(desk, /In good hands since \w+, \w+ \d+\./);
  assert.match((await haddad.browser.get('/desk/answered')).text, /In good hands/);
  const main = desk.slice(desk.indexOf('In good hands since'));
  assert.doesNotMatch(main, /Quillfeather for Ruth|They asked for|Lind/);
  const hers = (await visitor.get(sent.to)).text;
  assert.match(hers, /Quillfeather for Ruth/);
  // Nobody is nagged: two weeks later nothing was sent to whom they left.
  h.clock.advance({ hours: 24 * 20 });
  for (let round = 0; round < 4; round += 1) await sweep(h.house);
  const mails = await inside(haddad, (work) => deliveriesAbout(work, [one.id]));
  assert.ok(
    !mails.some(({ purpose }) => ['nudge', 'unanswered', 'honest_delay', 'later_check'].includes(purpose)),
  );
});

test('I22 answered with a no there, they can come back, and here nobody is told why', async () => {
  const one = await kindNo('Dora');
  const visitor = h.browser();
  const sent = await visitor.post(`${one.page}/colleague`, form(one.page, [['own', 'yes']]));
  const taken = (await atRuths()).find(({ link }) => sent.to.endsWith(link)) ?? assert.fail(sent.to);
  await answersWith(lind, taken.id, 'no');
  const first = (await visitor.get(one.page)).text;
  assert.match(first, /You asked Ruth Lind\. What comes next stands on your page there\./);
  assert.ok(first.includes(sent.to));
  const back = await visitor.post(`${one.page}/messages`, { words: 'May I ask once more?' });
  assert.equal(back.status, 303);
  assert.equal((await stands(haddad, one.id))?.standing, 'waiting');
  const desk = (await haddad.browser.get(`/desk/inquiries/${one.id}`)).text;
  assert.match(desk, /May I ask once more\?/);
  assert.doesNotMatch(desk, /In good hands since/);
  assert.doesNotMatch(desk, /whom Haddad Therapy had named/);
});

test('I20 where there is no room any more nothing is passed on, and everything typed stays, with the others who were named', async () => {
  const ottos = await tells(h, vale, [county.id]);
  const one = await kindNo('Edda');
  await says(lind, ruths, 'full');
  const visitor = h.browser();
  const before = (await atRuths()).length;
  const late = await visitor.post(
    `${one.page}/colleague`,
    form(one.page, [
      ['name', 'yes'],
      ['anew', 'Words that took me an hour.'],
    ]),
  );
  assert.equal(late.status, 422);
  assert.match(late.text, /Ruth Lind has no room any more/);
  assert.match(late.text, /Words that took me an hour\./);
  assert.match(late.text, /name="name"[^>]* checked/);
  assert.match(late.text, /Ask Otto Vale instead/);
  assert.equal((await atRuths()).length, before);
  assert.equal((await stands(haddad, one.id))?.standing, 'answered');
  assert.match((await visitor.get(one.page)).text, /Has no room now\./);
  const other = await visitor.post(`${one.page}/colleague`, [
    ['opening', ottos],
    ['sure', 'yes'],
    ['name', 'yes'],
    ['anew', 'Words that took me an hour.'],
  ]);
  assert.match(other.to, /^\/vale-therapy\/m\//);
  assert.match((await visitor.get(other.to)).text, /Words that took me an hour\./);
  await says(vale, ottos, 'full');
});

test('I20 a yes that the page couldn’t carry is carried by the job, and a stop in between holds it back', async () => {
  const { askElsewhere } = await import('../src/capabilities/inquiries/actions/ask-elsewhere.ts');
  const { withdraw } = await import('#inquiries');
  const passes = { name: true, ways: [], words: true, anew: '' };
  const one = await kindNo('Fay');
  await inside(haddad, (work) => askElsewhere(work, { inquiryId: one.id, openingId: ruths, passes }));
  assert.match((await h.browser().get(one.page)).text, /It is on its way/);
  const before = (await atRuths()).length;
  await runJobs(h.house);
  assert.equal((await atRuths()).length, before + 1);
  assert.equal((await stands(haddad, one.id))?.closedBecause, 'in_good_hands');
  const two = await kindNo('Gwen');
  await inside(haddad, (work) => askElsewhere(work, { inquiryId: two.id, openingId: ruths, passes }));
  await inside(haddad, (work) => withdraw(work, { inquiryId: two.id, because: 'please_stop' }));
  await runJobs(h.house);
  assert.equal((await atRuths()).length, before + 1);
});

test('I20 an opening that isn’t told to this practice any more takes nobody over', async () => {
  const one = await kindNo('Hana');
  assert.equal((await lind.browser.post(`/desk/set-up/networks/${county.id}/leave`, {})).status, 303);
  await runJobs(h.house);
  const visitor = h.browser();
  const before = (await atRuths()).length;
  const late = await visitor.post(`${one.page}/colleague`, form(one.page));
  assert.equal(late.status, 422);
  assert.equal((await atRuths()).length, before);
  await joins(h, county, lind);
  ruths = await tells(h, lind, [county.id]);
});

test('I20 who showed it to one alone is shown to the one whom they ask alone', async () => {
  const one = await kindNo('Ines', { nobodyElse: true });
  const sent = await h.browser().post(`${one.page}/colleague`, form(one.page));
  const taken = (await atRuths()).find(({ link }) => sent.to.endsWith(link));
  assert.ok(taken?.privateTo !== null && taken?.privateTo === taken?.holderId);
});

const namedOf = (id: string): Promise<number | undefined> =>
  inside(lind, async (work) => (await openingAt(work, id))?.named);

test('I23 to load the page names nobody; a press names who fits now, once, and is counted like a naming', async () => {
  await says(lind, ruths, 'full');
  const { inquiry: made } = await inside(haddad, (work) =>
    receiveIn(work, madeUpContact('Jo', { words: WORDS, ways: [madeUpAddress('jo@quillfeather.example')] })),
  );
  await answersWith(haddad, made.id, 'no');
  const page = `/haddad-therapy/m/${made.link}`;
  const visitor = h.browser();
  assert.doesNotMatch((await visitor.get(page)).text, /Ruth Lind/);
  const nobody = await visitor.post(`${page}/room`, {});
  assert.match((await visitor.get(nobody.to)).text, /Nobody else has room right now/);
  await says(lind, ruths, 'still');
  const before = await namedOf(ruths);
  for (let look = 0; look < 3; look += 1) assert.doesNotMatch((await visitor.get(page)).text, /Ruth Lind/);
  assert.equal(await namedOf(ruths), before);
  const pressed = await Promise.all([1, 2].map(() => visitor.post(`${page}/room`, {})));
  assert.ok(pressed.every(({ status }) => status === 303));
  await runJobs(h.house);
  assert.equal(await namedOf(ruths), (before ?? 0) + 1, 'of two presses one counts');
  const shown = (await visitor.get(page)).text;
  assert.match(shown, /Who has room now[\s\S]*Ruth Lind[\s\S]*Ask Ruth Lind for me/);
  assert.equal(shown.match(/Ask Ruth Lind for me/g)?.length, 1);
  const sent = await visitor.post(`${page}/colleague`, form(page, [['own', 'yes']]));
  assert.match(sent.to, /^\/lind-therapy\/m\//, 'and she is asked as anybody who was named');
});

test('I23 O3 whoever was named to three people is named to nobody by a press', async () => {
  await says(lind, ruths, 'still');
  for (const called of ['Kim', 'Lea', 'Mo']) {
    const { inquiry: made } = await inside(haddad, (work) => receiveIn(work, madeUpContact(called)));
    await answersWith(haddad, made.id, 'no');
  }
  assert.equal(await namedOf(ruths), 3);
  const { inquiry: made } = await inside(haddad, (work) => receiveIn(work, madeUpContact('Nia')));
  await answersWith(haddad, made.id, 'no');
  const pressed = await h.browser().post(`/haddad-therapy/m/${made.link}/room`, {});
  assert.match(pressed.to, /room=none/);
  assert.equal(await namedOf(ruths), 3);
});

test('I20 I23 who waits with a list may look and ask too, and their place ends', async () => {
  await says(lind, ruths, 'still');
  const { inquiry: made } = await inside(haddad, (work) => receiveIn(work, madeUpContact('Ola')));
  await answersWith(haddad, made.id, 'list');
  assert.equal((await stands(haddad, made.id))?.standing, 'waiting');
  const page = `/haddad-therapy/m/${made.link}`;
  const visitor = h.browser();
  await visitor.post(`${page}/room`, {});
  assert.match((await visitor.get(page)).text, /Ask Ruth Lind for me/);
  const sent = await visitor.post(`${page}/colleague`, form(page));
  assert.match(sent.to, /^\/lind-therapy\/m\//);
  assert.equal((await stands(haddad, made.id))?.closedBecause, 'in_good_hands');
});
