import type { Hono } from 'hono';
import { type StaffEnv, staffing } from '#accounts';
import type { Work } from '#kit/work';
import { find } from '../actions/find.ts';
import { type DeskView, personsHere, whoLooks } from '../desk-view.ts';
import { MOST_FOUND, type Seen, findPage } from '../pages/find.ts';
import { paths } from '../paths.ts';
import { findWords } from '../words/index.ts';
import { type C, type DeskParts, inDesk } from './desk-show.ts';

type Here = Pick<DeskView, 'staff' | 'me' | 'at'>;

async function hereAt(work: Work, memberId: string): Promise<Here> {
  const staff = await staffing(work);
  return { staff, me: whoLooks(staff, memberId), at: work.at };
}

async function seek(work: Work, here: Here, typed: string): Promise<Seen> {
  const found = await find(work, typed);
  // Only those that are shown are opened: one more tells that there are more.
  const people = found.people.slice(0, MOST_FOUND + 1);
  const { lines, hidden } = await personsHere(work, here, people);
  const seen = people.flatMap((id) => lines.get(id) ?? []);
  const more = found.people.length - people.length;
  return { ...found, lines: seen, more, hidden: hidden.size };
}

function show(parts: DeskParts, c: C, here: Here, main: ReturnType<typeof findPage>, status: 200 | 422) {
  const { locale } = here.staff.practice;
  const { title } = findWords(locale);
  return c.html(parts.frame(c, { title, locale, main, current: paths.find() }), status);
}

/** I16 finding somebody again. */
export function findRoutes(app: Hono<StaffEnv>, parts: DeskParts): void {
  app.get(paths.find(), async (c) => {
    const here = await inDesk(parts, c, (work, { memberId }) => hereAt(work, memberId));
    return show(parts, c, here, findPage(here, { typed: '' }), 200);
  });
  app.post(paths.find(), async (c) => {
    const typed = (new URLSearchParams(await c.req.text()).get('who') ?? '').trim().slice(0, 200);
    const { here, seen } = await inDesk(parts, c, async (work, { memberId }) => {
      const found = await hereAt(work, memberId);
      return { here: found, seen: typed === '' ? undefined : await seek(work, found, typed) };
    });
    const page = findPage(here, { typed, empty: seen === undefined, ...(seen && { seen }) });
    return show(parts, c, here, page, seen ? 200 : 422);
  });
}
