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
import { isRefused } from '#kit/outcome';
import type { Work } from '#kit/work';
import { type Html, button, buttonRow, html, link } from '#ui';
import { cancel } from '../actions/cancel.ts';
import { undo } from '../actions/undo.ts';
import { becauseFrom } from '../forms/because.ts';
import { type Detail, detail } from '../mine-view.ts';
import { cancelFields, undoBlock } from '../pages/mine.ts';
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

function asks(frame: Frame, secret: string, found: Detail, isMore: boolean): Html {
  const words = mineWords(frame.lang);
  const { view, cost } = found;
  const main = html`<h1>${words.link.title}</h1>
    ${isMore && html`<p><strong>${words.cancel.more}</strong></p>`}
    <p><strong>${words.link.stands(view.when)}</strong></p>
    <p>${cost.lines.join(' ')}</p>
    ${cost.fee > 0 && html`<p><strong>${words.cancel.costs(cost.feeInWords)}</strong></p>`}
    <form method="post" action="${paths.cantMakeIt(frame.slug, secret)}">
      ${cancelFields(words, cost)}${buttonRow(button({ text: words.link.press }))}
    </form>
    <p>${words.link.keep}</p>
    ${toPage(frame)}`;
  return framed(frame, { title: words.link.title, main });
}

function said(frame: Frame, secret: string, until: string | undefined): Html {
  const words = mineWords(frame.lang);
  const form = (inside: Html): Html =>
    html`<form method="post" action="${paths.cantMakeItUndo(frame.slug, secret)}">${inside}</form>`;
  const main = html`<h1>${words.link.title}</h1>
    ${undoBlock(words, { done: words.link.done, until, form })}
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
  const { view, undoUntil, undoes } = found.detail;
  if (view.isOff && undoes === 'cancelled') return answerWith(c, said(frame, secret, undoUntil));
  if (view.isOff || view.isOver) return answerWith(c, gone(frame));
  return answerWith(c, asks(frame, secret, found.detail, false));
}

async function press(at: At): Promise<Response> {
  const { c, work, frame, secret, found } = at;
  if (!found) return answerWith(c, gone(frame), 404);
  const form = await formOf(c);
  const shown = Number(form.get('fee') ?? 0);
  const made = await cancel(work, {
    id: found.detail.found.id,
    because: becauseFrom(form.get('because')),
    by: { kind: 'client', id: found.personId, by: 'page' },
    shownFee: Number.isSafeInteger(shown) ? shown : 0,
  });
  if (isRefused(made) && made.refused === 'costs_more')
    return answerWith(c, asks(frame, secret, found.detail, true), 422);
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
