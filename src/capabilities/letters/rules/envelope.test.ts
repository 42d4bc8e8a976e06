import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onEnvelope, tellsOfTherapy } from './envelope.ts';

const sender = {
  practice: 'Oak Street Therapy',
  address: '12 Oak Street\nBrooklyn',
  returns: 'PO Box 12\nBrooklyn',
};
const reader = { called: 'Sam', address: ' 1 Elm Street \r\n\r\nSpringfield', mayNamePractice: false };

test('LE3 a plain envelope has an address and what the practice chose for it, and no name of the practice', () => {
  assert.deepEqual(onEnvelope(reader, sender), {
    to: ['Sam', '1 Elm Street', 'Springfield'],
    from: ['PO Box 12', 'Brooklyn'],
  });
  assert.deepEqual(onEnvelope(reader, { ...sender, returns: '' }).from, []);
});

test('LE3 who said that the practice may be named gets it by its name', () => {
  const { from } = onEnvelope({ ...reader, mayNamePractice: true }, sender);
  assert.deepEqual(from, ['Oak Street Therapy', '12 Oak Street', 'Brooklyn']);
});

test('LE3 a word that tells of therapy stands on no plain envelope, whoever typed it', () => {
  for (const returns of [
    'Oak Therapy, PO Box 12',
    'Consulta de Psicología',
    'A. Okafor, LCSW',
    'Healing House',
    'Clínica Robles',
  ])
    assert.deepEqual(onEnvelope(reader, { ...sender, returns }).from, [], returns);
  for (const plain of ['12 Oak Street', 'PO Box 12, Brooklyn NY', 'Calle Mayor 3, 28013 Madrid', 'A. Okafor'])
    assert.equal(tellsOfTherapy(plain), false, plain);
});

test('LE3 a name that stands in the address already isn’t written twice, and who gave none has none', () => {
  const named = { ...reader, address: 'Sam Rivera\n1 Elm Street' };
  assert.deepEqual(onEnvelope(named, sender).to, ['Sam Rivera', '1 Elm Street']);
  assert.deepEqual(onEnvelope({ ...reader, called: '' }, sender).to, ['1 Elm Street', 'Springfield']);
});
