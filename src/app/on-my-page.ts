import type { Hono } from 'hono';
import type { MyEnv } from '#accounts';
import { myAppointmentRoutes } from '#appointments';
import { myCheckInRoutes } from '#check-ins';
import { myGuideRoutes } from '#guide';
import { myOutreachRoutes } from '#outreach';
import { mySharingRoutes } from '#sharing';
import { agreementsOnMyPage } from './agreements.ts';
import { endingsOnMyPage } from './endings.ts';
import { type MyPageParts, my } from './my.ts';

/** Everything that stands on a client's own page. */
export function onMyPage(app: Hono<MyEnv>, parts: MyPageParts): void {
  const mine = my(app, parts);
  myGuideRoutes(app, mine);
  agreementsOnMyPage(app, mine);
  myAppointmentRoutes(app, mine);
  mySharingRoutes(app, mine);
  myOutreachRoutes(app, mine);
  endingsOnMyPage(app, parts.house, mine);
  myCheckInRoutes(app, mine);
}
