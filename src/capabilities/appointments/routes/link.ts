import type { Context, Hono } from 'hono';
import { formOf, myPaths } from '#accounts';
import {
  type Frame,
  type PublicParts,
  answerWith,
  discreet,
  framed,
  inSlug,
  SLUG,
  visitIn,
} from '#inquiries';
import type { Work } from '#kit/work';
import { type Html, html, link } from '#ui';
import { cantMakeIt } from '../actions/cant-make-it.ts';
import { undo } from '../actions/undo.ts';
import { pressedFrom } from '../forms/cant-make-it.ts';
import { type Detail, detail } from '../mine-view.ts';
import { type CancelAgain, cancelForms, undoBlock } from '../pages/mine.ts';
import { paths } from '../paths.ts';
import { byReminderLink } from '../store.ts';
import { mineWords } from '../words/index.ts';
import { type Reader, readerOf } from '../words/times.ts';

/** AP10 where a reminder leads: one page with one button. It was mailed to a way that its reader calls safe; it opens nothing else. */

type Found = { readonly personId: string; readonly detail: Detail; readonly reader: Reader };

async function behind(work: Work, secret: string): Promise<Found | undefined> {
  const about = await byReminderLink(work, secret);
  if (!about) return undefined;
  const { personId, appointmentId: id } = about;
  const found = await detail(work, {
    id,
    personId,
    reader: (book) => readerOf(work, book.staff, personId),
  });
  return found && { personId, detail: found, reader: found.reader };
}

const gone = (frame: Frame): Html => {
  const words = mineWords(frame.lang);
  return framed(frame, {
    title: words.link.gone,
    main: html`<h1>${words.link.gone}</h1>
      <p>${words.link.goneBody}</p>
      ${toPage(frame)}`,
  });
};

const toPage = (frame: Frame): Html => {
  const { rest, page } = mineWords(frame.lang).link;
  return html`<p>${rest} ${link(myPaths.home(frame.slug), page)}</p>`;
};

function asks(frame: Frame, secret: string, found: Detail, again?: CancelAgain): Html {
  const words = mineWords(frame.lang);
  const main = html`<h1>${words.link.title}</h1>
    ${again && html`<p><strong>${words.cancel[again]}</strong></p>`}
    <p><strong>${words.link.stands(found.view.when)}</strong></p>
    ${cancelForms(words, { detail: found, slug: frame.slug, at: { link: secret }, press: words.link.press })}
    <p>${words.link.keep}</p>
    ${toPage(frame)}`;
  return framed(frame, { title: words.link.title, main });
}

function said(frame: Frame, secret: string, { view, undoUntil: until }: Detail): Html {
  const words = mineWords(frame.lang);
  const form = (inside: Html): Html =>
    html`<form method="post" action="${paths.cantMakeItUndo(frame.slug, secret)}">${inside}</form>`;
  const main = html`<h1>${words.link.title}</h1>
    ${undoBlock(words, { done: view.isAway ? words.done.away : words.link.done, until, form })}
    ${toPage(frame)}`;
  return framed(frame, { title: words.link.title, main });
}

type At = { c: Context; work: Work; frame: Frame; secret: string; found: Found | undefined };

const inLink = (c: Context, parts: PublicParts, act: (at: At) => Promise<Response> | Response) =>
  inSlug(c, parts, async (work) => {
    const secret = c.req.param('link') ?? '';
    const found = await behind(work, secret);
    const { frame } = await visitIn(work, c, parts, found && { own: found.reader.locale });
    const own = found ? work.as({ kind: 'person', id: found.personId }) : work;
    return act({ c, work: own, frame, secret, found });
  });

function show({ c, frame, secret, found }: At): Response {
  if (!found) return answerWith(c, gone(frame), 404);
  const { view, undoes } = found.detail;
  const wasOff = view.isOff ? undoes === 'cancelled' : view.isAway && !view.isOver;
  if (wasOff) return answerWith(c, said(frame, secret, found.detail));
  if (view.isOff || view.isOver) return answerWith(c, gone(frame));
  return answerWith(c, asks(frame, secret, found.detail));
}

async function press(at: At): Promise<Response> {
  const { c, work, frame, secret, found } = at;
  if (!found) return answerWith(c, gone(frame), 404);
  const { personId, detail: one } = found;
  const pressed = pressedFrom(await formOf(c));
  const made = await cantMakeIt(work, { id: one.found.id, personId, ...pressed });
  if (made !== 'nothing' && 'again' in made) return answerWith(c, asks(frame, secret, one, made.again), 422);
  return c.redirect(paths.cantMakeIt(frame.slug, secret), 303);
}

export function reminderLinkRoutes(app: Hono, parts: PublicParts): void {
  const at = `${SLUG}/reminder/:link`;
  app.use(`${SLUG}/reminder/*`, discreet);
  app.get(at, (c) => inLink(c, parts, show));
  app.post(at, (c) => inLink(c, parts, press));
  app.post(`${at}/undo`, (c) =>
    inLink(c, parts, async ({ work, frame, secret, found }) => {
      if (!found) return answerWith(c, gone(frame), 404);
      await undo(work, { id: found.detail.found.id, by: { personId: found.personId } });
      return c.redirect(paths.cantMakeIt(frame.slug, secret), 303);
    }),
  );
}
