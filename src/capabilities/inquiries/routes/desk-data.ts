import type { Hono } from 'hono';
import { type StaffEnv, freshProof, staffing } from '#accounts';
import { recordLook } from '#audit';
import { isUuid } from '#kit/ids';
import { type Refusal, isRefused, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { hold, liftHold } from '#people';
import { erasePerson } from '../actions/erase.ts';
import { dataView } from '../data-view.ts';
import { erasureDate } from '../erase-date.ts';
import { type DataTrouble, dataPage, erasePage } from '../pages/desk-data.ts';
import { paths } from '../paths.ts';
import { type Inquiry, inquiry } from '../store.ts';
import { erasingWords } from '../words/erasing.ts';
import { type C, type DeskParts, inDesk, withIdIn } from './desk-show.ts';

type Shown = { trouble?: DataTrouble; typed?: string };

async function show(
  parts: DeskParts,
  c: C,
  id: string,
  shown: Shown & { erasing?: boolean } = {},
): Promise<Response> {
  const view = await inDesk(parts, c, async (work) => {
    await recordLook(work, { action: 'person.data_looked', subject: 'inquiry', subjectId: id });
    return dataView(work, id);
  });
  if (!view) return c.notFound();
  const { locale } = view.practice;
  const title = erasingWords(locale).desk.title;
  const page = parts.frame(c, {
    title,
    locale,
    main: shown.erasing === true && !view.erasure ? erasePage(view, shown.trouble) : dataPage(view, shown),
    current: '',
  });
  return c.html(page, shown.trouble === undefined ? 200 : shown.trouble === 'reason_empty' ? 422 : 409);
}

const MOST_REASON = 500;

async function postHold(parts: DeskParts, c: C, id: string): Promise<Response> {
  const form = new URLSearchParams(await c.req.text());
  const reason = (form.get('reason') ?? '').trim().slice(0, MOST_REASON);
  if (reason === '') return show(parts, c, id, { trouble: 'reason_empty' });
  const kind = form.get('kind') === 'complaint' ? 'complaint' : 'legal';
  return onPerson(parts, c, id, async (work, found) => {
    hold(work, found.personId, kind, reason);
    return undefined;
  });
}

function postLift(parts: DeskParts, c: C, id: string, holdId: string): Promise<Response> {
  return onPerson(parts, c, id, async (work, { personId }) => {
    const due = erasureDate(work, await staffing(work));
    return liftHold(work, { personId, holdId, memberId: c.get('staff').memberId, due });
  });
}

const TROUBLES = {
  already: 'already',
  held: 'held',
  safety: 'held',
  kept: undefined,
  not_known: 'checked_first',
} as const;
type Done = Refusal<keyof typeof TROUBLES | 'not_there'> | object | undefined;

async function postErase(parts: DeskParts, c: C, id: string): Promise<Response> {
  const checked = new URLSearchParams(await c.req.text()).get('checked') !== null;
  return onPerson(parts, c, id, (work, { personId }) =>
    erasePerson(work, { personId, wish: 'staff', memberId: c.get('staff').memberId, checked }),
  );
}

/** Does it to the person behind this inquiry; back to their page, with what stood in the way. */
async function onPerson(
  parts: DeskParts,
  c: C,
  id: string,
  act: (work: Work, found: Inquiry) => Promise<Done>,
): Promise<Response> {
  const done = await inDesk(parts, c, async (work): Promise<Done> => {
    const found = await inquiry(work, id);
    return found ? act(work, found) : refuse('not_there');
  });
  if (!isRefused(done)) return c.redirect(paths.theirData(id), 303);
  if (done.refused === 'not_there') return c.notFound();
  const trouble = TROUBLES[done.refused];
  // Kept until its day: the page says so, and until when.
  return trouble === undefined
    ? c.redirect(paths.theirData(id), 303)
    : show(parts, c, id, { trouble, erasing: trouble === 'checked_first' });
}

/** I12 P6 P7 a person's data at the desk. `app` gives them out, since every room has a part. */
export function dataRoutes(app: Hono<StaffEnv>, parts: DeskParts): void {
  const withId = withIdIn(parts);
  app.get(
    '/desk/inquiries/:id/data',
    withId((_parts, c, id) => show(parts, c, id)),
  );
  app.get(
    '/desk/inquiries/:id/data/erasing',
    withId((_parts, c, id) => show(parts, c, id, { erasing: true })),
  );
  app.post('/desk/inquiries/:id/data/holds', withId(postHold));
  app.post(
    '/desk/inquiries/:id/data/erasing',
    freshProof((c) => paths.theirData(c.req.param('id') ?? '')),
    withId(postErase),
  );
  app.post(
    '/desk/inquiries/:id/data/holds/:hold/lifting',
    withId((_parts, c, id) => {
      const holdId = c.req.param('hold') ?? '';
      return isUuid(holdId) ? postLift(parts, c, id, holdId) : Promise.resolve(c.notFound() as Response);
    }),
  );
  // What takes a POST leads back when it is asked for again.
  for (const deed of ['holds', 'holds/:hold/lifting']) {
    app.get(
      `/desk/inquiries/:id/data/${deed}`,
      withId(async (_parts, c, id) => c.redirect(paths.theirData(id), 303)),
    );
  }
}
