import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { members, myPaths, offerMyPage, setHours } from '#accounts';
import { appointmentPaths, bookAtDesk } from '#appointments';
import { allow, beginCare, meet } from '#people';
import { madeUpAddress } from '../made-up.ts';
import { type Neighbour, type Street, aPractice, openStreet } from './street.ts';
import { type Look, LOOKS, Visitor, said } from './visitor.ts';

let street: Street;
before(async () => {
  street = await openStreet();
});
after(() => street.close());

const HOURS = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, fromMinute: 540, untilMinute: 1020 }));

type Diary = { practice: Neighbour; session: string; sam: string };

/** Tuesday, ten to ten in New York; Sam comes at ten, and on Wednesday at three. */
async function tuesday(): Promise<Diary> {
  street.clock.moveTo('2026-12-01T14:50:00Z');
  const practice = await aPractice(street);
  const memberId = await practice.inside(async (work) => {
    const [me] = await members(work);
    assert.ok(me);
    setHours(work, me.id, HOURS);
    return me.id;
  });
  const sam = await practice.inside(async (work) => {
    const { person } = meet(work, { standing: 'reached_out', called: 'Sam', locale: 'en', ways: [] });
    beginCare(work, { personId: person, memberId, source: 'hand' });
    return Promise.resolve(person);
  });
  const book = (startsAt: string): Promise<string> =>
    practice.inside(async (work) => {
      const made = await bookAtDesk(work, {
        memberId,
        personIds: [sam],
        kindId: null,
        format: 'in_person',
        startsAt: Temporal.Instant.from(startsAt),
        by: { kind: 'staff', id: memberId, by: 'desk' },
      });
      assert.ok('id' in made);
      return made.id;
    });
  const session = await book('2026-12-01T15:00:00Z');
  await book('2026-12-02T20:00:00Z');
  return { practice, session, sam };
}

async function opensDesk(visitor: Visitor, practice: Neighbour): Promise<void> {
  await visitor.page.goto(await practice.wayIn('Amara Okafor'));
  await visitor.page.locator('main button').first().click();
  await visitor.page.waitForURL(/\/desk/);
}

async function opensPage(visitor: Visitor, { practice, sam }: Diary): Promise<void> {
  const link = await practice.inside((work) =>
    Promise.resolve(offerMyPage(work, { personId: sam, lang: 'en' })),
  );
  await visitor.page.goto(street.origin + myPaths.offered(link));
  await visitor.page.locator('main button').first().click();
  await visitor.page.getByRole('heading', { level: 1 }).waitFor();
}

async function looksAround(visitor: Visitor, look: Look): Promise<void> {
  const { page } = visitor;
  await page.goto(street.origin + appointmentPaths.calendar());
  await visitor.look();
  if (!look.script) {
    await page.getByRole('link', { name: 'The next week' }).click();
    await page.getByText('Nothing is booked in this time.').waitFor();
    await page.getByRole('link', { name: 'Today' }).click();
    await page.getByRole('link', { name: 'Day', exact: true }).click();
    await visitor.look();
    return;
  }
  const drawn = page.getByRole('group', { name: 'Calendar' });
  await drawn.getByRole('link', { name: /3\s?pm to/ }).waitFor();
  await page.keyboard.press('d');
  await page.waitForURL(/view=day/);
  await visitor.settled();
  await page.keyboard.press('n');
  await page.waitForURL(/on=2026-12-02/);
  await drawn.getByRole('link', { name: /3\s?pm to/ }).waitFor();
  await visitor.look();
  await page.keyboard.press('w');
  await page.waitForURL(/view=week/);
  await drawn.getByRole('link', { name: /10\s?am to/ }).waitFor();
  // From the last button before it, the Tab key goes into the week, in the order of time.
  await page.getByRole('link', { name: 'The next week' }).focus();
  await page.keyboard.press('Tab');
  assert.match(await page.locator(':focus').innerText(), /10\s?am/);
  await page.keyboard.press('Tab');
  assert.match(await page.locator(':focus').innerText(), /3\s?pm/);
}

/** Dragging asks on the session's page; without it the same form is there. */
async function moves(visitor: Visitor, look: Look): Promise<void> {
  const { page } = visitor;
  await page.goto(street.origin + appointmentPaths.calendar());
  if (look.script && look.width > 800) {
    const session = page.locator('.ec-event', { hasText: /3\s?pm/ });
    await session.scrollIntoViewIfNeeded();
    const box = await session.boundingBox();
    assert.ok(box);
    await page.mouse.move(box.x + 20, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + 20, box.y - 30, { steps: 5 });
    await page.mouse.move(box.x + 20, box.y - 54, { steps: 5 });
    await page.mouse.up();
    await page.waitForURL(/on=2026-12-02&at=14/);
  } else {
    await page.getByRole('link', { name: /3\s?pm to/ }).click();
    await page.getByText('Move it', { exact: true }).click();
    await page.getByLabel('At', { exact: true }).first().fill('14:00');
  }
  await page.getByRole('button', { name: 'Move it to this time' }).click();
  await page.getByText('It is moved.').waitFor();
  await page.goto(street.origin + appointmentPaths.calendar());
  await page
    .getByRole('link', { name: /2\s?pm to/ })
    .first()
    .waitFor();
}

for (const look of LOOKS)
  test(`a therapist's week is looked at, walked with the keyboard and changed, dragging or not (${said(look)})`, async () => {
    const diary = await tuesday();
    const amara = await Visitor.come(street, look);
    await opensDesk(amara, diary.practice);
    await looksAround(amara, look);
    await moves(amara, look);
    await amara.leave();
  });

for (const look of LOOKS)
  test(`a client who runs late says so in one tap, and sees what the therapist chose (${said(look)})`, async () => {
    const diary = await tuesday();
    const [sam, amara] = [await Visitor.come(street, look), await Visitor.come(street, look)];
    await opensPage(sam, diary);
    await sam.page.goto(street.origin + appointmentPaths.mineOne(diary.practice.slug, diary.session));
    await sam.look();
    await sam.page.getByRole('button', { name: '10 minutes' }).click();
    await sam.page.getByText(/about 10 minutes later, around 10:10\s?am/).waitFor();
    await sam.look();
    await opensDesk(amara, diary.practice);
    await amara.page.goto(street.origin + appointmentPaths.calendar());
    await amara.page.getByRole('button', { name: /Go over, until 11\s?am/ }).click();
    await amara.page.getByText('You go over. They see it.').waitFor();
    await amara.look();
    // The page is told; without script it would look by itself after fifteen seconds.
    if (!look.script) await sam.page.reload();
    await sam.page.getByText(/You have your whole time: from around 10:10\s?am to 11\s?am\./).waitFor();
    await sam.look();
    await sam.leave();
    await amara.leave();
  });

for (const look of LOOKS)
  test(`a client asks for a sooner time, and both keep calendars of their own (${said(look)})`, async () => {
    const diary = await tuesday();
    const { slug } = diary.practice;
    await diary.practice.inside(async (work) => {
      const { times, ...way } = madeUpAddress('sam@home.example');
      return Promise.resolve(allow(work, diary.sam, { ...way, windows: times }));
    });
    const [sam, amara] = [await Visitor.come(street, look), await Visitor.come(street, look)];
    await opensPage(sam, diary);
    await sam.page.goto(street.origin + appointmentPaths.mineSooner(slug));
    await sam.page.getByLabel('Wednesday').check();
    await sam.page.getByRole('button', { name: 'Put me on the list' }).click();
    await sam.page.getByRole('alert').waitFor();
    assert.ok(await sam.page.getByLabel('Wednesday').isChecked(), 'what was ticked is there still');
    await sam.look();
    await sam.page.getByLabel('A few hours are enough').check();
    await sam.page.getByLabel('It would help').check();
    await sam.page.getByLabel('I keep it. This is one more').check();
    await sam.page.getByLabel(/By e-mail/).check();
    await sam.page.getByRole('button', { name: 'Put me on the list' }).click();
    await sam.page.getByText('You are on the list.').waitFor();
    await sam.look();
    await sam.page.goto(street.origin + appointmentPaths.mineFeed(slug));
    await sam.look();
    await sam.page.getByRole('button', { name: 'Make an address' }).click();
    await sam.page.getByText(/\/c\/[\w-]{32}\.ics/).waitFor();
    await sam.look();
    await opensDesk(amara, diary.practice);
    await amara.page.goto(street.origin + appointmentPaths.sooner());
    await amara.page.getByRole('rowheader', { name: 'Sam' }).waitFor();
    await amara.look();
    await amara.page.goto(street.origin + appointmentPaths.calendars());
    await amara.page.getByLabel('Address of the calendar').fill('calendar.example');
    await amara.page.getByRole('button', { name: 'Read this calendar' }).click();
    await amara.page.getByRole('alert').waitFor();
    await amara.look();
    await amara.page.getByLabel('Address of the calendar').fill('https://calendar.invalid/me.ics');
    await amara.page.getByRole('button', { name: 'Read this calendar' }).click();
    await amara.page.getByText('A calendar at calendar.invalid.').waitFor();
    await amara.look();
    await sam.leave();
    await amara.leave();
  });
