import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { SET_UP_STEPS, accountPaths } from '#accounts';
import { inquiryPaths } from '#inquiries';
import { type Neighbour, type Street, aPractice, openStreet, safeEmail } from './street.ts';
import { Watch } from './watching.ts';

let street: Street;
before(async () => {
  street = await openStreet();
});
after(() => street.close());

const WORDS = 'I can’t sleep since March.';

async function signIn(page: Page, practice: Neighbour): Promise<void> {
  await page.goto(await practice.wayIn('Amara Okafor'));
  await page.locator('main button').click();
  await page.waitForURL(/\/desk$/);
}

/** One page after the other, as a browser shows it; each must be a page at all. */
async function walk(page: Page, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const answer = await page.goto(street.origin + path);
    assert.match(answer?.headers()['content-type'] ?? '', /^text\/html/, path);
    await page.waitForLoadState();
  }
}

test('the browser asks nobody but this house, on every kind of page', async () => {
  const practice = await aPractice(street);
  const { inquiry } = await practice.wrote({
    called: 'Maya',
    words: WORDS,
    ways: [safeEmail('maya@home.example')],
  });
  const context = await street.browser.newContext({ locale: 'en-US' });
  const watch = new Watch(context, street.origin);
  const page = await context.newPage();
  const at = `/${practice.slug}`;
  await walk(page, [
    at,
    `${at}?lang=es`,
    `${at}/someone-else`,
    `${at}/come-back`,
    `${at}/places`,
    `${at}/help-now`,
    '/help-now/countries',
    `${at}/m/${inquiry.link}`,
    `${at}/m/${inquiry.link}/ways`,
    '/',
    '/no-such-page',
    '/sign-in',
    '/sign-in/recovery-code',
    '/sign-in/made-up',
    '/invitations/made-up',
  ]);
  await signIn(page, practice);
  await walk(page, [
    inquiryPaths.desk(),
    inquiryPaths.answered(),
    inquiryPaths.aside(),
    inquiryPaths.noteCall(),
    inquiryPaths.deskPlaces(),
    inquiryPaths.tray(),
    `/desk/inquiries/${inquiry.id}`,
    '/desk/places/new',
    '/desk/safety',
    accountPaths.devices(),
    accountPaths.proof('/desk'),
    accountPaths.setUp(),
    ...SET_UP_STEPS.map((step) => accountPaths.setUpStep(step)),
    accountPaths.staff(),
    accountPaths.absences(),
    accountPaths.templates(),
    accountPaths.moreSettings(),
    '/operator',
    '/desk/no-such-page',
  ]);
  await page.goto(street.origin + accountPaths.devices());
  await page.getByRole('button', { name: 'Make ten codes' }).click();
  await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor();
  assert.ok(watch.asked > 60, String(watch.asked));
  await context.close();
  assert.deepEqual(watch.trouble, []);
});

test('a page with something from elsewhere is caught, whether the policy stops it or not', async () => {
  const server = createServer((request, response) => {
    const strict = request.url === '/strict';
    response.writeHead(200, {
      'content-type': 'text/html',
      ...(strict && { 'content-security-policy': "default-src 'self'; style-src 'self'" }),
    });
    const planted = strict ? '<p style="color: red">' : '<img src="http://127.0.0.1:9/spy.png" alt="">';
    response.end(`<!doctype html><title>Planted</title>${planted}`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const context = await street.browser.newContext();
  const watch = new Watch(context, origin);
  const page = await context.newPage();
  await page.goto(`${origin}/loose`);
  await page.goto(`${origin}/strict`);
  await context.close();
  server.closeAllConnections();
  server.close();
  assert.equal(watch.trouble.filter((one) => one === 'asked http://127.0.0.1:9/spy.png').length, 1);
  assert.equal(watch.trouble.filter((one) => /^policy: .*style-src 'self'/.test(one)).length, 1);
});

/** Presses Back as often as there is something to go back to, and reads what stands there each time. */
async function backwards(page: Page): Promise<string[]> {
  const seen: string[] = [];
  for (let turn = 0; turn < 8; turn += 1) {
    const here = page.url();
    await page.goBack({ timeout: 5_000 }).catch(() => null);
    if (page.url() === here || page.url() === 'about:blank') break;
    seen.push(await atRest(page));
  }
  return seen;
}

/** All that stands on a page, typed or not. Back may lead on by itself: a page that is leaving is read again where it arrives. */
async function atRest(page: Page, tries = 5): Promise<string> {
  try {
    const typed = await page
      .locator('textarea, input[type=text], input[type=email]')
      .evaluateAll((all) => all.map((one) => (one as unknown as { value: string }).value).join(' '));
    return `${await page.locator('body').innerText()} ${typed}`;
  } catch (error) {
    if (tries === 0 || !/context was destroyed|navigation/.test(String(error))) throw error;
    await page.waitForLoadState();
    return atRest(page, tries - 1);
  }
}

async function leaves(context: BrowserContext): Promise<{ practice: Neighbour; page: Page }> {
  // Where people who leave arrive is another house: the browser is told what stands there.
  const practice = await aPractice(street, { terms: { leaveTo: 'https://weather.example/' } });
  await context.route('https://weather.example/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Weather</title><p>Sunny.' }),
  );
  const page = await context.newPage();
  await page.goto(`${street.origin}/${practice.slug}`);
  await page.getByLabel('What would you like to say?').fill(WORDS);
  await page.getByLabel('Don’t contact me.').check();
  return { practice, page };
}

test('who left while writing finds nothing of their words by pressing Back', async () => {
  const context = await street.browser.newContext({ locale: 'en-US' });
  const { page } = await leaves(context);
  await page.getByRole('link', { name: 'Leave this page' }).click();
  await page.waitForURL('https://weather.example/');
  for (const text of await backwards(page)) assert.equal(text.includes(WORDS), false, text);
  await context.close();
});

test('who left by pressing Shift three times from their own page comes back to no words either', async () => {
  const context = await street.browser.newContext({ locale: 'en-US' });
  const { page } = await leaves(context);
  street.clock.advance({ minutes: 1 });
  await page.getByRole('button', { name: 'Send', exact: true }).last().click();
  await page.getByRole('heading', { name: 'Your message is here.' }).waitFor();
  for (let n = 0; n < 3; n += 1) await page.keyboard.press('Shift');
  await page.waitForURL('https://weather.example/');
  for (const text of await backwards(page)) {
    assert.equal(text.includes(WORDS), false, text);
    assert.equal(text.includes('Your message is here'), false, text);
  }
  await context.close();
});

test('who signed out finds nothing of the desk by pressing Back', async () => {
  const practice = await aPractice(street);
  await practice.wrote({ called: 'Maya', words: WORDS, ways: [safeEmail('maya@home.example')] });
  const context = await street.browser.newContext({ locale: 'en-US' });
  const page = await context.newPage();
  await signIn(page, practice);
  await page.getByRole('link', { name: /Maya/ }).click();
  await page.getByRole('heading', { name: 'Maya' }).waitFor();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL(`${street.origin}/sign-in`);
  for (const text of await backwards(page)) {
    assert.equal(/Maya|since March/.test(text), false, text);
    assert.match(text, /Sign in|One more step|can’t be used/);
  }
  assert.deepEqual(
    (await context.cookies()).filter(({ name }) => name === 'porchlight.session'),
    [],
  );
  await context.close();
});
