import { readAtMost } from './body.ts';

/** What a form brought along: its fields, and its one file where one was chosen. */
export type FormWithFile = {
  readonly fields: URLSearchParams;
  readonly file: Buffer | undefined;
  /** The file was larger than it may be; it isn't there, the fields that stand before it are. */
  readonly tooLarge: boolean;
};

type Most = { readonly file: number; readonly fields: number };

/**
 * Reads a form with a file, keeping at most `most` bytes of it. Whoever chose a larger file is to read why, with what they
 * typed: for that the file has to stand last in the form. Its name is never looked at.
 */
export async function formWithFile(request: Request, name: string, most: Most): Promise<FormWithFile> {
  const type = request.headers.get('content-type') ?? '';
  const { bytes, whole } = await readAtMost(request.body, most.file + most.fields);
  const boundary = /^multipart\/form-data\s*;.*?boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(type);
  if (!boundary) return { fields: withoutNul(plainFields(bytes, most)), file: undefined, tooLarge: false };
  const end = whole ? '' : `\r\n--${boundary[1] ?? boundary[2] ?? ''}--\r\n`;
  const body = new Uint8Array(Buffer.concat([bytes, Buffer.from(end)]));
  const form = await new Response(body, { headers: { 'content-type': type } }).formData();
  const fields = new URLSearchParams();
  let file: File | undefined;
  for (const [key, value] of form) {
    if (typeof value === 'string') fields.append(key, value);
    // A file field that was left empty comes all the same: without a name, and with nothing in it.
    else if (key === name && value.name !== '') file = value;
  }
  const tooLarge = !whole || (file?.size ?? 0) > most.file;
  const kept = file && !tooLarge ? Buffer.from(await file.arrayBuffer()) : undefined;
  return { fields: withoutNul(fields), file: kept, tooLarge };
}

const plainFields = (bytes: Buffer, most: Most): URLSearchParams =>
  new URLSearchParams(bytes.subarray(0, most.fields).toString('utf8'));

/** PostgreSQL can't hold NUL, and no keyboard types it. */
const withoutNul = (fields: URLSearchParams): URLSearchParams =>
  new URLSearchParams([...fields].map(([key, value]) => [key, value.replaceAll('\0', '')]));
