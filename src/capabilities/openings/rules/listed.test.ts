import assert from 'node:assert/strict';
import { it } from 'node:test';
import { type Listed, heardOf, mayInviteAgain, standingOf } from './listed.ts';

const at = Temporal.Instant.from('2026-11-27T15:00:00Z');
const days = (count: number): Temporal.Instant => at.add({ hours: 24 * count });
const invited: Listed = {
  invitedAt: at,
  invitations: 1,
  joinedAt: null,
  bounces: 0,
  heardAt: null,
  retiredAt: null,
  leftAt: null,
};

it('O13 an invitation makes nobody listed; their own press does', () => {
  assert.equal(standingOf(invited), 'invited');
  assert.equal(standingOf({ ...invited, joinedAt: at }), 'listed');
  assert.equal(standingOf({ ...invited, joinedAt: at, leftAt: at }), 'left');
});

it('O13 who doesn’t answer is invited once more after seven days, and never a third time', () => {
  assert.equal(mayInviteAgain(invited, days(6)), false);
  assert.equal(mayInviteAgain(invited, days(7)), true);
  assert.equal(mayInviteAgain({ ...invited, invitations: 2 }, days(70)), false);
  assert.equal(mayInviteAgain({ ...invited, joinedAt: at }, days(70)), false);
  assert.equal(mayInviteAgain({ ...invited, leftAt: at }, days(70)), false);
});

it('O17 two mails that came back let a listing rest, and 84 days without a word; one mail or 28 days put a question mark', () => {
  const heard = (bounces: number, ago: number) => heardOf({ bounces, heardAt: days(-ago) }, at);
  assert.equal(heard(0, 0), 'well');
  assert.equal(heard(0, 27), 'well');
  assert.equal(heard(0, 28), 'little');
  assert.equal(heard(0, 83), 'little');
  assert.equal(heard(0, 84), 'silent');
  assert.equal(heard(1, 0), 'little');
  assert.equal(heard(2, 0), 'bounced');
});
