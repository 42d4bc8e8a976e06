import assert from 'node:assert/strict';
import { test } from 'node:test';
import { starterLibrary } from '../data/starter.ts';
import { helpNowReady, lacks } from './confirming.ts';
import { countriesWithHelp, countryAsked, helpNow, practiceHelpNow } from './helplines.ts';
import { type Resource, TOPICS } from './kinds.ts';
import { waysOf } from './ways.ts';

const on = Temporal.PlainDate.from('2026-11-23');

function asKept(country: string, region = ''): Resource[] {
  return starterLibrary(country, region, 'en').map((entry, index) => ({
    ...entry,
    id: `019aa000-0000-7000-8000-${String(index).padStart(12, '0')}`,
    hsds_id: null,
    assured_on: null,
    assured_by: null,
    added_at: Temporal.Instant.from('2026-11-01T00:00:00Z'),
    retired_at: null,
    assured_from: '',
    told: null,
  }));
}

test('R13 every country in the list has its emergency number first and the directory last', () => {
  for (const lang of ['en', 'es'] as const) {
    for (const { country } of countriesWithHelp(lang)) {
      const lines = helpNow(country, '', lang);
      assert.equal(lines[0]?.kind, 'emergency', country);
      assert.match(lines[0]?.call ?? '', /^\d{3}/);
      assert.equal(lines.at(-1)?.kind, 'elsewhere');
      assert.ok(
        lines.every((line) => line.call ?? line.text ?? line.url),
        country,
      );
    }
  }
  assert.deepEqual(
    helpNow('us')
      .slice(0, 2)
      .map((line) => line.call),
    ['911', '988'],
  );
  assert.equal(helpNow('DE')[0]?.call, '112');
  assert.equal(helpNow('IE')[0]?.call, '112 or 999');
  assert.equal(helpNow('IE', '', 'es')[0]?.call, '112 o 999');
  assert.equal(countriesWithHelp().length, 36);
});

test('R13 a country of the Union has 112 and its own crisis line, so that a practice there can be set up', () => {
  const calls = (country: string, kind: string) =>
    helpNow(country)
      .filter((line) => line.kind === kind)
      .map((line) => line.call);
  assert.deepEqual(calls('DE', 'emergency'), ['112']);
  assert.deepEqual(calls('DE', 'crisis_line'), ['0800 111 0 111']);
  assert.deepEqual(calls('BR', 'emergency'), ['192', '190']);
  for (const country of ['DE', 'ES', 'FR', 'NL', 'AT', 'BE', 'IT', 'MX', 'IN', 'BR', 'JP']) {
    const confirmed = asKept(country).map((one) => ({ ...one, assured_on: '2026-11-23' }));
    assert.deepEqual(helpNowReady(confirmed), { emergency: true, crisisLine: true }, country);
  }
});

test('R13 a region stands before its country, and a country that is not listed gets the directory', () => {
  const abuse = (region: string) =>
    helpNow('GB', region)
      .filter((line) => line.kind === 'abuse')
      .map((line) => line.key);
  assert.deepEqual(abuse('UK-SCT'), ['uk-sct-abuse', 'uk-refuge']);
  assert.deepEqual(abuse('SCT'), ['uk-sct-abuse', 'uk-refuge']);
  assert.deepEqual(abuse(''), ['uk-refuge']);
  assert.deepEqual(
    helpNow('AR').map((line) => line.url),
    ['https://findahelpline.com/countries/ar'],
  );
  assert.equal(helpNow('UK').at(-1)?.url, 'https://findahelpline.com/countries/gb');
  assert.deepEqual(
    helpNow('<script>').map((line) => line.url),
    ['https://findahelpline.com'],
  );
});

test('R13 the page shows the practice its own numbers, in the words of the reader, and the list where it has none', () => {
  const place = { country: 'US', region: '', lang: 'es', on } as const;
  const own = asKept('US').map((one) =>
    one.starter === 'us-988' ? { ...one, phone: '(212) 555-0142' } : one,
  );
  const shown = practiceHelpNow(own, place);
  assert.equal(shown[0]?.name, 'Emergencia');
  assert.equal(shown.find((line) => line.key === 'us-988')?.call, '(212) 555-0142');
  assert.equal(shown.find((line) => line.key === 'us-veterans')?.call, '988 y luego 1');
  const retired_at = Temporal.Instant.from('2026-11-02T00:00:00Z');
  const without = practiceHelpNow(
    own.map((one) => ({ ...one, retired_at })),
    place,
  );
  assert.deepEqual(
    without.map((line) => line.kind),
    ['emergency', 'elsewhere'],
  );
  assert.deepEqual(practiceHelpNow([], place), helpNow('US', '', 'es'));
});

test('R7 whoever answers day and night in the starter library can be called or texted', () => {
  for (const country of ['US', 'CA', 'UK', 'IE', 'AU', 'NZ']) {
    for (const entry of starterLibrary(country, '', 'en').filter((one) => one.hours.startsWith('Day and'))) {
      assert.notEqual(waysOf(entry)[0]?.way, 'web', entry.starter);
    }
  }
});

test('R7 everything in the starter library has a way, a cost, hours, a source and a known topic', () => {
  for (const country of ['US', 'CA', 'UK', 'IE', 'AU', 'NZ', 'DE']) {
    const entries = starterLibrary(country, '', 'es');
    for (const entry of entries) {
      const unsaid = entry.starter === 'uk-childline' ? ['hours'] : [];
      assert.deepEqual(lacks(entry), unsaid, entry.starter);
      assert.ok(waysOf(entry).length > 0, entry.starter);
      assert.ok(
        entry.topics.every((topic) => TOPICS.some((known) => known === topic)),
        entry.starter,
      );
      if (entry.sort_order >= 100) assert.ok(entry.source !== '' && entry.seen_on !== null, entry.starter);
    }
    assert.equal(new Set(entries.map((entry) => entry.starter)).size, entries.length);
  }
  const topics = new Set(starterLibrary('US', '', 'en').flatMap((entry) => entry.topics));
  assert.deepEqual(
    TOPICS.filter((topic) => !topics.has(topic)),
    [],
  );
});

test('R13 the country of a reader is that of the language asked for first, and none where it names none', () => {
  const told = {
    'de-AT': 'AT',
    'es-mx,es;q=0.9': 'MX',
    'zh-Hant-TW': 'TW',
    en: '',
    'es-419': '',
    'de,en-US;q=0.8': '',
  };
  for (const [header, country] of Object.entries(told)) assert.equal(countryAsked(header), country, header);
  assert.equal(countryAsked(undefined), '');
});
