import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { members, myPaths, offerMyPage } from '#accounts';
import { beginCare, meet } from '#people';
import { sharingPaths } from '#sharing';
import { type Neighbour, type Street, aPractice, openStreet } from './street.ts';
import { LOOKS, Visitor, said, toDesk } from './visitor.ts';

let street: Street;
before(async () => {
  street = await openStreet();
});
after(() => street.close());

const THERAPIST = 'Amara Okafor';

/** A client of the practice's one therapist, and the link that opens their page. */
async function clientOf(practice: Neighbour): Promise<string> {
  return practice.inside(async (work) => {
    const memberId = (await members(work)).find((one) => one.name === THERAPIST)?.id ?? '';
    const { person } = meet(work, { standing: 'client', called: 'Sam', locale: 'en', ways: [] });
    beginCare(work, { personId: person, memberId, source: 'hand' });
    return street.origin + myPaths.offered(offerMyPage(work, { personId: person, lang: 'en' }));
  });
}

const PAGES = {
  name: 'three pages.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.alloc(400_000, '%PDF-1.7 '),
};
const SETUP = {
  name: 'setup.exe',
  mimeType: 'application/octet-stream',
  buffer: Buffer.from('MZ\0\0\0 runs'),
};

/** Homework with a file that is taken and one that isn't. */
async function sharesHomework(client: Visitor): Promise<void> {
  const { page } = client;
  await page.getByRole('link', { name: 'Homework' }).click();
  await page.getByRole('heading', { name: 'Homework' }).waitFor();
  await client.look();
  await page
    .getByLabel('Your homework, or a word about it')
    .fill('Three pages, as we said.\nThe last one is hard.');
  await page.getByLabel('In the session, together').check();
  await page.getByLabel('I read it aloud').check();
  await page.getByRole('button', { name: 'Keep it, and add files' }).click();
  await page.getByText('Not sent yet. Only you see it.').waitFor();
  await client.look();
  await page.getByLabel('Choose a file').setInputFiles(PAGES);
  await page.getByRole('button', { name: 'Add this file' }).click();
  await page.getByText('400 KB. It is here.').waitFor();
  await page.getByLabel('Choose another file').setInputFiles(SETUP);
  await page.getByRole('button', { name: 'Add this file' }).click();
  await page.getByText('This kind of file can’t be sent here').first().waitFor();
  await client.look();
  await page.getByRole('button', { name: 'Take it away setup.exe' }).click();
  await page.getByText('setup.exe').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Send to' }).click();
  await page.getByText('hasn’t said yet that it was read').waitFor();
  await client.look();
}

/** A form that wants another look, a note that stays their own, and one press for a worry. */
async function sharesMore(client: Visitor, slug: string): Promise<void> {
  const { page } = client;
  const choose = street.origin + sharingPaths.share(slug);
  await page.goto(choose);
  await page.getByRole('link', { name: 'Something isn’t right for me here' }).click();
  await page.getByLabel('You can say more here, or leave it empty.').fill('It is a small thing.');
  await page.getByRole('button', { name: 'Send to' }).click();
  await page.getByText('Tick at least one line.').first().waitFor();
  await client.look();
  await page.getByLabel('How fast or slow it goes').check();
  await page.getByRole('button', { name: 'Send to' }).click();
  await page.getByText('on the list for your next session').waitFor();
  await page.goto(choose);
  await page.getByRole('link', { name: 'A note for next time' }).click();
  await page.getByLabel('What would you like to remember?').fill('The dream with the lighthouse.');
  await client.look();
  await page.getByRole('button', { name: 'Keep it for next time' }).click();
  await page.getByText('Kept for next time. Only you see it.').waitFor();
  await client.look();
}

/** The evening: two presses, an answer, and what was kept isn't there. */
async function reads(therapist: Visitor, look: { script: boolean }): Promise<void> {
  const { page } = therapist;
  await page.getByRole('link', { name: 'Shared', exact: true }).click();
  await page.getByRole('heading', { name: 'Sam' }).waitFor();
  await therapist.look();
  assert.doesNotMatch(await therapist.text(), /A note that they brought|lighthouse/);
  await page.getByRole('link', { name: /Homework/ }).click();
  await page.getByText('The last one is hard.').waitFor();
  await therapist.look();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'three pages.pdf' }).click(),
  ]);
  assert.equal(download.suggestedFilename(), 'file-1.pdf');
  if (look.script) await page.keyboard.press('d');
  else await page.getByRole('button', { name: 'I have read this' }).click();
  await page.getByText('They want to stay, and talk about:').waitFor();
  await page.getByRole('button', { name: 'I have read this' }).click();
  // A link that is pressed while a form is on its way would be overtaken by where the form leads.
  await page.getByRole('button', { name: 'I have read this' }).waitFor({ state: 'detached' });
  await page.getByRole('link', { name: /Homework/ }).click();
  await page.getByText('Thank you. I have seen this. We look at it together in our session.').waitFor();
  await page.getByText('Answer', { exact: true }).first().click();
  await page.getByLabel('Answer').fill('We will look at the last page together.');
  await page.getByRole('button', { name: 'Send the answer' }).click();
  await page.getByText('You answered:').waitFor();
  await therapist.look();
  await page.getByRole('button', { name: 'Copy to the record' }).click();
  await page.getByRole('heading', { name: 'For the record' }).waitFor();
  await therapist.look();
}

for (const look of LOOKS) {
  test(`between sessions: homework with a file, something that isn’t right, a note that stays one’s own (${said(look)})`, async () => {
    street.clock.moveTo('2026-11-30T15:00:00Z');
    const practice = await aPractice(street, { staff: [{ role: 'owner', name: THERAPIST }] });
    const client = await Visitor.come(street, look);
    const { page } = client;
    await page.goto(await clientOf(practice));
    await page.getByRole('button', { name: 'Open my page' }).click();
    await page.goto(street.origin + sharingPaths.share(practice.slug));
    await client.look();
    await sharesHomework(client);
    const homework = page.url();
    await sharesMore(client, practice.slug);
    const note = page.url();

    const therapist = await Visitor.come(street, look);
    await toDesk(therapist, await practice.wayIn(THERAPIST));
    await reads(therapist, look);

    street.clock.advance({ minutes: 3 });
    await page.goto(homework);
    await page.getByText('We will look at the last page together.').waitFor();
    await client.look();
    await page.goto(note);
    await page.getByRole('button', { name: 'Bring it now' }).click();
    await page.getByText('hasn’t said yet that it was read').waitFor();
    await page.goto(street.origin + sharingPaths.all(practice.slug));
    await client.look();
    await therapist.page.goto(street.origin + sharingPaths.desk());
    await therapist.page.getByRole('link', { name: /A note that they brought/ }).waitFor();
    await therapist.leave();
    await client.leave();
  });
}
