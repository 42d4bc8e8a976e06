import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, Hono } from 'hono';
import { type SignIn, type StaffEnv, accountPaths, accountRoutes, answerersOnly } from '#accounts';
import { appointmentsInPublic, bookedTalkPart, deskAppointmentRoutes, firstTalkPart } from '#appointments';
import { type MailReach, restoredRoutes } from '#channels';
import { goodbyesToRead, pastBeside } from '#endings';
import { checkInLines, deskCheckInRoutes } from '#check-ins';
import { deskRoutes, inquiryPaths, mailRoutes, publicRoutes } from '#inquiries';
import type { Work, WorkSource } from '#kit/work';
import { askingNetwork } from '#kit/http/network';
import {
  askedRoutes,
  colleagueRoutes,
  deskDigestRoutes,
  deskOpeningRoutes,
  listServeRoutes,
} from '#openings';
import { listedRoutes, openingPaths } from '#openings';
import { countriesWithHelp, deskPlacesRoutes } from '#resources';
import {
  askRoutes,
  askedByMailRoutes,
  askedLine,
  asksOfColleague,
  asksPart,
  deskRequestRoutes,
  figuresRoutes,
  requestPaths,
  requestSoFar,
  triesPart,
  triesRoutes,
} from '#requests';
import { insightRoutes } from '#insights';
import { reflectionLine, reflectionRoutes } from '#reflections';
import { safetyRoutes } from '#safety';
import { deskSharingRoutes } from '#sharing';
import { type Assets, type Html, html, partsPage, render } from '#ui';
import { agreementsAtDesk } from './agreements.ts';
import { clientsAtDesk } from './clients.ts';
import { copies } from './exports/copies.ts';
import { exportRoutes } from './exports/routes.ts';
import { endingsAtDesk, endingsInPublic } from './endings.ts';
import { type DeskView, deskFrame, houseFrame, langOf } from './frames.ts';
import type { House } from './house.ts';
import type { Desks } from './live.ts';
import { lookAgain } from './look-again.ts';
import { operatorRoutes } from './operator.ts';
import { afterMissed, concernAbout, outreachAtDesk } from './outreach.ts';
import { closesAtSignOut } from './reflections.ts';
import { setUp } from './set-up.ts';
import { onMyPage } from './on-my-page.ts';
import { publishedByTherapists } from './published.ts';
import { mailSignInLink, mailsLinks, tellCodeUsed } from './sign-in-sending.ts';

export type RouteParts = {
  house: House;
  assets: Assets;
  signIn: SignIn;
  /** Of clients. */
  mySignIn: SignIn;
  desks: Desks;
  trustProxy: readonly string[];
  mail: MailReach;
  development: boolean;
};

/** The network that asks, for limits alone. */
function addressOf(c: Context, trusted: readonly string[]): string {
  let own = '';
  try {
    own = getConnInfo(c).remote.address ?? '';
  } catch {
    // No socket: a test asks the app directly.
  }
  return askingNetwork(own, c.req.header('x-forwarded-for') ?? '', trusted);
}

/** Every wire of the web on one screen. */
export function routes(app: Hono<StaffEnv>, parts: RouteParts): void {
  const { house, assets, desks, mySignIn } = parts;
  const { source } = house;
  if (parts.development) {
    app.get('/desk/parts', (c) => c.html(render(partsPage(assets))));
  }
  closesAtSignOut(app, { source, signIn: parts.signIn });
  accountRoutes(app, {
    source,
    vault: house.vault,
    signIn: parts.signIn,
    baseUrl: house.origin,
    assets,
    publicFrame: (_c, view) => houseFrame(assets, view),
    deskFrame: (c: Context<StaffEnv>, view) =>
      deskFrame(assets, c, { ...view, locale: view.lang, current: accountPaths.setUp() }),
    langOf,
    addressOf: (c) => addressOf(c, parts.trustProxy),
    sendSignInLink: (given) => mailSignInLink(house, given),
    mailsLinks: (practice) => mailsLinks(house, practice),
    tellCodeUsed: (given) => tellCodeUsed(house, given),
    countries: countriesWithHelp().map((one) => one.country),
    afterOpening: accountPaths.setUpStep('practice'),
  });
  setUp(app, parts);
  operatorRoutes(app, parts);
  app.get(inquiryPaths.live(), (c) => lookAgain(c, (tell) => desks.watch(c.get('staff').practice, tell)));
  const desk = { source, frame: (c: Context<StaffEnv>, view: DeskView) => deskFrame(assets, c, view) };
  deskRoutes(app, { ...desk, requestSoFar, quietly: quietLines, pastBeside, aboveList: goodbyesToRead });
  mailRoutes(app, desk);
  restoredRoutes(app, { ...desk, deskHref: inquiryPaths.desk() });
  deskAppointmentRoutes(app, { ...desk, assets, afterMissed });
  safetyRoutes(app, { ...desk, aboutHref: concernAbout });
  theirOwn(app, parts, desk);
  clientsAtDesk(app, desk);
  exportRoutes(app, desk);
  toldAmongUs(app, parts, desk);
  agreementsAtDesk(app, desk);
  const here = (c: Context): string => addressOf(c, parts.trustProxy);
  onMyPage(app as never, { house, assets, mySignIn, addressOf: here, desks });
  const open = {
    source,
    vault: house.vault,
    assets,
    addressOf: here,
    copies,
    tries: triesPart,
    asks: asksPart,
    firstTalk: firstTalkPart,
    bookedTalk: bookedTalkPart,
  };
  triesRoutes(app as never, open);
  publishedByTherapists(app as never, open);
  appointmentsInPublic(app as never, open);
  endingsInPublic(app as never, { house, assets, open });
  publicRoutes(app as never, open);
  askRoutes(app as never, open);
}

type Desk = { source: WorkSource; frame: (c: Context<StaffEnv>, view: DeskView) => Html };

/** Below who waits, for one member alone: what other rooms have for them, each a quiet line. */
async function quietLines(work: Work, memberId: string): Promise<Html> {
  const lines = await Promise.all([checkInLines(work, memberId), reflectionLine(work, memberId)]);
  return html`${lines}`;
}

/** What is one therapist's own at the desk: what was shared with them, after a missed session, check-ins, private notes. */
function theirOwn(app: Hono<StaffEnv>, { house }: RouteParts, desk: Desk): void {
  const { vault, origin } = house;
  deskSharingRoutes(app, desk);
  outreachAtDesk(app, desk);
  endingsAtDesk(app, house, desk);
  deskCheckInRoutes(app, desk);
  insightRoutes(app, desk);
  reflectionRoutes(app, { ...desk, vault, origin });
}

/** What a practice tells of itself, and everyone here may read: who has room, and the places to turn to. Who answers people changes it. */
function toldAmongUs(app: Hono<StaffEnv>, { assets, house: { source } }: RouteParts, desk: Desk): void {
  const answerers = (current: string) =>
    answerersOnly({ source, frame: (c, view) => desk.frame(c, { ...view, current }) });
  app.use('/desk/openings/:opening/*', answerers(openingPaths.openings()));
  deskOpeningRoutes(app, { ...desk, around: askedLine });
  colleagueRoutes(app, { ...desk, around: askedLine });
  askedRoutes(app as never, { source, frame: (_c, view) => houseFrame(assets, view) });
  deskDigestRoutes(app, desk);
  listedRoutes(app as never, {
    source,
    frame: (_c, view) => houseFrame(assets, view),
    asks: asksOfColleague,
  });
  listServeRoutes(app as never, { source, frame: (_c, view) => houseFrame(assets, view) });
  app.use('/desk/requests/*', answerers(requestPaths.requests()));
  deskRequestRoutes(app, desk);
  figuresRoutes(app, desk);
  askedByMailRoutes(app as never, { source, frame: (_c, view) => houseFrame(assets, view) });
  app.use('/desk/places/:place/*', answerers(inquiryPaths.deskPlaces()));
  app.route(
    '/',
    deskPlacesRoutes({
      source,
      lang: (c) => langOf(c),
      page: (c, view, status) =>
        c.html(
          render(
            deskFrame(assets, c as never, { ...view, locale: langOf(c), current: inquiryPaths.deskPlaces() }),
          ),
          status,
        ),
    }) as never,
  );
}
