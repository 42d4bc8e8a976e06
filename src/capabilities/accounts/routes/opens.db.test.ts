import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  type House,
  aColleague,
  aPractice,
  anInvitation,
  cookiesOf,
  get,
  house,
  post,
} from '#test/accounts-house';
import { opensIn } from '../sign-in/opens.ts';

let h: House;
before(async () => {
  h = await house();
});
after(() => h.close());

const pathOf = (url: string | undefined): string => new URL(url ?? '').pathname;

/** Somebody who works in two practices of different owners: One Street, and Two Street, joined a minute later. */
async function worksInTwo() {
  const one = await aPractice(h, 'One Street');
  h.clock.advance({ minutes: 1 });
  const two = await aPractice(h, 'Two Street');
  await h.admin.query('update members set user_id = $1 where practice_id = $2', [one.userId, two.practice]);
  return { one, two, email: one.email };
}

/** The link that each practice's mail carried, after the form was sent once. */
async function links(email: string): Promise<Map<string, string>> {
  const sent = h.mails.length;
  await post(h, '/sign-in', { email });
  return new Map(h.mails.slice(sent).map((mail) => [mail.practice, pathOf(mail.url)]));
}

async function use(path: string | undefined, cookie = ''): Promise<string> {
  const answer = await post(h, path ?? '', {}, { cookie });
  assert.equal(answer.status, 303, await answer.text());
  return cookiesOf(answer.headers.getSetCookie());
}

const deskOf = async (cookie: string): Promise<string> => (await get(h, '/desk', { cookie })).text();

const asPractice = (cookie: string, practice: string): string =>
  cookie.replace(/porchlight\.practice=[^;]*/, `porchlight.practice=${practice}`);

describe('a link by mail', () => {
  it('AC9 comes from each practice that somebody works in, and opens that one', async () => {
    const { one, two, email } = await worksInTwo();
    const mailed = await links(email);
    assert.deepEqual([...mailed.keys()], [one.practice, two.practice]);
    assert.equal(await deskOf(await use(mailed.get(two.practice))), 'Amara Okafor at Two Street');
    assert.equal(await deskOf(await use(mailed.get(one.practice))), 'Amara Okafor at One Street');
  });

  it('AC9 opens no other practice, whatever the browser asks for', async () => {
    const { one, two, email } = await worksInTwo();
    const cookie = await use((await links(email)).get(one.practice));
    assert.equal(await deskOf(asPractice(cookie, two.practice)), 'Amara Okafor at One Street');
    const chosen = await post(h, '/desk/sign-in/practice', { practice: two.practice }, { cookie });
    assert.deepEqual(chosen.headers.getSetCookie(), []);
    const page = await (await get(h, '/desk/sign-in', { cookie })).text();
    assert.match(
      page,
      /Two Street<\/strong>\s*<br><span[^>]*>Not open yet: this sign-in came from another practice\./,
    );
    assert.equal(page.includes('Open Two Street'), false);
  });

  it('AC9 that was changed to name another practice is refused', async () => {
    const { one, two, email } = await worksInTwo();
    const path = (await links(email)).get(one.practice) ?? '';
    assert.equal((await post(h, path.replace(one.practice, two.practice))).status, 409);
    assert.equal((await post(h, path.replace(/\..*/, ''))).status, 409);
    await use(path);
  });

  it('AC9 of the second practice, used where the first is open, opens both', async () => {
    const { one, two, email } = await worksInTwo();
    const mailed = await links(email);
    const both = await use(mailed.get(two.practice), await use(mailed.get(one.practice)));
    assert.equal(await deskOf(both), 'Amara Okafor at Two Street');
    assert.equal(await deskOf(asPractice(both, one.practice)), 'Amara Okafor at One Street');
    assert.equal(await deskOf(asPractice(both, 'nonsense')), 'Amara Okafor at One Street');
    const chosen = await post(h, '/desk/sign-in/practice', { practice: one.practice }, { cookie: both });
    const [set = ''] = chosen.headers.getSetCookie();
    assert.match(set, new RegExp(`^porchlight.practice=${one.practice};.*HttpOnly`));
  });

  it('AC9 adds nothing to what somebody else has open in the same browser', async () => {
    const { one, email } = await worksInTwo();
    const other = await aPractice(h, 'Three Street');
    const theirs = await use((await links(other.email)).get(other.practice));
    const mine = await use((await links(email)).get(one.practice), theirs);
    const { rows } = await h.admin.query<{ opens: string }>(
      `select opens from auth.session where "userId" = $1`,
      [one.userId],
    );
    assert.deepEqual(
      rows.map((row) => opensIn(row.opens)),
      [[one.practice]],
    );
    assert.equal(await deskOf(mine), 'Amara Okafor at One Street');
  });

  it('AC6 of a practice that they left opens nothing, and says so', async () => {
    const { one, email } = await worksInTwo();
    const cookie = await use((await links(email)).get(one.practice));
    await h.admin.query('update members set left_at = now() where practice_id = $1', [one.practice]);
    const answer = await get(h, '/desk', { cookie });
    assert.equal(answer.status, 403);
    assert.match(await answer.text(), /not for a practice where you work now/);
  });

  it('is noted in the trail of the practice that it opens, and of no other', async () => {
    const { one, two, email } = await worksInTwo();
    await use((await links(email)).get(one.practice));
    const { rows } = await h.admin.query(
      `select practice_id from audit_lines where action = 'signed_in' and practice_id in ($1, $2)`,
      [one.practice, two.practice],
    );
    assert.deepEqual(rows, [{ practice_id: one.practice }]);
  });
});

describe('an invitation', () => {
  it('AC9 opens its own practice beside what is open already', async () => {
    const one = await aPractice(h, 'One Street');
    const cookie = await use((await links(one.email)).get(one.practice));
    const two = await aPractice(h, 'Two Street');
    const { secret } = await aColleague(h, two.practice, one.email);
    const both = await use(`/invitations/${secret}`, cookie);
    assert.equal(await deskOf(both), 'Bo Lindqvist at Two Street');
    assert.equal(await deskOf(asPractice(both, one.practice)), 'Amara Okafor at One Street');
    const mailed = await links(one.email);
    assert.equal(
      await deskOf(asPractice(await use(mailed.get(two.practice)), one.practice)),
      'Bo Lindqvist at Two Street',
    );
  });

  it('AC9 that was printed on the machine says so, and opens one practice like any other', async () => {
    const { one, two } = await worksInTwo();
    const secret = await anInvitation(h, 'sign_in', { practiceId: two.practice, memberId: two.owner });
    const cookie = await use(`/invitations/${secret}`);
    assert.equal(await deskOf(asPractice(cookie, one.practice)), 'Amara Okafor at Two Street');
    const who = await h.signIn.whoIs(new Headers({ cookie }));
    assert.deepEqual(who?.opens.toSorted(), [two.practice, 'machine'].toSorted());
  });

  it('AC9 gives up what it opened, passkeys too, once a link by mail proves whose the mailbox is', async () => {
    const { practice } = await aPractice(h);
    const { secret } = await aColleague(h, practice, 'bo@example.org');
    const early = await use(`/invitations/${secret}`);
    const bo = await h.signIn.knownUser('bo@example.org');
    await h.admin.query(
      `insert into auth.passkey (id, "publicKey", "userId", "credentialID", counter, "deviceType", "backedUp")
       values ('planted', '', $1, 'planted', 0, '', false)`,
      [bo],
    );
    const proved = await use((await links('bo@example.org')).get(practice));
    assert.equal((await get(h, '/desk', { cookie: early })).status, 303);
    assert.deepEqual(await h.signIn.passkeys.list(bo ?? ''), []);
    await use((await links('bo@example.org')).get(practice));
    assert.equal(
      (await get(h, '/desk', { cookie: proved })).status,
      200,
      'only the first proof ends anything',
    );
  });
});
