import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayBecomeClient } from './becoming-client.ts';

const answered = { standing: 'answered', closedBecause: null, helpsId: null } as const;
const clinic = { kind: 'clinic' };

test('I25 who was answered becomes a client by one press, and who waits is answered first', () => {
  assert.equal(mayBecomeClient(answered, clinic), true);
  assert.equal(mayBecomeClient({ ...answered, standing: 'waiting' }, clinic), false);
  assert.equal(mayBecomeClient({ ...answered, standing: 'put_aside' }, clinic), false);
});

test('I25 nobody becomes one who asked us to stop, who helps somebody, or who asked a network', () => {
  for (const closedBecause of ['please_stop', 'not_me', 'erased', 'found_someone'] as const)
    assert.equal(mayBecomeClient({ ...answered, standing: 'closed', closedBecause }, clinic), false);
  assert.equal(mayBecomeClient({ ...answered, helpsId: 'somebody' }, clinic), false);
  assert.equal(mayBecomeClient(answered, { kind: 'network' }), false);
});
