import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sweep } from '#app/schedule';
import { recentDeliveries } from '#channels';
import { receive } from '#inquiries';
import { sharingPaths as paths } from '#sharing';
import { madeUpAddress, madeUpContact } from './made-up.ts';
import { type Newcomer, newcomerHouse } from './newcomer-house.ts';
import { type Sharing, sharing } from './sharing.fixture.ts';

let h: Newcomer;

before(async () => {
  h = await newcomerHouse();
});
after(() => h.close());

/** The notes that left since then, to whom and with which words. */
async function notesOfTomorrow({ inside }: Sharing) {
  const since = h.clock.now();
  for (let hour = 0; hour < 24; hour += 1) {
    h.clock.advance({ hours: 1 });
    await sweep(h.house);
  }
  const all = await inside((work) => recentDeliveries(work, 50));
  return all.flatMap(({ purpose, made_at, member_id, words }) =>
    purpose === 'daily_note' && Temporal.Instant.compare(made_at, since) > 0
      ? [{ to: member_id, ...words.neutral }]
      : [],
  );
}

test('SH16 the note of the day counts what was shared and isn’t read, with no word of it and no name', async () => {
  const practised = await sharing(h);
  const { amara, therapist, client, shares } = practised;
  const bo = await therapist('Bo');
  await notesOfTomorrow(practised);
  const sam = await client('Sam');
  const first = await shares(sam, 'good_news', { words: 'The zephyrine marigold.' });
  await shares(sam, 'question', { words: 'May I ring?' });
  await shares(sam, 'next_time', { words: 'Only mine.', next: 'later' });
  await shares(sam, 'homework', { words: 'Not yet sent.', next: 'later' });
  const [note, ...more] = await notesOfTomorrow(practised);
  assert.deepEqual([note?.to, more.length], [amara.memberId, 0]);
  assert.equal(note?.subject, 'Something to read');
  assert.match(note.body, /^2 things from clients aren’t read yet\.\n\nhttp\S+\/desk$/);
  assert.doesNotMatch(note.body, /Sam|marigold|ring/);
  await amara.desk.post(paths.acknowledge(first), {});
  const contact = madeUpContact('Lou', { ways: [madeUpAddress('lou@home.example')] });
  await receive(h.house.source, practised.practice, { kind: 'visitor' }, contact);
  const notes = await notesOfTomorrow(practised);
  const [hers, his] = [amara, bo].map(({ memberId }) => notes.find((one) => one.to === memberId));
  assert.match(
    hers?.body ?? '',
    /^One person is waiting\. About .*\n\nOne thing from a client isn’t read yet\./,
  );
  assert.match(his?.body ?? '', /^One person is waiting\./);
  assert.doesNotMatch(his?.body ?? '', /shared/);
});
