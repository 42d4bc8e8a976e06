/** For so many minutes a proof of who somebody is is fresh: a sign-in, or the same again at the same desk. */
export const PROOF_MINUTES = 15;

/**
 * A form that was shown to who had just proved it is taken for so long: nobody loses what they typed because they typed
 * slowly or were called away.
 */
export const TYPED_MINUTES = 60;

/** Who has no way to prove it again (no mail server, no passkey, no code) isn't sent to the machine's keeper on the first day. */
const ONLY_WAY_MINUTES = 24 * 60;

export type Proof = {
  /** When it was last proved, for the practice in question. */
  readonly provedAt: Temporal.Instant | undefined;
  readonly at: Temporal.Instant;
  readonly minutes: number;
  /** Can they prove it again here, by themselves? */
  readonly hasWay: boolean;
};

/** AC11 is the last proof of who is there young enough for what is to be done? */
export function isProvedEnough({ provedAt, at, minutes, hasWay }: Proof): boolean {
  if (provedAt === undefined) return false;
  const until = provedAt.add({ minutes: hasWay ? minutes : Math.max(minutes, ONLY_WAY_MINUTES) });
  return Temporal.Instant.compare(at, until) < 0;
}
