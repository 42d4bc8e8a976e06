import { type Html, html, textArea, textField } from '#ui';
import { BLOCK_PLACES } from '../forms/blocks.ts';
import { type Shown, errorOf } from './shown.ts';

/** Those that are there, and one more to fill. */
export function blockFields(shown: Shown): Html {
  const { words, typed } = shown;
  const { blocks } = words;
  const value = (name: string, number: number): string => typed.get(`${name}_${number}`) ?? '';
  const places = Array.from({ length: BLOCK_PLACES }, (_, index) => index + 1);
  const last =
    places.findLast((number) => value('title', number) !== '' || value('body', number) !== '') ?? 0;
  return html`<p>${blocks.lead}</p>
    <p class="quiet">${blocks.changes}</p>
    ${places.slice(0, last + 1).map(
      (number) =>
        html`<fieldset class="field">
          <legend><h2>${blocks.legend({ number })}</h2></legend>
          <div class="stack">
            ${textField({
              name: `title_${number}`,
              label: blocks.title,
              value: value('title', number),
              error: errorOf(shown, `title_${number}`),
            })}
            ${textArea({ name: `body_${number}`, label: blocks.body, hint: blocks.bodyHint, rows: 6, value: value('body', number) })}
            ${textField({ name: `place_${number}`, label: blocks.place, inputmode: 'numeric', short: true, value: value('place', number) || String(number) })}
          </div>
        </fieldset>`,
    )}`;
}
