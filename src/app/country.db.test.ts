import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openPractice } from '#accounts';
import { type Newcomer, newcomerHouse } from '#test/newcomer-house';

let h: Newcomer;

before(async () => {
  h = await newcomerHouse();
});
after(() => h.close());

async function opened(slug: string, country: string, zone: string): Promise<void> {
  await openPractice(
    h.house.source,
    { kind: 'system' },
    {
      slug,
      name: slug,
      kind: 'solo',
      country,
      region: '',
      zone,
      locale: 'en',
      holidays: [],
      owner: { name: 'Nour Haddad', email: `nour@${slug}.example`, userId: null },
    },
  );
}

/** The house's own address, no practice's address, and an address that none could have. */
const NOWHERE = ['/', '/nobody-there', '/a/b/c/d'];

test('R13 where no practice is named, the numbers are those of the country that all practices are in', async () => {
  const pages = async (): Promise<string[]> => {
    const found = await Promise.all(NOWHERE.map((path) => h.browser().get(path)));
    return found.map(({ text }) => text);
  };
  for (const page of await pages()) {
    assert.match(page, /findahelpline\.com/);
    assert.doesNotMatch(page, /tel:911/);
  }
  await opened('berlin', 'DE', 'Europe/Berlin');
  for (const page of await pages()) {
    assert.match(page, /href="tel:112"/);
    assert.doesNotMatch(page, /tel:911/);
    assert.match(page, /href="\/help-now\/countries[^"]*">I’m in another country/);
  }
  await opened('puebla', 'MX', 'America/Mexico_City');
  for (const page of await pages()) {
    assert.doesNotMatch(page, /tel:(?:112|911)/);
    assert.match(page, /href="\/help-now\/countries[^"]*">I’m in another country/);
  }
  assert.match((await pages())[0] ?? '', /call the emergency number of the place where you are/);
});
