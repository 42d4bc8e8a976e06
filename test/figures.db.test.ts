import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { sweep } from '#app/schedule';
import { recentDeliveries } from '#channels';
import type { Work } from '#kit/work';
import { requestPaths } from '#requests';
import { type Opened, insideOf, joins, openedAt, tells } from './county.ts';
import { runJobs } from './jobs.ts';
import { type Newcomer, newcomerHouse } from './newcomer-house.ts';

/** Q30 Q31: what a network may know of how requests fare, and what the trail says of each step. */

let h: Newcomer;
let admin: pg.Client;
let county: Opened;
let ruth: Opened;

before(async () => {
  h = await newcomerHouse();
  admin = new pg.Client({ connectionString: h.adminUrl });
  await admin.connect();
  county = await openedAt(h, 'Ida Marsh', 'Elm County', 'network');
  ruth = await openedAt(h, 'Ruth Lind', 'Lind Therapy', 'solo');
  await joins(h, county, ruth);
  await tells(h, ruth, [county.id], [['insurance', 'Aetna']]);
});
after(async () => {
  await admin.end();
  await h.close();
});

const inside = <T>(practice: Opened, act: (work: Work) => Promise<T> | T): Promise<T> =>
  insideOf(h)(practice, act);

type Line = { month: string; what: string; value: string; first_yes_hours: number | null; people: number };
const lines = async (): Promise<Line[]> =>
  (await admin.query<Line>('select month, what, value, first_yes_hours, people from asked_for order by line'))
    .rows;
const told = async (): Promise<string[]> =>
  (await lines()).map((one) => `${one.what} ${one.value} ${one.first_yes_hours ?? 'none'}: ${one.people}`);

async function asks(age: string, insurance: string, parts: readonly string[] = ['evening']): Promise<string> {
  h.clock.advance({ minutes: 4 });
  const browser = h.browser();
  const page = (await browser.post('/elm-county/ask', {})).to.replace(/\/need$/, '');
  const steps: [string, [string, string][]][] = [
    [
      'need',
      [
        ['age', age],
        ['format', 'online'],
      ],
    ],
    ['times', [...parts.map((one): [string, string] => ['parts', one]), ['insurance', insurance]]],
    [
      'you',
      [
        ['called', 'Robin Wren'],
        ['ways', 'code'],
        ['counted_payment', 'a word of one’s own'],
        ['counted_yes', '1'],
      ],
    ],
  ];
  for (const [step, fields] of steps)
    assert.equal((await browser.post(`${page}/${step}`, fields)).status, 303, step);
  assert.equal((await browser.post(`${page}/sent`, { whom: 'anyone' })).to, page);
  await runJobs(h.house);
  return page;
}

async function says(as: 'yes' | 'no'): Promise<void> {
  const all = await inside(ruth, (work) => recentDeliveries(work, 5));
  const mail = all.find(({ purpose }) => purpose === 'request')?.words.neutral.body ?? '';
  const at = /\/lind-therapy\/asked\/[\w-]+/.exec(mail)?.[0] ?? assert.fail('a mail that asks');
  assert.equal((await h.browser().post(at, { as })).status, 200);
  await runJobs(h.house);
}

const actions = async (practice: Opened): Promise<string[]> =>
  (
    await admin.query<{ action: string }>(
      "select action from audit_lines where practice_id = $1 and action like 'request.%' order by id",
      [practice.id],
    )
  ).rows.map((one) => one.action);

test('Q31 a request is counted as it is sent and moved at its first yes, once, with nothing that leads to it', async () => {
  await asks('teens', 'aetna');
  assert.deepEqual(await told(), [
    'age teens none: 1',
    'all  none: 1',
    'format online none: 1',
    'language  none: 1',
    'part evening none: 1',
    'payment Aetna none: 1',
  ]);
  h.clock.advance({ hours: 2 });
  await says('yes');
  const first = await told();
  assert.equal(first.length, 6);
  for (const one of first) assert.match(one, / 2: 1$/);
  h.clock.advance({ hours: 1 });
  await says('no');
  await says('yes');
  assert.deepEqual(await told(), first, 'taken back and said again it is one');
  const kept = JSON.stringify((await admin.query('select * from asked_for')).rows);
  assert.doesNotMatch(kept, /Robin|own|2026-11-\d/);
});

test('Q31 an insurance that nobody takes, and several parts of the day, are counted as that; no word of theirs is kept', async () => {
  await asks('adults', 'Zebra Mutual', ['morning', 'evening']);
  const found = await told();
  assert.ok(found.includes('payment * none: 1'));
  assert.ok(found.includes('part several none: 1'));
  assert.doesNotMatch(found.join(), /Zebra/);
});

test('each yes, no, choice, release and hand-over of a request stands in the trail, on both sides', async () => {
  const page = await asks('older_adults', '');
  await says('no');
  await says('yes');
  const ask = /name="ask" value="([0-9a-f-]{36})"/.exec((await h.browser().get(page)).text)?.[1] ?? '';
  assert.equal((await h.browser().post(`${page}/choice`, { ask })).status, 303);
  await runJobs(h.house);
  await runJobs(h.house);
  const there = await actions(county);
  for (const action of ['sent', 'asked', 'heard_no', 'heard_yes', 'chosen', 'ended', 'handed_over'])
    assert.ok(there.includes(`request.${action}`), `the network: ${action}`);
  const here = await actions(ruth);
  for (const action of ['no_room', 'has_room', 'taken'])
    assert.ok(here.includes(`request.${action}`), `the practice: ${action}`);
  await asks('adults', '');
  const link = /\/elm-county\/m\/[\w-]+/.exec((await h.browser().get(await asks('adults', ''))).text)?.[0];
  assert.ok(link);
  await h.browser().post(`${link}/withdrawal`, { because: 'found_someone' });
  await runJobs(h.house);
  await runJobs(h.house);
  assert.ok((await actions(county)).includes('request.released'));
  assert.ok((await actions(ruth)).includes('request.released'));
});

test('Q31 a yes that comes when the quarter in which somebody asked is told changes no figure', async () => {
  // Whom the hour gathered is told before, so that the last mail tells of this one alone (Q24).
  h.clock.advance({ hours: 2 });
  await sweep(h.house);
  h.clock.advance({ hours: 2 });
  await asks('teens', 'aetna');
  await admin.query(
    `update requests set sent_at = '2026-07-02T15:00:00Z' where sent_at = (select max(sent_at) from requests)`,
  );
  const earlier = await told();
  await says('yes');
  assert.deepEqual(await told(), earlier);
});

test('Q30 figures stand at the desk of who coordinates it and of its practices, from five up, for quarters that are over', async () => {
  const early = (await county.browser.get(requestPaths.figures())).text;
  assert.match(early, /There are no figures yet[\s\S]*a month after it has ended[\s\S]*From five people up/);
  // As if they had come over a year, more than a test would ask for.
  const put = async (month: string, age: string, people: number, yes: number): Promise<void> => {
    for (const [what, value] of [
      ['all', ''],
      ['age', age],
    ] as const)
      for (const [hours, count] of [
        [null, people - yes],
        [6, yes],
      ] as const)
        if (count > 0)
          await admin.query(
            `insert into asked_for (practice_id, month, what, value, first_yes_hours, people) values ($1, $2, $3, $4, $5, $6)
             on conflict (practice_id, line) do update set people = asked_for.people + excluded.people`,
            [county.id, month, what, value, hours, count],
          );
  };
  await put('2026-08', 'adults', 40, 31);
  await put('2026-09', 'children', 12, 6);
  await put('2026-09', 'teens', 3, 1);
  await put('2026-03', 'adults', 20, 10);
  await put('2026-10', 'adults', 900, 450);
  await put('2024-03', 'adults', 900, 450);
  const seen = (await county.browser.get(requestPaths.figures())).text;
  assert.match(seen, /April\s2026 to September\s2026[\s\S]*Of 55 people, 38 heard a yes\./);
  assert.match(seen, /Half of those who did heard it within 6 working hours\./);
  assert.match(seen, /All together\. Of 75 people, 48 heard a yes\./);
  const rowOf = (label: string): string =>
    new RegExp(`<th scope="row"[^>]*>${label}</th>[\\s\\S]*?</tr>`)
      .exec(seen)?.[0]
      .replaceAll(/<[^>]+>/g, ' ') ?? assert.fail(label);
  assert.match(rowOf('Adults'), /40\s+31/);
  assert.match(
    seen,
    /Not shown: by how they would pay, by language, by the part of the day, and by how they would meet\./,
  );
  assert.equal(seen.match(/Not shown:/g)?.length, 2, 'once for each stretch, and no empty table');
  for (const label of ['Children', 'Teenagers'])
    assert.match(rowOf(label), /too few to show\s+too few to show/, label);
  assert.doesNotMatch(seen, /\b900\b/);
  assert.match((await ruth.browser.get(requestPaths.figures())).text, /Elm County[\s\S]*Of 55 people/);
  assert.match((await ruth.browser.get('/desk/openings')).text, /href="\/desk\/asked-for"/);
  const alone = await openedAt(h, 'Mei Stone', 'Stone Therapy', 'solo');
  assert.match((await alone.browser.get(requestPaths.figures())).text, /You are in no network/);
});
