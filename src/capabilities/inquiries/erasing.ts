import { tables } from '#kit/db';
import type { Work } from '#kit/work';

type Tables = {
  inquiries: { practice_id: string; id: string; person_id: string; need: Buffer | null };
  inquiry_messages: { practice_id: string; inquiry_id: string };
  answers: { practice_id: string; id: string; inquiry_id: string; words: Buffer; places: Buffer | null };
};

const db = tables<Tables>();

/** Takes away what a person wrote and what was written to them; that it was written, and when, stays. */
export async function eraseWordsOf(work: Work, personId: string): Promise<void> {
  const found = await work.all(
    db
      .selectFrom('inquiries')
      .select('id')
      .where('practice_id', '=', work.practice)
      .where('person_id', '=', personId),
  );
  const ids = found.map((row) => row.id);
  if (ids.length === 0) return;
  work.write(
    db
      .updateTable('inquiries')
      .set({ need: null })
      .where('practice_id', '=', work.practice)
      .where('id', 'in', ids),
  );
  work.write(
    db.deleteFrom('inquiry_messages').where('practice_id', '=', work.practice).where('inquiry_id', 'in', ids),
  );
  const answers = await work.all(
    db
      .selectFrom('answers')
      .select('id')
      .where('practice_id', '=', work.practice)
      .where('inquiry_id', 'in', ids),
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
