import type { Work } from '#kit/work';
import { caresOf } from '#people';
import { type Html, buttonRow, html, linkButton } from '#ui';
import { paths } from '../paths.ts';
import { type Lang, deskWords } from '../words/index.ts';

/** On a client's page at the desk, for who has them in care: the letters that begin there. */
export async function lettersBeside(
  work: Work,
  given: { personId: string; memberId: string; answers: boolean; lang: Lang },
): Promise<Html | undefined> {
  const { personId, memberId } = given;
  if (!given.answers || (await caresOf(work, { personId, memberId })).length === 0) return undefined;
  const { newOne } = deskWords(given.lang);
  return html`${buttonRow(
    ...(['closing', 'bill'] as const).map((kind) =>
      linkButton({ href: paths.newOne(kind, personId), text: newOne[kind].link }),
    ),
  )}`;
}
