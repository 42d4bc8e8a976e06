import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { addColleague, beAway } from '#accounts';
import { REASONS, agreementPublishedAt, publish } from '#agreements';
import { openLog } from '#app/log';
import { guidePaths } from '#guide';
import { beginCare } from '#people';
import { asRead, bookingPractice, books, formTo } from './appointments.fixture.ts';
import { openedPractice } from './clients.ts';
import { agreedAs } from './guide.fixture.ts';
import { type Newcomer, newcomerHouse } from './newcomer-house.ts';

const logged: string[] = [];
const log = openLog('trace', { write: (line) => void logged.push(line) });

let h: Newcomer;
let admin: pg.Client;

/** Monday, ten in the morning in New York. */
const MONDAY = '2026-11-23T15:00:00Z';

before(async () => {
  h = asRead(await newcomerHouse(MONDAY, { morePorts: [1], inside: true }, { log }));
  admin = new pg.Client({ connectionString: h.adminUrl });
  await admin.connect();
});
after(async () => {
  await admin.end();
  await h.close();
});

/** A practice of Amara's, with Sam's page open in a browser. */
async function opened() {
  const practised = await openedPractice(h);
  const { personId, browser } = await practised.opens('Sam');
  const agrees = (chosen: Parameters<typeof agreedAs>[2]) =>
    practised.inside((work) => agreedAs(work, practised.memberId, chosen));
  return { ...practised, personId, browser, agrees };
}

test('G1 a client reads what holds for them, and what was promised holds until they agree to another', async () => {
  const { slug, browser, agrees } = await opened();
  const book = guidePaths.about(slug, 'book');
  assert.match((await browser.get(book)).text, /hasn’t written down yet how this works/);
  await agrees({ book: { days: 2 } });
  const page = await browser.get(book);
  assert.equal(page.status, 200);
  assert.match(
    page.text,
    /If you ask in another way, Amara Okafor answers by Wednesday, November 25, 5 pm\./,
  );
  await agrees({ book: { days: 3 } });
  assert.match((await browser.get(book)).text, /answers by Thursday, November 26, 5 pm\./);
});

test('G1 each of the eleven has its page, and nothing else has', async () => {
  const { slug, browser, agrees } = await opened();
  await agrees({});
  for (const reason of REASONS) assert.equal((await browser.get(guidePaths.about(slug, reason))).status, 200);
  for (const when of ['soon', 'later'] as const)
    assert.equal((await browser.get(guidePaths.distress(slug, when))).status, 200);
  assert.equal((await browser.get(`/my/${slug}/about/nothing`)).status, 404);
  const stranger = await h.browser().get(guidePaths.about(slug, 'distress'));
  assert.equal(stranger.status, 401);
});

test('G3 whoever is away is said to be, with who stands in', async () => {
  const { slug, browser, agrees, inside, memberId } = await opened();
  await agrees({ billing: { days: 1 } });
  await inside(async (work) => {
    const ruth = addColleague(work, { role: 'therapist', name: 'Ruth Adler', email: '' });
    await work.flush();
    const until = Temporal.Instant.from('2026-12-07T05:00:00Z');
    beAway(work, { memberId, from: work.at, until, coverId: ruth.memberId });
  });
  const { text } = await browser.get(guidePaths.about(slug, 'billing'));
  assert.match(text, /Away until the end of Sunday, December 6\./);
  assert.match(text, /Ruth Adler stands in until then\./);
  assert.match(text, /answers by Monday, December 7, 5 pm\./);
});

/** Every row of every table, counted: what is written anywhere would change one of them. */
async function everyCount(): Promise<string> {
  const { rows } = await admin.query<{ name: string }>(
    "select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1",
  );
  const counts: string[] = [];
  for (const { name } of rows) {
    const { rows: found } = await admin.query<{ n: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as n from ${name} t`,
    );
    counts.push(`${name} ${found[0]?.n}`);
  }
  return counts.join('\n');
}

test('G7 whoever looks for help now leaves no trace: no line in the trail, no row anywhere, nothing in the log', async () => {
  const { slug, browser, agrees } = await opened();
  await agrees({});
  await browser.get(guidePaths.home(slug));
  const [counted, lines] = [await everyCount(), logged.length];
  for (const path of [guidePaths.distress(slug, 'now'), guidePaths.about(slug, 'crisis')]) {
    const { status, text } = await browser.get(path);
    assert.equal(status, 200);
    assert.match(text, /What happens when you call/);
    assert.match(text, /988/);
  }
  assert.equal(await everyCount(), counted);
  assert.deepEqual(logged.slice(lines), []);
});

test('G6 what the guide leads to says the same, by the same date', async () => {
  const { slug, browser, agrees } = await opened();
  const kinds = [
    ['resource', 'resource'],
    ['good_news', 'good_news'],
    ['homework', 'homework'],
    ['billing', 'bill'],
    ['rules', 'question'],
    ['distress', 'hard_time'],
  ] as const;
  const answered = (days: number) => ({
    ways: ['page' as const],
    read: 'in_days' as const,
    answers: 'yes' as const,
    days,
  });
  await agrees(Object.fromEntries(kinds.map(([reason], at) => [reason, answered(at + 1)])));
  const dates = new Set<string>();
  for (const [reason, kind] of kinds) {
    const path = reason === 'distress' ? guidePaths.distress(slug, 'later') : guidePaths.about(slug, reason);
    const guide = (await browser.get(path)).text;
    const by = /answers by ([^.]+)\./.exec(guide)?.[1] ?? assert.fail(reason);
    const to = new RegExp(`href="(/my/[^"]+/share/${kind})"`).exec(guide)?.[1] ?? assert.fail(reason);
    const form = await browser.get(to);
    assert.equal(form.status, 200);
    assert.ok(form.text.includes(`answers by ${by}.`), `${reason}: ${by}`);
    dates.add(by);
  }
  assert.equal(dates.size, 6, 'each by its own reason');
});

test('G6 what is new stands on the first page: rules to read, a date that went by', async () => {
  const { slug, browser, agrees } = await opened();
  await agrees({ billing: { days: 1 } });
  const home = guidePaths.home(slug);
  assert.match((await browser.get(home)).text, /Read what you can count on with Amara Okafor/);
  const form = (await browser.get(`/my/${slug}/share/bill`)).text;
  const hidden = (name: string) =>
    new RegExp(`name="${name}" value="([^"]+)"`).exec(form)?.[1] ?? assert.fail(name);
  await browser.post(`/my/${slug}/share/bill`, {
    id: hidden('id'),
    to: hidden('to'),
    words: 'Two bills',
    next: 'send',
  });
  assert.doesNotMatch((await browser.get(home)).text, /that didn’t happen/);
  h.clock.advance({ hours: 72 });
  assert.match((await browser.get(home)).text, /that didn’t happen: A question about a bill\./);
  h.clock.moveTo(MONDAY);
});

test('G3 G12 the next session, what cancelling it costs, and that a session is on now', async () => {
  const here = await bookingPractice(h);
  await here.says({ currency: 'USD', steps: [{ hours: 24, fee: 12_000 }], waivers: [], freePayers: [] });
  const sam = await here.comes('Sam');
  const ida = await here.comes('Ida');
  await books(here, sam.browser, { words: '3 pm', from: '?from=2026-11-25', day: 'November 25' });
  const home = guidePaths.home(here.slug);
  const page = await sam.browser.get(home);
  assert.match(page.text, /Your next session<\/h2><p class="title">Wednesday, November 25, 3 pm/);
  const policy = /You can cancel without a fee until Tuesday, November 24, 3 pm\./;
  assert.match(page.text, policy);
  assert.match((await sam.browser.get(guidePaths.about(here.slug, 'cancel'))).text, policy);
  assert.match(
    (await sam.browser.get(guidePaths.about(here.slug, 'next_session'))).text,
    /November 25, 3 pm/,
  );
  assert.doesNotMatch((await ida.browser.get(home)).text, /November 25, 3 pm/, 'nobody else’s');
  h.clock.moveTo('2026-11-25T20:20:00Z');
  const now = await ida.browser.get(guidePaths.about(here.slug, 'billing'));
  assert.match(now.text, /In sessions until 3:50 pm today\./);
  assert.match((await sam.browser.get(home)).text, /It is now, until 3:50 pm today\./);
  h.clock.moveTo(MONDAY);
});

test('G8 who can’t wait until they meet is shown a time that came free, and where it is booked', async () => {
  const here = await bookingPractice(h);
  await here.says({ steps: [] });
  const sam = await here.comes('Sam');
  const ida = await here.comes('Ida');
  const soon = guidePaths.distress(here.slug, 'soon');
  assert.match((await ida.browser.get(soon)).text, /There is no earlier time at the moment\./);
  const booked = await books(here, sam.browser, {
    words: '3 pm',
    from: '?from=2026-11-25',
    day: 'November 25',
  });
  await here.passes(10);
  const cancelling = `${booked}/cancellation`;
  await sam.browser.post(cancelling, formTo((await sam.browser.get(cancelling)).text, cancelling));
  await here.passes(10);
  const { text } = await ida.browser.get(soon);
  const to = /href="([^"]+)">Wednesday, November 25, 3 pm</.exec(text)?.[1] ?? assert.fail(text);
  const times = await ida.browser.get(to.replaceAll('&amp;', '&'));
  assert.equal(times.status, 200);
  assert.match(times.text, /November 25/);
  h.clock.moveTo(MONDAY);
});

test('G10 who has two therapists says first whom it is about; help in a crisis asks nothing', async () => {
  const { slug, browser, agrees, inside, personId, memberId } = await opened();
  await agrees({ billing: { days: 1 } });
  const mei = await inside(async (work) => {
    const { memberId: id } = addColleague(work, { role: 'therapist', name: 'Mei Tanaka', email: '' });
    await work.flush();
    beginCare(work, { personId, memberId: id, source: 'hand' });
    await agreedAs(work, id, { billing: { days: 4 } });
    return id;
  });
  const asked = await browser.get(guidePaths.about(slug, 'billing'));
  assert.match(asked.text, /Who is it about\?/);
  assert.doesNotMatch(asked.text, /answers by/);
  assert.ok(asked.text.includes(guidePaths.about(slug, 'billing', mei)));
  const answered = await browser.get(guidePaths.about(slug, 'billing', mei));
  assert.match(answered.text, /Mei Tanaka reads it and answers by Friday, November 27, 5 pm\./);
  const other = await browser.get(guidePaths.about(slug, 'billing', memberId));
  assert.match(other.text, /Amara Okafor reads it and answers by Tuesday, November 24, 5 pm\./);
  assert.match((await browser.get(guidePaths.home(slug))).text, /Who is it about\?/);
  assert.match((await browser.get(guidePaths.home(slug, mei))).text, /What would you like to do\?/);
  assert.match((await browser.get(guidePaths.distress(slug, 'now'))).text, /Talk to somebody now/);
  const nobodys = await browser.get(
    guidePaths.about(slug, 'billing', '00000000-0000-7000-8000-00000000abcd'),
  );
  assert.match(nobodys.text, /Who is it about\?/);
});

test('G11 what anybody may read is there from when the therapist says so, and not before', async () => {
  const { slug, agrees, inside, memberId } = await opened();
  await agrees({ homework: { days: 3, answers: 'yes', read: 'in_days' } });
  const page = guidePaths.published(slug, memberId);
  const anybody = h.browser();
  assert.equal((await anybody.get(page)).status, 404);
  await inside((work) => publish(work, { memberId, shown: true }));
  assert.ok(await inside((work) => agreementPublishedAt(work, memberId)));
  const { status, text } = await anybody.get(page);
  assert.equal(status, 200);
  assert.match(text, /Amara Okafor reads it and answers within 3 working days\./);
  assert.doesNotMatch(text, /November/);
  assert.equal((await anybody.get(guidePaths.published(slug, 'nobody'))).status, 404);
});
