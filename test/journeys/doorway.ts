import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { type Browser, type BrowserContextOptions, type Page, chromium } from 'playwright-core';
import { findChromium, launchOptions } from '#test/chromium';
import { loadAssets } from '#ui';
import { type House, house } from '../accounts-house.ts';

/** The sign-in's pages over a socket, with a browser whose devices hold passkeys. */
export type Doorway = {
  readonly h: House;
  readonly base: string;
  readonly port: number;
  readonly browser: Browser;
  close(): Promise<void>;
};

/** @param host where browsers are told that the house stands; passkeys are bound to it. */
export async function openDoorway(host = 'localhost'): Promise<Doorway> {
  const server = createServer();
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const base = `http://${host}:${port}`;
  const h = await house(base);
  const assets = loadAssets();
  h.app.get('/assets/:name', (c) => {
    const found = assets.serve(assets.href(c.req.param('name') as 'passkey.js'), undefined);
    return found ? c.body(found.body, 200, found.headers) : c.notFound();
  });
  const listener = getRequestListener(h.app.fetch);
  server.on('request', (request, response) => void listener(request, response));
  const browser = await chromium.launch(launchOptions(await findChromium()));
  return {
    h,
    base,
    port,
    browser,
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
      await h.close();
    },
  };
}

/**
 * A browser on a device that can check a finger: `verifies` says whether it was the owner's, `canVerify` whether it has
 * anything to check it with (a plain security key hasn't).
 */
export async function device(
  { browser }: Doorway,
  given: { verifies: boolean; canVerify?: boolean; context?: BrowserContextOptions },
): Promise<Page> {
  const page = await (await browser.newContext(given.context)).newPage();
  await holdsPasskeys(page, given);
  return page;
}

/** From now on this browser's device holds passkeys. */
export async function holdsPasskeys(
  page: Page,
  given: { verifies: boolean; canVerify?: boolean },
): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: given.canVerify ?? true,
      isUserVerified: given.verifies,
      automaticPresenceSimulation: true,
    },
  });
}

export async function signInByLink({ h, base }: Doorway, page: Page, email: string): Promise<void> {
  const sent = h.mails.length;
  await page.goto(`${base}/sign-in`);
  await page.getByLabel('Your email').fill(email);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await page.getByText('a link is on its way').waitFor();
  await page.goto(h.mails[sent]?.url ?? '');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(`${base}/desk`);
}

/** Signs in by a link and adds a passkey on the page of devices. */
export async function addPasskey(doorway: Doorway, page: Page, email: string): Promise<void> {
  await signInByLink(doorway, page, email);
  await page.goto(`${doorway.base}/desk/sign-in`);
  await page.getByLabel('A name for it').fill('Blue phone');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByRole('button', { name: 'Remove: Blue phone' }).waitFor();
}
