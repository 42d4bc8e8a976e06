import type { Context, Hono } from 'hono';
import { type MyEnv, type MyParts, type StaffEnv, oneCountry } from '#accounts';
import type { StillWanted } from '#channels';
import {
  type DoorHash,
  type Worried,
  deskEndingRoutes,
  doorRoutes,
  endingLinkRoutes,
  endingPaths,
  isPaused,
  myEndingRoutes,
} from '#endings';
import type { PublicParts } from '#inquiries';
import type { WorkSource } from '#kit/work';
import { openConcern, safetyPaths } from '#safety';
import { type Assets, type Html, render } from '#ui';
import { type DeskView, houseFrame, langOf, readerOf, strangerHelp } from './frames.ts';
import type { House } from './house.ts';
import { isPrivate } from './outreach.ts';

/** Where goodbyes, and the door that they leave open, meet the rest of the house. */

/** The secrets of the installation stay the same when keys are changed, and come back with a backup: so do the codes of doors. */
export const doorHash =
  ({ vault }: Pick<House, 'vault'>): DoorHash =>
  (typed) =>
    vault.hash('door', typed);

/** As it is typed from paper: the house's address, and no practice's. */
export const doorAddress = ({ origin }: Pick<House, 'origin'>): string =>
  origin.replace(/^https?:\/\//, '') + endingPaths.door();

const worried: Worried = async (work, { personId, aboutId, memberId }) => {
  const hidden = await isPrivate(work, { personId, memberId });
  return openConcern(work, { personId, aboutId, memberId, privateTo: hidden ? memberId : null });
};

type Desk = { source: WorkSource; frame: (c: Context<StaffEnv>, view: DeskView) => Html };

/** `/desk/endings`. */
export function endingsAtDesk(app: Hono<StaffEnv>, house: House, desk: Desk): void {
  deskEndingRoutes(app, {
    ...desk,
    doorHash: doorHash(house),
    doorAddress: doorAddress(house),
    worried,
    stepsHref: safetyPaths.concern,
  });
}

/** `/my/…/goodbye`. */
export function endingsOnMyPage(app: Hono<MyEnv>, house: House, mine: MyParts): void {
  myEndingRoutes(app, { ...mine, doorHash: doorHash(house), doorAddress: doorAddress(house) });
}

/** The door, which is of no practice, and what stands behind the links of mails. */
export function endingsInPublic(
  app: Hono,
  given: { house: House; assets: Pick<Assets, 'href'>; open: PublicParts },
): void {
  const { house, assets, open } = given;
  const { source, vault } = house;
  doorRoutes(app, {
    source,
    vault,
    doorHash: doorHash(house),
    addressOf: open.addressOf,
    langOf,
    page: async (c, { status, ...view }) => {
      const here = await source.forInstallation(oneCountry);
      const helpNow = strangerHelp(readerOf(c), here).block;
      return c.html(render(houseFrame(assets, { ...view, helpNow })), status);
    },
  });
  endingLinkRoutes(app, { ...open, doorHash: doorHash(house) });
}

/** What waits while a goodbye goes on: asked before what its own room asks. */
export const unlessPaused =
  (wanted: StillWanted): StillWanted =>
  async (work, delivery) =>
    !(await isPaused(work, delivery)) && wanted(work, delivery);
