import type { Context, Hono } from 'hono';
import { type StaffEnv } from '#accounts';
import type { Work, WorkSource } from '#kit/work';
import { type Letter, deskLetterRoutes } from '#letters';
import { closingStillWanted } from '#endings';
import { letterForStepWanted } from '#outreach';
import { caresOf } from '#people';
import type { Html } from '#ui';
import { printedHelp } from './agreements.ts';
import type { DeskView } from './frames.ts';
import { placesOnPaper } from './places-on-paper.ts';

/** Where letters meet what they are about. */

/** Whether the room that asked for a letter wants it still. */
async function letterStillWanted(work: Work, { kind, aboutId }: Letter): Promise<boolean> {
  if (kind === 'missed') return aboutId !== null && letterForStepWanted(work, aboutId);
  // A closing letter that was begun on a client's page is about no goodbye.
  return kind !== 'closing' || aboutId === null || closingStillWanted(work, aboutId);
}

/** `/desk/letters`. */
export function lettersAtDesk(
  app: Hono<StaffEnv>,
  desk: { source: WorkSource; frame: (c: Context<StaffEnv>, view: DeskView) => Html },
): void {
  deskLetterRoutes(app, {
    ...desk,
    stillWanted: letterStillWanted,
    places: placesOnPaper,
    help: printedHelp,
    mayWrite: async (work, given) => (await caresOf(work, given)).length > 0,
  });
}
