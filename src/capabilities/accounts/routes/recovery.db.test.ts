import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type House, aPractice, cookiesOf, get, house, post, signedIn } from '#test/accounts-house';

let h: House;
before(async () => {
  h = await house();
});
after(() => h.close());

const CODE = /(?:(?:[bdfgklmnprst][aeiou]){2} ){5}(?:[bdfgklmnprst][aeiou]){2}/g;

/** Presses the button on the page of devices: the codes as they are shown. */
async function makeCodes(cookie: string): Promise<string[]> {
  const answer = await post(h, '/desk/sign-in/recovery-codes', {}, { cookie });
  assert.equal(answer.status, 200);
  return (await answer.text()).match(CODE) ?? [];
}

const use = (code: string | undefined, headers: Record<string, string> = {}): Promise<Response> =>
  post(h, '/sign-in/recovery-code', { code: code ?? '' }, headers);

const deskOf = async (answer: Response): Promise<string> =>
  (await get(h, '/desk', { cookie: cookiesOf(answer.headers.getSetCookie()) })).text();

const actionsIn = async (practice: string): Promise<unknown[]> => {
  const { rows } = await h.admin.query<{ action: string; detail: unknown }>(
    `select action, detail from audit_lines where practice_id = $1 and action in ('signed_in', 'recovery_codes.made')
     order by at, id`,
    [practice],
  );
  return rows.map(({ action, detail }) => [action, detail]);
};

describe('recovery codes', () => {
  it('AC10 are shown once, work once each of four at once, and the page says how many are left', async () => {
    const { email } = await aPractice(h);
    const cookie = await signedIn(h, email);
    const devices = async (own: string): Promise<string> =>
      (await get(h, '/desk/sign-in', { cookie: own })).text();
    assert.ok((await devices(cookie)).includes('You have no codes now.'));
    const codes = await makeCodes(cookie);
    assert.equal(new Set(codes).size, 10);
    const page = await devices(cookie);
    assert.ok(page.includes('10 codes are left.'));
    assert.equal(
      codes.some((code) => page.includes(code)),
      false,
      'never shown again',
    );
    const typed = ` ${codes[0]?.toUpperCase().replaceAll(' ', '-')}. `;
    const tries = await Promise.all([use(typed), use(typed), use(typed), use(typed)]);
    assert.deepEqual(
      tries.map((one) => one.status).toSorted((a, b) => a - b),
      [303, 422, 422, 422],
    );
    const done = tries.find((one) => one.status === 303);
    assert.equal(done?.headers.get('location'), '/desk/sign-in');
    assert.equal(done && (await deskOf(done)), 'Amara Okafor at Harbor Street Therapy');
    assert.ok(done && (await devices(cookiesOf(done.headers.getSetCookie()))).includes('9 codes are left.'));
  });

  it('AC10 made anew end the ones before', async () => {
    const { email } = await aPractice(h);
    const cookie = await signedIn(h, email);
    const [old] = await makeCodes(cookie);
    const [fresh, another] = await Promise.all([makeCodes(cookie), makeCodes(cookie)]);
    assert.equal((await use(old)).status, 422);
    const answers = [await use(fresh[0]), await use(another[0])].map((one) => one.status);
    assert.deepEqual(
      answers.toSorted((a, b) => a - b),
      [303, 422],
      'of two presses at once one list holds',
    );
  });

  it('AC10 tell their owner that one was used, by mail and in the trail', async () => {
    const { email, practice, owner } = await aPractice(h);
    const cookie = await signedIn(h, email);
    h.clock.advance({ minutes: 1 });
    const [code] = await makeCodes(cookie);
    h.clock.advance({ minutes: 1 });
    const told = h.told.length;
    await use(code);
    assert.deepEqual(h.told.slice(told), [{ practice, memberId: owner, left: 9 }]);
    assert.deepEqual(await actionsIn(practice), [
      ['signed_in', { by: 'link' }],
      ['recovery_codes.made', {}],
      ['signed_in', { by: 'recovery_code' }],
    ]);
  });

  it('AC10 open the practices that were proved when they were made, and no other of the same person', async () => {
    const [one, two] = [await aPractice(h, 'One Street'), await aPractice(h, 'Two Street')];
    await h.admin.query('update members set user_id = $1 where practice_id = $2', [one.userId, two.practice]);
    const sent = h.mails.length;
    await post(h, '/sign-in', { email: one.email });
    const mailed = new Map(h.mails.slice(sent).map((mail) => [mail.practice, new URL(mail.url).pathname]));
    const open = async (practice: string, cookie: string): Promise<string> => {
      const answer = await post(h, mailed.get(practice) ?? '', {}, { cookie });
      return cookiesOf(answer.headers.getSetCookie());
    };
    const early = await open(two.practice, '');
    h.clock.advance({ minutes: 61 });
    const both = await open(one.practice, early);
    const [code] = await makeCodes(both);
    const opened = await use(code);
    const cookie = cookiesOf(opened.headers.getSetCookie());
    const wishes = `${cookie}; porchlight.practice=${two.practice}`;
    assert.equal(await (await get(h, '/desk', { cookie: wishes })).text(), 'Amara Okafor at One Street');
    const page = await (await get(h, '/desk/sign-in', { cookie })).text();
    assert.match(page, /Two Street<\/strong>[\s\S]*?Not open yet/);
  });

  it('AC10 are kept as keyed hashes, and end when a mailbox is proved for the first time', async () => {
    const { email, userId } = await aPractice(h);
    const cookie = cookiesOf((await h.signIn.open(userId, [], new Headers())).setCookie);
    assert.equal((await get(h, '/desk', { cookie })).status, 403);
    await h.signIn.recovery.replace(userId, [], ['bamo tiku reno lasi fupe dogi']);
    const { rows } = await h.admin.query<{ row: string }>(
      'select row_to_json(t)::text as row from auth."recoveryCode" t',
    );
    assert.equal(
      rows.some(({ row }) => /bamo|tiku/.test(row)),
      false,
    );
    await signedIn(h, email);
    assert.equal((await h.signIn.recovery.left(userId)).count, 0);
  });

  it('AC10 that are wrong get one answer, with what was typed', async () => {
    for (const typed of ['', 'bamo tiku', 'é'.repeat(300), '<b>bamo', "' or 1=1 --"]) {
      const answer = await use(typed);
      assert.equal(answer.status, 422);
      assert.match(await answer.text(), /We don’t know this code/);
    }
    assert.match(await (await use('<b>bamo')).text(), /value="&lt;b&gt;bamo"/);
  });
});

describe('guesses', () => {
  it('AC7 of recovery codes are limited for each network, and stop no link and no passkey', async () => {
    const { email } = await aPractice(h);
    const cookie = await signedIn(h, email);
    const [code] = await makeCodes(cookie);
    const from = { 'x-test-address': '198.51.100.20' };
    const tries = await Promise.all(Array.from({ length: 25 }, () => use('bamo', from)));
    assert.equal(tries.filter((one) => one.status === 429).length, 5);
    assert.equal((await use(code, from)).status, 429, 'also with the right one');
    assert.equal((await post(h, '/sign-in/passkey/question', {}, from)).status, 200);
    const sent = h.mails.length;
    assert.equal((await post(h, '/sign-in', { email }, from)).status, 200);
    assert.equal((await post(h, new URL(h.mails[sent]?.url ?? '').pathname, {}, from)).status, 303);
    assert.equal((await use(code)).status, 303, 'from another network it works');
  });

  it('AC7 of recovery codes are limited for the whole installation', async () => {
    const { email } = await aPractice(h);
    const [code] = await makeCodes(await signedIn(h, email));
    await use('bamo', { 'x-test-address': '198.51.100.21' });
    // What 100 networks would do within the hour.
    const day = h.clock.now().toString().slice(0, 10);
    const counted = await h.admin.query('update limits set count = 2000 where bucket = $1', [
      h.vault.hash(`limit recovery codes ${day}`, ''),
    ]);
    assert.ok((counted.rowCount ?? 0) > 0);
    assert.equal((await use(code, { 'x-test-address': '198.51.100.22' })).status, 429);
    h.clock.advance({ minutes: 60 });
    assert.equal((await use(code, { 'x-test-address': '198.51.100.22' })).status, 303);
  });
});
