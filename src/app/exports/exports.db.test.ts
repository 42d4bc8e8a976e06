import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { accountPaths, addColleague } from '#accounts';
import { inquiry, inquiryPaths, receive } from '#inquiries';
import { type Browser, type Newcomer, newcomerHouse } from '#test/newcomer-house';
import { copies } from './copies.ts';
import { everything } from './everything.ts';
import {
  CONTACT,
  type Clinic,
  EVERYWHERE,
  MORNING,
  NOTES,
  OTHERS,
  SAFETY,
  clinic,
  somebody,
  standsIn,
  unzipped,
} from './exports.fixture.ts';
import { givenAbout } from './give.ts';
import { practiceFile } from './practice-file.ts';

let h: Newcomer;
let admin: pg.Client;
before(async () => {
  h = await newcomerHouse(MORNING);
  admin = new pg.Client({ connectionString: h.adminUrl });
  await admin.connect();
});
after(async () => {
  await admin.end();
  await h.close();
});

test('X2 the practice’s file about a person has everything that was ever said, as data and to be read', async () => {
  const here = await clinic(h);
  const found = await somebody(here);
  for (const form of ['json', 'page'] as const) {
    const wanted = { kind: 'practice', memberId: here.owner } as const;
    const text = await here.look((work) => givenAbout(work, found.personId, wanted, { lang: 'en', form }));
    assert.deepEqual(standsIn(text), EVERYWHERE, form);
    assert.ok(
      text.includes(Buffer.from('RIFF....WAVEfmt planted sound').toString('base64')),
      'the recording',
    );
    assert.ok(!text.includes(found.link) && !text.includes(found.code), 'nothing that opens their page');
    if (form === 'page')
      assert.ok(text.includes('Marigold &lt;b&gt;') && !text.includes('<b>'), 'words are words');
  }
});

test('X3 a copy for the person has nobody else’s words, and notes and safety steps only where they were ticked', async () => {
  const here = await clinic(h);
  const found = await somebody(here);
  const given = (more: { notes?: boolean; safety?: boolean }, form: 'json' | 'page'): Promise<string> =>
    here.look((work) => givenAbout(work, found.personId, { kind: 'person', ...more }, { lang: 'es', form }));
  const without = (...left: string[][]): string[] => EVERYWHERE.filter((one) => !left.flat().includes(one));
  for (const form of ['json', 'page'] as const) {
    const plain = await given({}, form);
    assert.deepEqual(standsIn(plain), without(NOTES, SAFETY, OTHERS), form);
    // That somebody worried, or keeps them, isn't told by the trail either.
    assert.doesNotMatch(plain, /concern\.|person\.held|preocup|lista de seguridad/i, form);
    assert.match(plain, form === 'json' ? /"inquiry\.received"/ : /Quién hizo o miró qué/);
    const ticked = standsIn(await given({ notes: true, safety: true }, form));
    // Why somebody is held is the practice's own, whatever is ticked.
    assert.deepEqual(ticked, without(OTHERS, ['A planted matter.']), form);
  }
  const shown = await here.look((work) => copies.shown(work, found.personId, 'en'));
  assert.deepEqual(standsIn(shown.toString()), without(NOTES, SAFETY, OTHERS));
  assert.match(shown.toString(), /One message in this thread came from another address/);
});

test('X7 recordings and mails are in a copy as far as they have room; what is left out is said, and the words are all there', async () => {
  const here = await clinic(h);
  const found = await somebody(here);
  const given = (form: 'json' | 'page', most: number): Promise<string> =>
    here.look((work) => givenAbout(work, found.personId, { kind: 'person' }, { lang: 'en', form }, most));
  const words = EVERYWHERE.filter((one) => ![...NOTES, ...SAFETY, ...OTHERS].includes(one));
  const sound = Buffer.from('RIFF....WAVEfmt planted sound').length;
  for (const [most, inside, left] of [
    [0, 0, 2],
    [sound, 1, 1],
    [10_000, 2, 0],
  ] as const) {
    const json = await given('json', most);
    const { files, files_left_out: leftOut = [] } = JSON.parse(json) as {
      files: object;
      files_left_out?: string[];
    };
    assert.deepEqual([Object.keys(files).length, leftOut.length], [inside, left]);
    const page = await given('page', most);
    assert.equal(page.split('is left out here').length - 1, left);
    for (const text of [json, page]) assert.deepEqual(standsIn(text), words);
  }
});

async function zipOf({ source, practice }: Clinic, memberId: string): Promise<Map<string, string>> {
  const parts: Buffer[] = [];
  for await (const part of await practiceFile({ source, practice, memberId, lang: 'en' }))
    parts.push(part as Buffer);
  return unzipped(Buffer.concat(parts));
}

test('X4 a practice’s file has every row, pages to read, and the files; not what is for a colleague alone', async () => {
  const here = await clinic(h);
  await somebody(here);
  const { memberId: mei } = await here.look((work) =>
    addColleague(work, { role: 'therapist', name: 'Mei', email: 'mei@amara.example' }),
  );
  const secret = { ...CONTACT, called: 'Secretive', words: 'For Mei alone.', nobodyElse: true, holder: mei };
  const { inquiry: theirs } = await receive(here.source, here.practice, { kind: 'visitor' }, secret);
  await admin.query('update inquiries set private_to = $1 where id = $2', [mei, theirs.id]);
  const entries = await zipOf(here, here.owner);
  const all = [...entries.values()].join('\n');
  assert.deepEqual(standsIn(all), EVERYWHERE);
  assert.ok(entries.get('people/people-00001.html')?.includes('First planted words.'));
  assert.ok([...entries].some(([name, text]) => name.endsWith('.wav') && text.includes('planted sound')));
  assert.ok(!all.includes('For Mei alone.') && !all.includes('Secretive'));
  assert.match(entries.get('index.html') ?? '', /rows are for a colleague alone/);
  const lines = (entries.get('data/persons.jsonl') ?? '').trim().split('\n');
  assert.equal(lines.length, 1);
  for (const one of everything) assert.ok(entries.has(`data/${one.table}.jsonl`), one.table);
  assert.ok([...(await zipOf(here, mei)).values()].join('\n').includes('For Mei alone.'));
});

const allOf = async (browser: Browser, id: string, query: string) =>
  browser.get(`${inquiryPaths.everything({ under: 'inquiries', id })}?${query}`);

test('X5 both exports want a fresh sign-in, are for those who may see it, and stand on the trail', async () => {
  const here = await clinic(h);
  const found = await somebody(here);
  const { browser } = here;
  const person = await allOf(browser, found.id, 'for=practice&as=json');
  assert.equal(person.status, 200);
  assert.deepEqual(standsIn(person.text), EVERYWHERE);
  assert.equal((await browser.get(accountPaths.everything())).status, 200);
  assert.equal((await browser.post(accountPaths.everything(), {})).status, 200);
  const { rows } = await admin.query<{ action: string; actor_id: string }>(
    `select action, actor_id from audit_lines where practice_id = $1 and action like '%.exported' order by action`,
    [here.practice],
  );
  assert.deepEqual(rows, [
    { action: 'person.exported', actor_id: here.owner },
    { action: 'practice.exported', actor_id: here.owner },
  ]);
  // Without another way to prove it, a sign-in proves it for a day.
  here.clock.advance({ hours: 25 });
  for (const late of [
    await allOf(browser, found.id, 'for=practice'),
    await browser.post(accountPaths.everything(), {}),
  ]) {
    assert.equal(late.status, 303);
    assert.match(late.to, /^\/desk\/sign-in\/proof/);
    assert.deepEqual(standsIn(late.text), []);
  }
});

test('X5 the front desk gets neither, a therapist no practice', async () => {
  const here = await clinic(h);
  const found = await somebody(here);
  for (const role of ['front_desk', 'therapist'] as const) {
    const email = `${role}-${here.slug}@amara.example`;
    const { memberId } = await here.look((work) => addColleague(work, { role, name: role, email }));
    const userId = await h.signIn.userFor(email);
    await admin.query('update members set user_id = $1 where id = $2', [userId, memberId]);
    const browser = h.browser();
    await browser.post(accountPaths.signInByLink(await h.signIn.issueLink(email, here.practice)), {});
    const person = await allOf(browser, found.id, 'for=practice&as=json');
    assert.equal(person.status, role === 'therapist' ? 200 : 403);
    assert.equal((await browser.post(accountPaths.everything(), {})).status, 403);
  }
});

test('X6 after an erasure the exports have none of it, and say what was erased', async () => {
  const here = await clinic(h);
  const { inquiry: found } = await receive(here.source, here.practice, { kind: 'visitor' }, CONTACT);
  await here.browser.post(inquiryPaths.erase({ under: 'inquiries', id: found.id }), {});
  const text = (await allOf(here.browser, found.id, 'for=practice&as=json')).text;
  assert.deepEqual(standsIn(text), []);
  assert.match(text, /"wished_by": "staff"/);
  const entries = await zipOf(here, here.owner);
  assert.deepEqual(standsIn([...entries.values()].join('\n')), []);
  assert.ok(entries.get('data/erasures.jsonl')?.includes('"figures"'));
  assert.equal((await here.look((work) => inquiry(work, found.id)))?.closedBecause, 'erased');
});
