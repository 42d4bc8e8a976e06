import { after, before, test } from 'node:test';
import { members, myPaths, offerMyPage, setHours } from '#accounts';
import { keepDraft, saveVersion } from '#agreements';
import { insertKind } from '#appointments';
import { beginCare, meet } from '#people';
import { type Neighbour, type Street, aPractice, openStreet } from './street.ts';
import { LOOKS, Visitor, said, toDesk } from './visitor.ts';

let street: Street;
before(async () => {
  street = await openStreet();
});
after(() => street.close());

/** Hours, a first talk, a fee within a day; and a link that opens the page of a client. */
async function arranged(practice: Neighbour): Promise<string> {
  const memberId = await practice.inside(async (work) => {
    const [therapist] = await members(work);
    const id = therapist?.id ?? '';
    const week = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, fromMinute: 540, untilMinute: 1020 }));
    setHours(work, id, week);
    const length = { memberId: id, minutes: 50, before: 0, after: 10 };
    insertKind(work, { ...length, name: 'Session', forWhom: 'existing', formats: ['in_person'] });
    insertKind(work, { ...length, name: 'First talk', forWhom: 'new', formats: ['online', 'phone'] });
    await keepDraft(work, {
      whose: id,
      memberId: id,
      change: (terms) => ({
        ...terms,
        policy: { ...terms.policy, steps: [{ hours: 24, fee: 12_000 }], waivers: ['illness'] },
      }),
    });
    return id;
  });
  street.clock.advance({ seconds: 1 });
  await practice.inside((work) => saveVersion(work, { whose: memberId, memberId }));
  return practice.inside(async (work) => {
    const { person } = meet(work, { standing: 'reached_out', called: 'Sam', locale: 'en', ways: [] });
    beginCare(work, { personId: person, memberId, source: 'hand' });
    return street.origin + myPaths.offered(offerMyPage(work, { personId: person, lang: 'en' }));
  });
}

/** Three taps: what, when, yes. */
async function books(sam: Visitor, time: string): Promise<void> {
  const { page } = sam;
  await page.getByRole('link', { name: 'Book an appointment' }).click();
  await page.getByRole('heading', { name: 'When would be good?' }).waitFor();
  await sam.look();
  await page.getByRole('button', { name: time, exact: true }).first().click();
  await page.getByRole('heading', { name: 'Is this right?' }).waitFor();
  await page.getByText('without a fee until').waitFor();
  await sam.look();
  await page.getByRole('button', { name: 'Book this time' }).click();
  await page.getByText('It is booked.').waitFor();
  await sam.look();
}

async function movesAndCancels(sam: Visitor, slug: string): Promise<void> {
  const { page } = sam;
  await page.getByRole('link', { name: 'Move it' }).click();
  await page.getByRole('heading', { name: 'Where should it go?' }).waitFor();
  await sam.look();
  await page.getByRole('button', { name: '4 pm', exact: true }).first().click();
  await page.getByText('Moving it now costs nothing.').waitFor();
  await sam.look();
  await page.getByRole('button', { name: 'Move it to this time' }).click();
  await page.getByText('It is moved.').waitFor();
  street.clock.advance({ hours: 7 });
  await page.getByRole('link', { name: 'Cancel it' }).click();
  await page.getByText('If you cancel now, it costs $120.').waitFor();
  await sam.look();
  await page.getByLabel('I am ill').check();
  await page.getByRole('button', { name: 'Yes, cancel it' }).click();
  await page.getByText('It is cancelled.').waitFor();
  await sam.look();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('It is as it was before.').waitFor();
  await page.goto(`${street.origin}/my/${slug}/appointments`);
  await page.getByText('4 pm, with Amara Okafor').waitFor();
  await sam.look();
}

async function atDesk(amara: Visitor): Promise<void> {
  const { page } = amara;
  await page.getByRole('link', { name: 'Appointments' }).first().click();
  await page.getByRole('link', { name: /4 pm, Sam/ }).waitFor();
  await amara.look();
  await page.getByRole('link', { name: 'Book for somebody' }).click();
  await page.getByRole('button', { name: 'Book it' }).click();
  await page.getByText('Choose who comes.').first().waitFor();
  await amara.look();
  await page.getByLabel('Who comes?').selectOption({ label: 'Sam' });
  await page.getByLabel('On', { exact: true }).fill('2026-12-08');
  await page.getByLabel('At', { exact: true }).fill('18:00');
  await page.getByLabel('Every second week').check();
  await page.getByRole('button', { name: 'Book it' }).click();
  await page.getByText('It repeats from now on.').waitFor();
  await amara.look();
  await page.getByRole('link', { name: /6 pm, Sam/ }).click();
  await page.getByText('End the series').first().click();
  await page.getByRole('button', { name: 'End the series' }).waitFor();
  await amara.look();
  await page.goto(`${street.origin}/desk/set-up/appointments`);
  await amara.look();
  await page.getByRole('link', { name: /Sessions of/ }).click();
  await page.getByLabel('Sessions in a week').fill('sometimes');
  await page.getByRole('button', { name: 'Keep these hours' }).click();
  await page.getByText('This line isn’t clear').first().waitFor();
  await amara.look();
}

async function firstTalk(ana: Visitor, slug: string): Promise<void> {
  const { page } = ana;
  await page.goto(`${street.origin}/${slug}`);
  await page.getByRole('link', { name: 'Book a first talk' }).click();
  await page.getByRole('link', { name: /by phone/ }).click();
  await page.getByRole('heading', { name: 'When would be good?' }).waitFor();
  await ana.look();
  await page.getByRole('button', { name: '11 am', exact: true }).first().click();
  await page.getByText('It is held for you until').waitFor();
  await ana.look();
  await page.getByLabel('Give me a code').check();
  await page.getByRole('button', { name: 'Book this first talk' }).click();
  await page.getByText('You talk by phone. Tick “A phone call”').first().waitFor();
  await ana.look();
  await page.getByLabel('A phone call').check();
  await page.getByLabel('Phone number').fill('(212) 555-0142');
  await page.getByRole('button', { name: 'Book this first talk' }).click();
  await page.getByText('Your first talk is booked').waitFor();
  await page.getByText('Amara Okafor calls you then.').waitFor();
  await ana.look();
}

for (const look of LOOKS) {
  test(`a client books, moves and cancels on both sides of the deadline; somebody new books a first talk (${said(look)})`, async () => {
    street.clock.moveTo('2026-11-30T15:00:00Z');
    const practice = await aPractice(street);
    const sam = await Visitor.come(street, look);
    await sam.page.goto(await arranged(practice));
    await sam.page.locator('main button').click();
    await sam.page.waitForURL(/\/my\//);
    await sam.page.goto(`${street.origin}/my/${practice.slug}/appointments`);
    await sam.look();
    await books(sam, '10 am');
    await movesAndCancels(sam, practice.slug);
    const amara = await Visitor.come(street, look);
    await toDesk(amara, await practice.wayIn('Amara Okafor'));
    await atDesk(amara);
    const ana = await Visitor.come(street, look);
    await firstTalk(ana, practice.slug);
    for (const one of [sam, amara, ana]) await one.leave();
  });
}
