import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { triesPaths } from '#requests';
import { type Neighbour, type Street, aPractice, openStreet } from './street.ts';
import { LOOKS, Visitor, said } from './visitor.ts';

let street: Street;
before(async () => {
  street = await openStreet();
});
after(() => street.close());

/** Whom Ana's mother rang and wrote to in a week, and what she heard. */
const ELEVEN = [
  { whom: 'Dr. Alder', by: 'I left a message on the phone', on: '2026-11-20', came: 'No answer yet' },
  { whom: 'Dr. Birch', by: 'I rang', on: '2026-11-20', came: 'They have no room now' },
  { whom: 'Cedar Street Therapy', by: 'I wrote on their page', on: '2026-11-20', came: 'No answer yet' },
  { whom: 'Dr. Dogwood', by: 'I rang', on: '2026-11-23', came: 'They named someone else' },
  { whom: 'Dr. Elm', by: 'I sent a mail', on: '2026-11-23', came: 'No answer yet' },
  { whom: 'Dr. Fir', by: 'I rang', on: '2026-11-24', came: 'They have no room now' },
  { whom: 'Dr. Ginkgo', by: 'I left a message on the phone', on: '2026-11-24', came: 'No answer yet' },
  { whom: 'Hazel House', by: 'I rang', on: '2026-11-25', came: 'They asked me to ring' },
  { whom: 'Dr. Ilex', by: 'I sent a mail', on: '2026-11-27', came: 'No answer yet' },
  { whom: 'Dr. Juniper', by: 'I sent a letter', on: '2026-11-27', came: 'No answer yet' },
  { whom: 'Dr. Larch', by: 'I sent a mail', on: '2026-11-27', came: 'No answer yet' },
] as const;

async function begins(mother: Visitor, practice: Neighbour): Promise<void> {
  const { page } = mother;
  await page.goto(street.origin + triesPaths.begin(practice.slug));
  await mother.look();
  await page.getByLabel('For someone else').check();
  await page.getByLabel('A first name, if you like').fill('Ana');
  await page.getByLabel('For what age?').selectOption('a teenager');
  await page.getByLabel('in the afternoon').check();
  await page.getByLabel('How would you pay?').selectOption('with insurance');
  await page.getByRole('button', { name: 'Begin my list' }).click();
  await page.getByRole('heading', { name: 'Whom you try for Ana' }).waitFor();
  await mother.look();
}

async function writesDown({ page }: Visitor, one: (typeof ELEVEN)[number]): Promise<void> {
  await page.getByLabel('Whom did you try?').fill(one.whom);
  await page.getByLabel('How?', { exact: true }).selectOption(one.by);
  await page.getByLabel('On which day?').fill(one.on);
  if (one.came !== 'No answer yet') {
    await page.getByText('More: their number, a note').click();
    await page.getByLabel('What came of it?').selectOption(one.came);
  }
  await page.getByRole('button', { name: 'Put it on my list' }).click();
  await page.getByRole('heading', { name: one.whom }).waitFor();
}

/** A form that wants a look keeps what was typed. */
async function forgetsTheName(mother: Visitor): Promise<void> {
  const { page } = mother;
  await page.getByText('More: their number, a note').click();
  await page.getByLabel('A note for you').fill('The one near the school');
  await page.getByRole('button', { name: 'Put it on my list' }).click();
  await page.getByText('Write whom you tried.').first().waitFor();
  assert.equal((await page.getByLabel('A note for you').inputValue()).trim(), 'The one near the school');
  await mother.look();
}

/** The words of the letter to Dr. Larch, and the link in them. */
async function takesTheLetter(mother: Visitor): Promise<string> {
  const { page } = mother;
  await page.getByRole('link', { name: /A letter to send.+Dr\. Larch/ }).click();
  await page.getByRole('heading', { name: 'A letter to Dr. Larch' }).waitFor();
  await mother.look();
  const words = await page.getByLabel('The letter').inputValue();
  assert.match(words, /for someone close to me/);
  assert.doesNotMatch(words, /Ana|Larch/);
  const mail = await page.getByRole('link', { name: 'Open it in my mail' }).getAttribute('href');
  assert.match(mail ?? '', /^mailto:\?subject=Do%20you%20have%20room/);
  return /http:\S+\/room\/\S+/.exec(words)?.[0] ?? assert.fail(words);
}

async function hasRoom(larch: Visitor, letter: string): Promise<void> {
  const { page } = larch;
  await page.goto(letter);
  await page.getByRole('heading', { name: 'Do you have room?' }).waitFor();
  await larch.look();
  assert.match(await larch.text(), /a teenager/);
  assert.doesNotMatch(await larch.text(), /Ana/);
  await page.getByRole('button', { name: 'I have room' }).click();
  await page.getByText('They see: you have room.').waitFor();
  await larch.look();
  await page.getByLabel('From when?').fill('Tuesdays at 4 pm, from January');
  await page.getByLabel('How do they begin?').fill('212 555 0142');
  await page.getByRole('button', { name: 'Tell them' }).click();
  await page.getByText('They see this now.').waitFor();
}

for (const look of LOOKS) {
  test(`whom one tries: from eleven tries to an answer (${said(look)})`, async () => {
    street.clock.moveTo('2026-11-30T15:00:00Z');
    const practice = await aPractice(street, { staff: [{ role: 'owner', name: 'Amara Okafor' }] });
    const mother = await Visitor.come(street, look);
    await begins(mother, practice);
    await forgetsTheName(mother);
    for (const one of ELEVEN) await writesDown(mother, one);
    const { page } = mother;
    await page.getByText('11 on your list. 4 answered.').waitFor();
    await mother.look();
    const list = page.url();
    const letter = await takesTheLetter(mother);

    const larch = await Visitor.come(street, look);
    await hasRoom(larch, letter);
    await larch.keepsNothing();
    await larch.leave();

    await page.goto(list);
    await page.getByText('Someone has room.').waitFor();
    const first = page.getByRole('article').first();
    assert.match(
      await first.innerText(),
      /Dr. Larch[\s\S]+Tuesdays at 4\spm, from January[\s\S]+212\s555\s0142/,
    );
    await page.getByRole('button', { name: 'Let it be' }).first().click();
    await page.getByRole('heading', { name: 'Let be' }).waitFor();
    await mother.look();
    await mother.keepsNothing();
    await mother.leave();
  });
}
