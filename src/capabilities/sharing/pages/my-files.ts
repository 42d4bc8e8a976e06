import { type Html, fileField, html, link, plainButton } from '#ui';
import type { SharedFile } from '../files/store.ts';
import type { SharedView } from '../my-view.ts';
import { sharingPaths } from '../paths.ts';
import { MOST_FILES } from '../rules/file-type.ts';
import { fileFieldOf } from '../forms/share.ts';
import { isTheirsAlone } from '../rules/standing.ts';
import { type MyWords, myWords, sizeInWords } from '../words/index.ts';

/** How long a file that isn't here yet is taken to be on its way: as long as the street door waits for it. */
const ON_ITS_WAY = { minutes: 15 };

function stoppedSays(file: SharedFile, at: Temporal.Instant, words: MyWords): string {
  if (file.stoppedBecause !== null) return words.refused[file.stoppedBecause];
  const isComing = Temporal.Instant.compare(file.begunAt.add(ON_ITS_WAY), at) > 0;
  return isComing ? words.coming : words.refused.cut;
}

/** One line that sends one file: its address is the file's own, so that the same line again is the same file. */
function sendLine(view: SharedView, id: string, label: string, error?: string): Html {
  const words = myWords(view.lang);
  return html`<form method="post" enctype="multipart/form-data" action="${sharingPaths.file(view.slug, view.share.id, id)}">
    ${fileField({ name: fileFieldOf(id), label, error })}
    ${plainButton({ text: words.sendFile })}</form>`;
}

function fileLine(view: SharedView, file: SharedFile): Html {
  const words = myWords(view.lang);
  const { slug, share } = view;
  const isOpen = isTheirsAlone(share);
  const remove =
    isOpen &&
    html`<form method="post" action="${sharingPaths.removeFile(slug, share.id, file.id)}">
      ${plainButton({ text: html`${words.removeFile}<span class="hide"> ${file.name}</span>` })}</form>`;
  if (file.kept) {
    const size = sizeInWords(file.kept.bytes, view.lang, words.sizes);
    return html`<li><p>${link(sharingPaths.file(slug, share.id, file.id), file.name)}
      <span class="quiet">${size}. ${words.arrived}</span></p>${remove}</li>`;
  }
  const says = stoppedSays(file, view.at, words);
  return html`<li><p>${file.name} <span class="quiet">${says}</span></p>
    ${isOpen && sendLine(view, file.id, words.sendAgain({ name: file.name }))}${remove}</li>`;
}

/** SH7 what arrived, what didn't with a line to send it again, and a line for the next one. */
export function filesPart(view: SharedView, wrong?: { id: string; says: string }): Html | undefined {
  const words = myWords(view.lang);
  const isOpen = isTheirsAlone(view.share);
  const shown = isOpen ? view.files : view.files.filter((one) => one.kept);
  if (!isOpen && shown.length === 0) return undefined;
  const hasRoom = view.files.length < MOST_FILES;
  const label = shown.length === 0 ? words.addFile : words.anotherFile;
  const isNew = wrong !== undefined && !view.files.some((one) => one.id === wrong.id);
  return html`<section class="stack" id="files"><h2>${words.files}</h2>
    ${isOpen && html`<p class="quiet">${words.filesHint}</p>`}
    ${shown.length > 0 && html`<ul>${shown.map((file) => fileLine(view, file))}</ul>`}
    ${isOpen && (hasRoom ? sendLine(view, isNew ? wrong.id : view.nextFile, label, isNew ? wrong.says : undefined) : html`<p>${words.refused.too_many}</p>`)}
  </section>`;
}
