import { type FileHeld, fileHeld } from '#kit/holdings';
import type { GivenAs } from '#kit/http/as-file';
import type { Work } from '#kit/work';
import { type Lang, fileWithin, paperPage, render } from '#ui';
import { type About, type Wanted, aboutPersons, asJson, filesOf } from './about.ts';
import { sections } from './paper.ts';
import { paperWords } from './words/index.ts';

/** One file with everything about one person, recordings and mails inside it. */
export async function givenAbout(
  work: Work,
  person: string,
  wanted: Wanted,
  as: { lang: Lang; form: GivenAs },
): Promise<string> {
  const about = await aboutOne(work, person, wanted);
  const bytes = new Map<FileHeld, Buffer>();
  for (const file of filesOf(about)) {
    const found = await fileHeld(work, file);
    if (found) bytes.set(file, found);
  }
  if (as.form === 'json') {
    const inside = [...bytes].map(([{ name, type }, found]) => [
      name,
      { type, base64: found.toString('base64') },
    ]);
    return asJson(about, Object.fromEntries(inside) as Record<string, { type: string; base64: string }>);
  }
  const { saved, title } = paperWords(as.lang);
  const main = sections(about, as.lang, (file) => {
    const found = bytes.get(file);
    return found && fileWithin({ name: file.name, type: file.type, bytes: found, says: saved });
  });
  return render(paperPage({ title: title[about.kind], lang: as.lang, main }));
}

export async function aboutOne(work: Work, person: string, wanted: Wanted): Promise<About> {
  const [about] = await aboutPersons(work, [person], wanted);
  if (!about) throw new Error('assertion: who was asked about is told of');
  return about;
}
