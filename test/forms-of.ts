import { Parser } from 'htmlparser2';

/** What a browser makes of a page: its forms, as they would be sent, and where its links lead. */

export type Field = {
  readonly name: string;
  readonly kind: 'typed' | 'chosen' | 'kept' | 'file';
  /** What it would be sent with if nobody touched it; nothing for what isn't ticked. */
  readonly values: readonly string[];
  /** Of what can be chosen from. */
  readonly options: readonly string[];
  readonly type: string;
};

export type Form = {
  /** Where it is sent to. */
  readonly action: string;
  readonly method: 'get' | 'post';
  readonly multipart: boolean;
  readonly fields: readonly Field[];
};

export type Page = {
  readonly forms: readonly Form[];
  readonly links: readonly string[];
  /** Everything that can be read on it, in fields too. */
  readonly text: string;
};

type Attributes = Readonly<Record<string, string>>;

type Begun = {
  readonly given: Attributes;
  readonly fields: Map<string, { kind: Field['kind']; type: string; values: string[]; options: string[] }>;
  readonly buttons: Attributes[];
};

const TICKED = new Set(['radio', 'checkbox']);
const PRESSED = new Set(['submit', 'button', 'reset', 'image']);

/** One form for each of its buttons, because each may send it elsewhere or say something else. */
function formsFrom({ given, fields, buttons }: Begun, at: string): Form[] {
  const all = [...fields].map(([name, field]) => ({ name, ...field }));
  return (buttons.length > 0 ? buttons : [{}]).map((button: Attributes) => {
    const { name = '', value = '' } = button;
    const pressed: Field[] =
      name === '' ? [] : [{ name, kind: 'kept', values: [value], options: [value], type: 'submit' }];
    return {
      action: button['formaction'] ?? given['action'] ?? at,
      method: (button['formmethod'] ?? given['method'])?.toLowerCase() === 'post' ? 'post' : 'get',
      multipart: given['enctype'] === 'multipart/form-data',
      fields: [...all, ...pressed],
    };
  });
}

/** What our templates escape. */
const decoded = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

class Reading {
  readonly links: string[] = [];
  readonly begun: Begun[] = [];
  readonly texts: string[] = [];
  #open: Begun | undefined;
  #named = new Map<string, Begun>();
  #area: { name: string; text: string } | undefined;
  #select = '';

  opens(tag: string, given: Attributes): void {
    if (tag === 'form') {
      this.#open = { given, fields: new Map(), buttons: [] };
      this.begun.push(this.#open);
      this.#named.set(given['id'] ?? '', this.#open);
    }
    if (tag === 'a') this.links.push(given['href'] ?? '');
    if (tag === 'input') this.#input(given);
    if (tag === 'textarea') this.#area = { name: given['name'] ?? '', text: '' };
    if (tag === 'select') this.#select = given['name'] ?? '';
    if (tag === 'option')
      this.#add(this.#select, 'chosen', 'select', given['value'] ?? '', 'selected' in given);
    if (tag === 'button' && given['type'] !== 'button') this.#formOf(given)?.buttons.push(given);
  }

  reads(text: string): void {
    // The parser leaves what stands in a text area as it was written.
    const read = this.#area ? decoded(text) : text;
    this.texts.push(read);
    if (this.#area) this.#area.text += read;
  }

  closes(tag: string): void {
    if (tag === 'textarea' && this.#area) {
      // The first line break behind the tag isn't part of what was typed.
      this.#add(this.#area.name, 'typed', 'textarea', this.#area.text.replace(/^\n/, ''), true);
      this.#area = undefined;
    }
    if (tag === 'form') this.#open = undefined;
  }

  #formOf(given: Attributes): Begun | undefined {
    return given['form'] === undefined ? this.#open : this.#named.get(given['form']);
  }

  #input(given: Attributes): void {
    const { type = 'text', name = '', value = '' } = given;
    this.texts.push(value);
    if (PRESSED.has(type)) {
      if (type === 'submit') this.#formOf(given)?.buttons.push(given);
      return;
    }
    if (TICKED.has(type)) this.#add(name, 'chosen', type, given['value'] ?? 'on', 'checked' in given, given);
    else if (type === 'file') this.#add(name, 'file', type, '', false, given);
    else this.#add(name, type === 'hidden' ? 'kept' : 'typed', type, value, true, given);
  }

  #add(
    name: string,
    kind: Field['kind'],
    type: string,
    value: string,
    isSent: boolean,
    given: Attributes = {},
  ): void {
    const fields = this.#formOf(given)?.fields;
    if (!fields || name === '') return;
    const field = fields.get(name) ?? { kind, type, values: [], options: [] };
    field.options.push(value);
    if (isSent) field.values.push(value);
    fields.set(name, field);
  }
}

/** @param at the address that the page stands at: a form without an action is sent there. */
export function pageOf(html: string, at: string): Page {
  const reading = new Reading();
  const parser = new Parser({
    onopentag: (tag, given) => reading.opens(tag, given),
    ontext: (text) => reading.reads(text),
    onclosetag: (tag) => reading.closes(tag),
  });
  parser.end(html);
  return {
    forms: reading.begun.flatMap((one) => formsFrom(one, at)),
    links: reading.links,
    text: reading.texts.join(''),
  };
}
