import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Neighbour, type Street, aPractice, openStreet } from './street.ts';
import { LOOKS, type Look, Visitor, comesToHave, said, toDesk } from './visitor.ts';

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

/** The three short steps, up to the last look. */
async function fills(robin: Visitor, network: Neighbour, further: string[] = []): Promise<void> {
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
  for (const one of further) await page.getByLabel(one).check();
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
}

async function asks(robin: Visitor, network: Neighbour): Promise<void> {
  const { page } = robin;
  await fills(robin, network);
  // Nothing is chosen beforehand.
  await page.getByRole('button', { name: 'Ask them' }).click();
  await page.getByText('Choose who may see it.').first().waitFor();
  await robin.look();
  await page.getByLabel('Any therapist here who fits').check();
  await page.getByRole('button', { name: 'Ask them' }).click();
  await page.getByText('We are waiting for two therapists to answer.').waitFor();
  await robin.look();
}

async function says(owner: Visitor, answer: 'I have room' | 'Not now'): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) {
    await owner.page.goto(`${street.origin}/desk/openings`);
    if ((await owner.page.getByRole('link', { name: 'One person looks for a therapist' }).count()) > 0) break;
    await owner.page.waitForTimeout(250);
  }
  await owner.page.getByRole('link', { name: 'One person looks for a therapist' }).click();
  await owner.page.getByText('a teenager, evenings, in person').waitFor();
  assert.doesNotMatch(await owner.text(), /Robin|spring/);
  await owner.look();
  await owner.page.getByRole('button', { name: answer }).click();
  await owner.page
    .getByText(answer === 'Not now' ? 'You said: not now.' : 'You hear only if they choose you.')
    .waitFor();
}

/** A network, and two therapists who told it of room. */
async function county(look: Look) {
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
  return { network, ida, ruth, mei };
}

for (const look of LOOKS) {
  test(`one request gets two yeses and a choice, and the other owes nothing (${said(look)})`, async () => {
    const { network, ida, ruth, mei } = await county(look);
    const robin = await Visitor.come(street, look);
    await looksAround(robin, network);
    await asks(robin, network);
    await ida.page.goto(`${street.origin}/desk/openings`);
    await ida.page.getByRole('link', { name: 'How yeses fall' }).click();
    await ida.page.getByText('There are no figures yet.').waitFor();
    await ida.look();
    await says(ruth, 'I have room');
    await comesToHave(robin, 'One has room');
    await says(mei, 'I have room');
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
    for (const one of [ida, ruth, mei, robin]) await one.leave();
  });

  test(`only one who is named is asked; her no lets others be asked with one press (${said(look)})`, async () => {
    const { network, ida, ruth, mei } = await county(look);
    const robin = await Visitor.come(street, look);
    await fills(robin, network, ['Online too']);
    await robin.page.getByText('in person or else online').waitFor();
    await robin.page.getByLabel('Only those I tick').check();
    await robin.page.getByLabel('Mei Tanaka').check();
    await robin.look();
    await robin.page.getByRole('button', { name: 'Ask them' }).click();
    await robin.page.getByText('We are waiting for one therapist to answer.').waitFor();
    await robin.page.getByText('Only those you ticked are asked.').waitFor();
    await robin.look();
    await says(mei, 'Not now');
    await comesToHave(robin, 'May we look further?');
    await robin.page.getByText('Nobody you ticked has room now.').waitFor();
    await robin.look();
    // Nobody has said yes, and nobody is left: it stands on the coordinator's desk.
    await ida.page.goto(`${street.origin}/desk`);
    await ida.page.getByText('Nobody has said yes yet').first().waitFor();
    await ida.look();
    await robin.page.getByRole('button', { name: 'Ask others too' }).click();
    await robin.page.getByText('We are waiting for one therapist to answer.').waitFor();
    await says(ruth, 'I have room');
    await comesToHave(robin, 'One has room');
    await robin.look();
    await robin.keepsNothing();
    for (const one of [ida, ruth, mei, robin]) await one.leave();
  });
}
