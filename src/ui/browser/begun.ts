/** Typed, ticked or chosen since the page came: the server knows nothing of it yet. */
function isBegun(field: Element): boolean {
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
  if (field instanceof HTMLSelectElement)
    return [...field.options].some((option) => option.selected !== option.defaultSelected);
  if (!(field instanceof HTMLInputElement)) return false;
  return field.value !== field.defaultValue || field.checked !== field.defaultChecked;
}

/**
 * A live refresh brings what is new and leaves alone what somebody has begun: words half written, ticks, a fold that
 * was opened, a button that waits until the message was read. Turbo would set all of it back to what the server sent.
 */
export function keepWhatWasBegun(): void {
  document.addEventListener('turbo:before-morph-element', (event) => {
    if (event.target instanceof Element && isBegun(event.target)) event.preventDefault();
  });
  document.addEventListener('turbo:before-morph-attribute', (event) => {
    const { target } = event;
    if (!(target instanceof Element) || !(event instanceof CustomEvent)) return;
    const { attributeName } = event.detail as { attributeName?: string };
    const isFold = attributeName === 'open';
    const isHeld =
      (attributeName === 'disabled' || attributeName === 'hidden') && target.closest('seen-whole');
    if (isFold || isHeld) event.preventDefault();
  });
}
