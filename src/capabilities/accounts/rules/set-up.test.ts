import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closedAfterMove, holidayPlace, offeredHolidays } from './closed-days.ts';
import { SET_UP_STEPS, stepAfter, stepNumber } from './set-up-steps.ts';
import { guessZone, zoneGroups, zonesOf } from './zones.ts';

const from = Temporal.PlainDate.from('2026-11-23');

test('every step leads to the next, the last to the end', () => {
  assert.deepEqual(SET_UP_STEPS.map(stepAfter), [...SET_UP_STEPS.slice(1), 'end']);
  assert.equal(stepNumber('holidays'), 3);
});

test('the zone is guessed from the country, whatever name the country goes by', () => {
  assert.equal(guessZone('US'), 'America/New_York');
  assert.equal(guessZone('UK'), 'Europe/London');
  assert.equal(guessZone('GB'), 'Europe/London');
  assert.equal(guessZone('IE'), 'Europe/Dublin');
  assert.equal(guessZone('XX'), 'UTC');
  assert.ok(zonesOf('US').includes('America/Chicago'));
});

test('every zone stands in the list, the country’s own first', () => {
  const groups = zoneGroups('AU');
  assert.equal(groups[0]?.name, '');
  const all = new Set(groups.flatMap((group) => group.zones));
  assert.ok(Intl.supportedValuesOf('timeZone').every((zone) => all.has(zone)));
});

test('I2 holidays are offered from today on, for this year and the next, each once', () => {
  const offered = offeredHolidays('US', '', from);
  assert.ok(offered.every(({ on }) => on >= '2026-11-23' && on < '2028'));
  assert.equal(new Set(offered.map(({ on }) => on)).size, offered.length);
  assert.ok(offered.some(({ on }) => on === '2026-11-26'));
  assert.deepEqual(offeredHolidays('MX', '', from), []);
});

test('I2 a part of a country has its own holidays', () => {
  assert.equal(holidayPlace('GB', 'sct'), 'UK-SCT');
  assert.equal(holidayPlace('UK', 'UK-NIR'), 'UK-NIR');
  assert.equal(holidayPlace('UK', 'LND'), 'UK');
  assert.equal(holidayPlace('US', 'NY'), 'US');
});

test('I2 a practice that moves keeps the days that it added itself', () => {
  const us = offeredHolidays('US', '', from);
  const ie = offeredHolidays('IE', '', from);
  const own = { on: '2026-12-28', name: 'Our day' };
  const closed = closedAfterMove([...us, own], us, ie);
  assert.ok(closed.some(({ on }) => on === own.on));
  assert.ok(!closed.some(({ name }) => name === 'Thanksgiving Day'));
  assert.ok(ie.every(({ on }) => closed.some((day) => day.on === on)));
});
