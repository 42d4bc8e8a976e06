import type { Context, Hono } from 'hono';
import {
  type StaffEnv,
  answerersOnly,
  asMember,
  formOf,
  freshProof,
  thisPractice,
  answersPeople,
} from '#accounts';
import { promiseInWords } from '#kit/wording/time';
import type { WorkSource } from '#kit/work';
import type { Html } from '#ui';
import { restoredOver, restoredPage } from '../pages/restored.ts';
import { paths } from '../paths.ts';
import { letMailLeave, restoration, waitingMails } from '../restored.ts';
import { restoredWords } from '../words/index.ts';

type C = Context<StaffEnv>;
export type RestoredParts = {
  source: WorkSource;
  frame: (c: C, view: { title: string; locale: 'en' | 'es'; main: Html; current: string }) => Html;
  deskHref: string;
};

/** C6 the page on which somebody lets mail leave again after the practice was brought back from a copy. */
export function restoredRoutes(app: Hono<StaffEnv>, parts: RestoredParts): void {
  const { source, deskHref: current } = parts;
  const whoAnswers = answerersOnly({ source, frame: (c, view) => parts.frame(c, { ...view, current }) });
  app.get(paths.restored(), (c) => show(parts, c));
  app.post(paths.restored(), whoAnswers, freshProof(paths.restored()), async (c) => {
    const drop = (await formOf(c)).get('waiting') === 'drop';
    await asMember(parts, c, (work, { memberId }) => letMailLeave(work, memberId, drop));
    return c.redirect(paths.restored(), 303);
  });
}

async function show(parts: RestoredParts, c: C): Promise<Response> {
  const seen = await asMember(parts, c, async (work) => {
    const [here, since, waiting] = await Promise.all([
      thisPractice(work),
      restoration(work),
      waitingMails(work),
    ]);
    const { zone, locale, country } = here;
    const when = since && promiseInWords(since.copied_at, zone, locale, { country });
    return { locale, when, waiting };
  });
  const words = restoredWords(seen.locale);
  const { deskHref } = parts;
  const main =
    seen.when === undefined
      ? restoredOver(words, deskHref)
      : restoredPage(words, {
          when: seen.when,
          waiting: seen.waiting,
          may: answersPeople(c.get('staff')),
          deskHref,
        });
  const page = parts.frame(c, { title: words.title, locale: seen.locale, main, current: deskHref });
  return c.html(page);
}
