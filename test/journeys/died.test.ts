import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { members, myPaths, offerMyPage, setHours } from '#accounts';
import { bookAtDesk } from '#appointments';
import { allow, beginCare, clientPaths, meet } from '#people';
import { madeUpAddress } from '../made-up.ts';
import { type Neighbour, type Street, aPractice, openStreet } from './street.ts';
import { LOOKS, Visitor, said, toDesk } from './visitor.ts';

let street: Street;
before(async () => {
  street = await openStreet();
});
after(() => street.close());

const AMARA = 'Amara Okafor';
const STAFF = [
  { role: 'owner', name: AMARA },
  { role: 'front_desk', name: 'Joana Reis' },
] as const;
const HOURS = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, fromMinute: 540, untilMinute: 1020 }));

type Here = { practice: Neighbour; sam: string; link: string };

/** Sam comes on Thursday at ten, can be reached by mail, and has a page. */
async function aClient(): Promise<Here> {
  street.clock.moveTo('2026-11-30T15:00:00Z');
  const practice = await aPractice(street, { staff: STAFF });
  return practice.inside(async (work) => {
    const amara = (await members(work)).find(({ name }) => name === AMARA)?.id ?? '';
    setHours(work, amara, HOURS);
    const { person: sam } = meet(work, { standing: 'client', called: 'Sam', locale: 'en', ways: [] });
    beginCare(work, { personId: sam, memberId: amara, source: 'hand' });
    const { times, ...address } = madeUpAddress('sam@home.example', {});
    allow(work, sam, { ...address, windows: times });
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

for (const look of LOOKS)
  test(`P18 a client died: noted on a page that says what follows, nothing stands any more, and a mistake is taken back (${said(look)})`, async () => {
    const { practice, sam, link } = await aClient();
    const theirs = street.origin + clientPaths.client(sam);
    const [amara, joana] = [await Visitor.come(street, look), await Visitor.come(street, look)];
    const family = await Visitor.come(street, look);
    await family.page.goto(link);
    await family.page.getByRole('button', { name: 'Open my page' }).click();
    await family.page.waitForURL(/\/my\/[^/]+$/);
    const { page } = amara;
    await toDesk(amara, await practice.wayIn(AMARA));
    await page.goto(theirs);
    await amara.look();
    await page.getByRole('link', { name: 'This client has died' }).click();
    await page.getByRole('heading', { name: 'Has Sam died?' }).waitFor();
    await amara.look();
    await page.getByRole('link', { name: 'Back to their page' }).click();
    await page.getByRole('link', { name: 'This client has died' }).click();
    await page.getByRole('button', { name: 'Note that they died' }).click();
    await page.getByText('Nothing goes to them any more.').waitFor();
    await amara.look();
    await page.goto(street.origin + clientPaths.clients());
    assert.doesNotMatch(await page.locator('main').innerText(), /Sam/);
    await amara.look();

    await family.page.reload();
    assert.doesNotMatch(await family.text(), /Sam|died|session/);
    await family.look();
    await family.leave();

    await toDesk(joana, await practice.wayIn('Joana Reis'));
    await joana.page.goto(theirs);
    await joana.page.getByText('that they died').waitFor();
    assert.equal(await joana.page.getByText('This was a mistake').count(), 0);
    await joana.look();
    await joana.page.goto(street.origin + clientPaths.died(sam));
    await joana.look();
    await joana.leave();

    await page.goto(theirs);
    await page.getByText('This was a mistake').click();
    await amara.look();
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.getByText('It is taken back.').waitFor();
    await amara.look();
    await amara.leave();
  });
