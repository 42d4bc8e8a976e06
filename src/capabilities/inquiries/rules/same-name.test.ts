import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asLookedUp, isSameName } from './same-name.ts';

test('a conflict check knows an address, a number and a name apart', () => {
  assert.equal(asLookedUp(' maya@example.org ').by, 'email');
  assert.equal(asLookedUp('(212) 555-0142').by, 'phone');
  assert.equal(asLookedUp('+1 212 555 0142').by, 'phone');
  for (const name of ['Maya', 'Mr. Abara', '12', '']) assert.equal(asLookedUp(name).by, 'name');
});

test('a name is found whole or in part, whatever the case and the accents', () => {
  assert.equal(isSameName('Mariana', 'mariana lópez'), true);
  assert.equal(isSameName('Lopez, Mariana', 'Mariana López'), true);
  assert.equal(isSameName('Jo', 'Joana'), false);
  assert.equal(isSameName('Mariana Reis', 'Mariana López'), false);
  assert.equal(isSameName('', 'Mariana'), false);
});
