import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { askToJoin, letIn, thisPractice } from '#accounts';
import { type Neighbour, type Street, aPractice, openStreet } from './street.ts';
import { LOOKS, Visitor, said, toDesk } from './visitor.ts';

let street: Street;
before(async () => {
  street = await openStreet();
});
after(() => street.close());

/** What was done by hand on another day: asked, and let in. */
async function isIn(practice: Neighbour, network: Neighbour): Promise<void> {
  const there = await network.inside(thisPractice);
  await practice.inside((work) => askToJoin(work, there));
  for (let turn = 0; turn < 60; turn += 1) {
    const outcome = await network.inside((work) => letIn(work, practice.practice));
    if ('id' in outcome) return;
    await new Promise((later) => void setTimeout(later, 250));
  }
  assert.fail('the network heard of it');
}

/** @param words to find one place in a long list, which is folded. */
const toPlaces = async (who: Visitor, words = ''): Promise<void> => {
  await who.page.goto(`${street.origin}/desk/places${words === '' ? '' : `?words=${words}`}`);
};

/** Comes back to the page until it says so: a worker is about to bring it. */
async function comesToRead({ page }: Visitor, words: string): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) {
    await page.reload();
    if ((await page.getByText(words).count()) > 0) return;
    await page.waitForTimeout(150);
  }
  assert.fail(`the page never came to say "${words}":\n${await page.locator('main').innerText()}`);
}

async function writesDown(who: Visitor, name: string, phone: string): Promise<void> {
  const { page } = who;
  await toPlaces(who);
  await page.getByRole('link', { name: 'Add a place' }).click();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Phone', { exact: true }).fill(phone);
  await page.getByLabel('When, in words').fill('Every day');
  await page.getByLabel('What it costs, in words').fill('Free');
}

for (const look of LOOKS) {
  test(`one practice’s look counts for the whole county (${said(look)})`, async () => {
    street.clock.moveTo('2026-11-30T15:00:00Z');
    const network = await aPractice(street, {
      network: 'Elm County',
      staff: [{ role: 'owner', name: 'Ida Marsh' }],
    });
    const [ruths, meis] = [
      await aPractice(street, { staff: [{ role: 'owner', name: 'Ruth Adeyemi' }] }),
      await aPractice(street, { staff: [{ role: 'owner', name: 'Mei Tanaka' }] }),
    ];
    await isIn(ruths, network);
    await isIn(meis, network);
    const [ida, ruth, mei] = [
      await Visitor.come(street, look),
      await Visitor.come(street, look),
      await Visitor.come(street, look),
    ];
    await toDesk(ida, await network.wayIn('Ida Marsh'));
    await toDesk(ruth, await ruths.wayIn('Ruth Adeyemi'));
    await toDesk(mei, await meis.wayIn('Mei Tanaka'));

    await writesDown(ida, 'Harbor House', '(212) 555-0142');
    await ida.page.getByRole('button', { name: 'Save' }).click();
    await ida.page.getByText('Nothing waits to be taken.').waitFor();
    await ida.look();

    await toPlaces(ruth, 'harbor');
    await comesToRead(ruth, 'Harbor House');
    await ruth.look();
    await ruth.page.getByRole('button', { name: 'Confirm Harbor House' }).click();
    await ruth.page.getByText('Confirmed today, for everybody in the network.').waitFor();

    // Nobody asked Mei, and whoever looks at her page finds it.
    await toPlaces(mei, 'harbor');
    await comesToRead(mei, 'by Ruth Adeyemi');
    const robin = await Visitor.come(street, look);
    await robin.page.goto(`${street.origin}/${meis.slug}/places`);
    await robin.page.getByRole('heading', { name: 'Harbor House' }).waitFor();
    assert.match(await robin.text(), /These were checked on November\s30,\s2026\./);
    await robin.look();

    await mei.page.getByRole('link', { name: 'Harbor House' }).first().click();
    await mei.page.getByLabel('What is wrong?').fill('The number rings out');
    await mei.look();
    await mei.page.getByRole('button', { name: 'Tell Elm County' }).click();
    await mei.page.getByText('Whoever keeps the list sees it.').waitFor();
    await toPlaces(ida);
    await comesToRead(ida, 'The number rings out');
    await ida.look();
    await ida.page.getByRole('link', { name: 'Harbor House' }).first().click();
    await ida.page.getByLabel('Phone', { exact: true }).fill('(212) 555-0143');
    await ida.page.getByLabel('I checked this today').check();
    await ida.page.getByRole('button', { name: 'Save' }).click();
    await ida.page.getByText('Changed.').waitFor();
    assert.doesNotMatch(await ida.text(), /rings out/);
    await comesToRead(robin, '(212) 555-0143');

    await writesDown(ruth, 'Tuesday circle', '212 555 0160');
    await ruth.page.getByLabel('I checked this today').check();
    await ruth.page.getByLabel('Put it on the list of Elm County').check();
    await ruth.look();
    await ruth.page.getByRole('button', { name: 'Save' }).click();
    await ruth.page.getByText('Offered to Elm County').waitFor();
    await toPlaces(ida);
    await comesToRead(ida, 'Tuesday circle');
    await ida.look();
    await ida.page.getByRole('button', { name: 'Take it Tuesday circle' }).click();
    await ida.page.getByText('Everybody in the network has it now.').waitFor();

    await toPlaces(mei, 'tuesday');
    await comesToRead(mei, 'Tuesday circle');
    await mei.page.getByRole('button', { name: 'Hide Tuesday circle' }).click();
    await mei.page.getByText('Hidden. Nobody here is sent there.').waitFor();
    await mei.look();
    await robin.page.reload();
    assert.doesNotMatch(await robin.text(), /Tuesday circle/);
    await mei.page.getByRole('button', { name: 'Show it again Tuesday circle' }).first().click();
    await mei.page.getByText('Shown again.').waitFor();
    await robin.page.reload();
    await robin.page.getByRole('heading', { name: 'Tuesday circle' }).waitFor();
    await toPlaces(ruth, 'tuesday');
    await ruth.page.getByText('Yours is shown').waitFor();
    await ruth.page.getByRole('link', { name: 'Tuesday circle', exact: true }).click();
    await ruth.page.getByText('On the list of Elm County').waitFor();
    await ruth.look();
    await robin.keepsNothing();
    for (const one of [ida, ruth, mei, robin]) await one.leave();
  });
}
