import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { NETWORKS, type Opened, joins } from './county.ts';
import { runJobs } from './jobs.ts';
import { type County, type Made, openCounty } from './requests.fixture.ts';

/** What becomes of a yes that nobody chooses, and of one that is taken back. */

let t: County;
const NAMES = ['Ruth Lind', 'Otto Vale', 'Mei Stone', 'Ines Hart', 'Noor Brook', 'Pia Field', 'Sol Reed'];
before(async () => {
  t = await openCounty(Object.fromEntries(NAMES.map((name) => [name, []])));
});
after(() => t.h.close());

const DAY = 24;

/** Everybody says once more that their opening is so: else it would end after two weeks (O1). */
async function stillOpen(): Promise<void> {
  for (const { browser } of t.houses) {
    const page = (await browser.get('/desk/openings')).text;
    const path = /\/desk\/openings\/[0-9a-f-]{36}\/standing/.exec(page)?.[0] ?? assert.fail('an opening');
    await browser.post(path, { as: 'still' });
  }
  await runJobs(t.h.house);
}

/** Sent, and one of those who were asked has room. */
async function withRoom(you?: [string, string][]): Promise<{ made: Made; one: Opened; others: Opened[] }> {
  const told = await t.counts();
  const made = await t.asks(you ? { you } : {});
  const [one, ...others] = await t.askedNow(told);
  assert.ok(one);
  await t.says(one, 'yes');
  return { made, one, others };
}

const readBy = async ({ browser, page }: Made): Promise<string> => (await browser.get(page)).text;

const mailsTo = async (made: Made, of: RegExp): Promise<number> =>
  (await t.news(made)).filter((body) => of.test(body)).length;

test('Q17 a yes that stands is word from a human: no date goes by, and nobody is asked to answer', async () => {
  const { made } = await withRoom([
    ['called', 'Wren Seventeen'],
    ['ways', 'code'],
  ]);
  assert.doesNotMatch((await t.desk()).join('\n'), /Wren Seventeen/);
  await t.passes({ hours: 4 * DAY });
  await t.passes({ hours: 4 * DAY });
  const text = await readBy(made);
  assert.match(text, /One has room/);
  assert.doesNotMatch(text, /That didn’t happen|You will hear by/);
  assert.doesNotMatch((await t.desk()).join('\n'), /Wren Seventeen/);
  assert.match((await made.browser.get(await t.own(made))).text, /Somebody has room for you/);
  await t.ends(made);
});

test('Q17 the clock runs on for who gave only a number, so that somebody rings; and for who wants an answer of its own', async () => {
  const phoned = await withRoom([
    ['called', 'Wren Phoned'],
    ['ways', 'phone'],
    ['phone', '212 555 0114'],
    ['phone_times', 'any'],
  ]);
  assert.match((await t.desk()).join('\n'), /Wren Phoned.*Somebody has room.*ring them/);
  await t.ends(phoned.made);
  const told = await t.counts();
  const made = await t.asks({
    you: [
      ['called', 'Wren Asking'],
      ['ways', 'code'],
    ],
  });
  t.h.clock.advance({ minutes: 5 });
  await made.browser.post(`${await t.own(made)}/messages`, { words: 'May my sister come along?' });
  const [one] = await t.askedNow(told);
  assert.ok(one);
  await t.says(one, 'yes');
  assert.match((await t.desk()).join('\n'), /Wren Asking.*sister/);
  assert.doesNotMatch((await t.desk()).join('\n'), /Wren Asking.*Nobody has said yes/);
  await t.ends(made);
});

test('Q18 a yes that is taken back begins the clock anew, the next are asked, and the person is told so', async () => {
  await stillOpen();
  const told = await t.counts();
  const { made, one, others } = await withRoom();
  for (const house of others) await t.says(house, 'no');
  assert.equal((await t.askedNow(told)).length, 5);
  await t.passes({ hours: 2 * DAY });
  await t.says(one, 'no');
  assert.equal((await t.askedNow(told)).length, 7);
  const text = await readBy(made);
  assert.match(text, /one who had room has none any more/);
  assert.match(text, /waiting for two therapists/);
  // Two days later than the first date: Monday's promise would be gone by now.
  assert.match(text, /You will hear by/);
  assert.doesNotMatch(text, /That didn’t happen/);
  assert.match((await t.desk()).join('\n'), /Robin Wren/);
  await t.ends(made);
});

test('Q18 an opening that ends takes its yes along, and says so to its therapist', async () => {
  await stillOpen();
  const { made, one } = await withRoom();
  const page = (await one.browser.get('/desk/openings')).text;
  const path = /\/desk\/openings\/[0-9a-f-]{36}\/standing/.exec(page)?.[0] ?? '';
  await one.browser.post(path, { as: 'full' });
  await runJobs(t.h.house);
  await runJobs(t.h.house);
  const text = await readBy(made);
  assert.doesNotMatch(text, /One has room/);
  assert.match(text, /one who had room has none any more/);
  assert.match(text, /You will hear by/);
  assert.match((await one.browser.get('/desk/requests')).text, /your yes stands no longer/);
  await one.browser.post(path, { as: 'still' });
  await runJobs(t.h.house);
  await t.ends(made);
});

test('Q19 who may be mailed is reminded once, gently and neutrally; Q20 after two weeks it is looked at, and no place is kept', async () => {
  await stillOpen();
  const { made, one } = await withRoom();
  await t.passes({ hours: 3 * DAY });
  assert.equal(await mailsTo(made, /something to choose/), 0);
  await t.passes({ hours: 1 * DAY });
  await t.passes({ hours: 2 * DAY });
  assert.equal(await mailsTo(made, /something to choose/), 1);
  await stillOpen();
  await t.passes({ hours: 8 * DAY });
  assert.equal(await mailsTo(made, /something to choose/), 1);
  const lines = (await t.desk()).join('\n');
  assert.match(lines, /Robin Wren.*Somebody has room for them, and they haven’t chosen in two weeks/);
  assert.doesNotMatch(lines, /Nobody has said yes/);
  const text = await readBy(made);
  assert.match(text, /One has room/);
  assert.doesNotMatch(text, /That didn’t happen/);
  const [mail = '', ...more] = await t.mails(one, 'let_go');
  assert.match(mail, /You needn’t keep the place/);
  assert.deepEqual(more, []);
  assert.match((await one.browser.get('/desk/requests')).text, /You needn’t keep the place for them/);
  // One press takes it back, by the link of the newer mail.
  const at = /\/[a-z-]+\/asked\/[\w-]+/.exec(mail)?.[0] ?? '';
  assert.equal((await t.h.browser().post(at, { as: 'no' })).status, 200);
  await runJobs(t.h.house);
  assert.match(await readBy(made), /one who had room has none any more/);
  assert.match(await readBy(made), /You will hear by/);
  await t.ends(made);
});

test('Q19 who gave only a code is told on their page alone', async () => {
  await stillOpen();
  const { made } = await withRoom([['ways', 'code']]);
  await t.passes({ hours: 5 * DAY });
  assert.equal(await mailsTo(made, /./), 0);
  await t.ends(made);
});

test('Q18 whose practice leaves the network, or is put out, is released: a yes of theirs stands no longer, nor can they be chosen', async () => {
  await stillOpen();
  const { made, one, others } = await withRoom();
  const [silent] = others;
  assert.ok(silent);
  const ask = /name="ask" value="([0-9a-f-]{36})"/.exec(await readBy(made))?.[1] ?? assert.fail('a yes');
  const links = [await t.link(one), await t.link(silent)];
  const out = await t.county.browser.post(`${NETWORKS}/practices/${one.id}`, { as: 'put_out' });
  assert.equal(out.status, 303);
  assert.equal((await silent.browser.post(`${NETWORKS}/${t.county.id}/leave`, {})).status, 303);
  await runJobs(t.h.house);
  for (const link of links)
    for (const as of ['no', 'yes']) {
      await t.h.browser().post(link, { as });
      await runJobs(t.h.house);
    }
  const text = await readBy(made);
  assert.doesNotMatch(text, /has room<|name="ask"/);
  assert.match(text, /You will hear by/);
  const chosen = await made.browser.post(`${made.page}/choice`, { ask, licence: 'yes' });
  assert.equal(chosen.status, 422);
  await runJobs(t.h.house);
  assert.doesNotMatch((await one.browser.get('/desk')).text, /Robin Wren/);
  await t.ends(made);
  for (const house of [one, silent]) await joins(t.h, t.county, house);
});
