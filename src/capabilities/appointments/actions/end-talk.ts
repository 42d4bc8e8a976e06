import { type WhyEnd, inquiry } from '#inquiries';
import type { Work } from '#kit/work';
import { appointmentsOf, isOn } from '../store.ts';
import { cancel } from './cancel.ts';

/** With what somebody says on their page of a message that they want to talk no more; what the house itself closes ends no talk. */
const NO_TALK_WANTED: ReadonlySet<string | null> = new Set<WhyEnd>([
  'found_someone',
  'in_good_hands',
  'please_stop',
  'not_me',
]);

/** AP22 a first talk ends with its message, and costs nobody anything. Its therapist hears as of any that is cancelled. */
export async function endTalkOf(work: Work, inquiryId: string): Promise<void> {
  const found = await inquiry(work, inquiryId);
  if (!found || !NO_TALK_WANTED.has(found.closedBecause)) return;
  const ahead = await appointmentsOf(work, found.personId, { ahead: work.at });
  const by = { kind: 'visitor', id: found.personId, by: 'page' } as const;
  for (const one of ahead)
    if (one.inquiryId === inquiryId && isOn(one)) await cancel(work, { id: one.id, because: null, by });
}
