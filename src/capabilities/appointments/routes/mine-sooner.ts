import type { Context, Hono } from 'hono';
import { MY, type MyEnv, type MyPage, type MyParts, asClient, formOf } from '#accounts';
import { caresOf } from '#people';
import { isUuid } from '#kit/ids';
import { isRefused } from '#kit/outcome';
import type { Work } from '#kit/work';
import { sayNo, sayYes } from '../actions/say-freed.ts';
import { wayToAsk, waysToAsk, wishNoMore, wishSooner } from '../actions/sooner.ts';
import { diary } from '../diary.ts';
import { type SoonerField, type SoonerTyped, soonerFrom, soonerTyped } from '../forms/sooner.ts';
import { offer } from '../freed-store.ts';
import { openOffers } from '../freed-view.ts';
import { nameOf, readerOn } from '../mine-view.ts';
import { soonerPage } from '../pages/sooner.ts';
import { paths } from '../paths.ts';
import { type SoonerWish, wishes } from '../sooner-store.ts';
import { calendarWords } from '../words/calendar.ts';
import { freedWords } from '../words/freed.ts';
import { dateFor, dayFor } from '../words/times.ts';

type C = Context<MyEnv>;

const saidBefore = (wish: SoonerWish, wayId: string): SoonerTyped => ({
  member: wish.memberId,
  way: wayId,
  urgency: wish.urgency,
  notice: String(wish.noticeHours),
  days: wish.weekdays.map(String),
  parts: wish.parts,
  place: wish.inPlace ? 'yes' : 'no',
});

type Typed = { typed: SoonerTyped; wants: readonly SoonerField[] };

async function show(parts: MyParts, c: C, work: Work, my: MyPage, given?: Typed): Promise<Response> {
  const [book, cares, ways, [wish]] = await Promise.all([
    diary(work),
    caresOf(work, { personId: my.personId }),
    waysToAsk(work, my.personId),
    wishes(work, { personId: my.personId }),
  ]);
  const words = freedWords(my.lang);
  const reader = readerOn(my, book);
  const done = (['saved', 'off'] as const).find((one) => one === c.req.query('done'));
  const main = soonerPage({
    words,
    slug: my.slug,
    members: cares
      .filter((care) => book.staff.therapists.some((one) => one.id === care.memberId))
      .map(({ memberId }) => ({ id: memberId, name: nameOf(book, memberId) })),
    addresses: ways,
    typed:
      given?.typed ??
      (wish ? saidBefore(wish, (await wayToAsk(work, wish))?.id ?? '') : soonerTyped(new URLSearchParams())),
    wants: given?.wants ?? [],
    on: wish && { memberId: wish.memberId, since: dayFor(dateFor(wish.askedAt, reader), reader) },
    done,
    open: await openOffers(work, my.personId, { book, reader }),
    backText: calendarWords(my.lang).mine.back,
  });
  return parts.page(c, work, { title: words.list.title, main, status: given ? 422 : 200 });
}

const save = (parts: MyParts, c: C): Promise<Response> =>
  asClient(parts, c, async (work, my) => {
    const typed = soonerTyped(await formOf(c));
    const read = soonerFrom(typed);
    if ('wants' in read) return show(parts, c, work, my, { typed, wants: read.wants });
    const { list } = freedWords(my.lang);
    const wording = `${list.way} ${list.wayHint}`;
    const made = await wishSooner(work, { ...read.sooner, personId: my.personId, wording });
    if (!isRefused(made)) return c.redirect(paths.mineSooner(my.slug, 'saved'), 303);
    return show(parts, c, work, my, { typed, wants: [made.refused === 'no_way' ? 'way' : 'member'] });
  });

const end = (parts: MyParts, c: C): Promise<Response> =>
  asClient(parts, c, async (work, my) => {
    const memberId = (await formOf(c)).get('member') ?? '';
    if (isUuid(memberId)) await wishNoMore(work, { personId: my.personId, memberId });
    return c.redirect(paths.mineSooner(my.slug, 'off'), 303);
  });

const say = (parts: MyParts, c: C): Promise<Response> =>
  asClient(parts, c, async (work, my) => {
    const [id, form] = [c.req.param('offer') ?? '', await formOf(c)];
    const asked = isUuid(id) ? await offer(work, { id }) : undefined;
    if (asked?.personId !== my.personId) return c.notFound();
    if (form.get('say') !== 'yes') {
      await sayNo(work, id);
      return c.redirect(paths.mineSooner(my.slug), 303);
    }
    const shown = Number(form.get('fee') ?? 0);
    const shownFee = Number.isSafeInteger(shown) ? shown : 0;
    const done = await sayYes(work, { offerId: id, by: 'page', shownFee });
    if (isRefused(done)) return c.redirect(paths.mineSooner(my.slug), 303);
    return c.redirect(paths.mineOne(my.slug, done.appointmentId, 'booked'), 303);
  });

/** AP40 AP43 a client's place on the list, and what is kept for them now. */
export function mySoonerRoutes(app: Hono<MyEnv>, parts: MyParts): void {
  const at = `${MY}/appointments/sooner`;
  app.get(at, (c) => asClient(parts, c, (work, my) => show(parts, c, work, my)));
  app.post(at, (c) => save(parts, c));
  app.post(`${at}/end`, (c) => end(parts, c));
  app.post(`${at}/:offer`, (c) => say(parts, c));
}
