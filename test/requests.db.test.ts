import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { everything } from '#app/exports/everything';
import { sweep } from '#app/schedule';
import { erasePerson } from '#inquiries';
import { columnsHeld, nextHeld } from '#kit/holdings';
import { personsAt } from '#people';
import type { Opened } from './county.ts';
import { runJobs } from './jobs.ts';
import { type County, STORY, openCounty } from './requests.fixture.ts';

/** One request to several therapists: from three short steps to the one who is chosen, in a network of eight practices. */

let t: County;
const NAMES = ['Ruth Lind', 'Otto Vale', 'Mei Stone', 'Ines Hart', 'Noor Brook', 'Pia Field', 'Sol Reed'];

before(async () => {
  t = await openCounty(Object.fromEntries(NAMES.map((name) => [name, []])));
});
after(() => t.h.close());

/** Everything that a practice holds in words, as its owner would be given it. */
async function allWords(house: Opened): Promise<string> {
  const desk = (await house.browser.get('/desk')).text;
  const requests = (await house.browser.get('/desk/requests')).text;
  return desk + requests + (await t.mails(house)).join('\n');
}

test('Q11 what they will be told is shown beforehand, without a name or a word of theirs', async () => {
  const { browser, page } = await t.fills();
  const look = (await browser.get(`${page}/look`)).text;
  assert.match(look, /a teenager, evenings, online, in New York, Aetna, worry and fear/);
  assert.doesNotMatch(look, /Robin|tangerine/);
});

test('Q11 Q12 five are asked with one sentence and nothing else', async () => {
  const none = await t.counts();
  const made = await t.asks();
  const { browser, page } = made;
  const asked = await t.askedNow(none);
  assert.equal(asked.length, 5);
  for (const house of t.houses) assert.doesNotMatch(await allWords(house), /Robin|wren\.example|tangerine/);
  const [first] = asked;
  assert.ok(first);
  const [mail = ''] = await t.mails(first);
  assert.match(mail, /Elm County asks: a teenager, evenings, online, in New York, Aetna, worry and fear\./);
  assert.match((await browser.get(page)).text, /waiting for five therapists/);
  await t.ends(made);
});

test('Q13 a GET changes nothing; one press answers, and may be changed until somebody is chosen', async () => {
  const told = await t.counts();
  const made = await t.asks();
  const { browser, page } = made;
  const [first] = await t.askedNow(told);
  assert.ok(first);
  const at = await t.link(first);
  await t.h.browser().get(at);
  await runJobs(t.h.house);
  assert.match((await browser.get(page)).text, /waiting for five therapists/);
  await t.says(first, 'yes');
  assert.match((await browser.get(page)).text, /One has room[\s\S]*waiting for four therapists/);
  await t.says(first, 'no');
  assert.doesNotMatch((await browser.get(page)).text, /One has room/);
  // Pressed at the desk it is the same.
  assert.match((await first.browser.get('/desk/requests')).text, /You said: not now/);
  await t.ends(made);
});

test('Q12 the next are asked when all said no, or after a working day; nobody twice, and then the network answers for it', async () => {
  const told = await t.counts();
  const { browser, page } = await t.asks();
  const five = await t.askedNow(told);
  assert.equal(five.length, 5);
  for (const house of five) await t.says(house, 'no');
  const all = await t.askedNow(told);
  assert.equal(all.length, 7);
  t.h.clock.advance({ hours: 30 });
  await sweep(t.h.house);
  await runJobs(t.h.house);
  for (const house of t.houses) assert.equal((await t.mails(house)).length - (told.get(house.id) ?? 0), 1);
  assert.match((await browser.get(page)).text, /You will hear by/);
  // Whoever coordinates the network has them on their desk, without their words.
  const desk = (await t.county.browser.get('/desk')).text;
  assert.match(desk, /Robin Wren/);
  assert.doesNotMatch(desk, /tangerine/);
});

test('Q14 two have room and one is chosen: name, ways and words reach that one alone, the others are released and owe nothing', async () => {
  const told = await t.counts();
  const { browser, page } = await t.asks();
  const [one, two, ...others] = await t.askedNow(told);
  assert.ok(one && two);
  await t.says(one, 'yes');
  await t.says(two, 'yes');
  const seen = (await browser.get(page)).text;
  assert.match(seen, /2 have room/);
  const ids = [...seen.matchAll(/name="ask" value="([0-9a-f-]{36})"/g)].map((found) => found[1] ?? '');
  assert.equal(ids.length, 2);
  // Both at once: one of them is it.
  const pressed = await Promise.all(ids.map((ask) => browser.post(`${page}/choice`, { ask })));
  assert.deepEqual(
    pressed.map(({ status }) => status).toSorted((a, b) => a - b),
    [303, 303],
  );
  await runJobs(t.h.house);
  await runJobs(t.h.house);
  const taken = (
    await Promise.all(
      [one, two].map(async (house) =>
        (await house.browser.get('/desk')).text.includes('Robin Wren') ? house : undefined,
      ),
    )
  ).filter((house) => house !== undefined);
  assert.equal(taken.length, 1);
  const [chosen] = taken;
  assert.ok(chosen);
  const mine = /\/desk\/inquiries\/([0-9a-f-]{36})/.exec((await chosen.browser.get('/desk')).text)?.[1] ?? '';
  assert.match((await chosen.browser.get(`/desk/inquiries/${mine}`)).text, new RegExp(STORY));
  for (const house of t.houses.filter((each) => each !== chosen)) {
    assert.doesNotMatch(await allWords(house), /Robin|wren\.example|tangerine/);
  }
  for (const house of others)
    assert.match((await t.h.browser().get(await t.link(house))).text, /you owe nothing/);
  const chosenPage = (await browser.get(page)).text;
  assert.match(chosenPage, /You chose/);
  const theirs = new RegExp(`/${chosen.slug}/m/[\\w-]+`).exec(chosenPage)?.[0] ?? assert.fail('their page');
  assert.match((await browser.get(theirs)).text, /Robin Wren|You will hear/);
  // Q15 the network's clock has stopped, and the words aren't kept there.
  const own = /\/elm-county\/m\/([\w-]+)/.exec(chosenPage)?.[0] ?? '';
  assert.match((await browser.get(own)).text, /found/i);
});

test('Q14 who coordinates the network is given nobody’s words, and no way to where somebody was chosen', async () => {
  const { browser, page } = await t.asks();
  const all = await t.inside(t.county, async (work) => {
    const columns = await columnsHeld(work, everything);
    const rows: unknown[] = [];
    for (const holding of everything)
      rows.push(...(await nextHeld(work, holding, { columns, after: undefined, most: 500 })).rows);
    return JSON.stringify(rows);
  });
  assert.match(all, /a teenager, evenings/);
  assert.doesNotMatch(all, /tangerine/);
  assert.doesNotMatch(all, new RegExp(page.split('/')[3] ?? 'nothing'));
  assert.doesNotMatch(all, /-therapy\/m\//);
  const own = /\/elm-county\/m\/([\w-]+)/.exec((await browser.get(page)).text)?.[0] ?? '';
  assert.match((await browser.get(own)).text, /Your request: who was asked/);
  assert.doesNotMatch((await browser.get(own)).text, /tangerine/);
});

test('Q15 ended by the person: nobody is asked any more, everyone is released, and nothing of it stays', async () => {
  const told = await t.counts();
  const { browser, page } = await t.asks();
  const asked = await t.askedNow(told);
  const own = /\/elm-county\/m\/([\w-]+)/.exec((await browser.get(page)).text)?.[0] ?? '';
  await browser.post(`${own}/withdrawal`, { because: 'please_stop' });
  await runJobs(t.h.house);
  assert.match((await browser.get(page)).text, /You ended this request/);
  for (const house of asked) {
    const { text } = await t.h.browser().post(await t.link(house), { as: 'yes' });
    assert.match(text, /you owe nothing/);
  }
});

test('Q15 who is erased leaves nothing of a request behind', async () => {
  const told = await t.counts();
  const { browser, page } = await t.asks();
  const [one] = await t.askedNow(told);
  assert.ok(one);
  const own = /\/elm-county\/m\/([\w-]+)/.exec((await browser.get(page)).text)?.[1] ?? '';
  await t.inside(t.county, async (work) => {
    for (const { id } of await personsAt(work, 'email', 'robin@wren.example'))
      assert.ok('plan' in (await erasePerson(work, { personId: id, wish: 'person' })));
  });
  await runJobs(t.h.house);
  assert.equal((await browser.get(page)).status, 404);
  assert.equal((await browser.get(`/elm-county/m/${own}`)).status, 404);
  const released = (await t.h.browser().get(await t.link(one))).text;
  assert.match(released, /you owe nothing/, 'whom it asked is released');
});

test('Q16 a machine that sends one after the other is told to wait, and what it filled in is kept', async () => {
  let last = { status: 0, text: '' };
  const browser = t.h.browser();
  for (let turn = 0; turn < 30 && last.status !== 429; turn += 1) {
    const page = (await browser.post('/elm-county/ask', {})).to.replace(/\/need$/, '');
    await browser.post(`${page}/you`, [['ways', 'code']]);
    last = await browser.post(`${page}/sent`, { whom: 'anyone' });
  }
  assert.equal(last.status, 429);
  assert.match(last.text, /What you filled in is kept/);
  await runJobs(t.h.house);
  t.h.clock.advance({ hours: 2 });
});

test('Q16 what was typed is there again at each step; a form that isn’t sent is forgotten after 7 days', async () => {
  const browser = t.h.browser();
  const first = (await browser.post('/elm-county/ask', {})).to;
  const page = first.replace(/\/need$/, '');
  await browser.post(`${page}/need`, [
    ['age', 'adults'],
    ['area', 'Elm Hill'],
  ]);
  const wrong = await browser.post(`${page}/you`, [
    ['ways', 'email'],
    ['email', 'not an address'],
    ['words', STORY],
  ]);
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, new RegExp(STORY));
  assert.match((await browser.get(`${page}/need`)).text, /value="Elm Hill"/);
  assert.equal((await browser.post(`${page}/sent`, {})).status, 422);
  t.h.clock.advance({ hours: 24 * 7 + 1 });
  await sweep(t.h.house);
  assert.equal((await browser.get(`${page}/need`)).status, 404);
  assert.equal((await browser.get('/lind-therapy/ask')).status, 404);
});
