import { type Html, buttonRow, html, plainButton } from '#ui';
import type { Gentle } from '../gentle.ts';

/** LE9 as `gentleAround`, for a short field beside a longer one: with script alone. */
export const gentleBeside = (gentle: Gentle, field: Html): Html =>
  gentle.on
    ? html`<gentle-reader data-readings="${JSON.stringify(gentle.readings)}">${field}<ul role="status" class="quiet" data-heard></ul></gentle-reader>`
    : field;

/**
 * LE9 a field with the reader beside it: while somebody types (`src/ui/browser/gentle-reader.ts`), or once it is asked to. `to`: where its form posts.
 * What is typed comes back whatever is pressed.
 */
export function gentleAround(gentle: Gentle, field: Html, to: string): Html {
  const { words, on, heard, asked } = gentle;
  if (!on)
    return html`${field}${buttonRow(
      plainButton({
        text: words.turnOn,
        name: 'next',
        value: 'gentle_on',
        formaction: to,
        unfinished: true,
        key: 'g',
      }),
    )}`;
  return html`<gentle-reader data-readings="${JSON.stringify(gentle.readings)}">${field}
    <div role="status" class="quiet">${
      asked && heard.length === 0 && html`<p>${words.nothing}</p>`
    }<ul data-heard>${heard.map((one) => html`<li>${one}</li>`)}</ul></div>
    ${buttonRow(
      plainButton({ text: words.read, name: 'next', value: 'read', formaction: to, unfinished: true }),
      plainButton({
        text: words.turnOff,
        name: 'next',
        value: 'gentle_off',
        formaction: to,
        unfinished: true,
        key: 'g',
      }),
    )}</gentle-reader>`;
}
