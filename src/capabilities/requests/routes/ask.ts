import type { Hono } from 'hono';
import {
  type PublicParts,
  type Visit,
  answerWith,
  inSlug,
  inquiry,
  nobodyAnswers,
  nobodyAnswersPage,
  notFoundPage,
  publicWords,
  visitIn,
} from '#inquiries';
import { isUuid } from '#kit/ids';
import { type Limit, within } from '#kit/http/limits';
import { isRefused } from '#kit/outcome';
import type { Work } from '#kit/work';
import type { Html } from '#ui';
import { choose } from '../actions/choose.ts';
import { beginRequest } from '../actions/send.ts';
import { type More, allowMore } from '../actions/widen.ts';
import { STEPS, paths } from '../ask-paths.ts';
import { requestPage } from '../pages/request.ts';
import { beginPage, isFilled } from '../pages/steps.ts';
import { WIDENINGS } from '../rules/widening.ts';
import { type Here, here, to } from './here.ts';
import { sent, showLook } from './look.ts';
import { requestView } from './request-view.ts';
import { kept, showStep } from './steps.ts';

/** Each asks five therapists: a machine that never stops would fill their mail. What was typed is kept for later. */
const SENDS: Limit = { of: 'requests sent by address', most: 20, minutes: 60 };

/** A shelter, a hospital or a school stands behind one address. */
const BEGINS: Limit = { of: 'requests begun by address', most: 60, minutes: 60 };

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

const MORE: readonly More[] = ['others', ...WIDENINGS];

/** Q21 Q22 one thing more is allowed, as the person whose request it is. */
async function allowed(at: Here, form: URLSearchParams): Promise<Response> {
  const more = MORE.find((one) => one === form.get('more'));
  const { inquiryId } = at.request;
  const contact = inquiryId === null ? undefined : await inquiry(at.work, inquiryId);
  if (more === undefined || !contact) return answerWith(at.c, notFoundPage(at.visit.frame, 'page'), 404);
  await allowMore(at.work.as({ kind: 'person', id: contact.personId }), at.request, more);
  return to(at, paths.request(at.visit.frame.slug, at.request.link));
}

/** Where a request may begin: in a network, and not where two dates went by and nobody has come back since (I5). */
async function closedHere(work: Work, { practice, frame, staff }: Visit): Promise<Html | undefined> {
  if (practice.kind !== 'network') return notFoundPage(frame, 'page');
  return (await nobodyAnswers(work, staff)) ? nobodyAnswersPage(frame, publicWords(frame), '') : undefined;
}

/** `/{network}/ask` and everything below it: three short steps, a look, and the page of the request. */
export function askRoutes(app: Hono, parts: PublicParts): void {
  app.get('/:slug/ask', (c) =>
    inSlug(c, parts, async (work) => {
      const visit = await visitIn(work, c, parts);
      const closed = await closedHere(work, visit);
      if (closed) return answerWith(c, closed, visit.practice.kind === 'network' ? 200 : 404);
      return answerWith(c, beginPage(visit.frame));
    }),
  );
  app.post('/:slug/ask', async (c) => {
    const isWithin = await parts.source.forInstallation((work) =>
      within(work, parts.vault, BEGINS, parts.addressOf(c)),
    );
    return inSlug(c, parts, async (work) => {
      const visit = await visitIn(work, c, parts);
      const closed = await closedHere(work, visit);
      if (closed) return answerWith(c, closed, visit.practice.kind === 'network' ? 200 : 404);
      if (!isWithin) return answerWith(c, beginPage(visit.frame, true), 429);
      const { link } = beginRequest(work, new URLSearchParams());
      return c.redirect(paths.inLang(visit.frame, paths.step(visit.frame.slug, link, 'need')), 303);
    });
  });
  pageRoutes(app, parts);
  stepRoutes(app, parts);
}

/** The page of a request that was sent, and what is pressed there. */
function pageRoutes(app: Hono, parts: PublicParts): void {
  app.get('/:slug/ask/:link', (c) =>
    here(c, parts, async (at) =>
      at.request.sentAt === null
        ? to(at, paths.step(at.visit.frame.slug, at.request.link, 'need'))
        : show(at),
    ),
  );
  app.post('/:slug/ask/:link/sent', async (c) => {
    const form = new URLSearchParams(await c.req.text());
    const isWithin = await parts.source.forInstallation((work) =>
      within(work, parts.vault, SENDS, parts.addressOf(c)),
    );
    return here(c, parts, (at) => sent(at, form, isWithin));
  });
  app.post('/:slug/ask/:link/choice', async (c) => {
    const form = new URLSearchParams(await c.req.text());
    return here(c, parts, (at) => chosen(at, form));
  });
  app.post('/:slug/ask/:link/more', async (c) => {
    const form = new URLSearchParams(await c.req.text());
    return here(c, parts, (at) => allowed(at, form));
  });
}

/** The three short steps and the look, until it is sent. */
function stepRoutes(app: Hono, parts: PublicParts): void {
  const stepIn = ({ c }: Here) => STEPS.find((one) => one === c.req.param('step'));
  const toPage = (at: Here): Response => to(at, paths.request(at.visit.frame.slug, at.request.link));
  const nowhere = ({ c, visit }: Here): Response => answerWith(c, notFoundPage(visit.frame, 'page'), 404);
  app.get('/:slug/ask/:link/:step', (c) =>
    here(c, parts, async (at) => {
      const step = stepIn(at);
      if (at.request.sentAt !== null) return toPage(at);
      if (step === undefined) return nowhere(at);
      return isFilled(step) ? showStep(at, step) : showLook(at, at.request.typed);
    }),
  );
  app.post('/:slug/ask/:link/:step', async (c) => {
    const form = new URLSearchParams(await c.req.text());
    return here(c, parts, async (at) => {
      const step = stepIn(at);
      if (at.request.sentAt !== null) return toPage(at);
      return step !== undefined && isFilled(step) ? kept(at, step, form) : nowhere(at);
    });
  });
}
