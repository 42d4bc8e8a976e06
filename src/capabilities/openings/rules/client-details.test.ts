import assert from 'node:assert/strict';
import { test } from 'node:test';
import { looksLikeAClient, looksLikeAnAddress } from './client-details.ts';

test('O7 a line about a client is asked about, one about one’s own hours is not', () => {
  const about = [
    'Good for my client who has panic attacks',
    'Looking for someone for a 34 y/o',
    'She needs evenings and has Aetna',
    'he’s 16 and depressed',
    'Mi cliente busca a alguien',
    'Ella necesita tardes',
    'dx: PTSD',
    'write to jo@example.org',
  ];
  const own = [
    '',
    'Evenings and Saturdays, teens and parents',
    'I work with grief and have two places from January',
    'Somatic work, EMDR; wheelchair access',
    'Abierta a parejas y familias',
    'New group for men starts in spring',
  ];
  assert.deepEqual(
    about.filter((line) => !looksLikeAClient(line)),
    [],
  );
  assert.deepEqual(
    own.filter((line) => looksLikeAClient(line)),
    [],
  );
});

test('O8 a street and its number are refused as an area, a part of town is not', () => {
  const streets = [
    '12 Elm Street',
    '400 W 23rd St',
    '8 Old Mill Road, Apt 2',
    'Calle Mayor 5',
    'Avenida del Sol, 12',
  ];
  const areas = ['Brooklyn Heights', 'near Union Square', 'Park Slope, 5th Avenue', 'El Born, Barcelona', ''];
  assert.deepEqual(
    streets.filter((line) => !looksLikeAnAddress(line)),
    [],
  );
  assert.deepEqual(
    areas.filter((line) => looksLikeAnAddress(line)),
    [],
  );
});
