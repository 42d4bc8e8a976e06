import type { Context, Hono } from 'hono';
import { MY, type MyEnv, type MyParts, asClient, formOf } from '#accounts';
import { isUuid } from '#kit/ids';
import { isRefused } from '#kit/outcome';
import { lateNow, sayLate } from '../actions/late.ts';
import { diary } from '../diary.ts';
import { type LateWord, lateWords } from '../late-store.ts';
import { nameOf, readerOn } from '../mine-view.ts';
import { mineLatePage } from '../pages/late.ts';
import { paths } from '../paths.ts';
import { canRunLate } from '../rules/late.ts';
import { appointment, comesTo } from '../store.ts';
import { calendarWords } from '../words/calendar.ts';
import { momentFor } from '../words/times.ts';

type C = Context<MyEnv>;

/** So often the page looks again without script: nothing on it could be lost. */
const LOOK_AGAIN_SECONDS = 15;

/** What a page shows of it, to be compared with what is so. */
const stateOf = (word: LateWord | undefined): string => (word ? `${word.id} ${word.choice ?? ''}` : '');

async function listen(parts: MyParts, c: C): Promise<Response> {
  const [id, seen] = [c.req.param('id') ?? '', c.req.query('seen') ?? ''];
  const isTheirs = await asClient(
    parts,
    c,
    async (work, my) => isUuid(id) && (await comesTo(work, id, my.personId)),
  );
  if (!isTheirs) return c.notFound();
  return parts.lookAgain(c, async (work) => stateOf((await lateWords(work, [id])).get(id)) !== seen);
}

const show = (parts: MyParts, c: C): Promise<Response> =>
  asClient(parts, c, async (work, my) => {
    const id = c.req.param('id') ?? '';
    const isTheirs = isUuid(id) && (await comesTo(work, id, my.personId));
    const found = isTheirs ? await appointment(work, id) : undefined;
    if (!found) return c.notFound();
    const [book, late] = [await diary(work), await lateNow(work, found)];
    const { late: words } = calendarWords(my.lang);
    const reader = readerOn(my, book);
    const isOpen =
      late && Temporal.Instant.compare(work.at, found.endsAt) < 0 && late.word.choice !== 'another_day';
    if (isOpen) c.header('refresh', String(LOOK_AGAIN_SECONDS));
    const main = mineLatePage({
      words,
      slug: my.slug,
      id,
      when: momentFor(found.startsAt, reader),
      who: nameOf(book, found.memberId),
      reader,
      endsAt: found.endsAt,
      late,
      isTheirs: late?.word.byId === my.personId,
      canSay: canRunLate(found, work.at),
    });
    const live = isOpen && paths.mineLateLive(my.slug, id, stateOf(late.word));
    return parts.page(c, work, { title: words.title, main, ...(live && { live }) });
  });

const say = (parts: MyParts, c: C): Promise<Response> =>
  asClient(parts, c, async (work, my) => {
    const [appointmentId, form] = [c.req.param('id') ?? '', await formOf(c)];
    const by = { kind: 'client', id: my.personId } as const;
    const done = isUuid(appointmentId)
      ? await sayLate(work, { appointmentId, by, minutes: Number(form.get('minutes')) })
      : undefined;
    if (!done || (isRefused(done) && done.refused === 'not_there')) return c.notFound();
    return c.redirect(paths.mineLate(my.slug, appointmentId), 303);
  });

/** AP36 AP37 a client runs late, and sees at once what their therapist makes of it. */
export function myLateRoutes(app: Hono<MyEnv>, parts: MyParts): void {
  app.get(`${MY}/appointments/:id/late`, (c) => show(parts, c));
  app.get(`${MY}/appointments/:id/late/live`, (c) => listen(parts, c));
  app.post(`${MY}/appointments/:id/late`, (c) => say(parts, c));
}
