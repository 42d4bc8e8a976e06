import type { Context } from 'hono';
import { assert } from '#kit/outcome';
import type { Work } from '#kit/work';
import { endingOf } from '../rules/file-type.ts';
import { openedPart } from './sealing.ts';
import { type Kept, fileById, sealedPart } from './store.ts';

/** Acts as whoever is given the file, for one part at a time. */
type AsReader = <T>(act: (work: Work) => Promise<T>) => Promise<T>;

/** Opens one part. A part that isn't there, or isn't what was put there, is a bug and breaks the download off. */
async function part(work: Work, kept: Kept, at: number): Promise<Buffer> {
  const sealed = await sealedPart(work, kept.keptAs, at);
  assert(sealed, 'a file that arrived has all its parts');
  return openedPart(work.keys, kept.keptAs, { part: at, parts: kept.parts, sealed });
}

/**
 * SH9 a file as it leaves the house: saved and never shown, under a type and a name of ours, in a sandbox (app/web.ts).
 * Its name isn't the one that its sender gave: it would stand in the list of downloads of a machine that others may use.
 * It is read and opened part by part as it is taken, so that a slow reader holds nothing; where a part doesn't open, the
 * connection breaks off, and what was saved so far is shorter than it was said to be.
 */
export function download(c: Context, as: AsReader, kept: Kept, number: number): Response {
  let next = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (next >= kept.parts) return controller.close();
        const opened = await as((work) => part(work, kept, next));
        next += 1;
        controller.enqueue(new Uint8Array(opened));
      },
    },
    { highWaterMark: 0 },
  );
  return c.body(body, 200, {
    'content-type': kept.type,
    'content-length': String(kept.bytes),
    'content-disposition': `attachment; filename="file-${number}.${endingOf(kept.type)}"`,
  });
}

/** The whole of it, for who is given everything; undefined where it isn't here. */
export async function wholeFile(work: Work, id: string): Promise<Buffer | undefined> {
  const file = await fileById(work, id);
  if (!file?.kept) return undefined;
  const parts: Buffer[] = [];
  for (let at = 0; at < file.kept.parts; at += 1) parts.push(await part(work, file.kept, at));
  return Buffer.concat(parts);
}
