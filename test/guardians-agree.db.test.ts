import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { myPaths, offerMyPage } from '#accounts';
import { agreementFor, forgetAgreedOf } from '#agreements';
import { sweep } from '#app/schedule';
import { deliveriesAbout } from '#channels';
import { tables } from '#kit/db';
import { allow, meet, noteBirthday, noteGuardian } from '#people';
import { type Clinic, SLUG, fieldsOf, openClinic } from './agreements.fixture.ts';
import type { Browser } from './newcomer-house.ts';

/** Who agrees for a child, and how far a guardian comes: by age, by what the paper says, by what was chosen. */

let clinic: Clinic;

type Row = { id: string; person_id: string; agreed_by: string };

const db = tables<{ agreed_versions: Row; agreed_yeses: Row }>();

before(async () => {
  clinic = await openClinic();
  await clinic.meiSays('book', { days: '2' });
  const said = await clinic.owner.post('/desk/clients/ages', { agrees: '13', of_age: '', source: 'Act 9' });
  assert.equal(said.status, 303);
});
after(() => clinic.h.close());

type Custody = Parameters<typeof noteGuardian>[1]['custody'];
type Level = 'no' | 'see' | 'act';
type Guardian = { readonly id: string; readonly page: Browser; readonly at: string; readonly home: string };

const ALL = { appointments: 'act', agreement: 'act', messages: 'act' } as const;

async function guardian(
  childId: string,
  called: string,
  custody: Custody,
  sight: Readonly<Record<keyof typeof ALL, Level>> = ALL,
): Promise<Guardian> {
  const { inside, h, mei } = clinic;
  const made = await inside(async (work) => {
    const { person } = meet(work, { standing: 'guardian', called, locale: 'en', ways: [] });
    await work.flush();
    const sign = await noteGuardian(work, {
      childId,
      guardianId: person,
      source: 'order',
      sourceNote: '',
      limits: '',
      custody,
      sight,
      memberId: mei.id,
    });
    return { person, sign, link: myPaths.offered(offerMyPage(work, { personId: person, lang: 'en' })) };
  });
  const page = h.browser();
  await page.post(made.link, {});
  const home = `/my/${SLUG}~${made.sign}`;
  return { id: made.person, page, home, at: `${home}/agreement/${mei.id}` };
}

async function child(born: string) {
  const one = await clinic.client('Kim Vale');
  await clinic.inside((work) => noteBirthday(work, one.personId, Temporal.PlainDate.from(born)));
  return one;
}

const holds = async (personId: string): Promise<string> =>
  (await clinic.inside((work) => agreementFor(work, { personId, memberId: clinic.mei.id }))).from;

const rows = (table: 'agreed_versions' | 'agreed_yeses', personId: string) =>
  clinic.inside((work) => work.all(db.selectFrom(table).selectAll().where('person_id', '=', personId)));

async function says(page: Browser, at: string) {
  clinic.h.clock.advance({ minutes: 1 });
  const { text } = await page.get(at);
  return page.post(at, fieldsOf(text, { agreed: 'yes' }));
}

const text = async (page: Browser, at: string): Promise<string> => (await page.get(at)).text;

test('AG17 for a child a guardian agrees who may decide: who, when, for whom; the child reads it and can’t', async () => {
  const kim = await child('2016-05-01');
  const rosa = await guardian(kim.personId, 'Rosa Vale', 'alone');
  const ed = await guardian(kim.personId, 'Ed Vale', 'looks_on');
  assert.match(await text(kim.browser, kim.at), /Rosa Vale agrees to this for you/);
  const forced = await kim.browser.post(kim.at, {
    agreed: 'yes',
    version: '00000000-0000-4000-8000-000000000000',
  });
  assert.equal(forced.status, 422);
  assert.match(await text(ed.page, ed.at), /Rosa Vale agrees to this\. You can read it here/);
  assert.equal((await ed.page.post(ed.at, { agreed: 'yes' })).status, 403, 'who looks on doesn’t act');
  assert.match(await text(rosa.page, rosa.at), /I have read this, and I agree for Kim Vale/);
  assert.equal((await says(rosa.page, rosa.at)).to, `${rosa.at}?done=agreed`);
  const [one, ...more] = await rows('agreed_versions', kim.personId);
  assert.deepEqual([one?.agreed_by, more.length, await holds(kim.personId)], [rosa.id, 0, 'agreed']);
  assert.match(await text(kim.browser, kim.at), /This was agreed to on .*, and it holds/);
  const desk = await text(clinic.mei.browser, '/desk/agreement/clients');
  assert.match(desk, /Rosa Vale agreed for them/);
});

test('AG17 P15 where both must agree it holds when both have, and until then nothing changes', async () => {
  const kim = await child('2016-05-01');
  const rosa = await guardian(kim.personId, 'Rosa Vale', 'together');
  assert.match(
    await text(rosa.page, rosa.at),
    /Two guardians have to agree\. The other isn’t noted here yet/,
  );
  const ed = await guardian(kim.personId, 'Ed Vale', 'together');
  assert.equal((await says(rosa.page, rosa.at)).to, `${rosa.at}?done=waits`);
  assert.equal(await holds(kim.personId), 'own', 'nothing is agreed yet');
  assert.match(
    await text(rosa.page, `${rosa.at}?done=waits`),
    /It holds when the other guardian has agreed too/,
  );
  assert.match(await text(clinic.mei.browser, '/desk/agreement/clients'), /Under age: waits for Ed Vale/);
  assert.equal((await says(ed.page, ed.at)).to, `${ed.at}?done=agreed`);
  assert.equal(await holds(kim.personId), 'agreed');
  const all = await rows('agreed_yeses', kim.personId);
  assert.deepEqual(new Set(all.map((one) => one.agreed_by)), new Set([rosa.id, ed.id]));
  await clinic.inside((work) => forgetAgreedOf(work, kim.personId));
  assert.deepEqual(await rows('agreed_yeses', kim.personId), [], 'I12 it goes with the child');
});

test('AG17 who is old enough agrees themself, and no guardian for them; who grew old enough is asked', async () => {
  const teen = await child('2013-05-01');
  const rosa = await guardian(teen.personId, 'Rosa Vale', 'alone');
  assert.match(await text(rosa.page, rosa.at), /old enough to agree to this, and nobody does it for them/);
  const { versionId } = await clinic.inside((work) => agreementFor(work, { memberId: clinic.mei.id }));
  const refused = await rosa.page.post(rosa.at, { agreed: 'yes', version: versionId ?? '' });
  assert.equal(refused.status, 422);
  assert.match(refused.text, /Your yes doesn’t count here/);
  for (const table of ['agreed_versions', 'agreed_yeses'] as const)
    assert.deepEqual(await rows(table, teen.personId), []);
  assert.equal((await says(teen.browser, teen.at)).to, `${teen.at}?done=agreed`);
  const kim = await child('2013-12-24');
  const ed = await guardian(kim.personId, 'Ed Vale', 'alone');
  await says(ed.page, ed.at);
  await clinic.inside((work) => noteBirthday(work, kim.personId, Temporal.PlainDate.from('2013-01-24')));
  assert.match(await text(kim.browser, kim.at), /You are old enough now to say it yourself/);
  assert.equal(await holds(kim.personId), 'agreed', 'until then it holds');
  assert.equal((await says(kim.browser, kim.at)).to, `${kim.at}?done=agreed`);
  assert.match(await text(kim.browser, kim.at), /You agreed to this on/);
});

test('P15 who has no access meets nothing, and who decides nothing does nothing, whatever was chosen', async () => {
  const kim = await child('2016-05-01');
  const barred = await guardian(kim.personId, 'Bo Vale', 'no_access');
  const looks = await guardian(kim.personId, 'Ed Vale', 'looks_on');
  for (const path of ['', '/appointments', '/agreement', '/shared', '/share'])
    assert.equal((await barred.page.get(barred.home + path)).status, 403, path);
  assert.doesNotMatch(await text(barred.page, `/my/${SLUG}`), /For Kim/);
  for (const path of ['/appointments', '/shared'])
    assert.equal((await looks.page.get(looks.home + path)).status, 200, path);
  for (const path of ['/appointments', '/share/question'])
    assert.equal((await looks.page.post(looks.home + path, {})).status, 403, path);
  assert.match(await text(kim.browser, `/my/${SLUG}/helpers`), /Bo Vale sees nothing of your page/);
});

test('P12 what a child would like stands on no guardian’s page, and no guardian changes it', async () => {
  const kim = await child('2016-05-01');
  const rosa = await guardian(kim.personId, 'Rosa Vale', 'alone');
  const kept = await kim.browser.post(`${kim.at}/wishes`, { stopping: 'The zephyrine card.' });
  assert.equal(kept.status, 303);
  assert.doesNotMatch(await text(rosa.page, rosa.at), /zephyrine|name="stopping"/);
  assert.equal((await rosa.page.post(`${rosa.at}/wishes`, { stopping: 'Mine.' })).status, 403);
  await says(rosa.page, rosa.at);
  assert.doesNotMatch(await text(rosa.page, rosa.at), /zephyrine/);
  assert.match(await text(kim.browser, kim.at), /zephyrine/);
});

test('P15 where no age is known nobody agrees until the practice says one and where it comes from', async () => {
  const { owner } = clinic;
  const kim = await child('2012-05-01');
  const rosa = await guardian(kim.personId, 'Rosa Vale', 'alone');
  assert.equal((await owner.post('/desk/clients/ages', { agrees: '', of_age: '', source: '' })).status, 303);
  for (const [page, at] of [
    [kim.browser, kim.at],
    [rosa.page, rosa.at],
  ] as const)
    assert.match(await text(page, at), /hasn’t said yet from which age one agrees to this/);
  assert.equal(
    (await owner.post('/desk/clients/ages', { agrees: '13', of_age: '', source: '' })).status,
    422,
  );
  assert.equal(
    (await owner.post('/desk/clients/ages', { agrees: '13', of_age: '', source: 'Act 9' })).status,
    303,
  );
  assert.match(await text(kim.browser, kim.at), /I have read this, and I agree</);
});

test('AG16 of a new version whoever’s yes is wanted is told, and nobody else', async () => {
  const { inside, meiSays, h } = clinic;
  const kim = await child('2016-05-01');
  const [rosa, ed] = [
    await guardian(kim.personId, 'Rosa Vale', 'alone'),
    await guardian(kim.personId, 'Ed Vale', 'looks_on'),
  ];
  const way = { channel: 'email', source: 'person', mayLeaveMessage: false, maySayWho: false } as const;
  await inside((work) => {
    for (const [personId, address] of [
      [kim.personId, 'kim@home.example'],
      [rosa.id, 'rosa@home.example'],
      [ed.id, 'ed@home.example'],
    ] as const)
      allow(work, personId, { ...way, address, plainWords: false, windows: null });
  });
  await says(rosa.page, rosa.at);
  const [agreed] = await rows('agreed_versions', kim.personId);
  await meiSays('book', { days: '6' });
  for (let hour = 0; hour < 25; hour += 1) {
    h.clock.advance({ hours: 1 });
    await sweep(h.house);
  }
  const mails = await inside((work) => deliveriesAbout(work, [agreed?.id ?? '']));
  assert.deepEqual(
    mails.map((one) => [one.person_id, one.sent_at !== null]),
    [[rosa.id, true]],
  );
  assert.ok(mails[0]?.words.neutral.body.includes(rosa.at));
});
