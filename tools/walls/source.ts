/**
 * Reads a TypeScript file just well enough to keep code, comments and literals apart.
 * TypeScript 7 offers no parser to scripts, and a plain search over the text would trip over words in comments
 * and miss imports that span lines: so a small scanner of our own, which knows strings, templates and regular
 * expressions and nothing else of the language.
 */
export type Chunk = { readonly text: string; readonly start: number };

export type Literal = {
  readonly kind: 'string' | 'template';
  readonly start: number;
  readonly end: number;
  /** For a template: the name before the backtick (`html`, `sql`), else empty. */
  readonly tag: string;
  /** The written text; a template has one more chunk than it has expressions. */
  readonly chunks: readonly Chunk[];
  readonly expressions: readonly Chunk[];
};

export type Source = {
  readonly path: string;
  readonly text: string;
  /** The text with comments and the insides of literals blanked out; offsets and lines stay the same. */
  readonly code: string;
  /** The text of the comments alone, everything else blanked out. */
  readonly comments: string;
  readonly literals: readonly Literal[];
};

const BEFORE_REGEX =
  /(?:^|[([{,;:=!&|?+\-*%<>~^]|\b(?:return|typeof|case|in|of|delete|void|throw|await|yield))$/;

class Scanner {
  readonly text: string;
  readonly code: string[];
  readonly comments: string[];
  readonly literals: Literal[] = [];
  at = 0;

  constructor(text: string) {
    this.text = text;
    this.code = blank(text).split('');
    this.comments = blank(text).split('');
  }

  /** Scans code until the end, or until the brace that closes a template's expression. */
  scanCode(insideTemplate: boolean): void {
    let depth = 0;
    while (this.at < this.text.length) {
      const char = this.text.charAt(this.at);
      if (insideTemplate && char === '}' && depth === 0) return;
      if (char === '{') depth += 1;
      if (char === '}') depth -= 1;
      if (!this.#scanSpecial(char)) this.#keep();
    }
  }

  #scanSpecial(char: string): boolean {
    const two = this.text.slice(this.at, this.at + 2);
    if (two === '//') this.#comment(this.text.indexOf('\n', this.at));
    else if (two === '/*') this.#comment(this.text.indexOf('*/', this.at + 2) + 2);
    else if (char === "'" || char === '"') this.#string(char);
    else if (char === '`') this.#template();
    else if (char === '/' && this.#regexMayStand()) this.#regex();
    else return false;
    return true;
  }

  #keep(): void {
    this.code[this.at] = this.text.charAt(this.at);
    this.at += 1;
  }

  #comment(end: number): void {
    // `indexOf` says -1 (or 1, with the length of the closing mark) for a comment that runs to the end.
    const stop = end > this.at ? end : this.text.length;
    while (this.at < stop) {
      this.comments[this.at] = this.text.charAt(this.at);
      this.at += 1;
    }
  }

  #string(quote: string): void {
    const start = this.at;
    this.#keep();
    while (this.at < this.text.length && this.text.charAt(this.at) !== quote) this.#skipOne();
    const chunk = { text: this.text.slice(start + 1, this.at), start: start + 1 };
    this.#keep();
    this.literals.push({ kind: 'string', start, end: this.at, tag: '', chunks: [chunk], expressions: [] });
  }

  #template(): void {
    const start = this.at;
    const tag = /([\w$]+)$/.exec(this.text.slice(Math.max(0, start - 40), start))?.[1] ?? '';
    const chunks: Chunk[] = [];
    const expressions: Chunk[] = [];
    const place = this.literals.length;
    this.#keep();
    let from = this.at;
    while (this.at < this.text.length && this.text.charAt(this.at) !== '`') {
      if (this.text.slice(this.at, this.at + 2) !== '${') {
        this.#skipOne();
        continue;
      }
      chunks.push({ text: this.text.slice(from, this.at), start: from });
      this.at += 1;
      this.#keep();
      const begin = this.at;
      this.scanCode(true);
      expressions.push({ text: this.text.slice(begin, this.at), start: begin });
      this.#keep();
      from = this.at;
    }
    chunks.push({ text: this.text.slice(from, this.at), start: from });
    this.#keep();
    this.literals.splice(place, 0, { kind: 'template', start, end: this.at, tag, chunks, expressions });
  }

  #skipOne(): void {
    this.at += this.text.charAt(this.at) === '\\' ? 2 : 1;
  }

  #regexMayStand(): boolean {
    return BEFORE_REGEX.test(
      this.code
        .slice(Math.max(0, this.at - 200), this.at)
        .join('')
        .trimEnd(),
    );
  }

  #regex(): void {
    let inClass = false;
    this.at += 1;
    while (this.at < this.text.length && this.text.charAt(this.at) !== '\n') {
      const char = this.text.charAt(this.at);
      if (char === '[') inClass = true;
      if (char === ']') inClass = false;
      if (char === '/' && !inClass) break;
      this.#skipOne();
    }
    this.at += 1;
  }
}

/** Spaces for everything but the line ends, one for each unit that offsets count in. */
export function blank(text: string): string {
  return text.replaceAll(/[^\n]/g, ' ');
}

/** Takes a file apart. `path` is only carried along. */
export function readSource(path: string, text: string): Source {
  const scanner = new Scanner(text);
  scanner.scanCode(false);
  const { code, comments, literals } = scanner;
  return { path, text, code: code.join(''), comments: comments.join(''), literals };
}

/** The line, counted from 1, on which the character at `offset` stands. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

export type Import = { readonly from: string; readonly offset: number };

const IMPORTING = [
  /\b(?:import|export)\s+(?:type\s+)?[\w$\s{},*]*?\bfrom\s*(?=['"])/g,
  /\bimport\s*(?=['"])/g,
  /\b(?:import|require|createRequire\([^)]*\))\s*\(\s*(?=['"])/g,
];

/** Every module that the file imports or re-exports from, types and dynamic imports too, in the order written. */
export function importsOf(source: Source): Import[] {
  const found: Import[] = [];
  const byStart = new Map(source.literals.map((literal) => [literal.start, literal]));
  for (const pattern of IMPORTING) {
    for (const match of source.code.matchAll(pattern)) {
      const literal = byStart.get(match.index + match[0].length);
      if (literal) found.push({ from: literal.chunks[0]?.text ?? '', offset: literal.start });
    }
  }
  return found.toSorted((a, b) => a.offset - b.offset);
}

/** Where a dynamic import is given something else than a plain string, so that no wall can see what it opens. */
export function hiddenImportsOf(source: Source): number[] {
  return [...source.code.matchAll(/(?<![.\w$])import\s*\(\s*(?!['"\s])/g)].map((match) => match.index);
}
