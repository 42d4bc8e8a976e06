import { attributes, html, type Html, type Words } from './html.ts';
import { described, fieldId } from './fields.ts';

export type Choice = {
  value: string;
  label: Words;
  hint?: Words | undefined;
  /** Fields that belong to this answer. They stand open below it once it is chosen, by CSS alone. */
  reveal?: Html | undefined;
  /** Keeps the fields open although the answer isn't chosen: when one of them wants another look. */
  revealed?: boolean | undefined;
  key?: string | undefined;
};

export type Choices = {
  name: string;
  /** What its ids are made of, where two groups on a page share a name. */
  id?: string | undefined;
  legend: Words;
  kind: 'radio' | 'checkbox';
  options: readonly Choice[];
  hint?: Words | undefined;
  error?: Words | undefined;
  /** What was chosen. Nothing is ever chosen beforehand. */
  value?: string | readonly string[] | undefined;
  /** Short answers stand beside one another where there is room. */
  beside?: boolean | undefined;
  /** The legend is the page's one question and reads as its heading. */
  heading?: boolean | undefined;
};

function isChosen(chosen: Choices['value'], value: string): boolean {
  return typeof chosen === 'string' ? chosen === value : (chosen ?? []).includes(value);
}

function oneChoice(group: Choices, option: Choice, index: number): Html {
  const first = fieldId(group.id ?? group.name);
  // The first has the group's own id, so that the error summary's link lands where an answer can be given.
  const id = index === 0 ? first : `${first}-${index + 1}`;
  const hintId = option.hint === undefined ? undefined : `${id}-hint-own`;
  const given = attributes({
    type: group.kind,
    id,
    name: group.name,
    value: option.value,
    checked: isChosen(group.value, option.value),
    'aria-describedby': hintId,
    'data-key': option.key,
  });
  const state = option.revealed === true ? 'reveal open' : 'reveal';
  return html`<div class="choice">
<input${given}><label for="${id}">${option.label}</label>
${hintId !== undefined && html`<p class="hint" id="${hintId}">${option.hint}</p>`}${
    option.reveal !== undefined && html`<div class="${state}">${option.reveal}</div>`
  }</div>`;
}

/** A question with answers to tick: radio buttons for one, checkboxes for any number. */
export function choices(group: Choices): Html {
  const parts = described(fieldId(group.id ?? group.name), group);
  const legend = group.heading === true ? html`<h1>${group.legend}</h1>` : group.legend;
  const given = attributes({
    class: group.error === undefined ? 'field' : 'field wants',
    'aria-describedby': parts.describedby,
    role: group.kind === 'radio' && 'radiogroup',
    'aria-invalid': group.kind === 'radio' && group.error !== undefined && 'true',
  });
  const options = group.options.map((option, index) => oneChoice(group, option, index));
  return html`<fieldset${given}>
<legend>${legend}</legend>
${parts.hint}${parts.error}${group.beside === true ? html`<div class="beside">${options}</div>` : options}
</fieldset>`;
}

/** One thing to tick or leave. */
export function tick(one: {
  name: string;
  value?: string;
  label: Words;
  hint?: Words;
  checked?: boolean;
}): Html {
  const id = fieldId(one.name);
  const given = attributes({
    type: 'checkbox',
    id,
    name: one.name,
    value: one.value ?? 'yes',
    checked: one.checked,
    'aria-describedby': one.hint !== undefined && `${id}-hint`,
  });
  return html`<div class="choice"><input${given}><label for="${id}">${one.label}</label>${
    one.hint !== undefined && html`<p class="hint" id="${id}-hint">${one.hint}</p>`
  }</div>`;
}
