import { clientPaths } from '#people';
import { type Html, button, buttonRow, hidden, html, link, notice, textArea, textField } from '#ui';
import type { NewKind } from '../draft.ts';
import type { Gentle } from '../gentle.ts';
import { paths } from '../paths.ts';
import { wordsIn } from '#kit/wording/length';
import { MOST_WORDS } from '../rules/standing.ts';
import { type DeskWords, type Lang, deskWords } from '../words/index.ts';
import { gentleAround } from './gentle.ts';

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
};

/** `/desk/letters/new/:kind`: from a client's page. */
export function newPage(page: NewPage): Html {
  const { lang, kind, personId, called, hasWay } = page;
  const words = deskWords(lang);
  const says = words.newOne[kind];
  const field = textArea({
    name: 'words',
    label: words.words,
    rows: kind === 'bill' ? 7 : 18,
    value: page.words,
    maxlength: 5000,
  });
  return html`<div class="page">
    <p class="quiet">${link(clientPaths.client(personId), words.client, { key: 'Escape' })}</p>
    <h1>${says.title(called || words.someone)}</h1>
    ${page.refused && notice({ body: words.refused[page.refused], status: true })}
    <p class="quiet">${says.lead}</p>
    ${!hasWay && notice({ body: words.newOne.noWay })}
    <form method="post" action="${paths.newOne(kind)}">
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
    </form>
  </div>`;
}
