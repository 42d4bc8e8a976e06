import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { members, myPaths, offerMyPage, setHours } from '#accounts';
import { agreementPaths } from '#agreements';
import { appointmentPaths, insertKind } from '#appointments';
import type { Work } from '#kit/work';
import { allow, beginCare, meet, noteBirthday, noteGuardian } from '#people';
import { agreedAs } from '../guide.fixture.ts';
import { madeUpAddress } from '../made-up.ts';
import { holdsPasskeys } from './doorway.ts';
import { type Neighbour, type Street, aPractice, openStreet } from './street.ts';
import { LOOKS, Visitor, said } from './visitor.ts';

let street: Street;
before(async () => {
  street = await openStreet('localhost');
});
after(() => street.close());

const HOURS = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, fromMinute: 540, untilMinute: 1020 }));

/** A practice whose therapist has hours, a kind of session and an agreement; its therapist's id. */
async function withHours(practice: Neighbour): Promise<string> {
  return practice.inside(async (work) => {
    const memberId = (await members(work))[0]?.id ?? '';
    setHours(work, memberId, HOURS);
    const length = { memberId, minutes: 50, before: 0, after: 10 };
    insertKind(work, { ...length, name: 'Session', forWhom: 'existing', formats: ['in_person'] });
    await agreedAs(work, memberId, {});
    return memberId;
  });
}

/** Somebody of this name in the therapist's care. */
async function inCare(work: Work, called: string, memberId: string): Promise<string> {
  const { person } = meet(work, { standing: 'client', called, locale: 'en', ways: [] });
  beginCare(work, { personId: person, memberId, source: 'hand' });
  await work.flush();
  return person;
}

const linkFor = (work: Work, personId: string): string =>
  street.origin + myPaths.offered(offerMyPage(work, { personId, lang: 'en' }));

async function opens({ page }: Visitor, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('button', { name: 'Open my page' }).click();
  await page.waitForURL(/\/my\/[^/]+$/);
}

async function goes({ page }: Visitor, link: string, heading: string): Promise<void> {
  await page.getByRole('link', { name: link, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
}

test('a client opens their page by a link once, and from then on with a finger', async () => {
  const practice = await aPractice(street);
  const memberId = await withHours(practice);
  const sam = await Visitor.come(street, { script: true, width: 360 });
  const { page } = sam;
  await holdsPasskeys(page, { verifies: true });
  await opens(sam, await practice.inside(async (work) => linkFor(work, await inCare(work, 'Sam', memberId))));
  await goes(sam, 'Devices, language and time zone', 'Devices, language and time zone');
  await page.getByLabel('A name for it').fill('Blue phone');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByRole('button', { name: 'Remove: Blue phone' }).waitFor();
  await sam.look();
  await page.getByRole('button', { name: 'Close my page' }).click();
  await page.getByRole('heading', { name: 'Your page is closed' }).waitFor();
  await sam.look();
  await page.goto(street.origin + myPaths.home(practice.slug));
  await page.getByRole('button', { name: 'Open it with a passkey' }).waitFor();
  await sam.look();
  await page.getByRole('button', { name: 'Open it with a passkey' }).click();
  await page.getByRole('heading', { name: 'What would you like to do?' }).waitFor();
  await goes(sam, 'Devices, language and time zone', 'Devices, language and time zone');
  await page.getByRole('button', { name: 'Remove: Blue phone' }).click();
  await page.getByText('You have no passkey.').waitFor();
  await sam.leave();
});

/** A child whose guardian may do what concerns appointments, and read the agreement; both have a page. */
async function family(practice: Neighbour, memberId: string): Promise<{ kim: string; rosa: string }> {
  return practice.inside(async (work) => {
    const childId = await inCare(work, 'Kim Vale', memberId);
    noteBirthday(work, childId, Temporal.PlainDate.from('2016-05-01'));
    const { person: guardianId } = meet(work, {
      standing: 'helper',
      called: 'Rosa Vale',
      locale: 'en',
      ways: [],
    });
    await work.flush();
    const sight = { appointments: 'act', agreement: 'see', messages: 'no' } as const;
    const source = { source: 'birth_record', sourceNote: '', custody: 'alone', limits: '' } as const;
    await noteGuardian(work, { childId, guardianId, ...source, sight, memberId });
    return { kim: linkFor(work, childId), rosa: linkFor(work, guardianId) };
  });
}

async function booksForKim(rosa: Visitor): Promise<void> {
  const { page } = rosa;
  await goes(rosa, 'Appointments', 'Appointments');
  await rosa.look();
  await page.getByRole('link', { name: 'Book an appointment' }).click();
  await page.getByRole('button', { name: '10 am', exact: true }).first().click();
  await page.getByRole('heading', { name: 'Is this right?' }).waitFor();
  await page.getByText('This is about Kim Vale.').waitFor();
  await page.getByRole('button', { name: 'Book this time' }).click();
  await page.getByText('It is booked.').waitFor();
  await rosa.look();
  await page.getByRole('link', { name: 'Cancel it' }).click();
  await page.getByRole('button', { name: 'Yes, cancel it' }).click();
  await page.getByText('It is cancelled.').waitFor();
  await goes(rosa, 'For Kim Vale', 'For Kim Vale');
}

for (const look of LOOKS)
  test(`a guardian finds the child first, books for them, and meets nothing that wasn’t chosen (${said(look)})`, async () => {
    street.clock.moveTo('2026-11-30T15:00:00Z');
    const practice = await aPractice(street);
    const memberId = await withHours(practice);
    const links = await family(practice, memberId);
    const rosa = await Visitor.come(street, look);
    await opens(rosa, links.rosa);
    await rosa.look();
    await goes(rosa, 'For Kim Vale', 'For Kim Vale');
    await rosa.look();
    await booksForKim(rosa);
    const theirs = new URL(rosa.page.url()).pathname.split('/')[2] ?? '';
    await goes(rosa, 'What you can count on', 'Between sessions with Amara Okafor');
    await rosa.look();
    await rosa.page.goto(`${street.origin}/my/${theirs}/shared`);
    await rosa.page.getByRole('heading', { name: 'This isn’t open to you' }).waitFor();
    await rosa.look();
    await rosa.page.getByRole('link', { name: 'Back to your own page' }).first().click();
    await rosa.page.getByRole('heading', { name: 'Your page', exact: true }).waitFor();
    const kim = await Visitor.come(street, look);
    await opens(kim, links.kim);
    await goes(kim, 'Who may help, and who sees what', 'Who may help, and who sees what');
    await kim.page.getByText('Rosa Vale sees: your appointments (and may act there)').waitFor();
    for (const one of [rosa, kim]) await one.leave();
  });

/** A form that wants another look, and then one that doesn't. */
async function saysWhatIsSafe(sam: Visitor): Promise<void> {
  const { page } = sam;
  await goes(sam, 'How we may reach you', 'How we may reach you');
  await sam.look();
  await goes(sam, 'Add a phone number', 'A phone number that is safe');
  await page.getByRole('button', { name: 'Yes, it is safe like this' }).click();
  await page.locator('[aria-invalid="true"]').first().waitFor();
  await sam.look();
  await goes(sam, 'Back to your page', 'What would you like to do?');
  await goes(sam, 'Who may help, and who sees what', 'Who may help, and who sees what');
  await page.getByRole('button', { name: 'Let them help' }).click();
  await page.getByText('Tick what they may do.').first().waitFor();
  await sam.look();
  await page.getByLabel('Their name').fill('Lena');
  await page.getByLabel('may be told if we can’t reach you').check();
  await page.getByLabel('I say yes to this').check();
  await page.getByRole('button', { name: 'Let them help' }).click();
  await page.getByText('Noted. You can take it back here at any time.').waitFor();
  await sam.look();
  await goes(sam, 'Back to your page', 'What would you like to do?');
}

for (const look of LOOKS)
  test(`a client says what is safe and who may help, and sees what is held (${said(look)})`, async () => {
    street.clock.moveTo('2026-11-30T15:00:00Z');
    const practice = await aPractice(street);
    const memberId = await withHours(practice);
    const sam = await Visitor.come(street, look);
    const link = await practice.inside(async (work) => {
      const personId = await inCare(work, 'Sam', memberId);
      const { times, ...way } = madeUpAddress('sam@home.example');
      allow(work, personId, { ...way, windows: times });
      return linkFor(work, personId);
    });
    await opens(sam, link);
    await saysWhatIsSafe(sam);
    const { slug } = practice;
    for (const at of [
      `${myPaths.home(slug)}/data`,
      `${myPaths.home(slug)}/data/held`,
      `${myPaths.home(slug)}/data/erasing`,
      appointmentPaths.mineReminders(slug),
      appointmentPaths.mineSooner(slug),
      appointmentPaths.mineFeed(slug),
      agreementPaths.mineWith(slug, memberId),
    ]) {
      await sam.page.goto(street.origin + at);
      await sam.look();
      assert.equal(await sam.page.getByRole('link', { name: 'Back to your page' }).count(), 1, at);
    }
    await sam.leave();
  });
