import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mailForm, mailValues } from './mail-step.ts';

const NOTHING = { smtp: [], imap: [] };
const TYPED = {
  kind: 'servers',
  senderName: 'Amara O.',
  senderAddress: 'office@okafor.example',
  'smtp-host': 'mail.okafor.example',
  'smtp-port': '465',
  'smtp-user': 'office',
  'smtp-password': 'lamp and porch',
};

const read = (fields: Record<string, string>, known = NOTHING as Parameters<typeof mailForm>[1]) =>
  mailForm(new URLSearchParams(fields), known, { morePorts: [1143] });

const wrongIn = (found: object): string[] =>
  'wrong' in found ? [...(found.wrong as ReadonlySet<string>)] : [];

test('the tray needs nothing, and servers need a sender, a name and a port', () => {
  assert.deepEqual(read({ kind: 'tray', 'smtp-host': '?' }), { given: { kind: 'tray' } });
  assert.deepEqual(wrongIn(read({})), ['kind']);
  assert.deepEqual(wrongIn(read({ kind: 'servers', 'smtp-host': 'a b', 'smtp-port': 'x' })), [
    'senderName',
    'senderAddress',
    'smtp-host',
    'smtp-port',
  ]);
});

test('incoming mail is left out with its server, and STARTTLS is chosen by name', () => {
  const found = read({ ...TYPED, 'smtp-security': 'starttls', 'imap-host': '' });
  assert.ok('given' in found && found.given.kind === 'servers');
  assert.equal(found.given.imap, undefined);
  assert.equal(found.given.smtp.secure, false);
});

test('a password that is kept goes to its own server and user only', () => {
  const kept = { host: 'mail.okafor.example', user: 'office', password: 'kept', insecure: false };
  const known = { smtp: [kept], imap: [] };
  const same = read({ ...TYPED, 'smtp-password': '' }, known);
  assert.ok('given' in same && same.given.kind === 'servers' && same.given.smtp.password === 'kept');
  const elsewhere = read({ ...TYPED, 'smtp-password': '', 'smtp-host': 'mail.thief.example' }, known);
  assert.deepEqual(wrongIn(elsewhere), ['smtp-password']);
});

test('a password that was given for an encrypted line is not sent over another', () => {
  const kept = { host: 'mail.okafor.example', user: 'office', password: 'kept', insecure: false };
  const open = { ...TYPED, 'smtp-password': '', 'smtp-security': 'none' };
  assert.deepEqual(wrongIn(read(open, { smtp: [kept], imap: [] })), ['smtp-password']);
  const asBefore = read(open, { smtp: [{ ...kept, insecure: true }], imap: [] });
  assert.ok('given' in asBefore);
});

test('what is shown again holds no password', () => {
  assert.doesNotMatch(mailValues(undefined).toString(), /password/);
});

test('C5 a server is taken at the ports of mail, and at those that the operator allows', () => {
  const imap = { 'imap-host': 'mail.okafor.example', 'imap-password': 'x' };
  const at = (smtp: string, port: string): string[] =>
    wrongIn(read({ ...TYPED, ...imap, 'smtp-port': smtp, 'imap-port': port }));
  assert.deepEqual(at('587', '993'), []);
  assert.deepEqual(at('587', '1143'), []);
  assert.deepEqual(at('5432', '993'), ['smtp-port']);
  assert.deepEqual(at('465', '22'), ['imap-port']);
});

test('C5 nobody can say in the form that a server may stand inside', () => {
  const found = read({ ...TYPED, 'smtp-inside': 'true', inside: 'true' });
  assert.ok('given' in found && found.given.kind === 'servers');
  assert.equal(found.given.smtp.inside, undefined);
});
