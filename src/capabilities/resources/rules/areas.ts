/** Without case and accents. */
export const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Words of a place, without case, accents and signs: 'Saint-Jérôme, QC' is 'saint jerome', 'qc'. */
function parts(area: string): string[] {
  return plain(area)
    .split(/[,;/]/)
    .map((part) => part.replace(/[^\p{L}\p{N}]+/gu, ' ').trim())
    .filter((part) => part !== '');
}

/**
 * Whether something that serves these areas may serve someone there. 'Brooklyn, NY' is served by 'Brooklyn' and by
 * 'NY', but 'Albany, NY' isn't served by 'Brooklyn, NY'. Nobody said where, or it serves everywhere: it may.
 */
export function isRoughly(areas: readonly string[], area: string): boolean {
  const said = parts(area);
  if (areas.length === 0 || said.length === 0) return true;
  return areas.some((one) => {
    const [first] = parts(one);
    return first !== undefined && said.includes(first);
  });
}
