import assert from 'node:assert/strict';
import { test } from 'node:test';
import { render } from '#ui';
import { starterLibrary } from '../data/starter.ts';
import { helpNow } from '../rules/helplines.ts';
import type { Resource } from '../rules/kinds.ts';
import { helpNowPage } from './help-now.ts';
import { placesPage } from './places.ts';

const on = Temporal.PlainDate.from('2026-11-23');

const library = starterLibrary('US', '', 'en').map((entry): Resource => ({
  ...entry,
  id: entry.starter,
  hsds_id: null,
  assured_on: entry.starter === 'mha' ? '2026-10-02' : '2026-11-01',
  assured_by: null,
  added_at: Temporal.Instant.from('2026-11-01T00:00:00Z'),
  retired_at: null,
  assured_from: '',
  told: null,
}));

const times = (page: string, words: string): number => page.split(words).length - 1;

test('visitors jump to a kind, and read once what holds for all of it', () => {
  const page = render(
    placesPage({
      reader: { lang: 'en', keepLang: false },
      lines: helpNow('US'),
      resources: library,
      on,
      slug: 'okafor',
    }),
  );
  assert.match(page, /href="#kind-book"[\s\S]*id="kind-book"/);
  assert.equal(times(page, 'Any library or bookshop'), 1);
  assert.equal(times(page, 'The price of a book'), 1);
  const [, books = ''] = page.split('id="kind-book"');
  const [ownBooks = ''] = books.split('</section>');
  assert.equal(times(ownBooks, 'We checked'), 1);
  assert.match(ownBooks, /We checked these on November 1, 2026/);
  assert.match(page, /We checked this on October 2, 2026/, 'each says its own day where they differ');
});

test('a service is one block: its ways side by side, its name once', () => {
  const page = render(
    helpNowPage({ slug: 'okafor', reader: { lang: 'en', keepLang: false }, lines: helpNow('US') }),
  );
  const block = page.split('<dt>').find((part) => part.includes('tel:988"')) ?? '';
  assert.match(block, /Call 988[\s\S]*Text 988[\s\S]*<\/dt>/);
  assert.equal(times(page, '988 Suicide &amp; Crisis Lifeline'), 1);
  const local = page.split('<dt>').find((part) => part.includes('tel:211"')) ?? '';
  assert.ok(!local.includes('<strong>211'), 'a service called by its number has said its name');
});

test('R17 what a network told takes no number away from the top of the page, whatever it is called', () => {
  const lines = helpNow('US');
  const [first] = library;
  assert.ok(first);
  const told = {
    network: '019aa000-0000-7000-8000-00000000000a',
    networkName: 'Elm County',
    starter: null,
    hiddenAt: null,
    shownAt: null,
  };
  const asNumbers = lines.map((line): Resource => ({
    ...first,
    id: `told-${line.key}`,
    kind: 'other',
    name: line.name,
    phone: '212 555 0199',
    hours: 'Every day',
    cost: 'Free',
    starter: null,
    assured_on: '2026-11-01',
    told,
  }));
  const page = render(
    placesPage({
      reader: { lang: 'en', keepLang: false },
      lines,
      resources: [...library, ...asNumbers],
      on,
      slug: 'okafor',
    }),
  );
  assert.match(page, /988 Suicide &amp; Crisis Lifeline[\s\S]*212 555 0199/, 'they are shown');
  for (const { call } of lines) if (call !== undefined) assert.ok(page.includes(call), call);
  const [top = ''] = page.split('</section>');
  for (const number of ['tel:911', 'tel:988']) assert.ok(top.includes(number), number);
});
