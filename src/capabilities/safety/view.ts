import { type Staffing, staffing } from '#accounts';
import { persons } from '#people';
import { type HelpLine, placesPaths, helpLinesOf, resources } from '#resources';
import type { Work } from '#kit/work';
import { maySee } from './rules/concern.ts';
import {
  type Checklist,
  type Concern,
  type StepDone,
  checklist,
  concern,
  concernsAbout,
  latestChecklist,
  openConcerns,
  stepsDone,
} from './store.ts';

/** Beside the emergency numbers: few enough that the steps are on the same screen. */
const OTHER_LINES = 3;

export type ConcernView = {
  staff: Staffing;
  at: Temporal.Instant;
  concern: Concern;
  checklist: Checklist;
  done: readonly StepDone[];
  called: string;
  /** The practice's own numbers, with the list behind them: they stand beside it whatever else is known (S9). */
  lines: readonly HelpLine[];
  /** Where all of them stand. */
  helpHref: string;
};

/** What stands on the page of one concern; undefined for who may not see it. */
export async function concernView(
  work: Work,
  id: string,
  memberId: string,
): Promise<ConcernView | undefined> {
  const found = await concern(work, id);
  if (!found || !maySee(found, memberId)) return undefined;
  const [staff, list, done, people, all] = await Promise.all([
    staffing(work),
    checklist(work, found.checklistId),
    stepsDone(work, id),
    persons(work, [found.personId]),
    resources(work),
  ]);
  if (!list) throw new Error('assertion: a concern has the checklist that it was opened with');
  const { practice } = staff;
  const lines = helpLinesOf(all, practice, { lang: practice.locale, at: work.at });
  return {
    staff,
    at: work.at,
    concern: found,
    checklist: list,
    done,
    called: people.get(found.personId)?.called ?? '',
    lines: [
      ...lines.filter((line) => line.kind === 'emergency'),
      ...lines.filter((line) => line.kind !== 'emergency').slice(0, OTHER_LINES),
    ],
    helpHref: placesPaths.helpNow(staff.practice.slug),
  };
}

export type ChecklistView = {
  staff: Staffing;
  at: Temporal.Instant;
  checklist: Checklist | undefined;
  open: readonly Concern[];
};

export async function checklistView(work: Work, memberId: string): Promise<ChecklistView> {
  const [staff, latest, open] = await Promise.all([
    staffing(work),
    latestChecklist(work),
    openConcerns(work),
  ]);
  return { staff, at: work.at, checklist: latest, open: open.filter((one) => maySee(one, memberId)) };
}

/** What a message's own page tells of concerns about it: the open one, and when the last one was closed. */
export type AboutView = { open: Concern | undefined; past: Concern | undefined };

export async function safetyAbout(work: Work, aboutId: string, memberId: string): Promise<AboutView> {
  const all = (await concernsAbout(work, aboutId)).filter((one) => maySee(one, memberId));
  return {
    open: all.find((one) => one.closedAt === null),
    past: all.find((one) => one.closedAt !== null),
  };
}
