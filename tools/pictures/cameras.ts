import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContextOptions, type Page, chromium } from 'playwright-core';
import { findChromium, launchOptions } from '#test/chromium';
import { withPalette } from './palette.ts';
import { HOST, ORIGIN } from './shop.ts';

/** A phone of ten years ago, and a laptop. */
const SIZES = { phone: { width: 360, height: 740 }, wide: { width: 1280, height: 800 } } as const;

export type Size = keyof typeof SIZES;

export type Visitor = { readonly page: Page; readonly size: Size };

export type Cameras = {
  /** A browser of its own, as a person has one. */
  visitor(size: Size, scheme?: 'light' | 'dark'): Promise<Visitor>;
  /** Takes what the visitor sees. `tall` goes on below the fold, up to so many pixels. */
  take(visitor: Visitor, name: string, tall?: number): Promise<void>;
  taken(): number;
  close(): Promise<void>;
};

export async function openCameras(folder: string, address: string): Promise<Cameras> {
  const { args = [], ...options } = launchOptions(await findChromium());
  // Forms are taken from our own pages only, and without TLS a browser says so of a name that it trusts alone.
  const here = [
    `--host-resolver-rules=MAP ${HOST} ${address}`,
    `--unsafely-treat-insecure-origin-as-secure=${ORIGIN}`,
  ];
  const browser = await chromium.launch({ ...options, args: [...args, ...here] });
  let taken = 0;
  return {
    async visitor(size, scheme = 'light') {
      const look: BrowserContextOptions = { viewport: SIZES[size], colorScheme: scheme, baseURL: ORIGIN };
      const context = await browser.newContext({ ...look, reducedMotion: 'reduce', locale: 'en-US' });
      const page = await context.newPage();
      page.on('pageerror', (error) => console.log(`a page's script stumbled: ${error.message}`));
      return { page, size };
    },
    async take({ page, size }, name, tall) {
      await page.waitForLoadState();
      await page.evaluate('document.fonts.ready');
      const whole: number = await page.evaluate('document.documentElement.scrollHeight');
      const { width, height } = SIZES[size];
      const shown = Math.min(whole, Math.max(height, tall ?? height));
      // A taller window instead of a clip: what stays at the window's edge is then drawn once, where it belongs.
      await page.setViewportSize({ width, height: shown });
      const png = await page.screenshot({ caret: 'hide' });
      await writeFile(join(folder, `${name}-${width}.png`), withPalette(png));
      await page.setViewportSize({ width, height });
      taken += 1;
    },
    taken: () => taken,
    close: () => browser.close(),
  };
}
