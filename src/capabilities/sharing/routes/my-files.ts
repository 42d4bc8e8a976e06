import type { Hono } from 'hono';
import { MY, type MyEnv, type MyParts, asClient } from '#accounts';
import { BodyCut } from '#kit/http/body';
import { type FileComing, NoFileForm, fileComing } from '#kit/http/file-stream';
import { isUuid } from '#kit/ids';
import { isRefused } from '#kit/outcome';
import { fileFieldOf } from '../forms/share.ts';
import { download } from '../files/give.ts';
import { receiveFile, removeFile } from '../files/receive.ts';
import { filesOf } from '../files/store.ts';
import { sharingPaths } from '../paths.ts';
import { MOST_FILE_BYTES } from '../rules/file-type.ts';
import { ofPerson } from '../store.ts';
import { type C, meOf, showShared, withId } from './my-show.ts';
import { myWords } from '../words/index.ts';

/** Read as it comes: this route bounds its own body (app/sound.ts), and nobody gets here who isn't signed in. */
async function comingIn(c: C, fileId: string): Promise<FileComing | 'no_file' | 'cut'> {
  try {
    return (await fileComing(c.req.raw, fileFieldOf(fileId), MOST_FILE_BYTES)) ?? 'no_file';
  } catch (error) {
    if (error instanceof NoFileForm) return 'no_file';
    if (error instanceof BodyCut) return 'cut';
    throw error;
  }
}

async function postFile(parts: MyParts, c: C, shareId: string): Promise<Response> {
  const fileId = c.req.param('file') ?? '';
  if (!isUuid(fileId)) return c.notFound();
  const my = c.get('my');
  const { practice, slug, lang } = my;
  const coming = await comingIn(c, fileId);
  const words = myWords(lang);
  if (typeof coming === 'string')
    return showShared(parts, c, shareId, {
      file: { id: fileId, says: words.refused[coming] },
      status: 422,
    });
  const done = await receiveFile(parts.source, { practice, ...meOf(my) }, { shareId, fileId, coming });
  if (!isRefused(done)) return c.redirect(`${sharingPaths.shared(slug, shareId)}#files`, 303);
  if (done.refused === 'not_there') return c.notFound();
  const file = { id: fileId, says: words.refused[done.refused] };
  return showShared(parts, c, shareId, { file, status: done.refused === 'sent' ? 409 : 422 });
}

async function postRemoval(parts: MyParts, c: C, shareId: string): Promise<Response> {
  const { slug } = c.get('my');
  const done = await asClient(parts, c, (work, my) =>
    removeFile(work, { ...meOf(my), shareId, fileId: c.req.param('file') ?? '' }),
  );
  if (!isRefused(done)) return c.redirect(`${sharingPaths.shared(slug, shareId)}#files`, 303);
  return done.refused === 'not_there'
    ? c.notFound()
    : showShared(parts, c, shareId, { refused: done.refused, status: 409 });
}

/** SH9 their own file back, as a download. */
async function getFile(parts: MyParts, c: C, shareId: string): Promise<Response> {
  const files = await asClient(parts, c, async (work, my) =>
    (await ofPerson(work, meOf(my), shareId)) ? filesOf(work, [shareId]) : [],
  );
  const at = files.findIndex((one) => one.id === c.req.param('file'));
  const kept = files[at]?.kept;
  return kept ? download(c, (act) => asClient(parts, c, act), kept, at + 1) : c.notFound();
}

export function fileRoutes(app: Hono<MyEnv>, parts: MyParts): void {
  const file = `${MY}/shared/:id/files/:file`;
  app.get(file, withId(parts, getFile));
  app.post(file, withId(parts, postFile));
  app.post(`${file}/removal`, withId(parts, postRemoval));
}
