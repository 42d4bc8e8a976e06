import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { accountPaths } from '#accounts';
import { auditPaths } from '#audit';
import { inquiryPaths, receive } from '#inquiries';
import type { SetClock } from '#kit/clock';
import pg from 'pg';
import { type Browser, type Newcomer, newcomerHouse, openHaddad } from './newcomer-house.ts';
import { madeUpContact } from './made-up.ts';

let h: Newcomer;
let browser: Browser;
let practice: string;
let inquiry: { id: string; code: string };
const words = 'I can’t sleep since he left.';

before(async () => {
  h = await newcomerHouse();
  browser = h.browser();
  practice = await openHaddad(h, browser);
  const came = madeUpContact('Maya', { words });
  const received = await receive(h.house.source, practice, { kind: 'visitor' }, came);
  inquiry = received.inquiry;
});
after(() => h.close());

it('T6 an owner reads who did what, in sentences, and no word of anybody', async () => {
  await browser.get(inquiryPaths.inquiry(inquiry.id));
  const { status, text } = await browser.get(auditPaths.trail());
  assert.equal(status, 200);
  for (const said of [
    'opened a message',
    'brought a new message',
    'opened the practice',
    'Nour Haddad',
    'Somebody outside',
  ])
    assert.ok(text.includes(said), said);
  assert.ok(text.includes(inquiryPaths.inquiry(inquiry.id)));
  for (const never of ['sleep', 'Maya', 'inquiry.looked', inquiry.code])
    assert.ok(!text.includes(never), never);
  const again = await browser.get(auditPaths.trail());
  assert.ok(again.text.includes('looked at this trail'), 'who looks at it stands in it');
});

it('T6 it shows what one member did, or what was done about one message, and the code stands in no address', async () => {
  const about = await browser.post(auditPaths.trail(), { who: '', code: ` ${inquiry.code.toUpperCase()} ` });
  assert.equal(about.to, auditPaths.trailOf({ about: inquiry.id }));
  const { text } = await browser.get(about.to);
  assert.ok(text.includes('opened a message') && !text.includes('opened the practice'));
  const wrong = await browser.post(auditPaths.trail(), { who: '', code: 'bamo tiku' });
  assert.equal(wrong.status, 422);
  assert.ok(wrong.text.includes('bamo tiku') && wrong.text.includes('No message with this code is here'));
  const nobody = '00000000-0000-7000-8000-00000000feed';
  const empty = await browser.get(auditPaths.trailOf({ who: nobody }));
  assert.ok(empty.text.includes('Nothing of this kind was done yet'));
});

it('T6 older pages follow one another without a gap', async () => {
  const admin = new pg.Client({ connectionString: h.adminUrl });
  await admin.connect();
  for (let one = 0; one < 130; one += 1)
    await h.house.source.inPractice(practice, { kind: 'system' }, (work) =>
      work.record({ action: 'mail.received', subject: 'mail', subjectId: String(one) }),
    );
  const { rows } = await admin.query<{ count: number }>('select count(*)::int as count from audit_lines');
  await admin.end();
  let [path, seen]: [string | undefined, number] = [auditPaths.trail(), 0];
  while (path !== undefined) {
    const page: string = (await browser.get(path)).text;
    seen += page.split('<th scope="row"').length - 1;
    path = /href="([^"]*before=[^"]*)"[^>]*>Older lines/.exec(page)?.[1]?.replaceAll('&amp;', '&');
  }
  assert.equal(seen, rows[0]?.count);
});

it('T6 is read by owners alone, and says so to others', async () => {
  const email = 'ana@haddad.example';
  const made = await browser.post(accountPaths.staff(), { name: 'Ana', email, role: 'therapist' });
  const link = /\/invitations\/[\w-]+/.exec(made.text)?.[0] ?? '';
  const ana = h.browser();
  await ana.post(link, {});
  (h.house.clock as SetClock).advance({ minutes: 1 });
  for (const asked of [
    await ana.get(auditPaths.trail()),
    await ana.post(auditPaths.trail(), { code: inquiry.code }),
  ]) {
    assert.equal(asked.status, 403);
    assert.ok(!asked.text.includes('opened the practice'));
  }
  assert.ok(!(await ana.get(accountPaths.setUp())).text.includes(auditPaths.trail()));
  assert.ok((await browser.get(accountPaths.setUp())).text.includes(auditPaths.trail()));
});
