import type { Context } from 'hono';
import { isDrawable, paperOf, pdfOf } from '#kit/pdf';
import { momentInWords } from '#kit/wording/time';
import { type Html, html } from '#ui';
import type { Section } from '../rules/changes.ts';
import { textSections } from '../pages/text.ts';
import { type Reader, textWords } from '../words/text.ts';

/** A number that answers at once, as it is said on paper. */
export type HelpLine = { readonly says: string; readonly number: string };

/** The agreement as a thing to hold: on paper, in a file. It says which version it is, and whom to call meanwhile. */
export type Document = {
  readonly reader: Reader & { readonly zone: string };
  /** The therapist's. */
  readonly name: string;
  readonly practice: string;
  readonly sections: readonly Section[];
  readonly version: { readonly number: number; readonly savedAt: Temporal.Instant } | undefined;
  readonly help: readonly HelpLine[];
};

function headOf(document: Document): { title: string; lines: string[] } {
  const { reader, version, name, practice } = document;
  const { document: words } = textWords(reader.locale);
  const when =
    version && momentInWords(version.savedAt, reader.zone, reader.locale, { country: reader.country });
  const lines = [
    ...(practice === name ? [] : [practice]),
    ...(version && when !== undefined ? [words.version({ number: version.number, when })] : []),
  ];
  return { title: words.title({ name }), lines };
}

const helpLine = ({ says, number }: HelpLine): string => `${number}: ${says}`;

/** The main content of a page to print: the text, and which version it is. */
export function printed(document: Document): { title: string; main: Html } {
  const { title, lines } = headOf(document);
  return {
    title,
    main: html`<article class="stack" lang="${document.reader.locale}">
      <h1>${title}</h1>
      ${lines.map((line) => html`<p class="quiet">${line}</p>`)} ${textSections(document.sections)}
    </article>`,
  };
}

/** A file that every reader of PDF opens, with whom to call on it; where its fonts lack a letter, the page to print instead. */
export async function answerPdf(c: Context, document: Document, toPrint: string): Promise<Response> {
  const { reader, sections, help } = document;
  const { title, lines } = headOf(document);
  const words = textWords(reader.locale).document;
  const parts = [
    { kind: 'title' as const, text: title },
    ...lines.map((text) => ({ kind: 'quiet' as const, text })),
    ...(help.length > 0 ? [{ kind: 'heading' as const, text: words.help }] : []),
    ...help.map((line) => ({ kind: 'text' as const, text: helpLine(line) })),
    ...sections.flatMap((section) => [
      { kind: 'heading' as const, text: section.title },
      ...section.lines.map((text) => ({ kind: 'text' as const, text })),
    ]),
  ];
  if (!parts.every(({ text }) => isDrawable(text))) return c.redirect(toPrint, 303);
  const paper = paperOf(reader.country);
  const file = await pdfOf({ title, lang: reader.locale, paper, parts, foot: words.page });
  return c.body(file, 200, {
    'content-type': 'application/pdf',
    // It says what it is for and never whose it is: it stands in the downloads of a machine that others may use.
    'content-disposition': 'attachment; filename="agreement.pdf"',
  });
}
