/** What a note holds: three questions, each of which may stay empty, and a label in its writer's own words. Nobody is named by it. */
export const PARTS = ['open', 'mine', 'again'] as const;
export type Part = (typeof PARTS)[number];

export type NoteWords = { readonly label: string } & Readonly<Record<Part, string>>;

export const LONGEST = { label: 80, part: 8000 } as const;

export const NOTHING: NoteWords = { label: '', open: '', mine: '', again: '' };

/** What keeps it from being kept. */
export function wrongWithWords(said: NoteWords): 'empty' | 'long' | undefined {
  if (PARTS.every((part) => said[part].trim() === '')) return 'empty';
  const isLong = said.label.length > LONGEST.label || PARTS.some((part) => said[part].length > LONGEST.part);
  return isLong ? 'long' : undefined;
}

const STEP = 1024;

/** As bytes, filled up to whole kilobytes: how long a note is says something of a day. */
export function packed(said: NoteWords): Buffer {
  const bytes = Buffer.from(JSON.stringify(said));
  return Buffer.concat([bytes, Buffer.alloc(STEP - (bytes.length % STEP), ' ')]);
}

export const unpacked = (bytes: Buffer): NoteWords => {
  const said = JSON.parse(bytes.toString('utf8')) as Partial<NoteWords>;
  return { ...NOTHING, ...said };
};
