import { type MailFacts } from './facts.ts';

/** What a person wrote, apart from what their mail program carried along. Nothing is dropped. */
export type BodyWords = {
  /** Their own words. */
  readonly words: string;
  /** Older mail that stood below or above them. */
  readonly quoted: string;
  readonly signature: string;
  /** Why there may be more, or why there is nothing: for a line of our own beside the words. */
  readonly note: 'encrypted' | 'too_large' | 'cut' | 'no_words' | undefined;
};

/** More than a hundred pages; what follows stays in the source. */
export const MOST_WORDS = 200_000;

/**
 * M7 the person's own words: the text part where there is one, else the HTML as text; quoted mail and signature are
 * kept apart. Where that would leave nothing, or where answers stand between quoted lines, all of it is their words.
 */
export function bodyWords(facts: MailFacts): BodyWords {
  const body = tidy(facts.text.trim() === '' ? facts.htmlText : facts.text);
  const cut = body.length > MOST_WORDS;
  const parts = takeApart(cut ? body.slice(0, MOST_WORDS) : body);
  return { ...parts, note: noteFor(facts, body, cut) };
}

function noteFor(facts: MailFacts, body: string, cut: boolean): BodyWords['note'] {
  if (facts.cutFrom !== undefined) return 'too_large';
  if (cut) return 'cut';
  if (body !== '') return undefined;
  return /^(multipart\/encrypted|application\/(x-)?pkcs7-mime)$/.test(facts.contentType)
    ? 'encrypted'
    : 'no_words';
}

/** Line ends as ours, control characters and invisible marks out, no run of empty lines. */
function tidy(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      .replace(HIDDEN, '')
      .replace(/\u00a0/g, ' ')
      .split('\n')
      // Not by a pattern: on a long run of blanks one would take minutes.
      .map((line) => line.trimEnd())
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
  );
}

/** Control characters (but tab and line end), marks without width, and those that turn the direction of words around. */
const HIDDEN = /(?![\t\n])\p{Cc}|[\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/gu;

function takeApart(body: string): Omit<BodyWords, 'note'> {
  const lines = body.split('\n');
  const { own, quoted } = withoutHistory(lines);
  const { words, signature } = withoutSignature(own);
  if (words.trim() === '') return { words: body, quoted: '', signature: '' };
  return { words: joined(words), quoted: joined(quoted), signature: joined(signature) };
}

function joined(lines: readonly string[] | string): string {
  return (typeof lines === 'string' ? lines : lines.join('\n')).trim();
}

const isQuote = (line: string): boolean => /^\s{0,3}>/.test(line);
const isBlank = (line: string): boolean => line.trim() === '';

/** "On Monday … wrote:" as the common programs say it in the languages met most. One line, or two when it was wrapped. */
const INTRODUCES =
  /^(on|el|am|le|il|em|op)\b.{4,300}\b(wrote|escribi[oó]|schrieb|a [eé]crit|ha scritto|escreveu|schreef)(?![a-z]).{0,120}:\s*$/i;

/** From here on, mail programs that don't mark quoted lines put the older mail. */
const DIVIDES =
  /^\s*(-{2,}\s*(original message|forwarded message|mensaje original|mensaje reenviado|urspr[uü]ngliche nachricht|message d'origine)\s*-{2,}|_{20,})\s*$/i;

function withoutHistory(lines: readonly string[]): { own: string[]; quoted: string[] } {
  const divider = lines.findIndex((line, at) => DIVIDES.test(line) && isOlderMail(lines, at));
  if (divider > 0) return { own: lines.slice(0, divider), quoted: lines.slice(divider) };
  const quotes = lines.flatMap((line, at) => (isQuote(line) ? [at] : []));
  const first = quotes[0];
  const last = quotes.at(-1);
  if (first === undefined || last === undefined) return { own: [...lines], quoted: [] };
  const between = lines.slice(first, last + 1).some((line) => !isQuote(line) && !isBlank(line));
  if (between) return { own: [...lines], quoted: [] };
  const start = introduction(lines, first);
  return { own: [...lines.slice(0, start), ...lines.slice(last + 1)], quoted: lines.slice(start, last + 1) };
}

/** A row of underscores alone may be the person's own; followed by From and Subject or Sent it is a program's. */
function isOlderMail(lines: readonly string[], at: number): boolean {
  if (!/^\s*_/.test(lines[at] ?? '')) return true;
  const next = lines.slice(at + 1, at + 7).join('\n');
  return (
    /^\s*\*?(from|de|von)\b.{0,20}:/im.test(next) &&
    /^\s*\*?(sent|subject|enviado|asunto|gesendet|betreff)\b.{0,20}:/im.test(next)
  );
}

/** The line that introduces the quote, if one or two lines above do. */
function introduction(lines: readonly string[], first: number): number {
  let above = first - 1;
  while (above >= 0 && isBlank(lines[above] ?? '')) above -= 1;
  for (const from of [above, above - 1]) {
    if (from < 0) continue;
    if (
      INTRODUCES.test(
        lines
          .slice(from, above + 1)
          .join(' ')
          .trim()
          .slice(0, 600),
      )
    )
      return from;
  }
  return first;
}

const FROM_A_PHONE =
  /^(sent from my |sent from |get outlook for |enviado desde mi |enviado desde |von meinem .{1,30} gesendet)/i;

function withoutSignature(lines: readonly string[]): { words: string; signature: string[] } {
  const at = lines.findLastIndex((line) => /^-- ?$/.test(line));
  if (at > 0 && lines.length - at <= 15)
    return { words: lines.slice(0, at).join('\n'), signature: lines.slice(at + 1) };
  const end = lines.findLastIndex((line) => !isBlank(line));
  if (end > 0 && FROM_A_PHONE.test((lines[end] ?? '').trim()) && (lines[end] ?? '').length < 60) {
    return { words: lines.slice(0, end).join('\n'), signature: [lines[end] ?? ''] };
  }
  return { words: lines.join('\n'), signature: [] };
}
