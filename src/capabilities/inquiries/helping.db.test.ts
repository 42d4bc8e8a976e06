import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Porch, openPorch } from '#test/porch';
import { staffing } from '#accounts';
import { readBack } from '#audit';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import { answer } from './actions/answer.ts';
import { thisIsThem } from './actions/helping.ts';
import { receiveIn } from './actions/receive.ts';
import { attendDue } from './actions/sweep.ts';
import { isAPerson } from './actions/tend.ts';
import { callForm } from './forms/call.ts';
import { deskView, openView } from './desk-view.ts';
import { listed } from './listing.ts';
import { type Inquiry, inquiry } from './store.ts';

type Pairs = readonly (readonly [string, string])[];

const db = tables<{
  deliveries: { practice_id: string; person_id: string | null; held_because: string | null };
}>();
const ENDED = /Thank you for caring\. From here on, this page shows nothing more\./;

let porch: Porch;
let count = 0;
before(async () => {
  porch = await openPorch('2026-11-30T15:00:00Z');
});
after(() => porch.close());

type House = {
  slug: string;
  practice: string;
  look: <T>(act: (work: Work) => Promise<T> | T) => Promise<T>;
  write(page: '' | '/someone-else', form: Pairs): Promise<{ to: string; found: Inquiry }>;
  page(to: string): Promise<string>;
};

async function house(): Promise<House> {
  const slug = `helping-${(count += 1)}`;
  const { practice, look } = await porch.open(slug);
  const standing = ['waiting', 'automatic', 'closed', 'answered'] as const;
  return {
    slug,
    practice,
    look,
    async write(page, form) {
      const token = await porch.tokenOf(`/${slug}${page}`);
      const all = [['token', token] as const, ...(page === '' ? [] : [['for', 'someone'] as const]), ...form];
      const sent = await porch.post(`/${slug}/messages`, all);
      assert.equal(sent.status, 303);
      const to = sent.headers.get('location') ?? '';
      const found = (await look((work) => listed(work, { standing, most: 50 }))).find((one) =>
        to.endsWith(one.link),
      );
      assert.ok(found);
      return { to, found };
    },
    page: async (to) => (await porch.get(to)).text(),
  };
}

const ROSA = [
  ['ways', 'email'],
  ['email', 'rosa@example.org'],
  ['called', 'Rosa'],
  ['words', 'My sister is not well.'],
  ['other_called', 'Maya'],
] as const;
const MAYA = [
  ['ways', 'email'],
  ['email', 'maya@example.org'],
  ['words', 'I can’t go on like this.'],
] as const;
const agreed = (how: string): Pairs => [...ROSA, ['other_agreed', how]];

const again = (at: House, one: Inquiry): Promise<Inquiry | undefined> =>
  at.look((work) => inquiry(work, one.id));

async function answerTo(at: House, one: Inquiry): Promise<void> {
  await at.look(async (work) => {
    const memberId = (await staffing(work)).therapists[0]?.id ?? '';
    const written = { inquiryId: one.id, memberId, kind: 'question' as const, reason: null };
    const made = await answer(work, {
      ...written,
      words: 'What helps you both?',
      places: [],
      seenWhole: true,
    });
    assert.ok('id' in made);
  });
  porch.clock.advance({ minutes: 10 });
  await attendDue(porch.source, at.practice);
}

test('I14 when the person writes with the agreed address, nothing more goes to the helper, and their page tells nothing', async () => {
  const at = await house();
  const rosa = await at.write('/someone-else', [
    ...agreed('email maya@example.org, mornings'),
    ['help_now', 'yes'],
  ]);
  const page = await at.page(rosa.to);
  assert.match(page, /This page ends 14 days after the answer\. That is so for everyone/);
  const maya = await at.write('', MAYA);
  assert.equal((await again(at, rosa.found))?.closedBecause, 'they_came');
  assert.equal((await again(at, maya.found))?.helpedBy, rosa.found.personId);
  assert.equal(await at.page(rosa.to), page, 'the hour in which the person wrote can’t be read off the page');
  assert.doesNotMatch(await at.page(maya.to), /Rosa|rosa|sister/, 'nor does the person see the helper');
  const sent = await at.look((work) =>
    work.all(db.selectFrom('deliveries').selectAll().where('practice_id', '=', work.practice)),
  );
  const toRosa = sent.filter((one) => one.person_id === rosa.found.personId);
  assert.deepEqual(
    toRosa.map((one) => one.held_because),
    ['they_came'],
    'what hadn’t left is called off',
  );
  porch.clock.advance({ hours: 24 * 4 });
  await attendDue(porch.source, at.practice);
  assert.match(await at.page(rosa.to), ENDED);
  assert.doesNotMatch(await at.page(rosa.to), /sister|Maya|code of your/i);
  for (const deed of ['/messages', '/ways', '/withdrawal'])
    assert.match(await (await porch.post(`${rosa.to}${deed}`, [['words', 'And now?']])).text(), ENDED);
});

test('I14 neither the helper’s copy of what is held nor any page beside theirs tells that the person came', async () => {
  const at = await house();
  const rosa = await at.write('/someone-else', agreed('email maya@example.org'));
  const aside = ['/held', '/held/json', '/held/page', '/erasing', '/withdrawal', '/ways'];
  const seen = async (): Promise<string[]> => {
    const pages = await Promise.all(aside.map((page) => at.page(`${rosa.to}${page}`)));
    return pages.map((page) => page.replaceAll(/T?\d\d?:\d\d[^"<]*/g, ''));
  };
  // Each look is a line of the trail itself: the first ones too.
  await seen();
  const told = await seen();
  porch.clock.advance({ minutes: 7 });
  await at.write('', MAYA);
  assert.equal((await again(at, rosa.found))?.closedBecause, 'they_came');
  const since = await seen();
  assert.doesNotMatch(since.join('\n'), /they_came|view_ended|"closed"|closed because/i);
  // Lines of one instant stand in any order.
  const lines = (pages: readonly string[]): string[] =>
    [...new Set(pages.join('\n').split(/,?\n\s*/))].toSorted();
  assert.deepEqual(lines(since), lines(told));
});

test('I14 a helper who writes again is told the date that they were told, whether the person came or not', async () => {
  const at = await house();
  const [rosa, other] = [
    await at.write('/someone-else', agreed('maya@example.org')),
    await at.write('/someone-else', agreed('')),
  ];
  await at.write('', MAYA);
  assert.equal((await again(at, rosa.found))?.closedBecause, 'they_came');
  porch.clock.advance({ hours: 24 });
  const dates: (string | undefined)[] = [];
  for (const { to, found } of [rosa, other]) {
    await porch.post(`${to}/messages`, [['words', 'And one thing more.']]);
    const page = await at.page(to);
    assert.match(page, /And one thing more\./);
    const { standing, promiseDueAt } = (await again(at, found)) ?? assert.fail();
    assert.equal(standing, 'waiting', 'somebody reads it');
    assert.equal(promiseDueAt?.toString(), found.promiseDueAt?.toString());
    dates.push(/You will hear by [^.]*\./.exec(page)?.[0]);
    const copy = JSON.parse(await at.page(`${to}/held/json`)) as { promises: unknown[] };
    assert.equal(copy.promises.length, 1);
  }
  assert.ok(dates[0] !== undefined && dates[0] === dates[1]);
});

test('I14 every helper’s page ends after its answer in the same words, whether the person came or not', async () => {
  const at = await house();
  const rosa = await at.write('/someone-else', agreed(''));
  await answerTo(at, rosa.found);
  assert.match(await at.page(rosa.to), /What helps you both\?/);
  porch.clock.advance({ hours: 24 * 14 });
  assert.match(await at.page(rosa.to), ENDED);
});

test('I14 an answer that hadn’t left doesn’t reach the helper any more', async () => {
  const at = await house();
  const rosa = await at.write('/someone-else', agreed('maya@example.org'));
  await at.look(async (work) => {
    const memberId = (await staffing(work)).therapists[0]?.id ?? '';
    const written = { inquiryId: rosa.found.id, memberId, kind: 'question' as const, reason: null };
    await answer(work, { ...written, words: 'What helps you both?', places: [], seenWhole: true });
  });
  await at.write('', MAYA);
  porch.clock.advance({ minutes: 10 });
  await attendDue(porch.source, at.practice);
  assert.doesNotMatch(await at.page(rosa.to), /What helps you both/);
});

test('I14 a call that was noted finds the person by their number; a robot-like message only once it is a person', async () => {
  const at = await house();
  const rosa = await at.write('/someone-else', agreed('ring her on (212) 555-0142, Tuesdays'));
  await at.look(async (work) => {
    const { practice } = await staffing(work);
    const fields = new URLSearchParams({ number: '212 555 0142', words: 'Please call' });
    const call = callForm({ fields, file: undefined, tooLarge: false }, { practice, at: work.at });
    assert(!('wrong' in call));
    const made = await receiveIn(work, { ...call, automatic: true });
    await work.flush();
    assert.equal((await inquiry(work, rosa.found.id))?.standing, 'waiting');
    await isAPerson(work, made.inquiry.id);
  });
  assert.equal((await again(at, rosa.found))?.closedBecause, 'they_came');
});

test('I14 an address that nobody agreed to ends nothing, and neither does the helper’s own', async () => {
  const at = await house();
  const rosa = await at.write('/someone-else', agreed('write to me at rosa@example.org'));
  await at.write('', MAYA);
  await at.write('', [
    ['ways', 'email'],
    ['email', 'rosa@example.org'],
  ]);
  assert.equal((await again(at, rosa.found))?.standing, 'waiting');
});

test('I14 the desk says whom a helper wrote about, and is told what was agreed and what may not be said', async () => {
  const at = await house();
  const rosa = await at.write('/someone-else', agreed(''));
  const maya = await at.write('', [['ways', 'code']]);
  const seen = await at.look(async (work) => {
    const memberId = (await staffing(work)).therapists[0]?.id ?? '';
    const view = await deskView(work, memberId, 'waiting');
    return (await openView(work, view, maya.found.id))?.helping.mayBe;
  });
  assert.deepEqual(
    seen?.map((one) => [one.id, one.helper, one.other]),
    [[rosa.found.id, 'Rosa', 'Maya']],
  );
  await at.look((work) => thisIsThem(work, { inquiryId: maya.found.id, helperInquiryId: rosa.found.id }));
  assert.equal((await again(at, rosa.found))?.closedBecause, 'they_came');
  assert.equal((await again(at, maya.found))?.helpedBy, rosa.found.personId);
});

test('what is done on a page is recorded as done by the person or the helper whose page it is', async () => {
  const at = await house();
  const [rosa, maya] = [await at.write('/someone-else', agreed('')), await at.write('', [['ways', 'code']])];
  for (const { to } of [rosa, maya]) await porch.post(`${to}/messages`, [['words', 'one more thing']]);
  for (const [{ found }, kind] of [
    [rosa, 'helper'],
    [maya, 'person'],
  ] as const) {
    const lines = await at.look((work) => readBack(work, { subjectId: found.id, most: 20 }));
    const wrote = lines.find((line) => line.action === 'inquiry.written_back');
    assert.deepEqual([wrote?.actor_kind, wrote?.actor_id], [kind, found.personId]);
  }
});
