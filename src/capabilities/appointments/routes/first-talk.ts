import type { Context, Hono } from 'hono';
import { formOf } from '#accounts';
import {
  type PublicParts,
  type Visit,
  SLUG,
  answerWith,
  discreet,
  framed,
  inSlug,
  inquiryPaths,
  notFoundPage,
  posted,
  visitIn,
  waysOffered,
  waysTyped,
} from '#inquiries';
import { isUuid } from '#kit/ids';
import { isRefused } from '#kit/outcome';
import { zoneInWords } from '#kit/wording/time';
import type { Work } from '#kit/work';
import type { Deed } from '#ui';
import { bookFirstTalk } from '../actions/first-talk.ts';
import { type Wanted, holdTime, isTaken } from '../actions/hold.ts';
import { type Diary, diary } from '../diary.ts';
import { type Chosen, choiceOf, chosen } from '../forms/choice.ts';
import { nameOf } from '../mine-view.ts';
import { type FirstForm, firstForm, firstOptions, firstTimes, tooManyHeld } from '../pages/first-talk.ts';
import { firstForm as timesForm } from '../pages/times.ts';
import { paths } from '../paths.ts';
import type { FreeTime } from '../rules/free-times.ts';
import { heldTime } from '../taken.ts';
import { byDay, startOf, timesView } from '../times-view.ts';
import { mineWords } from '../words/index.ts';
import { type Reader, clockFor, momentFor } from '../words/times.ts';
import { isWithin } from './first-talk-limits.ts';

type Option = Chosen & Deed;

export const readerIn = ({ practice, frame }: Visit): Reader => ({
  locale: frame.lang,
  zone: practice.zone,
  country: practice.country,
});

function optionsIn(book: Diary, { frame }: Visit): Option[] {
  const words = mineWords(frame.lang);
  return book.staff.therapists.flatMap(({ id: memberId }) =>
    book.kindsOf(memberId, 'new').flatMap((kind) =>
      kind.formats.map((format) => {
        const what = { memberId, kindId: kind.id, format };
        return {
          ...what,
          href: inquiryPaths.inLang(frame, paths.first(frame.slug, choiceOf(what))),
          title: words.choose.option.title({
            kind: kind.name || words.usual,
            format: words.formats[format],
          }),
          body: words.choose.option.body({ who: nameOf(book, memberId), minutes: kind.minutes }),
        };
      }),
    ),
  );
}

const isSame = (one: Chosen, other: Chosen): boolean =>
  one.memberId === other.memberId && one.kindId === other.kindId && one.format === other.format;

type Asked = {
  c: Context;
  work: Work;
  visit: Visit;
  book: Diary;
  what: Chosen;
  next?: readonly FreeTime[] | undefined;
};

async function showTimes({ c, work, visit, book, what, next }: Asked): Promise<Response> {
  const { frame } = visit;
  const words = mineWords(frame.lang);
  const reader = readerIn(visit);
  const kind = book.kind(what.kindId, what.memberId);
  const from = c.req.query('from');
  const view = await timesView(work, {
    book,
    reader,
    memberId: what.memberId,
    kind,
    format: what.format,
    from,
  });
  const main = firstTimes({
    frame,
    list: {
      words,
      view,
      form: timesForm(frame.slug),
      fields: [...Object.entries(choiceOf(what)), ['lang', frame.lang]],
      at: (date) => inquiryPaths.inLang(frame, paths.first(frame.slug, { ...choiceOf(what), from: date })),
      zone: zoneInWords(work.at, reader.zone, reader.locale),
      taken: next && byDay(next, reader),
    },
  });
  return answerWith(c, framed(frame, { title: words.first.title, main }), next ? 422 : 200);
}

const choose = (c: Context, parts: PublicParts): Promise<Response> =>
  inSlug(c, parts, async (work) => {
    const visit = await visitIn(work, c, parts);
    const book = await diary(work);
    const all = optionsIn(book, visit);
    const asked = chosen((name) => c.req.query(name));
    const [only, ...others] = all;
    const what = (asked && all.find((one) => isSame(one, asked))) ?? (others.length === 0 ? only : undefined);
    if (what) return showTimes({ c, work, visit, book, what });
    const { title } = mineWords(visit.frame.lang).first;
    return answerWith(c, framed(visit.frame, { title, main: firstOptions(visit.frame, all) }));
  });

async function hold(c: Context, parts: PublicParts): Promise<Response> {
  const form = await formOf(c);
  const mayHold = await isWithin(c, parts, 'hold');
  return inSlug(c, parts, async (work) => {
    const visit = await visitIn(work, c, parts, { posted: form.get('lang') ?? '' });
    const book = await diary(work);
    const asked = chosen((name) => form.get(name) ?? undefined);
    const startsAt = startOf(form.get('start') ?? '');
    const what = asked && optionsIn(book, visit).find((one) => isSame(one, asked));
    if (!mayHold) {
      const { title } = mineWords(visit.frame.lang).first;
      return answerWith(c, framed(visit.frame, { title, main: tooManyHeld(visit.frame) }), 429);
    }
    if (!what || !startsAt) return c.redirect(paths.first(visit.frame.slug), 303);
    const held = await holdTime(work, { ...wantedOf(what), startsAt });
    if (isTaken(held)) return showTimes({ c, work, visit, book, what, next: held.next });
    if (isRefused(held)) return c.redirect(paths.first(visit.frame.slug), 303);
    return c.redirect(inquiryPaths.inLang(visit.frame, paths.firstHold(visit.frame.slug, held.id)), 303);
  });
}

const wantedOf = ({ memberId, kindId, format }: Chosen): Omit<Wanted, 'startsAt'> => ({
  memberId,
  kindId,
  format,
  personId: null,
  whom: 'new',
});

type Held = {
  book: Diary;
  what: Chosen;
  startsAt: Temporal.Instant;
  until: Temporal.Instant | undefined;
  id: string;
};

function shownForm(
  { work, visit }: { work: Work; visit: Visit },
  held: Held,
  given: Partial<Pick<FirstForm, 'typed' | 'errors' | 'taken' | 'tooMany'>> = {},
): FirstForm {
  const { frame, practice } = visit;
  const reader = readerIn(visit);
  const words = mineWords(frame.lang);
  const kind = held.book.kind(held.what.kindId, held.what.memberId);
  return {
    frame,
    when: momentFor(held.startsAt, reader),
    details: words.first.option({
      kind: kind.name || words.usual,
      minutes: kind.minutes,
      format: words.formats[held.what.format],
      who: nameOf(held.book, held.what.memberId),
    }),
    until: held.until && clockFor(held.until, reader),
    asksNumber: needsNumber(held.what, practice),
    id: held.id,
    fields: [
      ...Object.entries(choiceOf(held.what)),
      ['start', String(held.startsAt.epochMilliseconds / 1000)],
      ['lang', frame.lang],
    ],
    otherHref: inquiryPaths.inLang(frame, paths.first(frame.slug, choiceOf(held.what))),
    offered: waysOffered(practice),
    zone: zoneInWords(work.at, practice.zone, frame.lang),
    typed: given.typed ?? posted(new URLSearchParams()).typed,
    errors: given.errors ?? [],
    taken: given.taken,
    tooMany: given.tooMany ?? false,
  };
}

/** Who is rung needs a number that is safe; where the practice rings nobody, nobody is asked for one. */
const needsNumber = ({ format }: Chosen, practice: Visit['practice']): boolean =>
  format === 'phone' && waysOffered(practice).includes('phone');

const showHold = (c: Context, parts: PublicParts): Promise<Response> =>
  inSlug(c, parts, async (work) => {
    const visit = await visitIn(work, c, parts);
    const id = c.req.param('time') ?? '';
    const held = isUuid(id) ? await heldTime(work, id) : undefined;
    if (!held || held.person_id !== null) return c.redirect(paths.first(visit.frame.slug), 303);
    const what = { memberId: held.member_id, kindId: held.kind_id, format: held.format };
    const until = held.held_until ?? undefined;
    const form = shownForm(
      { work, visit },
      { book: await diary(work), what, startsAt: held.starts_at, until, id },
    );
    const { title } = mineWords(visit.frame.lang).first;
    return answerWith(c, framed(visit.frame, { title, main: firstForm(form) }));
  });

async function send(c: Context, parts: PublicParts): Promise<Response> {
  const form = await formOf(c);
  const given = posted(form);
  const mayBook = await isWithin(c, parts, 'book');
  return inSlug(c, parts, async (work) => {
    const visit = await visitIn(work, c, parts, { posted: given.lang });
    const id = c.req.param('time') ?? '';
    const what = chosen((name) => form.get(name) ?? undefined);
    const startsAt = startOf(form.get('start') ?? '');
    if (!isUuid(id) || !what || !startsAt) return answerWith(c, notFoundPage(visit.frame, 'page'), 404);
    const book = await diary(work);
    const there = await heldTime(work, id);
    const until = there?.starts_at.equals(startsAt) === true ? (there.held_until ?? undefined) : undefined;
    const held: Held = { book, what, startsAt, until, id };
    const ways = waysTyped(given.typed, visit, 'person');
    const again = (
      more: Partial<Pick<FirstForm, 'errors' | 'taken' | 'tooMany'>>,
      status: 422 | 429 = 422,
    ): Response => {
      const main = firstForm(shownForm({ work, visit }, held, { typed: given.typed, ...more }));
      const { title } = mineWords(visit.frame.lang).first;
      return answerWith(c, framed(visit.frame, { title, main }), status);
    };
    const hasNumber = ways.value.some(({ channel }) => channel === 'phone');
    if (ways.errors.length === 0 && needsNumber(what, visit.practice) && !hasNumber)
      return again({ errors: [{ field: 'ways', says: 'talk_number' }] });
    if (ways.errors.length > 0) return again({ errors: ways.errors });
    const words = mineWords(visit.frame.lang).first;
    const booked = await bookFirstTalk(work, {
      holdId: id,
      wanted: { ...wantedOf(what), startsAt },
      locale: visit.frame.lang,
      called: given.typed.called,
      words: [words.sent(momentFor(startsAt, readerIn(visit))), given.typed.words].join('\n\n').trim(),
      ways: ways.value,
      automatic: given.trap,
      isWithin: mayBook,
      staff: visit.staff,
    });
    if (isTaken(booked)) return again({ taken: byDay(booked.next, readerIn(visit)) });
    if (isRefused(booked) && booked.refused === 'too_many') return again({ tooMany: true }, 429);
    if (isRefused(booked)) return c.redirect(paths.first(visit.frame.slug), 303);
    const { link } = booked;
    return c.redirect(inquiryPaths.inLang(visit.frame, inquiryPaths.status(visit.frame.slug, link)), 303);
  });
}

/** AP13 `/:slug/first-talk`: a kind, a time, and how one may be reached. Nobody signs in, and no cookie is set or read. */
export function firstTalkRoutes(app: Hono, parts: PublicParts): void {
  const at = `${SLUG}/first-talk`;
  app.use(at, discreet);
  app.use(`${at}/*`, discreet);
  app.get(at, (c) => choose(c, parts));
  app.post(at, (c) => hold(c, parts));
  app.get(`${at}/:time`, (c) => showHold(c, parts));
  app.post(`${at}/:time`, (c) => send(c, parts));
}
