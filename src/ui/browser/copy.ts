/** Selects the words, so that a hand can copy them where the browser does not let a script. */
function select(block: Element): void {
  const range = document.createRange();
  range.selectNodeContents(block);
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

async function copy(button: HTMLElement): Promise<void> {
  const block = document.getElementById(button.dataset['copies'] ?? '');
  if (block === null) return;
  try {
    await navigator.clipboard.writeText(block.textContent ?? '');
  } catch {
    // Also where the page isn't served over https: then there is no clipboard at all. Folded words can't be selected.
    const fold = block.closest('details');
    if (fold !== null) fold.open = true;
    select(block);
    return;
  }
  button.textContent = button.dataset['copied'] ?? '';
  button.setAttribute('role', 'status');
}

/** Copy and print buttons, on whatever page Turbo brings next. */
export function listenToCopies(): void {
  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const button = target?.closest<HTMLElement>('[data-copies]');
    if (button) void copy(button);
    if (target?.closest('[data-prints]')) print();
  });
}
