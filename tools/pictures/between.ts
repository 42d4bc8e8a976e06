import type { Page } from 'playwright-core';
import type { Cameras } from './cameras.ts';
import type { Shop } from './shop.ts';
import { settled, signedIn } from './desk.ts';

const MINE = '/my/amara-okafor';

/** Between sessions: what a client's own page answers and does, and what the therapist has of it. */
export async function betweenSessions(shop: Shop, cameras: Cameras): Promise<void> {
  const phone = await cameras.visitor('phone');
  const { page } = phone;
  await page.goto(await shop.clientLink('amara-okafor'));
  await page.click('main button');
  await page.waitForURL(`**${MINE}**`);
  await cameras.take(phone, 'my-page', 1400);
  await page.goto(`${MINE}/about/homework`);
  await cameras.take(phone, 'may-i-homework', 1100);
  await page.goto(`${MINE}/about/distress`);
  await cameras.take(phone, 'hard-time');
  await sharesGoodNews(page);
  await page.goto(`${MINE}/appointments`);
  await cameras.take(phone, 'my-sessions', 1000);
  await page.getByRole('link', { name: 'See, move or cancel it' }).first().click();
  await page.getByRole('link', { name: 'Cancel it' }).click();
  await cameras.take(phone, 'before-cancelling', 1000);
  await atTheDesk(shop, cameras);
}

async function sharesGoodNews(page: Page): Promise<void> {
  await page.goto(`${MINE}/share/good_news`);
  await page.fill('[name=words]', 'I rang my brother. We talked for an hour.');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.waitForURL('**/shared/**');
}

async function atTheDesk(shop: Shop, cameras: Cameras): Promise<void> {
  const wide = await cameras.visitor('wide');
  const page = await signedIn(shop, wide, 'owner', 'amara-okafor');
  for (const [path, name] of [
    ['/desk/appointments', 'appointments'],
    ['/desk/clients', 'clients'],
    ['/desk/agreement', 'agreement'],
    ['/desk/shared', 'shared'],
  ] as const) {
    await page.goto(path);
    await settled(page);
    await cameras.take(wide, name, name === 'agreement' ? 1000 : undefined);
  }
}
