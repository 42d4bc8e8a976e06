import type { Context, Hono } from 'hono';
import { formOf, myPaths } from '#accounts';
import { appointmentPaths, byReminderLink, howItWent } from '#appointments';
import {
  type Frame,
  type PublicParts,
  SLUG,
  answerWith,
  discreet,
  framed,
  inSlug,
  visitIn,
} from '#inquiries';
import { isRefused } from '#kit/outcome';
import type { Work } from '#kit/work';
import { persons } from '#people';
import { type Html, html, link } from '#ui';
import { askMore, comeBack, confirmBySecret } from '../actions/client.ts';
import type { DoorHash } from '../actions/door.ts';
import { confirmForgetting } from '../actions/enter.ts';
import { sayGoodbye } from '../actions/say.ts';
import { visitToConfirm } from '../doors-store.ts';
import { MOST_TYPED, NOTHING, type Typed, moreIn, reasonIn, typedIn } from '../forms/goodbye.ts';
import { type Whom, saidView, whomFor } from '../my-view.ts';
import { type GoodbyePage, goodbyePage, noContactPage } from '../pages/goodbye.ts';
import { confirmPage, saidPage } from '../pages/said.ts';
import { paths } from '../paths.ts';
import { type Ending, endingToConfirm, endingsOf } from '../store.ts';
import { isOpen } from '../rules/standing.ts';
import type { Reason } from '../rules/reasons.ts';
import { myWords } from '../words/index.ts';
import { doneIn } from './my.ts';

/** E5 where the last line of a reminder leads: one question, without signing in. It was mailed to a way that its reader calls safe, and opens nothing else. */

export type LinkParts = PublicParts & { readonly doorHash: DoorHash };

type Found = { readonly personId: string; readonly whom: Whom; readonly said: Ending | undefined };
type At = { c: Context; work: Work; frame: Frame; zone: string; secret: string; found: Found };

/** Whose reminder it was, and about a session with whom. */
async function behind(work: Work, secret: string): Promise<Found | undefined> {
  const about = await byReminderLink(work, secret);
  const session = about && (await howItWent(work, about.appointmentId));
  if (!session) return undefined;
  const { personId } = about;
  const [whom, all] = await Promise.all([whomFor(work, personId), endingsOf(work, personId)]);
  const theirs = whom.find((one) => one.memberId === session.memberId);
  // What they said signed in is read on their own page alone.
  const said = all.find(
    (one) =>
      one.memberId === session.memberId && one.cameBy === 'link' && (isOpen(one) || one.returnedAt !== null),
  );
  return theirs && { personId, whom: theirs, said };
}

const gone = (frame: Frame): Html => {
  const { confirm, toPage } = myWords(frame.lang);
  const main = html`<h1>${confirm.gone}</h1>
    <p>${confirm.goneBody}</p>
    <p>${link(myPaths.home(frame.slug), toPage)}</p>`;
  return framed(frame, { title: confirm.gone, main });
};

const inLink = (
  c: Context,
  parts: LinkParts,
  act: (at: At) => Promise<Response> | Response,
): Promise<Response> =>
  inSlug(c, parts, async (work) => {
    const secret = c.req.param('link') ?? '';
    const found = await behind(work, secret);
    const own = found && (await persons(work, [found.personId])).get(found.personId)?.locale;
    const { frame, practice } = await visitIn(work, c, parts, own && { own });
    if (!found) return answerWith(c, gone(frame), 404);
    const theirs = work.as({ kind: 'person', id: found.personId });
    return act({ c, work: theirs, frame, zone: practice.zone, secret, found });
  });

function asks(
  { c, frame, secret, found }: At,
  given: { typed: Typed; errors: GoodbyePage['errors'] } = { typed: NOTHING, errors: [] },
): Response {
  const main = goodbyePage({
    lang: frame.lang,
    whom: [found.whom],
    ...given,
    at: { slug: frame.slug, link: secret },
  });
  const page = framed(frame, { title: myWords(frame.lang).title, main });
  return answerWith(c, page, given.errors.length > 0 ? 422 : 200);
}

async function show(at: At): Promise<Response> {
  const { c, work, frame, zone, secret, found } = at;
  // After a return it can be said again, by the link of the next reminder and by this one.
  if (!found.said || (found.said.returnedAt !== null && c.req.query('done') !== 'back')) return asks(at);
  const main = saidPage({
    view: await saidView(work, found.said, { lang: frame.lang, zone }),
    at: { slug: frame.slug, link: secret },
    done: doneIn(c),
    doorAddress: '',
    timesHref: appointmentPaths.mineChoose(frame.slug),
    waysHref: myPaths.home(frame.slug),
  });
  return answerWith(c, framed(frame, { title: myWords(frame.lang).title, main }));
}

async function sayIt(parts: LinkParts, at: At, reason: Reason, words: string): Promise<Response> {
  const { c, work, frame, secret, found } = at;
  const { personId, whom } = found;
  const given = { personId, memberId: whom.memberId, reason, words, by: 'link' } as const;
  const said = await sayGoodbye(work, given, parts.doorHash);
  if (isRefused(said)) return answerWith(c, gone(frame), 404);
  return c.redirect(paths.here({ slug: frame.slug, link: secret }), 303);
}

function linkPresses(app: Hono, parts: LinkParts): void {
  const at = `${SLUG}/quiet/:link`;
  app.post(`${at}/more`, (c) =>
    inLink(c, parts, async ({ work, frame, secret, found }) => {
      const { said, personId } = found;
      const form = await formOf(c);
      const wording = myWords(frame.lang).more.note;
      if (said) await askMore(work, { id: said.id, personId, ...moreIn(form), wording });
      return c.redirect(paths.here({ slug: frame.slug, link: secret }, 'more'), 303);
    }),
  );
  app.post(`${at}/back`, (c) =>
    inLink(c, parts, async ({ work, frame, secret, found }) => {
      const { said, personId } = found;
      const words = ((await formOf(c)).get('words') ?? '').slice(0, MOST_TYPED).trim();
      if (said) await comeBack(work, { id: said.id, personId, words, by: 'link' });
      return c.redirect(paths.here({ slug: frame.slug, link: secret }, 'back'), 303);
    }),
  );
}

/** What the mail asks: whether they said goodbye, or want to be forgotten. */
async function toConfirm(work: Work, secret: string) {
  const said = await endingToConfirm(work, secret);
  if (said) return { what: 'goodbye', personId: said.personId, isDone: said.confirmedAt !== null } as const;
  const visit = await visitToConfirm(work, secret);
  return visit && ({ what: 'forget', personId: undefined, isDone: visit.confirmedAt !== null } as const);
}

async function confirming(parts: LinkParts, c: Context, act: boolean): Promise<Response> {
  return inSlug(c, parts, async (work) => {
    const secret = c.req.param('secret') ?? '';
    const { frame } = await visitIn(work, c, parts);
    const found = await toConfirm(work, secret);
    if (!found) return answerWith(c, gone(frame), 404);
    if (act) {
      const confirm = found.what === 'goodbye' ? confirmBySecret : confirmForgetting;
      await confirm(work, secret, parts.doorHash);
      return c.redirect(paths.confirm(frame.slug, secret), 303);
    }
    const words = myWords(frame.lang);
    const main = confirmPage({ ...found, words, slug: frame.slug, secret });
    return answerWith(c, framed(frame, { title: words.confirm.title, main }));
  });
}

/** What stands behind the links of mails: a reminder's last line, and the question whether it was they. */
export function endingLinkRoutes(app: Hono, parts: LinkParts): void {
  const at = `${SLUG}/quiet/:link`;
  app.use(`${SLUG}/quiet/*`, discreet);
  app.use(`${SLUG}/it-was-me/*`, discreet);
  app.get(at, (c) => inLink(c, parts, show));
  app.post(at, (c) =>
    inLink(c, parts, async (here) => {
      const typed = typedIn(await formOf(c));
      const reason = reasonIn(typed);
      if (reason === undefined) return asks(here, { typed, errors: ['reason'] });
      return sayIt(parts, here, reason, typed.words.trim());
    }),
  );
  app.get(`${at}/no-contact`, (c) =>
    inLink(c, parts, ({ frame, secret }) => {
      const main = noContactPage({
        lang: frame.lang,
        at: { slug: frame.slug, link: secret },
      });
      const { title } = myWords(frame.lang).noContact;
      return answerWith(c, framed(frame, { title, main }));
    }),
  );
  app.post(`${at}/no-contact`, (c) => inLink(c, parts, (here) => sayIt(parts, here, 'no_contact', '')));
  linkPresses(app, parts);
  app.get(`${SLUG}/it-was-me/:secret`, (c) => confirming(parts, c, false));
  app.post(`${SLUG}/it-was-me/:secret`, (c) => confirming(parts, c, true));
}
