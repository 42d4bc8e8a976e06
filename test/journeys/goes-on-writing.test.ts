import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Cameras, openCameras } from '../../tools/pictures/cameras.ts';
import { type Shop, openShop } from '../../tools/pictures/shop.ts';

let shop: Shop;
let cameras: Cameras;

before(async () => {
  shop = await openShop();
  cameras = await openCameras('', shop.address);
});
after(async () => {
  await cameras.close();
  await shop.close();
});

test('a therapist goes on writing while somebody new appears on the list, and the page looks once', async () => {
  const { page } = await cameras.visitor('wide');
  await page.goto(await shop.signInLink('owner', 'amara-okafor'));
  await page.click('main button');
  await page.waitForURL('**/desk**');
  await page.getByRole('link', { name: 'Mariana' }).first().click();
  await page.waitForURL('**/desk/inquiries/**');
  await page.fill('textarea[name=words]', 'My own words, half writ');
  await page.locator('details summary').first().click();
  let looks = 0;
  page.on('request', (request) => {
    if (request.url().includes('/desk/inquiries/')) looks += 1;
  });

  const person = (await cameras.visitor('phone')).page;
  await person.goto('/amara-okafor');
  await person.fill('[name=called]', 'Noor');
  await person.check('[name=ways][value=code]');
  shop.clock.advance({ minutes: 1 });
  await person.click('#message .buttons button >> nth=0');
  await person.waitForURL('**/m/**');

  await page.getByRole('link', { name: 'Noor' }).first().waitFor();
  await page.waitForTimeout(1_500);
  assert.equal(await page.inputValue('textarea[name=words]'), 'My own words, half writ');
  assert.equal(await page.locator('details').first().getAttribute('open'), '');
  assert.ok(looks <= 2, `looking again must not call for another look: ${looks} in a moment`);

  // The keys' list stays what it is too: a refresh that took it away would leave the page behind it deaf.
  await page.locator('body').press('?');
  const list = page.locator('dialog#keys');
  await list.waitFor();
  await person.goto('/amara-okafor');
  await person.check('[name=ways][value=code]');
  shop.clock.advance({ minutes: 1 });
  await person.click('#message .buttons button >> nth=0');
  await person.waitForURL('**/m/**');
  await page.waitForTimeout(1_500);
  assert.equal(await list.isVisible(), true);
  await page.keyboard.press('Escape');
  assert.equal(await list.isVisible(), false);
});
