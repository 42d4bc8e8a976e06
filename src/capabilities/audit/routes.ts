import type { Context, Env, Hono } from 'hono';
import { isUuid } from '#kit/ids';
import type { Work, WorkSource } from '#kit/work';
import type { Html } from '#ui';
import { recordLook } from './looking.ts';
import { type TrailView, trailPage } from './pages/trail.ts';
import { paths } from './paths.ts';
import { readBack } from './store.ts';
import { trailWords } from './words/index.ts';

/** What the trail itself doesn't know: who is signed in, how people are called, and what a code belongs to. */
export type TrailParts<E extends Env> = {
  source: WorkSource;
  /** Who is signed in; undefined unless they own the practice. */
  owner: (c: Context<E>) => { practice: string; memberId: string } | undefined;
  notYours: (c: Context<E>) => Promise<Response>;
  frame: (c: Context<E>, view: { title: string; locale: 'en' | 'es'; main: Html }) => Html;
  here: (
    work: Work,
  ) => Promise<{ locale: 'en' | 'es'; zone: string; country: string; staff: TrailView['staff'] }>;
  /** How a member is called, also one who left. */
  nameOf: (work: Work, member: string) => Promise<string | undefined>;
  /** The inquiry to which a code belongs, if this member may see it. */
  byCode: (work: Work, code: string, memberId: string) => Promise<string | undefined>;
  aboutHref: (inquiry: string) => string;
  backHref: string;
};

const A_PAGE = 60;

type Asked = TrailView['only'] & { wrongCode?: string };

/** `/desk/set-up/trail`, for the owners of a practice. Who looks at it stands in it. */
export function trailRoutes<E extends Env>(app: Hono<E>, parts: TrailParts<E>): void {
  app.get(paths.trail(), (c) => {
    const id = (name: string): string | undefined => {
      const given = c.req.query(name) ?? '';
      return isUuid(given) ? given : undefined;
    };
    return show(parts, c, { who: id('who'), about: id('about'), before: id('before') });
  });
  app.post(paths.trail(), async (c) => {
    const owner = parts.owner(c);
    if (!owner) return parts.notYours(c);
    const form = new URLSearchParams(await c.req.text());
    const who = isUuid(form.get('who') ?? '') ? (form.get('who') ?? undefined) : undefined;
    const code = (form.get('code') ?? '').trim().slice(0, 60);
    if (code === '') return c.redirect(paths.trailOf({ who }), 303);
    const as = { kind: 'staff', id: owner.memberId } as const;
    const about = await parts.source.inPractice(owner.practice, as, (work) =>
      parts.byCode(work, code, owner.memberId),
    );
    return about === undefined
      ? show(parts, c, { who, wrongCode: code })
      : c.redirect(paths.trailOf({ who, about }), 303);
  });
}

async function show<E extends Env>(parts: TrailParts<E>, c: Context<E>, asked: Asked): Promise<Response> {
  const owner = parts.owner(c);
  if (!owner) return parts.notYours(c);
  const as = { kind: 'staff', id: owner.memberId } as const;
  const view = await parts.source.inPractice(owner.practice, as, (work) => load(parts, work, asked));
  await parts.source.inPractice(owner.practice, as, (work) =>
    recordLook(work, { action: 'trail.looked', subject: 'trail', subjectId: asked.about ?? 'all' }),
  );
  const { title } = trailWords(view.locale);
  const page = parts.frame(c, { title, locale: view.locale, main: trailPage(view) });
  return c.html(page, asked.wrongCode === undefined ? 200 : 422);
}

async function load<E extends Env>(parts: TrailParts<E>, work: Work, asked: Asked): Promise<TrailView> {
  const { wrongCode, ...only } = asked;
  const [here, found] = await Promise.all([
    parts.here(work),
    readBack(work, { subjectId: only.about, actorId: only.who, before: only.before, most: A_PAGE + 1 }),
  ]);
  const lines = found.slice(0, A_PAGE);
  const names = new Map(here.staff.map((one) => [one.id, one.name]));
  const acted = lines.filter((line) => line.actor_kind === 'staff').map((line) => line.actor_id);
  for (const id of new Set([...acted, only.who])) {
    if (typeof id !== 'string' || names.has(id) || !isUuid(id)) continue;
    const name = await parts.nameOf(work, id);
    if (name !== undefined) names.set(id, name);
  }
  const { aboutHref, backHref } = parts;
  return { ...here, lines, names, only, hasOlder: found.length > A_PAGE, wrongCode, aboutHref, backHref };
}
