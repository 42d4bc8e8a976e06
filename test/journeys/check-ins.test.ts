import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { members, myPaths, offerMyPage, setHours } from '#accounts';
import { bookAtDesk } from '#appointments';
import { checkInPaths } from '#check-ins';
import { beginCare, clientPaths, meet } from '#people';
import { type Neighbour, type Street, aPractice, openStreet } from './street.ts';
import { LOOKS, type Look, Visitor, said, toDesk } from './visitor.ts';

let street: Street;
before(async () => {
  street = await openStreet();
});
after(() => street.close());

const AMARA = 'Amara Okafor';
const STAFF = [
  { role: 'owner', name: 'Ruth Adeyemi' },
  { role: 'therapist', name: AMARA },
  { role: 'front_desk', name: 'Joana Reis' },
] as const;
const HOURS = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, fromMinute: 540, untilMinute: 1020 }));

type Here = { practice: Neighbour; sam: string; link: string };

/** Sam is Amara's client and comes next on Thursday; the practice is somebody else's. */
async function aClient(): Promise<Here> {
  street.clock.moveTo('2026-11-30T15:00:00Z');
  const practice = await aPractice(street, { staff: STAFF });
  return practice.inside(async (work) => {
    const amara = (await members(work)).find(({ name }) => name === AMARA)?.id ?? '';
    setHours(work, amara, HOURS);
    const { person: sam } = meet(work, { standing: 'client', called: 'Sam', locale: 'en', ways: [] });
    beginCare(work, { personId: sam, memberId: amara, source: 'hand' });
    await work.flush();
    const made = await bookAtDesk(work, {
      memberId: amara,
      personIds: [sam],
      kindId: null,
      format: 'in_person',
      startsAt: Temporal.Instant.from('2026-12-03T15:00:00Z'),
      by: { kind: 'staff', id: amara, by: 'desk' },
    });
    assert.ok('id' in made);
    const link = street.origin + myPaths.offered(offerMyPage(work, { personId: sam, lang: 'en' }));
    return { practice, sam, link };
  });
}

async function asksNow(page: Page): Promise<void> {
  await page.getByLabel('Once, now').check();
  await page.getByRole('button', { name: 'Turn it on' }).click();
  await page.getByText('It is on.').waitFor();
}

/** K1 nothing is chosen beforehand. */
async function turnsItOn(amara: Visitor, { sam }: Here): Promise<void> {
  const { page } = amara;
  await page.goto(street.origin + checkInPaths.list());
  await page.getByText('There is nothing to read.').waitFor();
  await amara.look();
  await page.goto(street.origin + clientPaths.client(sam));
  await page.getByRole('link', { name: 'Check-ins: how it is going' }).click();
  await page.getByText('Nothing was answered yet.').waitFor();
  await amara.look();
  await page.getByRole('button', { name: 'Turn it on' }).click();
  await page.getByText('Choose one of these.').first().waitFor();
  await amara.look();
  await asksNow(page);
  await amara.look();
}

/** K2 K4 nothing, then too much for a line, then words; when they are read stands beside them. */
async function answersInWords(sam: Visitor, { practice }: Here): Promise<void> {
  const { page } = sam;
  await page.goto(street.origin + myPaths.home(practice.slug));
  await sam.look();
  await page.getByRole('link', { name: 'Amara Okafor would like to know how it is going' }).click();
  await page.getByText(/reads it before you meet next: Thursday, December\s3/).waitFor();
  assert.equal(await page.locator('input:checked').count(), 0);
  await sam.look();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByText('Choose an answer or write a line.').first().waitFor();
  await sam.look();
  await page.getByLabel('A little fast').check();
  await page.getByLabel('Yes, all of it').check();
  await page.getByLabel('Is there something I should have asked?').fill('Ask about my brother.');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByText('Thank you.').waitFor();
  await sam.look();
}

/** K5 K8 read at the desk; a change for the worse is a line there, with when the two meet next. */
async function reads(amara: Visitor, sam: Visitor, here: Here): Promise<void> {
  const { page } = amara;
  const mine = street.origin + checkInPaths.mine(here.practice.slug);
  const theirs = street.origin + checkInPaths.client(here.sam);
  await page.goto(`${street.origin}/desk`);
  await page.getByRole('link', { name: 'One check-in to read' }).click();
  await amara.look();
  await page.getByRole('link', { name: /Sam/ }).first().click();
  await page.getByText('Ask about my brother.').waitFor();
  await page.getByRole('button', { name: 'I have read it' }).click();
  await page.getByText('It is noted.').waitFor();
  street.clock.advance({ minutes: 1 });
  await asksNow(page);
  await sam.page.goto(mine);
  await sam.page.getByLabel('Too fast', { exact: true }).check();
  await sam.page.getByLabel('In part').check();
  await sam.page.getByRole('button', { name: 'Send', exact: true }).click();
  await sam.page.getByText('Thank you.').waitFor();
  await page.goto(`${street.origin}/desk`);
  await page.getByRole('link', { name: /Before you meet Sam, .*: something to read/ }).waitFor();
  await amara.look();
  await page.goto(street.origin + checkInPaths.list());
  await amara.look();
  await page.goto(theirs);
  await page.getByText('They said that it was too fast.').waitFor();
  await page.getByRole('img', { name: /A small drawing/ }).waitFor();
  await amara.look();
}

/** K3 one press skips, and one turns it off; the desk says only the second. */
async function wantsNoMore(sam: Visitor, amara: Visitor, here: Here): Promise<void> {
  const { page } = sam;
  const mine = street.origin + checkInPaths.mine(here.practice.slug);
  street.clock.advance({ minutes: 1 });
  await amara.page.goto(street.origin + checkInPaths.client(here.sam));
  await asksNow(amara.page);
  await page.goto(mine);
  await page.getByRole('button', { name: 'Not this time' }).click();
  await page.getByText('That is fine. Nobody minds.').waitFor();
  await sam.look();
  street.clock.advance({ minutes: 1 });
  await amara.page.goto(street.origin + checkInPaths.client(here.sam));
  await asksNow(amara.page);
  await page.goto(mine);
  await page.getByRole('button', { name: 'Don’t ask me again' }).click();
  await page.getByText('You will not be asked again.').waitFor();
  await sam.look();
  await amara.page.reload();
  await amara.page.getByText('They turned it off today').waitFor();
  await amara.look();
}

/** K10 by its address, too. */
async function isNobodyElses({ practice, sam }: Here, look: Look): Promise<void> {
  const [ruth, joana] = [await Visitor.come(street, look), await Visitor.come(street, look)];
  const theirs = street.origin + checkInPaths.client(sam);
  await toDesk(ruth, await practice.wayIn('Ruth Adeyemi'));
  await ruth.page.goto(theirs);
  assert.doesNotMatch(await ruth.text(), /Sam|brother|fast/);
  await ruth.look();
  await toDesk(joana, await practice.wayIn('Joana Reis'));
  await joana.page.goto(theirs);
  assert.doesNotMatch(await joana.text(), /Sam|brother|fast/);
  await joana.look();
  await ruth.leave();
  await joana.leave();
}

for (const look of LOOKS)
  test(`K3 K5 K8 K10 how it is going: asked, answered in words, read before the next session, and turned off (${said(look)})`, async () => {
    const here = await aClient();
    const [amara, sam] = [await Visitor.come(street, look), await Visitor.come(street, look)];
    await toDesk(amara, await here.practice.wayIn(AMARA));
    await sam.page.goto(here.link);
    await sam.page.getByRole('button', { name: 'Open my page' }).click();
    await sam.page.waitForURL(/\/my\/[^/]+$/);
    await sam.page.goto(street.origin + checkInPaths.mine(here.practice.slug));
    await sam.page.getByText('There is nothing to answer here now.').waitFor();
    await sam.look();
    await turnsItOn(amara, here);
    await answersInWords(sam, here);
    await reads(amara, sam, here);
    await isNobodyElses(here, look);
    await wantsNoMore(sam, amara, here);
    await sam.leave();
    await amara.leave();
  });
