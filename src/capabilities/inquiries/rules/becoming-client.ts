/** Ended by who wrote, or by what they asked: nobody is made a client after that. */
const ENDED_BY_THEM: readonly (string | null)[] = ['please_stop', 'not_me', 'erased', 'found_someone'];

/**
 * I25 whom one press makes a client: who was answered, wrote for themselves, and didn't say no since. Who still waits is answered
 * first, and a network has no clients.
 */
export function mayBecomeClient(
  found: {
    readonly standing: string;
    readonly closedBecause: string | null;
    readonly helpsId: string | null;
  },
  practice: { readonly kind: string },
): boolean {
  if (practice.kind === 'network' || found.helpsId !== null) return false;
  if (found.standing === 'answered') return true;
  return found.standing === 'closed' && !ENDED_BY_THEM.includes(found.closedBecause);
}
