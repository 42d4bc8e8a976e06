import { nextAppointments } from '#appointments';
import type { Work } from '#kit/work';

export type Session = { readonly startsAt: Temporal.Instant; readonly endsAt: Temporal.Instant };

/** A client's next session with a member, the one that goes on now included; undefined where none is set. */
export async function nextSession(
  work: Work,
  { personId, memberId }: { personId: string; memberId: string },
): Promise<Session | undefined> {
  return (await nextAppointments(work, personId)).find((one) => one.memberId === memberId);
}
