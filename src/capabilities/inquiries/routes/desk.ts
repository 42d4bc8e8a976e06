import type { Context, Hono } from 'hono';
import { type Staff, type StaffEnv, thisPractice } from '#accounts';
import { recentDeliveries } from '#channels';
import { isUuid } from '#kit/ids';
import { isRefused } from '#kit/outcome';
import type { Work, WorkSource } from '#kit/work';
import { type Html, emptyState, html } from '#ui';
import { answer, undo } from '../actions/answer.ts';
import { receiveIn } from '../actions/receive.ts';
import { rang } from '../actions/ring.ts';
import { claim, handOver, isAPerson, putAsideAs, setAside, NOT_INQUIRIES } from '../actions/tend.ts';
import { type DeskList, type DeskView, deskView, openView } from '../desk-view.ts';
import { answerForm, callForm, rangForm } from '../forms/desk.ts';
import { callPage } from '../pages/call.ts';
import type { Composer } from '../pages/composer.ts';
import { deskList, localeOf, said } from '../pages/desk-list.ts';
import { deskOpen } from '../pages/desk-open.ts';
import { trayPage } from '../pages/tray.ts';
import { paths } from '../paths.ts';
import { deskHelpingRoutes } from './desk-helping.ts';
import { type DeskWords, NO_REASONS, deskWords } from '../words/index.ts';

export type DeskFrame = (
  c: Context<StaffEnv>,
  view: { title: string; locale: 'en' | 'es'; main: Html; list?: Html; opened?: boolean; current: string },
) => Html;

export type DeskParts = { source: WorkSource; frame: DeskFrame };

type C = Context<StaffEnv>;

function inDesk<T>(parts: DeskParts, c: C, act: (work: Work, staff: Staff) => Promise<T>): Promise<T> {
  const staff = c.get('staff');
  return parts.source.inPractice(staff.practice, { kind: 'staff', id: staff.memberId }, (work) =>
    act(work, staff),
  );
}

const KINDS = ['yes', 'no', 'list', 'question', 'rang'] as const;

/** What the address says was done just now; the words come from here, never from the address. */
function doneNotice(c: C, view: DeskView, words: DeskWords): Html | undefined {
  const done = c.req.query('done');
  const answerId = c.req.query('of') ?? '';
  const inquiryId = c.req.query('for') ?? '';
  if (done === 'undone') return said(words.undone);
  if (done === 'noted') return said(words.call.saved);
  if (done !== 'sent' || !isUuid(answerId) || !isUuid(inquiryId)) return undefined;
  const line = view.lines.find((one) => one.inquiry.id === inquiryId);
  if (!line?.pending || line.pending.id !== answerId) return undefined;
  return html`<form method="post" action="${paths.undo(inquiryId, answerId)}" class="undo">
    ${said(words.sent(line.person?.called || words.noName), 'light')}
    <button type="submit" class="button plain" data-key="u">${words.undo}</button>
  </form>`;
}

function listRoute(parts: DeskParts, app: Hono<StaffEnv>, path: string, list: DeskList): void {
  app.get(path, async (c) => {
    const view = await inDesk(parts, c, (work, staff) => deskView(work, staff.memberId, list));
    const words = deskWords(localeOf(view));
    const notice = doneNotice(c, view, words);
    return c.html(
      parts.frame(c, {
        title: words.title,
        locale: localeOf(view),
        list: deskList(view, undefined),
        main: html`${notice}${view.lines.length > 0 && emptyState({ title: words.choose })}`,
        current: path,
      }),
    );
  });
}

type Shown = {
  composer?: Partial<Composer>;
  notice?: (view: DeskView, words: DeskWords) => Html | undefined;
};

async function showOpen(
  parts: DeskParts,
  c: C,
  id: string,
  shown: Shown,
  status: 200 | 409 | 422,
): Promise<Response> {
  const loaded = await inDesk(parts, c, async (work, staff) => {
    await claim(work, id, staff.memberId);
    await work.flush();
    const view = await deskView(work, staff.memberId, 'waiting');
    return { view, open: await openView(work, view, id) };
  });
  const { view, open } = loaded;
  if (!open) return c.notFound();
  const words = deskWords(localeOf(view));
  const asked = KINDS.find((kind) => kind === c.req.query('answer'));
  const reason = NO_REASONS.find((one) => one === c.req.query('reason')) ?? 'full';
  const composer: Composer = { kind: asked ?? open.suggested, reason, ...shown.composer };
  const notice = shown.notice?.(view, words) ?? doneNotice(c, view, words);
  const page = parts.frame(c, {
    title: words.title,
    locale: localeOf(view),
    list: deskList(view, id),
    main: deskOpen({ view, open, composer, notice }),
    opened: true,
    current: paths.desk(),
  });
  return c.html(page, status);
}

/** The next one who waits after this one, so that an evening is one key after the other. */
async function nextPath(work: Work, memberId: string, after: string): Promise<string> {
  const view = await deskView(work, memberId, 'waiting');
  const others = view.lines.filter(
    (line) => line.inquiry.id !== after && !line.pending && (!line.heldBy || line.heldBy.id === memberId),
  );
  const [next] = others;
  return next ? paths.inquiry(next.inquiry.id) : paths.desk();
}

async function postAnswer(parts: DeskParts, c: C, id: string): Promise<Response> {
  const form = answerForm(await c.req.text());
  const staff = c.get('staff');
  const outcome = await inDesk(parts, c, async (work) => {
    const view = await deskView(work, staff.memberId, 'waiting');
    const open = await openView(work, view, id);
    if (!open) return undefined;
    if (staff.role === 'front_desk') return { view, refused: 'front_desk' as const };
    const places = form.placesOf(open.suggestions);
    const made = await answer(work, { ...form.answer, inquiryId: id, memberId: staff.memberId, places });
    if ('refused' in made) return { view, ...made };
    await work.flush();
    return { view, to: await nextPath(work, staff.memberId, id), answerId: made.id };
  });
  if (!outcome) return c.notFound();
  if ('to' in outcome) return c.redirect(`${outcome.to}?done=sent&for=${id}&of=${outcome.answerId}`, 303);
  const words = deskWords(localeOf(outcome.view));
  const { refused } = outcome;
  const by = 'by' in outcome ? (outcome.view.staff.member(outcome.by)?.name ?? '') : '';
  const sentence =
    refused === 'already_answered' ? words.refused.already_answered(by) : words.refused[refused];
  const status = refused === 'already_answered' || refused === 'closed' ? 409 : 422;
  return showOpen(parts, c, id, { composer: { ...form.composer, error: sentence } }, status);
}

async function postAttempt(parts: DeskParts, c: C, id: string): Promise<Response> {
  const form = rangForm(await c.req.text());
  if (!form) return showOpen(parts, c, id, { composer: { kind: 'rang' } }, 422);
  const outcome = await inDesk(parts, c, async (work, staff) => {
    const made = await rang(work, { ...form, inquiryId: id, memberId: staff.memberId });
    if (isRefused(made)) return made;
    await work.flush();
    return {
      to: form.outcome === 'no_answer' ? paths.inquiry(id) : await nextPath(work, staff.memberId, id),
    };
  });
  if ('to' in outcome) return c.redirect(outcome.to, 303);
  if (outcome.refused === 'not_there') return c.notFound();
  const { refused } = outcome;
  return showOpen(
    parts,
    c,
    id,
    { composer: { kind: 'rang' }, notice: (_view, words) => said(words.refused[refused], 'light') },
    409,
  );
}

function tendRoutes(parts: DeskParts, app: Hono<StaffEnv>): void {
  const tend = async (
    c: C,
    act: (work: Work, form: URLSearchParams, id: string) => Promise<unknown>,
    to: (id: string) => string,
  ) => {
    const id = c.req.param('id') ?? '';
    if (!isUuid(id)) return c.notFound();
    const form = new URLSearchParams(await c.req.text());
    const outcome = await inDesk(parts, c, async (work, staff) => {
      const open = await openView(work, await deskView(work, staff.memberId, 'waiting'), id);
      return open ? act(work, form, id) : { refused: 'not_there' };
    });
    return isRefused(outcome) && outcome.refused === 'not_there' ? c.notFound() : c.redirect(to(id), 303);
  };
  app.post('/desk/inquiries/:id/hand-over', (c) =>
    tend(
      c,
      (work, form, id) =>
        isUuid(form.get('to') ?? '') ? handOver(work, id, form.get('to') ?? '') : Promise.resolve(),
      paths.inquiry,
    ),
  );
  app.post('/desk/inquiries/:id/aside', (c) =>
    tend(
      c,
      async (work, form, id) => setAside(work, id, await asideUntil(work, form.get('until') ?? '')),
      () => paths.desk(),
    ),
  );
  app.post('/desk/inquiries/:id/sorting', (c) =>
    tend(
      c,
      (work, form, id) =>
        form.get('as') === 'person'
          ? isAPerson(work, id)
          : putAsideAs(work, id, NOT_INQUIRIES.find((one) => one === form.get('as')) ?? 'not_a_person'),
      () => paths.desk(),
    ),
  );
}

/** Eight in the morning of the date, at the practice; null brings it back now. */
async function asideUntil(work: Work, date: string): Promise<Temporal.Instant | null> {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const { zone } = await thisPractice(work);
  try {
    return Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: '08:00' }).toInstant();
  } catch {
    return null;
  }
}

function callRoutes(parts: DeskParts, app: Hono<StaffEnv>): void {
  const show = async (c: C, typed: URLSearchParams, wrong: boolean): Promise<Response> => {
    const practice = await inDesk(parts, c, (work) => thisPractice(work));
    const words = deskWords(practice.locale);
    const main = callPage(words, typed, wrong);
    const frame = parts.frame(c, {
      title: words.call.title,
      locale: practice.locale,
      main,
      current: paths.noteCall(),
    });
    return c.html(frame, wrong ? 422 : 200);
  };
  app.get(paths.noteCall(), (c) => show(c, new URLSearchParams(), false));
  app.post(paths.calls(), async (c) => {
    const typed = new URLSearchParams(await c.req.text());
    const made = await inDesk(parts, c, async (work) => {
      const contact = callForm(typed, await thisPractice(work));
      return contact && receiveIn(work, contact);
    });
    return made ? c.redirect(`${paths.inquiry(made.inquiry.id)}?done=noted`, 303) : show(c, typed, true);
  });
}

/** Everything under `/desk` that has to do with people who reached out. */
export function deskRoutes(app: Hono<StaffEnv>, parts: DeskParts): void {
  listRoute(parts, app, paths.desk(), 'waiting');
  listRoute(parts, app, paths.answered(), 'answered');
  listRoute(parts, app, paths.aside(), 'aside');
  callRoutes(parts, app);
  tendRoutes(parts, app);
  deskHelpingRoutes(app, parts.source);
  app.get('/desk/inquiries/:id', (c) => {
    const id = c.req.param('id');
    return isUuid(id) ? showOpen(parts, c, id, {}, 200) : c.notFound();
  });
  app.post('/desk/inquiries/:id/answers', (c) => {
    const id = c.req.param('id');
    return isUuid(id) ? postAnswer(parts, c, id) : c.notFound();
  });
  app.post('/desk/inquiries/:id/attempts', (c) => {
    const id = c.req.param('id');
    return isUuid(id) ? postAttempt(parts, c, id) : c.notFound();
  });
  app.post('/desk/inquiries/:id/answers/:answer/undo', async (c) => {
    const { id, answer: answerId } = c.req.param();
    if (!isUuid(id) || !isUuid(answerId)) return c.notFound();
    const outcome = await inDesk(parts, c, (work) => undo(work, { inquiryId: id, answerId }));
    if (!isRefused(outcome)) return c.redirect(`${paths.inquiry(id)}?done=undone`, 303);
    if (outcome.refused === 'not_there') return c.notFound();
    return showOpen(
      parts,
      c,
      id,
      { notice: (_view, words) => said(words.refused.already_left, 'light') },
      409,
    );
  });
  app.get(paths.tray(), async (c) => {
    const { practice, sent } = await inDesk(parts, c, async (work) => ({
      practice: await thisPractice(work),
      sent: await recentDeliveries(work, 60),
    }));
    const words = deskWords(practice.locale);
    const main = trayPage(words, practice, sent);
    return c.html(
      parts.frame(c, { title: words.trayTitle, locale: practice.locale, main, current: paths.tray() }),
    );
  });
}
