import { convert } from 'html-to-text';
import { type Attachment, type ParsedMail, simpleParser } from 'mailparser';
import type { MailAddress, MailFacts } from './rules/facts.ts';

/** A source is kept whole up to here. Of a larger one the beginning is kept: its headers and most likely its words. */
export const WHOLE_UP_TO = 10 * 1024 * 1024;
export const BEGINNING = 1024 * 1024;

const NOTHING: MailFacts = {
  readable: false,
  headers: new Map(),
  contentType: '',
  from: undefined,
  replyTo: undefined,
  subject: '',
  text: '',
  htmlText: '',
  files: [],
  report: { status: '', returned: '' },
  cutFrom: undefined,
};

/**
 * Takes a mail apart. Never throws: what can't be taken apart has `readable: false`, and its source is kept.
 * @param cutFrom the size of the whole source in bytes, when `raw` is only its beginning
 */
export async function parseMail(raw: Buffer, cutFrom?: number): Promise<MailFacts> {
  try {
    return { ...toFacts(await simpleParser(raw, QUIETLY), raw), cutFrom };
  } catch {
    return { ...NOTHING, cutFrom };
  }
}

const QUIETLY = {
  skipTextToHtml: true,
  skipTextLinks: true,
  skipImageLinks: true,
  keepCidLinks: true,
  keepDeliveryStatus: true,
  ignoreEmbedded: true,
  checksumAlgo: false,
  maxHtmlLengthToParse: 1_000_000,
} as const;

function toFacts(parsed: ParsedMail, raw: Buffer): MailFacts {
  const headers = headersOf(parsed);
  const status = parsed.attachments.filter(
    (part) => part.contentType.toLowerCase() === 'message/delivery-status',
  );
  const contentType = (headers.get('content-type')?.[0] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const returned = contentType === 'multipart/report' ? parsed.attachments.filter(isReturned) : [];
  const inReport = new Set([...status, ...returned]);
  return {
    readable: headers.size > 0,
    headers,
    contentType,
    from: addressOf(parsed.from?.value) ?? bareAddress(headers.get('return-path')?.[0] ?? ''),
    replyTo: addressOf(parsed.replyTo?.value),
    subject: (parsed.subject ?? '').slice(0, 1000),
    ...bodiesOf(parsed, raw),
    files: parsed.attachments.filter((part) => !inReport.has(part)).map(toFile),
    report: { status: textOf(status), returned: textOf(returned) },
    cutFrom: undefined,
  };
}

const isReturned = (part: Attachment): boolean =>
  /^(message\/(rfc822|global)|text\/rfc822-headers)/i.test(part.contentType);

function textOf(parts: readonly Attachment[]): string {
  return parts.map((part) => part.content.subarray(0, 100_000).toString('latin1')).join('\n');
}

function toFile(part: Attachment): MailFacts['files'][number] {
  return {
    name: (part.filename ?? '').slice(0, 200),
    type: part.contentType.toLowerCase(),
    size: part.content.length,
    content: part.content,
  };
}

function headersOf(parsed: ParsedMail): Map<string, string[]> {
  const headers = new Map<string, string[]>();
  for (const { key, line } of parsed.headerLines) {
    const value = line
      .slice(line.indexOf(':') + 1)
      .replace(/\r?\n[ \t]+/g, ' ')
      .trim();
    const known = headers.get(key);
    if (known) known.push(value);
    else if (line.includes(':')) headers.set(key, [value]);
  }
  return headers;
}

function addressOf(
  list: readonly { address?: string; name: string; group?: unknown }[] | undefined,
): MailAddress | undefined {
  const found = list?.find((one) => one.address !== undefined && isAddress(one.address));
  return found?.address === undefined
    ? undefined
    : { address: found.address, name: found.name.slice(0, 200) };
}

/** Where a mail has no usable From, the envelope's sender is better than nobody. */
function bareAddress(text: string): MailAddress | undefined {
  const address = /^<?([^<>\s]+)>?$/.exec(text)?.[1] ?? '';
  return isAddress(address) ? { address, name: '' } : undefined;
}

function isAddress(text: string): boolean {
  return text.length <= 320 && /^[^\s<>@,;]+@[^\s<>@,;]+$/.test(text);
}

/** mailparser's own text of an HTML part is wrapped at 80 columns; where there is no text part ours reads better. */
function bodiesOf(parsed: ParsedMail, raw: Buffer): { text: string; htmlText: string } {
  const html = typeof parsed.html === 'string' ? parsed.html : '';
  const own = parsed.text ?? '';
  if (html === '' || (own.trim() !== '' && hasTextPart(raw))) return { text: own, htmlText: '' };
  // Its conversion refuses what is nested too deep or too long; ours is then spared it too.
  if (parsed.textConversionError) return { text: own, htmlText: html.replace(/<[^<>]*>/g, ' ') };
  return { text: '', htmlText: readable(html) };
}

function hasTextPart(raw: Buffer): boolean {
  return /^content-type:\s*text\/plain/im.test(raw.subarray(0, 2_000_000).toString('latin1'));
}

function readable(html: string): string {
  return convert(html, {
    wordwrap: false,
    limits: { maxDepth: 1000, maxInputLength: 1_000_000, ellipsis: ' …' },
    selectors: [
      { selector: 'img', format: 'skip' },
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true, ignoreHref: false, noAnchorUrl: true } },
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
        selector,
        options: { uppercase: false },
      })),
    ],
  });
}
