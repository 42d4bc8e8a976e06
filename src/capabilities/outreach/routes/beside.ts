import { caresOf } from '#people';
import type { Work } from '#kit/work';
import { type Html, html, linkButton, buttonRow } from '#ui';
import { paths } from '../paths.ts';
import { openPlan } from '../store.ts';
import { type Lang, deskWords } from '../words/index.ts';

/** On a client's page at the desk, for who has them in care: what is planned, or the first of three taps. */
export async function outreachBeside(
  work: Work,
  given: { personId: string; memberId: string; answers: boolean; lang: Lang },
): Promise<Html | undefined> {
  const { personId, memberId } = given;
  if (!given.answers || (await caresOf(work, { personId, memberId })).length === 0) return undefined;
  const there = await openPlan(work, { personId, memberId });
  const { begin } = deskWords(given.lang);
  const href = there ? paths.plan(there.id) : paths.newOne(personId);
  return html`${buttonRow(linkButton({ href, text: there ? begin.open : begin.link }))}`;
}
