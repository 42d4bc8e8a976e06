import type { Hono } from 'hono';
import { type MyEnv, type MyParts, type StaffEnv, answerersOnly, thisPractice } from '#accounts';
import {
  type AgreementDesk,
  type PrintedHelp,
  agreedClientsRoutes,
  agreementPaths,
  deskAgreementRoutes,
  myAgreementRoutes,
} from '#agreements';
import type { Locale } from '#kit/wording/time';
import type { Work } from '#kit/work';
import { helpLinesOf, helpNowResources } from '#resources';

/** The emergency number and the first crisis line, for a file that is read without us: whoever holds it may need one. */
export async function printedHelp(work: Work, lang: Locale): Promise<PrintedHelp[]> {
  const [practice, all] = await Promise.all([thisPractice(work), helpNowResources(work)]);
  const lines = helpLinesOf(all, practice, { lang, at: work.at });
  const crisis = lines.find(({ kind }) => kind === 'crisis_line');
  return [...lines.filter(({ kind }) => kind === 'emergency'), ...(crisis ? [crisis] : [])].flatMap(
    (line) => {
      const number = line.call ?? line.text;
      return number === undefined ? [] : [{ says: line.name, number }];
    },
  );
}

/** Agreements at the desk. The front desk reads the practice's, which is what everybody may count on. */
export function agreementsAtDesk(app: Hono<StaffEnv>, desk: Omit<AgreementDesk, 'help'>): void {
  const answerers = answerersOnly({
    source: desk.source,
    frame: (c, view) => desk.frame(c, { ...view, current: agreementPaths.builder('own') }),
  });
  app.use(agreementPaths.builder('own'), answerers);
  app.use(`${agreementPaths.builder('own')}/*`, answerers);
  deskAgreementRoutes(app, { ...desk, help: printedHelp });
  agreedClientsRoutes(app, { ...desk, help: printedHelp });
}

/** What a client can count on, on their own page. */
export function agreementsOnMyPage(app: Hono<MyEnv>, mine: MyParts): void {
  myAgreementRoutes(app, { ...mine, help: printedHelp });
}
