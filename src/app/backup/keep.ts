/** `porchlight-2026-11-25T04-40-12Z-0123456789abcdef.age`: when it was made, and the master key that opens it. */
const NAME = /^porchlight-(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ)-[0-9a-f]{16}\.age$/;

export function backupName(at: Temporal.Instant, fingerprint: string): string {
  const when = at.round('second').toString().replaceAll(':', '-');
  return `porchlight-${when}-${fingerprint}.age`;
}

/**
 * Which of the files in a folder to remove after a new backup was read back: ours beyond the newest `keep`, and nothing that
 * has another name.
 */
export function tooOld(names: readonly string[], keep: number): string[] {
  const ours = names.filter((name) => NAME.test(name));
  return ours
    .toSorted((a, b) => (NAME.exec(b)?.[1] ?? '').localeCompare(NAME.exec(a)?.[1] ?? ''))
    .slice(keep);
}
