import { type Html, button, buttonRow, choices, html, notice, textArea, textField } from '#ui';
import type { WrongCall } from '../forms/desk.ts';
import { paths } from '../paths.ts';
import type { DeskWords } from '../words/index.ts';

/** A voicemail becomes an inquiry: two fields, and a third that may be skipped. */
export function callPage(words: DeskWords, typed: URLSearchParams, wrong: WrongCall | undefined): Html {
  const { call } = words;
  const value = (name: string): string => typed.get(name) ?? '';
  return html`<div class="page"><h1>${call.title}</h1>
    <p>${call.intro}</p>
    ${wrong === 'no_words' && notice({ body: words.refused.no_words, kind: 'light', status: true })}
    <form method="post" action="${paths.calls()}">
      ${textField({ name: 'number', label: call.number, type: 'tel', value: value('number'), autocomplete: 'off', error: wrong === 'no_number' ? call.numberWrong : undefined })}
      ${textArea({ name: 'words', label: call.words, rows: 5, value: value('words') })}
      ${textField({ name: 'called', label: call.called, value: value('called'), autocomplete: 'off' })}
      ${choices({
        name: 'message',
        legend: call.message,
        kind: 'radio',
        value: value('message'),
        options: [
          { value: 'yes', label: call.messageYes },
          { value: 'no', label: call.messageNo },
          { value: 'unasked', label: call.messageUnasked },
        ],
      })}
      ${buttonRow(button({ text: call.save }))}
    </form></div>`;
}
