import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  SET_UP_STEPS,
  accountPaths,
  members,
  practiceAt,
  staffing,
  stepAfter,
  thisPractice,
} from '#accounts';
import { mailbox } from '#channels';
import { handOver, receive } from '#inquiries';
import { tables } from '#kit/db';
import { helpNowIsReady, resources } from '#resources';
import type { Work } from '#kit/work';
import { type Browser, type Newcomer, asItStands, colleagueAt, newcomerHouse } from '#test/newcomer-house';
import { practiceInvitation, signInLinks } from './one-time-links.ts';
import { madeUpContact } from '#test/made-up';

let h: Newcomer;
let owner: Browser;

before(async () => {
  h = await newcomerHouse();
  owner = h.browser();
});
after(() => h.close());

const OPENING = {
  name: 'Nour Haddad',
  email: 'nour@haddad.example',
  practice: 'Haddad Therapy',
  kind: 'solo',
  country: 'US',
};
const step = accountPaths.setUpStep;

async function inPractice<T>(act: (work: Work) => Promise<T> | T, slug = 'haddad-therapy'): Promise<T> {
  const practice = await h.house.source.forInstallation((work) => practiceAt(work, slug));
  return h.house.source.inPractice(practice ?? '', { kind: 'system' }, act);
}

const here = (): Promise<string> => inPractice((work) => work.practice);

describe('a newcomer', () => {
  it('comes from the set-up link to a working practice by pressing Enter', async () => {
    const opened = await owner.post(await h.setUpLink(), OPENING);
    assert.deepEqual([opened.status, opened.to], [303, step('practice')]);
    assert.equal((await owner.get(step('end'))).to, step('numbers'), 'nothing opens without help now');
    for (const name of SET_UP_STEPS) {
      const page = await owner.get(step(name));
      assert.equal(page.status, 200, name);
      const answer = await owner.post(step(name), asItStands(page.text));
      assert.deepEqual([answer.status, answer.to], [303, step(stepAfter(name))], name);
    }
    const end = await owner.get(step('end'));
    assert.ok(end.status === 200 && end.text.includes('The light is on.'));
    await inPractice(async (work) => {
      const practice = await thisPractice(work);
      assert.equal(practice.zone, 'America/New_York');
      assert.deepEqual([practice.settings.promiseDays, practice.languages], [2, ['en']]);
      assert.equal(await helpNowIsReady(work), true);
      assert.equal(await mailbox(work), undefined);
      const staff = await staffing(work);
      assert.equal(staff.calendar(null).zone, 'America/New_York');
    });
  });

  it('finds every step and setting again, and gets a greeting to record', async () => {
    const overview = await owner.get(accountPaths.setUp());
    for (const name of SET_UP_STEPS) assert.ok(overview.text.includes(`href="${step(name)}"`), name);
    assert.ok(!overview.text.includes('Start with step 1'), 'it is done');
    for (const path of [
      accountPaths.staff(),
      accountPaths.absences(),
      accountPaths.moreSettings(),
      accountPaths.templates(),
    ]) {
      assert.equal((await owner.get(path)).status, 200, path);
    }
    const words = await owner.get(step('words'));
    assert.ok(words.text.includes('call 911, or 988') && words.text.includes('within two working days'));
  });

  it('gets a wrong form back with what was typed', async () => {
    const hours = await owner.post(step('hours'), { 'd1a-from': '11:11', 'd1a-until': '10:10' });
    assert.equal(hours.status, 422);
    assert.ok(hours.text.includes('value="11:11"') && hours.text.includes('href="#f-d1a-from"'));
    const terms = await owner.post(step('terms'), { room: 'until', licensedIn: 'New York' });
    assert.ok(terms.status === 422 && terms.text.includes('value="New York"'));
  });

  it('can’t take away the last emergency number or crisis line of the set-up', async () => {
    const other = h.browser();
    const link = await practiceInvitation(h.house);
    await other.post(new URL(link).pathname, {
      ...OPENING,
      practice: 'Quiet Room',
      email: 'quiet@room.example',
    });
    const wrong = await other.post(step('numbers'), [['number', 'us-911']]);
    assert.equal(wrong.status, 422);
    assert.ok(wrong.text.includes('crisis line at least'));
    const kept = await inPractice((work) => resources(work), 'quiet-room');
    assert.equal(kept.length, 0, 'kept whole or not at all');
    const own = { number: 'us-911', 'own-name': 'The Night Line', 'own-phone': '(212) 555-0142' };
    assert.equal((await other.post(step('numbers'), own)).status, 303);
    assert.equal(await inPractice(helpNowIsReady, 'quiet-room'), true);
  });
});

describe('mail', () => {
  it('is tried before it is kept; what was typed comes back, but no password', async () => {
    const typed = {
      kind: 'servers',
      senderName: 'Nour H.',
      senderAddress: 'office@haddad.example',
      'smtp-host': '127.0.0.1',
      'smtp-port': '1',
      'smtp-security': 'none',
      'smtp-user': 'office',
      'smtp-password': 'lamp and porch',
    };
    const answer = await owner.post(step('mail'), typed);
    assert.equal(answer.status, 422);
    assert.ok(answer.text.includes('127.0.0.1') && answer.text.includes('Is the port right, and'));
    assert.equal(answer.text.includes('lamp and porch'), false);
    assert.ok(/name="smtp-sealed" value="[\w-]{20,}"/.test(answer.text));
    const again = new Map(asItStands(answer.text));
    assert.equal(again.get('smtp-password'), '');
    const second = await owner.post(step('mail'), [...again]);
    assert.ok(second.text.includes('Is the port right, and'), 'the sealed password is known the second time');
    assert.equal(await inPractice(mailbox), undefined);
  });
});

describe('who may change what', () => {
  it('a therapist changes their own hours and absences, and nothing of the practice', async () => {
    const { browser, id } = await colleagueAt(h, await here(), { role: 'therapist', name: 'Bo' });
    for (const name of SET_UP_STEPS) {
      assert.equal((await browser.get(step(name))).status, 200, name);
      assert.equal((await browser.post(step(name), {})).status, 403, name);
    }
    const nour = (await inPractice(members)).find((one) => one.name === 'Nour Haddad');
    const hours = { 'd1a-from': '09:00', 'd1a-until': '12:00' };
    assert.equal((await browser.post(accountPaths.memberHours(nour?.id ?? ''), hours)).status, 403);
    assert.equal((await browser.post(accountPaths.memberHours(id), hours)).status, 303);
    const away = { from: '2026-12-01', until: '2026-12-04', cover: nour?.id ?? '' };
    assert.equal(
      (await browser.post(accountPaths.absences(), { ...away, member: nour?.id ?? '' })).status,
      403,
    );
    assert.equal((await browser.post(accountPaths.absences(), { ...away, member: id })).status, 303);
    const page = (await browser.get(accountPaths.absences())).text;
    assert.match(
      page,
      /Nour Haddad covers\. Whom they answer already[^.]*will hear by Thursday, December\s3/,
    );
    assert.match(page, /Who is new gets a date by the practice’s hours\./);
    assert.equal((await browser.post(accountPaths.staff(), { name: 'X', role: 'owner' })).status, 403);
  });

  it('the front desk sees, and an owner who is the last one stays', async () => {
    const { browser, id } = await colleagueAt(h, await here(), { role: 'front_desk', name: 'Joana' });
    assert.equal((await browser.get(accountPaths.absences())).status, 200);
    const overview = (await browser.get(accountPaths.setUp())).text;
    assert.ok(!overview.includes(step('mail')) && overview.includes(accountPaths.staff()));
    const none = { member: id, from: '2026-12-01', until: '2026-12-01' };
    assert.equal((await browser.post(accountPaths.absences(), none)).status, 403);
    assert.equal((await browser.post(accountPaths.moreSettings(), {})).status, 403);
    const nour = (await inPractice(members)).find((one) => one.role === 'owner')?.id ?? '';
    const refused = await owner.post(accountPaths.staffRole(nour), { [`role-${nour}`]: 'therapist' });
    assert.ok(refused.status === 409 && refused.text.includes('needs an owner'));
    assert.equal((await owner.post(accountPaths.staffLeave(id), {})).status, 303);
    assert.equal((await browser.get(accountPaths.setUp())).status, 403, 'who left is out at once');
  });

  it('an invitation shows its link once, and works', async () => {
    const answer = await owner.post(accountPaths.staff(), { name: 'Mei', email: '', role: 'therapist' });
    const link = />(http[^<]*\/invitations\/[^<]*)</.exec(answer.text)?.[1] ?? '';
    assert.ok(answer.status === 200 && answer.text.includes('No mail was sent'));
    const mei = h.browser();
    const joined = await mei.post(new URL(link).pathname, { email: 'mei@haddad.example' });
    assert.equal(joined.status, 303);
  });
});

describe('templates', () => {
  it('are the practice’s own words until the built-in ones are wanted back', async () => {
    const path = `${accountPaths.templates()}/no/en/full`;
    assert.ok((await owner.get(path)).text.includes('{hello}'));
    assert.equal((await owner.post(path, { words: '' })).status, 422);
    assert.equal((await owner.post(path, { words: '{hello}\r\n\r\nAll our own words.' })).status, 303);
    assert.ok((await owner.get(path)).text.includes('All our own words.'));
    assert.ok((await owner.get(accountPaths.templates())).text.includes('your own words'));
    assert.equal((await owner.post(path, { back: 'yes' })).status, 303);
    assert.ok(!(await owner.get(path)).text.includes('All our own words.'));
  });
});

describe('the operator', () => {
  it('sees how many, and invites a practice; nobody else finds the page', async () => {
    const page = await owner.get('/operator');
    assert.ok(page.status === 200 && page.text.includes('haddad-therapy'));
    assert.equal(page.text.includes('Haddad Therapy'), false);
    const link = await owner.post('/operator/invitations', {});
    assert.match(link.text, /\/invitations\/[\w-]{40,}/);
    const { browser } = await colleagueAt(h, await here(), { role: 'owner', name: 'Tomas' });
    assert.equal((await browser.get('/operator')).status, 404);
    assert.equal((await browser.post('/operator/invitations', {})).status, 404);
    assert.equal((await h.browser().get('/operator')).to, accountPaths.signIn());
  });

  it('AC9 finds the page shut to a link by mail, and open to one that was printed on the machine', async () => {
    const practice = await here();
    const browser = h.browser();
    const token = await h.signIn.issueLink('nour@haddad.example', practice);
    assert.equal((await browser.post(accountPaths.signInByLink(token), {})).status, 303);
    const shut = await browser.get('/operator');
    assert.equal(shut.status, 403);
    assert.match(shut.text, /A link by mail does not open this page\. Print one/);
    assert.equal((await browser.post('/operator/invitations', {})).status, 403);
    const [printed] = await signInLinks(h.house, h.signIn, 'nour@haddad.example');
    await browser.post(new URL(printed?.url ?? '').pathname, {});
    assert.equal((await browser.get('/operator')).status, 200);
    // The first link by mail proved the mailbox, and ended what was open before.
    owner = browser;
  });

  it('prints a sign-in link for a member alone', async () => {
    assert.deepEqual(await signInLinks(h.house, h.signIn, 'nobody@haddad.example'), []);
    const [link] = await signInLinks(h.house, h.signIn, 'nour@haddad.example');
    const browser = h.browser();
    assert.equal((await browser.post(new URL(link?.url ?? '').pathname, {})).status, 303);
    assert.equal((await browser.get(accountPaths.setUp())).status, 200);
  });
});

describe('a colleague who leaves', () => {
  it('I5 leaves nobody waiting for them: what they held is the practice’s', async () => {
    const { id } = await colleagueAt(h, await here(), { role: 'therapist', name: 'Idris' });
    const practice = await here();
    const { inquiry } = await receive(
      h.house.source,
      practice,
      { kind: 'visitor' },
      madeUpContact('Sam', { words: 'Do you have room in the new year?' }),
    );
    const holder = (): Promise<string | null | undefined> =>
      inPractice(async (work) => {
        const db = tables<{ inquiries: { practice_id: string; id: string; holder_id: string | null } }>();
        const held = db.selectFrom('inquiries').select('holder_id').where('id', '=', inquiry.id);
        return (await work.one(held))?.holder_id;
      });
    await inPractice((work) => handOver(work, inquiry.id, id));
    assert.equal(await holder(), id);
    assert.equal((await owner.post(accountPaths.staffLeave(id), {})).status, 303);
    assert.equal(await holder(), null);
  });
});
