import type { Hono } from 'hono';
import type { MyEnv } from '#accounts';
import {
  appointmentPaths,
  freedThisWeek,
  inSession,
  myAppointmentRoutes,
  nextAppointments,
} from '#appointments';
import { type Beside, myGuideRoutes } from '#guide';
import { mySharingRoutes, sharedHref, sharedNews } from '#sharing';
import { agreementsOnMyPage } from './agreements.ts';
import { type MyPageParts, my } from './my.ts';

/** Everything that stands on a client's own page, and what the guide hears of the rooms beside it. */
export function onMyPage(app: Hono<MyEnv>, parts: MyPageParts): void {
  const mine = my(app, parts);
  myGuideRoutes(app, { ...mine, beside });
  agreementsOnMyPage(app, mine);
  myAppointmentRoutes(app, mine);
  mySharingRoutes(app, mine);
}

const beside: Beside = {
  async nextSession(work, { personId, memberId }) {
    const ahead = await nextAppointments(work, personId);
    return ahead.find((one) => one.memberId === memberId);
  },
  inSessionsUntil: inSession,
  async freedThisWeek(work, { memberId }, { slug }) {
    const found = await freedThisWeek(work, memberId);
    return found.map(({ startsAt }) => ({
      startsAt,
      href: appointmentPaths.mineChoose(slug, { with: memberId, from: startsAt.toString() }),
    }));
  },
  news: (work, personId, { slug }) => sharedNews(work, personId, slug),
  href(deed, { slug, memberId }) {
    if (deed === 'sessions') return appointmentPaths.mine(slug);
    if (deed === 'book')
      return appointmentPaths.mineChoose(slug, memberId === undefined ? {} : { with: memberId });
    return sharedHref(deed, slug, memberId);
  },
};
