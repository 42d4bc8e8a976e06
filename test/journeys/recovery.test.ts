import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accountPaths } from '#accounts';
import { type Street, aPractice, openStreet } from './street.ts';
import { LOOKS, Visitor, said, toDesk } from './visitor.ts';

let street: Street;
before(async () => {
  street = await openStreet();
});
after(() => street.close());

for (const look of LOOKS) {
  test(`AC10 a therapist without phone and mail signs in with a code from paper (${said(look)})`, async () => {
    const practice = await aPractice(street);
    const amara = await Visitor.come(street, look);
    await toDesk(amara, await practice.wayIn('Amara Okafor'));
    const { page } = amara;
    await page.goto(street.origin + accountPaths.devices());
    await page.getByRole('button', { name: 'Make ten codes' }).click();
    await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor();
    await amara.look();
    const codes = (await page.locator('pre').innerText()).split('\n');
    assert.equal(await page.getByRole('button', { name: 'Print' }).isVisible(), look.script);
    await page.getByRole('link', { name: 'I have them' }).click();
    await page.getByText('10 codes are left.').waitFor();
    await amara.look();
    await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(/\/sign-in$/);
    await page.getByRole('link', { name: 'I have a recovery code' }).click();
    await page.getByLabel('Recovery code').fill('bamo tiku');
    await page.getByRole('button', { name: 'Use this code' }).click();
    await page.getByText('We don’t know this code.').first().waitFor();
    await amara.look();
    await page.getByLabel('Recovery code').fill(codes[3] ?? '');
    await page.getByRole('button', { name: 'Use this code' }).click();
    await page.getByText('9 codes are left.').waitFor();
    street.clock.advance({ minutes: 20 });
    await page.getByRole('button', { name: 'Make ten new codes' }).click();
    await page.getByRole('heading', { name: 'Please show that it’s you' }).waitFor();
    await amara.look();
    await page.getByLabel('Recovery code').fill(codes[4] ?? '');
    await page.getByRole('button', { name: 'Use this code' }).click();
    await page.waitForURL(/\/desk\/sign-in$/);
    await page.getByText('8 codes are left.').waitFor();
    await page.goto(street.origin + accountPaths.staff());
    await page.getByRole('button', { name: 'Make an invitation' }).waitFor();
    street.clock.advance({ minutes: 20 });
    await page.reload();
    await page.getByRole('link', { name: 'Show that it’s me' }).waitFor();
    await amara.look();
    await amara.leave();
  });
}
