import type { Context, Hono } from 'hono';
import { type StaffEnv, thisPractice } from '#accounts';
import { receivedSource, sortReceived } from '#channels';
import { byteRange } from '#kit/http/byte-range';
import { isUuid } from '#kit/ids';
import { isRefused, refuse } from '#kit/outcome';
import { mailsHere, seesMail } from '../mail-view.ts';
import { fileOf } from '../messages.ts';
import { mailAsidePage } from '../pages/mail.ts';
import { paths } from '../paths.ts';
import { servedAs } from '../rules/recording.ts';
import { deskWords } from '../words/index.ts';
import { looksAtList } from './desk-show.ts';
import type { DeskParts } from './desk.ts';

/**
 * Mail that the rules put aside (automatic replies, bounces, what can't be read), so that nothing is lost: a message
 * among them joins the list by one button. And the recordings of voicemails.
 */
export function mailRoutes(app: Hono<StaffEnv>, parts: DeskParts): void {
  const actorOf = (c: Context<StaffEnv>) => ({ kind: 'staff', id: c.get('staff').memberId }) as const;
  app.get(paths.mail(), async (c) => {
    const { practice, mails, at } = await parts.source.inPractice(
      c.get('staff').practice,
      actorOf(c),
      async (work) => {
        const found = await mailsHere(work, c.get('staff').memberId);
        await looksAtList(work, 'mail', found.length);
        return { practice: await thisPractice(work), mails: found, at: work.at };
      },
    );
    const words = deskWords(practice.locale);
    const main = mailAsidePage(words, practice, mails, at);
    return c.html(
      parts.frame(c, { title: words.mail.title, locale: practice.locale, main, current: paths.mail() }),
    );
  });
  app.post('/desk/mail/:id/rescue', async (c) => {
    const { practice, memberId } = c.get('staff');
    const id = c.req.param('id');
    if (!isUuid(id)) return c.notFound();
    const refused = await parts.source.inPractice(practice, actorOf(c), async (work) =>
      (await seesMail(work, memberId, id))
        ? sortReceived(work, id, { as: 'message', by: memberId })
        : refuse('not_there'),
    );
    return isRefused(refused) ? c.notFound() : c.redirect(paths.desk(), 303);
  });
  app.get('/desk/mail/:id/source', async (c) => {
    const id = c.req.param('id');
    if (!isUuid(id)) return c.notFound();
    const source = await parts.source.inPractice(c.get('staff').practice, actorOf(c), async (work) => {
      if (!(await seesMail(work, c.get('staff').memberId, id))) return undefined;
      work.record({ action: 'mail.looked', subject: 'mail', subjectId: id });
      return receivedSource(work, id);
    });
    if (!source) return c.notFound();
    return c.body(new Uint8Array(source), 200, saved('message.eml', 'application/octet-stream'));
  });
  app.get('/desk/files/:id', async (c) => {
    const id = c.req.param('id');
    if (!isUuid(id)) return c.notFound();
    const file = await parts.source.inPractice(c.get('staff').practice, actorOf(c), (work) =>
      fileOf(work, c.get('staff').memberId, id),
    );
    if (!file) return c.notFound();
    return sound(c, file);
  });
}

/**
 * A recording under a type of ours, in parts where a browser asks so. What no browser plays is only ever saved. That our
 * own pages alone may play it, and that its type holds, stands in the headers of every page (app/web.ts).
 */
function sound(c: Context<StaffEnv>, file: { bytes: Buffer; type: string }): Response {
  const { type, name, plays } = servedAs(file.type);
  const headers = {
    'content-type': type,
    'content-disposition': `${plays ? 'inline' : 'attachment'}; filename="${name}"`,
    'accept-ranges': 'bytes',
  };
  const { length } = file.bytes;
  const part = byteRange(c.req.header('range'), length);
  if (part === 'whole') return c.body(new Uint8Array(file.bytes), 200, headers);
  if (part === 'outside') return c.body(null, 416, { ...headers, 'content-range': `bytes */${length}` });
  const { from, to } = part;
  return c.body(new Uint8Array(file.bytes.subarray(from, to + 1)), 206, {
    ...headers,
    'content-range': `bytes ${from}-${to}/${length}`,
  });
}

const saved = (name: string, type: string): Record<string, string> => ({
  'content-type': type,
  'content-disposition': `attachment; filename="${name}"`,
});
