import type { Hono } from 'hono';
import type { PublicParts } from '#inquiries';
import { firstTalkRoutes } from './first-talk.ts';
import { freedLinkRoutes } from './freed-link.ts';
import { feedRoutes } from './mine-calendar.ts';
import { reminderLinkRoutes } from './link.ts';

/** What stands open, or behind the link of a mail: a first talk, and the page to which a reminder leads. */
export function appointmentsInPublic(app: Hono, parts: PublicParts): void {
  reminderLinkRoutes(app, parts);
  firstTalkRoutes(app, parts);
  freedLinkRoutes(app, parts);
  feedRoutes(app, parts);
}
