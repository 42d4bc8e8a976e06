/*
 * Passkeys, on the sign-in page and on the page of signed-in devices. A form with `data-passkey` is shown where the
 * browser can do it; pressing it asks our server for a question, the device for the answer, and sends that back.
 */

type Answer = { to?: string; refused?: string };

async function post(address: string, body: unknown): Promise<unknown> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok && response.status !== 409) throw new Error(String(response.status));
  return response.json();
}

async function fromDevice(use: string | undefined, question: unknown): Promise<Credential | null> {
  if (use === 'add') {
    const options = question as PublicKeyCredentialCreationOptionsJSON;
    return navigator.credentials.create({
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
    });
  }
  const options = question as PublicKeyCredentialRequestOptionsJSON;
  return navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}

async function ceremony(form: HTMLFormElement): Promise<Answer> {
  const question = (await post(form.dataset['question'] ?? '', {})) as Answer;
  if (question.refused !== undefined) return question;
  const credential = await fromDevice(form.dataset['passkey'], question);
  if (!(credential instanceof PublicKeyCredential)) return { refused: 'not_recognised' };
  const name = new FormData(form).get('name');
  return (await post(form.action, { answer: credential.toJSON(), name })) as Answer;
}

/** A no, the device's own "cancel" and a lost network all leave everything as it was: one calm sentence for each. */
function say(form: HTMLFormElement): void {
  const line = form.querySelector<HTMLElement>('[data-passkey-says]');
  if (line !== null) line.textContent = line.dataset['passkeySays'] ?? '';
}

async function pressed(form: HTMLFormElement): Promise<void> {
  const answer = await ceremony(form).catch((): Answer => ({}));
  if (answer.to !== undefined) location.assign(answer.to);
  else say(form);
}

function prepare(): void {
  if (typeof PublicKeyCredential === 'undefined') return;
  if (typeof PublicKeyCredential.parseRequestOptionsFromJSON !== 'function') return;
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) form.hidden = false;
}

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.dataset['passkey'] === undefined) return;
  event.preventDefault();
  void pressed(form);
});
document.addEventListener('turbo:load', prepare);
document.addEventListener('turbo:render', prepare);
prepare();
