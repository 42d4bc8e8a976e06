import { clientPaths } from '#people';
import { type Html, button, buttonRow, choices, errorSummary, hidden, html, link, textField } from '#ui';
import { paths } from '../paths.ts';
import { WORRIES } from '../rules/worry.ts';
import { type DeskWords, type Lang, deskWords } from '../words/index.ts';

export type BeginPage = {
  readonly lang: Lang;
  readonly personId: string;
  readonly called: string;
  readonly on: string;
  readonly worry: string;
  readonly errors: readonly ('on' | 'worry')[];
};

/** `/desk/outreach/new`: for a practice that keeps another calendar. */
export function beginPage({ lang, personId, called, on, worry, errors }: BeginPage): Html {
  const words: DeskWords = deskWords(lang);
  const says = (one: 'on' | 'worry'): string | undefined =>
    errors.includes(one) ? words.refused[one] : undefined;
  return html`<div class="page">
    <p class="quiet">${link(clientPaths.client(personId), words.client, { key: 'Escape' })}</p>
    <h1>${words.begin.title(called || words.someone)}</h1>
    ${errorSummary({
      title: words.begin.link,
      errors: errors.map((name) => ({ name, text: words.refused[name] })),
    })}
    <form method="post" action="${paths.newOne()}" novalidate>
      ${hidden('person', personId)}
      ${textField({ name: 'on', label: words.begin.on, type: 'date', value: on, error: says('on') })}
      ${choices({
        name: 'worry',
        legend: words.worry.ask,
        hint: words.worry.hint,
        kind: 'radio',
        value: worry,
        error: says('worry'),
        options: WORRIES.map((value) => ({ value, label: words.worry[value] })),
      })}
      ${buttonRow(button({ text: words.begin.begin, key: 'Enter' }))}
    </form>
  </div>`;
}
