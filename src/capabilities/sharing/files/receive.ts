import { BodyCut } from '#kit/http/body';
import { type FileComing, TooLong } from '#kit/http/file-stream';
import { isUuid } from '#kit/ids';
import { type Refusal, isRefused, refuse } from '#kit/outcome';
import type { Work, WorkSource } from '#kit/work';
import { type FileKind, MOST_FILES, fileKind } from '../rules/file-type.ts';
import { waysOfKind } from '../rules/kinds.ts';
import { isTheirsAlone } from '../rules/standing.ts';
import { type OnPage, lockOfPerson } from '../store.ts';
import { sealedParts } from './sealing.ts';
import {
  type Kept,
  type StoppedBecause,
  beginComing,
  deleteFile,
  deletePartsAs,
  filesDue,
  filesOf,
  insertPart,
  lockFile,
  markArrived,
  markStopped,
} from './store.ts';

export type Sender = OnPage & { readonly practice: string };

export type FileRefusal = Refusal<'not_there' | 'sent' | 'too_many' | StoppedBecause>;

/** How long the parts of what broke off are kept for nothing, where the process itself broke off with them. */
const FORGOTTEN_AFTER = { hours: 24 };

type Where = { readonly shareId: string; readonly fileId: string };

/**
 * SH7 takes in one file. Each part is sealed as it comes and stands in the database before the next is read, each in a
 * transaction of its own: who sends for minutes holds no connection. The same id again is the same file: one that is here
 * stays, one that broke off begins anew.
 */
export async function receiveFile(
  source: WorkSource,
  sender: Sender,
  given: Where & { coming: FileComing },
): Promise<{ id: string } | FileRefusal> {
  const asSender = <T>(act: (work: Work) => Promise<T> | T): Promise<T> =>
    source.inPractice(sender.practice, { kind: 'person', id: sender.holderId }, act);
  const begun = await asSender((work) => begin(work, sender, given));
  if (isRefused(begun) || begun.keptAs === null) {
    await hearOut(given.coming);
    return isRefused(begun) ? begun : { id: given.fileId };
  }
  const { keptAs, keys } = begun;
  const arriving = new Arriving(given.coming);
  try {
    let parts = 0;
    for await (const { part, sealed } of sealedParts(keys, keptAs, arriving.pieces())) {
      await asSender((work) => insertPart(work, { fileId: given.fileId, keptAs, part, sealed }));
      parts = part + 1;
    }
    const { kind, bytes } = arriving;
    if (!kind) return await stop(asSender, given.fileId, keptAs, 'empty');
    return await asSender((work) => finish(work, sender, given, { keptAs, type: kind.type, bytes, parts }));
  } catch (error) {
    const because = error instanceof NotTaken ? 'kind' : error instanceof TooLong ? 'too_large' : 'cut';
    const stopped = await stop(asSender, given.fileId, keptAs, because);
    if (because === 'cut' && !(error instanceof BodyCut)) throw error;
    return stopped;
  }
}

/** Asks whether it may come, and writes down that it does. `keptAs` null: it is here already. */
async function begin(work: Work, sender: OnPage, given: Where & { coming: FileComing }) {
  const share = await lockOfPerson(work, sender, given.shareId);
  if (!share || !waysOfKind(share.kind).files) return refuse('not_there');
  const [before, there] = await Promise.all([lockFile(work, given.fileId), filesOf(work, [share.id])]);
  if (before && before.shareId !== share.id) return refuse('not_there');
  if (before?.kept) return { keptAs: null, keys: work.keys };
  if (!isTheirsAlone(share)) return refuse('sent');
  if (!before && there.length >= MOST_FILES) return refuse('too_many');
  const keptAs = work.secret(16);
  beginComing(work, {
    id: given.fileId,
    shareId: share.id,
    name: shortened(given.coming.name),
    comingAs: keptAs,
    dueAt: work.at.add(FORGOTTEN_AFTER),
  });
  return { keptAs, keys: work.keys };
}

/** Some browsers send the whole path. Its end tells files apart. */
const shortened = (name: string): string =>
  (name.split(/[/\\]/).at(-1) ?? '').replace(/\p{C}/gu, '').slice(-120).trim() || '-';

async function finish(work: Work, sender: OnPage, given: Where, kept: Kept) {
  const share = await lockOfPerson(work, sender, given.shareId);
  const file = await lockFile(work, given.fileId);
  // Begun anew in another window, or taken away: what came here is of nobody's any more.
  if (!share || file?.comingAs !== kept.keptAs) {
    deletePartsAs(work, kept.keptAs);
    return refuse('not_there');
  }
  if (!isTheirsAlone(share)) {
    markStopped(work, file.id, 'cut');
    return refuse('sent');
  }
  markArrived(work, file.id, kept);
  return { id: file.id };
}

async function stop(
  asSender: (act: (work: Work) => Promise<void>) => Promise<void>,
  fileId: string,
  keptAs: string,
  because: StoppedBecause,
): Promise<Refusal<StoppedBecause>> {
  await asSender(async (work) => {
    const file = await lockFile(work, fileId);
    if (file?.comingAs === keptAs) markStopped(work, fileId, because);
    else deletePartsAs(work, keptAs);
  });
  return refuse(because);
}

class NotTaken extends Error {}

/** Looks at how a file begins, and counts, while its pieces pass. */
class Arriving {
  kind: FileKind | undefined;
  bytes = 0;
  readonly #coming: FileComing;
  constructor(coming: FileComing) {
    this.#coming = coming;
  }

  async *pieces(): AsyncGenerator<Buffer> {
    let start: Buffer[] = [];
    let length = 0;
    let notTaken = false;
    for await (const piece of this.#coming.bytes) {
      this.bytes += piece.length;
      if (notTaken) continue;
      if (this.kind) {
        yield piece;
        continue;
      }
      start.push(Buffer.from(piece));
      length += piece.length;
      if (length < ENOUGH) continue;
      notTaken = !this.#look(Buffer.concat(start));
      if (!notTaken) yield Buffer.concat(start);
      start = [];
    }
    if (start.length > 0 && !this.kind && !notTaken) {
      notTaken = !this.#look(Buffer.concat(start));
      if (!notTaken) yield Buffer.concat(start);
    }
    // Said once all was heard: a browser shows no answer before it has sent everything.
    if (notTaken) throw new NotTaken('a kind of file that is not taken');
  }

  #look(start: Buffer): boolean {
    const found = fileKind(start, this.#coming.name);
    if (isRefused(found)) return false;
    this.kind = found;
    return true;
  }
}

/** Office files say behind their first entries what they are. */
const ENOUGH = 64 * 1024;

async function hearOut(coming: FileComing): Promise<void> {
  try {
    for await (const piece of coming.bytes) void piece;
  } catch (error) {
    if (!(error instanceof BodyCut) && !(error instanceof TooLong)) throw error;
  }
}

/** SH12 takes a file away from what wasn't sent yet. */
export async function removeFile(
  work: Work,
  given: Where & OnPage,
): Promise<{ id: string } | Refusal<'not_there' | 'sent'>> {
  const share = await lockOfPerson(work, given, given.shareId);
  if (!share || !isUuid(given.fileId)) return refuse('not_there');
  const file = await lockFile(work, given.fileId);
  if (file?.shareId !== share.id) return refuse('not_there');
  if (!isTheirsAlone(share)) return refuse('sent');
  deleteFile(work, file.id);
  return { id: file.id };
}

/** SH14 takes away the parts of what never arrived whole. */
export async function forgetCutFilesDue(source: WorkSource, practice: string, most = 100): Promise<number> {
  return source.inPractice(practice, { kind: 'system' }, async (work) => {
    const due = await filesDue(work, most);
    for (const id of due) markStopped(work, id, 'cut');
    return due.length;
  });
}
