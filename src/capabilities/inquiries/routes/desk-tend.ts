import type { Hono } from 'hono';
import { type StaffEnv, thisPractice } from '#accounts';
import { isUuid } from '#kit/ids';
import { type Refusal, isRefused, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { clientPaths, clientWords } from '#people';
import { becomeClient } from '../actions/become-client.ts';
import { giveToFrontDesk } from '../actions/give-to-front-desk.ts';
import { NOT_INQUIRIES, backFromAside, handOver, isAPerson, putAsideAs, setAside } from '../actions/tend.ts';
import { type DeskView, type OpenView, deskView, shownAtDesk } from '../desk-view.ts';
import { said } from '../pages/desk-list.ts';
import { mayTake } from '../pages/hand-over.ts';
import { paths } from '../paths.ts';
import { morningOf } from '../rules/set-aside.ts';
import { type C, type DeskParts, inDesk, showOpen } from './desk-show.ts';

type Tended =
  | { to: string }
  | Refusal<
      | 'not_there'
      | 'not_yet'
      | 'closed'
      | 'too_late'
      | 'no_date'
      | 'promise_first'
      | 'no_taker'
      | 'shown_to_one'
    >;

type Deed = (work: Work, form: URLSearchParams, open: OpenView, memberId: string) => Promise<Tended>;

const handsOver: Deed = async (work, form, open, memberId) => {
  const view = await deskView(work, memberId, 'waiting');
  const to = mayTake(view, open).find((one) => one.id === form.get('to'));
  if (!to) return refuse('no_taker');
  const { id } = open.inquiry;
  const done = await handOver(work, id, to.id);
  return isRefused(done) ? done : { to: `${paths.inquiry(id)}?done=handed&for=${id}` };
};

const setsAside: Deed = async (work, form, { inquiry: { id } }) => {
  if (form.get('back') === 'yes') {
    const back = await backFromAside(work, id);
    return isRefused(back) ? back : { to: `${paths.inquiry(id)}?done=back` };
  }
  const until = await morning(work, form.get('until') ?? '');
  const done = until ? await setAside(work, id, until) : refuse('no_date');
  if ('refused' in done) return done;
  return { to: `${paths.desk()}?done=${done.capped ? 'aside_capped' : 'aside'}` };
};

const gives: Deed = async (work, form, { inquiry: { id } }, memberId) => {
  const done = await giveToFrontDesk(work, { inquiryId: id, memberId, reads: form.get('reads') === 'yes' });
  return isRefused(done) ? done : { to: paths.inquiry(id) };
};

/** I25 */
const takesOn: Deed = async (work, _form, { inquiry: { id } }, memberId) => {
  const done = await becomeClient(work, { inquiryId: id, memberId });
  if (isRefused(done)) return done;
  return { to: `${clientPaths.client(done.personId)}?done=added` };
};

const sorts: Deed = async (work, form, { inquiry: { id } }, memberId) => {
  const as = form.get('as');
  const done =
    as === 'person'
      ? await isAPerson(work, id)
      : await putAsideAs(work, id, NOT_INQUIRIES.find((one) => one === as) ?? 'not_a_person', memberId);
  if (isRefused(done)) return done;
  return { to: as === 'person' ? paths.desk() : `${paths.desk()}?done=put_aside` };
};

/** Eight in the morning of the date, at the practice. */
async function morning(work: Work, date: string): Promise<Temporal.Instant | undefined> {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined;
  const { zone } = await thisPractice(work);
  try {
    return morningOf(Temporal.PlainDate.from(date), zone);
  } catch {
    return undefined;
  }
}

async function tend(parts: DeskParts, c: C, act: Deed): Promise<Response> {
  const id = c.req.param('id') ?? '';
  if (!isUuid(id)) return c.notFound();
  const form = new URLSearchParams(await c.req.text());
  const outcome = await inDesk(parts, c, async (work, { memberId }) => {
    const open = await shownAtDesk(work, memberId, id);
    return open ? act(work, form, open, memberId) : refuse('not_there');
  });
  if ('to' in outcome) return c.redirect(outcome.to, 303);
  const { refused } = outcome;
  if (refused === 'not_there') return c.notFound();
  if (refused === 'not_yet') {
    const notYet = (view: DeskView) => said(clientWords(view.staff.practice.locale).fromInquiry.notYet);
    return showOpen(parts, c, id, { notice: notYet }, 409);
  }
  const status = refused === 'closed' || refused === 'too_late' ? 409 : 422;
  return showOpen(parts, c, id, { notice: (_view, words) => said(words.refused[refused]) }, status);
}

/** Handing over, setting aside, sorting: what is done with an inquiry besides answering it. */
export function tendRoutes(parts: DeskParts, app: Hono<StaffEnv>): void {
  app.post('/desk/inquiries/:id/hand-over', (c) => tend(parts, c, handsOver));
  app.post('/desk/inquiries/:id/aside', (c) => tend(parts, c, setsAside));
  app.post('/desk/inquiries/:id/front-desk', (c) => tend(parts, c, gives));
  app.post('/desk/inquiries/:id/sorting', (c) => tend(parts, c, sorts));
  app.post('/desk/inquiries/:id/client', (c) => tend(parts, c, takesOn));
}
