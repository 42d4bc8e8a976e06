import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { members, myPaths, offerMyPage, setHours } from '#accounts';
import { appointmentPaths, bookAtDesk } from '#appointments';
import { endingPaths } from '#endings';
import { inquiryPaths } from '#inquiries';
import { outreachPaths } from '#outreach';
import { allow, beginCare, meet } from '#people';
import { type Neighbour, type Street, aPractice, openStreet } from './street.ts';
import { LOOKS, Visitor, said } from './visitor.ts';

/** From a missed session over two weeks of cards to a goodbye, a last session, and two years later the door. */

let street: Street;
before(async () => {
  street = await openStreet();
});
after(() => street.close());

const HOURS = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, fromMinute: 540, untilMinute: 1020 }));

type Here = { practice: Neighbour; amara: string; sam: string };

/** Sam comes on Tuesdays at ten; by phone, mail and post is safe. */
async function tuesdays(): Promise<Here> {
  street.clock.moveTo('2026-11-30T15:00:00Z');
  const practice = await aPractice(street);
  return practice.inside(async (work) => {
    const [me] = await members(work);
    assert.ok(me);
    setHours(work, me.id, HOURS);
    const { person: sam } = meet(work, { standing: 'client', called: 'Sam', locale: 'en', ways: [] });
    beginCare(work, { personId: sam, memberId: me.id, source: 'hand' });
    for (const [channel, address] of [
      ['phone', '+12125550142'],
      ['email', 'sam@home.example'],
      ['post', '1 Elm Street\nSpringfield'],
    ] as const)
      allow(work, sam, {
        channel,
        address,
        source: 'person',
        mayLeaveMessage: true,
        maySayWho: false,
        plainWords: false,
        windows: { kind: 'any' },
      });
    return { practice, amara: me.id, sam };
  });
}

async function booked({ practice, amara, sam }: Here, startsAt: string): Promise<string> {
  return practice.inside(async (work) => {
    const made = await bookAtDesk(work, {
      memberId: amara,
      personIds: [sam],
      kindId: null,
      format: 'in_person',
      startsAt: Temporal.Instant.from(startsAt),
      by: { kind: 'staff', id: amara, by: 'desk' },
    });
    assert.ok('id' in made);
    return made.id;
  });
}

/** Days later: a sign-in doesn't last so long. */
async function comesIn(visitor: Visitor, { practice }: Here, at: string, path: string): Promise<void> {
  street.clock.moveTo(at);
  await visitor.page.goto(await practice.wayIn('Amara Okafor'));
  await visitor.page.locator('main button').first().click();
  await visitor.page.waitForURL(/\/desk/);
  await visitor.page.goto(street.origin + path);
}

async function opensPage(visitor: Visitor, { practice, sam }: Here): Promise<void> {
  const link = await practice.inside((work) =>
    Promise.resolve(offerMyPage(work, { personId: sam, lang: 'en' })),
  );
  await visitor.page.goto(street.origin + myPaths.offered(link));
  await visitor.page.locator('main button').first().click();
  await visitor.page.getByRole('heading', { level: 1 }).waitFor();
}

/** The session, the one question, and the first two cards. */
async function twoCards(visitor: Visitor, here: Here): Promise<void> {
  const { page } = visitor;
  const session = await booked(here, '2026-12-01T15:00:00Z');
  await comesIn(visitor, here, '2026-12-01T21:00:00Z', appointmentPaths.appointment(session));
  await page.getByRole('button', { name: 'We missed each other' }).click();
  await page.getByRole('heading', { name: /After a missed session: Sam/ }).waitFor();
  await page.getByRole('button', { name: 'No', exact: true }).click();
  await page.getByText(/A call: Thursday,\sDecember\s3/).waitFor();
  await visitor.look();
  await comesIn(visitor, here, '2026-12-03T15:00:00Z', outreachPaths.list());
  await page.getByRole('link', { name: 'Sam' }).first().click();
  await visitor.look();
  await page.getByRole('button', { name: 'Done as drafted' }).click();
  await page.getByText(/A call: done/).waitFor();
  await comesIn(visitor, here, '2026-12-07T15:00:00Z', outreachPaths.list());
  await page.getByRole('link', { name: 'Sam' }).first().click();
  await page.getByLabel('One sentence of your own').fill('Your garden must be quiet now.');
  await page.getByRole('button', { name: 'Send as drafted' }).click();
  await page.getByText(/An email: done/).waitFor();
  await visitor.look();
}

/** "Too much, too soon", and yes to a last session. */
async function saysGoodbye(visitor: Visitor, here: Here): Promise<string> {
  street.clock.moveTo('2026-12-08T15:00:00Z');
  const { page } = visitor;
  await opensPage(visitor, here);
  await page.getByRole('link', { name: 'A pause, or stopping' }).click();
  await page.getByLabel('It was too much, too soon').check();
  await page.getByRole('button', { name: 'Send it' }).click();
  await page.getByText('This note is automatic.').waitFor();
  await page.getByLabel('Yes, please').check();
  await page.getByRole('button', { name: 'Keep this' }).click();
  await page.getByText('You would like a last session.').waitFor();
  await visitor.look();
  return (await page.locator('.code').innerText()).trim();
}

/** Nothing more is to be done after the missed session; the goodbye is read, a last session held, and it is closed. */
async function endsIt(visitor: Visitor, here: Here): Promise<void> {
  const { page } = visitor;
  await comesIn(visitor, here, '2026-12-08T18:00:00Z', outreachPaths.list());
  await page.getByText('There is nobody to get in touch with.').waitFor();
  await page.goto(street.origin + endingPaths.list());
  await page.getByRole('link', { name: 'Sam' }).first().click();
  await page.locator('[name="fits"][value="yes"]').check();
  await page.locator('[name="worry"][value="no"]').check();
  await page.getByRole('button', { name: 'Keep my answers' }).click();
  await page.getByText('Your answers are kept.').waitFor();
  await visitor.look();
  const last = await booked(here, '2026-12-15T15:00:00Z');
  await comesIn(visitor, here, '2026-12-15T21:00:00Z', appointmentPaths.appointment(last));
  await page.getByRole('button', { name: 'We met' }).click();
  await page.goto(street.origin + endingPaths.list());
  await page.getByRole('link', { name: 'Sam' }).first().click();
  await page.getByRole('button', { name: 'Close kindly' }).click();
  await page.getByText('It is closed.').waitFor();
  await visitor.look();
}

/** Two years later, on a page that names nobody. */
async function comesBack(visitor: Visitor, code: string): Promise<void> {
  street.clock.moveTo('2028-12-11T15:00:00Z');
  const { page } = visitor;
  await page.goto(street.origin + endingPaths.door());
  await page.getByLabel('Your code').fill(code.toUpperCase());
  await page.getByLabel('I’d like to come back').check();
  await page.getByLabel('What may we call you?').fill('Sam');
  await page.getByRole('button', { name: 'Send it' }).click();
  await page.waitForURL(/\/m\/[\w-]+$/);
  await visitor.look();
}

for (const look of LOOKS)
  test(`a missed session, calm cards, "too much, too soon", a last session, and two years later the door (${said(look)})`, async () => {
    const here = await tuesdays();
    const [amara, sam] = [await Visitor.come(street, look), await Visitor.come(street, look)];
    await twoCards(amara, here);
    const code = await saysGoodbye(sam, here);
    await endsIt(amara, here);
    await sam.leave();
    const later = await Visitor.come(street, look);
    await comesBack(later, code);
    await comesIn(amara, here, '2028-12-11T16:00:00Z', inquiryPaths.desk());
    await amara.page.getByRole('link', { name: /Sam/ }).first().click();
    await amara.page
      .getByText(/come back/i)
      .first()
      .waitFor();
    await amara.look();
    await later.leave();
    await amara.leave();
  });
