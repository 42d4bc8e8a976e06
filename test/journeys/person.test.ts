import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { recentDeliveries } from '#channels';
import { type Neighbour, type Street, aPractice, openStreet, safeEmail } from './street.ts';
import { LOOKS, Visitor, comesToHave, said, toDesk } from './visitor.ts';

let street: Street;
before(async () => {
  street = await openStreet();
});
after(() => street.close());

const send = (visitor: Visitor): Promise<void> =>
  visitor.page.getByRole('button', { name: 'Send', exact: true }).last().click();

const sentPage = (visitor: Visitor): Promise<void> =>
  visitor.page.getByRole('heading', { name: 'Your message is here.' }).waitFor();

/** What left or waits to leave for anyone of the practice, by purpose. */
async function mails(practice: Neighbour): Promise<string[]> {
  const all = await practice.inside((work) => recentDeliveries(work, 20));
  return all.filter((one) => one.person_id !== null).map((one) => one.purpose);
}

/** Amara opens the first on her list and says yes, and the minutes in which she could take it back go by. */
async function saysYes(amara: Visitor, name: RegExp): Promise<void> {
  const { page } = amara;
  await page.goto(`${street.origin}/desk?again=1`);
  await page.getByRole('link', { name }).first().click();
  await page.getByRole('link', { name: "Yes, let's talk" }).click();
  await page.locator('input[name=kind][value=yes]').waitFor({ state: 'attached' });
  await page.getByLabel('Your times').fill('Tuesday at 5 is free.');
  await page.getByRole('button', { name: 'Send and next' }).click();
  await page.getByText(/goes to Sent mail|is on its way/).waitFor();
  street.clock.advance({ minutes: 3 });
}

for (const look of LOOKS) {
  test(`Jo needs help now, and stands first (${said(look)})`, async () => {
    const practice = await aPractice(street);
    await practice.wrote({ called: 'Devon', words: 'No hurry.', ways: [safeEmail('devon@home.example')] });
    street.clock.advance({ hours: 2 });
    const jo = await Visitor.come(street, look);
    await jo.page.goto(`${street.origin}/${practice.slug}`);
    await jo.page.getByLabel('What would you like to say?').fill('It got worse today.\nI am alone.');
    await jo.page.getByRole('button', { name: 'I need help now' }).first().click();
    await jo.page.getByText('Your words are still here.').waitFor();
    assert.match(await jo.text(), /988/);
    assert.match(await jo.text(), /911/);
    await jo.look();
    await jo.page.getByRole('button', { name: 'Go on with my message' }).click();
    const words = jo.page.getByLabel('What would you like to say?');
    assert.equal(await words.inputValue(), 'It got worse today.\nI am alone.');
    await jo.page.getByLabel('What name would you like to hear?').fill('Jo');
    await jo.page.getByLabel('A phone call').check();
    await jo.page.getByLabel('Your phone number').fill('(212) 555-0168');
    await jo.page.getByLabel('Yes, leave a message').check();
    await send(jo);
    await sentPage(jo);
    await jo.look();
    const amara = await Visitor.come(street, look);
    await toDesk(amara, await practice.wayIn('Amara Okafor'));
    assert.match(await amara.text(), /One person needs you first\. The others: about/);
    const first = amara.page.locator('.items a').first();
    assert.match(await first.innerText(), /Jo[\s\S]*now[\s\S]*pressed "I need help now"/);
    await first.click();
    await amara.page.getByRole('button', { name: 'I reached them' }).waitFor();
    assert.equal(await amara.page.locator('.ways [aria-current]').innerText().then(firstLine), 'I rang');
    await amara.look();
    await jo.keepsNothing();
    await jo.leave();
    await amara.leave();
  });

  test(`a person with only a code comes back and finds the answer (${said(look)})`, async () => {
    const practice = await aPractice(street);
    const kim = await Visitor.come(street, look);
    await kim.page.goto(`${street.origin}/${practice.slug}`);
    await kim.page.getByLabel('Don’t contact me.').check();
    street.clock.advance({ minutes: 1 });
    await send(kim);
    await sentPage(kim);
    const [, code = ''] = /The code of your message\s+((?:\w{4} ){3}\w{4})/.exec(await kim.text()) ?? [];
    await kim.page.getByRole('link', { name: 'Leave this page' }).waitFor();
    await kim.leave();
    const amara = await Visitor.come(street, look);
    await toDesk(amara, await practice.wayIn('Amara Okafor'));
    await saysYes(amara, /no name/);
    const again = await Visitor.come(street, look);
    await again.page.goto(`${street.origin}/${practice.slug}/come-back`);
    await again.look();
    await again.page.getByLabel('Code').fill('bamo tiku reno lasi');
    await again.page.getByRole('button', { name: 'Show my page' }).click();
    await again.page.getByText('We didn’t find that code.').first().waitFor();
    await again.look();
    await again.page.getByLabel('Code').fill(` ${code.toUpperCase().replaceAll(' ', '-')} `);
    await again.page.getByRole('button', { name: 'Show my page' }).click();
    await again.page.waitForURL(/\/m\//);
    await comesToHave(again, 'The answer');
    assert.match(await again.text(), /Tuesday at 5 is free\./);
    await again.look();
    assert.deepEqual(await mails(practice), [], 'nothing was sent to anyone');
    await again.keepsNothing();
    await again.leave();
    await amara.leave();
  });

  test(`someone asks us to stop, and hears nothing more (${said(look)})`, async () => {
    const practice = await aPractice(street);
    const address = safeEmail('rosa@home.example');
    const { inquiry } = await practice.wrote({ called: 'Rosa', words: 'Hello.', ways: [address] });
    const amara = await Visitor.come(street, look);
    await toDesk(amara, await practice.wayIn('Amara Okafor'));
    await amara.page.getByRole('link', { name: /Rosa/ }).click();
    await amara.page.getByRole('heading', { name: 'Rosa' }).waitFor();
    const rosa = await Visitor.come(street, look);
    await rosa.page.goto(`${street.origin}/${practice.slug}/m/${inquiry.link}`);
    await rosa.page.getByRole('link', { name: 'Please stop' }).click();
    await rosa.page.getByRole('heading', { name: 'Shall I stop?' }).waitFor();
    await rosa.look();
    await rosa.page.getByRole('button', { name: 'Yes, please stop' }).click();
    await rosa.page.getByText('I stopped. I won’t contact you any more.').waitFor();
    await rosa.look();
    // Her open page says so too: by itself, or when she sends.
    if (!look.script) await amara.page.getByRole('button', { name: 'Send and next' }).click();
    await amara.page.getByText('The person ended this. Nothing more is sent to them.').waitFor();
    await amara.page.goto(`${street.origin}/desk`);
    await amara.page.getByText('Nobody is waiting. The light is on.').waitFor();
    assert.deepEqual(await mails(practice), ['acknowledgement'], 'only what left before');
    await rosa.leave();
    await amara.leave();
  });

  test(`she writes back after the answer, and waits with a promise again (${said(look)})`, async () => {
    street.clock.moveTo('2026-12-01T15:00:00Z');
    const practice = await aPractice(street);
    const ways = [safeEmail('maya@home.example')];
    const { inquiry } = await practice.wrote({ called: 'Maya', words: 'Do you have room?', ways });
    const amara = await Visitor.come(street, look);
    await toDesk(amara, await practice.wayIn('Amara Okafor'));
    await saysYes(amara, /Maya/);
    const maya = await Visitor.come(street, look);
    await maya.page.goto(`${street.origin}/${practice.slug}/m/${inquiry.link}`);
    await comesToHave(maya, 'The answer');
    await maya.page.getByLabel('What would you like to say?').fill('Tuesday at 5 suits me.');
    await send(maya);
    await maya.page.getByText('You will hear by Thursday, December 3, 5 pm.', { exact: true }).waitFor();
    assert.match(await maya.text(), /Tuesday at 5 is free\./, 'the answer still stands there');
    await maya.look();
    await amara.page.goto(`${street.origin}/desk`);
    await amara.page.getByRole('link', { name: /Maya[\s\S]*Tuesday at 5 suits me\./ }).click();
    await amara.page.getByText('They were told: by Thursday, December 3, 5 pm.').waitFor();
    await amara.look();
    await maya.leave();
    await amara.leave();
  });
}

const firstLine = (text: string): string => text.split('\n')[0] ?? '';
