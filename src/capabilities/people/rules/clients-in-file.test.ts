import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { COLUMNS, clientsIn, guessColumns } from './clients-in-file.ts';

test('P9 columns are guessed by their names, each kind once', () => {
  assert.deepEqual(
    guessColumns(['First Name', 'Last Name', 'Email', 'Mobile', 'Home phone', 'Address', 'DOB']),
    ['first', 'last', 'email', 'text', 'phone', 'post', 'none'],
  );
  assert.deepEqual(guessColumns(['Nombre completo', 'Correo', 'Teléfono']), ['called', 'email', 'phone']);
});

test('P9 who is in a file comes with the ways that can be read; without a name, or twice, they stay out', () => {
  const rows = [
    ['Kim Vale', 'kim@home.example', '(212) 555-0148'],
    ['', 'nobody@home.example', ''],
    ['Bo Quill', 'not an address', '2125550177'],
    ['Kim Vale', 'kim@home.example', '(212) 555-0148'],
  ];
  const found = clientsIn(rows, ['called', 'email', 'phone'], 'US');
  assert.deepEqual(
    found.rows.map(({ row, called, ways, unread }) => [
      row,
      called,
      ways.map(({ channel }) => channel),
      unread,
    ]),
    [
      [2, 'Kim Vale', ['email', 'phone'], []],
      [4, 'Bo Quill', ['phone'], ['not an address']],
    ],
  );
  assert.deepEqual(found.left, [
    { row: 3, called: '', because: 'no_name' },
    { row: 5, called: 'Kim Vale', because: 'twice' },
  ]);
});

test('P9 each row of any file comes in or is said to stay out, once', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('a@b.example', '+12125550148', 'Kim'));
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 12 }),
      fc.array(fc.constantFrom(...COLUMNS), { maxLength: 5 }),
      (rows, columns) => {
        const { rows: come, left } = clientsIn(rows, columns, 'US');
        const told = [...come, ...left].map(({ row }) => row).toSorted((a, b) => a - b);
        assert.deepEqual(
          told,
          rows.map((_row, index) => index + 2),
        );
        for (const one of come) assert.notEqual(one.called, '');
      },
    ),
  );
});
