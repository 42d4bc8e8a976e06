import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { beAway } from '#accounts';
import { copies } from '#app/exports/copies';
import { unzipped } from '#app/exports/exports.fixture';
import { practiceFile } from '#app/exports/practice-file';
import { takeIn } from '#channels';
import { erasePerson } from '#inquiries';
import { isRefused } from '#kit/outcome';
import type { Work } from '#kit/work';
import { openPlan } from '#outreach';
import { stop, waysOf } from '#people';
import { bare } from './appointments-clinic.fixture.ts';
import { type Missed, formOn, openMissed, shares } from './outreach.fixture.ts';

/** What ends a plan, what moves it, and what goes with who is erased. */

let here: Missed;

before(async () => {
  here = await openMissed();
});
after(() => here.h.close());

let day = Temporal.PlainDate.from('2026-11-23');

/** Somebody new who missed a session, on the next Monday; no reason to worry. */
async function missed(called: string): Promise<{ personId: string; plan: string; on: string }> {
  const on = day.toString();
  day = day.add({ days: 7 });
  await here.until(`${on}T15:00:00Z`);
  await here.signIn();
  const personId = await here.client(called);
  const plan = bare((await here.went([personId], 'missed_each_other', on, '11:00')).to);
  await here.ruth.browser.post(`${plan}/worry`, { worry: 'no' });
  return { personId, plan, on };
}

const says = async (plan: string): Promise<string> => (await here.ruth.browser.get(plan)).text;
const goesOn = (personId: string): Promise<boolean> =>
  here.inside(async (work) => (await openPlan(work, { personId, memberId: here.ruth.id })) !== undefined);

/** Somebody missed a session, and then this happened. */
async function ends(
  called: string,
  by: (personId: string, plan: string) => Promise<unknown>,
): Promise<string> {
  const { personId, plan } = await missed(called);
  assert.equal(await goesOn(personId), true);
  await by(personId, plan);
  assert.equal(await goesOn(personId), false, called);
  return says(plan);
}

test('L6 something that they share ends it', async () => {
  const text = await ends('Dee', (personId) => shares(here, personId));
  assert.match(text, /You heard from them\. It has ended/);
});

test('L6 a mail from an address of theirs ends it, and a stranger’s doesn’t', async () => {
  const mail = (from: string): Buffer =>
    Buffer.from(
      [
        `From: ${from}`,
        'To: practice@haddad.example',
        'Subject: About Monday',
        `Message-ID: <${from}>`,
        '',
        'I was ill.',
        '',
      ].join('\r\n'),
    );
  const come = (from: string) => takeIn(here.h.house.source, here.practice, { raw: mail(from) });
  const { personId } = await missed('Eli');
  await come('nobody@elsewhere.example');
  assert.equal(await goesOn(personId), true);
  await come('Eli@house.example');
  assert.equal(await goesOn(personId), false);
});

test('L6 what they do with another session on their page ends it', async () => {
  await here.until(`${day.toString()}T14:00:00Z`);
  const { personId, on } = await missed('Fay');
  const ahead = Temporal.PlainDate.from(on).add({ days: 3 }).toString();
  const booked = await here.books(here.ruth.browser, ahead, '10:00', { person: personId });
  assert.equal(booked.status, 303, booked.text);
  assert.equal(await goesOn(personId), false);
  // They miss that one, too: an absence that begins anew. What they do with one more then is heard.
  const next = Temporal.PlainDate.from(on).add({ days: 4 }).toString();
  const later = await here.books(here.ruth.browser, next, '10:00', { person: personId });
  await here.until(`${ahead}T23:00:00Z`);
  await here.ruth.browser.post(`${bare(booked.to)}/outcome`, { person: personId, what: 'missed_each_other' });
  assert.equal(await goesOn(personId), true);
  const page = await here.page(personId);
  const id = bare(later.to).split('/').at(-1) ?? '';
  const cancelled = await page.post(`/my/haddad-therapy/appointments/${id}/cancellation`, {
    fee: '0',
    who: 'all',
  });
  assert.equal(cancelled.status, 303, cancelled.text);
  assert.equal(await goesOn(personId), false);
});

test('L6 sessions that repeat from now on end it', async () => {
  await ends('Ula', async (personId) => {
    const on = day.toString();
    const begun = await here.books(here.ruth.browser, on, '13:00', { person: personId, rhythm: 'weekly' });
    assert.equal(begun.status, 303, begun.text);
  });
});

test('L4 L6 a way that is taken back ends it only with the last one; “please stop” ends it', async () => {
  const { personId, plan } = await missed('Gus');
  const ways = await here.inside((work) => waysOf(work, [personId]));
  for (const [at, way] of ways.entries()) {
    await here.ruth.browser.post(`/desk/clients/${personId}/ways/${way.id}/taken-back`, {});
    assert.equal(await goesOn(personId), at < ways.length - 1);
  }
  assert.match(await says(plan), /No way to them is safe any more/);
  await ends('Hal', (id) => here.inside((work) => stop(work, id)));
});

test('L6 a session that took place ends it, and the desk’s word does', async () => {
  const { ruth, books } = here;
  const [on, next] = [day, day.add({ days: 1 })].map(String);
  day = day.add({ days: 7 });
  await here.until(`${on}T15:00:00Z`);
  await here.signIn();
  const person = await here.client('Ivy');
  // Both were booked before either was missed: that is no sign of life.
  const sessions = [await books(ruth.browser, on ?? '', '11:00', { person })];
  sessions.push(await books(ruth.browser, next ?? '', '11:00', { person }));
  const [first = '', second = ''] = sessions.map(({ to }) => `${bare(to)}/outcome`);
  await here.until(`${next}T23:00:00Z`);
  await ruth.browser.post(first, { person, what: 'missed_each_other' });
  const plan = `/desk/outreach/${await openFor(person)}`;
  await ruth.browser.post(second, { person, what: 'they_late' });
  assert.match(await says(plan), /You met\. It has ended/);
  for (const because of ['heard', 'stopped', 'not_this_client'])
    await ends(`Jan ${because}`, (_id, at) => ruth.browser.post(`${at}/end`, { because }));
});

test('L3 an absence goes on after a plan was stopped: what was done counts for the next one', async () => {
  const { ruth } = here;
  const { personId, plan, on } = await missed('Kim');
  await here.until(`${Temporal.PlainDate.from(on).add({ days: 2 }).toString()}T15:00:00Z`);
  await ruth.browser.post(formOn(await says(plan), '/done'), { how: 'drafted' });
  await ruth.browser.post(`${plan}/end`, { because: 'stopped' });
  const begun = await ruth.browser.post('/desk/outreach/new', { person: personId, on, worry: 'no' });
  assert.equal(begun.status, 303, begun.text);
  const text = await says(bare(begun.to).replace(/^https?:\/\/[^/]*/, ''));
  const steps = text.slice(text.indexOf('<ol class="steps">'));
  assert.equal(steps.slice(0, steps.indexOf('</ol>')).match(/<li/g)?.length, 2, 'one was made already');
});

test('L5 nobody got to it for more than three days: it says so, and what follows keeps its distance', async () => {
  const { plan, on } = await missed('Lea');
  const from = Temporal.PlainDate.from(on);
  await here.until(`${from.add({ days: 2 }).toString()}T15:00:00Z`);
  await here.until(`${from.add({ days: 9 }).toString()}T15:00:00Z`);
  const text = await says(plan);
  assert.match(text, /It was planned for Wednesday, [^.]*\. The days after it moved along/);
  const planned = [...text.matchAll(/(?:A call|An email|A letter by hand): (\w+, \w+ \d+)/g)].map(
    (one) => one[1],
  );
  const dates = planned.map((one) => Temporal.PlainDate.from(dateOf(one ?? '', from.year)));
  assert.ok((dates[0]?.until(dates[1] ?? from).days ?? 0) >= 4, planned.join('; '));
});

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

function dateOf(said: string, year: number): string {
  const [, month = '', date = ''] = said.split(/,? /);
  const at = MONTHS.indexOf(month) + 1;
  // Who reads "January" in December means the next one.
  const of = at < 3 && year === 2026 ? year + 1 : year;
  return `${of}-${String(at).padStart(2, '0')}-${date.padStart(2, '0')}`;
}

test('L2 an absence that is noted after the plan moves its steps', async () => {
  const { plan, on } = await missed('Mia');
  const from = Temporal.PlainDate.from(on).add({ days: 2 });
  const at = (date: Temporal.PlainDate): Temporal.Instant =>
    date.toZonedDateTime('America/New_York').toInstant();
  const until = from.add({ days: 5 });
  await here.inside((work) => {
    const noted = beAway(work, {
      memberId: here.ruth.id,
      from: at(from),
      until: at(until),
      coverId: null,
    });
    assert.ok(!isRefused(noted));
  });
  await here.until(`${from.toString()}T15:00:00Z`);
  const text = await says(plan);
  assert.match(text, /It was planned for Wednesday, [^;]*; you are away then/);
  assert.doesNotMatch(text, /Done as drafted/);
});

test('L12 “this client comes back” is waited for, now and the next time', async () => {
  const { ruth } = here;
  const { personId, plan, on } = await missed('Ned');
  const from = Temporal.PlainDate.from(on);
  await here.until(`${from.add({ days: 2 }).toString()}T15:00:00Z`);
  const wait = formOn(await says(plan), '/wait');
  assert.equal((await ruth.browser.post(wait, { days: 'many', keep: 'yes' })).status, 422);
  await ruth.browser.post(wait, { days: '14', keep: 'yes' });
  assert.match(await says(plan), /you chose to wait/);
  await ruth.browser.post(`${plan}/end`, { because: 'heard' });
  const again = await ruth.browser.post('/desk/outreach/new', { person: personId, on, worry: 'no' });
  const next = await openFor(personId);
  assert.equal(again.status, 303);
  assert.ok(next);
  const text = await says(`/desk/outreach/${next}`);
  const first = /A call: (\w+, \w+ \d+)/.exec(text)?.[1] ?? '';
  const due = Temporal.PlainDate.from(dateOf(first, from.year));
  assert.ok(from.until(due).days >= 14, first);
});

const openFor = (personId: string): Promise<string | undefined> =>
  here.inside(async (work: Work) => (await openPlan(work, { personId, memberId: here.ruth.id }))?.id);

test('L1 by hand it takes three taps from a client’s page, and a second time leads to the one that goes on', async () => {
  const { ruth } = here;
  const personId = await here.client('Oda');
  const link = /href="([^"]*\/desk\/outreach\/new[^"]*)"/.exec(
    (await ruth.browser.get(`/desk/clients/${personId}`)).text,
  )?.[1];
  assert.ok(link);
  const form = (await ruth.browser.get(link)).text;
  assert.match(form, /You missed each other: Oda/);
  const on = day.subtract({ days: 7 }).toString();
  assert.equal((await ruth.browser.post('/desk/outreach/new', { person: personId, on })).status, 422);
  const begun = await ruth.browser.post('/desk/outreach/new', { person: personId, on, worry: 'no' });
  assert.match(begun.to, /\/desk\/outreach\/[0-9a-f-]{36}\?done=begun$/);
  assert.match((await ruth.browser.get(link)).to, /\/desk\/outreach\/[0-9a-f-]{36}$/);
  assert.match((await ruth.browser.get(`/desk/clients/${personId}`)).text, /what is planned/);
  assert.equal(
    (await here.owner.post('/desk/outreach/new', { person: personId, on, worry: 'no' })).status,
    404,
  );
});

async function whole(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

test('L11 L14 what was written is in their own copy and not in a colleague’s file; who is erased takes it with them', async () => {
  const { ruth, h, practice } = here;
  const { personId, plan, on } = await missed('Pia');
  const from = Temporal.PlainDate.from(on);
  await here.until(`${from.add({ days: 2 }).toString()}T15:00:00Z`);
  await ruth.browser.post(formOn(await says(plan), '/skip'), {});
  await here.until(`${from.add({ days: 8 }).toString()}T15:00:00Z`);
  await ruth.browser.post(formOn(await says(plan), '/done'), {
    how: 'edited',
    words: 'For the quillfeather.',
  });
  await here.until(`${from.add({ days: 8 }).toString()}T15:10:00Z`);
  const own = await here.inside((work) => copies.file(work, personId, { lang: 'en', form: 'page' }));
  assert.match(own, /quillfeather/);
  assert.doesNotMatch(own, /worry|not_sure/);
  const file = async (memberId: string): Promise<string> =>
    [
      ...unzipped(
        await whole(await practiceFile({ source: h.house.source, practice, memberId, lang: 'en' })),
      ).values(),
    ].join('\n');
  assert.match(await file(ruth.id), /quillfeather/);
  assert.doesNotMatch(await file(here.front.id), /quillfeather/);
  const erased = await here.inside((work) => erasePerson(work, { personId, wish: 'staff', checked: true }));
  assert.ok(!isRefused(erased), JSON.stringify(erased));
  assert.equal((await ruth.browser.get(plan)).status, 404);
  assert.doesNotMatch(await file(ruth.id), /quillfeather/);
});

test('L6 a therapist who leaves gets in touch with nobody any more', async () => {
  const { personId } = await missed('Wes');
  const { owner, ruth } = here;
  assert.equal(await goesOn(personId), true);
  const left = await owner.post(`/desk/set-up/staff/${ruth.id}/leave`, {});
  assert.equal(left.status, 303, left.text);
  assert.equal(await goesOn(personId), false);
});
