import type { Hono } from 'hono';
import {
  MY,
  type MyEnv,
  type MyPage,
  type MyParts,
  asClient,
  members,
  shownName,
  thisPractice,
} from '#accounts';
import { deliveriesAbout } from '#channels';
import type { Work } from '#kit/work';
import { whenInWords } from '#kit/wording/time';
import { type Html, html, link } from '#ui';
import { notesPage } from '../pages/notes.ts';
import { paths } from '../paths.ts';
import { mailsWrittenTo } from '../steps-store.ts';
import { myWords } from '../words/index.ts';

/** L10 what left, the latest first. What was taken back, or stopped before it left, was never said. */
async function notesFor(work: Work, my: MyPage) {
  const written = await mailsWrittenTo(work, my.personId);
  if (written.length === 0) return [];
  const [sent, staff, { country }] = await Promise.all([
    deliveriesAbout(
      work,
      written.map(({ id }) => id),
    ),
    members(work, { left: true }),
    thisPractice(work),
  ]);
  const left = new Set(sent.flatMap((one) => (one.sent_at === null ? [] : (one.about_id ?? []))));
  return written
    .filter(({ id }) => left.has(id))
    .map(({ words, at, memberId }) => ({
      text: words,
      who: shownName(staff.find((one) => one.id === memberId)),
      when: whenInWords(at, work.at, my.zone, my.lang, { country }),
    }));
}

/** On the page where theirs opens: that there are notes. Nothing where there are none. */
export async function notesLink(work: Work, my: MyPage): Promise<Html | undefined> {
  if ((await notesFor(work, my)).length === 0) return undefined;
  return html`<p>${link(paths.notes(my.slug), myWords(my.lang).title)}</p>`;
}

/** `/my/:slug/notes`: where the link of the mail leads. */
export function myOutreachRoutes(app: Hono<MyEnv>, parts: MyParts): void {
  app.get(`${MY}/notes`, (c) =>
    asClient(parts, c, async (work, my) => {
      const words = myWords(my.lang);
      const notes = await notesFor(work, my);
      const main = notesPage({ words, notes });
      return parts.page(c, work, { title: words.title, main });
    }),
  );
}
