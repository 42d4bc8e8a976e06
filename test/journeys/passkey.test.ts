import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { getRequestListener } from '@hono/node-server';
import { type Browser, type Page, chromium } from 'playwright-core';
import { findChromium, launchOptions } from '#test/chromium';
import { loadAssets } from '#ui';
import { type House, aPractice, house } from '../accounts-house.ts';

let h: House;
let base: string;
let browser: Browser;
const server = createServer();

before(async () => {
  server.listen(0, 'localhost');
  await once(server, 'listening');
  base = `http://localhost:${(server.address() as AddressInfo).port}`;
  h = await house(base);
  const assets = loadAssets();
  h.app.get('/assets/:name', (c) => {
    const found = assets.serve(assets.href(c.req.param('name') as 'passkey.js'), undefined);
    return found ? c.body(found.body, 200, found.headers) : c.notFound();
  });
  const listener = getRequestListener(h.app.fetch);
  server.on('request', (request, response) => void listener(request, response));
  browser = await chromium.launch(launchOptions(await findChromium()));
});
after(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
  await h.close();
});

/** A browser on a device that can check a finger: `verifies` says whether it was the owner's. */
async function device(verifies: boolean): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: verifies,
      automaticPresenceSimulation: true,
    },
  });
  return page;
}

async function signInByLink(page: Page, email: string): Promise<void> {
  const sent = h.mails.length;
  await page.goto(`${base}/sign-in`);
  await page.getByLabel('Your email').fill(email);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await page.getByText('a link is on its way').waitFor();
  await page.goto(h.mails[sent]?.url ?? '');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(`${base}/desk`);
}

test('a therapist signs in by mail once, and from then on with a finger', async () => {
  const { email } = await aPractice(h);
  const page = await device(true);
  await signInByLink(page, email);
  await page.goto(`${base}/desk/sign-in`);
  await page.getByLabel('A name for it').fill('Blue phone');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByRole('button', { name: 'Remove: Blue phone' }).waitFor();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL(`${base}/sign-in`);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.waitForURL(`${base}/desk`);
  assert.match((await page.textContent('body')) ?? '', /Amara Okafor at Harbor Street Therapy/);
  await page.goto(`${base}/desk/sign-in`);
  await page.getByRole('button', { name: 'Remove: Blue phone' }).click();
  await page.getByText('You have no passkey yet').waitFor();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.getByText('That did not work').waitFor();
  await page.context().close();
});

test('AC9 a passkey opens the practice in which it was added, and not the next one', async () => {
  const one = await aPractice(h, 'One Street');
  h.clock.advance({ minutes: 1 });
  const two = await aPractice(h, 'Two Street');
  const page = await device(true);
  await signInByLink(page, one.email);
  await h.admin.query('update members set user_id = $1 where practice_id = $2', [one.userId, two.practice]);
  await page.goto(`${base}/desk/sign-in`);
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByText('opens One Street').waitFor();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.waitForURL(`${base}/desk`);
  await page.context().addCookies([{ name: 'porchlight.practice', value: two.practice, url: base }]);
  await page.goto(`${base}/desk`);
  assert.match((await page.textContent('body')) ?? '', /at One Street/);
  await page.goto(`${base}/desk/sign-in`);
  await page.getByText('Not open yet: this sign-in came from another practice.').waitFor();
  await page.context().close();
});

test('a device that did not check its owner adds no passkey', async () => {
  const { email } = await aPractice(h);
  const page = await device(false);
  await signInByLink(page, email);
  await page.goto(`${base}/desk/sign-in`);
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByText('The passkey was not added').waitFor();
  const userId = (await h.signIn.knownUser(email)) ?? '';
  assert.deepEqual(await h.signIn.passkeys.list(userId), []);
  await page.context().close();
});

test('without script the page still signs in by mail, and shows no button that does nothing', async () => {
  const { email } = await aPractice(h);
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signInByLink(page, email);
  await page.goto(`${base}/desk/sign-in`);
  assert.equal(await page.getByRole('button', { name: 'Add a passkey' }).isVisible(), false);
  assert.match(await page.locator('noscript').innerText(), /needs a browser with scripts on/);
  await page.context().close();
});
