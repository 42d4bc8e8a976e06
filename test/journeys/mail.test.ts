import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setMailbox } from '#channels';
import { mail, serversOf, until } from '../mail/house.ts';
import { ACCOUNT, KIM, type MailPair, flags, mailPair } from '../mail/servers.ts';
import { type Street, aPractice, openStreet } from './street.ts';
import { Visitor, comesToHave, toDesk } from './visitor.ts';

let street: Street;
let pair: MailPair;
before(async () => {
  [street, pair] = await Promise.all([openStreet(), mailPair()]);
});
after(async () => {
  await street.close();
  await pair.close();
});

/** The mail as a person reads it: its lines undone of the folding that mail puts on them. */
const readable = (source: string): string => source.replace(/=\r?\n/g, '').replaceAll('=3D', '=');

const linkIn = (source: string): string =>
  /http:\/\/127\.0\.0\.1:\d+\/[\w-]+\/m\/[\w-]+(?=\s)/.exec(readable(source))?.[0] ?? '';

test('Kim writes by email, hears at once that it arrived, and reads the answer by a link', async (t) => {
  t.diagnostic(`over ${pair.kind}`);
  const practice = await aPractice(street);
  const sender = { senderName: 'Amara O.', senderAddress: ACCOUNT.address };
  await practice.inside((work) => setMailbox(work, { ...sender, ...serversOf(pair) }));
  const words = 'Do you have room in the evenings? I would rather not say more in a mail.';
  const headers = { From: `Kim <${KIM}>`, 'Message-ID': '<kim-1@home.test>' };
  await pair.deliver(mail(headers, words), { from: KIM });
  const first = await until('the acknowledgement arrives', async () => (await pair.atHome())[0], 30_000);
  assert.match(first, /^From: "?Amara O\."? <hello@practice\.test>/m);
  assert.match(first, /^Subject: Your message/m);
  assert.match(first, /^In-Reply-To: <kim-1@home\.test>/m);
  assert.match(first, /^Auto-Submitted: auto-/m);
  assert.doesNotMatch(first, /therap|evenings/i, 'it says nothing of what it is about');
  await until('it is seen on the server', async () => (await flags(pair)).seen === 1);
  const amara = await Visitor.come(street, { script: true, width: 1280 });
  await toDesk(amara, await practice.wayIn('Amara Okafor'));
  await amara.page.getByRole('link', { name: /Do you have room in the evenings/ }).click();
  await amara.page.getByText('They wrote by email. A neutral note with a link goes back.').waitFor();
  // She is full, so the composer opens on the no.
  await amara.page.getByText('no free place before March').waitFor();
  await amara.page.locator('button[data-after-whole]:enabled').waitFor();
  await amara.page.keyboard.press('Enter');
  await amara.page.getByText('is on its way').waitFor();
  assert.equal((await pair.atHome()).length, 1, 'for three minutes it can be taken back');
  street.clock.advance({ minutes: 3 });
  const second = await until('the answer arrives', async () => (await pair.atHome())[1], 30_000);
  assert.match(readable(second), /There is an answer to your message/);
  assert.doesNotMatch(second, /therap|no free place/i);
  assert.doesNotMatch(second, /^Auto-Submitted/m, 'a person wrote it');
  const kim = await Visitor.come(street, { script: false, width: 360 });
  await kim.page.goto(linkIn(second));
  await comesToHave(kim, 'The answer');
  assert.match(await kim.text(), /no free place before March/);
  assert.match(await kim.text(), /would rather not say more in a mail/);
  await kim.look();
  await kim.keepsNothing();
  assert.equal((await pair.atHome()).length, 2);
  await kim.leave();
  await amara.leave();
});
