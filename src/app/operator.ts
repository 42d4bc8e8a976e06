import type { Context, Hono } from 'hono';
import {
  MACHINE,
  type SignIn,
  type StaffEnv,
  accountPaths,
  isMachineProved,
  isOperator,
  members,
  practiceSlugs,
  thisPractice,
} from '#accounts';
import { recordLook } from '#audit';
import { waitingCount } from '#inquiries';
import { sameOrigin } from '#kit/http/same-origin';
import { type Assets, type Html, button, buttonRow, html, link, notice, table, textField, time } from '#ui';
import { houseFrame, langOf } from './frames.ts';
import type { House } from './house.ts';
import { practiceInvitation } from './one-time-links.ts';
import { operatorPaths } from './paths.ts';
import { operatorWords } from './words.ts';

type Parts = { house: House; assets: Assets; signIn: SignIn };

/** How many practices stand on one page. */
const MOST = 50;

type Line = { slug: string; openedOn: Temporal.PlainDate; staff: number; waiting: number };

/** Counts only, one practice after the other: an operator keeps the machine and reads nobody's words. */
async function linesOf(house: House, userId: string, after: string): Promise<Line[]> {
  const found = await house.source.forInstallation((work) => practiceSlugs(work, { after, most: MOST }));
  const lines: Line[] = [];
  for (const { slug, practice } of found) {
    const line = await house.source.inPractice(practice, { kind: 'operator', id: userId }, async (work) => {
      const [here, staff, waiting] = await Promise.all([
        thisPractice(work),
        members(work),
        waitingCount(work),
      ]);
      await recordLook(work, { action: 'practice.counted', subject: 'practice', subjectId: practice });
      const openedOn = here.opened_at.toZonedDateTimeISO(here.zone).toPlainDate();
      return { slug, openedOn, staff: staff.length, waiting };
    });
    lines.push(line);
  }
  return lines;
}

function page(parts: Parts, c: Context, main: Html): Html {
  const lang = langOf(c);
  return houseFrame(parts.assets, { title: operatorWords(lang).title, lang, main });
}

function listMain(c: Context, lines: readonly Line[]): Html {
  const lang = langOf(c);
  const words = operatorWords(lang);
  const last = lines.at(-1);
  const rows = lines.map((line) => [
    line.slug,
    time(line.openedOn, line.openedOn.toLocaleString(lang, { dateStyle: 'medium' })),
    line.staff,
    line.waiting,
  ]);
  return html`<h1>${words.title}</h1>
    <p>${words.body}</p>
    ${table({
      id: 'practices',
      caption: words.practices,
      columns: [
        { text: words.slug },
        { text: words.opened },
        { text: words.staff, numeric: true },
        { text: words.waiting, numeric: true },
      ],
      rows,
      empty: words.empty,
    })}
    ${last !== undefined && lines.length === MOST && html`<p>${link(operatorPaths.operatorAfter(last.slug), words.more)}</p>`}
    <form method="post" action="${operatorPaths.invitations()}">
      ${buttonRow(button({ text: words.invite }))}
    </form>`;
}

function notByMail(c: Context): Html {
  const words = operatorWords(langOf(c));
  return html`<h1>${words.title}</h1>
    ${notice({ body: words.notByMail })}`;
}

/** `/operator`: the practices of this installation as numbers, and the invitation of a new one. */
export function operatorRoutes(app: Hono<StaffEnv>, parts: Parts): void {
  const { house } = parts;
  const notThere = async (c: Context): Promise<Response> => c.notFound();
  const operator = async (c: Context, makes = false): Promise<string | Response> => {
    const who = await parts.signIn.whoIs(c.req.raw.headers);
    for (const cookie of who?.setCookie ?? []) c.header('set-cookie', cookie, { append: true });
    if (!who) return c.redirect(accountPaths.signIn(), 303);
    if (!(await house.source.forInstallation((work) => isOperator(work, who.userId)))) return notThere(c);
    // A mailed link passes the mail server of a practice; who keeps that doesn't keep the machine.
    if (!who.opens.includes(MACHINE)) return c.html(page(parts, c, notByMail(c)), 403);
    const isProved = !makes || (await isMachineProved(parts.signIn, who, house.clock.now()));
    return isProved ? who.userId : c.redirect(accountPaths.proof(operatorPaths.operator()), 303);
  };
  app.use(
    `${operatorPaths.operator()}/*`,
    sameOrigin(house.origin, (c) => notThere(c)),
  );
  app.get(operatorPaths.operator(), async (c) => {
    const found = await operator(c);
    if (typeof found !== 'string') return found;
    const lines = await linesOf(house, found, c.req.query('after') ?? '');
    return c.html(page(parts, c, listMain(c, lines)));
  });
  app.post(operatorPaths.invitations(), async (c) => {
    const found = await operator(c, true);
    if (typeof found !== 'string') return found;
    const words = operatorWords(langOf(c));
    const url = await practiceInvitation(house);
    const main = html`<h1>${words.linkTitle}</h1>
      <p>${words.linkBody}</p>
      ${textField({ name: 'link', label: words.link, value: url })}
      <p><a href="${operatorPaths.operator()}">${words.back}</a></p>`;
    return c.html(page(parts, c, main));
  });
}
