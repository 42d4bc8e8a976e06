import type { Hono } from 'hono';
import { type StaffEnv, thisPractice } from '#accounts';
import { zoneInWords } from '#kit/wording/time';
import { type FormWithFile, formWithFile } from '#kit/http/form-with-file';
import { isUuid } from '#kit/ids';
import { isRefused } from '#kit/outcome';
import { receiveIn } from '../actions/receive.ts';
import { takeBackCall } from '../actions/take-back-call.ts';
import { type WrongCall, callForm } from '../forms/call.ts';
import { callPage } from '../pages/call.ts';
import { said } from '../pages/desk-list.ts';
import { paths } from '../paths.ts';
import { asOneSubmit, sentBefore } from '../messages.ts';
import { MOST_RECORDING } from '../rules/recording.ts';
import { deskWords } from '../words/index.ts';
import { type C, type DeskParts, inDesk, showOpen } from './desk-show.ts';

/** Fields are as long as in any other form (app/sound.ts): this is the one whose body is bounded here. */
const MOST = { file: MOST_RECORDING, fields: 256 * 1024 };

async function showForm(
  parts: DeskParts,
  c: C,
  typed: URLSearchParams,
  wrong?: WrongCall,
): Promise<Response> {
  const { locale, form } = await inDesk(parts, c, async (work) => {
    const practice = await thisPractice(work);
    const lang = practice.locale;
    const zone = zoneInWords(work.at, practice.zone, lang);
    const token = typed.get('token') ?? work.secret(16);
    return { locale: lang, form: { lang, voice: practice.terms.voice, zone, token, typed, wrong } };
  });
  const words = deskWords(locale);
  const main = callPage(words, form);
  const { title } = words.call;
  const frame = parts.frame(c, { title, locale, main, current: paths.noteCall() });
  if (!wrong) return c.html(frame);
  return c.html(frame, wrong.recording === 'too_large' ? 413 : 422);
}

/** To be sent once more, as another call: by a token of its own, and with the file chosen anew. */
function changed({ fields, file }: FormWithFile): { wrong: WrongCall } {
  fields.delete('token');
  return { wrong: { changed: true, ...(file && { recording: 'again' as const }) } };
}

async function postCall(parts: DeskParts, c: C): Promise<Response> {
  const posted = await formWithFile(c.req.raw, 'recording', MOST);
  const made = await asOneSubmit(() =>
    inDesk(parts, c, async (work) => {
      const contact = callForm(posted, { practice: await thisPractice(work), at: work.at });
      if ('wrong' in contact) return contact;
      const before = contact.sent && (await sentBefore(work, contact.sent));
      return before?.changed === true ? changed(posted) : receiveIn(work, contact);
    }),
  );
  if ('wrong' in made) return showForm(parts, c, posted.fields, made.wrong);
  return c.redirect(`${paths.inquiry(made.inquiry.id)}?done=noted`, 303);
}

async function postUndo(parts: DeskParts, c: C, id: string): Promise<Response> {
  const outcome = await inDesk(parts, c, (work, { memberId }) =>
    takeBackCall(work, { inquiryId: id, memberId }),
  );
  if (!isRefused(outcome)) return c.redirect(`${paths.desk()}?done=taken_back`, 303);
  const { refused } = outcome;
  if (refused === 'not_there') return c.notFound();
  return showOpen(parts, c, id, { notice: (_view, words) => said(words.call.kept[refused], 'light') }, 409);
}

/** "Note a call", and taking it back. */
export function callRoutes(app: Hono<StaffEnv>, parts: DeskParts): void {
  app.get(paths.noteCall(), (c) => showForm(parts, c, new URLSearchParams()));
  app.get(paths.calls(), (c) => c.redirect(paths.noteCall(), 303));
  app.post(paths.calls(), (c) => postCall(parts, c));
  app.get('/desk/calls/:id/undo', (c) => {
    const id = c.req.param('id');
    return isUuid(id) ? c.redirect(paths.inquiry(id), 303) : c.notFound();
  });
  app.post('/desk/calls/:id/undo', (c) => {
    const id = c.req.param('id');
    return isUuid(id) ? postUndo(parts, c, id) : c.notFound();
  });
}
