import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarAddress, outsideState, shownAddress } from './outside.ts';

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);

test('AP30 an address is one that is encrypted and leads outside; webcal is the same under another name', () => {
  const read = (typed: string) => calendarAddress(typed, false);
  const secret = 'https://calendar.example/private-abc/basic.ics';
  assert.equal(read(` ${secret} `), secret);
  assert.equal(read('webcal://calendar.example/private-abc/basic.ics'), secret);
  for (const wrong of [
    '',
    'calendar.example',
    'http://calendar.example/a.ics',
    'file:///etc/passwd',
    'https://intranet/a.ics',
  ])
    assert.equal(read(wrong), undefined, wrong);
  assert.equal(read(`https://calendar.example/${'a'.repeat(2_000)}`), undefined);
  assert.equal(calendarAddress('http://127.0.0.1:5232/a.ics', true), 'http://127.0.0.1:5232/a.ics');
  assert.equal(shownAddress(secret), 'calendar.example');
});

test('AP33 a calendar that can’t be read is told of after 40 minutes, one that never could at once', () => {
  const since = at('2026-12-01T15:00Z');
  const readAt = at('2026-12-01T14:45Z');
  assert.equal(outsideState({ readAt: null, failingSince: null }, since), 'waiting');
  assert.equal(outsideState({ readAt, failingSince: null }, since), 'read');
  assert.equal(outsideState({ readAt: null, failingSince: since }, since), 'failing');
  assert.equal(outsideState({ readAt, failingSince: since }, at('2026-12-01T15:39Z')), 'read');
  assert.equal(outsideState({ readAt, failingSince: since }, at('2026-12-01T15:40Z')), 'failing');
});
