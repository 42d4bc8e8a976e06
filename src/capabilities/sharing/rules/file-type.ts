import { type Refusal, refuse } from '#kit/outcome';

/** 25 MB, as mail takes at most: a scan of a workbook, an hour of voice, some minutes of film. */
export const MOST_FILE_BYTES = 25 * 1024 * 1024;
/** A workbook page by page. More are another thing to share. */
export const MOST_FILES = 20;

export type FileKind = { readonly type: string; readonly ending: string };

/**
 * What kind of file it is by how it begins; its name, and what a browser makes of it, can be anything. Only what is known
 * here is taken: nothing that runs, no page or drawing that could hold a script (HTML, SVG), no archive that could hold
 * either. Nothing of it is ever shown inside a page of ours.
 * @param start its first bytes, a few thousand at least where it has so many.
 */
export function fileKind(start: Buffer, name: string): FileKind | Refusal<'kind'> {
  return (
    picture(start) ??
    sound(start) ??
    film(start) ??
    paper(start, name) ??
    plainText(start, name) ??
    refuse('kind')
  );
}

const TYPES = {
  jpg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  tiff: 'image/tiff',
  heic: 'image/heic',
  avif: 'image/avif',
  wav: 'audio/wav',
  amr: 'audio/amr',
  ogg: 'audio/ogg',
  flac: 'audio/flac',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  webm: 'video/webm',
  mov: 'video/quicktime',
  '3gp': 'video/3gpp',
  mp4: 'video/mp4',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  epub: 'application/epub+zip',
  pdf: 'application/pdf',
  rtf: 'application/rtf',
  doc: 'application/msword',
  txt: 'text/plain; charset=utf-8',
} as const;

const kind = (ending: keyof typeof TYPES): FileKind => ({ type: TYPES[ending], ending });

const stands = (bytes: Buffer, text: string, at = 0): boolean =>
  bytes.toString('latin1', at, at + text.length) === text;

function picture(bytes: Buffer): FileKind | undefined {
  if (stands(bytes, '\xff\xd8\xff')) return kind('jpg');
  if (stands(bytes, '\x89PNG\r\n\x1a\n')) return kind('png');
  if (stands(bytes, 'GIF87a') || stands(bytes, 'GIF89a')) return kind('gif');
  if (stands(bytes, 'RIFF') && stands(bytes, 'WEBP', 8)) return kind('webp');
  if (stands(bytes, 'II*\0') || stands(bytes, 'MM\0*')) return kind('tiff');
  if (!stands(bytes, 'ftyp', 4)) return undefined;
  if (/^(?:heic|heix|heim|heis|mif1|msf1)/.test(brand(bytes))) return kind('heic');
  return /^avi[fs]/.test(brand(bytes)) ? kind('avif') : undefined;
}

const brand = (bytes: Buffer): string => bytes.toString('latin1', 8, 12);

function sound(bytes: Buffer): FileKind | undefined {
  if (stands(bytes, 'RIFF') && stands(bytes, 'WAVE', 8)) return kind('wav');
  if (stands(bytes, '#!AMR')) return kind('amr');
  if (stands(bytes, 'OggS')) return kind('ogg');
  if (stands(bytes, 'fLaC')) return kind('flac');
  if (stands(bytes, 'ID3')) return kind('mp3');
  if (stands(bytes, 'ftyp', 4) && /^M4[AB]/.test(brand(bytes))) return kind('m4a');
  const [first = 0, second = 0] = bytes;
  if (first !== 0xff || bytes.length < 16) return undefined;
  if ((second & 0xf6) === 0xf0) return kind('aac');
  const isLayerThree = (second & 0xe0) === 0xe0 && (second & 0x18) !== 0x08 && (second & 0x06) === 0x02;
  return isLayerThree ? kind('mp3') : undefined;
}

function film(bytes: Buffer): FileKind | undefined {
  if (stands(bytes, '\x1a\x45\xdf\xa3')) return kind('webm');
  if (!stands(bytes, 'ftyp', 4)) return undefined;
  if (stands(bytes, 'qt', 8)) return kind('mov');
  if (brand(bytes).startsWith('3g')) return kind('3gp');
  return /^(?:isom|iso[2-9]|mp4[12]|avc1|dash|M4V|MSNV)/.test(brand(bytes)) ? kind('mp4') : undefined;
}

const OFFICE: readonly (readonly [part: string, kind: FileKind])[] = [
  ['word/', kind('docx')],
  ['xl/', kind('xlsx')],
  ['ppt/', kind('pptx')],
];

const OPEN_DOCUMENT = ['odt', 'ods', 'odp', 'epub'] as const;

function paper(bytes: Buffer, name: string): FileKind | undefined {
  if (stands(bytes, '%PDF-')) return kind('pdf');
  if (stands(bytes, '{\\rtf')) return kind('rtf');
  // The old Office files share their beginning with installers: under our ending none of them runs.
  if (stands(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'))
    return /\.doc$/i.test(name) ? kind('doc') : undefined;
  return stands(bytes, 'PK\x03\x04') ? inZip(bytes) : undefined;
}

/** Office files are archives whose first entries say what they are. Any other archive could hold anything. */
function inZip(bytes: Buffer): FileKind | undefined {
  if (stands(bytes, 'mimetype', 30)) {
    const length = bytes.length >= 26 ? bytes.readUInt32LE(22) : 0;
    const extra = bytes.readUInt16LE(28);
    const from = 38 + extra;
    const said = bytes.toString('latin1', from, from + Math.min(length || 60, 100));
    const found = OPEN_DOCUMENT.find((ending) => said === TYPES[ending]);
    return found && kind(found);
  }
  const entries = [...entriesIn(bytes)];
  // With a macro in it an Office program won't open it under our ending; where we see one, we say so at once.
  if (!entries.includes('[Content_Types].xml') || entries.some((one) => /vbaProject/i.test(one)))
    return undefined;
  return OFFICE.find(([part]) => entries.some((one) => one.startsWith(part)))?.[1];
}

/** The names of the entries whose headers stand in these bytes. */
function* entriesIn(bytes: Buffer): Generator<string> {
  const mark = Buffer.from('PK\x03\x04', 'latin1');
  for (let at = bytes.indexOf(mark); at >= 0 && at + 30 <= bytes.length; at = bytes.indexOf(mark, at + 4)) {
    const length = bytes.readUInt16LE(at + 26);
    yield bytes.toString('latin1', at + 30, Math.min(at + 30 + length, bytes.length));
  }
}

/** Endings that make a system run, or open as a page, what is only text. */
const RUNS = /\.(?:html?|xhtml|svgz?|xml|js|mjs|vbs|wsf|hta|bat|cmd|ps1|sh|command|desktop|lnk|reg|url|py)$/i;
// oxlint-disable-next-line no-control-regex -- what no text has
const NO_TEXT = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/;
const LOOKS_LIKE_A_PAGE = /^\uFEFF?\s*(?:<\?xml|<!doctype|<!--|<(?:html|svg|head|body|script)\b|#!)/i;

function plainText(bytes: Buffer, name: string): FileKind | undefined {
  if (bytes.length === 0 || RUNS.test(name)) return undefined;
  // Cut in the middle of a letter, the last few bytes say nothing.
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, 4_096), { stream: true });
  if (NO_TEXT.test(text) || text.includes('\uFFFD') || LOOKS_LIKE_A_PAGE.test(text)) return undefined;
  return kind('txt');
}

/** The ending of a type that was taken. */
export const endingOf = (type: string): string =>
  Object.entries(TYPES).find(([, one]) => one === type)?.[0] ?? 'bin';
