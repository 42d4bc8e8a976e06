import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { members, myPaths, offerMyPage, setHours } from '#accounts';
import { endingPaths } from '#endings';
import { allow, beginCare, meet } from '#people';
import { madeUpAddress } from '../made-up.ts';
import { type Neighbour, type Street, aPractice, openStreet } from './street.ts';
import { LOOKS, Visitor, said } from './visitor.ts';

let street: Street;
before(async () => {
  street = await openStreet('localhost');
});
after(() => street.close());

const HOURS = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, fromMinute: 540, untilMinute: 1020 }));

/** The link to the page of a client who can be reached by mail. */
async function clientsLink(practice: Neighbour): Promise<string> {
  return practice.inside(async (work) => {
    const memberId = (await members(work))[0]?.id ?? '';
    setHours(work, memberId, HOURS);
    const { person: personId } = meet(work, { standing: 'client', called: 'Sam', locale: 'en', ways: [] });
    beginCare(work, { personId, memberId, source: 'hand' });
    const { times, ...address } = madeUpAddress('sam@home.example', {});
    allow(work, personId, { ...address, windows: times });
    await work.flush();
    return street.origin + myPaths.offered(offerMyPage(work, { personId, lang: 'en' }));
  });
}

for (const look of LOOKS)
  test(`a client says goodbye without explaining, and years later comes back by the door (${said(look)})`, async () => {
    const practice = await aPractice(street);
    const sam = await Visitor.come(street, look);
    const { page } = sam;
    await page.goto(await clientsLink(practice));
    await page.getByRole('button', { name: 'Open my page' }).click();
    await page.waitForURL(/\/my\/[^/]+$/);
    await page.getByRole('link', { name: 'A pause, or stopping' }).click();
    await page.getByRole('heading', { level: 1, name: 'A pause, or stopping' }).waitFor();
    await sam.look();
    await page.getByRole('button', { name: 'Send it' }).click();
    await page.getByText('One thing is missing').waitFor();
    await sam.look();
    await page.getByLabel('I’d rather not say').check();
    await page.getByRole('button', { name: 'Send it' }).click();
    await page.getByText('This note is automatic.').waitFor();
    assert.equal(await page.getByLabel('one note may be sent').isChecked(), false);
    await sam.look();
    const code = (await page.locator('.code').innerText()).trim();
    await page.getByLabel('No, thank you').check();
    await page.getByRole('button', { name: 'Keep this' }).click();
    await page.getByText('It is kept.').waitFor();
    await sam.leave();

    const later = await Visitor.come(street, look);
    await later.page.goto(street.origin + endingPaths.door());
    await later.look();
    await later.page.getByLabel('Your code').fill(code.replaceAll(' ', ''));
    await later.page.getByRole('button', { name: 'Send it' }).click();
    await later.page.getByText('Please look at this again').waitFor();
    await later.look();
    await later.page.getByLabel('I’d like to come back').check();
    await later.page.getByRole('button', { name: 'Send it' }).click();
    await later.page.waitForURL(/\/m\/[\w-]+$/);
    await later.look();
    await later.keepsNothing();
    await later.leave();
  });

/** What a client sees of it on their own page: the way back, and a door that they shut. */
async function changesTheirMind(sam: Visitor): Promise<void> {
  const { page } = sam;
  await page.getByRole('button', { name: 'Shut this door' }).click();
  await page.getByText('You shut this door.').waitFor();
  await sam.look();
  await page.getByRole('button', { name: 'I’m coming back' }).click();
  await page.getByText('Welcome back. There is nothing to explain.').waitFor();
  await sam.look();
}

for (const look of LOOKS)
  test(`E1 E12 a client asks not to be contacted, shuts the door, and comes back on their own page (${said(look)})`, async () => {
    const practice = await aPractice(street);
    const sam = await Visitor.come(street, look);
    const { page } = sam;
    await page.goto(await clientsLink(practice));
    await page.getByRole('button', { name: 'Open my page' }).click();
    await page.getByRole('link', { name: 'A pause, or stopping' }).click();
    await page.getByRole('link', { name: 'Please don’t contact me' }).click();
    await page.getByRole('heading', { level: 1, name: 'Please don’t contact me' }).waitFor();
    await sam.look();
    await page.getByRole('link', { name: 'No, go back' }).click();
    await page.getByRole('link', { name: 'Please don’t contact me' }).click();
    await page.getByRole('button', { name: 'Don’t contact me' }).click();
    await page.getByText('You asked not to be contacted.').waitFor();
    await sam.look();
    await changesTheirMind(sam);
    await sam.leave();
  });

for (const look of LOOKS)
  test(`E10 E13 a code that leads nowhere says so, and who asks to be forgotten is asked once (${said(look)})`, async () => {
    const practice = await aPractice(street);
    const sam = await Visitor.come(street, look);
    const { page } = sam;
    await page.goto(await clientsLink(practice));
    await page.getByRole('button', { name: 'Open my page' }).click();
    await page.getByRole('link', { name: 'A pause, or stopping' }).click();
    await page.getByLabel('I’m better, thank you').check();
    await page.getByRole('button', { name: 'Send it' }).click();
    const code = (await page.locator('.code').innerText()).trim();
    await sam.leave();

    const later = await Visitor.come(street, look);
    await later.page.goto(street.origin + endingPaths.door());
    await later.page.getByLabel('Please forget me').check();
    await later.page.getByLabel('Email').fill('sam at home');
    await later.page.getByRole('button', { name: 'Send it' }).click();
    await later.page.getByText('Please type your code.').first().waitFor();
    await later.page.getByText('This is no email address yet.').first().waitFor();
    await later.look();
    await later.page.getByLabel('Email').fill('');
    await later.page.getByLabel('Your code').fill('bamo bamo bamo bamo');
    await later.page.getByRole('button', { name: 'Send it' }).click();
    await later.page.getByText('This code leads nowhere.').first().waitFor();
    await later.look();
    assert.equal(await later.page.getByLabel('Please forget me').isChecked(), true);
    await later.page.getByLabel('Your code').fill(code);
    await later.page.getByRole('button', { name: 'Send it' }).click();
    await later.page.getByRole('heading', { level: 1, name: 'We ask you once' }).waitFor();
    await later.look();
    await later.keepsNothing();
    await later.leave();
  });
