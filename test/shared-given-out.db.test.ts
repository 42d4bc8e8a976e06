import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { copies } from '#app/exports/copies';
import { unzipped } from '#app/exports/exports.fixture';
import { practiceFile } from '#app/exports/practice-file';
import { sharingPaths as paths } from '#sharing';
import { type Newcomer, newcomerHouse } from './newcomer-house.ts';
import { ask, fileForm, sharing } from './sharing.fixture.ts';

let h: Newcomer;

before(async () => {
  h = await newcomerHouse();
});
after(() => h.close());

async function whole(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

test('SH3 X4 a practice’s file has what was sent to who takes it; the client’s own copy has all of theirs', async () => {
  const { practice, slug, amara, therapist, client, shares } = await sharing(h);
  const bo = await therapist('Bo');
  const sam = await client('Sam', { with: [amara, bo] });
  const mine = await shares(sam, 'homework', { words: 'For the marigold.', next: 'later' });
  const page = (await sam.page.get(paths.shared(slug, mine))).text;
  const line = /action="([^"]+\/files\/[^"]+)"/.exec(page)?.[1] ?? '';
  const file = Buffer.from('A file of any length. '.repeat(30_000));
  await ask(h, sam.page, line, fileForm(line, { name: 'planted.txt', bytes: file }));
  await sam.page.post(paths.send(slug, mine), {});
  await shares(sam, 'good_news', { words: 'For the zephyrine.' }, bo);
  await shares(sam, 'next_time', { words: 'For the quillfeather.', next: 'later' });
  const given = { source: h.house.source, practice, memberId: amara.memberId, lang: 'en' } as const;
  const entries = unzipped(await whole(await practiceFile(given)));
  const taken = [...entries.values()].join('\n');
  assert.match(taken, /For the marigold/);
  assert.match(taken, /planted\.txt/);
  assert.doesNotMatch(taken, /zephyrine|quillfeather/);
  const held = [...entries].find(([name]) => name.startsWith('files/shared_files-'))?.[1];
  assert.ok(held === file.toString(), 'the file is in it, whole');
  const own = await h.house.source.inPractice(practice, { kind: 'system' }, (work) =>
    copies.file(work, sam.personId, { lang: 'en', form: 'page' }),
  );
  for (const word of ['marigold', 'zephyrine', 'quillfeather']) assert.match(own, new RegExp(word));
});
