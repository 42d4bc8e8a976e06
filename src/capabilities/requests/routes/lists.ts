import type { Context, Hono } from 'hono';
import { type PublicParts, answerWith, inSlug, inquiryPaths, readForm, visitIn } from '#inquiries';
import { type Limit, within } from '#kit/http/limits';
import { isRefused } from '#kit/outcome';
import { mailAddress } from '#people';
import { sameBytes } from '#kit/crypto';
import { beginList, listOpened, sayAnew } from '../actions/begin-list.ts';
import { addTry } from '../actions/keep-tries.ts';
import { addressOf, askForMails, endMails, mailboxProof, mailsLeave } from '../actions/list-mails.ts';
import { endList } from '../actions/look-after-lists.ts';
import { aboutAsTyped, aboutTyped } from '../forms/list-typed.ts';
import { tryTyped } from '../forms/try-typed.ts';
import { type BeginView, beginPage, changeAboutPage } from '../pages/begin-list.ts';
import { type MailsView, endListPage, listGonePage, mailsPage } from '../pages/deeds.ts';
import { listPage } from '../pages/list.ts';
import type { TryForm } from '../pages/try-form.ts';
import { paths } from '../paths.ts';
import { atAGlance } from '../rules/at-a-glance.ts';
import { goneAt } from '../rules/list-lasting.ts';
import { triesOf } from '../store-tries.ts';
import { triesWords } from '../words/index.ts';
import { type Here, byLink, toList, todayOf } from './visit.ts';

/** Q8 generous, because a shelter, a hospital or a school stands behind one address. */
const BEGUN: Limit = { of: 'lists by address', most: 60, minutes: 60 };
const ADDED: Limit = { of: 'tries on one list', most: 120, minutes: 60 };
/** A mail goes out for it, to whatever address was typed. */
const MAILED: Limit = { of: 'list mails by address', most: 20, minutes: 60 };

const NOTHING: BeginView = {
  typed: new URLSearchParams(),
  often: false,
  ended: false,
};

async function showBegin(c: Context, parts: PublicParts, more: Partial<BeginView> = {}): Promise<Response> {
  return inSlug(c, parts, async (work) => {
    const { frame } = await visitIn(work, c, parts);
    const view = { ...NOTHING, ended: c.req.query('done') === 'ended', ...more };
    return answerWith(c, beginPage(frame, view), view.often ? 429 : 200);
  });
}

async function begin(c: Context, parts: PublicParts): Promise<Response> {
  const typed = await readForm(c);
  const isWithin = await parts.source.forInstallation((work) =>
    within(work, parts.vault, BEGUN, parts.addressOf(c)),
  );
  if (!isWithin) return showBegin(c, parts, { typed, often: true });
  return inSlug(c, parts, async (work) => {
    const { frame } = await visitIn(work, c, parts);
    const { link } = await beginList(work, { ...aboutTyped(typed), locale: frame.lang });
    return c.redirect(paths.inLang(frame, paths.list(frame.slug, link)), 303);
  });
}

const NO_FORM: TryForm = { typed: new URLSearchParams(), errors: [] };

async function showList(here: Here, form: TryForm = NO_FORM): Promise<Response> {
  const { c, work, visit, list } = here;
  if (c.req.method === 'GET') await listOpened(work, list);
  const [all, mailTo, leave] = await Promise.all([
    triesOf(work, list.id),
    addressOf(work, list),
    mailsLeave(work),
  ]);
  const { frame } = visit;
  const off = c.req.query('off');
  const page = listPage(frame, {
    ...form,
    list,
    today: todayOf(visit),
    mailTo,
    mailsLeave: leave,
    glance: atAGlance(
      all.filter((one) => one.removedAt === null),
      todayOf(visit),
    ),
    removed: all.find(
      ({ id, removedAt }) =>
        id === off && removedAt !== null && Temporal.Instant.compare(goneAt(removedAt), work.at) > 0,
    ),
    address: work.origin + paths.list(frame.slug, list.link),
    codeAt: (work.origin + inquiryPaths.comeBack(frame.slug)).replace(/^https?:\/\//, ''),
  });
  return answerWith(c, page, form.errors.length > 0 ? 422 : 200);
}

async function add(c: Context, parts: PublicParts): Promise<Response> {
  const typed = await readForm(c);
  const isWithin = await parts.source.forInstallation((work) =>
    within(work, parts.vault, ADDED, c.req.param('link') ?? ''),
  );
  return byLink(c, parts, async (here) => {
    const read = tryTyped(typed, todayOf(here.visit));
    if ('errors' in read) return showList(here, { typed, errors: read.errors });
    const done = isWithin ? await addTry(here.work, { list: here.list, told: read.told }) : undefined;
    if (isRefused(done) && done.refused === 'not_there')
      return answerWith(c, listGonePage(here.visit.frame), 404);
    if (done === undefined || isRefused(done))
      return showList(here, { typed, errors: [{ field: 'whom', says: 'too_many' }] });
    return toList(here);
  });
}

async function showMails(here: Here, more: Partial<MailsView> = {}): Promise<Response> {
  const { c, work, visit, list } = here;
  const view: MailsView = {
    link: list.link,
    typed: '',
    wrong: undefined,
    mailTo: await addressOf(work, list),
    stopped: c.req.query('done') === 'stopped',
    leaves: await mailsLeave(work),
    proof: proofShown(here, c.req.query('mail') ?? ''),
    ...more,
  };
  const status = view.wrong === 'often' ? 429 : view.wrong ? 422 : 200;
  return answerWith(c, mailsPage(visit.frame, view), status);
}

/** Whoever reads the mailbox that was typed here shows what only the mail to it carries. */
function proofShown({ work, list }: Here, mail: string): string {
  if (list.wayId === null || mail === '') return '';
  const proof = mailboxProof(work, list.wayId);
  return sameBytes(Buffer.from(proof), Buffer.from(mail.slice(0, 60))) ? proof : '';
}

async function changeMails(c: Context, parts: PublicParts): Promise<Response> {
  const form = await readForm(c);
  const as = form.get('as');
  const typed = (form.get('email') ?? '').trim().slice(0, 300);
  const isWithin =
    as !== 'ask' ||
    (await parts.source.forInstallation((work) => within(work, parts.vault, MAILED, parts.addressOf(c))));
  return byLink(c, parts, async (here) => {
    const { frame } = here.visit;
    const to = paths.inLang(frame, paths.mails(frame.slug, here.list.link));
    if (as === 'ask') {
      const address = mailAddress(typed);
      if (address === undefined) return showMails(here, { typed, wrong: 'address' });
      if (!isWithin) return showMails(here, { typed, wrong: 'often' });
      const wording = triesWords(frame.lang).mails.lead;
      await askForMails(here.work, here.list, { address, wording });
      return c.redirect(to, 303);
    }
    const never = as === 'never' && proofShown(here, form.get('mail') ?? '') !== '';
    if (as === 'stop' || never) await endMails(here.work, here.list, { never });
    return c.redirect(`${to}${to.includes('?') ? '&' : '?'}done=stopped`, 303);
  });
}

async function changeAbout(c: Context, parts: PublicParts): Promise<Response> {
  const typed = await readForm(c);
  return byLink(c, parts, async (here) => {
    sayAnew(here.work, here.list, aboutTyped(typed));
    return toList(here);
  });
}

/** `/{practice}/tries` and a list below it. */
export function listRoutes(app: Hono, parts: PublicParts, at: (path: string) => string): void {
  app.get(at('/tries'), (c) => showBegin(c, parts));
  app.post(at('/tries'), (c) => begin(c, parts));
  app.get(at('/tries/:link'), (c) => byLink(c, parts, showList));
  app.post(at('/tries/:link'), (c) => add(c, parts));
  app.get(at('/tries/:link/about'), (c) =>
    byLink(c, parts, async ({ visit, list }) =>
      answerWith(c, changeAboutPage(visit.frame, list.link, aboutAsTyped(list))),
    ),
  );
  app.post(at('/tries/:link/about'), (c) => changeAbout(c, parts));
  app.get(at('/tries/:link/mails'), (c) => byLink(c, parts, showMails));
  app.post(at('/tries/:link/mails'), (c) => changeMails(c, parts));
  app.get(at('/tries/:link/end'), (c) =>
    byLink(c, parts, async ({ visit, list }) => answerWith(c, endListPage(visit.frame, list.link))),
  );
  app.post(at('/tries/:link/end'), (c) =>
    byLink(c, parts, async ({ work, visit: { frame }, list }) => {
      await endList(work, list, 'person');
      const to = paths.inLang(frame, paths.begin(frame.slug));
      return c.redirect(`${to}${to.includes('?') ? '&' : '?'}done=ended`, 303);
    }),
  );
}
