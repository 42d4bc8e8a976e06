import { attributes, html, type Html, type Words } from './html.ts';

/** Prints the page; hidden without script, where the browser's own menu does it. */
export function printButton(text: Words): Html {
  return html`<button type="button" class="button plain" data-prints hidden>${text}</button>`;
}

type Copy = { id: string; label: Words; copy: Words; copied: string };

/** Copies the words of that `copyable`, from wherever it stands; hidden without script, which it needs. */
export function copyButton(c: Copy): Html {
  const given = attributes({ 'data-copies': c.id, 'data-copied': c.copied });
  return html`<button type="button" class="button plain small"${given} hidden>${c.copy}<span class="hide"> ${c.label}</span></button>`;
}

/** Words that somebody takes with them. One press selects all of them; with script a button copies (`browser/copy.ts`). */
export function copyable(c: Copy & { text: string }): Html {
  return html`<div class="copyable">
    <p class="quiet" id="${c.id}-label">${c.label}</p>
    <pre${attributes({ id: c.id, tabindex: 0, role: 'group', 'aria-labelledby': `${c.id}-label` })}>${c.text}</pre>
    ${copyButton(c)}
  </div>`;
}
