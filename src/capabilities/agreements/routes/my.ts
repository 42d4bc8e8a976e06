import type { Context, Hono } from 'hono';
import { MY, type MyEnv, type MyPage, type MyParts, asClient, thisPractice } from '#accounts';
import { isUuid } from '#kit/ids';
import { isRefused } from '#kit/outcome';
import type { Locale } from '#kit/wording/time';
import type { Work } from '#kit/work';
import { agree, sayWishes } from '../actions/agree.ts';
import { type ClientView, clientView, membersOf } from '../client-view.ts';
import { type Document, type HelpLine, answerPdf, printed } from './document.ts';
import { type ClientPage, clientPage, whichPage } from '../pages/client.ts';
import { paths } from '../paths.ts';
import { agreementFor } from '../standing.ts';
import { clientWords } from '../words/index.ts';
import { textOf, textWords } from '../words/text.ts';

type C = Context<MyEnv>;

export type AgreementMine = MyParts & {
  help: (work: Work, lang: Locale) => Promise<readonly HelpLine[]>;
};

async function show(
  parts: AgreementMine,
  c: C,
  work: Work,
  given: Pick<ClientPage, 'view'> & Partial<Pick<ClientPage, 'done' | 'typed' | 'wrong'>>,
): Promise<Response> {
  const { lang, zone, slug } = c.get('my');
  const { country } = await thisPractice(work);
  const { view, wrong } = given;
  const child = c.get('my').acting?.child;
  const main = clientPage({ ...given, slug, child, reader: { locale: lang, zone, country } });
  const title = textWords(lang).document.title({ name: view.name });
  const status = wrong === undefined ? 200 : wrong === 'changed' ? 409 : 422;
  return parts.page(c, work, { title, main, status });
}

/** Does `act` with what this client and this member have to do with each other, or answers as if there were nothing. */
function withMember(
  parts: AgreementMine,
  c: C,
  act: (work: Work, my: MyPage, view: ClientView) => Promise<Response>,
): Promise<Response> {
  const memberId = c.req.param('member') ?? '';
  return asClient(parts, c, async (work, my) => {
    if (!isUuid(memberId)) return c.notFound();
    const reader = my.acting?.guardianId;
    const view = await clientView(work, { personId: my.personId, memberId, reader }, my.lang);
    return view ? act(work, my, view) : c.notFound();
  });
}

const DONE = ['agreed', 'waits', 'kept'] as const;

const wishesIn = (typed: URLSearchParams) => ({
  ifMissed: typed.getAll('if_missed'),
  stopping: typed.get('stopping') ?? '',
});

async function postAgreed(parts: AgreementMine, c: C): Promise<Response> {
  const typed = new URLSearchParams(await c.req.text());
  return withMember(parts, c, async (work, my, view) => {
    if (typed.get('agreed') !== 'yes') return show(parts, c, work, { view, typed, wrong: 'tick' });
    const { personId, lang, slug } = my;
    const { memberId } = view;
    const done = await agree(work, {
      personId,
      memberId,
      versionId: typed.get('version') ?? '',
      by: my.acting?.guardianId ?? personId,
      locale: lang,
      wishes: wishesIn(typed),
    });
    if (isRefused(done)) return show(parts, c, work, { view, typed, wrong: done.refused });
    await work.flush();
    const after = await clientView(work, { personId, memberId, reader: my.acting?.guardianId }, lang);
    const said = after?.agreeing.waits ? 'waits' : 'agreed';
    return c.redirect(`${paths.mineWith(slug, memberId)}?done=${said}`, 303);
  });
}

async function postWishes(parts: AgreementMine, c: C): Promise<Response> {
  const typed = new URLSearchParams(await c.req.text());
  return withMember(parts, c, async (work, { personId, slug }, view) => {
    const { memberId } = view;
    const done = await sayWishes(work, { personId, memberId, wishes: wishesIn(typed) });
    if (isRefused(done)) return show(parts, c, work, { view, typed, wrong: done.refused });
    return c.redirect(`${paths.mineWith(slug, memberId)}?done=kept`, 303);
  });
}

/** What holds for this client: what they agreed to, else what is said now. */
async function documentFor(
  parts: AgreementMine,
  work: Work,
  my: MyPage,
  view: ClientView,
): Promise<Document | undefined> {
  const { personId, memberId, name } = view;
  const [holds, practice] = await Promise.all([
    agreementFor(work, { personId, memberId }),
    thisPractice(work),
  ]);
  if (holds.savedAt === null) return undefined;
  const reader = { locale: my.lang, zone: my.zone, country: practice.country };
  return {
    reader,
    name,
    practice: practice.name,
    sections: textOf(holds, reader),
    version: { number: holds.number, savedAt: holds.savedAt },
    help: await parts.help(work, my.lang),
  };
}

type Paper = (c: C, document: Document, more: { work: Work; view: ClientView }) => Promise<Response>;

const papers =
  (parts: AgreementMine, as: Paper) =>
  (c: C): Promise<Response> =>
    withMember(parts, c, async (work, my, view) => {
      const document = await documentFor(parts, work, my, view);
      return document ? as(c, document, { work, view }) : c.notFound();
    });

async function showWhich(parts: AgreementMine, c: C): Promise<Response> {
  return asClient(parts, c, async (work, { personId, lang, slug }) => {
    const members = await membersOf(work, personId);
    const [only, ...more] = members;
    if (only && more.length === 0) return c.redirect(paths.mineWith(slug, only.id), 303);
    const main = whichPage({ locale: lang, slug, members });
    return parts.page(c, work, { title: clientWords(lang).listTitle, main });
  });
}

/** `/my/{slug}/agreement`: what a client can count on, what changed, and what they would like. */
export function myAgreementRoutes(app: Hono<MyEnv>, parts: AgreementMine): void {
  const at = `${MY}/agreement/:member`;
  app.get(`${MY}/agreement`, (c) => showWhich(parts, c));
  app.get(at, (c) =>
    withMember(parts, c, (work, _my, view) => {
      const done = c.req.query('done');
      return show(parts, c, work, { view, done: DONE.find((one) => one === done) });
    }),
  );
  app.post(at, (c) => postAgreed(parts, c));
  app.post(`${at}/wishes`, (c) => postWishes(parts, c));
  app.get(
    `${at}/print`,
    papers(parts, (c, document, { work }) => parts.page(c, work, printed(document))),
  );
  app.get(
    `${at}/agreement.pdf`,
    papers(parts, (c, document, { view }) =>
      answerPdf(c, document, paths.minePrint(c.get('my').slug, view.memberId)),
    ),
  );
}
