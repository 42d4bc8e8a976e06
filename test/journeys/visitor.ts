import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import type { BrowserContext, Page, Response } from 'playwright-core';
import type { Street } from './street.ts';

export type Look = { readonly script: boolean; readonly width: number };

const SCRIPT_ON: Look = { script: true, width: 1280 };
const SCRIPT_OFF: Look = { script: false, width: 360 };

/** In everyday runs a desk with script and an old phone without; `npm run test:all` tries every combination. */
export const LOOKS: readonly Look[] =
  process.env['PORCHLIGHT_ALL'] === '1'
    ? [SCRIPT_ON, SCRIPT_OFF, { script: true, width: 360 }, { script: false, width: 1280 }]
    : [SCRIPT_ON, SCRIPT_OFF];

export const said = ({ script, width }: Look): string => `script ${script ? 'on' : 'off'}, ${width} px wide`;

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const validator = new HtmlValidate(new FileSystemConfigLoader());

/** Pages of people who reach out: nothing may be left in their browser. */
const isPublic = (url: string): boolean =>
  !/^\/(desk|my|sign-in|invitations|assets)/.test(new URL(url).pathname);

/**
 * Somebody's browser, watched the whole time: it may ask this house alone, no public page may leave a cookie, and
 * no script may break. Each page that the journey stops at is looked at as a whole by `look`.
 */
export class Visitor {
  readonly page: Page;
  readonly #script: boolean;
  readonly #trouble: string[] = [];
  #html: Promise<string> = Promise.resolve('');

  private constructor(page: Page, look: Look, origins: readonly string[]) {
    this.page = page;
    this.#script = look.script;
    const context = page.context();
    context.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol !== 'data:' && !origins.includes(origin)) this.#trouble.push(`asked ${request.url()}`);
    });
    context.on('response', (response) => this.#hear(response));
    page.on('pageerror', (error) => this.#trouble.push(`script broke: ${error.message}`));
    page.on('console', (message) => {
      // A refusal is shown with 409 or 422, and the browser's console says so; that is no fault.
      const isStatus = message.text().startsWith('Failed to load resource');
      if (message.type() === 'error' && !isStatus) this.#trouble.push(`console: ${message.text()}`);
    });
  }

  static async come(street: Street, look: Look): Promise<Visitor> {
    const context = await street.browser.newContext({
      javaScriptEnabled: look.script,
      viewport: { width: look.width, height: look.width < 500 ? 740 : 800 },
      locale: 'en-US',
      // A colour halfway through its change would be taken for the one that it ends as.
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(30_000);
    return new Visitor(await context.newPage(), look, [street.origin, street.otherOrigin]);
  }

  #hear(response: Response): void {
    const { 'content-type': type = '', 'set-cookie': cookie } = response.headers();
    if (cookie !== undefined && isPublic(response.url())) this.#trouble.push(`cookie at ${response.url()}`);
    // Read at once: the browser forgets what a page was made of when it leaves it.
    if (type.startsWith('text/html') && response.status() !== 303)
      this.#html = response.text().catch(() => '');
  }

  get context(): BrowserContext {
    return this.page.context();
  }

  async text(): Promise<string> {
    return this.page.locator('body').innerText();
  }

  /** The page that was asked for is there, and no other one is on its way. */
  async settled(): Promise<void> {
    await this.page.locator('html:not([aria-busy])').waitFor({ state: 'attached' });
  }

  /** Stops at a page: its HTML as it was sent is sound, and everybody can use it (axe, WCAG 2.2 AA). */
  async look(): Promise<void> {
    await this.page.waitForLoadState();
    const where = new URL(this.page.url()).pathname;
    const sent = await this.#html;
    assert.notEqual(sent, '', `what was sent for ${where} could be read`);
    const report = await validator.validateString(sent, 'page.html');
    const unsound = report.results.flatMap(({ messages }) =>
      messages.map((one) => `${one.line}: ${one.ruleId}: ${one.message}`),
    );
    assert.deepEqual(unsound, [], where);
    if (this.#script) assert.deepEqual(await this.#axe(), [], where);
    const wide = await this.page.locator('html').evaluate((root) => {
      const { scrollWidth, clientWidth } = root as unknown as { scrollWidth: number; clientWidth: number };
      return scrollWidth > clientWidth;
    });
    assert.equal(wide, false, `${where} fits the screen's width`);
  }

  async #axe(): Promise<string[]> {
    // While Turbo brings the next page, <html> says that it is busy: the page that stays is the one to look at.
    for (;;) {
      await this.settled();
      // Handed to the page by the browser itself, so that the page's own policy against foreign scripts stands.
      await this.page.evaluate(axe);
      // From its top: what happens to lie half under the bar that stays isn't small.
      await this.page.locator('html').evaluate((root) => {
        (root as unknown as { scrollTop: number }).scrollTop = 0;
      });
      const found = await this.page.evaluate(async (values) => {
        const { axe: tool } = globalThis as unknown as { axe: Axe };
        const { violations } = await tool.run({ runOnly: { type: 'tag', values } });
        return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`);
      }, TAGS);
      if (!found.some((one) => one.includes('aria-busy="true"'))) return found;
    }
  }

  /** Goes, and nothing went wrong on the way. */
  async leave(): Promise<void> {
    await this.context.close();
    assert.deepEqual(this.#trouble, []);
  }

  async keepsNothing(): Promise<void> {
    assert.deepEqual(await this.context.cookies(), []);
  }
}

type Axe = {
  run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
};

/** Signs in by a link from the practice and stands at the desk. */
export async function toDesk(visitor: Visitor, wayIn: string): Promise<void> {
  await visitor.page.goto(wayIn);
  await visitor.page.locator('main button').click();
  await visitor.page.waitForURL(/\/desk$/);
}

/** Comes back to the page until it has the heading: a worker is about to do what the page will tell. */
export async function comesToHave({ page }: Visitor, heading: string): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) {
    await page.reload();
    if ((await page.getByRole('heading', { name: heading }).count()) > 0) return;
    await page.waitForTimeout(150);
  }
  assert.fail(`the page never came to have "${heading}":\n${await page.locator('main').innerText()}`);
}

/** Opens what isn't of every day in the menu at the desk. */
export const showMore = (page: Page): Promise<void> => page.locator('header .more > summary').click();
