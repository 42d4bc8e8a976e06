/** The lines that differ between two texts, with - and + before them, and the line before each change. */
export function differenceOf(before: string, after: string): string {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const common = longestCommon(old, now);
  const out: string[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      out.push(`  ${old[i]}`);
      i += 1;
      j += 1;
    } else if (
      j >= now.length ||
      (i < old.length && (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))
    ) {
      out.push(`- ${old[i]}`);
      i += 1;
    } else {
      out.push(`+ ${now[j]}`);
      j += 1;
    }
  }
  const changed = (line: string | undefined): boolean => line !== undefined && !line.startsWith('  ');
  return out.filter((line, index) => changed(line) || changed(out[index + 1])).join('\n');
}

/** How many lines the rests from i and from j have in common: the classic table, filled from the end. */
function longestCommon(old: string[], now: string[]): Uint16Array[] {
  const table = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const [row, next] = [table[i], table[i + 1]];
      if (!row || !next) continue;
      row[j] = old[i] === now[j] ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}
