import type { Hono } from 'hono';
import { type StaffEnv, freshProof, staffing } from '#accounts';
import { recordLook } from '#audit';
import { isUuid } from '#kit/ids';
import { type Refusal, isRefused, refuse } from '#kit/outcome';
import type { Work } from '#kit/work';
import { clientPaths, hold, liftHold } from '#people';
import { erasePerson } from '../actions/erase.ts';
import { dataView, personOf } from '../data-view.ts';
import { erasureDate } from '../erase-date.ts';
import { type DataTrouble, dataPage, erasePage } from '../pages/desk-data.ts';
import { type DataOf, paths } from '../paths.ts';
import { erasingWords } from '../words/erasing.ts';
import { type C, type DeskParts, inDesk, withIdIn } from './desk-show.ts';

type Shown = { trouble?: DataTrouble; typed?: string };

async function show(
  parts: DeskParts,
  c: C,
  of: DataOf,
  shown: Shown & { erasing?: boolean } = {},
): Promise<Response> {
  const view = await inDesk(parts, c, async (work) => {
    const subject = of.under === 'clients' ? 'person' : 'inquiry';
    await recordLook(work, { action: 'person.data_looked', subject, subjectId: of.id });
    return dataView(work, of);
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

async function postHold(parts: DeskParts, c: C, of: DataOf): Promise<Response> {
  const form = new URLSearchParams(await c.req.text());
  const reason = (form.get('reason') ?? '').trim().slice(0, MOST_REASON);
  if (reason === '') return show(parts, c, of, { trouble: 'reason_empty' });
  const kind = form.get('kind') === 'complaint' ? 'complaint' : 'legal';
  return onPerson(parts, c, of, async (work, personId) => {
    hold(work, personId, kind, reason);
    return undefined;
  });
}

function postLift(parts: DeskParts, c: C, of: DataOf, holdId: string): Promise<Response> {
  return onPerson(parts, c, of, async (work, personId) => {
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

async function postErase(parts: DeskParts, c: C, of: DataOf): Promise<Response> {
  const checked = new URLSearchParams(await c.req.text()).get('checked') !== null;
  const { memberId } = c.get('staff');
  // Who is erased is nobody's client: the page is theirs no more.
  const to = of.under === 'clients' ? clientPaths.clients() : paths.theirData(of);
  return onPerson(
    parts,
    c,
    of,
    (work, personId) => erasePerson(work, { personId, wish: 'staff', memberId, checked }),
    to,
  );
}

/** Does it to the person whose data they are; back to their page, with what stood in the way. */
async function onPerson(
  parts: DeskParts,
  c: C,
  of: DataOf,
  act: (work: Work, personId: string) => Promise<Done>,
  to = paths.theirData(of),
): Promise<Response> {
  const done = await inDesk(parts, c, async (work): Promise<Done> => {
    const personId = await personOf(work, of);
    return personId === undefined ? refuse('not_there') : act(work, personId);
  });
  if (!isRefused(done)) return c.redirect(to, 303);
  if (done.refused === 'not_there') return c.notFound();
  const trouble = TROUBLES[done.refused];
  // Kept until its day: the page says so, and until when.
  return trouble === undefined
    ? c.redirect(paths.theirData(of), 303)
    : show(parts, c, of, { trouble, erasing: trouble === 'checked_first' });
}

/** I12 P6 P7 the data of who wrote, and of a client, at the desk. `app` gives them out, since every room has a part. */
export function dataRoutes(app: Hono<StaffEnv>, parts: DeskParts, under: DataOf['under']): void {
  const at = `/desk/${under}/:id/data`;
  const withId = (act: (c: C, of: DataOf) => Promise<Response>) =>
    withIdIn(parts)((_parts, c, id) => act(c, { under, id }));
  app.get(
    at,
    withId((c, of) => show(parts, c, of)),
  );
  app.get(
    `${at}/erasing`,
    withId((c, of) => show(parts, c, of, { erasing: true })),
  );
  app.post(
    `${at}/holds`,
    withId((c, of) => postHold(parts, c, of)),
  );
  app.post(
    `${at}/erasing`,
    freshProof((c) => paths.theirData({ under, id: c.req.param('id') ?? '' })),
    withId((c, of) => postErase(parts, c, of)),
  );
  app.post(
    `${at}/holds/:hold/lifting`,
    withId((c, of) => {
      const holdId = c.req.param('hold') ?? '';
      return isUuid(holdId) ? postLift(parts, c, of, holdId) : Promise.resolve(c.notFound() as Response);
    }),
  );
  // What takes a POST leads back when it is asked for again.
  for (const deed of ['holds', 'holds/:hold/lifting'])
    app.get(
      `${at}/${deed}`,
      withId(async (c, of) => c.redirect(paths.theirData(of), 303)),
    );
}
