import { type Html, emptyState, html, linkButton, buttonRow, notice, table } from '#ui';
import { paths } from '../paths.ts';
import type { FreedWords } from '../words/freed.ts';

export type DeskSoonerView = {
  readonly words: FreedWords['desk'];
  readonly hasMail: boolean;
  readonly rows: readonly {
    readonly who: string;
    readonly with: string;
    readonly urgency: string;
    readonly when: string;
    readonly notice: string;
    readonly since: string;
  }[];
  readonly freed: readonly { readonly when: string; readonly who: string; readonly state: string }[];
};

/** `/desk/appointments/sooner`. */
export function deskSoonerPage({ words, rows, freed, hasMail }: DeskSoonerView): Html {
  return html`<div class="page">
    <h1>${words.title}</h1>
    <p>${words.intro}</p>
    ${!hasMail && notice({ body: words.noMail })}
    ${
      rows.length === 0
        ? emptyState({ title: words.nobody })
        : table({
            id: 'sooner',
            caption: words.title,
            columns: words.columns.map((text) => ({ text })),
            rows: rows.map((one) => [one.who, one.with, one.urgency, one.when, one.notice, one.since]),
            stacks: true,
          })
    }
    <h2>${words.freed}</h2>
    ${
      freed.length === 0
        ? html`<p class="quiet">${words.noneFreed}</p>`
        : html`<ul>
            ${freed.map((one) => html`<li>${one.when}, ${one.who}: ${one.state}</li>`)}
          </ul>`
    }
    ${buttonRow(linkButton({ href: paths.calendar(), text: words.back }))}
  </div>`;
}
