import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { listedMembers } from '#accounts';
import { recentDeliveries, takeIn } from '#channels';
import type { Work } from '#kit/work';
import { openHere } from '#openings';
import { RUNG, type Opened, hasMail, insideOf, openedAt } from './county.ts';
import { type Browser, type Newcomer, newcomerHouse } from './newcomer-house.ts';

/** Mails to a colleague without an account come back. */

const DESK = '/desk/colleagues';

let h: Newcomer;
let county: Opened;

before(async () => {
  h = await newcomerHouse();
  county = await openedAt(h, 'Ida Marsh', 'Elm County', 'network');
  await hasMail(h, county);
});
after(() => h.close());

const inside = <T>(practice: Opened, act: (work: Work) => Promise<T> | T): Promise<T> =>
  insideOf(h)(practice, act);

async function onTheList(name: string): Promise<{ page: string; browser: Browser }> {
  await county.browser.post(DESK, { name, email: 'reed@sorrel.example' });
  const [mail] = await inside(county, (work) => recentDeliveries(work, 1));
  const page = /\/elm-county\/colleague\/[\w-]+/.exec(mail?.words.neutral.body ?? '')?.[0] ?? '';
  const browser = h.browser();
  assert.equal((await browser.post(`${page}/join`, {})).status, 303);
  return { page, browser };
}

/** What a mail server reports of a mail that it couldn't hand over. */
function cameBack(messageId: string): Buffer {
  const headers = [
    'Return-Path: <>',
    'From: MAILER-DAEMON@mail.test',
    `Message-ID: <report-on-${messageId}@mail.test>`,
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
  ];
  const report = 'Reporting-MTA: dns; x\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n';
  const parts = [
    'Content-Type: text/plain\r\n\r\nCould not be delivered.\r\n',
    `Content-Type: message/delivery-status\r\n\r\n${report}`,
    `Content-Type: message/rfc822\r\n\r\nMessage-ID: <${messageId}@elm-county.example>\r\nSubject: x\r\n\r\nhi\r\n`,
  ];
  const body = parts.map((part) => `--b\r\n${part}`).join('');
  return Buffer.from(`${headers.join('\r\n')}\r\n\r\n${body}--b--\r\n`);
}

test('O17 a mail that came back lets their opening come after the others; a second one, and they are off the list', async () => {
  const { page, browser } = await onTheList('Reed Sorrel');
  assert.equal((await browser.post(`${page}/openings/new`, RUNG)).status, 303);
  const id = (await inside(county, listedMembers)).find(({ name }) => name === 'Reed Sorrel')?.id ?? '';
  const theirs = () =>
    inside(county, async (work) => (await openHere(work)).filter((one) => one.memberId === id));
  const returns = async (): Promise<void> => {
    h.clock.advance({ hours: 25 });
    await county.browser.post(`${DESK}/${id}/link`, {});
    const [last] = await inside(county, (work) => recentDeliveries(work, 1));
    await takeIn(h.house.source, county.id, { raw: cameBack(last?.message_id ?? '') });
  };
  await returns();
  assert.deepEqual(
    (await theirs()).map(({ lowered }) => lowered),
    [true],
  );
  assert.match((await county.browser.get(DESK)).text, /Reed Sorrel[\s\S]*The last mail came back/);
  // Their press is a sign of life, and it counts from nothing again.
  const [opening] = await theirs();
  await browser.post(`${page}/openings/${opening?.id ?? ''}/standing`, { as: 'still' });
  assert.deepEqual(
    (await theirs()).map(({ lowered }) => lowered),
    [false],
  );
  await returns();
  await returns();
  assert.deepEqual(await theirs(), []);
  assert.match((await county.browser.get(DESK)).text, /Reed Sorrel[\s\S]*mails to them came back/);
  assert.match((await browser.get(page)).text, /because mails to you came back/);
});
