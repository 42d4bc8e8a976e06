import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sweep } from '#app/schedule';
import { deliveriesAbout } from '#channels';
import { NO_NEED, askElsewhere, erasePerson, withdraw } from '#inquiries';
import { persons, waysOf } from '#people';
import { Client } from 'pg';
import { joins, openedAt, tells } from './county.ts';
import { runJobs } from './jobs.ts';
import { type Referral, openReferral } from './referral.fixture.ts';

/** *Ask Ruth for me* across practices: from a kind no that names a colleague elsewhere to a contact in her practice, and back. */

let t: Referral;
before(async () => {
  t = await openReferral();
});
after(() => t.h.close());

test('I20 who is asked for elsewhere is seen first: to look, and to press without a yes, passes nothing on', async () => {
  const one = await t.kindNo('Ada');
  const visitor = t.h.browser();
  const page = (await visitor.get(one.page)).text;
  assert.match(page, /Ask Ruth Lind for me/);
  const pressed = await visitor.post(`${one.page}/colleague`, { opening: t.ruths });
  assert.equal(pressed.status, 303);
  assert.match(pressed.to, new RegExp(`/colleague\\?opening=${t.ruths}$`));
  const seen = await visitor.get(pressed.to);
  assert.match(seen.text, /gets what you tick or write here, and nothing else/);
  assert.match(
    seen.text,
    /My name: Ada[\s\S]*Email to a…@quillfeather\.example[\s\S]*What I wrote and ticked here/,
  );
  assert.doesNotMatch(seen.text, / checked/, 'nothing is ticked for them');
  await runJobs(t.h.house);
  assert.equal((await t.atRuths()).length, 0);
  assert.equal((await t.stands(t.haddad, one.id))?.standing, 'answered');
  assert.equal((await visitor.post(`${one.page}/colleague`, { opening: one.id, sure: 'yes' })).status, 404);
});

test('I20 I21 what was ticked begins a contact in her practice, once, and the person is led to their page there', async () => {
  const one = await t.kindNo('Bea');
  const visitor = t.h.browser();
  const seen = (await visitor.get(`${one.page}/colleague?opening=${t.ruths}`)).text;
  const way = /name="way" value="([^"]+)"/.exec(seen)?.[1] ?? assert.fail(seen);
  const yes = t.yes([
    ['way', way],
    ['anew', 'For Ruth alone.'],
  ]);
  const [first, second] = await Promise.all([1, 2].map(() => visitor.post(`${one.page}/colleague`, yes)));
  await runJobs(t.h.house);
  const [taken, ...others] = await t.atRuths();
  assert.ok(taken);
  assert.deepEqual(others, [], 'pressed twice, and done by a job as well, it is one');
  const there = `/lind-therapy/m/${taken.link}`;
  assert.deepEqual([first?.to, second?.to], [there, there]);
  assert.equal((await visitor.post(`${one.page}/colleague`, yes)).to, there);
  const known = await t.inside(t.lind, async (work) => ({
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
  const desk = (await t.lind.browser.get(`/desk/inquiries/${taken.id}`)).text;
  assert.match(desk, /For Ruth alone\./);
  assert.equal(desk.match(/They asked for Ruth Lind, whom Haddad Therapy had named\./g)?.length, 1);
  assert.doesNotMatch(desk, /Planted words/, 'words that weren’t ticked stay here');
});

test('I22 the first therapist sees that they are in good hands, and the day; no words of there, and not whom', async () => {
  const one = await t.kindNo('Cleo');
  const visitor = t.h.browser();
  const sent = await visitor.post(
    `${one.page}/colleague`,
    t.yes([
      ['name', 'yes'],
      ['own', 'yes'],
      ['anew', 'Quillfeather for Ruth.'],
    ]),
  );
  await runJobs(t.h.house);
  const found = await t.stands(t.haddad, one.id);
  assert.deepEqual(
    [found?.standing, found?.closedBecause, found?.nextDueAt],
    ['closed', 'in_good_hands', null],
  );
  const desk = (await t.haddad.browser.get(`/desk/inquiries/${one.id}`)).text;
  assert.match(desk, /In good hands since \w+,\s\w+\s\d+\./);
  assert.match((await t.haddad.browser.get('/desk/answered')).text, /In good hands/);
  const main = desk.slice(desk.indexOf('In good hands since'));
  assert.doesNotMatch(main, /Quillfeather for Ruth|They asked for|Lind/);
  const hers = (await visitor.get(sent.to)).text;
  assert.match(hers, /Quillfeather for Ruth/);
  // Nobody is nagged: two weeks later nothing was sent to whom they left.
  t.h.clock.advance({ hours: 24 * 20 });
  for (let round = 0; round < 4; round += 1) await sweep(t.h.house);
  const mails = await t.inside(t.haddad, (work) => deliveriesAbout(work, [one.id]));
  assert.ok(
    !mails.some(({ purpose }) => ['nudge', 'unanswered', 'honest_delay', 'later_check'].includes(purpose)),
  );
});

test('I22 answered with a no there, they can come back, and here nobody is told why', async () => {
  const one = await t.kindNo('Dora');
  const visitor = t.h.browser();
  const sent = await visitor.post(`${one.page}/colleague`, t.yes([['own', 'yes']]));
  const taken = (await t.atRuths()).find(({ link }) => sent.to.endsWith(link)) ?? assert.fail(sent.to);
  await t.answersWith(t.lind, taken.id, 'no');
  const first = (await visitor.get(one.page)).text;
  assert.match(first, /You asked Ruth Lind\. What comes next stands on your page there\./);
  assert.ok(first.includes(sent.to));
  const back = await visitor.post(`${one.page}/messages`, { words: 'May I ask once more?' });
  assert.equal(back.status, 303);
  assert.equal((await t.stands(t.haddad, one.id))?.standing, 'waiting');
  const desk = (await t.haddad.browser.get(`/desk/inquiries/${one.id}`)).text;
  assert.match(desk, /May I ask once more\?/);
  assert.doesNotMatch(desk, /In good hands since/);
  assert.doesNotMatch(desk, /whom Haddad Therapy had named/);
});

test('I20 where there is no room any more nothing is passed on, and everything typed stays, with the others who were named', async () => {
  const vale = await openedAt(t.h, 'Otto Vale', 'Vale Therapy', 'solo');
  await joins(t.h, t.county, vale);
  const ottos = await tells(t.h, vale, [t.county.id]);
  const one = await t.kindNo('Edda');
  await t.says(t.lind, t.ruths, 'full');
  const visitor = t.h.browser();
  const earlier = (await t.atRuths()).length;
  const late = await visitor.post(
    `${one.page}/colleague`,
    t.yes([
      ['name', 'yes'],
      ['anew', 'Words that took me an hour.'],
    ]),
  );
  assert.equal(late.status, 422);
  assert.match(late.text, /Ruth Lind has no room any more/);
  assert.match(late.text, /Words that took me an hour\./);
  assert.match(late.text, /name="name"[^>]* checked/);
  assert.match(late.text, /Ask Otto Vale instead/);
  assert.equal((await t.atRuths()).length, earlier);
  assert.equal((await t.stands(t.haddad, one.id))?.standing, 'answered');
  assert.match((await visitor.get(one.page)).text, /Has no room now\./);
  const other = await visitor.post(`${one.page}/colleague`, [
    ['opening', ottos],
    ['sure', 'yes'],
    ['name', 'yes'],
    ['anew', 'Words that took me an hour.'],
  ]);
  assert.match(other.to, /^\/vale-therapy\/m\//);
  assert.match((await visitor.get(other.to)).text, /Words that took me an hour\./);
  await t.says(vale, ottos, 'full');
});

test('I20 a yes that the page couldn’t carry is carried by the job, and a stop in between holds it back', async () => {
  const passes = { name: true, ways: [], words: true, anew: '' };
  const one = await t.kindNo('Fay');
  await t.inside(t.haddad, (work) => askElsewhere(work, { inquiryId: one.id, openingId: t.ruths, passes }));
  assert.match((await t.h.browser().get(one.page)).text, /It is on its way/);
  const earlier = (await t.atRuths()).length;
  await runJobs(t.h.house);
  assert.equal((await t.atRuths()).length, earlier + 1);
  assert.equal((await t.stands(t.haddad, one.id))?.closedBecause, 'in_good_hands');
  const two = await t.kindNo('Gwen');
  await t.inside(t.haddad, (work) => askElsewhere(work, { inquiryId: two.id, openingId: t.ruths, passes }));
  await t.inside(t.haddad, (work) => withdraw(work, { inquiryId: two.id, because: 'please_stop' }));
  await runJobs(t.h.house);
  assert.equal((await t.atRuths()).length, earlier + 1);
});

test('I20 an opening that isn’t told to this practice any more takes nobody over', async () => {
  const one = await t.kindNo('Hana');
  assert.equal((await t.lind.browser.post(`/desk/set-up/networks/${t.county.id}/leave`, {})).status, 303);
  await runJobs(t.h.house);
  const visitor = t.h.browser();
  const earlier = (await t.atRuths()).length;
  const late = await visitor.post(`${one.page}/colleague`, t.yes());
  assert.equal(late.status, 422);
  assert.equal((await t.atRuths()).length, earlier);
  await joins(t.h, t.county, t.lind);
  t.ruths = await tells(t.h, t.lind, [t.county.id]);
});

test('I20 who showed it to one alone is shown to the one whom they ask alone', async () => {
  const one = await t.kindNo('Ines', { nobodyElse: true });
  const sent = await t.h.browser().post(`${one.page}/colleague`, t.yes());
  const taken = (await t.atRuths()).find(({ link }) => sent.to.endsWith(link));
  assert.ok(taken?.privateTo !== null && taken?.privateTo === taken?.holderId);
});

test('I20 I14 whom a helper writes about stays unnamed: they said yes to the first practice alone', async () => {
  const need = {
    ...NO_NEED,
    forWhom: 'someone' as const,
    otherCalled: 'Planted',
    otherAgreed: 'planted@quillfeather.example',
  };
  const one = await t.kindNo('Jan', { need });
  const sent = await t.h.browser().post(`${one.page}/colleague`, t.yes([['own', 'yes']]));
  const taken = (await t.atRuths()).find(({ link }) => sent.to.endsWith(link));
  assert.deepEqual(
    [taken?.need.forWhom, taken?.need.otherCalled, taken?.need.otherAgreed],
    ['someone', '', ''],
  );
  assert.ok(taken?.helpsId);
});

test('I20 I12 whom they asked for goes with them when they are erased; what Ruth has is hers', async () => {
  const one = await t.kindNo('Kay');
  const sent = await t.h.browser().post(`${one.page}/colleague`, t.yes([['own', 'yes']]));
  const admin = new Client({ connectionString: t.h.adminUrl });
  await admin.connect();
  const kept = async (): Promise<number | null> =>
    (await admin.query('select 1 from asked_colleagues where inquiry_id = $1', [one.id])).rowCount;
  assert.equal(await kept(), 1);
  const { personId } = (await t.stands(t.haddad, one.id)) ?? assert.fail();
  await t.inside(t.haddad, (work) => erasePerson(work, { personId, wish: 'person' }));
  assert.equal(await kept(), 0);
  await admin.end();
  assert.equal((await t.h.browser().get(sent.to)).status, 200);
});
