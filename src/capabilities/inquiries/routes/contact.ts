import type { Context, Hono } from 'hono';
import { practiceAt } from '#accounts';
import { within } from '#kit/http/limits';
import type { Work } from '#kit/work';
import { anyOnShow } from '#openings';
import { receiveIn } from '../actions/receive.ts';
import { contactTyped } from '../forms/contact.ts';
import { READ_ALREADY, sentForm, tokenState } from '../forms/token.ts';
import { NOTHING_TYPED, type Posted, posted } from '../forms/typed.ts';
import { nobodyAnswers } from '../nobody-answers.ts';
import { contactPage, nobodyAnswersPage, troublePage } from '../pages/contact.ts';
import { forSomeonePage } from '../pages/for-someone.ts';
import { carried, helpNowKept } from '../pages/help-now.ts';
import { paths } from '../paths.ts';
import { looksAutomatic } from '../rules/looks-automatic.ts';
import { asOneSubmit, sentBefore } from '../messages.ts';
import { inquiry } from '../store.ts';
import { publicWords } from '../words/public.ts';
import { type FormState, contactView } from './contact-view.ts';
import {
  type PublicParts,
  type Visit,
  answerWith,
  inSlug,
  isAway,
  notHere,
  strangerFrame,
  visitIn,
} from './visit.ts';

/**
 * Generous, because a shelter, a hospital or a school stands behind one address. Beyond it nothing is refused: the
 * message is taken and marked as looking automatic, and somebody looks at those every day.
 */
const SENDS = { of: 'first contacts by address', most: 60, minutes: 60 };

type ForWhom = FormState['forWhom'];

const FRESH = { typed: NOTHING_TYPED, errors: [], again: undefined, token: undefined, ago: 0 } as const;

/** The fields of a posted form; what isn't one has none, and comes back as an empty form does. */
export async function readForm(c: Context): Promise<URLSearchParams> {
  return new URLSearchParams(await c.req.text());
}

async function formPage(
  c: Context,
  work: Work,
  parts: PublicParts,
  visit: Visit,
  state: FormState,
): Promise<Response> {
  const [hasRoom, firstTalk] = await Promise.all([
    anyOnShow(work, { isNetwork: visit.practice.kind === 'network' }),
    parts.firstTalk?.(work, visit.frame),
  ]);
  const view = contactView(work, parts.vault, visit, { ...state, hasRoom, firstTalk });
  const page =
    state.forWhom === 'someone' ? forSomeonePage(visit.frame, view) : contactPage(visit.frame, view);
  return answerWith(c, page, state.errors.length > 0 || state.again ? 422 : 200);
}

/** The empty form, or with what was typed on a page in between. */
async function show(c: Context, parts: PublicParts, forWhom: ForWhom, given?: Posted): Promise<Response> {
  return inSlug(c, parts, async (work) => {
    const visit = await visitIn(work, c, parts, { posted: given?.lang ?? '' });
    const typed = given?.typed ?? NOTHING_TYPED;
    if (await nobodyAnswers(work, visit.staff)) {
      return answerWith(c, nobodyAnswersPage(visit.frame, publicWords(visit.frame), typed.words));
    }
    return formPage(c, work, parts, visit, { ...FRESH, typed, forWhom, ago: given ? READ_ALREADY : 0 });
  });
}

async function send(c: Context, parts: PublicParts): Promise<Response> {
  const given = posted(await readForm(c));
  const forWhom: ForWhom = given.kept.some(([name, value]) => name === 'for' && value === 'someone')
    ? 'someone'
    : 'me';
  try {
    const slug = c.req.param('slug') ?? '';
    const [isWithin, practice] = await parts.source.forInstallation((work) =>
      Promise.all([within(work, parts.vault, SENDS, parts.addressOf(c)), practiceAt(work, slug)]),
    );
    if (practice === undefined) return await notHere(c, parts);
    return await asOneSubmit(() =>
      parts.source.inPractice(practice, { kind: 'visitor' }, (work) =>
        take(c, work, parts, { given, forWhom, isWithin }),
      ),
    );
  } catch (error) {
    if (!isAway(error)) throw error;
    return notSentYet(c, parts, given);
  }
}

type Sent = { given: Posted; forWhom: ForWhom; isWithin: boolean };

async function take(c: Context, work: Work, parts: PublicParts, sent: Sent): Promise<Response> {
  const { given, forWhom } = sent;
  const form = sentForm(given.token, given.typed);
  const [visit, before] = await Promise.all([
    visitIn(work, c, parts, { posted: given.lang }),
    sentBefore(work, form),
  ]);
  const { slug, lang } = visit.frame;
  const to = (link: string): Response => c.redirect(paths.inLang(visit.frame, paths.status(slug, link)), 303);
  const state = tokenState(work, parts.vault, slug, given.token);
  // I1 a form that was sent before leads to what came of it, however old it is by now. Only a form of this page does.
  const first =
    before === undefined || state === 'forged' ? undefined : await inquiry(work, before.inquiryId);
  if (first && before?.changed === false) return to(first.link);
  if (await nobodyAnswers(work, visit.staff)) {
    return answerWith(c, nobodyAnswersPage(visit.frame, publicWords(visit.frame), given.typed.words));
  }
  if (first || state === 'old' || state === 'forged') {
    return formPage(c, work, parts, visit, {
      ...FRESH,
      typed: given.typed,
      forWhom,
      again: first ? 'changed' : 'old',
      ago: READ_ALREADY,
    });
  }
  const read = contactTyped(given.typed, visit, {
    locale: lang,
    forWhom,
    sent: form,
    automatic: looksAutomatic({
      trapped: given.trap,
      quick: state === 'quick',
      overLimit: !sent.isWithin,
      words: given.typed.words,
    }),
    hasColleagues: visit.staff.therapists.length > 1 || visit.practice.settings.stepsIn.length > 0,
  });
  if ('errors' in read) {
    const { errors } = read;
    return formPage(c, work, parts, visit, {
      ...FRESH,
      typed: given.typed,
      forWhom,
      errors,
      token: given.token,
    });
  }
  const received = await receiveIn(work, read.contact, visit.staff);
  return to(received.inquiry.link);
}

function notSentYet(c: Context, parts: PublicParts, given: Posted): Response {
  const frame = strangerFrame(c, parts);
  const rest = given.kept.filter(([name]) => name !== 'words');
  const fields = carried([...rest, ['token', given.token], ['lang', given.lang]]);
  const kept = { slug: c.req.param('slug') ?? '', fields, said: given.typed.words };
  return answerWith(c, troublePage(frame, publicWords(frame), kept), 503);
}

async function helpNowWithWords(c: Context, parts: PublicParts): Promise<Response> {
  const given = posted(await readForm(c));
  return inSlug(c, parts, async (work) => {
    const visit = await visitIn(work, c, parts, { posted: given.lang }, true);
    return answerWith(c, helpNowKept(visit.frame, given.kept));
  });
}

/** The form, its sending, and the way through "I need help now" with everything kept. */
export function contactRoutes(app: Hono, parts: PublicParts, at: (path: string) => string): void {
  app.get(at(''), (c) => show(c, parts, 'me'));
  app.post(at(''), async (c) => show(c, parts, 'me', posted(await readForm(c))));
  app.get(at('/someone-else'), (c) => show(c, parts, 'someone'));
  app.post(at('/someone-else'), async (c) => show(c, parts, 'someone', posted(await readForm(c))));
  app.post(at('/messages'), (c) => send(c, parts));
  // A page that wants another look stands at this address; loaded anew, it is the form again.
  app.get(at('/messages'), (c) => c.redirect(paths.contact(c.req.param('slug') ?? ''), 303));
  app.post(at('/help-now'), (c) => helpNowWithWords(c, parts));
}
