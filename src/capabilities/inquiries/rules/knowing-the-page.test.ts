import assert from 'node:assert/strict';
import { test } from 'node:test';
import { knowsOfPage } from './knowing-the-page.ts';

const mail = { channel: 'email', bounced: false };
const phone = { channel: 'phone', bounced: false };
const opened = Temporal.Instant.from('2026-11-02T15:00:00Z');

test('I3 who wrote on the page, or opened it, knows of it', () => {
  assert.equal(knowsOfPage({ cameBy: 'page', openedStatusAt: null }, []), true);
  assert.equal(knowsOfPage({ cameBy: 'phone', openedStatusAt: opened }, [phone]), true);
});

test('I3 a call that was noted, and a mail that takes no answer, told nobody of a page', () => {
  assert.equal(knowsOfPage({ cameBy: 'phone', openedStatusAt: null }, [phone]), false);
  assert.equal(knowsOfPage({ cameBy: 'phone', openedStatusAt: null }, []), false);
  assert.equal(
    knowsOfPage({ cameBy: 'phone', openedStatusAt: null }, [phone, { ...mail, bounced: true }]),
    false,
  );
  assert.equal(knowsOfPage({ cameBy: 'email', openedStatusAt: null }, []), false);
  assert.equal(knowsOfPage({ cameBy: 'email', openedStatusAt: null }, [mail]), true);
});
