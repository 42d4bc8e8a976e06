import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { members } from '#accounts';
import { letterPaths } from '#letters';
import { allow, beginCare, clientPaths, meet } from '#people';
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
  { role: 'therapist', name: 'Ben Castillo' },
  { role: 'front_desk', name: 'Joana Reis' },
] as const;

type Here = { practice: Neighbour; sam: string; kim: string };

/** Amara's two clients: to Sam a letter may go, of Kim no postal address is known. */
async function twoClients(): Promise<Here> {
  street.clock.moveTo('2026-11-30T22:00:00Z');
  const practice = await aPractice(street, { staff: STAFF });
  return practice.inside(async (work) => {
    const amara = (await members(work)).find(({ name }) => name === AMARA)?.id ?? '';
    const client = (called: string): string => {
      const { person } = meet(work, { standing: 'client', called, locale: 'en', ways: [] });
      beginCare(work, { personId: person, memberId: amara, source: 'hand' });
      return person;
    };
    const [sam, kim] = [client('Sam'), client('Kim')];
    allow(work, sam, {
      channel: 'post',
      address: 'Sam Rivera\n1 Elm Street\nBrooklyn, NY 11201',
      source: 'person',
      mayLeaveMessage: true,
      maySayWho: false,
      plainWords: false,
      windows: { kind: 'any' },
    });
    return { practice, sam, kim };
  });
}

/** What the practice's letters carry: a word that tells of therapy stands on no plain envelope. */
async function saysWhatStandsOnThem(amara: Visitor): Promise<void> {
  const { page } = amara;
  await page.getByRole('link', { name: 'What stands on the practice’s letters' }).click();
  await page.getByLabel('Address').fill('12 Oak Street\nBrooklyn, NY 11215');
  await page.getByLabel('Phone').fill('(718) 555-0100');
  await page.getByLabel('On a plain envelope, as who sends it').fill('Oak Street Therapy');
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.getByText('a word in it that says what the letter is about').first().waitFor();
  await amara.look();
  await page.getByLabel('On a plain envelope, as who sends it').fill('PO Box 12, Brooklyn, NY 11215');
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.getByText('It is kept.').waitFor();
  await amara.look();
}

/** LE9 read once more before it is put on paper, and what was typed stays. */
async function writesAClosingLetter(amara: Visitor, { sam }: Here): Promise<void> {
  const { page } = amara;
  await page.goto(street.origin + clientPaths.client(sam));
  await page.getByRole('link', { name: 'A closing letter' }).click();
  const words = page.getByLabel('The words');
  const draft = await words.inputValue();
  assert.match(draft, /I will close your file on January\s29, 2027[\s\S]*If you need help right now:/);
  await amara.look();
  await words.fill(`${draft}\n\nYou must call me as soon as possible.`);
  await page.getByRole('button', { name: 'Read it once more' }).click();
  await page.getByText('might read as hurried').waitFor();
  await amara.look();
  await words.fill('word '.repeat(281));
  await page.getByRole('button', { name: 'Put it on paper' }).click();
  await page.getByText('Short is kinder').first().waitFor();
  await amara.look();
  await words.fill(draft);
  await page.getByRole('button', { name: 'Put it on paper' }).click();
  await page.getByText('It is on paper.').waitFor();
  await amara.look();
}

async function writesASlip(amara: Visitor, { sam, kim }: Here): Promise<void> {
  const { page } = amara;
  await page.goto(street.origin + letterPaths.newOne('bill', kim));
  await page.getByText('No postal address is marked safe for this.').waitFor();
  await amara.look();
  await page.goto(street.origin + letterPaths.newOne('bill', sam));
  await page.getByLabel('Amount').fill('$120');
  await amara.look();
  await page.getByRole('button', { name: 'Put it on paper' }).click();
  await page.getByText('It is on paper.').waitFor();
  await amara.look();
}

/** Each file as the browser would open it; kept nowhere, with a name that says nothing. */
async function prints({ page }: Visitor, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const file = await page.request.get(street.origin + path, { maxRedirects: 0 });
    assert.equal(file.status(), 200, path);
    const headers = file.headers();
    assert.equal(headers['content-type'], 'application/pdf');
    assert.equal(headers['content-disposition'], 'inline; filename="letters.pdf"');
    assert.equal(headers['cache-control'], 'no-store');
    assert.match((await file.body()).subarray(0, 8).toString('latin1'), /^%PDF-1\.7/);
  }
}

/** LE6 posted, taken back, posted; after three minutes it stays. */
async function posts(amara: Visitor, letter: string): Promise<void> {
  const { page } = amara;
  await page.goto(street.origin + letter);
  await page.getByText(/Printed today/).waitFor();
  await page.getByRole('button', { name: 'I have posted it' }).click();
  await page.getByText('You can take that back until').waitFor();
  await amara.look();
  await page.getByRole('button', { name: 'Take it back' }).click();
  await page.getByText('It is back on the list.').waitFor();
  await page.getByRole('button', { name: 'I have posted it' }).click();
  await page.getByText('You can take that back until').waitFor();
  street.clock.advance({ minutes: 4 });
  await page.getByRole('button', { name: 'Take it back' }).click();
  await page.getByText('It can’t be taken back any more.').waitFor();
  await amara.look();
}

/** LE7 a colleague finds nothing at its address, printed or not; the front desk finds no such room. */
async function isNobodyElses(here: Here, look: (typeof LOOKS)[number], letter: string): Promise<void> {
  const [ben, joana] = [await Visitor.come(street, look), await Visitor.come(street, look)];
  await toDesk(ben, await here.practice.wayIn('Ben Castillo'));
  for (const path of [letter, `${letter}/letter.pdf`, letterPaths.newOne('closing', here.sam)]) {
    const found = await ben.page.request.get(street.origin + path);
    assert.equal(found.status(), 404, path);
    assert.doesNotMatch(await found.text(), /Sam/);
  }
  await ben.page.goto(street.origin + letter);
  await ben.look();
  await ben.page.goto(street.origin + letterPaths.list());
  await ben.page.getByText('There is nothing to print.').waitFor();
  await ben.look();
  await ben.page.goto(street.origin + letterPaths.letterhead());
  await ben.page.getByText('An owner of the practice can change it.').waitFor();
  await ben.look();
  await toDesk(joana, await here.practice.wayIn('Joana Reis'));
  await joana.page.goto(street.origin + letter);
  assert.doesNotMatch(await joana.text(), /Sam|\bclose your file\b/);
  await joana.look();
  await ben.leave();
  await joana.leave();
}

/** LE1 the address was taken back: nothing of it is printed, and the page says why; so it goes off the list. */
async function takesOff(amara: Visitor, { sam }: Here, letter: string): Promise<void> {
  const { page } = amara;
  await page.goto(street.origin + clientPaths.client(sam));
  await page.getByRole('button', { name: 'Don’t use it any more' }).click();
  await page.getByRole('button', { name: 'Don’t use it any more' }).waitFor({ state: 'detached' });
  await page.goto(street.origin + letterPaths.list());
  await amara.look();
  await page.goto(street.origin + letter);
  await page.getByText('No postal address is marked safe for this').waitFor();
  await amara.look();
  await page.getByRole('button', { name: 'Take it off the list' }).click();
  await page.getByText('It is off the list.').waitFor();
  await page.goto(street.origin + letter);
  await amara.look();
}

for (const look of LOOKS)
  test(`LE6 LE7 LE9 a closing letter and a slip: read once more, printed, posted, and nobody else’s (${said(look)})`, async () => {
    const here = await twoClients();
    const amara = await Visitor.come(street, look);
    const { page } = amara;
    await toDesk(amara, await here.practice.wayIn(AMARA));
    await page.goto(street.origin + letterPaths.list());
    await page.getByText('There is nothing to print.').waitFor();
    await amara.look();
    await saysWhatStandsOnThem(amara);
    await writesAClosingLetter(amara, here);
    const closing = new URL(page.url()).pathname;
    await writesASlip(amara, here);
    const slip = new URL(page.url()).pathname;
    await page.goto(street.origin + letterPaths.list());
    await page.getByText('Labels', { exact: true }).first().click();
    await amara.look();
    await isNobodyElses(here, look, closing);
    const ones = ['letter', 'by-hand', 'envelope-dl', 'envelope-10'].map((file) => `${closing}/${file}.pdf`);
    const all = (['letters', 'envelopes-dl', 'envelopes-10', 'labels'] as const).map(letterPaths.all);
    await prints(amara, [...ones, `${slip}/letter.pdf`, ...all]);
    await posts(amara, closing);
    await takesOff(amara, here, slip);
    await amara.leave();
  });
