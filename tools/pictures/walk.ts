import type { Page } from 'playwright-core';
import type { Cameras, Size, Visitor } from './cameras.ts';
import { betweenSessions } from './between.ts';
import { settled, signedIn } from './desk.ts';
import type { Shop } from './shop.ts';

const SIZES: readonly Size[] = ['phone', 'wide'];
const SOLO = '/amara-okafor';
const CLINIC = '/elm-street';

/** The pictures in the order of a few days: Sunday evening people write, Monday evening somebody answers. */
export async function walk(shop: Shop, cameras: Cameras): Promise<void> {
  const letters = await publicPages(shop, cameras);
  shop.clock.moveTo('2026-11-30T23:10:00Z');
  await shop.catchUp();
  for (const size of SIZES) await desk(shop, cameras, size);
  await deskByNight(shop, cameras);
  await evening(shop, cameras);
  shop.clock.advance({ minutes: 5 });
  await shop.catchUp();
  await read(cameras, letters.solo);
  await keeping(shop, cameras);
  await betweenSessions(shop, cameras);
  await room(shop, cameras);
  await severalAtOnce(shop, cameras);
  await missed(shop, cameras, letters.clinic);
}

/** Writes by the form as a person does, and answers the address of their own page. */
async function write(
  shop: Shop,
  { page }: Visitor,
  at: string,
  words: string,
  name: string,
): Promise<string> {
  await page.goto(at);
  await page.fill('[name=called]', name);
  await page.fill('[name=words]', words);
  await page.check('[name=ways][value=code]');
  shop.clock.advance({ minutes: 1 });
  await page.click('#message .buttons button >> nth=0');
  await page.waitForURL('**/m/**');
  return page.url();
}

async function publicPages(shop: Shop, cameras: Cameras): Promise<{ solo: string; clinic: string }> {
  for (const size of SIZES) {
    const visitor = await cameras.visitor(size);
    await visitor.page.goto(SOLO);
    await cameras.take(visitor, 'contact', size === 'phone' ? 1400 : 1000);
    await visitor.page.goto(`${SOLO}/help-now`);
    await cameras.take(visitor, 'help-now');
    await visitor.page.goto(`${SOLO}/places`);
    await cameras.take(visitor, 'places');
    await visitor.page.goto(`${SOLO}/someone-else`);
    await cameras.take(visitor, 'someone-else');
  }
  const phone = await cameras.visitor('phone');
  const solo = await write(shop, phone, SOLO, 'I moved here alone and the evenings are long.', 'Robin');
  await cameras.take(phone, 'status', 1200);
  const laptop = await cameras.visitor('wide');
  const clinic = await write(shop, laptop, CLINIC, 'We lost our flat, and I can’t think straight.', 'Sam');
  await cameras.take(laptop, 'status');
  return { solo, clinic };
}

async function openPerson(page: Page, name: string): Promise<void> {
  await page.goto('/desk');
  await page.getByRole('link', { name }).first().click();
  await page.waitForURL('**/desk/inquiries/**');
  await settled(page);
}

async function desk(shop: Shop, cameras: Cameras, size: Size): Promise<void> {
  const visitor = await cameras.visitor(size);
  const page = await signedIn(shop, visitor, 'owner', 'amara-okafor');
  await page.goto('/desk');
  await cameras.take(visitor, 'desk');
  await openPerson(page, 'Jo');
  await cameras.take(visitor, 'ring', size === 'phone' ? 1400 : undefined);
  await page.goto('/desk/calls/new');
  await cameras.take(visitor, 'note-a-call', 1000);
  await page.goto('/desk/set-up');
  await cameras.take(visitor, 'set-up');
  if (size === 'phone') return;
  await page.goto('/desk/places');
  await cameras.take(visitor, 'desk-places');
  await page.goto('/desk/tray');
  await cameras.take(visitor, 'sent-mail');
}

async function deskByNight(shop: Shop, cameras: Cameras): Promise<void> {
  const visitor = await cameras.visitor('wide', 'dark');
  const page = await signedIn(shop, visitor, 'owner', 'amara-okafor');
  await openPerson(page, 'Mariana');
  await cameras.take(visitor, 'desk-dark');
}

/** An evening's answers by keys: a kind no to Robin, read whole before it leaves, and the minutes to undo it. */
async function evening(shop: Shop, cameras: Cameras): Promise<void> {
  const visitor = await cameras.visitor('wide');
  const page = await signedIn(shop, visitor, 'owner', 'amara-okafor');
  await openPerson(page, 'Robin');
  await page.keyboard.press('2');
  await page.waitForURL('**answer=no**');
  await settled(page);
  await cameras.take(visitor, 'a-kind-no');
  await page.keyboard.press('?');
  await cameras.take(visitor, 'keys');
  await page.click('#keys form button >> nth=0');
  await sendWhole(page);
  await page.waitForURL('**done=sent**');
  await cameras.take(visitor, 'undo');
}

/** A no leaves only when the whole message was on screen: so it is scrolled through, as a reader does. */
async function sendWhole(page: Page): Promise<void> {
  const send = page.locator('.send button[data-key=Enter]');
  await send.scrollIntoViewIfNeeded();
  for (let turn = 0; turn < 20 && !(await send.isEnabled()); turn += 1) {
    await page.mouse.move(400, 500);
    await page.mouse.wheel(0, 500);
    await page.waitForTimeout(150);
  }
  await send.click();
}

/** What a practice keeps: somebody found again, what is held about them, who looked, and what the front desk may read. */
async function keeping(shop: Shop, cameras: Cameras): Promise<void> {
  const wide = await cameras.visitor('wide');
  const page = await signedIn(shop, wide, 'owner', 'amara-okafor');
  await page.goto('/desk/find');
  await page.fill('[name=who]', 'Mar');
  await page.click('main form button >> nth=0');
  await settled(page);
  await cameras.take(wide, 'find');
  await openPerson(page, 'Mariana');
  await page.goto(`${page.url()}/data`);
  await cameras.take(wide, 'their-data', 1000);
  await page.goto('/desk/set-up/trail');
  await cameras.take(wide, 'trail', 1000);
  await signedIn(shop, await cameras.visitor('phone'), 'front_desk', 'elm-street');
  const clinic = await cameras.visitor('wide');
  const theirs = await signedIn(shop, clinic, 'owner', 'elm-street');
  await openPerson(theirs, 'Sam');
  await theirs.locator('details:has(.more) > summary').last().click();
  await theirs.getByRole('button', { name: 'Let the front desk read this' }).scrollIntoViewIfNeeded();
  await cameras.take(clinic, 'more', 1000);
}

/** A therapist of the clinic tells of an opening, a kind no names them, and the person asks for them with one press. */
async function room(shop: Shop, cameras: Cameras): Promise<void> {
  const wide = await cameras.visitor('wide');
  const page = await signedIn(shop, wide, 'therapist', 'elm-street');
  await page.goto('/desk/openings/new');
  await page.fill('[name=places]', '2');
  for (const [name, value] of [
    ['parts', 'evening'],
    ['formats', 'online'],
    ['ages', 'adults'],
  ] as const)
    await page.check(`[name=${name}][value=${value}]`);
  await page.locator('main form .buttons button').first().click();
  await page.waitForURL('**done=offered**');
  await cameras.take(wide, 'openings');
  const phone = await cameras.visitor('phone');
  const letter = await write(
    shop,
    phone,
    CLINIC,
    'My father died in May. I could come in the evenings.',
    'Kit',
  );
  const owner = await cameras.visitor('wide');
  const theirs = await signedIn(shop, owner, 'owner', 'elm-street');
  await openPerson(theirs, 'Kit');
  await theirs.goto(`${theirs.url().split('?')[0]}?answer=no`);
  await settled(theirs);
  await sendWhole(theirs);
  await theirs.waitForURL('**done=sent**');
  shop.clock.advance({ minutes: 5 });
  await shop.catchUp();
  await phone.page.goto(letter);
  await phone.page.getByRole('heading', { name: 'Who has room' }).scrollIntoViewIfNeeded();
  await phone.page.evaluate('scrollBy(0, 240)');
  await cameras.take(phone, 'who-has-room');
}

/** Somebody asks several therapists of the network at once; one of them has room. */
async function severalAtOnce(shop: Shop, cameras: Cameras): Promise<void> {
  const phone = await cameras.visitor('phone');
  const { page } = phone;
  await page.goto('/elm-county/ask');
  await page.click('main form button');
  for (const [name, value] of [
    ['age', 'adults'],
    ['format', 'online'],
  ] as const)
    await page.check(`[name=${name}][value=${value}]`);
  await page.fill('[name=region]', 'New York');
  await page.click('main form button >> nth=0');
  await page.check('[name=parts][value=evening]');
  await page.click('main form button >> nth=0');
  await page.fill('[name=called]', 'Noa');
  await page.check('[name=ways][value=code]');
  await page.click('main form button >> nth=0');
  await page.waitForURL('**/look');
  await cameOf(page, page.url(), 'main [name=whom]');
  await cameras.take(phone, 'told-them', 1500);
  await page.check('[name=whom][value=anyone]');
  await page.click('main form button');
  const wide = await cameras.visitor('wide');
  const theirs = await signedIn(shop, wide, 'therapist', 'elm-street');
  await cameOf(theirs, '/desk/requests', 'main form button');
  await cameras.take(wide, 'asked');
  await theirs.click('main form button >> nth=0');
  await cameOf(page, page.url(), 'main article form button');
  await cameras.take(phone, 'has-room', 1300);
}

/** What one practice tells another comes by a worker: looked at until it is there. */
async function cameOf(page: Page, path: string, what: string): Promise<void> {
  for (let turn = 0; turn < 40; turn += 1) {
    await page.goto(path);
    if ((await page.locator(what).count()) > 0) return;
    await page.waitForTimeout(250);
  }
}

async function read(cameras: Cameras, letter: string): Promise<void> {
  for (const size of SIZES) {
    const visitor = await cameras.visitor(size);
    await visitor.page.goto(letter);
    await cameras.take(visitor, 'answer', size === 'phone' ? 1400 : 1000);
  }
}

/** Nobody at the clinic answers: Tuesday evening the date passes, and the next one two working days later. */
async function missed(shop: Shop, cameras: Cameras, letter: string): Promise<void> {
  shop.clock.moveTo('2026-12-01T22:10:00Z');
  await shop.catchUp();
  const phone = await cameras.visitor('phone');
  await phone.page.goto(letter);
  await cameras.take(phone, 'date-missed', 1100);
  shop.clock.moveTo('2026-12-03T22:10:00Z');
  await shop.catchUp();
  await phone.page.goto(CLINIC);
  await cameras.take(phone, 'nobody-answers');
}
