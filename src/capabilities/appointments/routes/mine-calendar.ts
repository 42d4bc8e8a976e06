import type { Context, Hono } from 'hono';
import { MY, type MyEnv, type MyParts, asClient } from '#accounts';
import type { WorkSource } from '#kit/work';
import { endFeed, makeFeed, readFeed } from '../actions/feeds.ts';
import { feedOf, feedPractice } from '../feeds-store.ts';
import { mineFeedPage } from '../pages/feed.ts';
import { paths } from '../paths.ts';
import { calendarWords } from '../words/calendar.ts';
import { diary } from '../diary.ts';
import { readerOn } from '../mine-view.ts';
import { dayFor } from '../words/times.ts';

const FILE = /^([\w-]{32})\.ics$/;

/** AP35 what a calendar program reads. Whoever has the address is who it was made for; an address that leads nowhere is like any other. */
export function feedRoutes(app: Hono, { source }: { source: WorkSource }): void {
  app.get('/c/:feed', async (c: Context) => {
    const secret = FILE.exec(c.req.param('feed') ?? '')?.[1];
    const practice =
      secret === undefined ? undefined : await source.forInstallation((work) => feedPractice(work, secret));
    if (secret === undefined || practice === undefined) return c.notFound();
    const file = await source.inPractice(practice, { kind: 'visitor' }, (work) => readFeed(work, secret));
    if (file === undefined) return c.notFound();
    return c.body(file, 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="appointments.ics"',
      'cache-control': 'no-store',
    });
  });
}

/** AP35 a client's own address. */
export function myCalendarRoutes(app: Hono<MyEnv>, parts: MyParts): void {
  const at = `${MY}/appointments/calendar`;
  app.get(at, (c) =>
    asClient(parts, c, async (work, my) => {
      const { mine } = calendarWords(my.lang);
      const [book, feed] = [await diary(work), await feedOf(work, { personId: my.personId })];
      const main = mineFeedPage({
        words: mine,
        slug: my.slug,
        address: feed && work.origin + paths.feed(feed.secret),
        readOn: feed?.readOn ? dayFor(Temporal.PlainDate.from(feed.readOn), readerOn(my, book)) : undefined,
        isEnded: c.req.query('done') === 'ended',
      });
      return parts.page(c, work, { title: mine.title, main });
    }),
  );
  app.post(at, (c) =>
    asClient(parts, c, async (work, my) => {
      await makeFeed(work, { personId: my.personId });
      return c.redirect(paths.mineFeed(my.slug), 303);
    }),
  );
  app.post(`${at}/end`, (c) =>
    asClient(parts, c, (work, my) => {
      endFeed(work, { personId: my.personId });
      return c.redirect(paths.mineFeed(my.slug, 'ended'), 303);
    }),
  );
}
