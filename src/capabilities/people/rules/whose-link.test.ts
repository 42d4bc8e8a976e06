import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maySeeLink } from './whose-link.ts';

const here = new Set(['amara', 'ruth', 'noa']);

test('P16 a link to a client’s page is shown to those whose client they are, and to no colleague', () => {
  assert.equal(maySeeLink({ with: ['amara', 'noa'], here, memberId: 'noa' }), true);
  assert.equal(maySeeLink({ with: ['amara', 'noa'], here, memberId: 'ruth' }), false);
});

test('P16 where none of them is here any more, whoever answers can show it', () => {
  assert.equal(maySeeLink({ with: ['gone'], here, memberId: 'ruth' }), true);
  assert.equal(maySeeLink({ with: ['gone', 'amara'], here, memberId: 'ruth' }), false);
  assert.equal(maySeeLink({ with: [], here, memberId: 'ruth' }), true);
});
