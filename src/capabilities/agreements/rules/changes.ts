/** A part of the agreement's text: a heading, and what is said under it, a sentence or a paragraph a line. */
export type Section = {
  /** What it is about, the same in every version: a reason, or 'policy'. */
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
  /** The practice's own words: what nobody here measures or rewords. */
  readonly own?: boolean | undefined;
};

/** What changed under one heading: what was said and isn't any more, and what is new. */
export type Change = {
  readonly id: string;
  readonly title: string;
  readonly was: readonly string[];
  readonly now: readonly string[];
};

/**
 * AG11 what changed from one text to another, told in the texts' own sentences: so nothing that changed in the words a
 * client reads is left untold, whatever is added to an agreement later. A heading that is new, or gone, is told too.
 */
export function changesBetween(old: readonly Section[], now: readonly Section[]): Change[] {
  const before = new Map(old.map((one) => [one.id, one]));
  const after = new Map(now.map((one) => [one.id, one]));
  const changed = now.map((section) => changeOf(before.get(section.id), section));
  const gone = old.filter((section) => !after.has(section.id)).map((section) => changeOf(section, undefined));
  return [...changed, ...gone].filter((one) => one !== undefined);
}

function changeOf(old: Section | undefined, now: Section | undefined): Change | undefined {
  const [was, is] = [linesOf(old, now), linesOf(now, old)];
  if (was.length === 0 && is.length === 0) return undefined;
  const { id, title } = (now ?? old) as Section;
  return { id, title, was, now: is };
}

/** The lines of one that the other doesn't have, as often; and its heading, where that is another. */
function linesOf(one: Section | undefined, other: Section | undefined): string[] {
  if (!one) return [];
  const left = [...(other?.lines ?? [])];
  const lines = one.lines.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return other !== undefined && other.title !== one.title ? [one.title, ...lines] : lines;
}
