import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Reason, type ReasonTerms, type Terms, keepDraft, saveVersion } from '#agreements';
import { sharingPaths as paths } from '#sharing';
import { type Newcomer, newcomerHouse } from './newcomer-house.ts';
import { type Sharing, sharing } from './sharing.fixture.ts';

/** What the page says of reading and answering, by what the agreement says. Monday, 10 am in New York. */

let h: Newcomer;

before(async () => {
  h = await newcomerHouse('2026-11-30T15:00:00Z');
});
after(() => h.close());

const KINDS = ['resource', 'good_news', 'homework', 'next_time', 'question', 'worry', 'not_right'] as const;

/** The practice's agreement from now on: what most say, but for these. */
async function agrees(
  s: Sharing,
  reasons: Partial<Record<Reason, Partial<ReasonTerms>>>,
  more: Partial<Terms> = {},
): Promise<void> {
  const whose = { whose: null, memberId: s.amara.memberId };
  const change = (terms: Terms): Terms => ({
    ...terms,
    ...more,
    reasons: Object.fromEntries(
      Object.entries(terms.reasons).map(([reason, said]) => [
        reason,
        { ...said, ...reasons[reason as Reason] },
      ]),
    ) as Terms['reasons'],
  });
  await s.inside((work) => keepDraft(work, { ...whose, change }));
  await s.inside((work) => saveVersion(work, whose));
}

test('SH1 where nothing was written down, nothing is promised and nothing is forbidden', async () => {
  const s = await sharing(h);
  const sam = await s.client('Sam');
  for (const kind of KINDS) {
    const { status, text } = await sam.page.get(paths.kind(s.slug, kind));
    assert.equal(status, 200, kind);
    assert.match(text, /Nobody reads this at once/, kind);
    const said = kind === 'next_time' ? /Only you can see this note/ : /list for your next session/;
    const isOwn = kind === 'next_time' || kind === 'not_right';
    assert.match(text, isOwn ? said : /hasn’t written down yet how this works/, kind);
  }
  const id = await s.shares(sam, 'question', { words: 'May I ring?' });
  const { text } = await sam.page.get(paths.shared(s.slug, id));
  assert.match(text, /When you sent it.*hasn’t written down yet/s);
  assert.doesNotMatch(text, /You were told/);
});

test('SH1 an answer by a time is said beforehand, kept with it, waited for, and owned to when it went by', async () => {
  const s = await sharing(h);
  const sam = await s.client('Sam');
  await agrees(s, { rules: { answers: 'yes', days: 2 } });
  const by = /Amara reads this and answers by Wednesday, December\s2/;
  assert.match((await sam.page.get(paths.kind(s.slug, 'question'))).text, by);
  const id = await s.shares(sam, 'question', { words: 'May I ring?' });
  // What is agreed later changes nothing about it.
  await agrees(s, { rules: { answers: 'no' } });
  const mine = async (): Promise<string> => (await sam.page.get(paths.shared(s.slug, id))).text;
  assert.match(await mine(), /You were told you will hear by Wednesday, December\s2/);
  assert.match(await mine(), by);
  const told = await s.amara.desk.get(paths.deskOne(id));
  assert.match(told.text, /Their page will say.*You will hear more by Wednesday, December\s2/s);
  await s.amara.desk.post(paths.acknowledge(id), {});
  assert.match((await s.amara.desk.get(paths.desk())).text, /by Wednesday/);
  h.clock.advance({ hours: 24 * 4 });
  assert.match(await mine(), /You were told you would hear by.*That didn’t happen\. It isn’t because of you/);
  assert.match(await mine(), /Say that I’m worried about it/);
  assert.match((await s.amara.desk.get(paths.deskOne(id))).text, /Their page says that it didn’t happen/);
  await s.amara.desk.post(paths.answer(id), { words: 'Yes, do.' });
  h.clock.advance({ minutes: 3 });
  assert.doesNotMatch(await mine(), /That didn’t happen/);
  h.clock.moveTo('2026-11-30T15:00:00Z');
});

test('SH1 an answer that is given only to who asks is promised only to who asks', async () => {
  const s = await sharing(h);
  const sam = await s.client('Sam');
  await agrees(s, { resource: { answers: 'if_asked', days: 1 } });
  assert.match((await sam.page.get(paths.kind(s.slug, 'resource'))).text, /I would like an answer/);
  const quiet = await s.shares(sam, 'resource', { title: 'A book' });
  assert.doesNotMatch((await sam.page.get(paths.shared(s.slug, quiet))).text, /You were told/);
  const asked = await s.shares(sam, 'resource', { title: 'A film', wants_answer: 'yes' });
  assert.match(
    (await sam.page.get(paths.shared(s.slug, asked))).text,
    /You were told you will hear by Tuesday/,
  );
  assert.match((await s.amara.desk.get(paths.deskOne(asked))).text, /They asked for an answer/);
});

test('SH1 what the agreement says no to isn’t sent, and what was written is kept; a note is offered instead', async () => {
  const s = await sharing(h);
  const sam = await s.client('Sam');
  const draft = await s.shares(sam, 'good_news', { words: 'All my words.', next: 'later' });
  await agrees(s, {
    good_news: { may: 'no' },
    homework: { may: 'in_session' },
    resource: { ways: ['email'] },
  });
  for (const [kind, says] of [
    ['good_news', /Please don’t send this to Amara/],
    ['homework', /Please bring this to a session/],
    ['resource', /this goes another way: email/],
  ] as const) {
    const { text } = await sam.page.get(paths.kind(s.slug, kind));
    assert.match(text, says);
    assert.match(text, /Write it as a note for next time/);
    assert.doesNotMatch(text, /<textarea/);
  }
  const refused = await sam.page.post(paths.send(s.slug, draft), {});
  assert.equal(refused.status, 422);
  assert.match(refused.text, /Your agreement says not to send this here.*All my words/s);
  assert.equal((await s.amara.desk.get(paths.deskOne(draft))).status, 404);
  for (const kind of ['worry', 'not_right'] as const)
    assert.match((await sam.page.get(paths.kind(s.slug, kind))).text, /Send to Amara/, kind);
});

test('SH5 reading that costs something is said and asked before it is sent', async () => {
  const s = await sharing(h);
  const sam = await s.client('Sam');
  await agrees(
    s,
    { homework: { read: 'before_session', cost: 'paid' } },
    { reading: { amount: 4000, minutes: 15 } },
  );
  const form = await sam.page.get(paths.kind(s.slug, 'homework'));
  assert.match(form.text, /Reading before the session: .*\$40.*Is that all right\?/s);
  const id = /name="id" value="([^"]+)"/.exec(form.text)?.[1] ?? '';
  const fields = { id, to: s.amara.memberId, next: 'send', words: 'Three pages.', read_when: 'before' };
  const asked = await sam.page.post(paths.kind(s.slug, 'homework'), fields);
  assert.equal(asked.status, 422);
  assert.match(asked.text, /Say whether the cost is all right/);
  await sam.page.post(paths.kind(s.slug, 'homework'), { ...fields, paid: 'no' });
  const desk = await s.amara.desk.get(paths.deskOne(id));
  assert.match(desk.text, /They said no: in the session/);
  assert.match(desk.text, /We look at it together in our session/);
});
