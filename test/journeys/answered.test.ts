import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Street, aPractice, openStreet } from './street.ts';
import { LOOKS, Visitor, comesToHave, said, toDesk } from './visitor.ts';

let street: Street;
before(async () => {
  street = await openStreet();
});
after(() => street.close());

const WORDS =
  'I called a lot of people and nobody calls back. I am not sleeping. My sister said I should try one more.';

/** Writes on the page as Mariana does, by email with a neutral note; the page tells first when she will hear. */
async function writes(mariana: Visitor, slug: string): Promise<void> {
  const { page } = mariana;
  await page.goto(`${street.origin}/${slug}`);
  assert.match(await mariana.text(), /you will hear from me by Tuesday, December\s1, 5\spm/);
  assert.match(await mariana.text(), /911/);
  await mariana.look();
  assert.equal(await page.locator('input:checked').count(), 0, 'nothing is ticked beforehand');
  await page.getByLabel('What name would you like to hear?').fill('Mariana');
  await page.getByLabel('What would you like to say?').fill(WORDS);
  await page.getByLabel('Email', { exact: true }).check();
  await page.getByLabel('Your email address').fill('mariana@home.example');
  await page.getByLabel('Only a link to the answer').check();
  street.clock.advance({ minutes: 4 });
  await page.getByRole('button', { name: 'Send' }).last().click();
  await page.getByRole('heading', { name: 'Your message is here.' }).waitFor();
}

/** Opens the first who waits and sends a no: by keys where there are any, else by hand. */
async function saysNo(amara: Visitor, script: boolean): Promise<void> {
  const { page } = amara;
  await page.getByRole('link', { name: /Mariana/ }).click();
  await page.getByRole('heading', { name: 'Mariana' }).waitFor();
  await amara.look();
  if (script) await page.keyboard.press('2');
  else await page.getByRole('link', { name: 'A kind no' }).click();
  await page.waitForURL(/answer=no/);
  await amara.settled();
  await page.getByText('no free place before March').waitFor();
  await amara.look();
  if (script) {
    await page.locator('button[data-after-whole]:enabled').waitFor();
    await page.keyboard.press('Enter');
  } else {
    await page.getByLabel('I read the whole message').check();
    await page.getByRole('button', { name: 'Send and next' }).click();
  }
  await page.getByText('Your answer to Mariana goes to Sent mail, for you to copy and send.').waitFor();
  await amara.look();
}

async function readsNo(mariana: Visitor): Promise<void> {
  await comesToHave(mariana, 'The answer');
  const read = await mariana.text();
  assert.match(read, /Dear Mariana,/);
  assert.match(read, /no free place before March/);
  assert.match(read, /not about you/);
  const answer = mariana.page.getByRole('article');
  assert.match(await answer.innerText(), /988/, 'a help-now line goes along');
  assert.ok((await answer.getByRole('listitem').count()) >= 3, 'and places to turn to');
  assert.match(await mariana.text(), /Amara Okafor/);
  await mariana.look();
}

for (const look of LOOKS) {
  test(`Mariana writes at night and reads a kind no (${said(look)})`, async () => {
    street.clock.moveTo('2026-11-30T04:40:00Z');
    const practice = await aPractice(street);
    const mariana = await Visitor.come(street, look);
    await writes(mariana, practice.slug);
    assert.match(await mariana.text(), /You will hear by Tuesday, December\s1, 5\spm\./);
    assert.match(await mariana.text(), /The code of your message\n/);
    await mariana.look();
    const amara = await Visitor.come(street, look);
    await toDesk(amara, await practice.wayIn('Amara Okafor'));
    await amara.look();
    await saysNo(amara, look.script);
    await mariana.page.reload();
    assert.equal(
      await mariana.page.getByRole('heading', { name: 'The answer', exact: true }).count(),
      0,
      'while it can be undone it waits',
    );
    street.clock.advance({ minutes: 3 });
    await readsNo(mariana);
    await mariana.keepsNothing();
    await mariana.leave();
    await amara.leave();
  });
}
