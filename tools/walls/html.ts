import type { Chunk, Literal, Source } from './source.ts';

/** A run of text or an attribute's value as written, with the expressions that stand in it. */
export type Written = {
  readonly text: string;
  readonly offset: number;
  readonly expressions: readonly Chunk[];
};

export type Attribute = Written & {
  readonly name: string;
  readonly quoted: boolean;
  readonly hasValue: boolean;
};

export type Html = { readonly attributes: readonly Attribute[]; readonly texts: readonly Written[] };

/** One character stands for each expression; it is in Unicode's private area, so no page can contain it. */
export const HOLE = '\uE000';
const TAG = /<\/?[a-zA-Z\uE000][^\s/>]*|<!--[\s\S]*?(?:-->|$)/g;
const ATTRIBUTE = /\s*([^\s=>"'/]+)(\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s>]*)))?/y;

/** The templates of a file that make HTML: `html`, or a name that ends so. */
export function htmlTemplates(source: Source): Literal[] {
  return source.literals.filter(({ kind, tag }) => kind === 'template' && /html$/i.test(tag));
}

/** Reads a template's HTML: its attributes and its text. A template may also be a handful of attributes. */
export function readHtml(template: Literal): Html {
  const reader = new Reader(template);
  reader.read();
  return reader;
}

class Reader implements Html {
  readonly attributes: Attribute[] = [];
  readonly texts: Written[] = [];
  readonly #template: Literal;
  readonly #joined: string;

  constructor(template: Literal) {
    this.#template = template;
    this.#joined = template.chunks.map(({ text }) => text).join(HOLE);
  }

  read(): void {
    let from = 0;
    if (/^\s*[\w-]+\s*=/.test(this.#joined)) from = this.#readAttributes(0);
    TAG.lastIndex = from;
    for (let tag = TAG.exec(this.#joined); tag; tag = TAG.exec(this.#joined)) {
      this.#text(from, tag.index);
      const end = tag.index + tag[0].length;
      from = tag[0].startsWith('<!--') ? end : this.#readAttributes(end);
      TAG.lastIndex = from;
    }
    this.#text(from, this.#joined.length);
  }

  #readAttributes(start: number): number {
    let at = start;
    for (;;) {
      ATTRIBUTE.lastIndex = at;
      const match = ATTRIBUTE.exec(this.#joined);
      if (match) {
        this.#attribute(match);
        at += match[0].length;
        continue;
      }
      const next = this.#joined.slice(at).search(/\S/);
      if (next < 0) return this.#joined.length;
      at += next + 1;
      if (this.#joined.charAt(at - 1) === '>') return at;
    }
  }

  #attribute(match: RegExpExecArray): void {
    const value = match.groups?.['double'] ?? match.groups?.['single'];
    const text = value ?? match.groups?.['bare'] ?? '';
    const end = match.index + match[0].length;
    const start = end - text.length - (value === undefined ? 0 : 1);
    this.attributes.push({
      name: (match[1] ?? '').toLowerCase(),
      quoted: value !== undefined,
      hasValue: match[2] !== undefined,
      ...this.#written(start, start + text.length),
    });
  }

  #text(start: number, end: number): void {
    if (this.#joined.slice(start, end).trim() !== '') this.texts.push(this.#written(start, end));
  }

  #written(start: number, end: number): Written {
    const before = this.#joined.slice(0, start).split(HOLE).length - 1;
    const text = this.#joined.slice(start, end);
    const holes = text.split(HOLE).length - 1;
    const expressions = this.#template.expressions.slice(before, before + holes);
    return { text, offset: this.#offset(start, before), expressions };
  }

  /** The place in the file of a place in the joined text that has `before` expressions in front of it. */
  #offset(at: number, before: number): number {
    const chunk = this.#template.chunks[before];
    const lengths = this.#template.chunks.slice(0, before).map(({ text }) => text.length + 1);
    return (chunk?.start ?? 0) + at - lengths.reduce((sum, length) => sum + length, 0);
  }
}
