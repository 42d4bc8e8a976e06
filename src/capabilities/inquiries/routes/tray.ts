import type { Hono } from 'hono';
import type { StaffEnv } from '#accounts';
import { lockDelivery, passOn } from '#channels';
import { isUuid } from '#kit/ids';
import { isRefused, refuse } from '#kit/outcome';
import { localeOf } from '../pages/desk-list.ts';
import { trayPage } from '../pages/tray.ts';
import { paths } from '../paths.ts';
import { seesDelivery, trayView } from '../tray-view.ts';
import { deskWords } from '../words/index.ts';
import { type DeskParts, inDesk, looksAtList } from './desk-show.ts';

/** Sent mail; without a mail server, the tray out of which somebody copies and sends. */
export function trayRoutes(app: Hono<StaffEnv>, parts: DeskParts): void {
  app.get(paths.tray(), async (c) => {
    const view = await inDesk(parts, c, async (work, { memberId }) => {
      const seen = await trayView(work, memberId);
      await looksAtList(work, 'tray', seen.toPassOn.length + seen.others.length);
      return seen;
    });
    const locale = localeOf(view.desk);
    const words = deskWords(locale);
    const main = trayPage(words, view, c.req.query('done') === 'passed');
    return c.html(parts.frame(c, { title: words.tray.title, locale, main, current: paths.tray() }));
  });
  app.get('/desk/tray/:id/passed-on', (c) => c.redirect(paths.tray(), 303));
  app.post('/desk/tray/:id/passed-on', async (c) => {
    const id = c.req.param('id');
    if (!isUuid(id)) return c.notFound();
    const done = await inDesk(parts, c, async (work, { memberId }) => {
      const delivery = await lockDelivery(work, id);
      const mayPass = delivery && (await seesDelivery(work, memberId, delivery.person_id));
      return mayPass === true ? passOn(work, id) : refuse('not_there');
    });
    return isRefused(done) ? c.notFound() : c.redirect(`${paths.tray()}?done=passed`, 303);
  });
}
