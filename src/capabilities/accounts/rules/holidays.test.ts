import { test } from 'node:test';
import assert from 'node:assert/strict';
import { easterSunday, holidaysOf, isHolidayPlace } from './holidays.ts';

/** Month and day only, to read well. */
function days(place: string, year: number): string {
  return holidaysOf(place, year)
    .map(({ on }) => on.slice(5))
    .join(' ');
}

test('I2 Easter falls where it fell', () => {
  const known = [
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2028-04-16',
    '2029-04-01',
    '2030-04-21',
  ];
  assert.deepEqual(
    known.map((on) => easterSunday(Number(on.slice(0, 4))).toString()),
    known,
  );
});

test('I2 holidays of the United States, with Friday for a Saturday and Monday for a Sunday', () => {
  assert.equal(days('US', 2026), '01-01 01-19 02-16 05-25 06-19 07-03 07-04 09-07 10-12 11-11 11-26 12-25');
  assert.equal(
    days('US', 2027),
    '01-01 01-18 02-15 05-31 06-18 06-19 07-04 07-05 09-06 10-11 11-11 11-25 12-24 12-25 12-31',
  );
  assert.equal(holidaysOf('US', 2027).at(-1)?.name, 'New Year’s Day (observed)');
  assert.equal(days('US', 2028).startsWith('01-01 01-17 '), true);
  assert.equal(holidaysOf('US', 2026).find(({ on }) => on === '2026-11-26')?.name, 'Thanksgiving Day');
  assert.equal(days('US', 2020).includes('06-19'), false);
});

test('I2 holidays of Canada', () => {
  assert.equal(days('CA', 2024), '01-01 03-29 05-20 07-01 09-02 09-30 10-14 11-11 12-25 12-26');
  assert.equal(days('CA', 2026), '01-01 04-03 05-18 07-01 09-07 09-30 10-12 11-11 12-25 12-26 12-28');
  assert.equal(days('CA', 2028).includes('07-01 07-03'), true);
});

test('I2 bank holidays of England and Wales, Scotland and Northern Ireland', () => {
  assert.equal(days('UK', 2025), '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26');
  assert.equal(days('UK', 2026), '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-26 12-28');
  assert.equal(days('UK', 2027), '01-01 03-26 03-29 05-03 05-31 08-30 12-25 12-26 12-27 12-28');
  assert.equal(days('UK', 2028).startsWith('01-01 01-03 04-14 '), true);
  assert.equal(days('UK-SCT', 2025), '01-01 01-02 04-18 05-05 05-26 08-04 11-30 12-01 12-25 12-26');
  assert.equal(days('UK-SCT', 2026).includes('06-15'), true);
  assert.equal(days('UK-SCT', 2028).startsWith('01-01 01-02 01-03 01-04 '), true);
  assert.equal(days('UK-NIR', 2024), '01-01 03-17 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26');
});

test('I2 a holiday’s day in stead never falls on another holiday', () => {
  assert.deepEqual(
    holidaysOf('UK', 2022)
      .filter(({ on }) => on.startsWith('2022-12'))
      .map(({ on, name }) => `${on} ${name}`),
    ['2022-12-25 Christmas Day', '2022-12-26 Boxing Day', '2022-12-27 Christmas Day (observed)'],
  );
});

test('I2 public holidays of Ireland', () => {
  assert.equal(days('IE', 2024), '01-01 02-05 03-17 04-01 05-06 06-03 08-05 10-28 12-25 12-26');
  assert.equal(days('IE', 2026), '01-01 02-02 03-17 04-06 05-04 06-01 08-03 10-26 12-25 12-26');
  assert.equal(days('IE', 2027).includes('02-01'), true, 'a Monday that is 1 February');
  assert.equal(days('IE', 2030).includes('02-01'), true, 'a Friday that is 1 February');
  assert.equal(days('IE', 2022).includes(' 02-'), false);
});

test('I2 holidays that all of Australia keeps', () => {
  assert.equal(days('AU', 2024), '01-01 01-26 03-29 04-01 04-25 12-25 12-26');
  assert.equal(days('AU', 2025), '01-01 01-26 01-27 04-18 04-21 04-25 12-25 12-26');
  assert.equal(days('AU', 2027), '01-01 01-26 03-26 03-29 04-25 12-25 12-26 12-27 12-28');
});

test('I2 holidays of New Zealand, Matariki among them', () => {
  assert.equal(days('NZ', 2025), '01-01 01-02 02-06 04-18 04-21 04-25 06-02 06-20 10-27 12-25 12-26');
  assert.equal(
    days('NZ', 2026),
    '01-01 01-02 02-06 04-03 04-06 04-25 04-27 06-01 07-10 10-26 12-25 12-26 12-28',
  );
  assert.equal(days('NZ', 2027).includes('02-06 02-08'), true);
});

test('I2 holidays of a place without rules are none, and it says so', () => {
  assert.deepEqual(holidaysOf('DE', 2026), []);
  assert.equal(isHolidayPlace('DE'), false);
  assert.equal(isHolidayPlace('toString'), false);
  assert.equal(isHolidayPlace('UK-SCT'), true);
});
