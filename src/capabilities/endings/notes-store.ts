import { tables } from '#kit/db';
import type { Work } from '#kit/work';

type NoteRow = { practice_id: string; member_id: string; words: Buffer; written_at: Temporal.Instant };

const db = tables<{ goodbye_notes: NoteRow }>();

/** E3 what this therapist wrote beforehand, for whoever says goodbye to them; empty where they wrote nothing. */
export async function goodbyeNote(work: Work, memberId: string): Promise<string> {
  const row = await work.one(
    db
      .selectFrom('goodbye_notes')
      .select('words')
      .where('practice_id', '=', work.practice)
      .where('member_id', '=', memberId),
  );
  return row ? work.open('goodbye_notes', 'words', memberId, row.words) : '';
}

/** Empty: the usual words are shown again. */
export function keepGoodbyeNote(work: Work, memberId: string, words: string): void {
  work.record({ action: 'ending.note_written', subject: 'member', subjectId: memberId });
  if (words === '') {
    work.write(
      db
        .deleteFrom('goodbye_notes')
        .where('practice_id', '=', work.practice)
        .where('member_id', '=', memberId),
    );
    return;
  }
  const sealed = work.seal('goodbye_notes', 'words', memberId, words);
  work.write(
    db
      .insertInto('goodbye_notes')
      .values({ practice_id: work.practice, member_id: memberId, words: sealed, written_at: work.at })
      .onConflict((conflict) =>
        conflict.columns(['practice_id', 'member_id']).doUpdateSet({ words: sealed, written_at: work.at }),
      ),
  );
}
