import type { Hono } from 'hono';
import type { StaffEnv } from '#accounts';
import { deskAppointmentRoutes as sessions } from './desk.ts';
import { deskFeeRoutes } from './desk-fees.ts';
import type { DeskAppointmentParts } from './desk-parts.ts';
import { deskPhoneRoutes } from './desk-phone.ts';

/** `/desk/appointments` and everything below it; what has a name of its own comes before what is named by an id. */
export function deskAppointmentRoutes(app: Hono<StaffEnv>, parts: DeskAppointmentParts): void {
  deskPhoneRoutes(app, parts);
  deskFeeRoutes(app, parts);
  sessions(app, parts);
}
