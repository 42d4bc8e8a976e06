import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { askToJoin, letIn, members, networksOf, practicesHere } from '#accounts';
import { ONE_PLACE, type Offer, offer, openHere } from '#openings';
import type { Work } from '#kit/work';
import { type Neighbour, type Street, aPractice, openStreet } from './street.ts';
import { LOOKS, type Look, Visitor, comesToHave, said, toDesk } from './visitor.ts';

let street: Street;
before(async () => {
  street = await openStreet();
});
after(() => street.close());

const STAFF = [
  { role: 'owner', name: 'Amara Okafor' },
  { role: 'therapist', name: 'Mei Tanaka' },
  { role: 'therapist', name: 'Idris Haddad' },
] as const;

const EVENINGS: Offer = {
  ...ONE_PLACE,
  parts: ['evening'],
  formats: ['online'],
  ages: ['adults'],
  languages: ['en'],
  feeFrom: 90,
  feeTo: 140,
  sliding: true,
};

/** Told by their own hands on another day; to a network where one is given. */
function room(practice: Neighbour, called: string, network?: Neighbour): Promise<unknown> {
  return practice.inside(async (work) => {
    const one = (await members(work)).find(({ name }) => name === called);
    return offer(work, {
      memberId: one?.id ?? assert.fail(called),
      offer: EVENINGS,
      ...(network && { audience: { toPractice: true, toPublic: false, toldTo: [network.practice] } }),
    });
  });
}

/** What one practice tells another is on its way in a job. */
async function until(practice: Neighbour, isSo: (work: Work) => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) {
    if (await practice.inside(isSo)) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  assert.fail('it never came to be so');
}

async function joins(practice: Neighbour, network: Neighbour): Promise<void> {
  const { practice: id, slug, name } = network;
  await practice.inside((work) => askToJoin(work, { id, slug, name }));
  await until(network, async (work) =>
    (await practicesHere(work)).some((one) => one.id === practice.practice),
  );
  await network.inside((work) => letIn(work, practice.practice));
  await until(practice, async (work) => (await networksOf(work)).length > 0);
}

async function writes(mariana: Visitor, slug: string): Promise<void> {
  const { page } = mariana;
  await page.goto(`${street.origin}/${slug}`);
  await page.getByLabel('What name would you like to hear?').fill('Mariana');
  await page.getByLabel('What would you like to say?').fill('I could come in the evenings. My sister knows.');
  await page.getByLabel(/Give me a code/).check();
  street.clock.advance({ minutes: 4 });
  await page.getByRole('button', { name: 'Send' }).last().click();
  await page.getByRole('heading', { name: 'Your message is here.' }).waitFor();
}

async function saysNo(amara: Visitor, { script }: Look): Promise<void> {
  const { page } = amara;
  await page.getByRole('link', { name: /Mariana/ }).click();
  await page.getByRole('heading', { name: 'Mariana' }).waitFor();
  await page.getByRole('link', { name: 'A kind no' }).click();
  await page.waitForURL(/answer=no/);
  await amara.settled();
  const named = page.getByRole('group', { name: 'Colleagues with room' }).first();
  assert.equal(await named.getByRole('checkbox', { checked: true }).count(), 3);
  assert.match(await named.innerText(), /Ruth Lind/);
  if (script) await page.locator('button[data-after-whole]:enabled').waitFor();
  else await page.getByLabel('I read the whole message').check();
  await page.getByRole('button', { name: 'Send and next' }).click();
  await page.getByText('Your answer to Mariana is on its way').waitFor();
  street.clock.advance({ minutes: 4 });
}

/** She sees what goes along, says what Ruth may read in other words, and is led to her page there. */
async function asksForRuth(mariana: Visitor): Promise<void> {
  const { page } = mariana;
  await page.getByRole('button', { name: 'Ask Ruth Lind for me' }).click();
  await page.getByRole('heading', { name: 'Ask Ruth Lind for me' }).waitFor();
  await page.getByText('gets what you tick or write here, and nothing else').waitFor();
  assert.equal(await page.getByRole('checkbox', { checked: true }).count(), 0, 'nothing is ticked for her');
  await mariana.look();
  await page.getByLabel('My name: Mariana').check();
  await page.getByLabel('Or write to Ruth Lind anew').fill('Evenings would be good.');
  await page.getByRole('button', { name: 'Yes, ask Ruth Lind' }).click();
  await page.waitForURL(/\/m\//);
  await page
    .getByText(/You will hear by/)
    .first()
    .waitFor();
  await mariana.look();
}

/** Elm Street, where Amara is full, and Ruth on her own: both in one network. */
async function town(): Promise<{ elm: Neighbour; lind: Neighbour }> {
  const network = await aPractice(street, {
    network: 'Elm County Therapists',
    staff: [{ role: 'owner', name: 'Ida Marsh' }],
  });
  const elm = await aPractice(street, { staff: STAFF });
  const lind = await aPractice(street, { staff: [{ role: 'owner', name: 'Ruth Lind' }] });
  for (const one of [elm, lind]) await joins(one, network);
  await room(elm, 'Mei Tanaka');
  await room(elm, 'Idris Haddad');
  await room(lind, 'Ruth Lind', network);

  await until(network, async (work) => (await openHere(work)).length > 0);
  return { elm, lind };
}

for (const look of LOOKS) {
  test(`a full therapist’s kind no carries three fitting colleagues with a way in, one of them in another practice, and the person asks to be passed on (${said(look)})`, async () => {
    street.clock.moveTo('2026-11-30T15:00:00Z');
    const { elm, lind } = await town();
    const mariana = await Visitor.come(street, look);
    await writes(mariana, elm.slug);
    const first = mariana.page.url();
    const amara = await Visitor.come(street, look);
    await toDesk(amara, await elm.wayIn('Amara Okafor'));
    await saysNo(amara, look);

    await comesToHave(mariana, 'Who has room');
    assert.equal(
      await mariana.page.getByRole('button', { name: /^Ask .* for me$/ }).count(),
      3,
      'each has a way in',
    );
    assert.match(await mariana.text(), /\$90–\$140, sliding scale/);
    await mariana.look();
    await asksForRuth(mariana);
    const there = mariana.page.url();

    const ruth = await Visitor.come(street, look);
    await toDesk(ruth, await lind.wayIn('Ruth Lind'));
    await ruth.page.getByRole('link', { name: /Mariana/ }).click();
    await ruth.page.getByText('They asked for Ruth Lind, whom Elm Street Practice had named.').waitFor();
    assert.match(await ruth.text(), /Evenings would be good\./);
    assert.doesNotMatch(await ruth.text(), /My sister knows/, 'what she didn’t tick stays where it was');
    await ruth.look();

    await amara.page.goto(`${street.origin}/desk/answered`);
    await amara.page.getByRole('link', { name: /Mariana/ }).click();
    await amara.page.getByText(/In good hands since/).waitFor();
    assert.doesNotMatch(await amara.page.locator('main').innerText(), /Evenings would be good|asked for/);
    await amara.look();

    await mariana.page.goto(first);
    await mariana.page.getByText('What comes next stands on your page there.').first().waitFor();
    await mariana.look();
    await mariana.page.getByRole('link', { name: 'Go to my page there' }).first().click();
    await mariana.page.waitForURL(there);
    for (const one of [ruth, mariana, amara]) await one.leave();
  });
}
