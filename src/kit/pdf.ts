import PdfWriter from 'pdfkit';

/**
 * Plain words on paper, with headings that a screen reader finds. Drawn in the fonts that every reader of PDF brings along: they know
 * English and Spanish, and nothing is embedded. What they can't draw is told beforehand (`isDrawable`), never replaced.
 */

export type PdfPart = { readonly kind: 'title' | 'heading' | 'text' | 'quiet'; readonly text: string };

export type Pdf = {
  readonly title: string;
  /** 'en', 'es'. */
  readonly lang: string;
  readonly paper: 'letter' | 'a4';
  readonly parts: readonly PdfPart[];
  /** At the foot of each page: "Page 1 of 3". */
  readonly foot: (page: { at: number; all: number }) => string;
};

/** Windows-1252: Latin-1, and quotes, dashes and the euro. A line end and a tab are no letters. */
const DRAWABLE = /^[\n\t\u0020-\u007e\u00a0-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]*$/;

/** Whether the fonts have every letter of it. */
export const isDrawable = (text: string): boolean => DRAWABLE.test(text.normalize('NFC'));

/** Where Letter is in the printers; A4 everywhere else. */
export const paperOf = (country: string): Pdf['paper'] =>
  ['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'CR', 'GT', 'PR', 'SV', 'DO', 'VE'].includes(country.slice(0, 2))
    ? 'letter'
    : 'a4';

const MARGIN = 64;

const LOOKS = {
  title: { tag: 'H1', font: 'Times-Bold', size: 20, before: 0, after: 10 },
  heading: { tag: 'H2', font: 'Times-Bold', size: 14, before: 12, after: 4 },
  text: { tag: 'P', font: 'Helvetica', size: 11, before: 0, after: 5 },
  quiet: { tag: 'P', font: 'Helvetica', size: 9.5, before: 0, after: 5 },
} as const;

/** The file. Its text is what was given, in this order. */
export async function pdfOf(pdf: Pdf): Promise<Buffer<ArrayBuffer>> {
  const document = new PdfWriter({
    size: pdf.paper === 'letter' ? 'LETTER' : 'A4',
    margin: MARGIN,
    bufferPages: true,
    tagged: true,
    lang: pdf.lang,
    displayTitle: true,
    pdfVersion: '1.7',
    info: { Title: pdf.title },
  });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => void chunks.push(chunk));
  const ended = new Promise<void>((done, failed) => void document.on('end', done).on('error', failed));
  const whole = document.struct('Document');
  document.addStructure(whole);
  for (const [index, part] of pdf.parts.entries()) drawPart(document, whole, part, pdf.parts[index + 1]);
  whole.end();
  drawFeet(document, pdf.foot);
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

type Document = InstanceType<typeof PdfWriter>;

function drawPart(
  document: Document,
  whole: ReturnType<Document['struct']>,
  part: PdfPart,
  next: PdfPart | undefined,
): void {
  const { tag, font, size, before, after } = LOOKS[part.kind];
  document.font(font).fontSize(size);
  const width = document.page.width - 2 * MARGIN;
  const needed = before + document.heightOfString(part.text, { width }) + (part.kind === 'heading' ? 40 : 0);
  const isLow = document.y + needed > document.page.height - MARGIN;
  // A heading stays with what follows it, and a short paragraph in one piece.
  if (isLow && (next !== undefined || part.kind !== 'heading') && needed < document.page.height / 3)
    document.addPage();
  else document.y += before;
  whole.add(
    document.struct(tag, {}, () => {
      document.font(font).fontSize(size).fillColor('#1d1a16');
      document.text(part.text.normalize('NFC'), MARGIN, document.y, { width, lineGap: 2 });
    }),
  );
  document.y += after;
}

function drawFeet(document: Document, foot: Pdf['foot']): void {
  const { start, count } = document.bufferedPageRange();
  for (let at = 0; at < count; at += 1) {
    document.switchToPage(start + at);
    const { width, height, margins } = document.page;
    // Text below the margin would begin a page of its own.
    const bottom = margins.bottom;
    margins.bottom = 0;
    document.markContent('Artifact', { type: 'Pagination' });
    document.font('Helvetica').fontSize(9).fillColor('#5d564c');
    document.text(foot({ at: at + 1, all: count }), MARGIN, height - 40, {
      width: width - 2 * MARGIN,
      align: 'center',
      lineBreak: false,
    });
    document.endMarkedContent();
    margins.bottom = bottom;
  }
}
