import type { Context, Hono } from 'hono';
import { type Staff, type StaffEnv, answersPeople, members } from '#accounts';
import { ending, saidGoodbye } from '#endings';
import { hiddenFrom, inquiryPaths } from '#inquiries';
import type { Work, WorkSource } from '#kit/work';
import { deskOutreachRoutes, planAfter, outreachPaths, outreachPlan } from '#outreach';
import { clientPaths } from '#people';
import { isShare, sharingPaths } from '#sharing';
import type { Html } from '#ui';
import type { DeskView } from './frames.ts';
import { lettersAtDesk } from './letters.ts';

/** Where a session that was missed meets what is done about it. */

/** Whether somebody else who works here doesn't see this person: they showed themselves to one alone. */
export async function isPrivate(
  work: Work,
  { personId, memberId }: { personId: string; memberId: string },
): Promise<boolean> {
  for (const { id } of await members(work))
    if (id !== memberId && (await hiddenFrom(work, id)).has(personId)) return true;
  return false;
}

/** Its own therapist goes on to the one question; whoever noted it for them stays where they are. */
export async function afterMissed(
  work: Work,
  { personId, staff, id }: { personId: string; staff: Staff; id: string },
): Promise<string | undefined> {
  if (!answersPeople(staff)) return undefined;
  const plan = await planAfter(work, { personId, memberId: staff.memberId, appointmentId: id });
  return plan && outreachPaths.plan(plan.id);
}

/** Where what a concern is about is shown: a message, what a client shared, or the client who missed a session or said goodbye, which is one therapist's own. */
export async function concernAbout(work: Work, id: string): Promise<string> {
  if (await isShare(work, id)) return sharingPaths.deskOne(id);
  const said = await ending(work, id);
  if (said) return clientPaths.client(said.personId);
  const plan = await outreachPlan(work, id);
  return plan ? clientPaths.client(plan.personId) : inquiryPaths.inquiry(id);
}

/** `/desk/outreach`, and the letters that begin there. */
export function outreachAtDesk(
  app: Hono<StaffEnv>,
  desk: { source: WorkSource; frame: (c: Context<StaffEnv>, view: DeskView) => Html },
): void {
  deskOutreachRoutes(app, { ...desk, isPrivate, saidGoodbye });
  lettersAtDesk(app, desk);
}
