import type { Hono } from 'hono';
import { recordLook } from '#audit';
import { asFile } from '#kit/http/as-file';
import { DAYS_TO_TAKE_BACK, askToErase, erasingOf, stayAfterAll } from '../actions/ask-erasing.ts';
import { standsAsTold } from '../actions/helping.ts';
import { askErasingPage, heldPage } from '../pages/own-erasing.ts';
import { paths } from '../paths.ts';
import { type Here, theirs } from './status.ts';
import { type PublicParts, answerWith } from './visit.ts';
import { whileErasing } from './while-erasing.ts';

const back = ({ c, visit, found }: Here): Response =>
  c.redirect(paths.inLang(visit.frame, paths.status(visit.frame.slug, found.link)), 303);

/** As `theirs`, and nothing is read while it is about to be erased. */
const reading: typeof theirs = (c, parts, act) =>
  theirs(c, parts, async (here) => (await whileErasing(here)) ?? act(here));

/** What is held about whoever has this page, and "Please erase it". */
export function ownErasingRoutes(app: Hono, parts: PublicParts, at: (path: string) => string): void {
  app.get(at('/m/:link/held'), (c) =>
    reading(c, parts, async ({ work, visit, found }) => {
      await recordLook(work, { action: 'person.copy_read', subject: 'person', subjectId: found.personId });
      const held = await parts.copies.shown(work, found.personId, visit.frame.lang);
      return answerWith(c, heldPage(visit.frame, found.link, held));
    }),
  );
  for (const form of ['page', 'json'] as const) {
    app.get(at(`/m/:link/held/${form}`), (c) =>
      reading(c, parts, async ({ work, visit, found }) => {
        work.record({
          action: 'person.copy_saved',
          subject: 'person',
          subjectId: found.personId,
          detail: { form },
        });
        const text = await parts.copies.file(work, found.personId, { lang: visit.frame.lang, form });
        return asFile(c, { name: 'copy', form, text });
      }),
    );
  }
  app.get(at('/m/:link/erasing'), (c) =>
    reading(c, parts, async ({ visit, found }) => {
      const given = { days: DAYS_TO_TAKE_BACK, isWaiting: standsAsTold(found) === 'waiting' };
      return answerWith(c, askErasingPage(visit.frame, found.link, given));
    }),
  );
  app.post(at('/m/:link/erasing'), (c) =>
    theirs(c, parts, async (here) => {
      if (!(await erasingOf(here.work, here.found))) await askToErase(here.work, here.found);
      return back(here);
    }),
  );
  app.post(at('/m/:link/erasing/kept'), (c) =>
    theirs(c, parts, async (here) => {
      stayAfterAll(here.work, here.visit.staff, here.found);
      here.work.record({ action: 'erasure.taken_back', subject: 'person', subjectId: here.found.personId });
      return back(here);
    }),
  );
}
