import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Client } from 'pg';
import { sweep } from '#app/schedule';
import { sharingPaths as paths } from '#sharing';
import { type Newcomer, newcomerHouse } from './newcomer-house.ts';
import { type Client as OneClient, type Sharing, ask, fileForm, sharing } from './sharing.fixture.ts';

/** Files as browsers send them: each by itself, some of them cut off on the way. */

let h: Newcomer;
let admin: Client;

before(async () => {
  h = await newcomerHouse();
  admin = new Client({ connectionString: h.adminUrl });
  await admin.connect();
});
after(async () => {
  await admin.end();
  await h.close();
});

const MB = 1_000_000;
/** Bytes that don't repeat, behind what a PDF begins with. */
function pdf(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  for (let at = 0; at + 4 <= length; at += 4) bytes.writeUInt32LE((at * 2654435761) % 2 ** 32, at);
  bytes.write('%PDF-1.7\n');
  return bytes;
}

async function begun(s: Sharing, kind = 'homework'): Promise<{ sam: OneClient; id: string; at: string }> {
  const sam = await s.client('Sam');
  const id = await s.shares(sam, kind, { words: 'With files.', next: 'later' });
  return { sam, id, at: paths.shared(s.slug, id) };
}

/** The address of the line for the next file on the page. */
async function nextLine({ sam, at }: { sam: OneClient; at: string }): Promise<string> {
  // Files stand in the order in which they were begun.
  h.clock.advance({ seconds: 1 });
  const { text } = await sam.page.get(at);
  return [...text.matchAll(/action="([^"]+\/files\/[0-9a-f-]+)"/g)].at(-1)?.[1] ?? assert.fail('a line');
}

const partsOf = async (share: string): Promise<number> => {
  const { rows } = await admin.query<{ count: number }>(
    `select count(*)::int as count from shared_file_parts p join shared_files f on f.id = p.file_id where f.share_id = $1`,
    [share],
  );
  return rows[0]?.count ?? 0;
};

test('SH9 SH7 a file arrives by itself, and comes back as it was, to its writer and its reader alone', async () => {
  const s = await sharing(h);
  const one = await begun(s);
  const bytes = pdf(700_000);
  const line = await nextLine(one);
  const sent = await ask(h, one.sam.page, line, fileForm(line, { name: 'my diary.pdf', bytes }));
  assert.equal(sent.status, 303);
  const page = await one.sam.page.get(one.at);
  assert.match(page.text, /my diary\.pdf.*700 KB.*It is here/s);
  assert.equal((await s.amara.desk.get(paths.deskFile(one.id, line.split('/').at(-1) ?? ''))).status, 404);
  await one.sam.page.post(paths.send(s.slug, one.id), {});
  const desk = await s.amara.desk.get(paths.deskOne(one.id));
  const href = /href="(\/desk\/shared\/[^"]+\/files\/[^"]+)"/.exec(desk.text)?.[1] ?? '';
  const [kim, bo] = [await s.client('Kim'), await s.therapist('Bo')];
  for (const [browser, path] of [
    [one.sam.page, line],
    [s.amara.desk, href],
  ] as const) {
    const got = await ask(h, browser, path);
    assert.equal(got.status, 200);
    assert.deepEqual(Buffer.from(await got.arrayBuffer()), bytes);
    const says = (name: string): string => got.headers.get(name) ?? '';
    assert.equal(says('content-disposition'), 'attachment; filename="file-1.pdf"');
    assert.equal(says('content-type'), 'application/pdf');
    assert.equal(says('content-length'), String(bytes.length));
    assert.match(says('content-security-policy'), /default-src 'none'.*; sandbox$/);
    assert.equal(says('x-content-type-options'), 'nosniff');
    assert.equal(says('cache-control'), 'no-store');
  }
  assert.equal((await ask(h, kim.page, line)).status, 404);
  assert.equal((await ask(h, bo.desk, href)).status, 404);
});

test('SH7 what broke off says so and is sent again by its own line; what arrived stays, once', async () => {
  const s = await sharing(h);
  const one = await begun(s);
  const bytes = pdf(600_000);
  const first = await nextLine(one);
  await ask(h, one.sam.page, first, fileForm(first, { name: 'one.pdf', bytes }));
  const second = await nextLine(one);
  assert.notEqual(second, first);
  const cut = await ask(h, one.sam.page, second, fileForm(second, { name: 'two.pdf', bytes }, 500_000));
  assert.equal(cut.status, 422);
  assert.equal(await partsOf(one.id), 3, 'of what broke off nothing is kept');
  const page = await one.sam.page.get(one.at);
  assert.match(page.text, /one\.pdf.*It is here.*two\.pdf.*didn’t arrive whole/s);
  assert.ok(page.text.includes(`action="${second}"`), 'the same line sends it again');
  const again = await ask(h, one.sam.page, second, fileForm(second, { name: 'two.pdf', bytes }));
  assert.equal(again.status, 303);
  const twice = await ask(h, one.sam.page, second, fileForm(second, { name: 'three.pdf', bytes: pdf(5) }));
  assert.equal(twice.status, 303);
  assert.equal(await partsOf(one.id), 6);
  assert.doesNotMatch((await one.sam.page.get(one.at)).text, /three\.pdf/);
});

test('SH6 25 MB are taken, one byte more is not, and what runs or opens as a page is not', async () => {
  const s = await sharing(h);
  const one = await begun(s);
  const most = 25 * 1024 * 1024;
  const sends = async (name: string, bytes: Buffer): Promise<string> => {
    const line = await nextLine(one);
    const answer = await ask(h, one.sam.page, line, fileForm(line, { name, bytes }));
    return answer.status === 303 ? 'here' : `${answer.status} ${await answer.text()}`;
  };
  assert.equal(await sends('most.pdf', pdf(most)), 'here');
  assert.match(await sends('more.pdf', pdf(most + 1)), /^422.*larger than 25 MB/s);
  assert.match(await sends('page.txt', Buffer.from('<html><script>1</script>')), /^422.*kind of file/s);
  assert.match(await sends('run.pdf', Buffer.from('MZ\x90\0\0\0 runs', 'latin1')), /^422.*kind of file/s);
  assert.match(await sends('run.pdf', Buffer.concat([Buffer.from('MZ\0'), pdf(MB)])), /^422.*kind of file/s);
  assert.match(await sends('empty.txt', Buffer.alloc(0)), /^422.*nothing in the file/s);
  assert.match(await sends('', Buffer.from('x')), /^422.*Choose a file first/s);
  assert.equal(await partsOf(one.id), 100);
});

test('SH8 a file stands in the database sealed, under a name of chance, and a changed part never leaves whole', async () => {
  const s = await sharing(h);
  const one = await begun(s);
  const line = await nextLine(one);
  const bytes = Buffer.from(`quillfeather `.repeat(60_000));
  await ask(h, one.sam.page, line, fileForm(line, { name: 'quillfeather.txt', bytes }));
  const { rows } = await admin.query<{ kept: string; all: string }>(
    `select f.kept_as as kept, to_jsonb(f)::text || to_jsonb(p)::text as all
       from shared_files f join shared_file_parts p on p.file_id = f.id where f.share_id = $1`,
    [one.id],
  );
  assert.equal(rows.length, 3);
  for (const { kept, all } of rows) {
    assert.match(kept, /^[\w-]{22}$/);
    assert.doesNotMatch(all, /quillfeather|7175696c6c66656174686572/);
  }
  await admin.query(`delete from shared_file_parts where part = 2 and kept_as = $1`, [rows[0]?.kept]);
  await admin.query(`update shared_files set parts = 2, bytes = 524288 where kept_as = $1`, [rows[0]?.kept]);
  const got = await ask(h, one.sam.page, line);
  await assert.rejects(got.arrayBuffer(), 'it was cut off at the end, and the count made to fit');
});

test('SH12 SH2 files are added and taken away until it is sent, by its writer alone', async () => {
  const s = await sharing(h);
  const one = await begun(s);
  const line = await nextLine(one);
  const file = { name: 'one.pdf', bytes: pdf(9_000) };
  const kim = await s.client('Kim');
  assert.equal((await ask(h, kim.page, line, fileForm(line, file))).status, 404);
  assert.equal((await ask(h, one.sam.page, line, fileForm(line, file))).status, 303);
  assert.equal((await kim.page.post(`${line}/removal`, {})).status, 404);
  const theirs = await s.shares(kim, 'homework', { words: 'Mine.', next: 'later' });
  const token = line.split('/').at(-1) ?? '';
  const stolen = paths.file(s.slug, theirs, token);
  const into = await ask(h, kim.page, stolen, fileForm(stolen, file));
  assert.equal(into.status, 404, 'the token of somebody else’s file opens nothing');
  assert.equal((await one.sam.page.post(`${line}/removal`, {})).status, 303);
  assert.equal(await partsOf(one.id), 0);
  assert.equal((await ask(h, one.sam.page, line, fileForm(line, file))).status, 303);
  await one.sam.page.post(paths.send(s.slug, one.id), {});
  const late = paths.file(s.slug, one.id, one.id);
  assert.equal((await ask(h, one.sam.page, late, fileForm(late, file))).status, 409);
  assert.equal((await one.sam.page.post(`${line}/removal`, {})).status, 409);
  assert.equal(await partsOf(one.id), 1);
});

test('SH6 no more than twenty files go with one', async () => {
  const s = await sharing(h);
  const one = await begun(s);
  const file = { name: 'a.txt', bytes: Buffer.from('words') };
  for (let count = 0; count < 20; count += 1) {
    const line = await nextLine(one);
    assert.equal((await ask(h, one.sam.page, line, fileForm(line, file))).status, 303);
  }
  const further = paths.file(s.slug, one.id, one.id);
  const more = await ask(h, one.sam.page, further, fileForm(further, file));
  assert.equal(more.status, 422);
  assert.match(await more.text(), /Twenty files fit here/);
});

test('SH14 what was cut off with the house itself is taken away a day later', async () => {
  const s = await sharing(h);
  const one = await begun(s);
  const line = await nextLine(one);
  await ask(h, one.sam.page, line, fileForm(line, { name: 'one.pdf', bytes: pdf(300_000) }));
  await admin.query(
    `update shared_files set kept_as = null, arrived_at = null, coming_as = 'as it was', due_at = begun_at + interval '1 day' where share_id = $1`,
    [one.id],
  );
  await sweep(h.house);
  assert.equal(await partsOf(one.id), 2);
  h.clock.advance({ hours: 25 });
  await sweep(h.house);
  assert.equal(await partsOf(one.id), 0);
  assert.match((await one.sam.page.get(one.at)).text, /one\.pdf.*didn’t arrive whole/s);
});
