import assert from 'node:assert/strict';
import { test } from 'node:test';
import { patternForm, patternTyped } from './pattern.ts';

const ROOMS = [{ id: '00000000-0000-7000-8000-00000000000a', name: 'Blue room', isClosed: false }];

const form = (weekly: string, more: Record<string, string> = {}) =>
  new URLSearchParams({
    weekly,
    dates: '',
    anchor: '2026-11-02',
    notice: '24',
    ahead: '60',
    step: '60',
    link: '',
    ...more,
  });

test('AP1 hours are read as people write them, in two languages, and written again as they were', () => {
  const read = patternForm(
    form('Mon 9-12\nA tue 13:00 - 17:30 online\nB miércoles 9:00 a 10:00 en persona [blue room]', {
      dates: '2026-12-24 off\n2026-12-28 10:00-12:00\n2026-12-28 14:00-15:00 online',
    }),
    ROOMS,
  );
  assert.ok('given' in read);
  assert.deepEqual(
    read.given.pattern.spans.map(({ week, weekday, from, until, where, room }) =>
      [week, weekday, from, until, where, room !== null].join(' '),
    ),
    ['every 1 540 720 any false', 'a 2 780 1050 online false', 'b 3 540 600 in_person true'],
  );
  assert.deepEqual(
    read.given.pattern.dates.map(({ on, spans }) => [on, spans.length]),
    [
      ['2026-12-24', 0],
      ['2026-12-28', 2],
    ],
  );
  for (const locale of ['en', 'es'] as const) {
    const again = patternForm(patternTyped(read.given, locale, ROOMS), ROOMS);
    assert.deepEqual(again, read);
  }
});

test('AP1 what isn’t clear is asked about, line by line', () => {
  const wrong = (weekly: string, more = {}) => {
    const read = patternForm(form(weekly, more), ROOMS);
    return 'wrong' in read ? read.wrong : [];
  };
  assert.deepEqual(wrong('Mon 12-9'), [{ field: 'weekly', line: 'Mon 12-9' }]);
  assert.deepEqual(wrong('Someday 9-12'), [{ field: 'weekly', line: 'Someday 9-12' }]);
  assert.deepEqual(wrong('Mon 9-12 [Red room]'), [{ field: 'weekly', line: 'Mon 9-12 [Red room]' }]);
  assert.deepEqual(wrong('Mon 9-12\nMon 11-13'), [{ field: 'weekly', days: [1] }]);
  assert.deepEqual(wrong('Mon 9-12', { dates: '2026-02-30 off' }), [
    { field: 'dates', line: '2026-02-30 off' },
  ]);
  assert.deepEqual(wrong('Mon 9-12', { link: 'javascript:alert(1)' }), [{ field: 'link' }]);
  assert.deepEqual(wrong('Mon 9-12', { step: '1', anchor: 'soon' }), [
    { field: 'anchor' },
    { field: 'step' },
  ]);
});
