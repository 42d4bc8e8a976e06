import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { recentDeliveries } from '#channels';
import { type Neighbour, type Street, aPractice, openStreet, safeEmail } from './street.ts';
import { LOOKS, Visitor, said, toDesk } from './visitor.ts';

let street: Street;
before(async () => {
  street = await openStreet();
});
after(() => street.close());

const BY_KEYS = { script: true, width: 1280 };

/** How many answers left or wait to leave. */
async function answers(practice: Neighbour): Promise<number> {
  const all = await practice.inside((work) => recentDeliveries(work, 100));
  return all.filter((one) => one.purpose === 'answer').length;
}

const LONG = Array.from(
  { length: 60 },
  (_, day) => `On day ${day + 1} I did not sleep, and nobody rang back.`,
);

/** Keys that are pressed, and how often a mouse was used, as the page itself hears it. */
async function counted(
  page: Page,
): Promise<{ press(key: string): Promise<void>; mouse(): number; keys: number }> {
  let mouse = 0;
  await page.exposeFunction('heardMouse', () => void (mouse += 1));
  await page.addInitScript(() => {
    const heard = globalThis as unknown as EventTarget & { heardMouse: () => void };
    for (const kind of ['pointerdown', 'wheel']) heard.addEventListener(kind, () => heard.heardMouse(), true);
  });
  const count = {
    keys: 0,
    mouse: () => mouse,
    async press(key: string) {
      count.keys += 1;
      await page.keyboard.press(key);
    },
  };
  return count;
}

test('twenty people in an evening, each with at most three keys and no mouse', async (t) => {
  const practice = await aPractice(street);
  for (let number = 1; number <= 20; number += 1) {
    const called = `Person ${number}`;
    const words =
      number % 5 === 0 ? LONG.join('\n\n') : 'I am not sleeping. Do you have room in the evenings?';
    await practice.wrote({ called, words, ways: [safeEmail(`person-${number}@home.example`)] });
    street.clock.advance({ seconds: 30 });
  }
  const amara = await Visitor.come(street, BY_KEYS);
  const { page } = amara;
  const hand = await counted(page);
  await toDesk(amara, await practice.wayIn('Amara Okafor'));
  const mouseBefore = hand.mouse();
  await hand.press('j');
  let most = 0;
  for (let number = 1; number <= 20; number += 1) {
    // The first key of the evening opened the first person's message, and counts as theirs.
    const from = number === 1 ? 0 : hand.keys;
    await page.getByRole('heading', { name: `Person ${number}`, exact: true }).waitFor();
    await page.getByLabel('Because').waitFor();
    const send = page.locator('button[data-after-whole]');
    if (number % 5 === 0) {
      assert.equal(await send.isDisabled(), true, 'the end of the long message was not on screen yet');
      await hand.press('End');
    }
    await page.locator('button[data-after-whole]:enabled').waitFor();
    await hand.press('Enter');
    await page
      .getByText(`Your answer to Person ${number} goes to Sent mail, for you to copy and send.`)
      .waitFor();
    most = Math.max(most, hand.keys - from);
  }
  t.diagnostic(`twenty answers took ${hand.keys} keys, at most ${most} for one`);
  assert.ok(most <= 3, `${most} keys for one person`);
  assert.equal(hand.mouse() - mouseBefore, 0);
  await page.getByText('Nobody is waiting.').waitFor();
  await amara.look();
  await amara.leave();
});

test('a no can be sent only after the whole of a long message was on screen', async () => {
  const practice = await aPractice(street);
  const { inquiry } = await practice.wrote({
    called: 'Noor',
    words: LONG.join('\n\n'),
    ways: [safeEmail('noor@home.example')],
  });
  const amara = await Visitor.come(street, BY_KEYS);
  const { page } = amara;
  await toDesk(amara, await practice.wayIn('Amara Okafor'));
  await page.goto(`${street.origin}/desk/inquiries/${inquiry.id}?answer=no`);
  await page.getByText('You can send once the whole message was on screen.').waitFor();
  await page.keyboard.press('Enter');
  const forced = await page.request.post(`${street.origin}/desk/inquiries/${inquiry.id}/answers`, {
    form: { kind: 'no', words: 'No.' },
    headers: { 'sec-fetch-site': 'same-origin' },
    maxRedirects: 0,
  });
  assert.equal(forced.status(), 422);
  assert.match(await forced.text(), /Read the whole message first, then send\./);
  assert.equal(await answers(practice), 0);
  await page.getByText('On day 60').scrollIntoViewIfNeeded();
  await page.locator('button[data-after-whole]:enabled').waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Your answer to Noor goes to Sent mail, for you to copy and send.').waitFor();
  await amara.leave();
});

const CLINIC = [
  { role: 'owner', name: 'Ruth Adeyemi' },
  { role: 'therapist', name: 'Tomas Lindqvist' },
] as const;

test('of two who press at once one answers, and the other sees who did', async () => {
  const practice = await aPractice(street, { staff: CLINIC });
  const { inquiry } = await practice.wrote({
    called: 'Devon',
    words: 'We would both come.',
    ways: [safeEmail('devon@home.example')],
  });
  const ruth = await Visitor.come(street, BY_KEYS);
  const tomas = await Visitor.come(street, BY_KEYS);
  await toDesk(ruth, await practice.wayIn('Ruth Adeyemi'));
  await toDesk(tomas, await practice.wayIn('Tomas Lindqvist'));
  const open = `/desk/inquiries/${inquiry.id}?answer=list`;
  // Each at a web process of their own.
  await ruth.page.goto(street.origin + open);
  await tomas.page.goto(street.otherOrigin + open);
  await tomas.page.getByText('Ruth Adeyemi has this open').waitFor();
  await Promise.all([ruth.page.keyboard.press('Enter'), tomas.page.keyboard.press('Enter')]);
  const outcome = (visitor: Visitor): Promise<string> =>
    visitor.page.getByText(/goes to Sent mail|has just answered\. Nothing of yours was sent/).innerText();
  const seen = await Promise.all([outcome(ruth), outcome(tomas)]);
  assert.equal(await answers(practice), 1);
  const ruthWon = seen[0]?.includes('goes to Sent mail') ?? false;
  const [won, other] = ruthWon ? [seen[0], seen[1]] : [seen[1], seen[0]];
  assert.equal(won, 'Your answer to Devon goes to Sent mail, for you to copy and send.');
  assert.equal(
    other,
    `${ruthWon ? 'Ruth Adeyemi' : 'Tomas Lindqvist'} has just answered. Nothing of yours was sent.`,
  );
  await ruth.leave();
  await tomas.leave();
});

test('a desk hears of a new message by itself, whichever process took it', async () => {
  const practice = await aPractice(street);
  const amara = await Visitor.come(street, BY_KEYS);
  const { page } = amara;
  await toDesk(amara, await practice.wayIn('Amara Okafor'));
  await page.goto(`${street.otherOrigin}/desk`);
  await page.getByText('Nobody is waiting. The light is on.').waitFor();
  await page.evaluate(() => Object.assign(globalThis, { neverLeft: true }));
  const lin = await Visitor.come(street, { script: false, width: 360 });
  await lin.page.goto(`${street.origin}/${practice.slug}`);
  await lin.page.getByLabel('What name would you like to hear?').fill('Lin');
  await lin.page.getByLabel('Don’t contact me.').check();
  street.clock.advance({ minutes: 1 });
  await lin.page.getByRole('button', { name: 'Send', exact: true }).last().click();
  await page.getByRole('link', { name: /Lin/ }).waitFor();
  assert.equal(await page.evaluate(() => 'neverLeft' in globalThis), true, 'without loading the page anew');
  await lin.leave();
  await amara.leave();
});

for (const look of LOOKS) {
  test(`a voicemail is noted down, and the therapist rang (${said(look)})`, async () => {
    const practice = await aPractice(street);
    const amara = await Visitor.come(street, look);
    const { page } = amara;
    await toDesk(amara, await practice.wayIn('Amara Okafor'));
    if (look.script) await page.keyboard.press('c');
    else await page.getByRole('link', { name: 'Note a call' }).click();
    await page.getByLabel('Number').waitFor();
    await amara.look();
    await page.getByLabel('Number').fill('(212) 555-0119');
    await page.getByLabel('What they said').fill('For her son, 15. After four is best.');
    await page.getByLabel('Yes, they said so').check();
    await page.getByRole('button', { name: 'Put on the list' }).click();
    await page.getByText('It is on the list, with a promise of its own.').waitFor();
    assert.match(await amara.text(), /I'm sorry, I have no place free|A no, spoken/);
    await amara.look();
    await page.getByLabel('What was said').fill('She will think about it.');
    if (look.script) {
      await page.keyboard.press('Escape');
      await page.getByLabel('What was said').blur();
      await page.keyboard.press('r');
    } else await page.getByRole('button', { name: 'I reached them' }).click();
    await page.getByText('Nobody is waiting. The light is on.').waitFor();
    await page.goto(`${street.origin}/desk/answered`);
    await page.getByRole('link', { name: /For her son, 15/ }).click();
    await page.getByText('Amara Okafor rang').waitFor();
    await amara.look();
    await amara.leave();
  });
}

test('what a therapist is writing stays as it is when somebody new writes', async () => {
  const practice = await aPractice(street);
  const { inquiry } = await practice.wrote({
    called: 'Devon',
    words: 'Hello.',
    ways: [safeEmail('d@home.example')],
  });
  const amara = await Visitor.come(street, BY_KEYS);
  const { page } = amara;
  await toDesk(amara, await practice.wayIn('Amara Okafor'));
  await page.goto(`${street.origin}/desk/inquiries/${inquiry.id}?answer=no`);
  const first = page.getByLabel('What goes along').or(page.locator('input[name=place]')).first();
  await page.getByLabel('Your words').fill('Dear Devon, these are my own words.');
  await first.uncheck();
  await page.getByLabel('A line of your own').fill('And this is');
  await practice.wrote({ called: 'Lin', words: 'Good evening.', ways: [safeEmail('lin@home.example')] });
  await page.getByRole('link', { name: /Lin/ }).waitFor();
  assert.equal(await page.getByLabel('Your words').inputValue(), 'Dear Devon, these are my own words.');
  assert.equal(await page.getByLabel('A line of your own').inputValue(), 'And this is');
  assert.equal(await first.isChecked(), false);
  await page.locator('button[data-after-whole]:enabled').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByText('Your answer to Devon goes to Sent mail, for you to copy and send.').waitFor();
  await amara.leave();
});

test('the list of keys stays open when somebody new writes, and the page behind it still hears', async () => {
  const practice = await aPractice(street);
  await practice.wrote({ called: 'Devon', words: 'Hello.', ways: [safeEmail('d@home.example')] });
  const amara = await Visitor.come(street, BY_KEYS);
  const { page } = amara;
  await toDesk(amara, await practice.wayIn('Amara Okafor'));
  await page.keyboard.press('?');
  const list = page.locator('dialog#keys');
  await list.waitFor();
  await practice.wrote({ called: 'Lin', words: 'Good evening.', ways: [safeEmail('lin@home.example')] });
  await page.getByText('Lin', { exact: true }).waitFor();
  assert.equal(await list.isVisible(), true);
  await page.keyboard.press('Escape');
  assert.equal(await list.isVisible(), false);
  await page.getByRole('link', { name: /Lin/ }).click();
  await page.waitForURL('**/desk/inquiries/**');
  await amara.leave();
});

test('what a conflict check found stays when somebody new writes', async () => {
  const practice = await aPractice(street);
  await practice.wrote({ called: 'Devon', words: 'Hello.', ways: [safeEmail('d@home.example')] });
  await practice.wrote({ called: 'Mariana', words: 'Hello.', ways: [safeEmail('m@home.example')] });
  const amara = await Visitor.come(street, BY_KEYS);
  const { page } = amara;
  await toDesk(amara, await practice.wayIn('Amara Okafor'));
  await page.getByRole('link', { name: /Devon/ }).click();
  await page.getByText('Is it a conflict?').click();
  await page.getByLabel('A name, a number or an email address').fill('mariana');
  await page.getByRole('button', { name: 'Look it up' }).click();
  const found = page.getByRole('status').getByRole('link', { name: 'Mariana' });
  await found.waitFor();
  await practice.wrote({ called: 'Lin', words: 'Good evening.', ways: [safeEmail('lin@home.example')] });
  assert.equal(await page.locator('body[data-live]').count(), 0, 'it no longer looks again');
  assert.equal(await found.isVisible(), true);
  await amara.leave();
});
