import type { Staffing } from '#accounts';
import { deliveriesAbout } from '#channels';
import type { AboutView } from '#safety';
import type { Work } from '#kit/work';
import { type Answer, type Attempt, stands } from './answers.ts';
import type { Message } from './messages.ts';
import { type MayTakeBack, type NotedCall, mayTakeBackCall, takeBackUntil } from './rules/taking-back.ts';
import type { Inquiry } from './store.ts';

/** What was done about an inquiry, as its page and the taking back both load it. */
export type CameOfIt = {
  answers: readonly Answer[];
  attempts: readonly Attempt[];
  messages: readonly Message[];
  safety: AboutView;
};

/** Whether a call can be taken back now (I10). */
export async function mayTakeBack(
  work: Work,
  staff: Staffing,
  found: Inquiry,
  came: CameOfIt,
): Promise<MayTakeBack> {
  const deliveries = await deliveriesAbout(work, [found.id]);
  const call: NotedCall = {
    ...minutesOf(staff, found),
    standing: found.standing,
    wentOn: wentOn(found, came),
    told: deliveries.some((one) => one.person_id !== null && (one.sent_at !== null || one.taken_at !== null)),
  };
  return mayTakeBackCall(call, work.at);
}

function wentOn(found: Inquiry, { answers, attempts, messages, safety }: CameOfIt): boolean {
  // A helper who had written about them hears nothing more since this call: that isn't unsaid.
  if (found.helpedBy !== null) return true;
  if (safety.open !== undefined || safety.past !== undefined) return true;
  return answers.some(stands) || attempts.length > 0 || messages.length > 1;
}

const minutesOf = (staff: Staffing, found: Inquiry): Pick<NotedCall, 'notedAt' | 'undoMinutes'> => ({
  notedAt: found.receivedAt,
  undoMinutes: staff.practice.settings.undoMinutes,
});

export type JustNoted = { until: Temporal.Instant; may: MayTakeBack };

/** For a call that was noted within these minutes: until when it can be taken back, and whether it still can. */
export async function justNoted(
  work: Work,
  staff: Staffing,
  found: Inquiry,
  came: CameOfIt,
): Promise<JustNoted | undefined> {
  const until = takeBackUntil(minutesOf(staff, found));
  if (found.cameBy !== 'phone' || Temporal.Instant.compare(work.at, until) >= 0) return undefined;
  return { until, may: await mayTakeBack(work, staff, found, came) };
}
