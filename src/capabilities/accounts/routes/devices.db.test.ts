import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type House, aPractice, get, house, post, signedIn } from '#test/accounts-house';

let h: House;
before(async () => {
  h = await house();
});
after(() => h.close());

const pageOf = async (cookie: string): Promise<string> => (await get(h, '/desk/sign-in', { cookie })).text();
const isOpen = async (cookie: string): Promise<boolean> => (await get(h, '/desk', { cookie })).status === 200;

describe('the page of devices', () => {
  it('shows where somebody is signed in, and ends another device', async () => {
    const { email } = await aPractice(h);
    const [here, there] = [await signedIn(h, email), await signedIn(h, email)];
    const page = await pageOf(here);
    assert.ok(page.includes('this device') && page.includes('You have no passkey yet'));
    assert.match(page, /signed in <|signed in \w+ \d+/);
    assert.equal(page.match(/last seen/g)?.length, 1, 'of the other device alone');
    const ends = [...page.matchAll(/action="(\/desk\/sign-in\/devices\/[^"]+\/end)"/g)].map((one) => one[1]);
    assert.equal(ends.length, 1);
    assert.equal((await post(h, ends[0] ?? '', {}, { cookie: here })).status, 303);
    assert.deepEqual([await isOpen(there), await isOpen(here)], [false, true]);
    assert.equal((await pageOf(here)).includes('End all others'), false, 'there are none');
  });

  it('ends all others in one press, of this person alone, and says so in the trail', async () => {
    const { email, practice } = await aPractice(h);
    const other = await aPractice(h);
    const [here, ...there] = [await signedIn(h, email), await signedIn(h, email), await signedIn(h, email)];
    const theirs = await signedIn(h, other.email);
    assert.ok((await pageOf(here)).includes('End all others'));
    const answer = await post(h, '/desk/sign-in/other-devices/end', {}, { cookie: here });
    assert.equal(answer.headers.get('location'), '/desk/sign-in');
    for (const cookie of there) assert.equal(await isOpen(cookie), false);
    assert.deepEqual([await isOpen(here), await isOpen(theirs)], [true, true]);
    const { rowCount } = await h.admin.query(
      `select from audit_lines where practice_id = $1 and action = 'devices.ended'`,
      [practice],
    );
    assert.equal(rowCount, 1);
  });
});
