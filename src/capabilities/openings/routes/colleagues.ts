import type { Context, Hono } from 'hono';
import { type StaffEnv, asMember, thisPractice } from '#accounts';
import { mailSender } from '#channels';
import { isUuid } from '#kit/ids';
import { type Refusal, isRefused } from '#kit/outcome';
import type { Work } from '#kit/work';
import { inviteListed, inviteListedAgain, leaveList, sendLinkAgain } from '../actions/listed.ts';
import { inviteTyped } from '../forms/listed.ts';
import { listedHere } from '../listed-store.ts';
import { type ColleaguesView, colleaguesPage } from '../pages/colleagues.ts';
import { paths } from '../paths.ts';
import { openHere } from '../store.ts';
import { listedWords } from '../words/index.ts';
import type { OpeningParts } from './desk.ts';

type C = Context<StaffEnv>;
type More = Pick<ColleaguesView, 'typed' | 'wrong'>;

const DONE = ['invited', 'off', 'again', 'link'] as const;

async function show(parts: OpeningParts, c: C, more: More = {}): Promise<Response> {
  const view = await asMember(parts, c, async (work) => {
    const [here, all, open, sender] = await Promise.all([
      thisPractice(work),
      listedHere(work),
      openHere(work),
      mailSender(work),
    ]);
    const openings = (id: string): number => open.filter(({ memberId }) => memberId === id).length;
    return {
      here,
      at: work.at,
      all: all.map((one) => ({ ...one, openings: openings(one.id) })),
      mailsLeave: sender !== undefined,
    };
  });
  const { here } = view;
  const { locale, kind } = here;
  if (kind !== 'network') return c.notFound();
  const done = DONE.find((one) => one === c.req.query('done'));
  const main = colleaguesPage({ ...view, reader: here, done, ...more });
  const { title } = listedWords(locale).desk;
  const status = more.wrong === undefined ? 200 : 422;
  return c.html(parts.frame(c, { title, locale, main, current: paths.openings() }), status);
}

async function invite(parts: OpeningParts, c: C): Promise<Response> {
  const typed = new URLSearchParams(await c.req.text());
  const read = inviteTyped(typed);
  if ('wrong' in read) return show(parts, c, { typed, wrong: read.wrong });
  const made = await asMember(parts, c, (work) => inviteListed(work, read));
  if (!isRefused(made)) return c.redirect(paths.colleagues('invited'), 303);
  return made.refused === 'not_a_network' ? c.notFound() : show(parts, c, { typed, wrong: made.refused });
}

/** `/desk/colleagues`, in a network: whoever coordinates it invites therapists who have no account, and takes them off. */
export function colleagueRoutes(app: Hono<StaffEnv>, parts: OpeningParts): void {
  app.get('/desk/colleagues', (c) => show(parts, c));
  app.post('/desk/colleagues', (c) => invite(parts, c));
  const changed = async (
    c: C,
    done: (typeof DONE)[number],
    act: (work: Work, id: string) => Promise<{ id: string } | Refusal<'not_there'>>,
  ): Promise<Response> => {
    const id = c.req.param('id') ?? '';
    if (!isUuid(id)) return c.notFound();
    const outcome = await asMember(parts, c, (work) => act(work, id));
    return isRefused(outcome) ? c.notFound() : c.redirect(paths.colleagues(done), 303);
  };
  app.post('/desk/colleagues/:id/off', (c) =>
    changed(c, 'off', (work, id) => leaveList(work, id, 'taken_off')),
  );
  app.post('/desk/colleagues/:id/link', (c) => changed(c, 'link', sendLinkAgain));
  app.post('/desk/colleagues/:id/invitation', (c) => changed(c, 'again', inviteListedAgain));
}
