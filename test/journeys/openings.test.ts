import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { members } from '#accounts';
import { ONE_PLACE, offer } from '#openings';
import { type Neighbour, type Street, aPractice, openStreet } from './street.ts';
import { LOOKS, type Look, Visitor, comesToHave, said, showMore, toDesk } from './visitor.ts';

let street: Street;
before(async () => {
  street = await openStreet();
});
after(() => street.close());

const STAFF = [
  { role: 'owner', name: 'Amara Okafor' },
  { role: 'therapist', name: 'Ruth Adeyemi' },
  { role: 'therapist', name: 'Mei Tanaka' },
  { role: 'therapist', name: 'Idris Haddad' },
  { role: 'therapist', name: 'Clara Novak' },
] as const;

/** Told by their own hands on another day. */
function room(practice: Neighbour, called: string, languages: readonly string[]): Promise<unknown> {
  return practice.inside(async (work) => {
    const one = (await members(work)).find(({ name }) => name === called);
    return offer(work, {
      memberId: one?.id ?? assert.fail(called),
      offer: {
        ...ONE_PLACE,
        parts: ['evening'],
        formats: ['in_person'],
        area: 'Brooklyn Heights',
        ages: ['adults'],
        languages,
        feeFrom: 90,
        feeTo: 140,
        sliding: true,
      },
    });
  });
}

/** Ruth tells of two places: a form that wants a look keeps what she typed, and then it is told. */
async function tellsOfRoom(ruth: Visitor): Promise<void> {
  const { page } = ruth;
  await showMore(page);
  await page.getByRole('link', { name: 'Openings' }).click();
  await page.getByRole('heading', { name: 'Openings' }).waitFor();
  await ruth.look();
  await page.getByRole('link', { name: 'I have room' }).click();
  await page.getByLabel('How many people?').fill('2');
  await page.getByLabel('Evenings').check();
  await page.getByLabel('Online', { exact: true }).check();
  await page.getByLabel('A line of your own').fill('My client likes the quiet room');
  await page.getByRole('button', { name: 'Tell it' }).click();
  await page.getByText('That sounds as if it were about a client.').first().waitFor();
  assert.ok(await page.getByLabel('Evenings').isChecked());
  await ruth.look();
  await page.getByLabel('A line of your own').fill('A quiet room, no stairs');
  await page.getByRole('button', { name: 'Tell it' }).click();
  await page.getByText('Your opening is told.').waitFor();
  await ruth.look();
}

async function writes(mariana: Visitor, slug: string): Promise<void> {
  const { page } = mariana;
  await page.goto(`${street.origin}/${slug}`);
  await page.getByLabel('What name would you like to hear?').fill('Mariana');
  await page.getByLabel('What would you like to say?').fill('I could come in the evenings.');
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
  assert.doesNotMatch(await named.innerText(), /Clara/, 'who doesn’t speak her language isn’t named');
  await amara.look();
  if (script) await page.locator('button[data-after-whole]:enabled').waitFor();
  else await page.getByLabel('I read the whole message').check();
  await page.getByRole('button', { name: 'Send and next' }).click();
  await page.getByText('Your answer to Mariana is on its way').waitFor();
}

for (const look of LOOKS) {
  test(`a full therapist’s kind no carries three colleagues who fit, and one press asks one of them (${said(look)})`, async () => {
    street.clock.moveTo('2026-11-30T15:00:00Z');
    const practice = await aPractice(street, { staff: STAFF });
    await room(practice, 'Mei Tanaka', ['en']);
    await room(practice, 'Idris Haddad', ['en', 'es']);
    await room(practice, 'Clara Novak', ['de']);
    const ruth = await Visitor.come(street, look);
    await toDesk(ruth, await practice.wayIn('Ruth Adeyemi'));
    await tellsOfRoom(ruth);

    const mariana = await Visitor.come(street, look);
    await writes(mariana, practice.slug);
    const amara = await Visitor.come(street, look);
    await toDesk(amara, await practice.wayIn('Amara Okafor'));
    await saysNo(amara, look);

    street.clock.advance({ minutes: 4 });
    await comesToHave(mariana, 'Who has room');
    await mariana.look();
    const asks = mariana.page.getByRole('button', { name: /^Ask .* for me$/ });
    assert.equal(await asks.count(), 3, 'each has a way in');
    assert.match(await mariana.text(), /\$90–\$140, sliding scale/);
    await mariana.page.getByRole('button', { name: 'Ask Ruth Adeyemi for me' }).click();
    await mariana.page
      .getByText(/You will hear by/)
      .first()
      .waitFor();
    await mariana.look();

    await ruth.page.goto(`${street.origin}/desk`);
    await ruth.page.getByRole('link', { name: /Mariana/ }).click();
    await ruth.page.getByText('They asked for Ruth Adeyemi, who was named in the answer.').waitFor();
    assert.match(await ruth.text(), /I could come in the evenings\./);
    for (const one of [ruth, mariana, amara]) await one.leave();
  });
}
