import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import type { Need } from './store.ts';

type Tables = {
  inquiries: {
    practice_id: string;
    id: string;
    person_id: string;
    helps_id: string | null;
    need: Buffer | null;
    code_hash: Buffer;
    code: Buffer;
    link_hash: Buffer;
    link: Buffer;
  };
  inquiry_messages: { practice_id: string; inquiry_id: string };
  asked_colleagues: { practice_id: string; inquiry_id: string };
  named_since: { practice_id: string; inquiry_id: string };
  submissions: { practice_id: string; inquiry_id: string };
  answers: { practice_id: string; id: string; inquiry_id: string; words: Buffer; places: Buffer | null };
};

const db = tables<Tables>();

/**
 * Takes away what a person wrote, what was written to them, and the way back to it; that it was written, and when,
 * stays. Gives the inquiries that were theirs.
 */
export async function eraseWordsOf(work: Work, personId: string): Promise<string[]> {
  await eraseFromHelpers(work, personId);
  const found = await work.all(
    db
      .selectFrom('inquiries')
      .select('id')
      .where('practice_id', '=', work.practice)
      .where('person_id', '=', personId),
  );
  const ids = found.map((row) => row.id);
  if (ids.length === 0) return ids;
  for (const id of ids) closeTheWayBack(work, id);
  for (const table of ['inquiry_messages', 'submissions', 'asked_colleagues', 'named_since'] as const) {
    work.write(db.deleteFrom(table).where('practice_id', '=', work.practice).where('inquiry_id', 'in', ids));
  }
  await eraseAnswers(work, ids);
  return ids;
}

/** A link and a code that nobody was ever given: from here on theirs are like ones that never were. */
function closeTheWayBack(work: Work, id: string): void {
  work.write(
    db
      .updateTable('inquiries')
      .set({
        need: null,
        code_hash: work.chance(32),
        code: work.seal('inquiries', 'code', id, ''),
        link_hash: work.chance(32),
        link: work.seal('inquiries', 'link', id, ''),
      })
      .where('practice_id', '=', work.practice)
      .where('id', '=', id),
  );
}

async function eraseAnswers(work: Work, inquiryIds: readonly string[]): Promise<void> {
  const answers = await work.all(
    db
      .selectFrom('answers')
      .select('id')
      .where('practice_id', '=', work.practice)
      .where('inquiry_id', 'in', inquiryIds),
  );
  for (const { id } of answers) {
    const empty = work.seal('answers', 'words', id, '');
    work.write(
      db
        .updateTable('answers')
        .set({ words: empty, places: null })
        .where('practice_id', '=', work.practice)
        .where('id', '=', id),
    );
  }
}

/** I14 a helper's form names the person it is about; the helper's own words go with the helper. */
async function eraseFromHelpers(work: Work, personId: string): Promise<void> {
  const rows = await work.all(
    db
      .selectFrom('inquiries')
      .select(['id', 'need'])
      .where('practice_id', '=', work.practice)
      .where('helps_id', '=', personId),
  );
  for (const { id, need } of rows) {
    if (!need) continue;
    const told = JSON.parse(work.open('inquiries', 'need', id, need)) as Partial<Need>;
    const rest = JSON.stringify({ ...told, otherCalled: '', otherAgreed: '' });
    work.write(
      db
        .updateTable('inquiries')
        .set({ need: work.seal('inquiries', 'need', id, rest) })
        .where('practice_id', '=', work.practice)
        .where('id', '=', id),
    );
  }
}
