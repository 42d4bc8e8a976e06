const STORE = 'porchlight-keys';
const TYPING =
  'input:not([type=checkbox], [type=radio], [type=submit], [type=button]), textarea, select, [contenteditable]';
const PRESSABLE = 'a[href], button, summary, [role=button]';

function keysAreOff(): boolean {
  return localStorage.getItem(STORE) === 'off';
}

/** Not hidden, not disabled: a key never does what a hand could not. */
function isReachable(element: HTMLElement): boolean {
  return !element.matches(':disabled') && element.checkVisibility();
}

function holders(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-key]')].filter(isReachable);
}

function holderOf(key: string): HTMLElement | undefined {
  return holders().find((element) => (element.dataset['key'] ?? '').split(' ').includes(key));
}

function nameSwitch(dialog: HTMLDialogElement): void {
  const button = dialog.querySelector('[data-keys-switch]');
  if (button !== null)
    button.textContent = (keysAreOff() ? dialog.dataset['on'] : dialog.dataset['off']) ?? '';
}

function onClick(event: MouseEvent): void {
  const target = event.target instanceof Element ? event.target : null;
  const opens = target?.closest<HTMLElement>('[data-opens]')?.dataset['opens'];
  const dialog = opens === undefined ? null : document.getElementById(opens);
  if (dialog instanceof HTMLDialogElement) {
    nameSwitch(dialog);
    dialog.showModal();
  }
  const keySwitch = target?.closest('[data-keys-switch]');
  const around = keySwitch?.closest('dialog');
  if (around) {
    // Single keys can get in the way of speech input and switches: WCAG 2.1.4 wants them off at one press.
    localStorage.setItem(STORE, keysAreOff() ? 'on' : 'off');
    nameSwitch(around);
  }
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.altKey || document.querySelector('dialog[open]'))
    return;
  const target = event.target instanceof Element ? event.target : document.body;
  const sends = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
  if (!sends && (event.ctrlKey || event.metaKey || target.closest(TYPING) !== null)) return;
  // Enter on a link or a button presses that one, not the page's own.
  if (event.key === 'Enter' && !sends && target.closest(PRESSABLE) !== null) return;
  if (keysAreOff() && event.key !== '?' && !sends) return;
  const holder = holderOf(event.key);
  if (holder === undefined || (event.repeat && event.key === 'Enter')) return;
  event.preventDefault();
  holder.focus();
  holder.click();
}

/** Keys for every `data-key` on the page, whatever page Turbo brings next: the listeners stay on the document. */
export function listenToKeys(): void {
  document.addEventListener('keydown', onKey);
  document.addEventListener('click', onClick);
}

/** What only works with script shows itself with script. */
export function showKeyButtons(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-opens], [data-copies], [data-prints]'))
    button.hidden = false;
}
