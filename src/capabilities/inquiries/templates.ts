import { sql } from 'kysely';
import { tables } from '#kit/db';
import type { Work } from '#kit/work';
import type { TemplateKey } from './rules/template.ts';

type TemplateRow = {
  practice_id: string;
  id: string;
  kind: string;
  reason: string;
  locale: string;
  words: string;
  changed_at: Temporal.Instant;
};

export type Template = TemplateKey & { readonly words: string };

const db = tables<{ templates: TemplateRow }>();

/** The practice's own words, in every language. */
export async function templates(work: Work): Promise<Template[]> {
  const rows = await work.all(
    db
      .selectFrom('templates')
      .select(['kind', 'reason', 'locale', 'words'])
      .where('practice_id', '=', work.practice),
  );
  return rows as Template[];
}

/** Keeps the practice's own words for one kind of answer. */
export function keepTemplate(work: Work, { kind, reason, locale, words }: Template): void {
  const id = work.uuid();
  work.write(
    db
      .insertInto('templates')
      .values({ practice_id: work.practice, id, kind, reason, locale, words, changed_at: work.at })
      .onConflict((conflict) =>
        conflict.columns(['practice_id', 'kind', 'reason', 'locale']).doUpdateSet({
          words: sql<string>`excluded.words`,
          changed_at: sql<Temporal.Instant>`excluded.changed_at`,
        }),
      ),
  );
  work.record({ action: 'template.kept', subject: 'template', subjectId: `${kind} ${reason} ${locale}` });
}

/** Back to the built-in words. */
export function dropTemplate(work: Work, { kind, reason, locale }: TemplateKey): void {
  work.write(
    db
      .deleteFrom('templates')
      .where('practice_id', '=', work.practice)
      .where('kind', '=', kind)
      .where('reason', '=', reason)
      .where('locale', '=', locale),
  );
  work.record({ action: 'template.dropped', subject: 'template', subjectId: `${kind} ${reason} ${locale}` });
}
