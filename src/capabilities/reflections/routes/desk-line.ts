import type { Work } from '#kit/work';
import { thisPractice } from '#accounts';
import { type Html, html, link } from '#ui';
import { paths } from '../paths.ts';
import { bookOf, wantingIn } from '../store.ts';
import { deskWords } from '../words/index.ts';

/** F9 on its writer's own desk: that a note wants to be read. Not which, and not how many. */
export async function reflectionLine(work: Work, memberId: string): Promise<Html | undefined> {
  const [book, { zone, locale }] = await Promise.all([bookOf(work, memberId), thisPractice(work)]);
  if (!book) return undefined;
  const today = work.at.toZonedDateTimeISO(zone).toPlainDate();
  if ((await wantingIn(work, book.id, today)) === 0) return undefined;
  return html`<p class="quiet">${link(paths.list(), deskWords(locale).line)}</p>`;
}
