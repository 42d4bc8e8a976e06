import type { Context, Hono } from 'hono';
import { type StaffEnv, answerersOnly, asMember, formOf, thisPractice } from '#accounts';
import { recordLook } from '#audit';
import { isUuid } from '#kit/ids';
import { isRefused } from '#kit/outcome';
import type { Work, WorkSource } from '#kit/work';
import { whenInWords } from '#kit/wording/time';
import { caresOf } from '#people';
import type { Html } from '#ui';
import { readThem } from '../actions/answer.ts';
import { beginCheckIns } from '../actions/ask.ts';
import { turnOff } from '../actions/turn.ts';
import { type Clock, clientPage, listPage } from '../pages/desk.ts';
import { paths } from '../paths.ts';
import { RHYTHMS } from '../rules/asking.ts';
import { type Pair, answersOf } from '../store.ts';
import { clientView, unreadLines } from '../view.ts';
import { type DeskWords, type Lang, deskWords } from '../words/index.ts';

type C = Context<StaffEnv>;

export type CheckInParts = {
  source: WorkSource;
  frame: (c: C, view: { title: string; locale: Lang; main: Html; current: string }) => Html;
};

async function clockOf(work: Work): Promise<Clock> {
  const { zone, locale: lang, country } = await thisPractice(work);
  return { lang, when: (at) => whenInWords(at, work.at, zone, lang, { country }) };
}

/** K10 a client of this therapist, or one who answered them once; anybody else isn't there. */
async function isTheirs(work: Work, pair: Pair): Promise<boolean> {
  return (await caresOf(work, pair)).length > 0 || (await answersOf(work, pair)).length > 0;
}

const answered = (parts: CheckInParts, c: C, lang: Lang, main: Html, status: 200 | 422 = 200) =>
  c.html(parts.frame(c, { title: deskWords(lang).title, locale: lang, main, current: paths.list() }), status);

async function showList(parts: CheckInParts, c: C): Promise<Response> {
  const { clock, lines } = await asMember(parts, c, async (work, { memberId }) => ({
    clock: await clockOf(work),
    lines: await unreadLines(work, memberId),
  }));
  return answered(parts, c, clock.lang, listPage(clock, lines));
}

async function showOne(parts: CheckInParts, c: C, personId: string, wrong = false): Promise<Response> {
  const found = await asMember(parts, c, async (work, { memberId }) => {
    const pair = { personId, memberId };
    if (!(await isTheirs(work, pair))) return undefined;
    await recordLook(work, { action: 'check_in.looked', subject: 'person', subjectId: personId });
    return { clock: await clockOf(work), view: await clientView(work, pair) };
  });
  if (!found) return c.notFound();
  const { clock, view } = found;
  const done = wrong
    ? undefined
    : (Object.keys(deskWords('en').done) as (keyof DeskWords['done'])[]).find(
        (one) => one === c.req.query('done'),
      );
  const main = clientPage(clock, { ...view, personId, done, wrong });
  return answered(parts, c, clock.lang, main, wrong ? 422 : 200);
}

async function postRhythm(parts: CheckInParts, c: C, personId: string): Promise<Response> {
  const typed = (await formOf(c)).get('rhythm');
  const rhythm = RHYTHMS.find((one) => one === typed);
  if (rhythm === undefined) return showOne(parts, c, personId, true);
  const made = await asMember(parts, c, (work, { memberId }) =>
    beginCheckIns(work, { personId, memberId, rhythm }),
  );
  return isRefused(made) ? c.notFound() : c.redirect(paths.client(personId, 'on'), 303);
}

async function postEnd(parts: CheckInParts, c: C, personId: string): Promise<Response> {
  const made = await asMember(parts, c, (work, { memberId }) => turnOff(work, { personId, memberId }));
  return isRefused(made) ? c.notFound() : c.redirect(paths.client(personId, 'off'), 303);
}

async function postRead(parts: CheckInParts, c: C, personId: string): Promise<Response> {
  const made = await asMember(parts, c, async (work, { memberId }) =>
    (await isTheirs(work, { personId, memberId })) ? readThem(work, { personId, memberId }) : undefined,
  );
  return made ? c.redirect(paths.client(personId, 'read'), 303) : c.notFound();
}

/** K10 `/desk/check-ins` and everything below it: each therapist's own clients. */
export function deskCheckInRoutes(app: Hono<StaffEnv>, parts: CheckInParts): void {
  const only = answerersOnly({
    ...parts,
    frame: (c, view) => parts.frame(c, { ...view, current: paths.list() }),
  });
  app.use('/desk/check-ins', only);
  app.use('/desk/check-ins/*', only);
  const one =
    (act: (parts: CheckInParts, c: C, personId: string) => Promise<Response>) =>
    (c: C): Response | Promise<Response> => {
      const id = c.req.param('id') ?? '';
      return isUuid(id) ? act(parts, c, id) : c.notFound();
    };
  app.get('/desk/check-ins', (c) => showList(parts, c));
  app.get(
    '/desk/check-ins/:id',
    one((_parts, c, id) => showOne(parts, c, id)),
  );
  app.post('/desk/check-ins/:id', one(postRhythm));
  app.post('/desk/check-ins/:id/end', one(postEnd));
  app.post('/desk/check-ins/:id/read', one(postRead));
}
