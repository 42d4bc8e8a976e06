import { clientPaths } from '#people';
import {
  type Html,
  button,
  buttonRow,
  errorSummary,
  hidden,
  html,
  link,
  notice,
  paragraphs,
  textArea,
  textField,
} from '#ui';
import type { NewKind } from '../draft.ts';
import type { Gentle } from '../gentle.ts';
import { paths } from '../paths.ts';
import { wordsIn } from '#kit/wording/length';
import { MOST_WORDS } from '../rules/standing.ts';
import { type DeskWords, type Lang, deskWords } from '../words/index.ts';
import { gentleAround } from './gentle.ts';
import { wrongWords } from './letter.ts';

export type NewPage = {
  readonly lang: Lang;
  readonly kind: NewKind;
  readonly personId: string;
  readonly called: string;
  readonly hasWay: boolean;
  readonly words: string;
  readonly amount: string;
  readonly gentle: Gentle;
  readonly refused?: keyof DeskWords['refused'] | undefined;
  /** Something was typed, and comes back. */
  readonly isTyped: boolean;
};

function formPart({ kind, personId, hasWay, refused, ...page }: NewPage, words: DeskWords): Html {
  const field = textArea({
    name: 'words',
    label: words.words,
    rows: kind === 'bill' ? 7 : 18,
    value: page.words,
    maxlength: 5000,
    error: wrongWords(words, refused),
  });
  return html`<form method="post" action="${paths.newOne(kind)}" novalidate>
    ${hidden('person', personId)}
    ${gentleAround(page.gentle, field, paths.newOne(kind))}
    ${
      kind === 'bill' &&
      textField({
        name: 'amount',
        label: words.amount,
        hint: words.amountHint,
        short: true,
        maxlength: 30,
        value: page.amount,
      })
    }
    <p class="quiet">${words.count({ count: wordsIn(page.words), most: MOST_WORDS[kind] })}</p>
    ${hasWay && buttonRow(button({ text: words.newOne.put }))}
  </form>`;
}

/** `/desk/letters/new/:kind`: from a client's page. Where none may go the words can be read, and aren't asked for; what was typed before comes back. */
export function newPage(page: NewPage): Html {
  const { lang, kind, personId, called, hasWay, refused } = page;
  const words = deskWords(lang);
  const says = words.newOne[kind];
  const wrong = wrongWords(words, refused);
  return html`<div class="page">
    <p class="quiet">${link(clientPaths.client(personId), words.client, { key: 'Escape' })}</p>
    <h1>${says.title(called || words.someone)}</h1>
    ${wrong && errorSummary({ title: words.again, errors: [{ name: 'words', text: wrong }] })}
    ${refused && !wrong && notice({ body: words.refused[refused], status: true })}
    <p class="quiet">${says.lead}</p>
    ${!hasWay && notice({ body: words.newOne.noWay })}
    ${hasWay || page.isTyped ? formPart(page, words) : html`<div class="paper">${paragraphs(page.words)}</div>`}
  </div>`;
}
