import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import fc from 'fast-check';
import pg from 'pg';
import { systemChance } from '#kit/ids';
import { pageOf } from './forms-of.ts';
import { type Plan, type Sending, kindOf, plans, sendingOf } from './hostile-forms.ts';
import { faults } from './hostile.ts';
import { type Newcomer, newcomerHouse } from './newcomer-house.ts';
import { type OtherPractice, THEIRS, otherPractice } from './other-practice.ts';
import { type Answer, type Found, type Sender, ask, everybody, formsFor } from './senders.ts';

/**
 * Forms that stand on our own pages, sent as those pages never would: several times at once, in any order, with fields left out,
 * repeated, swapped or filled with nonsense, by everybody who can reach them. 300 here, 2,500 by `npm run fuzz`.
 */

const RUNS = Number(process.env['FUZZ_RUNS'] ?? '300');
const SEED = Number(process.env['FUZZ_SEED'] || systemChance.bytes(4).readInt32BE());

/** As many forms are sent before everybody looks again at what there is by now. */
const LOOKED_AGAIN = 100;

let h: Newcomer;
let other: OtherPractice;
let admin: pg.Client;
let senders: Sender[];
const found = new Map<Sender, Map<string, Found>>();

before(async () => {
  h = await newcomerHouse();
  senders = await everybody(h);
  other = await otherPractice(h);
  admin = new pg.Client({ connectionString: h.adminUrl });
  await admin.connect();
  await lookAround();
});
after(async () => {
  await admin.end();
  await other.close();
  await h.close();
});

/** What was found before stays: a form may be sent long after its page has changed. */
async function lookAround(): Promise<void> {
  for (const sender of senders) {
    sender.cookie = await sender.renew();
    const now = await formsFor(h, sender);
    found.set(sender, new Map([...(found.get(sender) ?? []), ...now]));
  }
}

const GROWING = ['inquiries', 'inquiry_messages', 'answers', 'deliveries', 'practices'];

/** How many rows there are of what would reach somebody, or stand there, twice. */
async function growing(): Promise<number[]> {
  const counts = GROWING.map((table) => `(select count(*) from ${table})::int as ${table}`);
  const { rows } = await admin.query<Record<string, number>>(`select ${counts.join()}`);
  return GROWING.map((table) => rows[0]?.[table] ?? 0);
}

/** The form as it stands on its page now; the old one, where it is to be stale or has gone. */
async function asItIsNow(sender: Sender, kind: string, { at, form }: Found, plan: Plan): Promise<Found> {
  if (plan.stale) return { at, form };
  const { text } = await ask(h, sender, at);
  const now = pageOf(text, at).forms.filter((one) => kindOf(one) === kind);
  return { at, form: now[plan.form % Math.max(1, now.length)] ?? form };
}

const send = (sender: Sender, { path, type, body }: Sending): Promise<Answer> =>
  ask(h, sender, path, { method: 'POST', headers: { 'content-type': type }, body });

/** Marked words that were acknowledged, and the page of the person who wrote them. */
const kept = new Map<string, string>();

async function wordsAreThere(mark: string, page: string): Promise<void> {
  const { response, text } = await ask(h, { cookie: '' }, page);
  assert.equal(response.status, 200, page);
  assert.ok(text.includes(mark), `${mark} was acknowledged, and isn't on ${page}`);
}

/** All that was kept is there still. The owner has the form that erases somebody, and sends it too: so many pages may be gone. */
async function keptIsThere(): Promise<void> {
  const gone: string[] = [];
  for (const [mark, page] of kept) {
    const { response } = await ask(h, { cookie: '' }, page);
    if (response.status === 404) gone.push(page);
    else await wordsAreThere(mark, page);
  }
  const { rowCount } = await admin.query(`select from erasures where wished_by = 'staff'`);
  assert.ok(gone.length <= (rowCount ?? 0), `${gone.join()}: gone, and ${rowCount} were erased`);
}

/** What a sender typed into a form that comes back has to stand on it again. */
function typedIsThere(here: Found, sending: Sending, { text }: Answer, where: string): void {
  if (!sending.isReadable) return;
  // Paragraphs and lines are told apart by tags here, by spaces there.
  const bare = (said: string): string => said.replaceAll(/\s+/g, '');
  const shown = bare(pageOf(text, here.at).text);
  const areas = here.form.fields.filter(({ type }) => type === 'textarea').map(({ name }) => name);
  for (const [name, value] of sending.pairs) {
    if (!areas.includes(name) || value.length > 10_000) continue;
    const said = value.toWellFormed().trim();
    assert.ok(
      shown.includes(bare(said)),
      `${where}: what was typed as ${name} is gone: ${said.slice(0, 100)}`,
    );
  }
}

let run = 0;

async function tried(plan: Plan): Promise<number> {
  run += 1;
  if (run % LOOKED_AGAIN === 0) await lookAround();
  const sender = senders[plan.sender % senders.length];
  assert.ok(sender);
  const kinds = [...(found.get(sender) ?? [])];
  const chosen = kinds[plan.form % kinds.length];
  assert.ok(chosen, `${sender.name} has forms`);
  const here = await asItIsNow(sender, chosen[0], chosen[1], plan);
  h.clock.advance({ seconds: 20 });
  const mark = `kept-${run}-`;
  const sending = await sendingOf(here.form, plan, { mark, others: other.ids });
  const rowsBefore = await growing();
  const answers = await Promise.all(
    Array.from({ length: plan.doubled ? 4 : 1 }, () => send(sender, sending)),
  );
  const where = `${sender.name}, ${plan.twist}${plan.doubled ? ', at once' : ''}: ${sending.path}`;
  for (const { response, text } of answers)
    assert.deepEqual(faults(response, text, THEIRS), [], `${where} ${response.status} ${text.slice(0, 300)}`);
  const more = (await growing()).map((one, index) => one - (rowsBefore[index] ?? 0));
  assert.ok(
    !sending.isOfPage || more.every((one) => one <= 1),
    `${where} made more than one: ${more.join()}`,
  );
  const [first] = answers;
  assert.ok(first);
  await nothingIsLost(here, sending, first, { mark, where });
  if (first.response.headers.get('location')?.includes('/sign-in') === true)
    sender.cookie = await sender.renew();
  return first.response.status;
}

async function nothingIsLost(
  here: Found,
  sending: Sending,
  answer: Answer,
  { mark, where }: { mark: string; where: string },
): Promise<void> {
  const { status, headers } = answer.response;
  const isWritten = sending.pairs.some(([name, value]) => name === 'words' && value.includes(mark));
  const to = headers.get('location') ?? '';
  if (isWritten && status === 303 && /\/m\/[^/]+$/.test(to) && sending.path.endsWith('/messages')) {
    await wordsAreThere(mark, to);
    if (!sending.path.includes('/m/')) kept.set(mark, to);
  }
  if (status === 422 || status === 409) typedIsThere(here, sending, answer, where);
}

it(`${RUNS} of our own forms, seed ${SEED}: no 5xx, no word of another practice, nothing lost, nothing twice`, async (t) => {
  const rows = await other.rows();
  const statuses = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(plans, async (plan) => {
      const status = await tried(plan);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }),
    // What was sent before decides what comes next, so a smaller example would be another story.
    { seed: SEED, numRuns: RUNS, endOnFailure: true },
  );
  await keptIsThere();
  assert.equal(await other.rows(), rows, 'the other practice is as it was');
  t.diagnostic([...statuses].map(([status, count]) => `${status}: ${count}`).join(', '));
  t.diagnostic(
    `${[...found.values()].reduce((sum, one) => sum + one.size, 0)} kinds of form; ${kept.size} messages kept`,
  );
  for (const status of [200, 303, 422]) assert.ok(statuses.has(status), `${status} was met`);
});

it('planted: typed words that a page lost are seen, and words that an own page lost', async () => {
  const [form] = pageOf('<form method="post"><textarea name="words"></textarea></form>', '/here').forms;
  assert.ok(form);
  const here = { at: '/here', form };
  const sending: Sending = {
    path: '/here',
    type: '',
    body: '',
    pairs: [['words', 'Dear <you>']],
    isReadable: true,
    isOfPage: true,
  };
  const page = (text: string): Answer => ({ response: new Response(''), text });
  typedIsThere(here, sending, page('<textarea>Dear &lt;you&gt;</textarea>'), '');
  assert.throws(() => typedIsThere(here, sending, page('<p>Dear</p>'), ''), /is gone/);
  await assert.rejects(wordsAreThere('never said', '/haddad-therapy'), /was acknowledged/);
});
