import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { everything } from '#app/exports/everything';
import { sweep } from '#app/schedule';
import { recentDeliveries } from '#channels';
import { erasePerson } from '#inquiries';
import { columnsHeld, nextHeld } from '#kit/holdings';
import type { Work } from '#kit/work';
import { personsAt } from '#people';
import { type Opened, insideOf, joins, openedAt, tells } from './county.ts';
import { runJobs } from './jobs.ts';
import { type Browser, type Newcomer, newcomerHouse } from './newcomer-house.ts';

/** One request to several therapists: from three short steps to the one who is chosen, in a network of eight practices. */

let h: Newcomer;
let county: Opened;
const houses: Opened[] = [];
const NAMES = ['Ruth Lind', 'Otto Vale', 'Mei Stone', 'Ines Hart', 'Noor Brook', 'Pia Field', 'Sol Reed'];
const STORY = 'The tangerine that only one of them may ever read about.';

before(async () => {
  h = await newcomerHouse();
  county = await openedAt(h, 'Ida Marsh', 'Elm County', 'network');
  for (const name of NAMES) {
    const house = await openedAt(h, name, `${name.split(' ')[1]} Therapy`, 'solo');
    await joins(h, county, house);
    await tells(h, house, [county.id]);
    houses.push(house);
  }
});
after(() => h.close());

const inside = <T>(practice: Opened, act: (work: Work) => Promise<T> | T): Promise<T> =>
  insideOf(h)(practice, act);

type Made = { browser: Browser; page: string };

/** Fills the three steps as a person would, and sends it. */
async function asks(more: [string, string][] = [], need: [string, string][] = []): Promise<Made> {
  // So that the last mail is the last.
  h.clock.advance({ minutes: 1 });
  const browser = h.browser();
  const first = (await browser.post('/elm-county/ask', {})).to;
  const page = first.replace(/\/need$/, '');
  const steps: [string, [string, string][]][] = [
    ['need', [['age', 'teens'], ['format', 'online'], ['region', 'New York'], ...need]],
    [
      'times',
      [
        ['parts', 'evening'],
        ['insurance', 'Aetna'],
        ['about', 'anxiety'],
      ],
    ],
    [
      'you',
      [
        ['called', 'Robin Wren'],
        ['ways', 'email'],
        ['email', 'robin@wren.example'],
        ['words', STORY],
        ...more,
      ],
    ],
  ];
  for (const [step, fields] of steps)
    assert.equal((await browser.post(`${page}/${step}`, fields)).status, 303, step);
  const look = (await browser.get(`${page}/look`)).text;
  assert.match(look, /a teenager, evenings, online, in New York, Aetna, worry and fear/);
  assert.doesNotMatch(look, /Robin|tangerine/);
  assert.equal((await browser.post(`${page}/sent`, { whom: 'anyone' })).to, page);
  await runJobs(h.house);
  return { browser, page };
}

/** The mails that asked a practice, the last first. */
async function mails(house: Opened): Promise<string[]> {
  const all = await inside(house, (work) => recentDeliveries(work, 50));
  return all.filter(({ purpose }) => purpose === 'request').map(({ words }) => words.neutral.body);
}

async function link(house: Opened): Promise<string> {
  const [body = ''] = await mails(house);
  return /\/[a-z-]+\/asked\/[\w-]+/.exec(body)?.[0] ?? assert.fail('a link to say it with');
}

async function says(house: Opened, as: 'yes' | 'no'): Promise<void> {
  const { status, text } = await h.browser().post(await link(house), { as });
  assert.equal(status, 200, text);
  await runJobs(h.house);
}

async function askedNow(since: ReadonlyMap<string, number>): Promise<Opened[]> {
  const found: Opened[] = [];
  for (const house of houses) if ((await mails(house)).length > (since.get(house.id) ?? 0)) found.push(house);
  return found;
}

async function counts(): Promise<Map<string, number>> {
  const all = new Map<string, number>();
  for (const house of houses) all.set(house.id, (await mails(house)).length);
  return all;
}

/** Everything that a practice holds in words, as its owner would be given it. */
async function allWords(house: Opened): Promise<string> {
  const desk = (await house.browser.get('/desk')).text;
  const requests = (await house.browser.get('/desk/requests')).text;
  return desk + requests + (await mails(house)).join('\n');
}

test('Q11 Q12 five are asked with one sentence and nothing else', async () => {
  const none = await counts();
  const { browser, page } = await asks();
  const asked = await askedNow(none);
  assert.equal(asked.length, 5);
  for (const house of houses) assert.doesNotMatch(await allWords(house), /Robin|wren\.example|tangerine/);
  const [first] = asked;
  assert.ok(first);
  const [mail = ''] = await mails(first);
  assert.match(mail, /Elm County asks: a teenager, evenings, online, in New York, Aetna, worry and fear\./);
  assert.match((await browser.get(page)).text, /Five therapists are looking/);
});

test('Q13 a GET changes nothing; one press answers, and may be changed until somebody is chosen', async () => {
  const told = await counts();
  const { browser, page } = await asks();
  const [first] = await askedNow(told);
  assert.ok(first);
  const at = await link(first);
  await h.browser().get(at);
  await runJobs(h.house);
  assert.match((await browser.get(page)).text, /Five therapists are looking/);
  await says(first, 'yes');
  assert.match(
    (await browser.get(page)).text,
    /One has room[\s\S]*Four therapists are looking|Four therapists are looking[\s\S]*One has room/,
  );
  await says(first, 'no');
  assert.doesNotMatch((await browser.get(page)).text, /One has room/);
  // Pressed at the desk it is the same.
  assert.match((await first.browser.get('/desk/requests')).text, /You said: not now/);
});

test('Q12 the next are asked when all said no, or after a working day; nobody twice, and then the network answers for it', async () => {
  const told = await counts();
  const { browser, page } = await asks();
  const five = await askedNow(told);
  assert.equal(five.length, 5);
  for (const house of five) await says(house, 'no');
  const all = await askedNow(told);
  assert.equal(all.length, 7);
  h.clock.advance({ hours: 30 });
  await sweep(h.house);
  await runJobs(h.house);
  for (const house of houses) assert.equal((await mails(house)).length - (told.get(house.id) ?? 0), 1);
  assert.match((await browser.get(page)).text, /You will hear by/);
  // Whoever coordinates the network has them on their desk, without their words.
  const desk = (await county.browser.get('/desk')).text;
  assert.match(desk, /Robin Wren/);
  assert.doesNotMatch(desk, /tangerine/);
});

test('Q14 two have room and one is chosen: name, ways and words reach that one alone, the others are released and owe nothing', async () => {
  const told = await counts();
  const { browser, page } = await asks();
  const [one, two, ...others] = await askedNow(told);
  assert.ok(one && two);
  await says(one, 'yes');
  await says(two, 'yes');
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
  await runJobs(h.house);
  await runJobs(h.house);
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
  for (const house of houses.filter((each) => each !== chosen)) {
    assert.doesNotMatch(await allWords(house), /Robin|wren\.example|tangerine/);
  }
  for (const house of others)
    assert.match((await h.browser().get(await link(house))).text, /you owe nothing/);
  const chosenPage = (await browser.get(page)).text;
  assert.match(chosenPage, /You chose/);
  const theirs = new RegExp(`/${chosen.slug}/m/[\\w-]+`).exec(chosenPage)?.[0] ?? assert.fail('their page');
  assert.match((await browser.get(theirs)).text, /Robin Wren|You will hear/);
  // Q15 the network's clock has stopped, and the words aren't kept there.
  const own = /\/elm-county\/m\/([\w-]+)/.exec(chosenPage)?.[0] ?? '';
  assert.match((await browser.get(own)).text, /found/i);
});

test('Q14 who coordinates the network is given nobody’s words, and no way to where somebody was chosen', async () => {
  const { browser, page } = await asks();
  const all = await inside(county, async (work) => {
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
  assert.match((await browser.get(own)).text, /Your request: who looks/);
  assert.doesNotMatch((await browser.get(own)).text, /tangerine/);
});

test('Q15 ended by the person: nobody is asked any more, everyone is released, and nothing of it stays', async () => {
  const told = await counts();
  const { browser, page } = await asks();
  const asked = await askedNow(told);
  const own = /\/elm-county\/m\/([\w-]+)/.exec((await browser.get(page)).text)?.[0] ?? '';
  await browser.post(`${own}/withdrawal`, { because: 'please_stop' });
  await runJobs(h.house);
  assert.match((await browser.get(page)).text, /You ended this request/);
  for (const house of asked) {
    const { text } = await h.browser().post(await link(house), { as: 'yes' });
    assert.match(text, /you owe nothing/);
  }
});

test('Q15 who is erased leaves nothing of a request behind', async () => {
  const { browser, page } = await asks();
  const own = /\/elm-county\/m\/([\w-]+)/.exec((await browser.get(page)).text)?.[1] ?? '';
  await inside(county, async (work) => {
    for (const { id } of await personsAt(work, 'email', 'robin@wren.example'))
      assert.ok('plan' in (await erasePerson(work, { personId: id, wish: 'person' })));
  });
  await runJobs(h.house);
  assert.equal((await browser.get(page)).status, 404);
  assert.equal((await browser.get(`/elm-county/m/${own}`)).status, 404);
});

test('Q16 a machine that sends one after the other is told to wait, and what it filled in is kept', async () => {
  let last = { status: 0, text: '' };
  const browser = h.browser();
  for (let turn = 0; turn < 30 && last.status !== 429; turn += 1) {
    const page = (await browser.post('/elm-county/ask', {})).to.replace(/\/need$/, '');
    await browser.post(`${page}/you`, [['ways', 'code']]);
    last = await browser.post(`${page}/sent`, { whom: 'anyone' });
  }
  assert.equal(last.status, 429);
  assert.match(last.text, /What you filled in is kept/);
  await runJobs(h.house);
  h.clock.advance({ hours: 2 });
});

test('Q16 what was typed is there again at each step; a form that isn’t sent is forgotten after 7 days', async () => {
  const browser = h.browser();
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
  h.clock.advance({ hours: 24 * 7 + 1 });
  await sweep(h.house);
  assert.equal((await browser.get(`${page}/need`)).status, 404);
  assert.equal((await browser.get('/lind-therapy/ask')).status, 404);
});
