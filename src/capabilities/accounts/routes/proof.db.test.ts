import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import {
  type House,
  aPractice,
  anInvitation,
  cookiesOf,
  get,
  house,
  post,
  signedIn,
} from '#test/accounts-house';

let h: House;
before(async () => {
  h = await house();
});
after(() => h.close());
beforeEach(() => {
  h.mail.server = true;
});

const DEVICES = encodeURIComponent('/desk/sign-in');
const PROOF = `/desk/sign-in/proof?back=${DEVICES}`;

/** A browser that keeps its cookies. */
function browser(cookie: string) {
  const kept = new Map<string, string>();
  const take = (text: string): void => {
    for (const pair of text.split('; '))
      kept.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
  };
  take(cookie);
  const heard = async (asked: Promise<Response>): Promise<Response> => {
    const answer = await asked;
    if (answer.headers.getSetCookie().length > 0) take(cookiesOf(answer.headers.getSetCookie()));
    return answer;
  };
  const all = (): string => [...kept].map(([name, value]) => `${name}=${value}`).join('; ');
  return {
    get: (path: string) => heard(get(h, path, { cookie: all() })),
    post: (path: string, fields: Record<string, string> = {}) =>
      heard(post(h, path, fields, { cookie: all() })),
    put: take,
  };
}

const DEEDS = [
  '/desk/sign-in/recovery-codes',
  '/desk/sign-in/other-devices/end',
  '/desk/sign-in/passkeys/any/removal',
];

describe('a deed with keys', () => {
  it('AC11 asks who is there when the sign-in is older than fifteen minutes, and does nothing until then', async () => {
    const { email, userId } = await aPractice(h);
    const amara = browser(await signedIn(h, email));
    const elsewhere = await signedIn(h, email);
    h.clock.advance({ minutes: 14 });
    assert.equal((await amara.post(DEEDS[0] ?? '')).status, 200);
    h.clock.advance({ minutes: 1 });
    const [kept] = [await h.signIn.recovery.left(userId)];
    for (const deed of DEEDS) {
      const answer = await amara.post(deed);
      assert.deepEqual([answer.status, answer.headers.get('location')], [303, PROOF], deed);
    }
    const question = await amara.post('/desk/sign-in/passkeys/question');
    assert.deepEqual([question.status, await question.json()], [409, { refused: 'prove_first', to: PROOF }]);
    assert.equal(
      (await get(h, '/desk', { cookie: elsewhere })).status,
      200,
      'the other device is still signed in',
    );
    assert.deepEqual(await h.signIn.recovery.left(userId), kept);
    assert.equal((await amara.get('/desk')).status, 200, 'the desk asks for nothing');
  });

  it('AC11 is done after a link that was asked for there, which leads back in the same browser', async () => {
    const { email, practice } = await aPractice(h);
    const amara = browser(await signedIn(h, email));
    h.clock.advance({ minutes: 20 });
    const page = await (await amara.get(PROOF)).text();
    assert.ok(page.includes('Please show that it’s you') && page.includes('Send me a link'));
    assert.equal(
      page.includes('Use my passkey') || page.includes('Use this code'),
      false,
      'only the ways she has',
    );
    const sent = h.mails.length;
    assert.match(await (await amara.post('/desk/sign-in/proof/link')).text(), /A link is on its way to you/);
    assert.deepEqual(
      h.mails.slice(sent).map((mail) => mail.practice),
      [practice],
    );
    const used = await amara.post(new URL(h.mails[sent]?.url ?? '').pathname);
    assert.equal(used.headers.get('location'), '/desk/sign-in');
    assert.equal((await amara.post('/desk/sign-in/recovery-codes')).status, 200);
    const again = browser(await signedIn(h, email));
    assert.equal((await again.get('/desk')).status, 200, 'another browser has no way back in it');
  });

  it('AC11 is done after a recovery code', async () => {
    const { email } = await aPractice(h);
    const amara = browser(await signedIn(h, email));
    const codes = /<pre[^>]*>([^<]+)</.exec(await (await amara.post('/desk/sign-in/recovery-codes')).text());
    h.clock.advance({ minutes: 20 });
    assert.ok((await (await amara.get('/desk/sign-in/proof?back=%2Fdesk')).text()).includes('Use this code'));
    const used = await amara.post('/sign-in/recovery-code', { code: codes?.[1]?.split('\n')[0] ?? '' });
    assert.equal(used.headers.get('location'), '/desk');
    assert.equal(
      (await amara.post('/desk/sign-in/other-devices/end')).headers.get('location'),
      '/desk/sign-in',
    );
  });

  it('AC11 is not proved by a link of another practice that the same person works in', async () => {
    const one = await aPractice(h, 'One Street');
    h.clock.advance({ minutes: 1 });
    const two = await aPractice(h, 'Two Street');
    await h.admin.query('update members set user_id = $1 where practice_id = $2', [one.userId, two.practice]);
    const sent = h.mails.length;
    await post(h, '/sign-in', { email: one.email });
    const pathOf = (practice: string): string =>
      new URL(h.mails.slice(sent).find((mail) => mail.practice === practice)?.url ?? '').pathname;
    const amara = browser('');
    await amara.post(pathOf(one.practice));
    h.clock.advance({ minutes: 20 });
    await amara.post(pathOf(two.practice));
    amara.put(`porchlight.practice=${one.practice}`);
    assert.match(await (await amara.get('/desk')).text(), /One Street/, 'it is still open');
    assert.equal((await amara.post('/desk/sign-in/recovery-codes')).status, 303);
    amara.put(`porchlight.practice=${two.practice}`);
    assert.equal((await amara.post('/desk/sign-in/recovery-codes')).status, 200);
  });

  it('AC11 has a day where there is no way to prove it again, and then says who can help', async () => {
    h.mail.server = false;
    const { practice, owner } = await aPractice(h);
    const secret = await anInvitation(h, 'sign_in', { practiceId: practice, memberId: owner });
    const amara = browser('');
    await amara.post(`/invitations/${secret}`);
    h.clock.advance({ hours: 23 });
    const made = await amara.post('/desk/sign-in/recovery-codes');
    assert.equal(made.status, 200);
    // From now on there is a way.
    assert.equal((await amara.post('/desk/sign-in/other-devices/end')).status, 303);
    await h.admin.query('delete from auth."recoveryCode"');
    h.clock.advance({ hours: 1 });
    assert.equal((await amara.post('/desk/sign-in/other-devices/end')).status, 303);
    assert.match(await (await amara.get(PROOF)).text(), /npm run sign-in/);
  });
});

describe('the way back', () => {
  it('AC11 leads to no other house, whatever stands in the address or in the cookie', async () => {
    const { email } = await aPractice(h);
    const amara = browser(await signedIn(h, email));
    for (const bad of [
      'https://elsewhere.example/desk',
      '//elsewhere.example',
      '/sign-out',
      '/\\elsewhere.example',
    ]) {
      const answer = await amara.get(`/desk/sign-in/proof?back=${encodeURIComponent(bad)}`);
      assert.match(answer.headers.getSetCookie().join(), /porchlight\.back=%2Fdesk;/);
      amara.put(`porchlight.back=${encodeURIComponent(bad)}`);
      const sent = h.mails.length;
      await post(h, '/sign-in', { email });
      const used = await amara.post(new URL(h.mails[sent]?.url ?? '').pathname);
      assert.equal(used.headers.get('location'), '/desk', bad);
      h.clock.advance({ minutes: 11 });
    }
  });

  it('AC7 its links are counted for the member alone: who floods the sign-in form doesn’t use them up', async () => {
    const { email } = await aPractice(h);
    const amara = browser(await signedIn(h, email));
    for (let n = 0; n < 6; n += 1)
      await post(h, '/sign-in', { email }, { 'x-test-address': '198.51.100.30' });
    const sent = h.mails.length;
    await post(h, '/sign-in', { email });
    assert.equal(h.mails.length, sent, 'the form sends no more');
    await amara.get(PROOF);
    const asked: number[] = [];
    for (let n = 0; n < 6; n += 1) asked.push((await amara.post('/desk/sign-in/proof/link')).status);
    assert.deepEqual(asked, [200, 200, 200, 200, 200, 429]);
    assert.equal(h.mails.length, sent + 5);
  });
});
