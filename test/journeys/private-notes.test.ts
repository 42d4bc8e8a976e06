import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { reflectionPaths } from '#reflections';
import { type Neighbour, type Street, aPractice, openStreet } from './street.ts';
import { LOOKS, type Look, Visitor, said, toDesk } from './visitor.ts';

let street: Street;
before(async () => {
  street = await openStreet();
});
after(() => street.close());

const AMARA = 'Amara Okafor';
const STAFF = [
  { role: 'therapist', name: AMARA },
  { role: 'front_desk', name: 'Joana Reis' },
] as const;
const OWNER = { role: 'owner', name: 'Ruth Adeyemi' } as const;
const PASSPHRASE = 'a heron at the green gate';
const NEXT = 'two kettles under a quince';
const UNTRUE = 'a heron at the red gate';

/** F3 what lost means is ticked before the first line; then the code, this once. */
async function begins(amara: Visitor): Promise<string> {
  const { page } = amara;
  await page.goto(street.origin + reflectionPaths.list());
  await page.getByRole('heading', { name: 'Private notes of your own' }).waitFor();
  await amara.look();
  await page.getByLabel('Choose a passphrase').fill('heron');
  await page.getByLabel('The same once more').fill('heron');
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByText('Tick this first.').first().waitFor();
  await amara.look();
  await page.getByLabel('Choose a passphrase').fill(PASSPHRASE);
  await page.getByLabel('The same once more').fill(PASSPHRASE);
  await page.getByLabel('I know that without').check();
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByText('It is shown this once.').waitFor();
  await amara.look();
  const code = await page.locator('#code').innerText();
  assert.equal(code.trim().split(/\s+/).length, 12);
  await page.getByRole('link', { name: 'I have it. To my notes' }).click();
  await page.getByText('There are no notes yet.').waitFor();
  await amara.look();
  return code;
}

async function writes(amara: Visitor): Promise<string> {
  const { page } = amara;
  await page.getByRole('link', { name: 'Write a note' }).click();
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.getByText('Write something in one of the three.').first().waitFor();
  await amara.look();
  await page.getByLabel('What was open?').fill('I don’t know if the last hour was the one they needed.');
  await page.getByLabel('What may have been my part?').fill('I looked at the clock.\n\nTwice.');
  await page.getByLabel('A label').fill('Spring');
  await page.getByLabel('Show it to me again on').fill('2026-12-14');
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.getByText('You will see it again on').waitFor();
  await amara.look();
  const note = new URL(page.url()).pathname;
  await page.goto(street.origin + reflectionPaths.all());
  await amara.look();
  return note;
}

/** F1 by its address, open as it is: for the owner there is nothing, and for the front desk no such room. */
async function isNobodyElses(practice: Neighbour, look: Look, note: string): Promise<void> {
  const [ruth, joana] = [await Visitor.come(street, look), await Visitor.come(street, look)];
  await toDesk(ruth, await practice.wayIn(OWNER.name));
  await toDesk(joana, await practice.wayIn('Joana Reis'));
  for (const { page } of [ruth, joana]) {
    const found = await page.request.get(street.origin + note);
    assert.equal(found.status(), 404);
    assert.doesNotMatch(await found.text(), /Spring|clock/);
  }
  assert.equal((await joana.page.request.get(street.origin + reflectionPaths.list())).status(), 404);
  await joana.page.goto(street.origin + reflectionPaths.list());
  await joana.look();
  await ruth.leave();
  await joana.leave();
}

/** F4 F5 they close after twenty minutes; words that were being typed come back, with the passphrase beside them. */
async function closesMeanwhile(amara: Visitor, note: string): Promise<void> {
  const { page } = amara;
  await page.goto(street.origin + reflectionPaths.words(note.split('/').at(-1) ?? ''));
  await amara.look();
  await page.getByLabel('What would I do again?').fill('Ask about the garden.');
  street.clock.advance({ minutes: 21 });
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.getByText('Your notes had closed.').waitFor();
  await amara.look();
  await page.getByLabel('Your passphrase').fill(UNTRUE);
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.getByText('That isn’t the passphrase.').first().waitFor();
  await amara.look();
  assert.equal(await page.getByLabel('What would I do again?').inputValue(), 'Ask about the garden.');
  await page.getByLabel('Your passphrase').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.getByText('It is kept.').waitFor();
}

/** F9 two weeks later the desk has one quiet line; closed, a wrong passphrase, open. */
async function comesBackTo(amara: Visitor, practice: Neighbour): Promise<void> {
  const { page } = amara;
  street.clock.moveTo('2026-12-14T20:00:00Z');
  await toDesk(amara, await practice.wayIn(AMARA));
  assert.doesNotMatch(await amara.text(), /Spring/);
  await page.getByRole('link', { name: 'A note of yours wants to be read' }).click();
  await page.getByRole('heading', { name: 'Your private notes are closed' }).waitFor();
  await amara.look();
  await page.getByLabel('Passphrase').fill(UNTRUE);
  await page.getByRole('button', { name: 'Open them' }).click();
  await page.getByText('That isn’t the passphrase.').first().waitFor();
  await amara.look();
  await page.getByLabel('Passphrase').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Open them' }).click();
  await page.getByText('You wanted to see these again').waitFor();
  await amara.look();
  await page.getByRole('link', { name: /Spring/ }).click();
  await page.getByText('You wanted to see this again today.').waitFor();
  await amara.look();
  await page.getByRole('button', { name: 'I have read it' }).click();
  await page.getByText('It is noted.').waitFor();
}

/** F11 a hold, then no hold; F10 deleted at once. */
async function holdsAndDeletes(amara: Visitor, note: string): Promise<void> {
  const { page } = amara;
  await page.goto(street.origin + reflectionPaths.hold());
  await page.getByRole('button', { name: 'Set the hold' }).click();
  await page.getByText('Write why, in a few words.').first().waitFor();
  await amara.look();
  await page.getByLabel('Why?').fill('A letter from a lawyer, December 12.');
  await page.getByRole('button', { name: 'Set the hold' }).click();
  await page.getByText('The hold is on.').waitFor();
  await amara.look();
  await page.goto(street.origin + note);
  await page.getByText('so this note can’t be changed or deleted').waitFor();
  await amara.look();
  await page.goto(street.origin + reflectionPaths.lost());
  await page.getByText('A legal hold is on').first().waitFor();
  await amara.look();
  await page.goto(street.origin + reflectionPaths.hold());
  await page.getByRole('button', { name: 'Lift the hold' }).click();
  await page.getByText('The hold is lifted.').waitFor();
  await page.goto(street.origin + note);
  await page.getByText('Delete this note').click();
  await amara.look();
  await page.getByRole('button', { name: 'Delete it now' }).click();
  await page.getByText('It is deleted.').waitFor();
}

/** F7 the passphrase is forgotten: the printed code gives another, and another code. */
async function forgets(amara: Visitor, code: string): Promise<void> {
  const { page } = amara;
  await page.goto(street.origin + reflectionPaths.keys());
  await page.getByRole('heading', { name: 'Passphrase and code' }).waitFor();
  await amara.look();
  await page.goto(street.origin + reflectionPaths.list());
  await page.getByRole('button', { name: 'Close them' }).click();
  await page.getByText('They are closed.').waitFor();
  await amara.look();
  await page.getByRole('link', { name: 'I forgot my passphrase' }).click();
  await page.getByLabel('The code').fill('bamo bamo');
  await page.getByLabel('The new passphrase').fill(NEXT);
  await page.getByLabel('The same once more').fill(NEXT);
  await page.getByRole('button', { name: 'Open my notes' }).click();
  await page.getByText('That isn’t the code.').first().waitFor();
  await amara.look();
  await page.getByLabel('The code').fill(code.toUpperCase());
  await page.getByLabel('The new passphrase').fill(NEXT);
  await page.getByLabel('The same once more').fill(NEXT);
  await page.getByRole('button', { name: 'Open my notes' }).click();
  await page.getByText('It is shown this once.').waitFor();
  assert.notEqual(await page.locator('#code').innerText(), code);
}

/** F3 both are lost. */
async function losesBoth(amara: Visitor): Promise<void> {
  const { page } = amara;
  await page.goto(street.origin + reflectionPaths.lost());
  await amara.look();
  await page.getByRole('button', { name: 'Delete them and begin anew' }).click();
  await page.getByText('Tick this first.').first().waitFor();
  await amara.look();
  await page.getByLabel('I have neither').check();
  await page.getByRole('button', { name: 'Delete them and begin anew' }).click();
  await page.getByRole('heading', { name: 'Private notes of your own' }).waitFor();
}

for (const look of LOOKS)
  test(`F1 F3 F5 F7 F9 F10 F11 private notes: begun, closed meanwhile, shown again, held, deleted, and everything lost (${said(look)})`, async () => {
    street.clock.moveTo('2026-11-30T22:00:00Z');
    const practice = await aPractice(street, { staff: [OWNER, ...STAFF] });
    const amara = await Visitor.come(street, look);
    await toDesk(amara, await practice.wayIn(AMARA));
    const code = await begins(amara);
    const note = await writes(amara);
    await isNobodyElses(practice, look, note);
    await closesMeanwhile(amara, note);
    await comesBackTo(amara, practice);
    await holdsAndDeletes(amara, note);
    await forgets(amara, code);
    await losesBoth(amara);
    await amara.leave();
  });
