import { after, before, test } from 'node:test';
import { members, myPaths, offerMyPage } from '#accounts';
import { beginCare, meet } from '#people';
import { type Neighbour, type Street, aPractice, openStreet } from './street.ts';
import { LOOKS, Visitor, said, showMore, toDesk } from './visitor.ts';

let street: Street;
before(async () => {
  street = await openStreet();
});
after(() => street.close());

/** A link that opens the page of a client of the practice's first therapist. */
async function clientOf(practice: Neighbour, called: string): Promise<string> {
  return practice.inside(async (work) => {
    const [therapist] = await members(work);
    const { person } = meet(work, { standing: 'reached_out', called, locale: 'en', ways: [] });
    beginCare(work, { personId: person, memberId: therapist?.id ?? '', source: 'hand' });
    return street.origin + myPaths.offered(offerMyPage(work, { personId: person, lang: 'en' }));
  });
}

/** Two minutes: one question gets an answer of her own, what most say is good enough for the others. */
async function builds(amara: Visitor): Promise<void> {
  const { page } = amara;
  await showMore(page);
  await page.getByRole('link', { name: 'Agreement' }).click();
  await page.getByRole('heading', { name: 'Your agreement with clients' }).waitFor();
  await amara.look();
  await page.getByRole('link', { name: 'What does it cost to cancel?' }).click();
  await page.getByRole('heading', { name: 'What does it cost to cancel?' }).waitFor();
  await page.getByLabel('Yes, if it is late').check();
  await page.getByLabel('It is late from how many hours before?').fill('24');
  await page.getByRole('button', { name: 'Keep it and look' }).click();
  await page.getByText('Write an amount, such as 60.').first().waitFor();
  await amara.look();
  await page.getByLabel('What does it cost then?').first().fill('120');
  await page.getByRole('button', { name: 'Keep it and look' }).click();
  await page.getByText('After that, it costs $120.').first().waitFor();
  await amara.look();
  await page.getByRole('link', { name: 'All questions' }).click();
  await page.getByRole('button', { name: 'Save this version' }).click();
  await page.getByText('Saved. Who agrees from now on agrees to this.').waitFor();
  await amara.look();
}

async function changes(amara: Visitor): Promise<void> {
  const { page } = amara;
  await page.goto(`${street.origin}/desk/practice-agreement/questions/book`);
  await page.getByLabel('Within how many working days?').fill('4');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('heading', { name: /when the next session is/ }).waitFor();
  await page.getByRole('link', { name: 'All questions' }).click();
  await page.getByText('I answer within 4 working days.').first().waitFor();
  await amara.look();
  await page.getByRole('button', { name: 'Save this version' }).click();
  await page.getByText('Version 2 holds').waitFor();
}

async function agrees(sam: Visitor): Promise<void> {
  const { page } = sam;
  await page.getByLabel('I have read this, and I agree').check();
  await page.getByRole('button', { name: 'I agree' }).click();
  await page.getByText('Thank you. This holds from now on.').waitFor();
  await sam.look();
}

for (const look of LOOKS) {
  test(`a client reads what they may count on, agrees, and is told what changed since (${said(look)})`, async () => {
    const practice = await aPractice(street);
    const amara = await Visitor.come(street, look);
    await toDesk(amara, await practice.wayIn('Amara Okafor'));
    await builds(amara);

    const sam = await Visitor.come(street, look);
    const { page } = sam;
    await page.goto(await clientOf(practice, 'Sam'));
    await page.locator('main button').click();
    await page.waitForURL(/\/my\//);
    await page.goto(`${street.origin}/my/${practice.slug}/agreement`);
    await page.getByRole('heading', { name: 'Between sessions with Amara Okafor' }).waitFor();
    await sam.look();
    await page.getByLabel('send a letter').check();
    await page.getByRole('button', { name: 'I agree' }).click();
    await page.getByText('Tick the box if you agree.').first().waitFor();
    await sam.look();
    await agrees(sam);

    await changes(amara);
    await page.goto(`${street.origin}/my/${practice.slug}/agreement`);
    await page.getByRole('heading', { name: 'Something changed' }).waitFor();
    await sam.look();
    await agrees(sam);
    await amara.page.goto(`${street.origin}/desk/agreement/clients`);
    await amara.page.getByText('send a letter').waitFor();
    await amara.look();
    for (const one of [sam, amara]) await one.leave();
  });
}
