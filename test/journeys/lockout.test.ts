import assert from 'node:assert/strict';
import { copies } from '#app/exports/copies';
import { asksPart, triesPart } from '#requests';
import { after, before, test } from 'node:test';
import { signInLinks } from '#app/one-time-links';
import { publicRoutes } from '#inquiries';
import { loadAssets } from '#ui';
import { type House, aPractice, post } from '../accounts-house.ts';
import { type Doorway, addPasskey, device, openDoorway } from './doorway.ts';

let doorway: Doorway;
let h: House;
let base: string;

before(async () => {
  doorway = await openDoorway();
  ({ h, base } = doorway);
  const { source, vault } = h;
  const addressOf = (c: { req: { header(name: string): string | undefined } }): string =>
    c.req.header('x-test-address') ?? '192.0.2.1';
  publicRoutes(h.app as never, {
    source,
    vault,
    assets: loadAssets(),
    addressOf,
    copies,
    tries: triesPart,
    asks: asksPart,
  });
});
after(() => doorway.close());

const ATTACKER = { 'x-test-address': '198.51.100.66' };

/** So many tries at once: in the end they are refused for being too many. */
async function usesUp(path: string, fields: Record<string, string>, tries: number): Promise<void> {
  const answers = await Promise.all(Array.from({ length: tries }, () => post(h, path, fields, ATTACKER)));
  assert.ok(
    answers.some((one) => one.status === 429),
    `${path} stood ${tries} tries`,
  );
}

test('AC12 who uses up every limit from their own network locks no owner out', async () => {
  const { email, slug } = await aPractice(h);
  const page = await device(doorway, { verifies: true });
  await addPasskey(doorway, page, email);
  await page.getByRole('button', { name: 'Make ten codes' }).click();
  const code = (await page.locator('pre').innerText()).split('\n')[0] ?? '';
  const sent = h.mails.length;
  await post(h, '/sign-in', { email });
  const mailed = h.mails[sent]?.url ?? '';

  // By e-mail: silently. By address: told. Each way in has a count of its own.
  await usesUp('/sign-in', { email }, 70);
  await usesUp('/sign-in/passkey/question', {}, 70);
  await usesUp('/sign-in/recovery-code', { code: 'bamo tiku reno lasi fupe dogi' }, 30);
  await usesUp(`/${slug}/come-back`, { code: 'bamo tiku reno lasi' }, 40);
  for (const token of ['x', 'y', 'z'])
    assert.equal(
      (await post(h, `/sign-in/${token}`, {}, ATTACKER)).status,
      409,
      'a link has nothing to guess',
    );

  const signOut = async (): Promise<void> => {
    await page.goto(`${base}/desk/sign-in`);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(`${base}/sign-in`);
  };
  const open = async (url: string): Promise<void> => {
    await page.goto(url);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL(`${base}/desk`);
  };
  await signOut();
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.waitForURL(`${base}/desk`);
  await signOut();
  await open(mailed);
  await signOut();
  await page.getByRole('link', { name: 'I have a recovery code' }).click();
  await page.getByLabel('Recovery code').fill(code);
  await page.getByRole('button', { name: 'Use this code' }).click();
  await page.waitForURL(`${base}/desk/sign-in`);
  await page.getByText('9 codes are left.').waitFor();
  await signOut();
  const [printed] = await signInLinks({ source: h.source, origin: base }, h.signIn, email);
  await open(printed?.url ?? '');
  await page.context().close();
});

test('AC12 the mails that an attacker asks for are links that the owner can use', async () => {
  const { email } = await aPractice(h);
  const sent = h.mails.length;
  const asks = { 'x-test-address': '198.51.100.67' };
  await Promise.all(Array.from({ length: 10 }, () => post(h, '/sign-in', { email }, asks)));
  // The owner's own asking brings no further mail now. Those that came are as good.
  await post(h, '/sign-in', { email });
  assert.equal(h.mails.length, sent + 5);
  for (const { url } of h.mails.slice(sent)) assert.equal((await post(h, new URL(url).pathname)).status, 303);
});
