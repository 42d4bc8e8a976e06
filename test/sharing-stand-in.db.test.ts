import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { beAway } from '#accounts';
import { keepDraft, saveVersion } from '#agreements';
import { tables } from '#kit/db';
import { meet, noteGuardian } from '#people';
import { sharingPaths as paths } from '#sharing';
import { type Newcomer, newcomerHouse } from './newcomer-house.ts';
import { type Sharing, type Therapist, sharing } from './sharing.fixture.ts';

/** Who stands in sees what the client's page said they would, and nothing else. */

let h: Newcomer;

const db = tables<{ absences: { id: string } }>();

before(async () => {
  h = await newcomerHouse();
});
after(() => h.close());

type House = Sharing & { readonly bo: Therapist; readonly until: Temporal.Instant };

/** Amara says that Bo may answer questions and news while she is away, and about nothing else. */
async function agreed(): Promise<House> {
  const practised = await sharing(h);
  const { amara, inside, therapist } = practised;
  const bo = await therapist('Bo');
  const { memberId } = amara;
  await inside(async (work) => {
    await keepDraft(work, {
      whose: memberId,
      memberId,
      change: (terms) => ({
        ...terms,
        reasons: {
          ...terms.reasons,
          rules: { ...terms.reasons.rules, ways: ['page'], others: ['cover'] },
          good_news: { ...terms.reasons.good_news, ways: ['page'], others: ['cover'] },
          resource: { ...terms.reasons.resource, ways: ['page'], others: [] },
        },
      }),
    });
    await work.flush();
    await saveVersion(work, { whose: memberId, memberId });
  });
  return { ...practised, bo, until: h.clock.now().add({ hours: 24 * 7 }) };
}

const goesAway = ({ inside, amara, bo, until }: House): Promise<unknown> =>
  inside((work) => beAway(work, { memberId: amara.memberId, from: work.at, until, coverId: bo.memberId }));

const sees = async (who: Therapist, id: string): Promise<number> =>
  (await who.desk.get(paths.deskOne(id))).status;

/** The form as the client's page shows it. */
async function formOf(
  { slug, amara }: House,
  page: { get(path: string): Promise<{ text: string }> },
  kind: string,
) {
  const { text } = await page.get(`/my/${slug}/share/${kind}?to=${amara.memberId}`);
  const field = (name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';
  return { text: text.replaceAll('\u00a0', ' '), id: field('id'), standIn: field('stand_in') };
}

test('SH17 who stands in reads and answers what the page said they would, under their own name, until the day it named', async () => {
  const house = await agreed();
  const { slug, amara, bo, client, therapist } = house;
  const cleo = await therapist('Cleo');
  const sam = await client('Sam');
  await goesAway(house);
  const form = await formOf(house, sam.page, 'question');
  assert.match(
    form.text,
    /Amara is away until .*\. Bo stands in until then\..*Bo can read it too, and answer\./,
  );
  assert.equal(form.standIn, bo.memberId);
  const fields = { id: form.id, to: amara.memberId, next: 'send', words: 'May I marigold?' };
  assert.equal(
    (await sam.page.post(`/my/${slug}/share/question`, { ...fields, stand_in: form.standIn })).status,
    303,
  );
  const list = (await bo.desk.get(paths.desk())).text;
  assert.match(list, /A question.*For Amara, who is away\./s);
  const opened = (await bo.desk.get(paths.deskOne(form.id))).text;
  assert.match(opened, /This was sent to Amara, who is away.*marigold/s);
  assert.doesNotMatch(opened, /For the next session/);
  assert.match((await amara.desk.get(paths.deskOne(form.id))).text, /Bo stands in, and sees it until/);
  assert.equal(await sees(cleo, form.id), 404);
  assert.equal((await bo.desk.post(paths.press(form.id, 'listing'), {})).status, 404);
  assert.equal((await bo.desk.post(paths.acknowledge(form.id), {})).status, 303);
  assert.equal((await bo.desk.post(paths.answer(form.id), { words: 'Yes.' })).status, 303);
  h.clock.advance({ minutes: 4 });
  const back = (await sam.page.get(paths.shared(slug, form.id))).text;
  assert.match(back, /Bo answers.*Yes\..*From Bo/s);
  assert.match(back, /When you sent it, this page said.*Bo can read it too/s);
  assert.match((await sam.page.get(`/my/${slug}`)).text, /Bo answered: A question/);
  h.clock.advance({ hours: 24 * 8 });
  assert.equal(await sees(amara, form.id), 200);
  assert.equal(await sees(bo, form.id), 404, 'Amara is back');
  assert.doesNotMatch((await bo.desk.get(`${paths.desk()}?show=all`)).text, /A question/);
});

test('SH17 whom the page didn’t name sees nothing: what was begun before, what the agreement leaves out, notes, what isn’t right', async () => {
  const house = await agreed();
  const { slug, amara, bo, client, shares, inside } = house;
  const sam = await client('Sam');
  const early = await formOf(house, sam.page, 'question');
  assert.equal(early.standIn, '');
  const earlier = await shares(sam, 'good_news', { words: 'Before she went.' });
  await goesAway(house);
  // The page was read before Amara went: it named nobody.
  await sam.page.post(`/my/${slug}/share/question`, {
    id: early.id,
    to: amara.memberId,
    next: 'send',
    words: 'Late.',
  });
  const found = await formOf(house, sam.page, 'resource');
  assert.doesNotMatch(found.text, /can read it too/);
  const forced = await shares(sam, 'resource', { title: 'A book', stand_in: bo.memberId });
  const notRight = await shares(sam, 'not_right', { topics: 'fee', stand_in: bo.memberId });
  const note = await shares(sam, 'next_time', { words: 'Mine.', next: 'later' });
  await sam.page.post(paths.send(slug, note), { stand_in: bo.memberId });
  for (const id of [early.id, earlier, forced, notRight, note]) {
    assert.equal(await sees(amara, id), 200);
    assert.equal(await sees(bo, id), 404);
  }
  assert.match((await bo.desk.get(paths.desk())).text, /Nothing is waiting here/);
  // Another colleague took over since the page was read.
  const named = await formOf(house, sam.page, 'good_news');
  assert.equal(named.standIn, bo.memberId);
  const other = await house.therapist('Dee');
  await inside(async (work) => {
    await work.all(db.deleteFrom('absences').returning('id'));
    beAway(work, { memberId: amara.memberId, from: work.at, until: house.until, coverId: other.memberId });
  });
  const swapped = { id: named.id, to: amara.memberId, next: 'send', words: 'Well.', stand_in: bo.memberId };
  await sam.page.post(`/my/${slug}/share/good_news`, swapped);
  for (const [who, status] of [
    [amara, 200],
    [bo, 404],
    [other, 404],
  ] as const)
    assert.equal(await sees(who, named.id), status);
});

test('SH17 the guide says the same as the page that sends, and what holds is the agreement that the client has', async () => {
  const house = await agreed();
  const { slug, client } = house;
  const sam = await client('Sam');
  await goesAway(house);
  const about = async (reason: string) => (await sam.page.get(`/my/${slug}/about/${reason}`)).text;
  assert.match(await about('rules'), /If you send this to Amara by your page, Bo can read it too/);
  assert.match(await about('resource'), /What you send to Amara still waits for Amara/);
});

test('SH1 who stands in and a guardian who reads it are both named before it is sent, and kept as they were named', async () => {
  const house = await agreed();
  const { slug, amara, client, inside } = house;
  const kim = await client('Kim');
  await inside(async (work) => {
    const { person } = meet(work, { standing: 'guardian', called: 'Rosa Vale', locale: 'en', ways: [] });
    await work.flush();
    await noteGuardian(work, {
      childId: kim.personId,
      guardianId: person,
      source: 'order',
      sourceNote: '',
      limits: '',
      custody: 'looks_on',
      sight: { appointments: 'no', agreement: 'no', messages: 'see' },
      memberId: amara.memberId,
    });
  });
  await goesAway(house);
  const both = /Bo can read it too, and answer\..*Rosa Vale can read it, too, and the answer\./s;
  const form = await formOf(house, kim.page, 'question');
  assert.match(form.text, both);
  const fields = { id: form.id, to: amara.memberId, next: 'send', words: 'May I?', stand_in: form.standIn };
  assert.equal((await kim.page.post(`/my/${slug}/share/question`, fields)).status, 303);
  const kept = (await kim.page.get(paths.shared(slug, form.id))).text.replaceAll('\u00a0', ' ');
  assert.match(kept.slice(kept.indexOf('this page said')), both);
});
