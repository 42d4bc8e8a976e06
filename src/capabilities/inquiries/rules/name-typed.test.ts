import assert from 'node:assert/strict';
import { it } from 'node:test';
import { asSought, beginsName } from './name-typed.ts';

it('I16 a name is found by the beginnings of its words, in any order, with or without accents and capitals', () => {
  for (const typed of ['nour', 'Had', 'had no', 'NOÚR HADDAD', ' haddad,  nour '])
    assert.equal(beginsName('Nour Haddad', typed), true, typed);
  for (const typed of ['adda', 'nour k', '', ' - ', 'nourhaddad'])
    assert.equal(beginsName('Nour Haddad', typed), false, typed);
  assert.equal(beginsName('José Ángel Núñez', 'nun jos'), true);
});
it('I16 an address, a number and a reference code are told from a name', () => {
  assert.deepEqual(asSought(' Nour@Haddad.example '), { by: 'email', text: 'Nour@Haddad.example' });
  assert.equal(asSought('(212) 555-0142').by, 'phone');
  assert.deepEqual(asSought('Bamo tiku-reno lasi'), { by: 'code', text: 'bamotikurenolasi' });
  for (const name of ['Bo', 'Mariana Latu', 'Nour', '12', 'Bamo tiku reno'])
    assert.equal(asSought(name).by, 'name', name);
});
