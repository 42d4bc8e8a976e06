import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { accountPaths, practiceAt } from '#accounts';
import { mailbox } from '#channels';
import { type Browser, type Newcomer, newcomerHouse } from '#test/newcomer-house';
import { type Sink, openSink } from '#test/start/sink';
import { practiceInvitation } from './one-time-links.ts';

let h: Newcomer;
let sink: Sink;
let first: Browser;
let second: Browser;
before(async () => {
  sink = await openSink();
  h = await newcomerHouse('2026-11-23T15:00:00Z', { morePorts: [], inside: false });
  [first, second] = [h.browser(), h.browser()];
});
after(async () => {
  await h.close();
  await sink.close();
});

const STEP = accountPaths.setUpStep('mail');
const OPENING = { name: 'Nour Haddad', practice: 'Haddad', kind: 'solo', country: 'US' };

const typed = (more: Record<string, string>): Record<string, string> => ({
  kind: 'servers',
  senderName: 'Nour H.',
  senderAddress: 'office@haddad.example',
  'smtp-host': '127.0.0.1',
  'smtp-port': String(sink.port),
  'smtp-security': 'none',
  ...more,
});

const kept = async (slug: string) => {
  const practice = await h.house.source.forInstallation((work) => practiceAt(work, slug));
  return h.house.source.inPractice(practice ?? '', { kind: 'system' }, mailbox);
};

describe('a mail server on the machine itself', () => {
  it('C5 is set up by who works alone there, at any port', async () => {
    await first.post(await h.setUpLink(), { ...OPENING, email: 'nour@haddad.example' });
    assert.equal((await first.post(STEP, typed({}))).status, 303);
    assert.equal((await kept('haddad'))?.smtp?.inside, true);
  });

  it('C5 is shut to a second practice, which hears why and nothing of what stands there', async () => {
    const link = new URL(await practiceInvitation(h.house)).pathname;
    await second.post(link, { ...OPENING, practice: 'Peña', email: 'pena@pena.example' });
    const came = sink.taken.length;
    for (const host of ['127.0.0.1', 'localhost', '10.0.0.1', 'fd00::1']) {
      const answer = await second.post(STEP, typed({ 'smtp-host': host, 'smtp-port': '465' }));
      assert.equal(answer.status, 422, host);
      assert.match(answer.text, /stands inside this machine’s own network/, host);
    }
    assert.equal(sink.taken.length, came);
    assert.equal(await kept('pena'), undefined);
  });

  it('C5 stays with who had it before the second practice came, and with nothing else', async () => {
    assert.equal((await first.post(STEP, typed({ senderName: 'Nour' }))).status, 303);
    assert.equal((await kept('haddad'))?.senderName, 'Nour');
    const moved = await first.post(STEP, typed({ 'smtp-port': '465' }));
    assert.match(moved.text, /stands inside this machine’s own network/);
    const elsewhere = await first.post(STEP, typed({ 'smtp-port': '5432' }));
    assert.match(elsewhere.text, /Write a port of mail: 465, 587/);
  });
});

describe('a mail server', () => {
  it('C5 is not asked for at another port than those of mail', async () => {
    const answer = await second.post(STEP, typed({ 'smtp-host': 'mail.example.org', 'smtp-port': '5432' }));
    assert.match(answer.text, /Write a port of mail: 465, 587/);
  });

  it('C5 is tried twenty times an hour for one practice, and then not', async () => {
    // Nothing is connected to: the name is one of the inside. Tries of the tests above count too.
    let said = '';
    let tries = 0;
    for (; tries < 25 && !said.includes('There were many tries'); tries += 1)
      said = (await second.post(STEP, typed({ 'smtp-host': '10.0.0.1', 'smtp-port': '465' }))).text;
    assert.equal(tries, 20 - 4 + 1);
    assert.equal((await first.post(STEP, typed({}))).status, 303, 'another practice goes on');
  });
});
