import type { Context, Hono } from 'hono';
import { promiseDue } from '#accounts';
import {
  type PublicParts,
  type Visit,
  answerWith,
  inSlug,
  inquiry,
  notFoundPage,
  posted,
  visitIn,
  waysOffered,
  waysTyped,
} from '#inquiries';
import { isUuid } from '#kit/ids';
import { type Limit, within } from '#kit/http/limits';
import { isRefused } from '#kit/outcome';
import { promiseInWords, zoneInWords } from '#kit/wording/time';
import type { Work } from '#kit/work';
import { choose } from '../actions/choose.ts';
import { beginRequest, keepStep, sendRequest } from '../actions/send.ts';
import { wantedTyped } from '../forms/need.ts';
import { requestPage } from '../pages/request.ts';
import { type StepView, beginPage, isFilled, lookPage, stepPage } from '../pages/steps.ts';
import { STEPS, type Step, paths } from '../ask-paths.ts';
import { type Request, requestByLink } from '../store.ts';
import { sentence } from '../words/sentence.ts';
import { requestView } from './request-view.ts';

/** Each asks five therapists: a machine that never stops would fill their mail. What was typed is kept for later. */
const SENDS: Limit = { of: 'requests sent by address', most: 20, minutes: 60 };

type Here = { c: Context; work: Work; visit: Visit; request: Request };

const FIELDS: Readonly<Record<'need' | 'times', readonly string[]>> = {
  need: ['age', 'format', 'region', 'area'],
  times: ['parts', 'insurance', 'language', 'about'],
};
const OTHERS = new Set([...FIELDS.need, ...FIELDS.times, 'lang', 'go']);

/** A shelter, a hospital or a school stands behind one address. */
const BEGINS: Limit = { of: 'requests begun by address', most: 60, minutes: 60 };

async function here(
  c: Context,
  parts: PublicParts,
  act: (here: Here) => Promise<Response>,
): Promise<Response> {
  return inSlug(c, parts, async (work) => {
    const visit = await visitIn(work, c, parts);
    const link = c.req.param('link') ?? '';
    const request = visit.practice.kind === 'network' ? await requestByLink(work, link) : undefined;
    if (!request) return answerWith(c, notFoundPage(visit.frame, 'page'), 404);
    return act({ c, work, visit, request });
  });
}

const to = ({ c, visit }: Here, path: string): Response => c.redirect(paths.inLang(visit.frame, path), 303);

/** The fields of how they may be reached, read as the contact form reads them. */
function waysIn(
  { work, visit }: Pick<Here, 'work' | 'visit'>,
  typed: URLSearchParams,
  asks: boolean,
): StepView['ways'] {
  const read = posted(typed);
  const { practice, frame } = visit;
  const errors = asks ? waysTyped(read.typed, visit, 'person').errors : [];
  return {
    typed: read.typed,
    errors,
    offered: waysOffered(practice),
    zone: zoneInWords(work.at, practice.zone, frame.lang),
  };
}

function showStep(
  at: Here,
  step: Step,
  typed = at.request.typed,
  { asks = false, many = false }: { asks?: boolean; many?: boolean } = {},
): Response {
  const { c, visit, request } = at;
  const { frame } = visit;
  const ways = waysIn(at, typed, asks || step === 'look');
  if (isFilled(step)) {
    const page = stepPage({ frame, link: request.link, typed, ways }, step);
    return answerWith(c, page, asks && ways.errors.length > 0 ? 422 : 200);
  }
  const { settings, zone, country } = visit.practice;
  const due = promiseDue(visit.staff.calendar(null), at.work.at, { days: settings.promiseDays })?.due;
  return answerWith(
    c,
    lookPage({
      frame,
      link: request.link,
      sentence: sentence(wantedTyped(typed), frame.lang),
      due: due ? promiseInWords(due, zone, frame.lang, { country }) : '',
      reachable: ways.errors.length === 0,
      many,
    }),
    many ? 429 : 200,
  );
}

function kept(at: Here, step: 'need' | 'times' | 'you', form: URLSearchParams): Response {
  const names = (name: string): boolean => (step === 'you' ? !OTHERS.has(name) : FIELDS[step].includes(name));
  const typed = keepStep(at.work, at.request, names, form);
  const order = STEPS.indexOf(step);
  if (form.get('go') === 'back')
    return to(at, paths.step(at.visit.frame.slug, at.request.link, STEPS[order - 1] ?? 'need'));
  if (step === 'you' && waysIn(at, typed, true).errors.length > 0)
    return showStep(at, 'you', typed, { asks: true });
  const next = STEPS[order + 1] ?? 'look';
  return to(at, paths.step(at.visit.frame.slug, at.request.link, next));
}

async function sent(at: Here, isWithin: boolean): Promise<Response> {
  const { work, visit, request } = at;
  const read = posted(request.typed);
  const ways = waysTyped(read.typed, visit, 'person');
  if (ways.errors.length > 0) return showStep(at, 'you', request.typed, { asks: true });
  if (!isWithin && request.sentAt === null) return showStep(at, 'look', request.typed, { many: true });
  await sendRequest(work, request, {
    locale: visit.frame.lang,
    called: read.typed.called,
    ways: ways.value,
    wantsCode: read.typed.ways.includes('code'),
    staff: visit.staff,
  });
  return to(at, paths.request(visit.frame.slug, request.link));
}

async function show(at: Here, wrong?: 'gone' | 'licence'): Promise<Response> {
  const view = await requestView(at.work, at.visit, at.request);
  if (!view) return answerWith(at.c, notFoundPage(at.visit.frame, 'page'), 404);
  return answerWith(at.c, requestPage({ ...view, wrong }), wrong === undefined ? 200 : 422);
}

async function chosen(at: Here, form: URLSearchParams): Promise<Response> {
  const askId = form.get('ask') ?? '';
  const view = await requestView(at.work, at.visit, at.request);
  const found = view?.yeses.find((one) => one.ask === askId);
  if (found && found.licensedIn !== '' && form.get('licence') !== 'yes') return show(at, 'licence');
  const { inquiryId } = at.request;
  const contact = inquiryId === null ? undefined : await inquiry(at.work, inquiryId);
  if (!isUuid(askId) || !contact) return answerWith(at.c, notFoundPage(at.visit.frame, 'page'), 404);
  const work = at.work.as({ kind: 'person', id: contact.personId });
  const done = await choose(work, at.request, askId);
  // Who chose another a moment ago, on another page, is shown whom.
  if (isRefused(done) && done.refused === 'gone') return show(at, 'gone');
  return to(at, paths.request(at.visit.frame.slug, at.request.link));
}

/** `/{network}/ask` and everything below it: three short steps, a look, and the page of the request. */
export function askRoutes(app: Hono, parts: PublicParts): void {
  app.get('/:slug/ask', (c) =>
    inSlug(c, parts, async (work) => {
      const visit = await visitIn(work, c, parts);
      if (visit.practice.kind !== 'network') return answerWith(c, notFoundPage(visit.frame, 'page'), 404);
      return answerWith(c, beginPage(visit.frame));
    }),
  );
  app.post('/:slug/ask', async (c) => {
    const isWithin = await parts.source.forInstallation((work) =>
      within(work, parts.vault, BEGINS, parts.addressOf(c)),
    );
    return inSlug(c, parts, async (work) => {
      const visit = await visitIn(work, c, parts);
      if (visit.practice.kind !== 'network') return answerWith(c, notFoundPage(visit.frame, 'page'), 404);
      if (!isWithin) return answerWith(c, beginPage(visit.frame), 429);
      const { link } = beginRequest(work, new URLSearchParams());
      return c.redirect(paths.inLang(visit.frame, paths.step(visit.frame.slug, link, 'need')), 303);
    });
  });
  app.get('/:slug/ask/:link', (c) =>
    here(c, parts, async (at) =>
      at.request.sentAt === null
        ? to(at, paths.step(at.visit.frame.slug, at.request.link, 'need'))
        : show(at),
    ),
  );
  app.post('/:slug/ask/:link/sent', async (c) => {
    const isWithin = await parts.source.forInstallation((work) =>
      within(work, parts.vault, SENDS, parts.addressOf(c)),
    );
    return here(c, parts, (at) => sent(at, isWithin));
  });
  app.post('/:slug/ask/:link/choice', async (c) => {
    const form = new URLSearchParams(await c.req.text());
    return here(c, parts, (at) => chosen(at, form));
  });
  const isOver = (at: Here): boolean => at.request.sentAt !== null;
  app.get('/:slug/ask/:link/:step', (c) =>
    here(c, parts, async (at) => {
      const step = STEPS.find((one) => one === c.req.param('step'));
      if (isOver(at)) return to(at, paths.request(at.visit.frame.slug, at.request.link));
      return step ? showStep(at, step) : answerWith(c, notFoundPage(at.visit.frame, 'page'), 404);
    }),
  );
  app.post('/:slug/ask/:link/:step', async (c) => {
    const form = new URLSearchParams(await c.req.text());
    return here(c, parts, async (at) => {
      const step = STEPS.find((one) => one === c.req.param('step'));
      if (isOver(at)) return to(at, paths.request(at.visit.frame.slug, at.request.link));
      return step && isFilled(step)
        ? kept(at, step, form)
        : answerWith(c, notFoundPage(at.visit.frame, 'page'), 404);
    });
  });
}
