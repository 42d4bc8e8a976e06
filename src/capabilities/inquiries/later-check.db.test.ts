import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Porch, openPorch } from '#test/porch';
import { staffing } from '#accounts';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import { answer } from './actions/answer.ts';
import { attendDue } from './actions/sweep.ts';
import { laterCheckStillWanted } from './actions/later-check.ts';
import { listed } from './listing.ts';
import { type Inquiry, inquiry } from './store.ts';

type Pairs = readonly (readonly [string, string])[];
type Row = { practice_id: string; person_id: string | null; purpose: string };

const db = tables<{
  deliveries: Row & { id: string; about_id: string | null };
  consents: Row & { wording: string; channel: string; source: string; withdrawn_at: Temporal.Instant | null };
}>();

let porch: Porch;
let count = 0;
before(async () => {
  porch = await openPorch('2026-11-30T15:00:00Z');
});
after(() => porch.close());

const EMAIL = [
  ['ways', 'email'],
  ['email', 'jo@example.org'],
] as const;

type AfterNo = {
  to: string;
  practice: string;
  look: <T>(act: (work: Work) => Promise<T> | T) => Promise<T>;
  see: () => Promise<Inquiry>;
  page: () => Promise<string>;
  say: (...form: Pairs) => Promise<void>;
  twoWeeks: () => Promise<void>;
  sent: () => Promise<{ about_id: string | null }[]>;
};

async function afterNo(ways: Pairs = EMAIL): Promise<AfterNo> {
  const slug = `later-${(count += 1)}`;
  const { practice, look } = await porch.open(slug);
  const token = await porch.tokenOf(`/${slug}`);
  const sent = await porch.post(`/${slug}/messages`, [
    ['token', token],
    ['words', 'I can’t sleep.'],
    ...ways,
  ]);
  const to = sent.headers.get('location') ?? '';
  const [found] = await look((work) => listed(work, { standing: ['waiting'], most: 5 }));
  assert.ok(found);
  await look(async (work) => {
    const memberId = (await staffing(work)).therapists[0]?.id ?? '';
    const place = { name: 'A line', reach: '988', url: '', cost: '', hours: '' };
    const places = [
      { ...place, helpNow: true },
      { ...place, helpNow: false },
    ];
    const written = { inquiryId: found.id, memberId, kind: 'no' as const, reason: 'full', places };
    assert.ok('id' in (await answer(work, { ...written, words: 'Thank you. I am full.', seenWhole: true })));
  });
  const later = async (hours: number): Promise<void> => {
    porch.clock.advance({ hours });
    await attendDue(porch.source, practice);
  };
  await later(1);
  return {
    to,
    practice,
    look,
    see: () => look(async (work) => (await inquiry(work, found.id)) ?? assert.fail()),
    page: async () => (await porch.get(to)).text(),
    async say(...form) {
      assert.equal((await porch.post(`${to}/later-check`, form)).status, 303);
    },
    twoWeeks: () => later(14 * 24),
    sent: () =>
      look((work) =>
        work.all(
          db
            .selectFrom('deliveries')
            .select(['about_id'])
            .where('practice_id', '=', work.practice)
            .where('purpose', '=', 'later_check'),
        ),
      ),
  };
}

const ASK = [
  ['say', 'ask'],
  ['later', 'yes'],
] as const;
const OFFER = /<input type="checkbox"[^>]*name="later"[^>]*>/;

test('after a no the question is offered unticked, and pressing without a tick keeps nothing', async () => {
  const { page, say, see } = await afterNo();
  assert.match((await page()).match(OFFER)?.[0] ?? '', /^(?!.*checked)/);
  await say(['say', 'ask']);
  assert.equal((await see()).laterCheckAt, null);
});

test('I7 a yes is kept with the words that were shown; two weeks later one mail goes out and the page asks', async () => {
  const { page, say, see, look, twoWeeks, sent } = await afterNo();
  await say(...ASK);
  const [kept] = await look((work) => work.all(db.selectFrom('consents').selectAll()));
  assert.match(kept?.wording ?? '', /^May I ask once, in two weeks, whether you found someone\?/);
  assert.deepEqual([kept?.channel, kept?.source], ['email', 'person']);
  assert.match(await page(), /You said I may ask once[\s\S]*Don’t ask me/);
  await twoWeeks();
  await twoWeeks();
  assert.equal((await sent()).length, 1, 'once, and never again');
  assert.match(await page(), /Did you find someone\?/);
  assert.equal((await see()).standing, 'answered', 'letting it be loses nothing');
});

test('I7 with only a code no mail is made, and the question stands on the page', async () => {
  const { page, say, twoWeeks, sent } = await afterNo([['ways', 'code']]);
  await say(...ASK);
  await twoWeeks();
  assert.deepEqual(await sent(), []);
  assert.match(await page(), /Did you find someone\?/);
});

test('I8 a yes that was taken back, or a message that was ended, isn’t asked about any more', async () => {
  const back = await afterNo();
  await back.say(...ASK);
  await back.say(['say', 'dont']);
  await back.twoWeeks();
  assert.deepEqual(await back.sent(), []);
  const ended = await afterNo();
  await ended.say(...ASK);
  await ended.twoWeeks();
  const [delivery] = await ended.sent();
  const wanted = (): Promise<boolean> => ended.look((work) => laterCheckStillWanted(work, delivery as never));
  assert.equal(await wanted(), true);
  await porch.post(`${ended.to}/withdrawal`, [['because', 'please_stop']]);
  assert.equal(await wanted(), false);
});

test('"yes" closes kindly; "no" opens it again with a fresh promise', async () => {
  const found = await afterNo();
  await found.say(...ASK);
  await found.say(['say', 'no']);
  assert.equal((await found.see()).round, 1, 'nothing is answered before it was asked');
  await found.twoWeeks();
  await found.say(['say', 'yes']);
  assert.equal((await found.see()).closedBecause, 'found_someone');
  const not = await afterNo();
  await not.say(...ASK);
  await not.twoWeeks();
  await not.say(['say', 'no']);
  const again = await not.see();
  assert.deepEqual([again.standing, again.round], ['waiting', 2]);
  assert.ok(again.promiseDueAt && Temporal.Instant.compare(again.promiseDueAt, porch.clock.now()) > 0);
  assert.match(await not.page(), /You will hear by[\s\S]*I did not find someone yet/);
});
