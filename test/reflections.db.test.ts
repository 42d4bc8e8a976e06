import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { opened } from '#app/backup/sealing';
import { writeBackup } from '#app/backup/write';
import { sweep } from '#app/schedule';
import type { Browser } from './newcomer-house.ts';
import {
  PASSPHRASE,
  type Writing,
  begins,
  codeOn,
  derivedFrom,
  everyRow,
  openWriting,
  opens,
  writes,
} from './reflections.fixture.ts';

/** A therapist's private notes, on real parts: who can read them, who can't, and what is left when everything is lost. */

let here: Writing;
let code = '';
let note = '';
const DESK = '/desk/reflections';
const WORDS = {
  label: 'The quillfeather ending',
  open: 'Whether quillfeather was heard.',
  mine: 'I was quillfeather and late.',
  again: 'Ask about quillfeather sooner.',
};

before(async () => {
  here = await openWriting();
});
after(() => here.close());

test('F3 before the first line it is said that lost is lost, and nothing begins until that was ticked', async () => {
  const { browser } = here.ruth;
  const asked = await browser.get(DESK);
  assert.equal(asked.to, `${DESK}/begin`);
  const { text } = await browser.get(`${DESK}/begin`);
  assert.match(text, /If you lose both the passphrase and the code, the notes are lost/);
  assert.match(
    text,
    /not part of the record, and a court or a data request may still ask for it\. Keep risk, plans and facts out/,
  );
  const unticked = await browser.post(`${DESK}/begin`, { next: PASSPHRASE, twice: PASSPHRASE });
  assert.equal(unticked.status, 422);
  assert.match(unticked.text, /Tick this first/);
  const short = await browser.post(`${DESK}/begin`, { next: 'too short', twice: 'too short', sure: 'yes' });
  assert.match(short.text, /at least 14 letters/);
  assert.match(short.text, /name="sure"[^>]*checked/, 'the tick stays');
  assert.doesNotMatch(short.text, /too short/, 'a passphrase never comes back in a page');
  const two = await browser.post(`${DESK}/begin`, { next: PASSPHRASE, twice: `${PASSPHRASE}s`, sure: 'yes' });
  assert.match(two.text, /The two aren’t the same/);
  const begun = await browser.post(`${DESK}/begin`, { next: PASSPHRASE, twice: PASSPHRASE, sure: 'yes' });
  code = codeOn(begun.text);
  assert.equal(code.split(/\s+/).length, 12, begun.text);
  const { text: list } = await browser.get(DESK);
  assert.doesNotMatch(list, new RegExp(code.split(/\s+/)[0] ?? 'nothing'), 'the code is shown once');
  assert.match(list, /There are no notes yet/);
});

test('F2 what is written comes back to its writer, and an empty note is asked about', async () => {
  const { browser } = here.ruth;
  note = await writes(browser, WORDS);
  assert.match(note, /^\/desk\/reflections\/[0-9a-f-]{36}$/);
  const { text } = await browser.get(note);
  for (const words of Object.values(WORDS)) assert.ok(text.includes(words), words);
  assert.match(text, /<meta name="turbo-cache-control" content="no-cache">/);
  const empty = await browser.post(`${DESK}/new`, { label: 'Only a label' });
  assert.equal(empty.status, 422);
  assert.match(empty.text, /Only a label/);
  const changed = await browser.post(`${note}/words`, {
    ...WORDS,
    open: 'Whether quillfeather was heard at all.',
  });
  assert.equal(changed.status, 303);
  assert.match((await browser.get(note)).text, /heard at all/);
});

test('F1 to the owner, a colleague and the front desk there is no such note, open or closed, with the cookie or without', async () => {
  const { owner, omar, front, ruth } = here;
  const nowhere = `${DESK}/01980000-0000-7000-8000-00000000aaaa`;
  const theirs: Browser[] = [owner, omar.browser, front.browser];
  for (const round of ['without notes of their own', 'with'] as const) {
    for (const browser of theirs) {
      for (const path of ['', '/words']) {
        const [met, not] = [await browser.get(note + path), await browser.get(nowhere + path)];
        assert.equal(met.status, 404);
        assert.equal(met.text, not.text, `${round}: the same as what isn’t there`);
      }
      for (const path of ['/words', '/again', '/deletion']) {
        const body = { ...WORDS, show_on: '', passphrase: PASSPHRASE };
        assert.equal((await browser.post(note + path, body)).status, 404);
      }
    }
    if (round === 'without notes of their own') {
      await begins(owner, 'the owner has notes too');
      await begins(omar.browser, 'omar has notes as well');
    }
  }
  assert.equal((await front.browser.get(DESK)).status, 404);
  const trail = await here.admin.query<{ action: string }>('select action from audit_lines');
  for (const { action } of trail.rows) assert.doesNotMatch(action, /reflection/, 'nor does the trail say so');
  // The id of her note in the owner's form is like any other: nothing says that it is taken.
  const id = note.split('/').at(-1) ?? '';
  const own = await owner.post(`${DESK}/new`, { id, open: 'The owner’s own words.' });
  assert.equal(own.status, 303);
  assert.match((await owner.get(own.to)).text, /The owner’s own words/);
  // Ruth's cookie in the owner's browser.
  const stolen = /porchlight\.notes=([^;]+)/.exec(ruth.browser.cookie())?.[1] ?? assert.fail();
  const hers = owner.cookie().replace(/porchlight\.notes=[^;]+/, `porchlight.notes=${stolen}`);
  const asked = await here.h.web.fetch(
    new Request(`http://localhost:3000${note}`, {
      headers: { cookie: hers, 'sec-fetch-site': 'same-origin' },
    }),
  );
  assert.equal(asked.status, 404);
  assert.match((await ruth.browser.get(note)).text, /heard at all/);
});

test('F4 neither the row nor the cookie opens anything alone, nor in another sign-in; it closes after twenty idle minutes, by hand and at sign-out', async () => {
  const { ruth, h, admin } = here;
  const cookie = /porchlight\.notes=([^;]+)/.exec(ruth.browser.cookie())?.[1] ?? '';
  const again = h.browser();
  await here.signIn(ruth.id, again);
  const inAnother = await h.web.fetch(
    new Request(`http://localhost:3000${DESK}`, {
      headers: { cookie: `${again.cookie()}; porchlight.notes=${cookie}`, 'sec-fetch-site': 'same-origin' },
    }),
  );
  assert.match(await inAnother.text(), /Your private notes are closed/, 'another sign-in of hers');
  for (let page = 0; page < 4; page += 1) {
    h.clock.advance({ minutes: 15 });
    assert.match((await ruth.browser.get(DESK)).text, /quillfeather ending/, 'each page moves the end');
  }
  h.clock.advance({ minutes: 20 });
  const idle = (await ruth.browser.get(note)).text;
  assert.match(idle, /Your private notes are closed/);
  assert.doesNotMatch(idle, /quillfeather/);
  await sweep(h.house);
  assert.equal((await admin.query('select from reflection_openings')).rowCount, 0, 'and no row is left');
  const led = await ruth.browser.post(`${DESK}/opening`, { passphrase: PASSPHRASE, back: note });
  assert.equal(led.to, note);
  const { to } = await ruth.browser.post(`${DESK}/closing`, {});
  assert.match((await ruth.browser.get(to)).text, /They are closed/);
  assert.match((await ruth.browser.get(note)).text, /Your private notes are closed/);
  await opens(ruth.browser);
  assert.equal((await admin.query('select from reflection_openings')).rowCount, 1);
  await ruth.browser.post('/sign-out', {});
  assert.equal((await admin.query('select from reflection_openings')).rowCount, 0);
  await here.signIn(ruth.id, ruth.browser);
  assert.match((await ruth.browser.get(DESK)).text, /Your private notes are closed/);
  const away = await ruth.browser.post(`${DESK}/opening`, {
    passphrase: PASSPHRASE,
    back: 'https://elsewhere.example/',
  });
  assert.equal(away.to, DESK, 'it leads nowhere but here');
});

test('F5 words that were being typed when it closed come back with the passphrase asked beside them, and are kept with it', async () => {
  const { ruth, h } = here;
  await opens(ruth.browser);
  const id = /name="id" value="([^"]+)"/.exec((await ruth.browser.get(`${DESK}/new`)).text)?.[1] ?? '';
  h.clock.advance({ minutes: 40 });
  const words = {
    id,
    open: 'Typed slowly.',
    mine: 'A <long> evening.',
    again: '',
    label: 'Slow',
    show_on: '2027-05-01',
  };
  const closed = await ruth.browser.post(`${DESK}/new`, words);
  assert.equal(closed.status, 422);
  assert.match(closed.text, /Your notes had closed/);
  for (const typed of [
    'Typed slowly.',
    'A &lt;long&gt; evening.',
    'value="Slow"',
    'value="2027-05-01"',
    `value="${id}"`,
  ])
    assert.ok(closed.text.includes(typed), typed);
  const wrong = await ruth.browser.post(`${DESK}/new`, { ...words, passphrase: 'a heron at the red gate' });
  assert.match(wrong.text, /That isn’t the passphrase/);
  assert.ok(wrong.text.includes('Typed slowly.'));
  const kept = await ruth.browser.post(`${DESK}/new`, { ...words, passphrase: PASSPHRASE });
  assert.equal(kept.to, `${DESK}/${id}?done=kept`);
  await ruth.browser.post(`${DESK}/new`, { ...words, open: 'Pressed twice.' });
  assert.match((await ruth.browser.get(`${DESK}/${id}`)).text, /Typed slowly\./);
  const long = 'é'.repeat(8_001);
  const tooLong = await ruth.browser.post(`${DESK}/new`, { open: long });
  assert.equal(tooLong.status, 422);
  assert.ok(tooLong.text.includes(long), 'also what is too long comes back');
});

test('F6 a passphrase is guessed at eight times in a quarter of an hour, and then not even the right one opens', async () => {
  const { ruth, h } = here;
  await ruth.browser.post(`${DESK}/closing`, {});
  h.clock.advance({ minutes: 30 });
  for (let guess = 0; guess < 8; guess += 1)
    assert.equal((await opens(ruth.browser, `a heron at gate ${guess}`)).status, 422);
  const over = await opens(ruth.browser);
  assert.equal(over.status, 429);
  assert.match(over.text, /Wait a quarter of an hour/);
  const byCode = await ruth.browser.post(`${DESK}/code`, { code, next: PASSPHRASE, twice: PASSPHRASE });
  assert.equal(byCode.status, 422);
  h.clock.advance({ minutes: 16 });
  assert.equal((await opens(ruth.browser)).status, 303);
});

test('F8 nothing of it is in the practice’s copy; the database, a backup and the master key together open no note', async () => {
  const { owner, admin, h } = here;
  await here.signIn(await here.ownerId(), owner);
  const answer = await h.web.fetch(
    new Request('http://localhost:3000/desk/set-up/everything', {
      method: 'POST',
      headers: {
        cookie: owner.cookie(),
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: '',
    }),
  );
  assert.equal(answer.headers.get('content-type'), 'application/zip');
  const zip = Buffer.from(await answer.arrayBuffer());
  assert.ok(zip.includes('data/outreach_plans.jsonl'), 'the names of its files are readable');
  assert.ok(!zip.includes('reflection'));
  const folder = await mkdtemp(join(tmpdir(), 'porchlight-notes-'));
  const file = join(folder, 'one.age');
  await writeBackup({ databaseUrl: h.parts.databaseUrl, vault: h.house.vault, file });
  const pieces: Buffer[] = [];
  for await (const piece of opened(createReadStream(file), h.house.vault)) pieces.push(piece);
  await rm(folder, { recursive: true });
  const [rows, backup] = [await everyRow(admin), Buffer.concat(pieces)];
  assert.ok(backup.includes('public.reflections'), 'as sealed bytes it is in a backup');
  assert.ok(!backup.includes('public.reflection_openings'), 'what has it open isn’t');
  for (const lies of [rows, backup])
    for (const words of ['quillfeather', 'Typed slowly', PASSPHRASE, code, code.replaceAll(/\s+/g, '')])
      assert.ok(!lies.includes(words), words);
  const found = await admin.query<Record<string, Buffer> & { id: string }>(
    `select b.id, b.salt, b.by_passphrase, b.by_code, n.sealed from reflection_books b
       join reflections n on n.book_id = b.id`,
  );
  const keys = await here.inside((work) => work.keys);
  for (const row of found.rows) {
    assert.ok(row['sealed'] && row['by_code']);
    for (const column of ['by_passphrase', 'by_code'] as const) {
      const place = { table: 'reflection_books', column, row: row.id };
      const inner = keys.openBytes(place, row[column] ?? Buffer.alloc(0));
      assert.equal(inner.length, 12 + 32 + 16, 'behind the practice’s key there is another seal');
      assert.ok(!inner.includes(derivedFrom(row['salt'] ?? inner, 'code of private notes')));
    }
    assert.throws(() =>
      keys.openBytes({ table: 'reflections', column: 'sealed', row: row.id }, row['sealed'] ?? inner()),
    );
    assert.equal((row['sealed'].length - 28) % 1024, 0, 'how long it is, is said by the kilobyte');
  }
});

const inner = (): Buffer => Buffer.alloc(64);
