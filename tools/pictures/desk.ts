import type { Page } from 'playwright-core';
import type { Visitor } from './cameras.ts';
import type { Shop } from './shop.ts';

export async function signedIn(shop: Shop, visitor: Visitor, role: string, practice: string): Promise<Page> {
  const { page } = visitor;
  await page.goto(await shop.signInLink(role, practice));
  await page.click('main button');
  await page.waitForURL('**/desk**');
  return page;
}

/** The desk keeps a line open for what is new, so the network is never idle: a moment has to do. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState();
  await page.waitForTimeout(600);
}
