import type { Context, Hono } from 'hono';
import { isUuid } from '#kit/ids';
import { isRefused } from '#kit/outcome';
import type { Work } from '#kit/work';
import { WHOLE_PRACTICE } from '../actions/open.ts';
import { changeRole, inviteAgain, inviteColleague, leave, signOutColleague } from '../actions/staff.ts';
import { colleagueForm, roleIn } from '../forms/staff.ts';
import { invitationLinkPage, staffPage } from '../pages/staff.ts';
import { setUpWords } from '../pages/words/index.ts';
import { paths } from '../paths.ts';
import { PROOF_MINUTES, TYPED_MINUTES } from '../rules/proof.ts';
import { type Practice, hours, member, members, thisPractice } from '../store.ts';
import { formOf } from './parts.ts';
import type { SignIn } from '../sign-in/index.ts';
import { freshProof } from './proof.ts';
import { type LeavesBehind, type SetUpParts, asMember, isOwner, ownersOnly } from './set-up-parts.ts';
import type { StaffEnv } from './staff.ts';

type C = Context<StaffEnv>;

export type StaffRoutesParts = SetUpParts & {
  leavesBehind: LeavesBehind;
  signIn: Pick<SignIn, 'shut'>;
  /** Mails an invitation where the practice has a mail server; answers whether it did. The tray keeps no such link. */
  mailInvitation: (
    work: Work,
    given: { practice: Practice; memberId: string; url: string },
  ) => Promise<boolean>;
};

type Problem = {
  values?: URLSearchParams;
  wrong?: ReadonlySet<string>;
  refused?: 'last_owner';
  /** Whose sign-ins were just ended. */
  signedOut?: string | undefined;
};

/** A form that comes back was shown to who had proved that it is them. */
const mayHaveTyped = (problem: Problem): number => (problem.values ? TYPED_MINUTES : PROOF_MINUTES);

async function list(parts: StaffRoutesParts, c: C, problem: Problem = {}): Promise<Response> {
  const me = c.get('staff');
  const seen = await asMember(parts, c, async (work) => {
    const [practice, all, week] = await Promise.all([thisPractice(work), members(work), hours(work)]);
    const own = new Set(week.map((row) => row.member_id).filter((id) => id !== WHOLE_PRACTICE));
    return { practice, all, own };
  });
  const prove = (await c.get('isProved')(mayHaveTyped(problem))) ? undefined : paths.staff();
  const lang = seen.practice.locale;
  const main = staffPage({
    lang,
    values: problem.values ?? new URLSearchParams({ role: 'therapist' }),
    wrong: problem.wrong ?? new Set(),
    me: me.memberId,
    mayChange: isOwner(c),
    prove,
    members: seen.all,
    ownHours: seen.own,
    mayChangeHours: (id) => isOwner(c) || (id === me.memberId && me.role === 'therapist'),
    refused: problem.refused,
    signedOut: seen.all.find(({ id }) => id === problem.signedOut)?.name,
  });
  const status = problem.refused ? 409 : problem.wrong ? 422 : 200;
  return c.html(parts.frame(c, { title: setUpWords(lang).staff.title, locale: lang, main }), status);
}

/** The link stands on this page alone, this once: only its hash is kept. */
async function showLink(
  parts: StaffRoutesParts,
  c: C,
  act: (work: Work) => Promise<{ memberId: string; secret: string } | undefined>,
): Promise<Response> {
  const made = await asMember(parts, c, async (work) => {
    const given = await act(work);
    if (!given) return undefined;
    await work.flush();
    const [practice, one] = await Promise.all([thisPractice(work), member(work, given.memberId)]);
    const url = work.origin + paths.invitation(given.secret);
    const mailed = one?.email
      ? await parts.mailInvitation(work, { practice, memberId: given.memberId, url })
      : false;
    return { lang: practice.locale, name: one?.name ?? '', url, mailed };
  });
  if (!made) return c.notFound();
  const { staff } = setUpWords(made.lang);
  const main = invitationLinkPage(made);
  return c.html(parts.frame(c, { title: staff.linkTitle(made.name), locale: made.lang, main }));
}

/** Who works here: invited, given another role, gone. */
export function staffRoutes(app: Hono<StaffEnv>, parts: StaffRoutesParts): void {
  const owners = ownersOnly(parts);
  const proved = freshProof(paths.staff(), { typed: true });
  // Nobody types what stands behind a button: it is asked anew.
  const provedNow = freshProof(paths.staff());
  app.get(paths.staff(), (c) => list(parts, c, { signedOut: c.req.query('signed-out') }));
  app.post(paths.staff(), owners, proved, async (c) => {
    const form = await formOf(c);
    const read = colleagueForm(form);
    if ('wrong' in read) return list(parts, c, { values: form, wrong: read.wrong });
    return showLink(parts, c, (work) => inviteColleague(work, read.given));
  });
  app.post('/desk/set-up/staff/:id/invitation', owners, provedNow, async (c) => {
    const memberId = c.req.param('id');
    if (!isUuid(memberId)) return c.notFound();
    return showLink(parts, c, async (work) => {
      const again = await inviteAgain(work, memberId);
      return isRefused(again) ? undefined : { memberId, secret: again.secret };
    });
  });
  const changed = async (
    c: C,
    id: string,
    act: (work: Work) => Promise<object & { refused?: 'not_there' | 'last_owner' }>,
  ): Promise<Response> => {
    const { refused, next } = await asMember(parts, c, async (work) => {
      const done = await act(work);
      await work.flush();
      return { refused: done.refused, next: await parts.leavesBehind(work, id) };
    });
    if (refused === 'not_there') return c.notFound();
    return refused ? list(parts, c, { refused }) : c.redirect(next ?? paths.staff(), 303);
  };
  app.post('/desk/set-up/staff/:id/role', owners, provedNow, async (c) => {
    const id = c.req.param('id');
    const form = await formOf(c);
    const role = roleIn(new URLSearchParams({ role: form.get(`role-${id}`) ?? '' }));
    if (!isUuid(id) || !role) return c.notFound();
    return changed(c, id, (work) => changeRole(work, id, role));
  });
  app.post('/desk/set-up/staff/:id/signed-out', owners, provedNow, async (c) => {
    const id = c.req.param('id');
    if (!isUuid(id)) return c.notFound();
    const { practice, memberId } = c.get('staff');
    const found = await asMember(parts, c, async (work) => signOutColleague(work, id));
    if (isRefused(found) || id === memberId) return c.notFound();
    await parts.signIn.shut(found.userId, practice);
    return c.redirect(paths.staff(id), 303);
  });
  app.post('/desk/set-up/staff/:id/leave', owners, provedNow, async (c) => {
    const id = c.req.param('id');
    return isUuid(id) ? changed(c, id, (work) => leave(work, id)) : c.notFound();
  });
}
