import type { Context, Hono } from 'hono';
import { isUuid } from '#kit/ids';
import { type Refusal, isRefused } from '#kit/outcome';
import type { Work } from '#kit/work';
import { askToJoin, leaveNetwork, letIn, networkAt, putOut } from '../actions/networks.ts';
import { networksHere, practicesHere } from '../networks.ts';
import { type NetworksView, networksPage } from '../pages/networks.ts';
import { networkWords } from '../pages/words/index.ts';
import { paths } from '../paths.ts';
import { slugTyped } from '../rules/slug.ts';
import { thisPractice } from '../store.ts';
import { formOf } from './parts.ts';
import { type SetUpParts, asMember, isOwner, ownersOnly } from './set-up-parts.ts';
import type { StaffEnv } from './staff.ts';

type C = Context<StaffEnv>;
type Done = NonNullable<Parameters<typeof paths.networks>[0]>;

const DONE: readonly Done[] = ['asked', 'left', 'let_in', 'put_out'];

async function show(parts: SetUpParts, c: C, more: Pick<NetworksView, 'typed'> = {}): Promise<Response> {
  const { practice, ties, pageAt } = await asMember(parts, c, async (work) => {
    const here = await thisPractice(work);
    return {
      practice: here,
      ties: here.kind === 'network' ? await practicesHere(work) : await networksHere(work),
      pageAt: work.origin + paths.practicePage(here.slug),
    };
  });
  const lang = practice.locale;
  const main = networksPage({
    lang,
    isNetwork: practice.kind === 'network',
    pageAt,
    ties,
    mayChange: isOwner(c),
    done: DONE.find((one) => one === c.req.query('done')),
    ...more,
  });
  const { title } = networkWords(lang);
  return c.html(parts.frame(c, { title, locale: lang, main }), more.typed === undefined ? 200 : 422);
}

/** The networks that a practice is in; in a network, its practices. Whoever works here looks, owners change it. */
export function networkRoutes(app: Hono<StaffEnv>, parts: SetUpParts): void {
  const owners = ownersOnly(parts);
  app.get('/desk/set-up/networks', (c) => show(parts, c));
  app.post('/desk/set-up/networks', owners, async (c) => {
    const typed = ((await formOf(c)).get('address') ?? '').trim();
    const slug = slugTyped(typed);
    const network = slug === undefined ? undefined : await networkAt(parts.source, slug);
    if (!network) return show(parts, c, { typed });
    const asked = await asMember(parts, c, (work) => askToJoin(work, network));
    return isRefused(asked) ? show(parts, c, { typed }) : c.redirect(paths.networks('asked'), 303);
  });
  const changed = async (
    c: C,
    done: Done,
    act: (work: Work, id: string) => Promise<{ id: string } | Refusal<'not_there'>>,
  ): Promise<Response> => {
    const id = c.req.param('id') ?? '';
    if (!isUuid(id)) return c.notFound();
    const outcome = await asMember(parts, c, (work) => act(work, id));
    return isRefused(outcome) ? c.notFound() : c.redirect(paths.networks(done), 303);
  };
  app.post('/desk/set-up/networks/:id/leave', owners, (c) => changed(c, 'left', leaveNetwork));
  app.post('/desk/set-up/networks/practices/:id', owners, async (c) => {
    const isIn = (await formOf(c)).get('as') === 'let_in';
    return changed(c, isIn ? 'let_in' : 'put_out', isIn ? letIn : putOut);
  });
}
