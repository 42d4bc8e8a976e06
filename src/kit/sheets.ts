import PdfWriter from 'pdfkit';

/**
 * Sheets of any size with words at their place: letters, envelopes, labels. Who makes a sheet says where everything stands, in points from its upper left
 * corner; drawing it decides nothing. The fonts are those of `pdf.ts`: what they can't draw is asked beforehand (`isDrawable`).
 */

const FONTS = {
  serif: 'Times-Roman',
  serifBold: 'Times-Bold',
  sans: 'Helvetica',
  sansBold: 'Helvetica-Bold',
} as const;
const TINTS = { ink: '#1d1a16', quiet: '#5d564c', faint: '#b9b1a4' } as const;

type Look = {
  readonly font: keyof typeof FONTS;
  readonly size: number;
  /** From one line to the next. */
  readonly lead: number;
  readonly tint?: keyof typeof TINTS;
  readonly align?: 'left' | 'right' | 'center';
};

export type Words = Look & {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
};

export type Rule = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly dashed?: boolean;
};

/** What follows on what came before, wherever that ended. */
export type Block =
  | (Look & {
      readonly text: string;
      readonly after: number;
      readonly ruled?: boolean;
      readonly keep?: number;
    })
  | { readonly space: number }
  | { readonly line: number; readonly after: number };

export type Flow = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Where the sheet ends for it, and where it goes on on the next one. */
  readonly bottom: number;
  readonly top: number;
  readonly blocks: readonly Block[];
};

export type Sheet = {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Words[];
  readonly rules?: readonly Rule[];
  readonly flow?: Flow;
};

type Document = InstanceType<typeof PdfWriter>;

/** One file of all these, in their order. `lang`: 'en', 'es'. */
export async function sheetsPdf(given: {
  title: string;
  lang: string;
  sheets: readonly Sheet[];
}): Promise<Buffer<ArrayBuffer>> {
  const document = new PdfWriter({
    autoFirstPage: false,
    margin: 0,
    tagged: true,
    lang: given.lang,
    displayTitle: true,
    pdfVersion: '1.7',
    info: { Title: given.title },
  });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => void chunks.push(chunk));
  const ended = new Promise<void>((done, failed) => void document.on('end', done).on('error', failed));
  const whole = document.struct('Document');
  document.addStructure(whole);
  for (const sheet of given.sheets) drawSheet(document, whole, sheet);
  whole.end();
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

type Part = ReturnType<Document['struct']>;

function drawSheet(document: Document, whole: Part, sheet: Sheet): void {
  addPage(document, sheet);
  for (const rule of sheet.rules ?? []) drawRule(document, rule);
  for (const words of sheet.words) {
    whole.add(document.struct('P', {}, () => drawWords(document, words)));
  }
  if (sheet.flow) drawFlow(document, whole, { sheet, flow: sheet.flow });
}

const addPage = (document: Document, { width, height }: Sheet): void =>
  void document.addPage({ size: [width, height], margin: 0 });

/** The letters of a line stand in its middle. */
const gapOf = (document: Document, lead: number): number => lead - document.currentLineHeight(true);

function lookOf(document: Document, { font, size, lead }: Look): number {
  document.font(FONTS[font]).fontSize(size);
  return gapOf(document, lead);
}

function drawWords(document: Document, words: Words): void {
  const lineGap = lookOf(document, words);
  document.fillColor(TINTS[words.tint ?? 'ink']);
  document.text(words.text.normalize('NFC'), words.x, words.y + lineGap / 2, {
    width: words.width,
    lineGap,
    align: words.align ?? 'left',
  });
}

function drawRule(document: Document, { x, y, width, dashed = false }: Rule): void {
  document.markContent('Artifact', { type: 'Layout' });
  document.save().lineWidth(0.6).strokeColor(TINTS.faint);
  if (dashed) document.dash(3, { space: 3 });
  document
    .moveTo(x, y)
    .lineTo(x + width, y)
    .stroke()
    .restore();
  document.endMarkedContent();
}

function drawFlow(document: Document, whole: Part, { sheet, flow }: { sheet: Sheet; flow: Flow }): void {
  let { y } = flow;
  const { x, width } = flow;
  const room = (height: number): void => {
    if (y + height <= flow.bottom || y === flow.top) return;
    addPage(document, sheet);
    y = flow.top;
  };
  for (const block of flow.blocks) {
    if ('space' in block) {
      y += block.space;
      continue;
    }
    if ('line' in block) {
      room(block.line);
      y += block.line;
      drawRule(document, { x, y, width });
      y += block.after;
      continue;
    }
    const lineGap = lookOf(document, block);
    const text = block.text.normalize('NFC');
    const lines = Math.round(document.heightOfString(text, { width, lineGap }) / block.lead);
    room(lines * block.lead + (block.keep ?? 0));
    const words = { ...block, text, x, y, width };
    whole.add(document.struct('P', {}, () => drawWords(document, words)));
    if (block.ruled === true)
      for (let at = 1; at <= lines; at += 1) drawRule(document, { x, y: y + at * block.lead, width });
    y += lines * block.lead + block.after;
  }
}
