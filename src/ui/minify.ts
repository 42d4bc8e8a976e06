/*
 * Light, safe squeezing of our own files: nothing here may change what they mean. Strings are kept as they stand.
 */

/** Drops comments and the space that CSS doesn't need. A space before `(` or `:` can matter, so those stay. */
export function minifyCss(css: string): string {
  return css
    .split(/("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/\*[\s\S]*?\*\/)/)
    .map((piece, index) => {
      if (index % 2 === 1) return piece.startsWith('/*') ? '' : piece;
      return piece
        .replace(/\s+/g, ' ')
        .replace(/ ?([{};,>]) ?/g, '$1')
        .replace(/: /g, ':')
        .replace(/;}/g, '}');
    })
    .join('')
    .trim();
}

/**
 * Drops whole-line comments and indentation. For our own browser scripts only, which hold no string of several lines
 * (a test sees to it); line ends stay, so no statement is joined to the next.
 */
export function minifyScript(script: string): string {
  return script
    .replace(/^[ \t]*\/\*[\s\S]*?\*\/[ \t]*$/gm, '')
    .replace(/^[ \t]*\/\/.*$/gm, '')
    .replace(/[ \t]+$/gm, '')
    .replace(/^[ \t]+/gm, '')
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/\n{2,}/g, '\n')
    .trim();
}
