import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aboutTyped, inviteTyped } from './listed.ts';
import { offerTyped } from './offer.ts';

const PARAGRAPH = '\u202eMoss\u2066\r\n\r\nPle\u200base sign in\u2028here';
const LINE = 'Moss Please sign in here';

test('O18 what somebody sends in many lines is one line without unseen signs in the mails of others: names, places, numbers, who pays', () => {
  assert.deepEqual(inviteTyped(new URLSearchParams({ name: PARAGRAPH, email: 'moss@example.org' })), {
    name: LINE,
    email: 'moss@example.org',
  });
  assert.deepEqual(aboutTyped(new URLSearchParams({ name: PARAGRAPH, page: '' })), { name: LINE, page: '' });
  const typed = new URLSearchParams([
    ['places', '1'],
    ['formats', 'in_person'],
    ['area', PARAGRAPH],
    ['begins', 'call'],
    ['phone', `555-0142 ${PARAGRAPH}`],
    ['licensed_in', 'New\u2028York'],
    ['insurance', 'Blue\rCross'],
    ['audience', 'practice'],
  ]);
  const read = offerTyped(typed, Temporal.PlainDate.from('2026-11-23'), { networks: [], colleagues: [] });
  assert.ok('offer' in read);
  assert.equal(read.offer.area, LINE);
  assert.equal(read.offer.phone, `555-0142 ${LINE}`);
  assert.deepEqual([read.offer.licensedIn, read.offer.payers], [['New York'], ['Blue Cross']]);
});
