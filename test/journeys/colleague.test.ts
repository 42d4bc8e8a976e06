import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setMailbox } from '#channels';
import { openHere } from '#openings';
import { mail, serversOf, until } from '../mail/house.ts';
import { ACCOUNT, KIM, type MailPair, mailPair } from '../mail/servers.ts';
import { type Neighbour, type Street, aPractice, openStreet } from './street.ts';
import { Visitor, toDesk } from './visitor.ts';

let street: Street;
let pair: MailPair;
before(async () => {
  [street, pair] = await Promise.all([openStreet(), mailPair()]);
});
after(async () => {
  await street.close();
  await pair.close();
});

/** The mail as somebody reads it: its lines undone of the folding that mail puts on them. */
const readable = (source: string): string => source.replace(/=\r?\n/g, '').replaceAll('=3D', '=');

/** The nth mail at the colleague's, counted from one. */
async function mailNumber(count: number, what: string): Promise<string> {
  return until(what, async () => (await pair.atHome())[count - 1], 60_000);
}

const linkIn = (source: string, what: string): string =>
  new RegExp(`http://127\\.0\\.0\\.1:\\d+/[\\w-]+/${what}/[\\w-]+(?=\\s)`).exec(readable(source))?.[0] ??
  assert.fail(`a link to ${what}`);

/** Where one press ends it, for a mail program that offers it (RFC 8058). */
function leaveOf(source: string): string {
  const unfolded = source.replace(/\r?\n[ \t]+/g, ' ');
  assert.match(unfolded, /^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m);
  return /^List-Unsubscribe: <([^>]+)>/m.exec(unfolded)?.[1] ?? assert.fail('a way to leave');
}

const places = (network: Neighbour): Promise<number[]> =>
  network.inside(async (work) => (await openHere(work)).map((one) => one.places));

/** The coordinator writes a name and an address; the colleague presses yes on the page that the mail leads to. */
async function invites(network: Neighbour): Promise<{ kim: Visitor; ida: Visitor; page: string }> {
  const ida = await Visitor.come(street, { script: true, width: 1280 });
  await toDesk(ida, await network.wayIn('Ida Marsh'));
  await ida.page.goto(`${street.origin}/desk/openings`);
  await ida.page.getByRole('link', { name: 'Colleagues by mail' }).click();
  await ida.page.getByText('Nobody is invited yet.').waitFor();
  await ida.look();
  await ida.page.getByLabel('Their name, as people know it').fill('Kim Sorrel');
  await ida.page.getByLabel('Their address').fill(KIM);
  await ida.page.getByRole('button', { name: 'Invite', exact: true }).click();
  await ida.page.getByText('The invitation is on its way.').waitFor();
  await ida.look();
  const invitation = await mailNumber(1, 'the invitation arrives');
  assert.match(readable(invitation), /If you do nothing, nothing happens/);
  leaveOf(invitation);
  const page = linkIn(invitation, 'colleague');
  const kim = await Visitor.come(street, { script: false, width: 360 });
  await kim.page.goto(page);
  await kim.page.getByRole('heading', { name: 'Elm County invites you' }).waitFor();
  await kim.look();
  await kim.page.getByRole('button', { name: 'Yes, put me on the list' }).click();
  await kim.page.getByText('You are on the list.').waitFor();
  await kim.look();
  return { kim, ida, page };
}

/** Tells of an opening on the page, first without the number that people may ring. */
async function tells(kim: Visitor): Promise<void> {
  await kim.page.getByRole('link', { name: 'I have room' }).click();
  await kim.look();
  await kim.page.getByLabel('How many people?').fill('2');
  await kim.page.getByLabel('Evenings').check();
  await kim.page.getByLabel('Online', { exact: true }).check();
  await kim.page.getByLabel('They begin on my own page').uncheck();
  await kim.page.getByLabel('They ring me').check();
  await kim.page.getByRole('button', { name: 'Tell it' }).click();
  await kim.page.getByText('Write the number that people may ring').first().waitFor();
  await kim.look();
  await kim.page.getByLabel('Your number for this').fill('555-0142');
  await kim.page.getByRole('button', { name: 'Tell it' }).click();
  await kim.page.getByText('Your opening is told.').waitFor();
  await kim.look();
}

test('a colleague without an account keeps an opening current by mail, tells of another with a line, and leaves with one press', async (t) => {
  t.diagnostic(`over ${pair.kind}`);
  const staff = [{ role: 'owner', name: 'Ida Marsh' }] as const;
  const network = await aPractice(street, { network: 'Elm County', staff });
  const sender = { senderName: 'Elm County', senderAddress: ACCOUNT.address };
  await network.inside((work) => setMailbox(work, { ...sender, ...serversOf(pair) }));
  const { kim, ida, page } = await invites(network);
  await tells(kim);
  assert.deepEqual(await places(network), [2]);

  // Three days before it ends a mail asks, on a working morning; one press on the page that it leads to answers.
  street.clock.advance({ hours: 24 * 11 + 10 });
  const asks = await mailNumber(2, 'the mail that asks arrives');
  assert.match(readable(asks), /2 places/);
  await kim.page.goto(linkIn(asks, 'openings'));
  await kim.look();
  await kim.page.getByRole('button', { name: 'One fewer' }).click();
  await kim.page.getByText('One fewer. Confirmed for two weeks.').waitFor();
  await kim.look();
  assert.deepEqual(await places(network), [1]);

  // A line by mail is read, and told once its writer presses.
  const headers = { From: `Kim <${KIM}>`, 'Message-ID': '<kim-tells@home.test>', Subject: 'Hello' };
  await pair.deliver(mail(headers, 'OPENINGS: 3, mornings, online, CA, teens\n\nKim'), { from: KIM });
  const read = await mailNumber(3, 'the mail with what was read arrives');
  assert.match(readable(read), /3 places .+ mornings .+ online, for people in California .+ teens/);
  await kim.page.goto(linkIn(read, 'posting'));
  await kim.look();
  assert.deepEqual(await places(network), [1]);
  await kim.page.getByRole('button', { name: 'Tell it' }).click();
  await kim.page.getByRole('heading', { name: 'Your opening is told' }).waitFor();
  await kim.look();
  assert.deepEqual(
    (await places(network)).toSorted((a, b) => a - b),
    [1, 3],
  );

  // A mail that says something of a client is held back.
  street.clock.advance({ hours: 2 });
  const unkind = { ...headers, 'Message-ID': '<kim-tells-too-much@home.test>' };
  await pair.deliver(mail(unkind, 'OPENINGS: 1\nMy client, 15 years old, needs someone.'), { from: KIM });
  const held = await mailNumber(4, 'the kind word arrives');
  assert.match(readable(held), /sounded as if it said something of a client/);
  assert.doesNotMatch(held, /15 years/);

  // A mail program presses for its reader, with nothing else in its hand.
  await kim.page.goto(leaveOf(asks));
  await kim.page.getByRole('heading', { name: 'Leave the list of Elm County?' }).waitFor();
  await kim.look();
  assert.equal((await places(network)).length, 2);
  const pressed = await fetch(leaveOf(asks), {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  });
  assert.equal(pressed.status, 200);
  assert.deepEqual(await places(network), []);
  await kim.page.goto(page);
  await kim.page.getByRole('heading', { name: 'This link leads nowhere now' }).waitFor();
  await kim.look();
  await kim.keepsNothing();
  await kim.leave();
  await ida.leave();
});
