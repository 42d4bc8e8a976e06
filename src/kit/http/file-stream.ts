import { BodyCut } from './body.ts';

/** A file as it comes in: its sender's name for it, and its bytes, read once and never held whole. */
export type FileComing = {
  readonly name: string;
  /** Throws `BodyCut` where the body ends before the file does, and `TooLong` after `most` bytes. */
  readonly bytes: AsyncIterable<Buffer>;
};

/** The file goes on for longer than it may. What still came was heard out, so that its sender reads why. */
export class TooLong extends Error {
  override readonly name = 'TooLong';
}

/** The body is no form with a file in it. */
export class NoFileForm extends Error {
  override readonly name = 'NoFileForm';
}

/** Headers of a part, and what stands before the file in the form. */
const MOST_BEFORE = 16 * 1024;
/** What goes on for longer than this many times the limit isn't heard out: the connection ends. */
const HEARD_OUT = 2;

const LINE = Buffer.from('\r\n');
const NO_MORE_HEADERS = Buffer.from('\r\n\r\n');

/**
 * Reads a form up to its file and hands that over as it comes (RFC 7578). Fields before it are passed over: what belongs
 * to a file stands in the address that it is sent to, because a body may break off anywhere. Undefined where the file field
 * was left empty. Throws `NoFileForm`.
 */
export async function fileComing(
  request: Request,
  field: string,
  most: number,
): Promise<FileComing | undefined> {
  const type = request.headers.get('content-type') ?? '';
  const boundary = /^multipart\/form-data\s*;.*?boundary=(?:"([^"]{1,70})"|([^;\s]{1,70}))/i.exec(type);
  if (!boundary || !request.body) throw new NoFileForm('no form with a file');
  const between = Buffer.from(`\r\n--${boundary[1] ?? boundary[2] ?? ''}`);
  // As if a line had ended before the first one, so that all look the same.
  const coming = new Coming(request.body, LINE);
  let room = MOST_BEFORE;
  for (;;) {
    room -= await coming.passOver(between, room);
    const next = await coming.upTo(LINE, room);
    if (next.toString('latin1').startsWith('--')) return undefined;
    // The first header stands right behind the line, so the end of that line stays.
    const headers = (await coming.upTo(NO_MORE_HEADERS, room)).toString('utf8');
    room -= next.length + headers.length + 6;
    const said = dispositionOf(headers);
    if (said.name !== field || said.filename === undefined || said.filename === '') continue;
    return { name: said.filename, bytes: coming.until(between, most) };
  }
}

/** Browsers write the name as UTF-8, with quotes and line ends as %22, %0D and %0A (HTML, "multipart/form-data encoding"). */
function dispositionOf(headers: string): { name: string | undefined; filename: string | undefined } {
  const line = headers.split('\r\n').find((one) => /^content-disposition\s*:/i.test(one)) ?? '';
  const value = (name: string): string | undefined =>
    new RegExp(`;\\s*${name}="([^"]*)"`, 'i').exec(line)?.[1]?.replace(/%(22|0d|0a)/gi, (coded) => {
      const sign = decodeURIComponent(coded);
      return sign === '"' ? sign : ' ';
    });
  return { name: value('name'), filename: value('filename') };
}

/** Bytes as they come, with as many kept as a boundary is long. */
class Coming {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  #kept: Buffer;
  #ended = false;
  constructor(body: ReadableStream<Uint8Array>, before: Buffer) {
    this.#reader = body.getReader();
    this.#kept = before;
  }

  async #more(): Promise<boolean> {
    if (this.#ended) return false;
    const { done, value } = await this.#reader.read().catch((cause: unknown) => {
      throw new BodyCut('the body broke off', { cause });
    });
    if (done) {
      this.#ended = true;
      return false;
    }
    this.#kept = this.#kept.length === 0 ? Buffer.from(value) : Buffer.concat([this.#kept, value]);
    return true;
  }

  /** What stands before `mark`, which is taken away with it. */
  async upTo(mark: Buffer, most: number): Promise<Buffer> {
    for (;;) {
      const at = this.#kept.indexOf(mark);
      if (at >= 0) {
        const found = this.#kept.subarray(0, at);
        this.#kept = this.#kept.subarray(at + mark.length);
        return found;
      }
      if (this.#kept.length > most) throw new NoFileForm('too much before the file');
      if (!(await this.#more())) throw new BodyCut('the form broke off before its file');
    }
  }

  /** The same, giving back only how much it was. */
  async passOver(mark: Buffer, most: number): Promise<number> {
    return (await this.upTo(mark, most)).length;
  }

  async *until(mark: Buffer, most: number): AsyncGenerator<Buffer> {
    let given = 0;
    for (;;) {
      const at = this.#kept.indexOf(mark);
      const safe = at >= 0 ? at : Math.max(0, this.#kept.length - mark.length + 1);
      given += safe;
      if (given > most) await this.#hearOut(given, most);
      if (safe > 0) {
        yield this.#kept.subarray(0, safe);
        this.#kept = this.#kept.subarray(safe);
      }
      if (at >= 0) return this.#rest(most);
      if (!(await this.#more())) throw new BodyCut('the file broke off');
    }
  }

  /** What stands behind the file: a browser shows no answer before it has sent everything. */
  async #rest(most: number): Promise<void> {
    for (let heard = 0; heard <= most; heard += this.#kept.length) {
      this.#kept = Buffer.alloc(0);
      if (!(await this.#more().catch(() => false))) return;
    }
  }

  async #hearOut(given: number, most: number): Promise<never> {
    let heard = given;
    while (heard <= most * HEARD_OUT) {
      this.#kept = Buffer.alloc(0);
      if (!(await this.#more())) break;
      heard += this.#kept.length;
    }
    // Let go rather than cancelled: that would end the connection before the answer is on it.
    this.#reader.releaseLock();
    throw new TooLong('the file is too large');
  }
}
