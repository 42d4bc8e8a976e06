import { attributes, html, type Html, nothing, type Words } from './html.ts';

export type Field = {
  name: string;
  label: Words;
  hint?: Words | undefined;
  /** What to put right, as a sentence that blames nobody: "Write a number with ten digits." */
  error?: Words | undefined;
  value?: string | undefined;
  required?: boolean | undefined;
};

export type TextField = Field & {
  type?: 'text' | 'email' | 'tel' | 'url' | 'date' | 'time' | 'search' | 'number' | 'password' | undefined;
  /** The HTML autofill name. Left out it is "off" nowhere: the browser decides. */
  autocomplete?: string | undefined;
  inputmode?: 'numeric' | 'decimal' | 'tel' | 'email' | 'url' | 'search' | undefined;
  /** For short answers: a year, a postcode, a time. */
  short?: boolean | undefined;
  maxlength?: number | undefined;
};

export type TextArea = Field & { rows?: number | undefined; maxlength?: number | undefined };

export type Option = { value: string; text: string };

export type FileField = Omit<Field, 'value'> & {
  /** What the dialog offers first: media types and endings. */
  accept?: string | undefined;
};

/** `options` first, then the `groups`, each under its name. */
export type SelectField = Field & {
  options: readonly Option[];
  groups?: readonly { name: string; options: readonly Option[] }[] | undefined;
};

/** The id of the field with this name: what a label, an error and a link in the summary point at. */
export function fieldId(name: string): string {
  return `f-${name.replace(/[^\w-]+/g, '-')}`;
}

export type Described = { hint: Html; error: Html; describedby: string | undefined };

/** Hint and error with their ids, and what the control's `aria-describedby` says. */
export function described(
  id: string,
  field: { hint?: Words | undefined; error?: Words | undefined },
): Described {
  const ids: string[] = [];
  if (field.hint !== undefined) ids.push(`${id}-hint`);
  if (field.error !== undefined) ids.push(`${id}-error`);
  return {
    hint: field.hint === undefined ? nothing : html`<p class="hint" id="${id}-hint">${field.hint}</p>`,
    error: field.error === undefined ? nothing : html`<p class="error" id="${id}-error">${field.error}</p>`,
    describedby: ids.length === 0 ? undefined : ids.join(' '),
  };
}

function around(field: Field, id: string, parts: Described, control: Html): Html {
  const state = field.error === undefined ? 'field' : 'field wants';
  return html`<div class="${state}">
    <label for="${id}">${field.label}</label>
    ${parts.hint}${parts.error}${control}
  </div>`;
}

function shared(field: Field, id: string, parts: Described): Record<string, string | boolean | undefined> {
  return {
    id,
    name: field.name,
    'aria-describedby': parts.describedby,
    'aria-invalid': field.error === undefined ? undefined : 'true',
    required: field.required,
  };
}

export function textField(field: TextField): Html {
  const id = fieldId(field.name);
  const parts = described(id, field);
  const given = attributes({
    type: field.type ?? 'text',
    ...shared(field, id, parts),
    class: field.short === true && 'short',
    value: field.value,
    autocomplete: field.autocomplete,
    inputmode: field.inputmode,
    maxlength: field.maxlength,
  });
  return around(field, id, parts, html`<input${given}>`);
}

/** One file of the reader's own. A browser never fills it in again. */
export function fileField(field: FileField): Html {
  const id = fieldId(field.name);
  const parts = described(id, field);
  const given = attributes({ type: 'file', ...shared(field, id, parts), accept: field.accept });
  return around(field, id, parts, html`<input${given}>`);
}

export function textArea(field: TextArea): Html {
  const id = fieldId(field.name);
  const parts = described(id, field);
  const given = attributes({
    ...shared(field, id, parts),
    rows: field.rows ?? 6,
    maxlength: field.maxlength,
  });
  // The line end after the tag is dropped by browsers; without it a first empty line of the person's would be.
  return around(
    field,
    id,
    parts,
    html`<textarea${given}>
${field.value}</textarea>`,
  );
}

export function selectField(field: SelectField): Html {
  const id = fieldId(field.name);
  const parts = described(id, field);
  // Named in two groups, it is chosen in the first of them.
  let chosen = false;
  const drawn = (option: Option): Html => {
    const selected = !chosen && option.value === field.value;
    chosen ||= selected;
    return html`<option${attributes({ value: option.value, selected })}>${option.text}</option>`;
  };
  const options = [
    ...field.options.map(drawn),
    ...(field.groups ?? []).map(
      (group) => html`<optgroup${attributes({ label: group.name })}>${group.options.map(drawn)}</optgroup>`,
    ),
  ];
  return around(field, id, parts, html`<select${attributes(shared(field, id, parts))}>${options}</select>`);
}

/** The hidden part of a form: `hidden('token', token)`. */
export function hidden(name: string, value: string): Html {
  return html`<input type="hidden"${attributes({ name, value })}>`;
}
