import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sweep } from '#app/schedule';
import { deliveriesAbout } from '#channels';
import { answer, receive } from '#inquiries';
import { isRefused } from '#kit/outcome';
import { actsFor, guardiansOf, mayActFor, noteBirthday, noteGuardian, waysOf, youngOf } from '#people';
import { type AtDesk, deskOf } from './clients.ts';
import { madeUpAddress, madeUpContact } from './made-up.ts';
import { type Browser, type Newcomer, newcomerHouse } from './newcomer-house.ts';

let h: Newcomer;

before(async () => {
  h = await newcomerHouse();
});
after(() => h.close());

const NOTHING = { appointments: 'no', agreement: 'no', messages: 'no' } as const;

type Family = AtDesk & { readonly child: string; readonly guardian: string; readonly phone: Browser };

/** Kim, born on this day, with Rosa as guardian, who has her own page open. */
async function family(born: string, chosen: Record<string, string> = {}): Promise<Family> {
  const desk = await deskOf(h);
  const added = await desk.browser.post('/desk/clients/new', { called: 'Kim Vale', asked: 'no', lang: 'en' });
  const child = /clients\/([0-9a-f-]{36})/.exec(added.to)?.[1] ?? '';
  await desk.browser.post(`/desk/clients/${child}/birthday`, { born });
  const noted = await desk.browser.post(`/desk/clients/${child}/guardians/new`, {
    called: 'Rosa Vale',
    email: 'rosa@home.example',
    source: 'order',
    note: 'Order of May 3, seen',
    limits: 'Weekends alone',
    custody: 'alone',
    ...chosen,
  });
  assert.equal(noted.status, 303);
  const [one] = await desk.inside((work) => guardiansOf(work, child));
  const guardian = one?.guardianId ?? '';
  const phone = h.browser();
  await phone.post(await desk.linkFor(guardian), {});
  return { ...desk, child, guardian, phone };
}

const signOf = async (f: Family): Promise<string> =>
  (await f.inside((work) => guardiansOf(work, f.child)))[0]?.id ?? '';

test('P11 a guardian is noted with where their authority comes from, its limits, and nothing to see unless it is chosen', async () => {
  const f = await family('2012-05-01');
  const page = (await f.browser.get(`/desk/clients/${f.child}`)).text;
  assert.match(page, /14 years old.*ask them first, alone/s);
  assert.match(
    page,
    /Rosa Vale.*Sees nothing.*Court order seen: Order of May\s3, seen.*Limits: Weekends alone/s,
  );
  const [one] = await f.inside((work) => guardiansOf(work, f.child));
  assert.deepEqual(one?.chosen, NOTHING);
  const [way] = await f.inside((work) => waysOf(work, [f.guardian]));
  assert.equal(way?.source, 'unasked');
  const wrong = await f.browser.post(`/desk/clients/${f.child}/guardians/new`, {
    called: 'Bo',
    limits: 'Not alone',
  });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /Choose where it comes from.*Choose what they may decide.*Not alone/s);
});

test('P11 what wasn’t chosen is closed to a guardian, and never open is what is the child’s alone', async () => {
  const f = await family('2016-05-01', { appointments: 'see' });
  const sign = await signOf(f);
  const theirs = `/my/${f.slug}~${sign}`;
  assert.match((await f.phone.get(`/my/${f.slug}`)).text, new RegExp(`href="${theirs}"[^>]*>For Kim Vale`));
  const opened = await f.phone.get(theirs);
  assert.equal(opened.status, 200);
  assert.match(opened.text, /This is about Kim Vale.*href="[^"]*~[^"]*\/appointments"/s);
  assert.doesNotMatch(opened.text, /What would you like to do|\/shared|\/agreement/);
  assert.equal((await f.phone.get(`${theirs}/appointments`)).status, 200);
  for (const path of [
    '/ways',
    '/data',
    '/data/held',
    '/helpers',
    '/devices',
    '/share',
    '/agreement',
    '/about/crisis',
    '/appointments/calendar',
    '/appointments/reminders',
    '/appointments/sooner',
  ]) {
    const closed = await f.phone.get(theirs + path);
    assert.equal(closed.status, 403, path);
    assert.match(closed.text, /This isn’t open to you/);
  }
  // Sees, and doesn't act.
  assert.equal((await f.phone.post(`${theirs}/appointments`, {})).status, 403);
  const stranger = h.browser();
  const other = await family('2016-05-01', { appointments: 'act' });
  await stranger.post(await other.linkFor(other.guardian), {});
  assert.equal((await stranger.get(theirs)).status, 401);
  assert.equal((await other.phone.get(`/my/${other.slug}~${sign}`)).status, 404);
});

test('P11 what was taken back is closed at once, and on the day of coming of age everything is', async () => {
  const f = await family('2008-12-01', { appointments: 'act', messages: 'see' });
  const sign = await signOf(f);
  const theirs = `/my/${f.slug}~${sign}`;
  const may = (doing: boolean) =>
    f.inside((work) => mayActFor(work, { who: f.guardian, client: f.child, area: 'appointments', doing }));
  assert.deepEqual([await may(false), await may(true)], [true, true]);
  assert.equal((await f.phone.get(theirs)).status, 200);
  h.clock.advance({ hours: 24 * 10 });
  assert.equal((await f.inside((work) => youngOf(work, [f.child]))).get(f.child)?.stage, 'of_age');
  assert.equal(await may(false), false);
  const phone = h.browser();
  await phone.post(await f.linkFor(f.guardian), {});
  assert.equal((await phone.get(theirs)).status, 403);
  assert.doesNotMatch((await phone.get(`/my/${f.slug}`)).text, /For Kim/);
  const young = await family('2018-01-01', { appointments: 'act' });
  const end = await young.browser.post(
    `/desk/clients/${young.child}/guardians/${await signOf(young)}/end`,
    {},
  );
  assert.equal(end.status, 303);
  assert.equal(await young.inside((work) => actsFor(work, young.guardian, sign)), undefined);
});

test('P11 two guardians of a child stand beside each other, each with their own limits, and the child reads who sees what', async () => {
  const f = await family('2011-05-01', { appointments: 'see' });
  await f.browser.post(`/desk/clients/${f.child}/guardians/new`, {
    called: 'Ed Vale',
    source: 'said',
    custody: 'alone',
  });
  assert.equal((await f.inside((work) => guardiansOf(work, f.child))).length, 2);
  const own = h.browser();
  await own.post(await f.linkFor(f.child), {});
  const said = (await own.get(`/my/${f.slug}/helpers`)).text;
  assert.match(said, /Rosa Vale sees: your appointments/);
  assert.match(said, /Ed Vale sees nothing of your page/);
  assert.doesNotMatch(said, /Weekends alone|Order of May/);
});

test('P12 a teenager’s own message is answered to them, and never through the parent', async () => {
  const f = await family('2011-05-01', { appointments: 'act', agreement: 'act', messages: 'act' });
  const { source } = h.house;
  const ways = [madeUpAddress('kim@school.example')];
  const contact = madeUpContact('Kim', { ways, words: 'Please don’t tell my mother.' });
  const { inquiry } = await receive(source, f.practice, { kind: 'visitor' }, contact);
  const answered = await f.inside((work) =>
    answer(work, {
      inquiryId: inquiry.id,
      memberId: f.memberId,
      kind: 'yes',
      reason: null,
      words: 'Come on Monday.',
      places: [],
      colleagues: [],
      seenWhole: true,
    }),
  );
  assert.ok(!isRefused(answered));
  // The same teenager is a client from here on, and Rosa their guardian, whatever she may see of a page.
  await f.inside(async (work) => {
    noteBirthday(work, inquiry.personId, Temporal.PlainDate.from('2011-05-01'));
    await noteGuardian(work, {
      childId: inquiry.personId,
      guardianId: f.guardian,
      source: 'birth_record',
      sourceNote: '',
      limits: '',
      custody: 'alone',
      sight: NOTHING,
      memberId: f.memberId,
    });
  });
  h.clock.advance({ minutes: 10 });
  for (let round = 0; round < 4; round += 1) await sweep(h.house);
  await f.browser.post(`/desk/inquiries/${inquiry.id}/client`, {});
  const sent = await f.inside((work) => deliveriesAbout(work, [inquiry.id]));
  assert.ok(sent.length > 0);
  const theirs = new Set((await f.inside((work) => waysOf(work, [inquiry.personId]))).map(({ id }) => id));
  for (const one of sent) {
    assert.equal(one.person_id, inquiry.personId);
    assert.ok(one.way_id !== null && theirs.has(one.way_id), 'to a way that they gave themselves');
  }
  assert.equal((await f.inside((work) => deliveriesAbout(work, [f.guardian]))).length, 0);
  const phone = h.browser();
  await phone.post(await f.linkFor(f.guardian), {});
  for (const path of ['', '/data/held', '/helpers', '/ways'])
    assert.doesNotMatch((await phone.get(`/my/${f.slug}${path}`)).text, /don’t tell|kim@school|Monday/, path);
});

test('P11 from which age somebody agrees themselves is said by the owner, and shown beside a child', async () => {
  const f = await family('2012-05-01');
  assert.match((await f.browser.get(`/desk/clients/${f.child}`)).text, /isn’t known to us/);
  assert.equal((await f.browser.post('/desk/clients/ages', { agrees: 'twelve', of_age: '' })).status, 422);
  assert.equal((await f.browser.post('/desk/clients/ages', { agrees: '12', of_age: '' })).status, 422);
  const sourced = { agrees: '12', of_age: '', source: 'Act 9 of Oak County' };
  assert.equal((await f.browser.post('/desk/clients/ages', sourced)).status, 303);
  assert.match(
    (await f.browser.get(`/desk/clients/${f.child}`)).text,
    /Your practice says: from 12 on they agree themselves \(Act 9 of Oak County\)/,
  );
});
