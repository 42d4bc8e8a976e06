import type { Hono } from 'hono';
import { accountPaths, shownName } from '#accounts';
import { type Opening, onShow, roomNowPage, roomNowWords } from '#openings';
import { html, link } from '#ui';
import { framed, keepTrack } from '../pages/frame.ts';
import { paths } from '../paths.ts';
import { signed } from '../rules/signed.ts';
import { publicWords } from '../words/public.ts';
import { type PublicParts, type Visit, answerWith, inSlug, visitIn } from './visit.ts';

/** Whose it is, as their page says it, and where one writes to them; undefined of who works here no longer. */
function shownIn({ staff, practice, frame }: Visit, opening: Opening) {
  const { home } = opening;
  const at = (path: string): string => paths.inLang(frame, path);
  if (home)
    return {
      opening,
      name: signed(home.by, home.from),
      writeTo: home.page ?? at(accountPaths.practicePage(home.at)),
    };
  const member = staff.therapists.find(({ id }) => id === opening.memberId);
  const name = signed(shownName(member), practice.name);
  return member && { opening, name, writeTo: at(paths.contact(frame.slug)) };
}

/** `/{slug}/room-now`: who told whoever looks that they have room (O20). */
export function roomNowRoutes(app: Hono, parts: PublicParts, at: (path: string) => string): void {
  app.get(at('/room-now'), (c) =>
    inSlug(c, parts, async (work) => {
      const visit = await visitIn(work, c, parts);
      const { practice, frame } = visit;
      const { openings, hasMore } = await onShow(work, { isNetwork: practice.kind === 'network' });
      const shown = openings.map((one) => shownIn(visit, one)).filter((one) => one !== undefined);
      const { asks } = publicWords(frame);
      const main = roomNowPage({
        reader: { ...practice, locale: frame.lang },
        at: work.at,
        shown,
        hasMore,
        contactTo: paths.inLang(frame, paths.contact(frame.slug)),
        placesTo: paths.inLang(frame.help, paths.places(frame.slug)),
        instead:
          frame.asksTo !== '' &&
          html`<p class="alone">${link(paths.inLang(frame, frame.asksTo), asks.title)}</p>`,
      });
      const { title } = roomNowWords(frame.lang);
      return answerWith(c, framed(frame, { title, main: html`${main}${keepTrack(frame)}` }));
    }),
  );
}
