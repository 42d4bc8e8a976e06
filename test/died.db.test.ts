import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chooseReminders, wishSooner } from '#appointments';
import { deliveriesAbout, recentDeliveries, send } from '#channels';
import { tables } from '#kit/db';
import { isRefused } from '#kit/outcome';
import { type Purpose, caresOf, persons, waysFor, waysOf } from '#people';
import { type Missed, openMissed } from './outreach.fixture.ts';
import { bare } from './appointments-clinic.fixture.ts';
import { formOn } from './outreach.fixture.ts';

/** P18 on a real database: a client died, and everything stops at once, in every room. */

let here: Missed;

before(async () => {
  here = await openMissed();
});
after(() => here.h.close());

const HOME = (id: string): string => `/desk/clients/${id}`;

/** Noted at the desk, by the one button of the page that says what follows. */
async function died(id: string): Promise<void> {
  const { browser } = here.ruth;
  assert.match((await browser.get(HOME(id))).text, /This client has died/);
  const asked = await browser.get(`${HOME(id)}/died`);
  assert.match(asked.text, /everything stops at once/);
  const done = await browser.post(formOn(asked.text, '/died'), {});
  assert.equal(done.status, 303);
}

const sentTo = (personId: string) =>
  here.inside(async (work) =>
    (await recentDeliveries(work, 200)).filter((one) => one.person_id === personId && one.sent_at !== null),
  );

test('P18 L6 what waits to leave after a missed session is held in the very transaction that takes it; the plan has ended', async () => {
  const ana = await here.client('Ana', { plainWords: true });
  const { to } = await here.went([ana], 'missed_each_other');
  const { browser } = here.ruth;
  await here.until('2026-11-25T14:30:00Z');
  assert.equal((await browser.post(formOn((await browser.get(to)).text, '/skip'), {})).status, 303);
  await here.until('2026-11-30T15:00:00Z');
  const plan = (await browser.get(to)).text;
  const done = await browser.post(formOn(plan, '/done'), { how: 'drafted' });
  assert.equal(done.status, 303, done.text);
  await died(ana);
  await here.until('2026-11-30T15:10:00Z');
  assert.deepEqual(
    (await here.mailsTo(ana)).map((one) => one.held_because ?? 'sent'),
    ['died'],
  );
  assert.match((await browser.get(to)).text, /It was noted that they died/);
  assert.doesNotMatch((await browser.get('/desk/outreach')).text, /Ana/);
});

test('P18 AP46 no reminder, no freed time, no session: theirs is cancelled, costs nothing and nobody is told; with others it stands', async () => {
  const { ruth, inside } = here;
  const [ben, mia, cleo] = [await here.client('Ben'), await here.client('Mia'), await here.client('Cleo')];
  const [way] = await inside((work) =>
    waysOf(work, [ben]).then((all) => all.filter((one) => one.channel === 'email')),
  );
  const wayId = way?.id ?? assert.fail('no way');
  await inside((work) =>
    chooseReminders(work, { personId: ben, wayId, hoursBefore: 24, wording: 'Remind me' }),
  );
  const wish = { urgency: 'hard_time', noticeHours: 3, weekdays: [], parts: [], inPlace: false } as const;
  const wished = await inside((work) =>
    wishSooner(work, { ...wish, personId: ben, memberId: ruth.id, wayId, wording: 'Ask me' }),
  );
  assert.ok(!isRefused(wished));
  const alone = await here.books(ruth.browser, '2026-12-03', '11:00', { person: ben });
  const both = await here.books(ruth.browser, '2026-12-03', '14:00', { person: ben, person2: mia });
  const others = await here.books(ruth.browser, '2026-12-04', '11:00', { person: cleo });
  await here.until('2026-11-30T15:20:00Z');
  const sent = (await sentTo(ben)).length;
  await died(ben);
  const freed = bare(others.to);
  const gone = await ruth.browser.post(formOn((await ruth.browser.get(freed)).text, '/cancellation'), {
    by: 'practice',
  });
  assert.equal(gone.status, 303, gone.text);
  await here.until('2026-12-02T20:00:00Z');
  assert.equal((await sentTo(ben)).length, sent, 'nothing more went to them');
  assert.match((await ruth.browser.get(bare(alone.to))).text, /[Cc]ancelled/);
  assert.doesNotMatch((await ruth.browser.get(bare(both.to))).text, /is cancelled/i);
});

test('P18 their page closes, no link opens it anew, nothing is asked about them; who writes from the same address is somebody else', async () => {
  const { ruth, inside } = here;
  const dora = await here.client('Dora');
  const page = await here.page(dora);
  assert.equal((await page.get('/my/haddad-therapy')).status, 200);
  await died(dora);
  assert.notEqual((await page.get('/my/haddad-therapy')).status, 200);
  assert.equal((await ruth.browser.post(`${HOME(dora)}/page`, {})).status, 409);
  const now = await ruth.browser.get(HOME(dora));
  assert.match(now.text, /It was noted [^.]*that they died\. Nothing goes to them any more/);
  assert.doesNotMatch(now.text, /This client has died|Make a link/);
  const list = (await ruth.browser.get('/desk/clients')).text;
  assert.match(list, /Clients who have died[\s\S]*Dora/, 'where a mistake is found again');
  assert.doesNotMatch(list.slice(0, list.indexOf('Clients who have died')), /Dora/);
  assert.deepEqual(await inside((work) => caresOf(work, { personId: dora })), []);
  assert.deepEqual(
    await inside((work) => waysFor(work, { personId: dora, channel: 'post', purpose: 'closing' })),
    [],
  );
});

test('P18 a mistake is taken back: they are whose client they were, and are reached as before', async () => {
  const { ruth, inside } = here;
  const eve = await here.client('Eve');
  await died(eve);
  const undone = await ruth.browser.post(
    formOn((await ruth.browser.get(HOME(eve))).text, '/died/taken-back'),
    {},
  );
  assert.match((await ruth.browser.get(undone.to)).text, /It is taken back/);
  const cares = await inside((work) => caresOf(work, { personId: eve }));
  assert.deepEqual(
    cares.map(({ memberId }) => memberId),
    [ruth.id],
  );
  assert.equal((await inside((work) => persons(work, [eve]))).get(eve)?.diedNotedAt, null);
  const ways = await inside((work) => waysFor(work, { personId: eve, channel: 'email', purpose: 'missed' }));
  assert.equal(ways.length, 1);
});

test('P18 twice said is once; whoever isn’t there, or is another therapist’s alone, can’t be noted', async () => {
  const { ruth } = here;
  const finn = await here.client('Finn');
  await died(finn);
  assert.equal((await ruth.browser.post(`${HOME(finn)}/died`, {})).status, 303);
  const nobody = '01a208eb-c980-7228-a365-07ca286fa16c';
  assert.equal((await ruth.browser.post(`${HOME(nobody)}/died`, {})).status, 404);
});

const PURPOSES: readonly Purpose[] = [
  'acknowledgement',
  'answer',
  'honest_delay',
  'later_check',
  'tries',
  'erase_asked',
  'reminder',
  'appointment',
  'freed_time',
  'my_page',
  'has_room',
  'agreement',
  'shared',
  'missed',
  'closing',
  'bill',
  'goodbye',
  'door_note',
  'check_in',
];

test('P18 I8 whatever a mail is for, it is asked once more as it is taken: noted a moment before, it doesn’t leave', async () => {
  const { inside } = here;
  const [gwen, aboutId] = [await here.client('Gwen'), await inside((work) => work.uuid())];
  await inside(async (work) => {
    const way = (await waysOf(work, [gwen])).find((one) => one.channel === 'email');
    for (const purpose of PURPOSES)
      send(work, {
        once: `made up ${purpose}`,
        purpose,
        to: { person: gwen, way: way?.id ?? '' },
        aboutId,
        words: { neutral: { subject: 'Made up', body: 'Made up' } },
      });
  });
  // In no transaction that tells a room of it: what holds it back is asked of the person alone.
  await inside((work) => {
    const all = tables<{ persons: { practice_id: string; id: string; died_noted_at: Temporal.Instant } }>();
    const noted = all.updateTable('persons').set({ died_noted_at: work.at });
    work.write(noted.where('practice_id', '=', work.practice).where('id', '=', gwen));
  });
  await here.until('2026-12-02T20:10:00Z');
  const theirs = await inside((work) => deliveriesAbout(work, [aboutId]));
  assert.deepEqual(theirs.map((one) => one.purpose).toSorted(), PURPOSES.toSorted());
  for (const one of theirs) assert.ok(one.held_at !== null && one.sent_at === null, one.purpose);
});
