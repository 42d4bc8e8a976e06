import { html as honoHtml, raw as honoRaw } from 'hono/html';

declare const ours: unique symbol;

/** Escaped, finished HTML. Only `html` and the parts of this folder make it; a plain string is never taken for it. */
export type Html = ReturnType<typeof honoRaw> & { readonly [ours]: true };

/** What a person reads: text that will be escaped, or HTML that already is. */
export type Words = string | Html;

type Nothing = undefined | null | false;

/**
 * What may stand in a template. `true`, objects, dates and promises are refused by the compiler: hono/html alone would
 * print `[object Object]` to a person, or turn the whole page into a promise.
 */
export type HtmlValue = Words | number | Nothing | readonly (Html | Nothing)[];

/** Escapes text and quotes, flattens arrays, leaves out undefined, null and false. Synchronous. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const made = honoHtml(strings, ...values);
  if (made instanceof Promise) throw new Error('assertion: a template was given a promise');
  return made as Html;
}

/** Takes a string for finished HTML. Only for this folder, which is why `index.ts` does not pass it on. */
export function raw(finished: string): Html {
  return honoRaw(finished) as Html;
}

export const nothing: Html = raw('');

/** The text that goes over the wire. */
export function render(page: Html): string {
  return page.toString();
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (found) => ESCAPES[found] ?? found);
}

export type Attributes = Readonly<Record<string, string | number | boolean | undefined | null>>;

/**
 * The attributes of one tag, each with its leading space. `true` writes the bare name; undefined, null and false leave
 * it out. Names come from this folder's own code, never from input; addresses go through `link.ts`.
 */
export function attributes(given: Attributes): Html {
  let written = '';
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || value === null || value === false) continue;
    written += value === true ? ` ${name}` : ` ${name}="${escape(String(value))}"`;
  }
  return raw(written);
}

/** Somebody's own words as paragraphs: blank lines part paragraphs, single line ends stay. */
export function paragraphs(text: string): Html {
  const blocks = text.replace(/\r\n?/g, '\n').split(/\n[^\S\n]*\n\s*/);
  const written = blocks
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map((block) => `<p>${escape(block).replaceAll('\n', '<br>')}</p>`);
  return raw(written.join('\n'));
}
