import type { Hono } from 'hono';
import { type StaffEnv, asMember } from '#accounts';
import { mailbox } from '#channels';
import { persons } from '#people';
import type { Work } from '#kit/work';
import { diary } from '../diary.ts';
import { readerAtDesk } from '../desk-view.ts';
import { freedAhead, offersOf } from '../freed-store.ts';
import { nameOf } from '../mine-view.ts';
import { type DeskSoonerView, deskSoonerPage } from '../pages/desk-sooner.ts';
import { paths } from '../paths.ts';
import { URGENCIES, offerState } from '../rules/freed.ts';
import { wishes } from '../sooner-store.ts';
import { freedWords } from '../words/freed.ts';
import { dateFor, dayFor, momentFor } from '../words/times.ts';
import type { C, DeskAppointmentParts as Parts } from './desk-parts.ts';

async function soonerView(work: Work): Promise<DeskSoonerView> {
  const [book, all, box] = [await diary(work), await wishes(work), await mailbox(work)];
  const reader = readerAtDesk(book);
  const { desk: words, list } = freedWords(reader.locale);
  const known = await persons(work, [...new Set(all.map((one) => one.personId))]);
  const rank = (one: (typeof all)[number]): number => -URGENCIES.indexOf(one.urgency);
  const freed: DeskSoonerView['freed'][number][] = [];
  for (const member of book.staff.therapists)
    for (const one of await freedAhead(work, member.id)) {
      const open = (await offersOf(work, one.id)).filter(
        (asked) => asked.saidNoAt === null && offerState(one, asked, work.at) === 'open',
      );
      const until = open
        .map((asked) => asked.heldUntil)
        .toSorted((a, b) => Temporal.Instant.compare(b, a))[0];
      freed.push({
        when: momentFor(one.startsAt, reader),
        who: member.name,
        state:
          one.takenAt !== null
            ? words.states.taken
            : until
              ? words.states.asking({ count: open.length, until: momentFor(until, reader) })
              : one.endedAt !== null
                ? words.states.free
                : words.states.waiting,
      });
    }
  return {
    words,
    hasMail: box?.smtp !== undefined,
    freed,
    rows: all
      .toSorted((a, b) => rank(a) - rank(b) || Temporal.Instant.compare(a.askedAt, b.askedAt))
      .map((one) => ({
        who: known.get(one.personId)?.called ?? '',
        with: nameOf(book, one.memberId),
        urgency: words.urgencies[one.urgency],
        when:
          [
            ...one.weekdays.map((day) => list.weekdays[day - 1] ?? ''),
            ...one.parts.map((part) => words.parts[part]),
          ].join(', ') || words.anyTime,
        notice: words.notices[one.noticeHours] ?? '',
        since: dayFor(dateFor(one.askedAt, reader), reader),
      })),
  };
}

async function show(parts: Parts, c: C): Promise<Response> {
  const { view, locale } = await asMember(parts, c, async (work) => ({
    view: await soonerView(work),
    locale: (await diary(work)).staff.practice.locale,
  }));
  const main = deskSoonerPage(view);
  return c.html(parts.frame(c, { title: view.words.title, locale, main, current: paths.day() }));
}

/** `/desk/appointments/sooner`: the cancellation list as the desk sees it. Nobody is asked from here: that happens by itself. */
export function deskSoonerRoutes(app: Hono<StaffEnv>, parts: Parts): void {
  app.get('/desk/appointments/sooner', (c) => show(parts, c));
}
