import type { Hono } from 'hono';
import { type SetUpParts, type SetUpRoutesParts, type SignIn, type StaffEnv, setUpRoutes } from '#accounts';
import { appointmentPaths, appointmentSetUpRoutes, setUpCalendarRoutes, unattended } from '#appointments';
import { type MailReach, mailStepRoutes, mailStepSays, mailbox, send } from '#channels';
import { inquiryPaths, templateRoutes, wordsStepRoutes, wordsStepSays } from '#inquiries';
import { countriesWithHelp, helpNowIsReady, numbersStepRoutes, numbersStepSays } from '#resources';
import { outreachSetUpRoutes } from '#outreach';
import type { Assets } from '#ui';
import { deskFrame } from './frames.ts';
import type { House } from './house.ts';
import { invitationMail } from './sign-in-mail.ts';
import { trailPageRoutes } from './trail-page.ts';

/** The set-up: its steps stand in the rooms whose matter they are, and come together here. */
export function setUp(
  app: Hono<StaffEnv>,
  given: { house: House; assets: Assets; mail: MailReach; signIn: SignIn },
): void {
  const parts: SetUpParts = {
    source: given.house.source,
    frame: (c, view) => deskFrame(given.assets, c, { ...view, current: inquiryPaths.setUp() }),
  };
  setUpRoutes(app, {
    ...parts,
    countries: countriesWithHelp().map((one) => one.country),
    origin: given.house.origin,
    signIn: given.signIn,
    isOpen: helpNowIsReady,
    leavesBehind: async (work, memberId) =>
      (await unattended(work, memberId)).length > 0 ? appointmentPaths.away() : undefined,
    says: async (work, lang) => ({
      mail: await mailStepSays(work, lang),
      numbers: await numbersStepSays(work, lang),
      words: await wordsStepSays(work, lang),
    }),
    mailInvitation,
  });
  mailStepRoutes(app, { ...parts, vault: given.house.vault, mail: given.mail });
  numbersStepRoutes(app, parts);
  wordsStepRoutes(app, parts);
  templateRoutes(app, parts);
  trailPageRoutes(app, parts);
  setUpCalendarRoutes(app, { ...parts, reach: given.house.reach });
  appointmentSetUpRoutes(app, parts);
  outreachSetUpRoutes(app, parts);
}

/** Only where a mail server is set: in the tray the link could be read by everyone who works here. */
const mailInvitation: SetUpRoutesParts['mailInvitation'] = async (work, { practice, memberId, url }) => {
  const box = await mailbox(work);
  if (!box?.smtp) return false;
  send(work, {
    once: `invitation ${work.uuid()}`,
    purpose: 'sign_in',
    to: { member: memberId },
    words: { neutral: invitationMail(practice.locale, { practice: practice.name, url }) },
  });
  return true;
};
