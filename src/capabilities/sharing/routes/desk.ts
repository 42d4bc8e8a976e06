import type { Context, Hono } from 'hono';
import { type Staff, type StaffEnv, answerersOnly, asMember, thisPractice } from '#accounts';
import { isUuid } from '#kit/ids';
import { isRefused } from '#kit/outcome';
import type { Work, WorkSource } from '#kit/work';
import { aboutBlock, safetyPaths } from '#safety';
import { staffing } from '#accounts';
import { type Html, emptyState, html } from '#ui';
import {
  acknowledge,
  answerShare,
  listFor,
  noteCopied,
  takeBackAnswer,
  worryAbout,
} from '../actions/tend.ts';
import { openShare, sharedList } from '../desk-view.ts';
import { download } from '../files/give.ts';
import { filesOf } from '../files/store.ts';
import { type OpenPage, openPage } from '../pages/desk-open.ts';
import { sharedListPart } from '../pages/desk-list.ts';
import { recordPage } from '../pages/desk-record.ts';
import { sharingPaths } from '../paths.ts';
import { toMember } from '../store.ts';
import { sharedWords } from '../words/index.ts';

type C = Context<StaffEnv>;

export type DeskSharingParts = {
  source: WorkSource;
  frame: (
    c: C,
    view: {
      title: string;
      locale: 'en' | 'es';
      main: Html;
      list?: Html;
      opened?: boolean;
      back?: { href: string; text: string };
      current: string;
    },
  ) => Html;
};

const CURRENT = sharingPaths.desk();

async function showList(parts: DeskSharingParts, c: C): Promise<Response> {
  const of = c.req.query('of');
  const show = c.req.query('show') === 'all' ? 'all' : 'open';
  const view = await asMember(parts, c, (work, { memberId }) =>
    sharedList(work, memberId, { show, of: of !== undefined && isUuid(of) ? of : undefined }),
  );
  const { locale } = view.practice;
  const words = sharedWords(locale);
  const main = html`<div class="choose">${emptyState({ title: words.choose, body: words.noNote })}</div>`;
  return c.html(
    parts.frame(c, {
      title: words.title,
      locale,
      list: sharedListPart(view, undefined),
      main,
      current: CURRENT,
    }),
  );
}

type Given = Pick<OpenPage, 'refused' | 'typed'>;

async function showOne(parts: DeskSharingParts, c: C, id: string, given: Given = {}): Promise<Response> {
  const found = await asMember(parts, c, async (work, { memberId }) => {
    const open = await openShare(work, memberId, id);
    if (!open) return undefined;
    work.record({ action: 'share.looked', subject: 'share', subjectId: id });
    const [list, staff] = await Promise.all([sharedList(work, memberId, { show: 'open' }), staffing(work)]);
    const worry = open.safety.open && aboutBlock({ staff, at: work.at, concern: open.safety.open });
    return { open, list, worry };
  });
  if (!found) return c.notFound();
  const { practice, at } = found.list;
  const main = openPage({ practice, at, ...found, ...given });
  const frame = parts.frame(c, {
    title: sharedWords(practice.locale).title,
    locale: practice.locale,
    list: sharedListPart(found.list, id),
    main,
    opened: true,
    back: { href: CURRENT, text: sharedWords(practice.locale).title },
    current: CURRENT,
  });
  return c.html(frame, given.refused === undefined ? 200 : statusOf(given.refused));
}

const statusOf = (refused: NonNullable<Given['refused']>): 409 | 422 =>
  refused === 'no_words' || refused === 'too_long' ? 422 : 409;

/** The next one that is open, so that the evening goes by itself. */
async function onward(work: Work, memberId: string, from: string): Promise<string> {
  await work.flush();
  const { clients } = await sharedList(work, memberId, { show: 'open' });
  const all = clients.flatMap((one) => one.shares);
  const next = all.find((one) => one.id !== from && one.acknowledgedAt === null && one.answeredAt === null);
  return next ? sharingPaths.deskOne(next.id) : CURRENT;
}

async function postAnswer(parts: DeskSharingParts, c: C, id: string): Promise<Response> {
  const typed = new URLSearchParams(await c.req.text()).get('words') ?? '';
  const done = await asMember(parts, c, (work, { memberId }) =>
    answerShare(work, { id, memberId, words: typed }),
  );
  if (!isRefused(done)) return c.redirect(sharingPaths.deskOne(id), 303);
  return done.refused === 'not_there'
    ? c.notFound()
    : showOne(parts, c, id, { refused: done.refused, typed });
}

async function postTakeBack(parts: DeskSharingParts, c: C, id: string): Promise<Response> {
  const done = await asMember(parts, c, (work, { memberId }) => takeBackAnswer(work, { id, memberId }));
  if (!isRefused(done)) return showOne(parts, c, id, { typed: done.words });
  return done.refused === 'not_there' ? c.notFound() : showOne(parts, c, id, { refused: 'shown' });
}

/** Saved and never shown; only by who may see what it belongs to. */
async function getFile(parts: DeskSharingParts, c: C, id: string): Promise<Response> {
  const fileId = c.req.param('file') ?? '';
  const files = await asMember(parts, c, async (work, { memberId }) => {
    if (!(await toMember(work, memberId, id))) return [];
    const found = await filesOf(work, [id]);
    if (found.some((one) => one.id === fileId && one.kept))
      work.record({ action: 'share.file_taken', subject: 'share', subjectId: id });
    return found;
  });
  const at = files.findIndex((one) => one.id === fileId);
  const kept = files[at]?.kept;
  return kept ? download(c, (act) => asMember(parts, c, act), kept, at + 1) : c.notFound();
}

async function showRecord(parts: DeskSharingParts, c: C, id: string): Promise<Response> {
  const found = await asMember(parts, c, async (work, { memberId }) => {
    const [open, practice] = await Promise.all([openShare(work, memberId, id), thisPractice(work)]);
    if (!open) return undefined;
    work.record({ action: 'share.looked', subject: 'share', subjectId: id });
    return { open, practice };
  });
  if (!found) return c.notFound();
  const { locale } = found.practice;
  const main = recordPage(found.open, found.practice);
  return c.html(parts.frame(c, { title: sharedWords(locale).copyTitle, locale, main, current: CURRENT }));
}

/** `/desk/shared` and everything below it: each member's own. */
export function deskSharingRoutes(app: Hono<StaffEnv>, parts: DeskSharingParts): void {
  const only = answerersOnly({ ...parts, frame: (c, view) => parts.frame(c, { ...view, current: CURRENT }) });
  app.use('/desk/shared', only);
  app.use('/desk/shared/*', only);
  const one =
    (act: (parts: DeskSharingParts, c: C, id: string) => Promise<Response>) =>
    (c: C): Response | Promise<Response> => {
      const id = c.req.param('id') ?? '';
      return isUuid(id) ? act(parts, c, id) : c.notFound();
    };
  /** A press with nothing typed: done, and on to where it leads. */
  const press = (
    path: string,
    act: (work: Work, staff: Staff, id: string) => Promise<string | undefined>,
  ): void => {
    app.post(
      path,
      one(async (_parts, c, id) => {
        const to = await asMember(parts, c, (work, staff) => act(work, staff, id));
        return to === undefined ? c.notFound() : c.redirect(to, 303);
      }),
    );
  };
  app.get('/desk/shared', (c) => showList(parts, c));
  app.get('/desk/shared/:id', one(showOne));
  app.post('/desk/shared/:id/answer', one(postAnswer));
  app.post('/desk/shared/:id/answer/undo', one(postTakeBack));
  app.get('/desk/shared/:id/files/:file', one(getFile));
  app.get('/desk/shared/:id/record', one(showRecord));
  press('/desk/shared/:id/acknowledgement', async (work, { memberId }, id) => {
    const done = await acknowledge(work, { id, memberId });
    return isRefused(done) ? undefined : onward(work, memberId, id);
  });
  for (const as of ['listed', 'talked'] as const) {
    press(`/desk/shared/:id/${as === 'listed' ? 'listing' : 'talked'}`, async (work, { memberId }, id) => {
      const done = await listFor(work, { id, memberId, as });
      return isRefused(done) ? undefined : sharingPaths.deskOne(id);
    });
  }
  press('/desk/shared/:id/concerns', async (work, { memberId }, id) => {
    const opened = await worryAbout(work, { id, memberId });
    return isRefused(opened) ? undefined : safetyPaths.concern(opened.id);
  });
  press('/desk/shared/:id/record', async (work, { memberId }, id) => {
    const done = await noteCopied(work, { id, memberId });
    return isRefused(done) ? undefined : sharingPaths.copy(id);
  });
}
