import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { isRefused } from '#kit/outcome';
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
import { isOperator, isSetUp, takeInvitation } from '../invitations.ts';

let h: House;
before(async () => {
  h = await house();
});
after(() => h.close());

const deskOf = async (answer: Response): Promise<string> =>
  (await get(h, '/desk', { cookie: cookiesOf(answer.headers.getSetCookie()) })).text();

const OPENING = {
  name: 'Nour Haddad',
  email: 'nour@example.org',
  practice: 'Haddad & Peña',
  kind: 'solo',
  country: 'US',
  zone: 'America/Chicago',
};

describe('an invitation', () => {
  it('AC1 is taken once, of four at once', async () => {
    const secret = await anInvitation(h, 'practice');
    const tries = await Promise.all(
      [1, 2, 3, 4].map(() => h.source.forInstallation((work) => takeInvitation(work, secret))),
    );
    assert.equal(tries.filter((one) => !isRefused(one)).length, 1);
  });
  it('AC1 runs out, and is kept as a hash only', async () => {
    const secret = await anInvitation(h, 'practice');
    const { rows } = await h.admin.query<{ row: string }>(
      'select row_to_json(t)::text as row from invitations t',
    );
    assert.equal(
      rows.some(({ row }) => row.includes(secret)),
      false,
    );
    const now = h.clock.now();
    h.clock.advance({ hours: 24 });
    const answer = await get(h, `/invitations/${secret}`);
    h.clock.moveTo(now);
    assert.equal(answer.status, 409);
    assert.equal((await get(h, '/invitations/made-up')).status, 409);
  });
});

describe('a colleague', () => {
  it('joins with one button where the practice knows their address', async () => {
    const { practice } = await aPractice(h);
    const { memberId, secret } = await aColleague(h, practice, 'bo@example.org');
    const page = await (await get(h, `/invitations/${secret}`)).text();
    assert.ok(page.includes('Bo Lindqvist') && page.includes('Harbor Street Therapy'));
    assert.equal(page.includes('bo@example.org') || page.includes('type="email"'), false);
    const tries = await Promise.all([1, 2, 3, 4].map(() => post(h, `/invitations/${secret}`)));
    assert.equal(tries.filter((one) => one.status === 303).length, 1, 'of four at once one joins');
    const joined = tries.find((one) => one.status === 303);
    assert.equal(joined && (await deskOf(joined)), 'Bo Lindqvist at Harbor Street Therapy');
    const { rows } = await h.admin.query('select user_id from members where id = $1', [memberId]);
    assert.deepEqual(rows, [{ user_id: await h.signIn.knownUser('bo@example.org') }]);
  });
  it('can’t take it for another address than the one noted', async () => {
    const { practice } = await aPractice(h);
    const { secret } = await aColleague(h, practice, 'noted@example.org');
    await post(h, `/invitations/${secret}`, { email: 'thief@example.org' });
    assert.equal(await h.signIn.knownUser('thief@example.org'), undefined);
  });
  it('of whom there is a sign-in already proves that the mailbox is theirs, since whoever invites holds the link too', async () => {
    const ours = await aPractice(h);
    const theirs = await aPractice(h);
    const { secret } = await aColleague(h, ours.practice, theirs.email);
    const stolen = await post(h, `/invitations/${secret}`);
    assert.equal(stolen.status, 422);
    assert.deepEqual(stolen.headers.getSetCookie(), []);
    const typed = await aColleague(h, ours.practice, '');
    const asTyped = await post(h, `/invitations/${typed.secret}`, { email: theirs.email });
    assert.deepEqual([asTyped.status, asTyped.headers.getSetCookie().length], [422, 0]);
  });

  it('is asked for an address where none was noted, and may ask for links with it', async () => {
    const { practice, email } = await aPractice(h);
    const { secret } = await aColleague(h, practice, '');
    const wrong = await post(h, `/invitations/${secret}`, { email: 'nothing' });
    assert.equal(wrong.status, 422);
    assert.ok((await wrong.text()).includes('value="nothing"'));
    const taken = await post(h, `/invitations/${secret}`, { email });
    assert.equal(taken.status, 422);
    assert.ok((await taken.text()).includes('There is a sign-in with this email already'));
    const joined = await post(h, `/invitations/${secret}`, { email: 'bo.new@example.org' });
    assert.equal(joined.status, 303);
    const sent = h.mails.length;
    await post(h, '/sign-in', { email: 'bo.new@example.org' });
    assert.equal(h.mails.length, sent + 1);
    const { rows } = await h.admin.query<{ email: Buffer }>(
      'select email from members where practice_id = $1',
      [practice],
    );
    assert.equal(
      rows.some((row) => row.email.includes('bo.new')),
      false,
      'the address is sealed',
    );
  });
});

describe('a sign-in link of a member', () => {
  it('signs in once, for a day', async () => {
    const { practice, owner } = await aPractice(h);
    const secret = await anInvitation(h, 'sign_in', { practiceId: practice, memberId: owner });
    const answer = await post(h, `/invitations/${secret}`);
    assert.equal(answer.status, 303);
    assert.equal(await deskOf(answer), 'Amara Okafor at Harbor Street Therapy');
    assert.equal((await post(h, `/invitations/${secret}`)).status, 409);
  });
});

describe('the set-up link', () => {
  it('opens the first practice and makes its holder the operator, once of two at once', async () => {
    assert.equal(await h.source.forInstallation(isSetUp), false);
    const secret = await anInvitation(h, 'set_up');
    const page = await (await get(h, `/invitations/${secret}`)).text();
    assert.ok(page.includes('Open your practice') && page.includes('United States'));
    const tries = await Promise.all([1, 2].map(() => post(h, `/invitations/${secret}`, OPENING)));
    assert.deepEqual(
      tries.map((one) => one.status).toSorted((a, b) => a - b),
      [303, 409],
    );
    const opened = tries.find((one) => one.status === 303);
    assert.equal(opened?.headers.get('location'), '/desk/set-up');
    assert.equal(opened && (await deskOf(opened)), 'Nour Haddad at Haddad & Peña');
    const userId = (await h.signIn.knownUser('nour@example.org')) ?? '';
    assert.equal(await h.source.forInstallation((work) => isOperator(work, userId)), true);
    const { rows } = await h.admin.query(`select slug from practices where name = 'Haddad & Peña'`);
    assert.deepEqual(rows, [{ slug: 'haddad-pena' }]);
  });
  it('comes back with what was typed, and names what is wanted', async () => {
    const secret = await anInvitation(h, 'set_up');
    const answer = await post(h, `/invitations/${secret}`, { ...OPENING, email: 'nour', country: 'XX' });
    assert.equal(answer.status, 422);
    const page = await answer.text();
    assert.ok(page.includes('value="Haddad &amp; Peña"') && page.includes('href="#f-email"'));
    assert.ok(page.includes('href="#f-country"') && !page.includes('href="#f-name"'));
  });
});

describe('an invitation of a practice', () => {
  it('opens it beside one of the same name, and makes no operator', async () => {
    for (const slug of ['quiet-room', 'quiet-room-2']) {
      const secret = await anInvitation(h, 'practice');
      const email = `${slug}@example.org`;
      const answer = await post(h, `/invitations/${secret}`, { ...OPENING, practice: 'Quiet Room', email });
      assert.equal(answer.status, 303);
      const userId = (await h.signIn.knownUser(email)) ?? '';
      assert.equal(await h.source.forInstallation((work) => isOperator(work, userId)), false);
      const { rowCount } = await h.admin.query('select from practices where slug = $1', [slug]);
      assert.equal(rowCount, 1);
    }
  });
});
