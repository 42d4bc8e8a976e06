import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { accountPaths, members } from '#accounts';
import type { Work } from '#kit/work';
import { type Browser, type Newcomer, colleagueAt, newcomerHouse, openHaddad } from '#test/newcomer-house';

/** What an owner does about colleagues, in the whole house. */

let h: Newcomer;
let owner: Browser;
let practice: string;

before(async () => {
  h = await newcomerHouse();
  owner = h.browser();
  practice = await openHaddad(h, owner);
});
after(() => h.close());

const inPractice = <T>(act: (work: Work) => Promise<T> | T): Promise<T> =>
  h.house.source.inPractice(practice, { kind: 'system' }, act);

describe('an invitation that is pressed twice', () => {
  it('is one colleague, even at once, and the later link holds', async () => {
    const given = { name: 'Birk', email: 'birk@haddad.example', role: 'therapist' };
    const pages = await Promise.all([1, 2].map(() => owner.post(accountPaths.staff(), given)));
    assert.deepEqual(
      pages.map(({ status }) => status),
      [200, 200],
    );
    const named = (await inPractice(members)).filter(({ name }) => name === 'Birk');
    assert.equal(named.length, 1);
  });
});

describe('a colleague who has lost a phone', () => {
  it('is signed out of this practice everywhere by an owner, and told nothing of the others', async () => {
    const lost = await colleagueAt(h, practice, { role: 'therapist', name: 'Wren' });
    const aside = await colleagueAt(h, practice, { role: 'therapist', name: 'Moss' });
    const desk = async (browser: Browser): Promise<string> => (await browser.get(accountPaths.devices())).to;
    const end = accountPaths.staffSignedOut(lost.id);
    assert.equal((await aside.browser.post(end, {})).status, 403, 'no colleague may');
    assert.equal(await desk(lost.browser), '');
    const done = await owner.post(end, {});
    assert.deepEqual([done.status, done.to], [303, accountPaths.staff(lost.id)]);
    assert.match((await owner.get(accountPaths.staff(lost.id))).text, /Wren is signed out of this practice/);
    assert.equal(await desk(lost.browser), accountPaths.signIn());
    assert.equal(await desk(aside.browser), '');
    const own = (await inPractice(members)).find(({ name }) => name === 'Nour Haddad');
    assert.equal((await owner.post(accountPaths.staffSignedOut(own?.id ?? ''), {})).status, 404);
    assert.doesNotMatch((await owner.get(`${accountPaths.staff()}?signed-out=x`)).text, /is signed out/);
  });
  it('what a second practice opened of hers stays open there', async () => {
    const user = await h.signIn.userFor('two-doors@haddad.example');
    const [here, there] = [await inPractice((work) => work.practice), '01890000-0000-7000-8000-00000000000b'];
    const { setCookie } = await h.signIn.open(user, [here, there], new Headers());
    const cookie = setCookie.map((one) => one.split(';')[0]).join('; ');
    await h.signIn.shut(user, here);
    assert.deepEqual((await h.signIn.whoIs(new Headers({ cookie })))?.opens, [there]);
    await h.signIn.shut(user, there);
    assert.equal(await h.signIn.whoIs(new Headers({ cookie })), undefined);
  });
});
