import { type FileHeld, fileHeld } from '#kit/holdings';
import type { GivenAs } from '#kit/http/as-file';
import type { Work } from '#kit/work';
import { type Lang, fileWithin, html, paperPage, render } from '#ui';
import { type About, type Wanted, aboutPersons, asJson, filesOf } from './about.ts';
import { sections } from './paper.ts';
import { paperWords } from './words/index.ts';

/**
 * So much of recordings and mails is in one file: it is made in memory, by whoever has a page, as often as they ask. Somebody can
 * send a hundred mails of 10 MB, and nobody could then have a copy at all. The words in them are in it either way.
 */
const MOST_BYTES = 25 * 1024 * 1024;

/** One file with everything about one person, recordings and mails inside it, as far as they have room. */
export async function givenAbout(
  work: Work,
  person: string,
  wanted: Wanted,
  as: { lang: Lang; form: GivenAs },
  mostBytes = MOST_BYTES,
): Promise<string> {
  const about = await aboutOne(work, person, wanted);
  const { bytes, leftOut } = await filesWithin(work, filesOf(about), mostBytes);
  if (as.form === 'json') {
    const inside = [...bytes].map(([{ name, type }, found]) => [
      name,
      { type, base64: found.toString('base64') },
    ]);
    const files = Object.fromEntries(inside) as Record<string, { type: string; base64: string }>;
    return asJson(about, { files, leftOut: [...leftOut].map(({ name }) => name) });
  }
  const { saved, noRoom, title } = paperWords(as.lang);
  const main = sections(about, as.lang, (file) => {
    const found = bytes.get(file);
    if (leftOut.has(file)) return html`<p>${noRoom}</p>`;
    return found && fileWithin({ name: file.name, type: file.type, bytes: found, says: saved });
  });
  return render(paperPage({ title: title[about.kind], lang: as.lang, main }));
}

async function filesWithin(
  work: Work,
  files: readonly FileHeld[],
  mostBytes: number,
): Promise<{ bytes: ReadonlyMap<FileHeld, Buffer>; leftOut: ReadonlySet<FileHeld> }> {
  const bytes = new Map<FileHeld, Buffer>();
  let room = mostBytes;
  for (const [index, file] of files.entries()) {
    const found = await fileHeld(work, file);
    if (!found) continue;
    room -= found.length;
    if (room < 0) return { bytes, leftOut: new Set(files.slice(index)) };
    bytes.set(file, found);
  }
  return { bytes, leftOut: new Set() };
}

export async function aboutOne(work: Work, person: string, wanted: Wanted): Promise<About> {
  const [about] = await aboutPersons(work, [person], wanted);
  if (!about) throw new Error('assertion: who was asked about is told of');
  return about;
}
