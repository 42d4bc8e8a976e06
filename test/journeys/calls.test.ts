import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { type Street, aPractice, openStreet, safeEmail } from './street.ts';
import { LOOKS, Visitor, said, toDesk } from './visitor.ts';
import { voicemail } from './voicemail.ts';

let street: Street;
before(async () => {
  street = await openStreet();
});
after(() => street.close());

type Sound = { currentTime: number; paused: boolean; muted: boolean; play(): Promise<void> };

/** Twelve minutes: more than ten megabytes. */
const TOO_LONG = 720;

/** Lets the recording play for a moment, by the page's own player. */
async function hear(page: Page): Promise<void> {
  const audio = page.locator('audio');
  await audio.evaluate(async (element) => {
    const sound = element as unknown as Sound;
    sound.muted = true;
    await sound.play();
  });
  await page.waitForTimeout(300);
}

const heard = (page: Page): Promise<Pick<Sound, 'currentTime' | 'paused'>> =>
  page.locator('audio').evaluate((element) => {
    const { currentTime, paused } = element as unknown as Sound;
    return { currentTime, paused };
  });

async function putOnTheList(page: Page, recording: ReturnType<typeof voicemail>): Promise<void> {
  await page.getByLabel('The recording, if you have one').setInputFiles(recording);
  await page.getByRole('button', { name: 'Put on the list' }).click();
}

for (const look of LOOKS) {
  test(`a voicemail is noted with its recording, heard, and taken back (${said(look)})`, async () => {
    const practice = await aPractice(street);
    const amara = await Visitor.come(street, look);
    const { page } = amara;
    await toDesk(amara, await practice.wayIn('Amara Okafor'));
    await page.goto(`${street.origin}/desk/calls/new`);
    await page.getByLabel('Number').fill('(212) 555-0119');
    await page.getByLabel('What they said').fill('For her son, 15. After four is best.');
    await page.getByLabel('Yes, they said so').check();
    await putOnTheList(page, { ...voicemail(0), buffer: Buffer.from('<p>No sound') });
    await page.getByRole('link', { name: 'That file is no sound' }).waitFor();
    await amara.look();
    await putOnTheList(page, voicemail(TOO_LONG));
    await page.getByRole('link', { name: 'The recording is larger than 10 MB.' }).waitFor();
    assert.equal(await page.getByLabel('Number').inputValue(), '(212) 555-0119');
    assert.equal(
      await page.getByLabel('What they said').inputValue(),
      'For her son, 15. After four is best.',
    );
    assert.equal(await page.getByLabel('Yes, they said so').isChecked(), true);
    await putOnTheList(page, voicemail(20));
    await page.getByText('You can take it back until').waitFor();
    await amara.look();
    const path = await page.locator('audio').getAttribute('src');
    const { status, headers } = await page.request
      .get(street.origin + path)
      .then((got) => ({ status: got.status(), headers: got.headers() }));
    assert.equal(status, 200);
    assert.equal(headers['content-type'], 'audio/wav');
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['cross-origin-resource-policy'], 'same-origin');
    assert.match(headers['content-security-policy'] ?? '', /default-src 'none'.*media-src 'self'/);
    if (look.script) {
      await hear(page);
      await practice.wrote({ called: 'Lin', words: 'Hello.', ways: [safeEmail('lin@home.example')] });
      // On a phone the list stands behind what is open; it looks again all the same.
      await page.locator('#items a', { hasText: 'Lin' }).waitFor({ state: 'attached' });
      const { currentTime, paused } = await heard(page);
      assert.ok(currentTime > 0 && !paused, 'a page that looks again lets it play on');
      await page.keyboard.press('u');
    } else await page.getByRole('button', { name: 'Take this back' }).click();
    await page.getByText('Taken back. Nothing that was said is kept.').waitFor();
    await amara.look();
    assert.doesNotMatch(await amara.text(), /For her son/);
    assert.equal((await page.request.get(street.origin + path)).status(), 404);
    await amara.leave();
  });
}
