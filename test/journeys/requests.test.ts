import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Neighbour, type Street, aPractice, openStreet } from './street.ts';
import { LOOKS, Visitor, comesToHave, said, toDesk } from './visitor.ts';

let street: Street;
before(async () => {
  street = await openStreet();
});
after(() => street.close());

const THERAPISTS = ['Ruth Adeyemi', 'Mei Tanaka'] as const;

/** An owner asks that the practice be in the network, and who coordinates it lets them in. */
async function joins(owner: Visitor, ida: Visitor, network: Neighbour): Promise<void> {
  await owner.page.goto(`${street.origin}/desk/set-up/networks`);
  await owner.page.getByLabel('The network’s address here').fill('nowhere-at-all');
  await owner.page.getByRole('button', { name: 'Ask to join' }).click();
  await owner.page.getByText('There is no network under this address here.').first().waitFor();
  await owner.look();
  await owner.page.getByLabel('The network’s address here').fill(network.slug);
  await owner.page.getByRole('button', { name: 'Ask to join' }).click();
  await owner.page.getByText('You will see here when you are in.').waitFor();
  await owner.look();
  for (let turn = 0; turn < 60; turn += 1) {
    await ida.page.goto(`${street.origin}/desk/set-up/networks`);
    if ((await ida.page.getByRole('button', { name: 'Let in' }).count()) > 0) break;
    await ida.page.waitForTimeout(250);
  }
  await ida.look();
  await ida.page.getByRole('button', { name: 'Let in' }).click();
  await ida.page.getByText('Done. They are in.').waitFor();
}

/** Tells the network of an opening, once the practice is in it. */
async function tells(owner: Visitor, network: Neighbour): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) {
    await owner.page.goto(`${street.origin}/desk/openings/new`);
    if ((await owner.page.getByLabel(`Everyone in ${network.name}`).count()) > 0) break;
    await owner.page.waitForTimeout(250);
  }
  assert.ok(await owner.page.getByLabel(`Everyone in ${network.name}`).isChecked());
  await owner.page.getByLabel('How many people?').fill('2');
  await owner.page.getByLabel('Evenings').check();
  await owner.page.getByLabel('In person', { exact: true }).check();
  await owner.page.getByLabel('They write on our page').check();
  await owner.page.getByLabel('Whoever looks at our page').check();
  await owner.look();
  await owner.page.getByRole('button', { name: 'Tell it' }).click();
  await owner.page.getByText('Your opening is told.').waitFor();
}

/** Robin reads who has room, and finds the page about help lines from a job. */
async function looksAround(robin: Visitor, network: Neighbour): Promise<void> {
  const { page } = robin;
  await page.goto(`${street.origin}/${network.slug}`);
  await page.getByRole('link', { name: 'See who has room now' }).click();
  for (const name of THERAPISTS) await page.getByRole('heading', { name }).waitFor();
  await robin.look();
  await page.getByRole('link', { name: 'Places to turn to meanwhile' }).click();
  await page.getByRole('link', { name: 'Your job may pay for some talks. How to find out' }).click();
  await page.getByText('Ask this before you give your name.').waitFor();
  await robin.look();
}

async function asks(robin: Visitor, network: Neighbour): Promise<void> {
  const { page } = robin;
  await page.goto(`${street.origin}/${network.slug}`);
  await robin.look();
  await page.getByRole('link', { name: 'Ask them' }).click();
  await robin.look();
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByLabel('A teenager').check();
  await page.getByLabel('In person').check();
  await robin.look();
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByLabel('Evenings').check();
  await robin.look();
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('button', { name: 'Go on' }).click();
  // Without a way to answer it goes no further, and nothing is lost.
  await page.getByText('Tick one way to reach you, or ask for a code.').first().waitFor();
  await robin.look();
  await page.getByLabel('What should we call you?').fill('Robin');
  await page.getByLabel(/Give me a code/).check();
  await page.getByLabel('Your words to the one you choose').fill('We had a hard spring.');
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByText('a teenager, evenings, in person').waitFor();
  await robin.look();
  await page.getByRole('button', { name: 'Ask them' }).click();
  await page.getByText('2 therapists are looking.').waitFor();
  await robin.look();
}

async function hasRoom(owner: Visitor): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) {
    await owner.page.goto(`${street.origin}/desk/openings`);
    if ((await owner.page.getByRole('link', { name: 'One person looks for a therapist' }).count()) > 0) break;
    await owner.page.waitForTimeout(250);
  }
  await owner.page.getByRole('link', { name: 'One person looks for a therapist' }).click();
  await owner.page.getByText('a teenager, evenings, in person').waitFor();
  assert.doesNotMatch(await owner.text(), /Robin|spring/);
  await owner.look();
  await owner.page.getByRole('button', { name: 'I have room' }).click();
  await owner.page.getByText('You hear only if they choose you.').waitFor();
}

for (const look of LOOKS) {
  test(`one request gets two yeses and a choice, and the other owes nothing (${said(look)})`, async () => {
    street.clock.moveTo('2026-11-30T15:00:00Z');
    const network = await aPractice(street, {
      network: 'Elm County Therapists',
      staff: [{ role: 'owner', name: 'Ida Marsh' }],
    });
    const ida = await Visitor.come(street, look);
    await toDesk(ida, await network.wayIn('Ida Marsh'));
    const owners: Visitor[] = [];
    for (const name of THERAPISTS) {
      const practice = await aPractice(street, { staff: [{ role: 'owner', name }] });
      const owner = await Visitor.come(street, look);
      await toDesk(owner, await practice.wayIn(name));
      await joins(owner, ida, network);
      await tells(owner, network);
      owners.push(owner);
    }
    const [ruth, mei] = owners;
    assert.ok(ruth && mei);
    // The copies are on their way to the network.
    await ruth.page.waitForTimeout(1000);
    const robin = await Visitor.come(street, look);
    await looksAround(robin, network);
    await asks(robin, network);
    await ida.page.goto(`${street.origin}/desk/openings`);
    await ida.page.getByRole('link', { name: 'How yeses fall' }).click();
    await ida.page.getByText('There are no figures yet.').waitFor();
    await ida.look();
    await hasRoom(ruth);
    await comesToHave(robin, 'One has room');
    await hasRoom(mei);
    await comesToHave(robin, '2 have room');
    await robin.look();
    await robin.page.getByRole('button', { name: 'Choose Mei Tanaka' }).click();
    await robin.page.getByRole('heading', { name: 'You chose Mei Tanaka' }).waitFor();
    await robin.look();
    for (let turn = 0; turn < 60; turn += 1) {
      await mei.page.goto(`${street.origin}/desk`);
      if ((await mei.page.getByRole('link', { name: /Robin/ }).count()) > 0) break;
      await mei.page.waitForTimeout(250);
    }
    await mei.page.getByRole('link', { name: /Robin/ }).click();
    await mei.page.getByText('We had a hard spring.').last().waitFor();
    await ruth.page.goto(`${street.origin}/desk/requests`);
    await ruth.page.getByText('They are looked after now.').waitFor();
    await ruth.look();
    assert.doesNotMatch(await ruth.text(), /Robin|spring/);
    await robin.page.reload();
    await robin.page.getByText('They have your words.').waitFor();
    await robin.look();
    await robin.keepsNothing();
    for (const one of [ida, ...owners, robin]) await one.leave();
  });
}
