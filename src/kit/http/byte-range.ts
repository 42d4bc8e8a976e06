/**
 * Which bytes a `Range` header asks for: both ends counted. Browsers that play a recording ask for it in parts, and
 * Safari plays nothing that isn't given so. Several parts at once, or what can't be read, get the whole, as the standard
 * has it (RFC 9110, 14.2).
 */
export function byteRange(
  header: string | undefined,
  length: number,
): { from: number; to: number } | 'whole' | 'outside' {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '');
  if (!asked) return 'whole';
  const [, first = '', last = ''] = asked;
  if (first === '' && last === '') return 'whole';
  if (first === '') {
    const many = Math.min(Number(last), length);
    return many === 0 ? 'outside' : { from: length - many, to: length - 1 };
  }
  const from = Number(first);
  const to = last === '' ? length - 1 : Math.min(Number(last), length - 1);
  if (last !== '' && Number(last) < from) return 'whole';
  return from >= length ? 'outside' : { from, to };
}
