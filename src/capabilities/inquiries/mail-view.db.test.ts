import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Hono } from 'hono';
import { type StaffEnv, addColleague } from '#accounts';
import { deliveriesAbout, takeIn } from '#channels';
import { type Porch, openPorch } from '#test/porch';
import { html } from '#ui';
import { MONDAY, solo, way } from './desk.fixture.ts';
import { mailRoutes } from './routes/mail.ts';

let porch: Porch;
before(async () => {
  porch = await openPorch(MONDAY);
});
after(() => porch.close());

const source = (lines: readonly string[]): Buffer => Buffer.from([...lines, ''].join('\r\n'));

/** It brings the words of ours back, and with them the link to the page of whom they went to. */
const bounced = (delivery: string): Buffer =>
  source([
    'Return-Path: <>',
    'From: MAILER-DAEMON@mail.example',
    'Message-ID: <back@mail.example>',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'There is no maya@example.org.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.example',
    '',
    'Action: failed',
    'Status: 5.1.1',
    '--b',
    'Content-Type: message/rfc822',
    '',
    `Message-ID: <${delivery}@practice.example>`,
    '',
    'https://porch.example/okafor/m/abc',
    '--b--',
  ]);

const away = (from: string): Buffer =>
  source([
    `From: ${from}`,
    'Subject: Away until Friday',
    'Auto-Submitted: auto-replied',
    `Message-ID: <away.${from}>`,
    '',
    'I am away.',
  ]);

test('mail about somebody who is shown to one member alone is there for no colleague: not listed, read or brought back', async () => {
  const { write, practice, owner, look } = await solo(porch);
  const id = await write({ called: 'Maya', nobodyElse: true });
  await write({ called: 'Ana', ways: [way('email', 'ana@example.org')] });
  const [delivery] = await look((work) => deliveriesAbout(work, [id]));
  assert.ok(delivery);
  for (const raw of [bounced(delivery.id), away('maya@example.org'), away('ana@example.org')])
    await takeIn(porch.source, practice, { raw });
  const { memberId: ben } = await look((work) =>
    addColleague(work, { name: 'Ben Adeyemi', role: 'therapist', email: '' }),
  );
  const as = (memberId: string): Hono<StaffEnv> => {
    const app = new Hono<StaffEnv>();
    app.use(async (c, next) => {
      c.set('staff', { practice, memberId, role: 'therapist' } as StaffEnv['Variables']['staff']);
      await next();
    });
    mailRoutes(app, { source: porch.source, frame: (_c, view) => html`${view.main}` });
    return app;
  };
  const mine = await (await as(owner).request('/desk/mail')).text();
  const deeds = [...mine.matchAll(/"(\/desk\/mail\/[\w-]+)\/rescue"/g)].map(([, path = '']) => path);
  assert.equal(deeds.length, 3, 'whose message it is sees all of it');
  const theirs = await (await as(ben).request('/desk/mail')).text();
  assert.match(theirs, /ana@example\.org/);
  assert.doesNotMatch(theirs, /maya@example\.org|MAILER-DAEMON/);
  const hidden = deeds.filter((path) => !theirs.includes(path));
  assert.equal(hidden.length, 2);
  for (const path of hidden) {
    assert.equal((await as(ben).request(`${path}/source`)).status, 404);
    assert.equal((await as(ben).request(`${path}/rescue`, { method: 'POST' })).status, 404);
    assert.equal((await as(owner).request(`${path}/source`)).status, 200);
  }
});
