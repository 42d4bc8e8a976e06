import type { Context, Hono } from 'hono';
import { type Staff, type StaffEnv, asMember, answersPeople } from '#accounts';
import { recordLook } from '#audit';
import { isUuid } from '#kit/ids';
import type { Work, WorkSource } from '#kit/work';
import { findInNetworks } from '#openings';
import { type Html, emptyState, html } from '#ui';
import { claim, letOthersGo } from '../actions/tend.ts';
import { type DeskList, type DeskView, type OpenView, deskView, openView } from '../desk-view.ts';
import { OUTCOMES } from '../forms/desk.ts';
import { needHere } from '../colleagues.ts';
import { askedOf, inGoodHandsOf } from '../good-hands.ts';
import { inGoodHands, inGoodHandsList } from '../pages/good-hands.ts';
import { cameBack } from '../pages/came-back.ts';
import { justNotedPart } from '../pages/call.ts';
import type { Composer } from '../pages/composer.ts';
import type { ConflictPart } from '../pages/desk-extras.ts';
import { deskList, localeOf, said, waitsInTray } from '../pages/desk-list.ts';
import { deskOpen } from '../pages/desk-open.ts';
import { knowsNoPage, noWayBack } from '../pages/rung.ts';
import { paths } from '../paths.ts';
import { inquiry } from '../store.ts';
import { answersOffered, reasonsOffered } from '../rules/offered-answers.ts';
import { type DeskWords, deskWordsOf } from '../words/index.ts';

export type DeskFrame = (
  c: Context<StaffEnv>,
  view: { title: string; locale: 'en' | 'es'; main: Html; list?: Html; opened?: boolean; current: string },
) => Html;

export type DeskParts = {
  source: WorkSource;
  frame: DeskFrame;
  /** In a network, where a contact is a request: who was asked and what came of it, a line each. Of a room that this one doesn't know. */
  requestSoFar?: (work: Work, inquiryId: string) => Promise<readonly string[]>;
  /** What else is to be read, above the list of who waits; of rooms that this one doesn't know. */
  aboveList?: (work: Work, given: { memberId: string; lang: 'en' | 'es' }) => Promise<Html | undefined>;
  /** I26 of who came by a door: what their therapist knows of the past. Of a room that this one doesn't know. */
  pastBeside?: (
    work: Work,
    given: { inquiryId: string; memberId: string; lang: 'en' | 'es' },
  ) => Promise<Html | undefined>;
  /** A line below who waits, for this member alone. Of a room that this one doesn't know. */
  quietly?: (work: Work, memberId: string) => Promise<Html | undefined>;
};

export type C = Context<StaffEnv>;

/** Does `act` in the practice of who is signed in, as them. */
export const inDesk: typeof asMember = asMember;

/** For routes under an id: what can't be one is nowhere. */
export const withIdIn =
  (parts: DeskParts) =>
  (act: (parts: DeskParts, c: C, id: string) => Promise<Response>) =>
  (c: C): Response | Promise<Response> => {
    const id = c.req.param('id') ?? '';
    return isUuid(id) ? act(parts, c, id) : c.notFound();
  };

export const KINDS = ['yes', 'no', 'list', 'question', 'rang'] as const;

/** What became of an answer just now: on its way, to be copied from the tray, or under a code nobody has. */
function sentSays(view: DeskView, line: DeskView['lines'][number], words: DeskWords): string {
  if (noWayBack(line)) return words.sentNowhere;
  if (knowsNoPage(line)) return words.sentUnknown;
  const to = line.person?.called || words.noName;
  return waitsInTray(view, line) ? words.tray.sent(to) : words.sent(to);
}

/** What the address says was done just now; the words come from here, never from the address. */
function doneNotice(c: C, view: DeskView, words: DeskWords): Html | undefined {
  const done = c.req.query('done');
  const answerId = c.req.query('of') ?? '';
  const inquiryId = c.req.query('for') ?? '';
  if (done === 'undone') return said(words.undone);
  if (done === 'taken_back') return said(words.call.takenBack);
  if (done === 'tried') return said(words.tried.done);
  if (done === 'put_aside') return said(words.putAsideDone);
  if (done === 'number') return said(words.rang.numberKept);
  if (done === 'aside') return said(words.asideDone);
  if (done === 'aside_capped') return said(words.asideCapped);
  if (done === 'back') return said(words.backDone);
  if (done === 'handed') {
    const holder = view.lines.find((one) => one.inquiry.id === inquiryId)?.inquiry.holderId;
    return said(words.handed(view.staff.member(holder ?? null)?.name ?? ''));
  }
  if (done === 'rang') return rangNotice(c, view, words);
  if (done !== 'sent' || !isUuid(answerId) || !isUuid(inquiryId)) return undefined;
  const line = view.lines.find((one) => one.inquiry.id === inquiryId);
  if (!line?.pending || line.pending.id !== answerId) return undefined;
  return html`<form method="post" action="${paths.undo(inquiryId, answerId)}" class="undo">
    ${said(sentSays(view, line, words))}
    <button type="submit" class="button plain" data-key="u">${words.undo}</button>
  </form>`;
}

function rangNotice(c: C, view: DeskView, words: DeskWords): Html | undefined {
  const outcome = OUTCOMES.find((one) => one === c.req.query('outcome'));
  const line = view.lines.find((one) => one.inquiry.id === c.req.query('for'));
  const stays = outcome !== 'reached' && line?.inquiry.helpNowAt;
  return outcome && said([words.rang.done[outcome], ...(stays ? [words.rang.stays] : [])].join(' '));
}

/** One of the lists, with nothing open beside it. */
export function listRoute(parts: DeskParts, app: Hono<StaffEnv>, path: string, list: DeskList): void {
  app.get(path, async (c) => {
    const { view, gone, above, below } = await inDesk(parts, c, async (work, staff) => {
      const seen = await deskView(work, staff.memberId, list);
      const given = { memberId: staff.memberId, lang: localeOf(seen) };
      const news = list === 'waiting' ? await parts.aboveList?.(work, given) : undefined;
      await looksAtList(work, list, seen.lines.length);
      const left = list === 'answered' ? await inGoodHandsOf(work, seen) : [];
      const line = list === 'waiting' ? await parts.quietly?.(work, staff.memberId) : undefined;
      return { view: seen, gone: left, above: news, below: line };
    });
    const words = deskWordsOf(view.staff.practice);
    const notice = doneNotice(c, view, words);
    return c.html(
      parts.frame(c, {
        title: words.title,
        locale: localeOf(view),
        list: html`${deskList(view, undefined, c.req.query('whose') === 'mine' ? 'mine' : 'practice')}${inGoodHandsList(view, gone)}${below}`,
        main: html`${notice}${above}${
          view.lines.length + view.putAside.length > 0 &&
          html`<div class="choose">${emptyState({ title: words.choose })}</div>`
        }`,
        current: path,
      }),
    );
  });
}

/** Names of many people stand on a list: who looked at it, and how many were on it. */
export const looksAtList = (work: Work, list: string, people: number): Promise<void> =>
  recordLook(work, { action: 'list.looked', subject: 'list', subjectId: list, detail: { people } });

export type Shown = {
  composer?: Partial<Composer>;
  conflict?: ConflictPart;
  notice?: (view: DeskView, words: DeskWords) => Html | undefined;
};

/**
 * Who opens an inquiry holds it, and lets go of the one before. A page that brings itself up to date only keeps what
 * it holds: two pages of one member would else take it from each other for ever. The front desk looks without holding.
 */
async function looksAt(work: Work, id: string, staff: Staff, again: boolean): Promise<void> {
  const isTheirs = !again || (await inquiry(work, id))?.claimedBy === staff.memberId;
  if (answersPeople(staff) && isTheirs) await claim(work, id, staff.memberId);
  // A look all the same, whoever says that it is one more of the same.
  else await recordLook(work, { action: 'inquiry.looked', subject: 'inquiry', subjectId: id });
}

/** What is asked for in the address, else what was written and came back, else what seems right. */
function composerOf(c: C, view: DeskView, open: OpenView, shown: Shown): Composer {
  const asked = answersOffered(view.staff.practice).find((kind) => kind === c.req.query('answer'));
  const wanted = reasonsOffered(view.staff.practice).find((one) => one === c.req.query('reason'));
  const back = cameBack(view, open);
  const isBack = back && (asked ?? back.kind) === back.kind && (wanted ?? back.reason) === back.reason;
  const { kind, reason, typed } = isBack ? back : { kind: asked ?? open.suggested, reason: wanted ?? 'full' };
  const chosen = asked !== undefined || isBack === true || shown.composer?.kind !== undefined;
  return { kind, reason, typed, chosen, ...shown.composer };
}

/** I26 the past is no reading for the front desk. */
const pastOf = (
  parts: DeskParts,
  work: Work,
  { id, staff, lang }: { id: string; staff: Staff; lang: 'en' | 'es' },
): Promise<Html | undefined> | undefined =>
  answersPeople(staff)
    ? parts.pastBeside?.(work, { inquiryId: id, memberId: staff.memberId, lang })
    : undefined;

/** One inquiry, open beside the list. */
export async function showOpen(
  parts: DeskParts,
  c: C,
  id: string,
  shown: Shown,
  status: 200 | 409 | 422,
): Promise<Response> {
  const isAgain = c.req.header('x-look-again') === '1';
  // By itself, so that two members who swap what they have open never wait for each other's rows.
  if (!isAgain) await inDesk(parts, c, (work, staff) => letOthersGo(work, staff.memberId, id));
  const elsewhere = await findInNetworks(parts.source, c.get('staff').practice, (work) => needHere(work, id));
  const loaded = await inDesk(parts, c, async (work, staff) => {
    await looksAt(work, id, staff, isAgain);
    await work.flush();
    const view = await deskView(work, staff.memberId, 'waiting');
    await looksAtList(work, 'waiting', view.lines.length);
    const seen = await openView(work, view, id, elsewhere);
    const soFar = view.staff.practice.kind === 'network' ? await parts.requestSoFar?.(work, id) : undefined;
    const past = await pastOf(parts, work, { id, staff, lang: view.staff.practice.locale });
    return { view, open: seen && { ...seen, soFar: soFar ?? [] }, past, asked: await askedOf(work, seen) };
  });
  const { view, open, past, asked } = loaded;
  if (!open) return c.notFound();
  const words = deskWordsOf(view.staff.practice);
  const composer = composerOf(c, view, open, shown);
  const noted =
    justNotedPart(view, open, words) ??
    (c.req.query('done') === 'noted' ? said(words.call.saved) : undefined);
  const overtaken = !open.pending && cameBack(view, open)?.overtaken === true && said(words.overtaken);
  const notice = html`${shown.notice?.(view, words) ?? doneNotice(c, view, words)}${inGoodHands(view, open, asked)}${noted}${overtaken}${past}`;
  const page = parts.frame(c, {
    title: words.title,
    locale: localeOf(view),
    list: deskList(view, id),
    main: deskOpen({ view, open, composer, conflict: shown.conflict, notice }),
    opened: true,
    current: paths.desk(),
  });
  return c.html(page, status);
}
