import type { Hono } from 'hono';
import { type SetUpParts, type StaffEnv, answerersOnly, asMember, formOf } from '#accounts';
import type { Reach } from '#kit/http/fetch-outside';
import { whenInWords } from '#kit/wording/time';
import type { Work } from '#kit/work';
import { endFeed, makeFeed } from '../actions/feeds.ts';
import { keepElsewhere, keepElsewhereNoMore } from '../actions/outside.ts';
import { readerAtDesk } from '../desk-view.ts';
import { diary } from '../diary.ts';
import { feedOf } from '../feeds-store.ts';
import { type OutsideCalendar, outsideCalendars } from '../outside-store.ts';
import { type CalendarsView, calendarsPage } from '../pages/calendars.ts';
import { paths } from '../paths.ts';
import { calendarAddress, outsideState, shownAddress } from '../rules/outside.ts';
import { calendarWords } from '../words/calendar.ts';
import { type Reader, dayFor } from '../words/times.ts';
import type { C } from './desk-parts.ts';

export type SetUpCalendarParts = SetUpParts & { reach: Reach };

/** How a calendar stands, in a sentence. */
function said(one: OutsideCalendar, at: Temporal.Instant, reader: Reader): string {
  const { outside: words } = calendarWords(reader.locale);
  const when = (then: Temporal.Instant): string =>
    whenInWords(then, at, reader.zone, reader.locale, { country: reader.country });
  const why = one.problem === null ? '' : words.problems[one.problem];
  switch (outsideState(one, at)) {
    case 'waiting':
      return words.waiting;
    case 'read':
      return words.read(when(one.readAt ?? at));
    case 'failing':
      return one.readAt === null
        ? words.never(why)
        : words.failing({ since: when(one.failingSince ?? at), why });
  }
}

async function calendarsView(
  work: Work,
  memberId: string,
  c: C,
): Promise<CalendarsView & { locale: Reader['locale'] }> {
  const [book, feed, all] = await Promise.all([
    diary(work),
    feedOf(work, { memberId }),
    outsideCalendars(work),
  ]);
  const reader = readerAtDesk(book);
  const found = all.find((one) => one.memberId === memberId);
  const done = (['saved', 'stopped', 'ended'] as const).find((one) => one === c.req.query('done'));
  return {
    words: calendarWords(reader.locale),
    locale: reader.locale,
    mayHave: book.staff.therapists.some((one) => one.id === memberId),
    feed: {
      address: feed && work.origin + paths.feed(feed.secret),
      readOn: feed?.readOn ? dayFor(Temporal.PlainDate.from(feed.readOn), reader) : undefined,
    },
    outside: found && { host: shownAddress(found.address), said: said(found, work.at, reader) },
    others: all
      .filter((one) => one.memberId !== memberId && outsideState(one, work.at) === 'failing')
      .map((one) => ({ who: book.staff.member(one.memberId)?.name ?? '', said: said(one, work.at, reader) })),
    done,
    typed: '',
    isWrong: false,
  };
}

async function show(
  parts: SetUpCalendarParts,
  c: C,
  typed: Partial<Pick<CalendarsView, 'typed' | 'isWrong'>> = {},
): Promise<Response> {
  const view = await asMember(parts, c, (work, { memberId }) => calendarsView(work, memberId, c));
  const main = calendarsPage({ ...view, ...typed });
  const frame = { title: view.words.outside.title, locale: view.locale, main };
  return c.html(parts.frame(c, frame), typed.isWrong === true ? 422 : 200);
}

/** A member acts on their own alone; who answers nobody has no appointments, and nothing to show. */
async function own(
  parts: SetUpCalendarParts,
  c: C,
  act: (work: Work, memberId: string) => unknown,
  done?: string,
): Promise<Response> {
  const isThere = await asMember(parts, c, async (work, { memberId }) => {
    const { staff } = await diary(work);
    if (!staff.therapists.some((one) => one.id === memberId)) return false;
    await act(work, memberId);
    return true;
  });
  return isThere ? c.redirect(paths.calendars(done), 303) : c.notFound();
}

async function postOutside(parts: SetUpCalendarParts, c: C): Promise<Response> {
  const typed = (await formOf(c)).get('address') ?? '';
  const address = calendarAddress(typed, parts.reach.inside);
  if (address === undefined) return show(parts, c, { typed, isWrong: true });
  return own(parts, c, (work, memberId) => keepElsewhere(work, { memberId, address }), 'saved');
}

/** `/desk/set-up/appointments/calendars`: AP30 AP33 AP35, a member's own. */
export function setUpCalendarRoutes(app: Hono<StaffEnv>, parts: SetUpCalendarParts): void {
  const at = '/desk/set-up/appointments/calendars';
  // Whoever answers nobody has no appointments. They look at what can't be read.
  for (const path of ['feed', 'other']) app.use(`${at}/${path}/*`, answerersOnly(parts));
  app.get(at, (c) => show(parts, c));
  app.post(`${at}/feed`, (c) => own(parts, c, (work, memberId) => makeFeed(work, { memberId })));
  app.post(`${at}/feed/end`, (c) => own(parts, c, (work, memberId) => endFeed(work, { memberId }), 'ended'));
  app.post(`${at}/other`, (c) => postOutside(parts, c));
  app.post(`${at}/other/end`, (c) => own(parts, c, keepElsewhereNoMore, 'stopped'));
}
