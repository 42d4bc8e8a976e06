import assert from 'node:assert/strict';
import { after, before, it, mock } from 'node:test';
import { Hono } from 'hono';
import pg from 'pg';
import { type StaffEnv, practiceAt } from '#accounts';
import { routes } from '#app/routes';
import { readBack } from '#audit';
import { takeIn } from '#channels';
import { answer, attendDue, inquiryPaths, receive } from '#inquiries';
import type { SetClock } from '#kit/clock';
import { PracticeKeys } from '#kit/crypto';
import { type Browser, type Newcomer, browserOf, newcomerHouse } from './newcomer-house.ts';
import { madeUpAddress, madeUpContact } from './made-up.ts';

/**
 * Every page of signed-in people is asked for, and what was opened meanwhile is counted: whatever opens somebody's words,
 * name or file leaves a line.
 */

/** Sealed too, but about who works here: no look at anybody who reached out. */
const OUR_OWN = ['members', 'mailboxes', 'checklists'];

let h: Newcomer;
let app: Hono<StaffEnv>;
let browser: Browser;
let practice: string;
let owner: string;
let ids: string[];
const openings = mock.method(PracticeKeys.prototype, 'openBytes');
const opened = (): string[] =>
  openings.mock.calls.map((call) => call.arguments[0].table).filter((table) => !OUR_OWN.includes(table));

const MAYA = madeUpContact('Maya', { words: 'I can’t sleep.', ways: [madeUpAddress('maya@example.org')] });

const AUTOMATIC = [
  'From: Zephyrine <zephyrine@example.org>',
  'To: amara@practice.example',
  'Subject: Away',
  'Auto-Submitted: auto-replied',
  'Message-ID: <away@example.org>',
  '',
  'I am away.',
  '',
].join('\r\n');

async function somebodyWrote(): Promise<void> {
  const { source } = h.house;
  const as = { kind: 'staff', id: owner } as const;
  const said = { memberId: owner, reason: null, words: 'Words.', places: [], seenWhole: true };
  const [first, second, third] = [
    await receive(source, practice, { kind: 'visitor' }, MAYA),
    await receive(source, practice, { kind: 'visitor' }, { ...MAYA, called: 'Ana', words: 'Hello there.' }),
    await receive(source, practice, { kind: 'visitor' }, { ...MAYA, called: 'Noor', words: 'Good day.' }),
  ];
  const file = { bytes: Buffer.from('RIFF....WAVEfmt made up'), type: 'audio/wav' };
  await receive(source, practice, as, { ...MAYA, called: 'Ida', words: 'Rang.', cameBy: 'phone', file });
  for (const [one, kind] of [
    [second, 'yes'],
    [third, 'list'],
  ] as const) {
    await source.inPractice(practice, as, (work) =>
      answer(work, { ...said, kind, inquiryId: one.inquiry.id }),
    );
  }
  await takeIn(source, practice, { raw: Buffer.from(AUTOMATIC) });
  await browser.post(`${inquiryPaths.inquiry(first.inquiry.id)}/concerns`, {});
  (h.house.clock as SetClock).advance({ minutes: 10 });
  await attendDue(source, practice);
}

before(async () => {
  h = await newcomerHouse();
  app = new Hono<StaffEnv>();
  routes(app, h.parts);
  forgottenPage();
  browser = browserOf(app.fetch, 'http://localhost:3000');
  const email = 'nour@haddad.example';
  await browser.post(await h.setUpLink(), {
    name: 'Nour Haddad',
    practice: 'Haddad',
    kind: 'solo',
    country: 'US',
    email,
  });
  practice = (await h.house.source.forInstallation((work) => practiceAt(work, 'haddad'))) ?? '';
  const admin = new pg.Client({ connectionString: h.adminUrl });
  await admin.connect();
  const idsOf = async (table: string): Promise<string[]> =>
    (await admin.query<{ id: string }>(`select id from ${table}`)).rows.map((row) => row.id);
  [owner = ''] = await idsOf('members');
  await somebodyWrote();
  const things = [
    'inquiries',
    'inquiry_messages',
    'received_mails',
    'concerns',
    'deliveries',
    'members',
    'resources',
  ];
  ids = (await Promise.all(things.map(idsOf))).flat();
  await admin.end();
});
after(async () => {
  mock.restoreAll();
  await h.close();
});

const lines = (): Promise<number> =>
  h.house.source.inPractice(
    practice,
    { kind: 'system' },
    async (work) => (await readBack(work, { most: 10_000 })).length,
  );

/** What was opened by asking for this page, and how many lines tell of it. */
async function ask(path: string): Promise<{ opened: string[]; recorded: number }> {
  // Beyond what one look is.
  (h.house.clock as SetClock).advance({ minutes: 16 });
  const had = await lines();
  openings.mock.resetCalls();
  const { status } = await browser.get(path);
  // What leads elsewhere shows nothing.
  const tables = status === 200 ? opened() : [];
  return { opened: [...new Set(tables)], recorded: (await lines()) - had };
}

/** A page that somebody forgot: it shows names and records nothing. */
const FORGOTTEN = '/desk/forgotten';

function forgottenPage(): void {
  const compiled = { sql: 'select id, called from persons where called is not null', parameters: [] };
  app.get(FORGOTTEN, async (c) => {
    const { practice: here, memberId } = c.get('staff');
    const names = await h.house.source.inPractice(here, { kind: 'staff', id: memberId }, async (work) => {
      const rows = await work.all<{ id: string; called: Buffer }>({ compile: () => compiled as never });
      return rows.map((row) => work.open('persons', 'called', row.id, row.called));
    });
    return c.text(names.join());
  });
}

/** Every page of the desk and of the operator, with whatever ids there are. */
async function walk(): Promise<{ opening: string[]; unseen: string[] }> {
  const asked = app.routes.filter(({ method, path }) => method === 'GET' && /^\/(desk|operator)/.test(path));
  const [opening, unseen] = [new Set<string>(), new Set<string>()];
  for (const pattern of new Set(asked.map((route) => route.path))) {
    if (pattern === inquiryPaths.live() || /[*]/.test(pattern)) continue;
    const paths = pattern.includes(':')
      ? ids.map((id) => pattern.replace(/:\w+/, id).replaceAll(/:\w+/g, 'en'))
      : [pattern];
    for (const path of paths) {
      const seen = await ask(path);
      if (seen.opened.length === 0) continue;
      opening.add(pattern);
      if (seen.recorded === 0) unseen.add(`${pattern} opens ${seen.opened.join(', ')}`);
    }
  }
  return { opening: [...opening], unseen: [...unseen] };
}

it('T5 every page that opens words, names or files of people leaves a line', async () => {
  const { opening, unseen } = await walk();
  assert.deepEqual(unseen, [`${FORGOTTEN} opens persons`], 'the planted one, and no other');
  for (const path of [
    '/desk',
    '/desk/answered',
    '/desk/aside',
    inquiryPaths.tray(),
    inquiryPaths.mail(),
    inquiryPaths.list(),
    '/desk/inquiries/:id',
    '/desk/inquiries/:id/record',
    '/desk/mail/:id/source',
    '/desk/files/:id',
    '/desk/safety/:id',
  ])
    assert.ok(opening.includes(path), `${path} was opened, among ${opening.join(', ')}`);
});

it('T5 a page that looks again by itself is one look in a quarter of an hour, and another page is another', async () => {
  await ask('/desk');
  const had = await lines();
  for (let again = 0; again < 5; again += 1) await browser.get('/desk');
  assert.equal(await lines(), had);
  await browser.get('/desk/answered');
  assert.equal(await lines(), had + 1);
  (h.house.clock as SetClock).advance({ minutes: 16 });
  await browser.get('/desk');
  assert.equal(await lines(), had + 2);
});

it('T5 the operator’s look at a practice’s numbers stands in that practice’s trail', async () => {
  (h.house.clock as SetClock).advance({ minutes: 16 });
  const page = await browser.get('/operator');
  assert.equal(page.status, 200);
  const [line] = await h.house.source.inPractice(practice, { kind: 'system' }, (work) =>
    readBack(work, { most: 1 }),
  );
  assert.deepEqual([line?.actor_kind, line?.action], ['operator', 'practice.counted']);
});
