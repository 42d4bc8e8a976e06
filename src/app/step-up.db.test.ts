import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { accountPaths, members, stepAfter } from '#accounts';
import { mailbox, setMailbox } from '#channels';
import { inquiryPaths, receive } from '#inquiries';
import { type Browser, type Newcomer, asItStands, newcomerHouse, openHaddad } from '#test/newcomer-house';
import { madeUpContact } from '#test/made-up';
import { signInLinks } from './one-time-links.ts';

/** What a practice's keeper and the machine's keeper do with keys, in the whole house. */

let h: Newcomer;
let owner: Browser;
let practice: string;

before(async () => {
  h = await newcomerHouse();
  owner = h.browser();
  practice = await openHaddad(h, owner, { kind: 'solo' });
});
after(() => h.close());

const proof = (back: string): string => accountPaths.proof(back);
const advance = (duration: Temporal.DurationLike): void => h.clock.advance(duration);

/** From here on a link can be mailed, so that who is there can be asked for one. */
async function withMailServer(): Promise<void> {
  await h.house.source.inPractice(practice, { kind: 'system' }, (work) =>
    setMailbox(work, {
      senderName: 'Nour',
      senderAddress: 'nour@haddad.example',
      smtp: {
        host: '127.0.0.1',
        port: 1,
        secure: false,
        insecure: true,
        inside: true,
        user: '',
        password: '',
        folder: 'INBOX',
      },
      imap: undefined,
    }),
  );
}

async function printedLink(browser: Browser): Promise<void> {
  const [printed] = await signInLinks(h.house, h.signIn, 'nour@haddad.example');
  await browser.post(new URL(printed?.url ?? '').pathname, {});
}

async function mailedLink(browser: Browser): Promise<{ status: number; to: string }> {
  const token = await h.signIn.issueLink('nour@haddad.example', practice);
  return browser.post(accountPaths.signInByLink(token), {});
}

const staffNames = async (): Promise<string[]> =>
  (await h.house.source.inPractice(practice, { kind: 'system' }, members)).map((one) => one.name);

describe('a long set-up', () => {
  it('AC11 asks a newcomer for nothing that they can’t give yet', async () => {
    advance({ hours: 3 });
    const mail = await owner.get(accountPaths.setUpStep('mail'));
    assert.equal(mail.text.includes('Show that it’s me'), false);
    assert.equal((await owner.post(accountPaths.setUpStep('mail'), asItStands(mail.text))).status, 303);
    assert.equal((await owner.post('/operator/invitations', {})).status, 200);
  });
});

describe('the mail server’s settings', () => {
  it('AC11 can be looked at, and changed after a proof; what was being typed has an hour', async () => {
    await withMailServer();
    const path = accountPaths.setUpStep('mail');
    const page = await owner.get(path);
    assert.ok(
      page.text.includes('Show that it’s me') && page.text.includes('<fieldset class="stack" disabled>'),
    );
    const refused = await owner.post(path, { kind: 'tray' });
    assert.deepEqual([refused.status, refused.to], [303, proof(path)]);
    await printedLink(owner);
    const open = await owner.get(path);
    assert.equal(open.text.includes('Show that it’s me'), false);
    advance({ minutes: 50 });
    assert.equal((await owner.post(path, { kind: 'tray' })).to, accountPaths.setUpStep(stepAfter('mail')));
    const box = await h.house.source.inPractice(practice, { kind: 'system' }, mailbox);
    assert.equal(box?.smtp, undefined);
  });
});

describe('who works here', () => {
  it('AC11 is changed after a proof, and read without', async () => {
    await withMailServer();
    await printedLink(owner);
    advance({ minutes: 20 });
    const page = await owner.get(accountPaths.staff());
    assert.ok(page.text.includes('Nour Haddad') && page.text.includes('Show that it’s me'));
    assert.equal(page.text.includes('Make an invitation'), false);
    advance({ minutes: 50 });
    const invites = { name: 'Bo Lindqvist', email: '', role: 'owner' };
    assert.equal((await owner.post(accountPaths.staff(), invites)).to, proof(accountPaths.staff()));
    assert.deepEqual(await staffNames(), ['Nour Haddad']);
    await printedLink(owner);
    assert.ok((await owner.get(accountPaths.staff())).text.includes('Make an invitation'));
    advance({ minutes: 50 });
    const wrong = await owner.post(accountPaths.staff(), { ...invites, name: '' });
    assert.ok(wrong.status === 422 && wrong.text.includes('Make an invitation'), 'comes back as it was');
    assert.equal((await owner.post(accountPaths.staff(), invites)).status, 200);
    assert.deepEqual((await staffNames()).toSorted(), ['Bo Lindqvist', 'Nour Haddad']);
  });
});

describe('a button about a colleague', () => {
  it('AC11 has no hour: nothing is typed there that could be lost', async () => {
    await withMailServer();
    await printedLink(owner);
    const page = await owner.post(accountPaths.staff(), { name: 'Ada Brandt', email: '', role: 'therapist' });
    assert.equal(page.status, 200);
    const staff = (await owner.get(accountPaths.staff())).text;
    const deeds = [
      ...staff.matchAll(/action="(\/desk\/set-up\/staff\/([\w-]+)\/(?:invitation|role|leave))"/g),
    ];
    assert.ok(deeds.length >= 3);
    advance({ minutes: 20 });
    for (const [, path = '', id = ''] of deeds) {
      const pressed = await owner.post(path, { [`role-${id}`]: 'owner' });
      assert.deepEqual([pressed.status, pressed.to], [303, proof(accountPaths.staff())], path);
    }
    const signsOut = await owner.post(`${deeds[0]?.[1]?.replace(/\w+$/, '') ?? ''}signed-out`, {});
    assert.equal(signsOut.to, proof(accountPaths.staff()));
    assert.ok((await staffNames()).includes('Ada Brandt'));
  });
});

describe('what can’t be taken back', () => {
  it('AC11 asks for a proof: erasing somebody, and letting mail leave after a restore', async () => {
    await withMailServer();
    await printedLink(owner);
    const contact = madeUpContact('Maya', { words: 'Do you have room?' });
    const { inquiry } = await receive(h.house.source, practice, { kind: 'visitor' }, contact);
    advance({ minutes: 20 });
    const data = inquiryPaths.theirData({ under: 'inquiries', id: inquiry.id });
    assert.equal((await owner.post(`${data}/erasing`, { checked: 'yes' })).to, proof(data));
    assert.ok((await owner.get(inquiryPaths.inquiry(inquiry.id))).text.includes('Do you have room?'));
    assert.equal((await owner.post('/desk/restored', {})).to, proof('/desk/restored'));
    await printedLink(owner);
    assert.equal((await owner.post(`${data}/erasing`, { checked: 'yes' })).to, data);
    assert.equal((await owner.post('/desk/restored', {})).to, '/desk/restored');
  });
});

describe('the machine’s keeper', () => {
  it('AC11 invites after a proof that passed no practice’s mail', async () => {
    await mailedLink(owner);
    await printedLink(owner);
    const codes = await owner.post(accountPaths.recoveryCodes(), {});
    const [code = ''] =
      /(?:[a-z]{4} ){5}[a-z]{4}(?![a-z ])/.exec(/<pre[^>]*>([^<]+)/.exec(codes.text)?.[1] ?? '') ?? [];
    advance({ minutes: 20 });
    const refused = await owner.post('/operator/invitations', {});
    assert.deepEqual([refused.status, refused.to], [303, proof('/operator')]);
    const page = await owner.get(refused.to);
    assert.ok(page.text.includes('Use this code') && !page.text.includes('Send me a link'));
    assert.equal(
      (await mailedLink(owner)).to,
      '/operator',
      'it leads back, and proves nothing of the machine',
    );
    assert.equal((await owner.post('/operator/invitations', {})).to, proof('/operator'));
    await owner.get(proof('/operator'));
    assert.equal((await owner.post(accountPaths.signInByRecoveryCode(), { code })).to, '/operator');
    assert.equal((await owner.post('/operator/invitations', {})).status, 200);
  });
});
