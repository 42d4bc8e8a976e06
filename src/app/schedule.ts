import { sql } from 'kysely';
import { attendAppointments, attendFreed, lengthenSeriesDue } from '#appointments';
import { attendCheckIns } from '#check-ins';
import { chainDue, unchained } from '#audit';
import { type DeliverParts, deliverDue, eraseMailDue } from '#channels';
import { attendEndings, unreadGoodbyes } from '#endings';
import { type Besides, attendDue, eraseDue, noteOfTheDay } from '#inquiries';
import { lookAfterPostingsDue, lookAfterDue, sendDigestsDue } from '#openings';
import { attendOutreach, outreachToDo } from '#outreach';
import { attendReflections } from '#reflections';
import { attendRequests, lookAfterListsDue, tellOfAsksDue } from '#requests';
import { forgetCutFilesDue, unreadShares } from '#sharing';
import { tables } from '#kit/db';
import type { Work, WorkSource } from '#kit/work';

const MOST = 500;

const db = tables<Record<string, never>>();

/** What each member has to do besides who waits, whatever room it lies in: numbers, no words. */
async function besides(work: Work): Promise<Besides> {
  const [shares, goodbyes, toReach] = await Promise.all([
    unreadShares(work),
    unreadGoodbyes(work),
    outreachToDo(work),
  ]);
  const all = new Map(shares);
  for (const [member, count] of goodbyes) all.set(member, (all.get(member) ?? 0) + count);
  return { toRead: all, toReach };
}

/**
 * One sweep: asks which practices have something due (the one statement that spans practices), then lets each room do
 * its part in one practice after the other. Due dates stand on the rows; `at` comes from the clock of `source`.
 */
export async function sweep(parts: DeliverParts): Promise<number> {
  const due = await parts.source.forInstallation((work) =>
    work.all(
      db
        .selectFrom(
          sql<{ kind: string; practice_id: string }>`across_practices_due(${work.at}, ${MOST})`.as('due'),
        )
        .select([sql<string>`kind`.as('kind'), sql<string>`practice_id`.as('practice')])
        // An answer leaves before its mail does; and the same work is done in the same order, wherever it is done.
        .orderBy('kind', 'desc')
        .orderBy('practice_id'),
    ),
  );
  let done = 0;
  for (const { kind, practice } of due) {
    if (kind === 'inquiry') done += await attendDue(parts.source, practice);
    if (kind === 'delivery') done += await deliverDue(parts, practice);
    if (kind === 'person') done += await eraseDue(parts.source, practice);
    if (kind === 'mail') done += await eraseMailDue(parts.source, practice);
    if (kind === 'opening') done += await lookAfterDue(parts.source, practice);
    if (kind === 'digest') done += await sendDigestsDue(parts.source, practice);
    if (kind === 'posting') done += await lookAfterPostingsDue(parts.source, practice);
    if (kind === 'request') done += await attendRequests(parts.source, practice);
    if (kind === 'asked') done += await tellOfAsksDue(parts.source, practice);
    if (kind === 'try_list') done += await lookAfterListsDue(parts.source, practice);
    if (kind === 'freed') done += await attendFreed(parts.source, practice);
    if (kind === 'appointment_series') done += await lengthenSeriesDue(parts.source, practice);
    if (kind === 'appointment') done += await attendAppointments(parts.source, practice);
    if (kind === 'shared_file') done += await forgetCutFilesDue(parts.source, practice);
    if (kind === 'check_in') done += await attendCheckIns(parts.source, practice);
    if (kind === 'outreach') done += await attendOutreach(parts.source, practice);
    if (kind === 'ending') done += await attendEndings(parts.source, practice);
    if (kind === 'reflection_book' || kind === 'reflection_opening')
      done += await attendReflections(parts.source, practice);
    if (kind === 'practice')
      done += await parts.source.inPractice(practice, { kind: 'system' }, (work) =>
        noteOfTheDay(work, besides),
      );
  }
  return done;
}

/**
 * Gives the lines of the trail that were written since the last time their place in the chain, in every practice. Apart from
 * `sweep`, which may have mails to send for minutes: a line waits for its link for seconds. What goes wrong in one practice
 * keeps no other from its links.
 */
export async function chainTrails(source: WorkSource): Promise<number> {
  const practices = await source.forInstallation((work) => unchained(work, MOST));
  let done = 0;
  const wrong: unknown[] = [];
  for (const practice of practices) {
    try {
      done += await chainDue(source, practice);
    } catch (error) {
      wrong.push(error);
    }
  }
  if (wrong.length > 0) throw wrong[0];
  return done;
}
