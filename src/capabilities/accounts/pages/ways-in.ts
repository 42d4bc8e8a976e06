import { type Html, buttonRow, html, plainButton, textField } from '#ui';

/** What stands in the forms of the two ways in that staff and clients share, each with their own words and addresses. */

/** The mail address to which a link is sent. */
export function addressField(field: {
  label: string;
  hint: string;
  autocomplete: 'email' | 'username webauthn';
  typed: string | undefined;
  error: string | undefined;
}): Html {
  return textField({
    name: 'email',
    label: field.label,
    hint: field.hint,
    type: 'email',
    autocomplete: field.autocomplete,
    inputmode: 'email',
    maxlength: 254,
    required: true,
    value: field.typed,
    error: field.error,
  });
}

/** In a form that shows itself where a passkey can work (`browser/passkey.ts`). */
export function passkeyParts(words: {
  passkeyHint: string;
  passkeyUnknown: string;
  withPasskey: string;
}): Html {
  return html`<p class="quiet">${words.passkeyHint}</p>
    <p role="status" data-passkey-says="${words.passkeyUnknown}"></p>
    ${buttonRow(plainButton({ text: words.withPasskey }))}`;
}
