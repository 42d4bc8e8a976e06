import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type House, aPractice, get, house, post, signedIn } from '#test/accounts-house';

let h: House;
before(async () => {
  h = await house();
});
after(() => h.close());

const pathOf = (url: string | undefined): string => new URL(url ?? '').pathname;

describe('asking for a link', () => {
  it('AC3 gives the same answer, byte for byte, whether we know the address or not', async () => {
    const { email } = await aPractice(h);
    const sent = h.mails.length;
    const known = await post(h, '/sign-in', { email: ` ${email.toUpperCase()} ` });
    const unknown = await post(h, '/sign-in', { email: 'stranger@example.org' });
    assert.equal(known.status, 200);
    assert.equal(unknown.status, 200);
    const page = await known.text();
    assert.equal(page, await unknown.text());
    assert.ok(page.includes('If we know this address, a link is on its way. It works for 10 minutes.'));
    assert.deepEqual([...known.headers], [...unknown.headers]);
    assert.equal(h.mails.length, sent + 1);
    assert.equal(await h.signIn.knownUser('stranger@example.org'), undefined);
  });
  it('comes back with what was typed when it is no address', async () => {
    const answer = await post(h, '/sign-in', { email: '<amara' });
    assert.equal(answer.status, 422);
    const page = await answer.text();
    assert.ok(page.includes('Write your email') && page.includes('value="&lt;amara"'));
  });
  it('speaks Spanish to who asks for it', async () => {
    const page = await (await get(h, '/sign-in', { 'accept-language': 'es-MX' })).text();
    assert.ok(page.includes('Le enviamos un enlace'));
  });
  it('AC7 sends no more than five mails in ten minutes to one address, and says nothing of it', async () => {
    const { email } = await aPractice(h);
    const sent = h.mails.length;
    const asked = await Promise.all(Array.from({ length: 8 }, () => post(h, '/sign-in', { email })));
    assert.deepEqual([...new Set(asked.map((one) => one.status))], [200]);
    assert.equal(h.mails.length, sent + 5);
    h.clock.advance({ minutes: 11 });
    await post(h, '/sign-in', { email });
    assert.equal(h.mails.length, sent + 6);
  });
  it('AC7 asks for patience where one network address asks without end, and keeps no address', async () => {
    const from = { 'x-test-address': '198.51.100.7' };
    const asked = await Promise.all(
      Array.from({ length: 61 }, (_, n) => post(h, '/sign-in', { email: `n${n}@example.org` }, from)),
    );
    assert.equal(asked.filter((one) => one.status === 429).length, 1);
    assert.equal((await post(h, '/sign-in', { email: 'other@example.org' })).status, 200);
    const { rows } = await h.admin.query<{ row: string }>('select row_to_json(t)::text as row from limits t');
    assert.equal(
      rows.some(({ row }) => row.includes('198.51')),
      false,
    );
  });
});

describe('a link', () => {
  it('AC2 does nothing when it is only opened, however often', async () => {
    const { email } = await aPractice(h);
    await post(h, '/sign-in', { email });
    const path = pathOf(h.mails.at(-1)?.url);
    for (const _ of [1, 2, 3]) {
      const page = await get(h, path);
      assert.equal(page.status, 200);
      assert.deepEqual(page.headers.getSetCookie(), []);
      assert.equal((await page.text()).match(/<button/g)?.length, 1);
    }
    const tries = await Promise.all([post(h, path), post(h, path), post(h, path), post(h, path)]);
    assert.deepEqual(
      tries.map((one) => one.status).toSorted((a, b) => a - b),
      [303, 409, 409, 409],
    );
    const used = await post(h, path);
    assert.equal(used.status, 409);
    assert.ok((await used.text()).includes('used before, or its time is over'));
  });
  it('leads to the desk, and leaves a line in the trail', async () => {
    const { email, practice, owner } = await aPractice(h);
    const cookie = await signedIn(h, email);
    const desk = await get(h, '/desk', { cookie });
    assert.equal(await desk.text(), 'Amara Okafor at Harbor Street Therapy');
    assert.equal(desk.headers.get('cache-control'), 'no-store');
    const { rows } = await h.admin.query(
      `select action, detail from audit_lines where practice_id = $1 and subject_id = $2 and action = 'signed_in'`,
      [practice, owner],
    );
    assert.deepEqual(rows, [{ action: 'signed_in', detail: { by: 'link' } }]);
  });
});

describe('the desk', () => {
  it('sends who isn’t signed in to the sign-in page, and keeps a form from being lost unseen', async () => {
    const read = await get(h, '/desk');
    assert.equal(read.status, 303);
    assert.equal(read.headers.get('location'), '/sign-in');
    const form = await post(h, '/desk/act');
    assert.equal(form.status, 401);
    assert.ok((await form.text()).includes('Please sign in first'));
  });
  it('AC5 does nothing for a form on somebody else’s page', async () => {
    const { email } = await aPractice(h);
    const cookie = await signedIn(h, email);
    const elsewhere = { cookie, 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' };
    for (const path of ['/desk/act', '/sign-out', '/sign-in', '/desk/sign-in/practice', '/invitations/x'])
      assert.equal((await post(h, path, {}, elsewhere)).status, 403, path);
    assert.equal(await (await post(h, '/desk/act', {}, { cookie })).text(), 'done');
  });
  it('is closed after signing out', async () => {
    const { email } = await aPractice(h);
    const cookie = await signedIn(h, email);
    const out = await post(h, '/sign-out', {}, { cookie });
    assert.equal(out.status, 303);
    assert.match(out.headers.get('clear-site-data') ?? '', /storage/);
    assert.equal((await get(h, '/desk', { cookie })).status, 303);
  });
  it('AC6 is closed to who left, and says so calmly', async () => {
    const { email, practice, owner } = await aPractice(h);
    const cookie = await signedIn(h, email);
    await h.admin.query('update members set left_at = now() where practice_id = $1 and id = $2', [
      practice,
      owner,
    ]);
    const answer = await get(h, '/desk', { cookie });
    assert.equal(answer.status, 403);
    assert.ok((await answer.text()).includes('Ask who invited you'));
  });
});
