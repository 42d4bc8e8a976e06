import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { copies } from '#app/exports/copies';
import { deliveriesAbout } from '#channels';
import { tables } from '#kit/db';
import { erase, guardiansOf, saySafe, waysOf } from '#people';
import { sharingPaths as paths } from '#sharing';
import { type AtDesk, deskOf } from './clients.ts';
import { type Browser, type Newcomer, newcomerHouse } from './newcomer-house.ts';

/** A guardian on a child's page: what the child keeps for themselves stays theirs, and who wrote it is said. */

let h: Newcomer;

before(async () => {
  h = await newcomerHouse();
});
after(() => h.close());

const db = tables<{
  shares: { id: string };
}>();

type Level = 'no' | 'see' | 'act';
type Family = AtDesk & {
  readonly child: string;
  readonly own: Browser;
  readonly guardian: string;
  readonly phone: Browser;
  /** The child's page as the guardian has it open. */
  readonly theirs: string;
};

/** Kim with their own page open, and Rosa, who has what was chosen of it open on hers. */
async function family(sight: { messages?: Level }): Promise<Family> {
  const desk = await deskOf(h);
  const kim = await desk.opens('Kim Vale');
  const noted = await desk.browser.post(`/desk/clients/${kim.personId}/guardians/new`, {
    called: 'Rosa Vale',
    email: `rosa@${desk.slug}.example`,
    source: 'said',
    custody: 'alone',
    ...sight,
  });
  assert.equal(noted.status, 303);
  const [one] = await desk.inside((work) => guardiansOf(work, kim.personId));
  const phone = h.browser();
  await phone.post(await desk.linkFor(one?.guardianId ?? ''), {});
  return {
    ...desk,
    child: kim.personId,
    own: kim.browser,
    guardian: one?.guardianId ?? '',
    phone,
    theirs: `${desk.slug}~${one?.id ?? ''}`,
  };
}

async function begins(browser: Browser, slug: string, kind: string, fields: Record<string, string>) {
  const { text } = await browser.get(`/my/${slug}/share/${kind}`);
  const id = /name="id" value="([^"]+)"/.exec(text)?.[1] ?? '';
  const to = /name="to" value="([^"]+)"/.exec(text)?.[1] ?? '';
  const { status } = await browser.post(`/my/${slug}/share/${kind}`, { id, to, ...fields });
  assert.equal(status, 303);
  return { id, form: text };
}

test('SH3 what a child keeps is shown to no guardian, changed by none, and sent by none', async () => {
  const f = await family({ messages: 'act' });
  const note = await begins(f.own, f.slug, 'next_time', { words: 'The zephyrine marigold.', next: 'later' });
  const draft = await begins(f.own, f.slug, 'question', { words: 'The quillfeather.', next: 'later' });
  assert.match((await f.own.get(paths.shared(f.slug, note.id))).text, /marigold/);
  const list = (await f.phone.get(paths.all(f.theirs))).text;
  assert.doesNotMatch(list, /A note for next time|A question/);
  for (const { id } of [note, draft]) {
    for (const path of [paths.shared(f.theirs, id), paths.change(f.theirs, id)]) {
      const { status, text } = await f.phone.get(path);
      assert.deepEqual([status, /marigold|quillfeather/.test(text)], [404, false]);
    }
    for (const path of [paths.send(f.theirs, id), paths.change(f.theirs, id), paths.remove(f.theirs, id)])
      assert.equal((await f.phone.post(path, { words: 'x', next: 'send' })).status, 404, path);
    assert.equal(
      (await f.phone.post(paths.kind(f.theirs, 'question'), { id, to: f.memberId, words: 'x', next: 'send' }))
        .status,
      404,
    );
    assert.match((await f.own.get(paths.shared(f.slug, id))).text, /Only you see it/);
  }
});

test('SH1 before anything is sent, the page says who else reads it: to the child, and to the guardian', async () => {
  const f = await family({ messages: 'see' });
  assert.match((await f.own.get(`/my/${f.slug}/share`)).text, /Rosa Vale can read it, too/);
  const sent = await begins(f.own, f.slug, 'question', { words: 'May I call?', next: 'send' });
  assert.match(sent.form, /Rosa Vale can read it, too/);
  assert.match(
    (await f.own.get(paths.shared(f.slug, sent.id))).text,
    /this page said.*Rosa Vale can read it, too/s,
  );
  assert.match((await f.phone.get(paths.shared(f.theirs, sent.id))).text, /May I call\?/);
  const alone = await family({ messages: 'no' });
  assert.doesNotMatch((await alone.own.get(`/my/${alone.slug}/share/question`)).text, /Rosa/);
});

test('SH2 what a guardian writes is the guardian’s: the therapist, the child and the trail read who wrote it', async () => {
  const f = await family({ messages: 'act' });
  const [way] = await f.inside((work) => waysOf(work, [f.guardian]));
  await f.inside((work) =>
    saySafe(work, {
      personId: f.guardian,
      wayId: way?.id ?? '',
      source: 'person',
      said: { windows: { kind: 'any' }, mayLeaveMessage: false, maySayWho: false, plainWords: false },
    }),
  );
  const kept = await begins(f.phone, f.theirs, 'question', { words: 'Not sent yet.', next: 'later' });
  assert.equal((await f.own.get(paths.shared(f.slug, kept.id))).status, 404);
  const sent = await begins(f.phone, f.theirs, 'question', { words: 'They slept badly.', next: 'send' });
  assert.match(sent.form, /Kim Vale can read it, too/);
  assert.match((await f.browser.get(paths.deskOne(sent.id))).text, /Rosa Vale, for Kim Vale/);
  assert.match((await f.own.get(paths.shared(f.slug, sent.id))).text, /What Rosa Vale wrote/);
  // The answer is told to who asked.
  await f.browser.post(paths.answer(sent.id), { words: 'Thank you.' });
  const told = await f.inside((work) => deliveriesAbout(work, [sent.id]));
  assert.deepEqual(
    told.map((one) => one.person_id),
    [f.guardian],
  );
  // Neither in the child's copy what was never sent, nor left behind when the guardian is erased.
  const copy = await f.inside((work) => copies.file(work, f.child, { lang: 'en', form: 'json' }));
  assert.match(copy, /They slept badly/);
  assert.doesNotMatch(copy, /Not sent yet/);
  await f.inside((work) => erase(work, f.guardian));
  const left = await f.inside((work) => work.all(db.selectFrom('shares').select('id')));
  assert.deepEqual(
    left.map(({ id }) => id),
    [sent.id],
  );
});
