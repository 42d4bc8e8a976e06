import type { Hono } from 'hono';
import {
  type SetUpParts,
  type StaffEnv,
  accountPaths,
  isOwner,
  member,
  members,
  notYours,
  thisPractice,
} from '#accounts';
import { trailRoutes } from '#audit';
import { inquiryIdByCode, inquiryPaths } from '#inquiries';

/** The trail knows ids; who and what they are is told to it here. */
export function trailPageRoutes(app: Hono<StaffEnv>, parts: SetUpParts): void {
  trailRoutes(app, {
    source: parts.source,
    owner: (c) => (isOwner(c) ? c.get('staff') : undefined),
    notYours: (c) => notYours(parts, c),
    frame: (c, view) => parts.frame(c, view),
    here: async (work) => {
      const [{ locale, zone, country }, all] = await Promise.all([thisPractice(work), members(work)]);
      return { locale, zone, country, staff: all.map(({ id, name }) => ({ id, name })) };
    },
    nameOf: async (work, id) => (await member(work, id))?.name,
    byCode: inquiryIdByCode,
    aboutHref: inquiryPaths.inquiry,
    backHref: accountPaths.setUp(),
  });
}
