import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openPractice } from '#accounts';
import { countryHere } from '#app/country';
import { countriesWithHelp } from '#resources';
import { type Newcomer, newcomerHouse } from '#test/newcomer-house';
import { lightOutPages } from './pages.ts';

let h: Newcomer;

before(async () => {
  h = await newcomerHouse();
});
after(() => h.close());

/** The numbers as they stand on a page: every way in its order, with its name, hours and for whom. */
function numbersOn(page: string): string {
  const [, numbers] = /<dl>([\s\S]*?)<\/dl>/.exec(page) ?? [];
  assert.ok(numbers, 'the page has numbers');
  return numbers.replace(/\s+/g, ' ');
}

test('R13 the numbers of the light-out pages are those of the live page, for every country, in both languages', async () => {
  const pages = lightOutPages(undefined);
  for (const lang of ['en', 'es'] as const) {
    for (const { country } of countriesWithHelp()) {
      const { text } = await h.browser().get(`/help-now/countries/${country}?lang=${lang}`);
      const ours = pages.get(`light-out/${country.toLowerCase()}.${lang}.html`) ?? '';
      assert.equal(numbersOn(ours), numbersOn(text), `${country} ${lang}`);
    }
  }
});

test('R13 the first page has the numbers of the country that all practices are in, else it asks', async () => {
  const first = async (): Promise<string> =>
    lightOutPages(await countryHere(h.house).now()).get('index.es.html') ?? '';
  assert.match(await first(), /elija el país/);
  await openPractice(
    h.house.source,
    { kind: 'system' },
    {
      slug: 'madrid',
      name: 'madrid',
      kind: 'solo',
      country: 'ES',
      region: '',
      zone: 'Europe/Madrid',
      locale: 'es',
      holidays: [],
      owner: { name: 'Nour Haddad', email: 'nour@madrid.example', userId: null },
    },
  );
  assert.match(await first(), /href="tel:112"/);
  assert.match(await first(), /España/);
});
