import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { slugFrom, slugNumber, slugTyped } from './slug.ts';

describe('the address of a practice is made from its name', () => {
  it('keeps letters and digits, drops accents', () => {
    assert.equal(slugFrom('Amara Okafor, PsyD'), 'amara-okafor-psyd');
    assert.equal(slugFrom("Ñandú & Sons' Clínica  7"), 'nandu-sons-clinica-7');
  });
  it('AC8 never takes an address of our own, and always gives one that the table takes', () => {
    for (const name of ['Desk', 'sign in', '', '心', 'A', '—', 'x'.repeat(300)])
      assert.match(slugFrom(name), /^[a-z0-9][a-z0-9-]{1,60}$/);
    assert.equal(slugFrom('Desk'), 'practice-desk');
  });
  it('keeps the addresses of the house, of clients, of operators and of networks free', () => {
    const ours = [
      'desk',
      'my',
      'leave',
      'assets',
      'healthz',
      'sign-in',
      'sign-out',
      'invitations',
      'operator',
    ];
    for (const name of [...ours, 'help-now', 'back', 'code', 'network', 'Networks', 'Help now', 'm'])
      assert.match(slugFrom(name), /^practice(-|$)/, name);
  });
  it('counts on when one is taken', () => {
    assert.equal(slugNumber('amara', 1), 'amara');
    assert.equal(slugNumber('amara', 3), 'amara-3');
  });
});

it('AC8 AC13 a network is found by its page’s address, whole or the last part of it', () => {
  for (const typed of [
    'elm-county',
    ' Elm-County ',
    'https://porch.example/elm-county',
    'porch.example/elm-county/?lang=es',
  ])
    assert.equal(slugTyped(typed), 'elm-county', typed);
  for (const typed of ['', 'Elm County', '-', '/', 'https://'])
    assert.equal(slugTyped(typed), undefined, typed);
});
