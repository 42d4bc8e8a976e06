import type { Hono } from 'hono';
import type { StaffEnv } from '#accounts';
import { deskAppointmentRoutes as sessions } from './desk.ts';
import { deskAwayRoutes } from './desk-away.ts';
import { deskFeeRoutes } from './desk-fees.ts';
import { type CalendarParts, deskCalendarRoutes } from './desk-calendar.ts';
import { deskOutcomeRoutes } from './desk-outcomes.ts';
import { deskPhoneRoutes } from './desk-phone.ts';
import { deskSoonerRoutes } from './desk-sooner.ts';

/** `/desk/appointments` and everything below it; what has a name of its own comes before what is named by an id. */
export function deskAppointmentRoutes(app: Hono<StaffEnv>, parts: CalendarParts): void {
  deskCalendarRoutes(app, parts);
  deskSoonerRoutes(app, parts);
  deskPhoneRoutes(app, parts);
  deskFeeRoutes(app, parts);
  deskAwayRoutes(app, parts);
  deskOutcomeRoutes(app, parts);
  sessions(app, parts);
}
