import { type Html, button, buttonRow, choices, errorSummary, html, textArea, textField } from '#ui';
import { WANTS } from '../doors-store.ts';
import type { DoorError, DoorTyped } from '../forms/door.ts';
import { paths } from '../paths.ts';
import { type DoorWords, type Lang, doorWords } from '../words/index.ts';

function sayOf(words: DoorWords, error: DoorError, typed: DoorTyped): string {
  if (error === 'code' && typed.code.trim() === '') return words.errors.noCode;
  return error === 'words' ? words.errors.long : words.errors[error];
}

/** E10 the same for every code: no person, no practice, no past. */
export function doorPage(page: {
  readonly lang: Lang;
  readonly typed: DoorTyped;
  readonly errors: readonly DoorError[];
}): Html {
  const { typed, errors } = page;
  const words = doorWords(page.lang);
  const error = (name: DoorError): string | undefined =>
    errors.includes(name) ? sayOf(words, name, typed) : undefined;
  const summary = errors.map((name) => ({
    name: name === 'tooMany' ? 'code' : name,
    text: sayOf(words, name, typed),
  }));
  return html`${errorSummary({ title: words.summary, errors: summary })}
    <h1>${words.title}</h1>
    <p>${words.lead}</p>
    <form method="post" action="${paths.door()}" novalidate>
      ${textField({ name: 'code', label: words.code, hint: words.codeHint, value: typed.code, error: error('code'), maxlength: 80, autocomplete: 'off' })}
      ${choices({
        name: 'wants',
        kind: 'radio',
        legend: words.ask,
        value: typed.wants,
        error: error('wants'),
        options: WANTS.map((value) => ({
          value,
          label: words.wants[value],
          ...(value === 'forget' && { hint: words.forgetHint }),
        })),
      })}
      ${textArea({ name: 'words', label: words.words, hint: words.wordsHint, rows: 4, value: typed.words, error: error('words') })}
      ${textField({ name: 'called', label: words.called, hint: words.calledHint, value: typed.called, maxlength: 200, autocomplete: 'off' })}
      <h2>${words.how}</h2>
      <p class="hint">${words.howHint}</p>
      ${textField({ name: 'email', label: words.email, type: 'email', value: typed.email, error: error('email'), maxlength: 320, autocomplete: 'off' })}
      ${textField({ name: 'phone', label: words.phone, type: 'tel', value: typed.phone, error: error('phone'), maxlength: 60, autocomplete: 'off' })}
      <p>${words.now}</p>
      ${buttonRow(button({ text: words.send }))}
    </form>`;
}

/** E13 after "please forget me": the same whether or not there is a way to ask. */
export function forgetAskedPage(lang: Lang): Html {
  const { asked } = doorWords(lang);
  return html`<h1>${asked.title}</h1>
    <p>${asked.body}</p>
    <p>${asked.none}</p>`;
}
