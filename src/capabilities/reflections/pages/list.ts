import {
  type Html,
  buttonRow,
  emptyState,
  html,
  itemList,
  link,
  linkButton,
  notice,
  paragraphs,
  plainButton,
  printButton,
} from '#ui';
import { whenInWords } from '#kit/wording/time';
import type { Note } from '../keys.ts';
import { paths } from '../paths.ts';
import { wantsToBeRead } from '../rules/showing.ts';
import { PARTS } from '../rules/words.ts';
import type { DeskWords, Lang } from '../words/index.ts';
import { carefulPart } from './locked.ts';

/** In what words and by which clock. */
export type Said = {
  readonly words: DeskWords;
  readonly lang: Lang;
  readonly zone: string;
  readonly country: string;
  readonly at: Temporal.Instant;
  readonly today: Temporal.PlainDate;
};

export const when = ({ at, zone, lang, country }: Said, then: Temporal.Instant): string =>
  whenInWords(then, at, zone, lang, { country });

export const titleOf = ({ words }: Said, { words: said }: Note): string => said.label.trim() || words.unnamed;

const closeForm = ({ words }: Said): Html =>
  html`<form method="post" action="${paths.closing()}" data-turbo="false">
    ${buttonRow(plainButton({ text: words.close }))}<p class="quiet">${words.closes}</p></form>`;

/** `/desk/reflections`, open. */
export function listPage(
  said: Said,
  view: { notes: readonly Note[]; done?: keyof DeskWords['done'] | undefined },
): Html {
  const { words } = said;
  const item = (note: Note) => ({
    href: paths.note(note.id),
    title: titleOf(said, note),
    aside: when(said, note.writtenAt),
  });
  const wanting = view.notes.filter(({ showOn }) => wantsToBeRead(showOn, said.today));
  const others = view.notes.filter((one) => !wanting.includes(one));
  return html`<div class="page">
    <h1>${words.title}</h1>
    ${view.done && notice({ body: words.done[view.done], status: true })}
    <p>${words.alone}</p>
    ${carefulPart(words)}
    ${buttonRow(linkButton({ href: paths.newOne(), text: words.write, plain: false }))}
    ${wanting.length > 0 && html`<h2>${words.wanting}</h2>${itemList(wanting.map(item), 'wanting')}`}
    ${others.length > 0 && html`<h2>${words.others}</h2>${itemList(others.map(item), 'notes', wanting.length > 0)}`}
    ${view.notes.length === 0 && emptyState({ title: words.none, body: words.noneBody })}
    ${closeForm(said)}
    <p class="quiet">${link(paths.keys(), words.more)}${view.notes.length > 0 && html` · ${link(paths.all(), words.all)}`}</p>
  </div>`;
}

/** The three, as far as they were answered. */
export const wordsPart = ({ words }: Said, note: Note): Html =>
  html`${PARTS.filter((part) => note.words[part].trim() !== '').map(
    (part) => html`<h3>${words.parts[part]}</h3>${paragraphs(note.words[part])}`,
  )}`;

/** `/desk/reflections/all`: to take along on paper. */
export function allPage(said: Said, notes: readonly Note[]): Html {
  const { words } = said;
  return html`<div class="page">
    <p class="quiet">${link(paths.list(), words.back, { key: 'Escape' })}</p>
    <h1>${words.title}</h1>
    ${buttonRow(printButton(words.code.print))}
    ${notes.map(
      (note) => html`<section class="stack"><h2>${titleOf(said, note)}</h2>
        <p class="quiet">${words.note.written({ when: when(said, note.writtenAt) })}</p>${wordsPart(said, note)}</section>`,
    )}
  </div>`;
}
