import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  clockInWords,
  momentInWords,
  promiseInWords,
  untilInWords,
  weeklyInWords,
  whenInWords,
  windowInWords,
  zoneInWords,
} from './time.ts';
import type { Locale, TimeOptions } from './time.ts';

const ZONE = 'America/New_York';
/** A Monday. */
const NOW = wall('2026-11-23T09:00');

function wall(text: string, zone = ZONE): Temporal.Instant {
  return Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant();
}

function until(due: string, locale: Locale = 'en', options: TimeOptions = {}): string {
  return untilInWords(NOW, wall(due), ZONE, locale, options);
}

function promise(due: string, locale: Locale = 'en', options: TimeOptions = {}): string {
  return promiseInWords(wall(due), ZONE, locale, options);
}

function when(then: string, locale: Locale = 'en', options: TimeOptions = {}): string {
  return whenInWords(wall(then), NOW, ZONE, locale, options);
}

test('I2 a promise in words for a page', () => {
  assert.equal(promise('2026-12-01T17:00'), 'Tuesday, December 1, 5 pm');
  assert.equal(promise('2026-12-01T12:00'), 'Tuesday, December 1, noon');
  assert.equal(promise('2026-12-01T17:30', 'en', { country: 'UK-SCT' }), 'Tuesday 1 December, 5:30 pm');
  assert.equal(promise('2026-12-01T17:00', 'en', { country: 'DE' }), 'Tuesday 1 December, 17:00');
  assert.equal(promise('2026-12-01T17:00', 'es'), 'el martes 1 de diciembre a las 5 de la tarde');
  assert.equal(promise('2026-12-05T13:15', 'es'), 'el sábado 5 de diciembre a la 1:15 de la tarde');
  assert.equal(promise('2026-12-01T12:00', 'es'), 'el martes 1 de diciembre a las 12 del mediodía');
  assert.equal(promise('2026-12-01T17:00', 'es', { country: 'ES' }), 'el martes 1 de diciembre a las 17:00');
});

test('I2 midnight is the end of the day before it', () => {
  assert.equal(promise('2026-12-02T00:00'), 'the end of Tuesday, December 1');
  assert.equal(promise('2026-12-02T00:00', 'es'), 'al final del martes 1 de diciembre');
  assert.equal(until('2026-11-24T00:00'), 'by the end of today');
  assert.equal(until('2026-11-25T00:00'), 'by the end of tomorrow');
  assert.equal(until('2026-11-26T00:00'), 'by the end of Wednesday');
  assert.equal(until('2026-11-24T00:00', 'es'), 'antes de que termine el día de hoy');
  assert.equal(until('2026-11-26T00:00', 'es'), 'antes de que termine el miércoles');
  assert.equal(promise('2026-12-02T00:00', 'en', { country: 'DE' }), 'the end of Tuesday 1 December');
});

test('I4 until when, for the desk', () => {
  assert.equal(until('2026-11-23T09:00'), 'now');
  assert.equal(until('2026-11-20T17:00'), 'now');
  assert.equal(until('2026-11-23T17:00'), 'today, 5 pm');
  assert.equal(until('2026-11-24T17:00'), 'by tomorrow, 5 pm');
  assert.equal(until('2026-11-25T12:00'), 'by Wednesday, noon');
  assert.equal(until('2026-11-29T08:05'), 'by Sunday, 8:05 am');
  assert.equal(until('2026-11-30T17:00'), 'by Monday, November 30, 5 pm', 'today’s weekday needs its date');
  assert.equal(until('2026-11-30T17:00', 'en', { country: 'IE' }), 'by Monday 30 November, 5 pm');
  assert.equal(until('2026-11-23T09:00', 'es'), 'ahora');
  assert.equal(until('2026-11-23T17:00', 'es'), 'hoy a las 5 de la tarde');
  assert.equal(until('2026-11-24T20:00', 'es'), 'para mañana a las 8 de la noche');
  assert.equal(until('2026-11-25T12:00', 'es'), 'para el miércoles a las 12 del mediodía');
  assert.equal(until('2026-12-08T09:00', 'es'), 'para el martes 8 de diciembre a las 9 de la mañana');
});

test('what is past', () => {
  assert.equal(when('2026-11-23T07:48'), 'today, 7:48 am');
  assert.equal(when('2026-11-23T00:00'), 'today, midnight');
  assert.equal(when('2026-11-23T00:30'), 'today, 12:30 am');
  assert.equal(when('2026-11-22T23:59'), 'yesterday');
  assert.equal(when('2026-11-21T12:00'), 'Saturday');
  assert.equal(when('2026-11-17T12:00'), 'Tuesday');
  assert.equal(when('2026-11-16T12:00'), 'November 16');
  assert.equal(when('2025-11-03T12:00'), 'November 3, 2025');
  assert.equal(when('2025-11-03T12:00', 'en', { country: 'NZ' }), '3 November 2025');
  assert.equal(when('2026-11-24T12:00'), 'today, 9 am', 'a sender’s wrong clock');
  assert.equal(when('2026-11-23T07:48', 'es'), 'hoy a las 7:48 de la mañana');
  assert.equal(when('2026-11-23T01:00', 'es'), 'hoy a la 1 de la madrugada');
  assert.equal(when('2026-11-22T10:00', 'es'), 'ayer');
  assert.equal(when('2026-11-18T10:00', 'es'), 'el miércoles');
  assert.equal(when('2026-11-03T10:00', 'es'), 'el 3 de noviembre');
  assert.equal(when('2025-11-03T10:00', 'es'), 'el 3 de noviembre de 2025');
});

test('a moment that is kept, and the time of day alone', () => {
  const moment = (at: string, locale: Locale, country: string): string =>
    momentInWords(wall(at), ZONE, locale, { country });
  assert.equal(moment('2026-12-01T17:07', 'en', 'US'), 'December 1, 2026, 5:07 pm');
  assert.equal(moment('2026-12-01T17:07', 'en', 'DE'), '1 December 2026, 17:07');
  assert.equal(moment('2026-12-01T17:07', 'es', 'ES'), 'el 1 de diciembre de 2026 a las 17:07');
  assert.equal(clockInWords(wall('2026-12-01T01:51'), ZONE, 'en', { country: 'US' }), '1:51 am');
});

test('I13 a safe window in words', () => {
  const words = (from: string, end: string, locale: Locale, options: TimeOptions = {}): string =>
    windowInWords({ from: wall(from), until: wall(end) }, NOW, ZONE, locale, options);
  assert.equal(words('2026-11-23T14:00', '2026-11-23T15:30', 'en'), 'today, 2 pm to 3:30 pm');
  assert.equal(words('2026-11-24T22:00', '2026-11-25T00:00', 'en'), 'tomorrow, 10 pm to midnight');
  assert.equal(words('2026-11-20T09:00', '2026-11-20T10:00', 'en'), 'Friday, November 20, 9 am to 10 am');
  assert.equal(
    words('2026-11-25T13:00', '2026-11-25T15:30', 'es'),
    'el miércoles, de la 1 de la tarde a las 3:30 de la tarde',
  );
  assert.equal(
    words('2026-11-23T14:00', '2026-11-23T15:30', 'es', { country: 'ES' }),
    'hoy, de las 14:00 a las 15:30',
  );
});

test('the zone is named only where the reader’s clock shows another time', () => {
  const due = '2026-12-01T17:00';
  assert.equal(promise(due, 'en', { readerZone: ZONE }), 'Tuesday, December 1, 5 pm');
  assert.equal(promise(due, 'en', { readerZone: 'America/Toronto' }), 'Tuesday, December 1, 5 pm');
  assert.equal(
    promise(due, 'en', { readerZone: 'America/Chicago' }),
    'Tuesday, December 1, 5 pm (Eastern Time)',
  );
  assert.equal(
    promise(due, 'es', { readerZone: 'Europe/Madrid' }),
    'el martes 1 de diciembre a las 5 de la tarde (hora oriental)',
  );
  assert.equal(until('2026-11-24T17:00', 'en', { readerZone: 'UTC' }), 'by tomorrow, 5 pm (Eastern Time)');
  assert.equal(when('2026-11-23T07:48', 'en', { readerZone: 'UTC' }), 'today, 7:48 am (Eastern Time)');
  assert.equal(zoneInWords(NOW, 'Europe/London', 'en'), 'United Kingdom Time');
});

test('times in words hold no special spaces and nothing left out, at any moment anywhere', () => {
  const instant = fc
    .integer({ min: 1704067200, max: 1924905600 })
    .map((seconds) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000));
  const anyZone = fc.constantFrom(
    ZONE,
    'Europe/London',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'Pacific/Apia',
    'UTC',
  );
  const anyLocale = fc.constantFrom<Locale>('en', 'es');
  const anyCountry = fc.constantFrom('US', 'UK', 'UK-SCT', 'IE', 'AU', 'DE', 'ES', 'MX');
  fc.assert(
    fc.property(
      instant,
      instant,
      anyZone,
      anyZone,
      anyLocale,
      anyCountry,
      (a, b, zone, readerZone, locale, country) => {
        const options = { country, readerZone };
        for (const words of [
          untilInWords(a, b, zone, locale, options),
          promiseInWords(b, zone, locale, options),
          whenInWords(a, b, zone, locale, options),
          windowInWords({ from: a, until: b }, a, zone, locale, options),
        ]) {
          assert.match(words, /^[\p{L}\d ,:()’+.-]+$/u);
          assert.doesNotMatch(words, /undefined|NaN| {2}| ,|, ,|^ | $/);
        }
      },
    ),
    { numRuns: 200 },
  );
});

test('hours of every week are said as a neighbour says them', () => {
  const office = { days: [5, 1, 2, 3, 4], from: '09:00', until: '17:00' };
  assert.equal(weeklyInWords(office, 'en'), 'Monday to Friday, 9 am to 5 pm');
  assert.equal(weeklyInWords(office, 'es'), 'de lunes a viernes, de las 9 de la mañana a las 5 de la tarde');
  const some = { days: [1, 2, 4, 5, 6], from: '18:30', until: '24:00' };
  assert.equal(weeklyInWords(some, 'en'), 'Monday, Tuesday, and Thursday to Saturday, 6:30 pm to midnight');
  assert.equal(
    weeklyInWords(some, 'es', { country: 'ES' }),
    'lunes, martes y de jueves a sábado, de las 18:30 a las 0:00',
  );
});
