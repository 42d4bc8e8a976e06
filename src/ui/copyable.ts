import { attributes, html, type Html, type Words } from './html.ts';

/**
 * Words that somebody takes with them. One press selects all of them; with script a button copies (`browser/copy.ts`).
 * The button stands in no form, so without script it is hidden and nothing is lost.
 */
export function copyable(c: { id: string; label: Words; text: string; copy: Words; copied: string }): Html {
  const given = attributes({ 'data-copies': c.id, 'data-copied': c.copied });
  return html`<div class="copyable">
    <p class="quiet" id="${c.id}-label">${c.label}</p>
    <pre${attributes({ id: c.id, tabindex: 0, role: 'group', 'aria-labelledby': `${c.id}-label` })}>${c.text}</pre>
    <button type="button" class="button plain small"${given} hidden>${c.copy}<span class="hide"> ${c.label}</span></button>
  </div>`;
}
