import type { Hono, MiddlewareHandler } from 'hono';
import { type StaffEnv, answerersOnly } from '#accounts';
import { isUuid } from '#kit/ids';
import { isRefused } from '#kit/outcome';
import type { Work } from '#kit/work';
import { answer, undo } from '../actions/answer.ts';
import { rang } from '../actions/ring.ts';
import { asRead } from '../colleagues.ts';
import { namedElsewhere } from './named-elsewhere.ts';
import { deskView, openView } from '../desk-view.ts';
import { answerForm, rangForm } from '../forms/desk.ts';
import { draft } from '../pages/composer.ts';
import { localeOf, said } from '../pages/desk-list.ts';
import { paths } from '../paths.ts';
import { TAKEN_BACK } from '../rules/taking-back.ts';
import { inquiry } from '../store.ts';
import { deskWordsOf, ofRequestWords } from '../words/index.ts';
import { callRoutes } from './desk-calls.ts';
import { dataRoutes } from './desk-data.ts';
import { deskHelpingRoutes } from './desk-helping.ts';
import { deskMoreRoutes } from './desk-more.ts';
import { type C, type DeskParts, inDesk, listRoute, showOpen } from './desk-show.ts';
import { tendRoutes } from './desk-tend.ts';
import { findRoutes } from './find.ts';
import { trayRoutes } from './tray.ts';

export type { DeskFrame, DeskParts } from './desk-show.ts';

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
  const elsewhere = await namedElsewhere(parts, c, { id, chosen: form.openings });
  const outcome = await inDesk(parts, c, async (work) => {
    const view = await deskView(work, staff.memberId, 'waiting');
    const open = await openView(work, view, id, elsewhere.openings);
    if (!open) return undefined;
    const places = form.placesOf(open.suggestions);
    const { locale } = open.inquiry;
    const colleagues = open.colleagues
      .filter((one) => form.openings.includes(one.opening.id))
      .map((one) => asRead(work, view.staff, one, locale));
    // Who was ticked and fits no more has told meanwhile that there is no room.
    if (!open.pending && (elsewhere.gone || colleagues.length < form.openings.length))
      return { view, refused: 'colleague_full' as const };
    const drafted = draft(view, open, form.composer);
    const written = { inquiryId: id, memberId: staff.memberId, places, colleagues, drafted };
    const made = await answer(work, { ...form.answer, ...elsewhere.answer, ...written });
    if ('refused' in made) return { view, ...made };
    await work.flush();
    return { view, to: await nextPath(work, staff.memberId, id), answerId: made.id };
  });
  if (outcome && 'to' in outcome)
    return c.redirect(`${outcome.to}?done=sent&for=${id}&of=${outcome.answerId}`, 303);
  await elsewhere.takeBack();
  if (!outcome) return c.notFound();
  const words = deskWordsOf(outcome.view.staff.practice);
  const { refused } = outcome;
  const by = 'by' in outcome ? (outcome.view.staff.member(outcome.by)?.name ?? '') : '';
  const sentence =
    refused === 'already_answered'
      ? words.refused.already_answered(by)
      : refused === 'gap_left'
        ? words.refused.gap_left[form.answer.kind === 'question' ? 'question' : 'yes']
        : refused === 'not_offered'
          ? ofRequestWords(localeOf(outcome.view)).answer.notOffered
          : words.refused[refused];
  // What was typed stays, under an answer that may be given here.
  const composer = refused === 'not_offered' ? { ...form.composer, kind: 'yes' as const } : form.composer;
  const status = ['already_answered', 'closed', 'colleague_full'].includes(refused) ? 409 : 422;
  return showOpen(parts, c, id, { composer: { ...composer, error: sentence } }, status);
}

async function postAttempt(parts: DeskParts, c: C, id: string): Promise<Response> {
  const form = rangForm(await c.req.text());
  if (!form) return showOpen(parts, c, id, { composer: { kind: 'rang' } }, 422);
  const outcome = await inDesk(parts, c, async (work, staff) => {
    const made = await rang(work, { ...form, inquiryId: id, memberId: staff.memberId });
    if (isRefused(made)) return made;
    await work.flush();
    return {
      // Whoever still waits after the call stays open, so that nobody is left behind by a key.
      to: made.standing === 'waiting' ? paths.inquiry(id) : await nextPath(work, staff.memberId, id),
    };
  });
  if ('to' in outcome) return c.redirect(`${outcome.to}?done=rang&outcome=${form.outcome}&for=${id}`, 303);
  if (outcome.refused === 'not_there') return c.notFound();
  const { refused } = outcome;
  return showOpen(
    parts,
    c,
    id,
    {
      composer: { kind: 'rang', typed: { words: form.note, own: '', places: [], colleagues: [] } },
      notice: (_view, words) => said(words.refused[refused]),
    },
    409,
  );
}

/** Where people's words, or the links to their pages, stand, and what is done with them by who answers. */
const FOR_WHO_ANSWERS = [
  paths.closeList(),
  paths.tray(),
  '/desk/tray/*',
  paths.mail(),
  '/desk/mail/*',
  '/desk/files/*',
  '/desk/safety/*',
  '/desk/inquiries/:id/answers',
  '/desk/inquiries/:id/answers/*',
  '/desk/inquiries/:id/front-desk',
  '/desk/inquiries/:id/record',
  '/desk/inquiries/:id/concerns',
  '/desk/inquiries/:id/conflict-check',
  '/desk/inquiries/:id/helper',
  '/desk/inquiries/:id/client',
  '/desk/inquiries/:id/sorting',
  '/desk/inquiries/:id/tried',
  '/desk/inquiries/:id/data',
  '/desk/inquiries/:id/data/*',
];

/**
 * "Show it to nobody else": for a colleague such a message isn't there, whatever they would do with it. A call that was
 * taken back is there for nobody.
 */
function onTheirDesk(parts: DeskParts): MiddlewareHandler<StaffEnv> {
  return async (c, next) => {
    const id = c.req.param('id') ?? '';
    if (!isUuid(id)) return c.notFound();
    const found = await inDesk(parts, c, (work) => inquiry(work, id));
    if (!found || found.closedBecause === TAKEN_BACK) return c.notFound();
    const hidden = found.privateTo !== null && found.privateTo !== c.get('staff').memberId;
    return hidden ? c.notFound() : next();
  };
}

/** A client's data, under their own page at the desk: who may see it was asked there. */
export const clientDataRoutes = (app: Hono<StaffEnv>, parts: DeskParts): void =>
  dataRoutes(app, parts, 'clients');

/** Everything under `/desk` that has to do with people who reached out. */
export function deskRoutes(app: Hono<StaffEnv>, parts: DeskParts): void {
  for (const path of ['/desk/inquiries/:id', '/desk/inquiries/:id/*']) app.use(path, onTheirDesk(parts));
  const whoAnswers = answerersOnly({
    source: parts.source,
    frame: (c, view) => parts.frame(c, { ...view, current: '' }),
  });
  for (const path of FOR_WHO_ANSWERS) app.use(path, whoAnswers);
  listRoute(parts, app, paths.desk(), 'waiting');
  listRoute(parts, app, paths.answered(), 'answered');
  listRoute(parts, app, paths.aside(), 'aside');
  callRoutes(app, parts);
  tendRoutes(parts, app);
  deskMoreRoutes(app, parts);
  findRoutes(app, parts);
  dataRoutes(app, parts, 'inquiries');
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
    return showOpen(parts, c, id, { notice: (_view, words) => said(words.refused.already_left) }, 409);
  });
  trayRoutes(app, parts);
}
