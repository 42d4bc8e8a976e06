import { type Html, button, buttonRow, html, plainButton, textField } from '#ui';

/** The two ways in that staff and clients share, each with their own words and addresses. */

/** Asks for a mail address, to which a link is sent. */
export function byMailForm(form: {
  action: string;
  label: string;
  hint: string;
  autocomplete: 'email' | 'username webauthn';
  send: string;
  typed: string | undefined;
  error: string | undefined;
}): Html {
  return html`<form method="post" action="${form.action}" novalidate>
    ${textField({
      name: 'email',
      label: form.label,
      hint: form.hint,
      type: 'email',
      autocomplete: form.autocomplete,
      inputmode: 'email',
      maxlength: 254,
      required: true,
      value: form.typed,
      error: form.error,
    })}
    ${buttonRow(button({ text: form.send }))}
  </form>`;
}

/** A passkey that is there; the form shows itself where one can work (`browser/passkey.ts`). */
export function byPasskeyForm(
  action: string,
  question: string,
  words: { passkeyHint: string; passkeyUnknown: string; withPasskey: string },
): Html {
  return html`<form method="post" action="${action}" data-passkey="use" data-question="${question}" hidden>
    <p class="quiet">${words.passkeyHint}</p>
    <p role="status" data-passkey-says="${words.passkeyUnknown}"></p>
    ${buttonRow(plainButton({ text: words.withPasskey }))}
  </form>`;
}
