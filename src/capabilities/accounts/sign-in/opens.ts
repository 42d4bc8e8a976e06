import { type Vault, sameBytes } from '#kit/crypto';

/**
 * What a sign-in opens: the practices whose own link or invitation it came by, by id, and `MACHINE`. It stands on the
 * sign-in's row, where only the house writes. A passkey opens what the sign-in opened that added it: else whoever
 * reads one practice's mail could sign in by its link, add a passkey and walk into the next practice.
 */
export type Opens = readonly string[];

/**
 * When each of them was last proved. What a browser has had open for a week stays open beside a fresh proof for another
 * practice, but that proof says nothing of it.
 */
export type Proved = ReadonlyMap<string, Temporal.Instant>;

/** Opened by a link that was printed on the machine: its keeper's pages ask for it. */
export const MACHINE = 'machine';

const parts = (text: string | null | undefined): string[] => (text ?? '').split(' ').filter(Boolean);

/** As it stands on a sign-in ("id@seconds id@seconds"), a passkey or a code ("id id"). */
export const opensIn = (text: string | null | undefined): Opens =>
  parts(text).map((one) => one.split('@')[0] ?? '');

export function provedIn(text: string | null | undefined): Proved {
  const timed = parts(text).flatMap((one): [string, Temporal.Instant][] => {
    const [what = '', seconds] = one.split('@');
    return seconds === undefined
      ? []
      : [[what, Temporal.Instant.fromEpochMilliseconds(Number(seconds) * 1000)]];
  });
  return new Map(timed);
}

/** What a passkey or a code is to open. */
export const opensAs = (...all: readonly Opens[]): string => [...new Set(all.flat())].toSorted().join(' ');

/** What a sign-in opens that was proved just now, beside what it opened before. */
export function provedAs(now: Opens, at: Temporal.Instant, before: { opens: Opens; proved: Proved }): string {
  const all = new Map(before.opens.map((what) => [what, before.proved.get(what)]));
  for (const what of now) all.set(what, at);
  const written = [...all].map(([what, when]) =>
    when ? `${what}@${Math.floor(when.epochMilliseconds / 1000)}` : what,
  );
  return written.toSorted().join(' ');
}

const markOf = (vault: Vault, token: string, practice: string): Buffer =>
  vault.hash('sign-in link', `${token} ${practice}`).subarray(0, 16);

/**
 * The token as it is mailed: the library's 32 letters of chance, 182 bits. It names the practice whose mail carries it, under a mark that only the
 * house can make: whoever reads it there can't turn it into another practice's.
 */
export function tokenFor(vault: Vault, token: string, practice: string): string {
  return `${token}.${practice}.${markOf(vault, token, practice).toString('base64url')}`;
}

/** Reads what `tokenFor` made; undefined for anything else. */
export function readToken(
  vault: Vault,
  mailed: string,
): { readonly token: string; readonly practice: string } | undefined {
  const [token = '', practice = '', mark = '', ...more] = mailed.split('.');
  const isOurs =
    more.length === 0 && sameBytes(Buffer.from(mark, 'base64url'), markOf(vault, token, practice));
  return isOurs ? { token, practice } : undefined;
}
