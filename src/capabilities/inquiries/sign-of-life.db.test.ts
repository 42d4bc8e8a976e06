import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { thisPractice } from '#accounts';
import { deliverDue, realCarriers } from '#channels';
import { isRefused } from '#kit/outcome';
import { type Porch, openPorch } from '#test/porch';
import { stopTrying } from './actions/tried.ts';
import { MONDAY, solo, way } from './desk.fixture.ts';
import { rang } from './index.ts';

let porch: Porch;
before(async () => {
  porch = await openPorch(MONDAY);
});
after(() => porch.close());

const TRIES = ['2026-11-02T15:00:00Z', '2026-11-03T18:00:00Z', '2026-11-04T21:00:00Z'];

/** Somebody who was rung three times in vain, and the address of their page. */
async function triedPerson() {
  const here = await solo(porch);
  const id = await here.write({ ways: [way('phone', '(212) 555-0142')] });
  for (const at of TRIES) {
    here.clock.moveTo(at);
    await here.look((work) =>
      rang(work, { inquiryId: id, memberId: here.owner, outcome: 'no_answer', note: '' }),
    );
  }
  assert(!isRefused(await here.look((work) => stopTrying(work, { inquiryId: id }))));
  const { slug } = await here.look(thisPractice);
  const { link, code } = await here.see(id);
  here.clock.moveTo('2026-12-01T15:00:00Z');
  const standing = async (): Promise<string> => {
    const one = await here.see(id);
    return one.closedBecause ?? one.standing;
  };
  return { ...here, id, slug, code, standing, page: `/${slug}/m/${link}` };
}

test('I10 a program that opens every link of a mail undoes nothing, and reads the same page as the person', async () => {
  const { page, standing, see, id } = await triedPerson();
  const stood = (await see(id)).nextDueAt;
  for (const path of ['', '/ways', '/messages', '/here', '/later-check', '/withdrawal', '/not-me'])
    assert.ok((await porch.get(page + path)).status < 400, path);
  assert.equal((await porch.app.request(page, { method: 'HEAD' })).status, 200);
  assert.equal(await standing(), 'tried');
  assert.equal((await see(id)).nextDueAt, stood);
  const shown = await (await porch.get(page)).text();
  assert.match(shown, /I tried to reach you and couldn’t\. That is all right\. Your words are kept\./);
  assert.match(shown, /I can’t sleep\./);
  assert.match(await (await porch.get(`${page}?lang=es`)).text(), /tried to reach you/, 'not signed off');
});

test('I10 the one button on the page undoes tried, with a fresh date', async () => {
  const { page, standing } = await triedPerson();
  const shown = await (await porch.get(page)).text();
  const [, action = ''] =
    /<form method="post" action="([^"]+\/here)"[\s\S]*?Please try me again/.exec(shown) ?? [];
  assert.equal((await porch.post(action, [])).headers.get('location'), page);
  assert.equal(await standing(), 'waiting');
  assert.match(await (await porch.get(page)).text(), /You will hear by Thursday, December\s3/);
  assert.equal((await porch.post(action, [])).status, 303, 'pressed twice');
  assert.equal(await standing(), 'waiting');
});

test('I10 a code that was entered undoes tried', async () => {
  const { slug, code, standing, page } = await triedPerson();
  assert.equal((await porch.post(`/${slug}/come-back`, [['code', 'bamo tiku reno lasi']])).status, 422);
  assert.equal(await standing(), 'tried');
  assert.equal((await porch.post(`/${slug}/come-back`, [['code', code]])).headers.get('location'), page);
  assert.equal(await standing(), 'waiting');
});

test('I10 any form of the page undoes tried, also one that comes back', async () => {
  const forms = [
    ['/messages', [['words', 'I am here.']]],
    ['/messages', [['words', '']]],
    ['/ways/still-safe', []],
    ['/ways', [['ways', 'code']]],
    ['/later-check', [['say', 'dont']]],
  ] as const;
  for (const [path, fields] of forms) {
    const { page, standing } = await triedPerson();
    await porch.post(page + path, fields);
    assert.equal(await standing(), 'waiting', path);
  }
});

test('I9 "please stop" of somebody whom we had stopped trying ends it', async () => {
  const { page, standing } = await triedPerson();
  await porch.post(`${page}/withdrawal`, [['because', 'please_stop']]);
  assert.equal(await standing(), 'please_stop');
});

test('an opening in the minutes in which programs look at a mail is not noted; a later one is, and a form at once', async () => {
  const here = await solo(porch);
  const { clock, leave, see, practice, look } = here;
  const { slug } = await look(thisPractice);
  const mail = { source: porch.source, carrierFor: realCarriers, stillWanted: new Map() };
  const answered = async () => {
    const id = await here.write();
    await leave(id, 'yes');
    await deliverDue(mail, practice);
    const page = `/${slug}/m/${(await see(id)).link}`;
    const opened = async () => (await see(id)).openedStatusAt?.toString();
    return { page, opened };
  };
  const [one, other] = [await answered(), await answered()];
  clock.advance({ seconds: 20 });
  assert.match(await (await porch.get(one.page)).text(), /Words\./, 'the answer is read all the same');
  assert.equal(await one.opened(), undefined);
  await porch.post(`${other.page}/ways/still-safe`, []);
  assert.ok(await other.opened());
  clock.advance({ minutes: 5 });
  await porch.get(one.page);
  assert.equal(await one.opened(), clock.now().toString());
  clock.advance({ minutes: 5 });
  await porch.get(one.page);
  assert.notEqual(await one.opened(), clock.now().toString(), 'once after each answer');
});
