import type { Hono } from 'hono';
import type { StaffEnv } from '#accounts';
import { isUuid } from '#kit/ids';
import { isRefused } from '#kit/outcome';
import type { Work } from '#kit/work';
import { meet } from '../actions.ts';
import { AUTHORITY, endGuardianship, guardiansOf, noteGuardian } from '../clients/guardians.ts';
import { youngOf } from '../clients/young.ts';
import { type GuardianWrong, guardianPage } from '../pages/desk-young.ts';
import { paths } from '../paths.ts';
import { mailAddress } from '../rules/mail-address.ts';
import { SIGHTS, type Sight } from '../rules/sight.ts';
import { CUSTODY } from '../rules/who-agrees.ts';
import { type NewWay, persons } from '../store.ts';
import { clientWords } from '../words/index.ts';
import { type C, type ClientDeskParts, atDesk, clientsSeen } from './desk-parts.ts';
import { formIn } from './my-parts.ts';

/** What was chosen for each part; what wasn't is nothing. */
function sightIn(form: URLSearchParams): Sight {
  const of = (area: keyof Sight) => SIGHTS.find((one) => one === form.get(area)) ?? 'no';
  return { appointments: of('appointments'), agreement: of('agreement'), messages: of('messages') };
}

const words = (form: URLSearchParams, name: string, most: number): string =>
  (form.get(name) ?? '').trim().slice(0, most);

/** Who may be a guardian of this one, of those who are here: any other client, and guardians of others. */
async function mayBe(
  parts: ClientDeskParts,
  work: Work,
  { childId, memberId }: { childId: string; memberId: string },
): Promise<{ id: string; called: string }[]> {
  const seen = await clientsSeen(parts, work, memberId);
  const all = await Promise.all(seen.map(({ person }) => guardiansOf(work, person.id)));
  const guardians = await persons(work, [...new Set(all.flat().map(({ guardianId }) => guardianId))]);
  const here = new Map([...seen.map(({ person }) => [person.id, person] as const), ...guardians]);
  return [...here.values()].filter(({ id }) => id !== childId).map(({ id, called }) => ({ id, called }));
}

type Shown = { typed?: URLSearchParams; wrong?: ReadonlySet<GuardianWrong> };

async function show(parts: ClientDeskParts, c: C, shown: Shown = {}): Promise<Response> {
  const { id: childId = '', guardianship = '' } = c.req.param() as { id?: string; guardianship?: string };
  const view = await atDesk(parts, c, async (work, { lang, memberId }) => {
    const [known, young, here, all] = await Promise.all([
      persons(work, [childId]),
      youngOf(work, [childId]),
      mayBe(parts, work, { childId, memberId }),
      guardiansOf(work, childId),
    ]);
    const found = all.find((one) => one.id === guardianship);
    if (guardianship !== '' && !found) return undefined;
    const called = found && (await persons(work, [found.guardianId])).get(found.guardianId)?.called;
    return {
      lang,
      child: { id: childId, called: known.get(childId)?.called ?? '' },
      isTeenager: young.get(childId)?.stage === 'teenager',
      guardianship: found && { ...found, called: called ?? '' },
      here,
      typed:
        shown.typed ??
        new URLSearchParams(
          found
            ? {
                source: found.source,
                note: found.sourceNote,
                limits: found.limits,
                custody: found.custody,
                ...found.chosen,
              }
            : {},
        ),
      wrong: shown.wrong ?? new Set<GuardianWrong>(),
    };
  });
  if (!view) return c.notFound();
  const title = clientWords(view.lang).guardian.title(view.child.called);
  const page = parts.frame(c, {
    title,
    locale: view.lang,
    main: guardianPage(view),
    current: paths.clients(),
  });
  return c.html(page, view.wrong.size > 0 ? 422 : 200);
}

/** Who it is: somebody who is here, or somebody new with a way that nobody asked them about. */
async function whoIs(
  parts: ClientDeskParts,
  work: Work,
  given: { form: URLSearchParams; childId: string; memberId: string; lang: string },
): Promise<{ id: string } | { wrong: GuardianWrong[] }> {
  const { form, childId, memberId } = given;
  const chosen = form.get('here') ?? '';
  if (chosen !== '') {
    const found = (await mayBe(parts, work, { childId, memberId })).find(({ id }) => id === chosen);
    return found ?? { wrong: ['called'] };
  }
  const called = words(form, 'called', 120);
  const typed = words(form, 'email', 254);
  const address = typed === '' ? undefined : mailAddress(typed);
  const wrong: GuardianWrong[] = [];
  if (called === '') wrong.push('called');
  if (typed !== '' && address === undefined) wrong.push('email');
  if (wrong.length > 0) return { wrong };
  const way: NewWay[] =
    address === undefined
      ? []
      : [
          {
            channel: 'email',
            address,
            source: 'unasked',
            mayLeaveMessage: false,
            maySayWho: false,
            plainWords: false,
            windows: { kind: 'any' },
          },
        ];
  return { id: meet(work, { standing: 'guardian', called, locale: given.lang, ways: way }).person };
}

async function post(parts: ClientDeskParts, c: C): Promise<Response> {
  const { id: childId = '', guardianship } = c.req.param() as { id?: string; guardianship?: string };
  const form = await formIn(c);
  const done = await atDesk(parts, c, async (work, { memberId, lang }) => {
    const source = AUTHORITY.find((one) => one === form.get('source'));
    const custody = CUSTODY.find((one) => one === form.get('custody'));
    const before = (await guardiansOf(work, childId)).find((one) => one.id === guardianship);
    if (guardianship !== undefined && !before) return 'not_there' as const;
    // Nobody is met while something else wants another look.
    if (!source || !custody)
      return new Set<GuardianWrong>([
        ...(source ? [] : (['source'] as const)),
        ...(custody ? [] : (['custody'] as const)),
      ]);
    const who = before
      ? { id: before.guardianId }
      : await whoIs(parts, work, { form, childId, memberId, lang });
    if ('wrong' in who) return new Set(who.wrong);
    await work.flush();
    await noteGuardian(work, {
      childId,
      guardianId: who.id,
      source,
      sourceNote: words(form, 'note', 300),
      limits: words(form, 'limits', 1000),
      custody,
      sight: sightIn(form),
      memberId,
    });
    return undefined;
  });
  if (done === 'not_there') return c.notFound();
  if (done) return show(parts, c, { typed: form, wrong: done });
  return c.redirect(`${paths.client(childId)}?done=saved`, 303);
}

/** P11 guardians: by which authority, with which limits, and what of the child's page is shown to them. */
export function guardianRoutes(app: Hono<StaffEnv>, parts: ClientDeskParts): void {
  app.get('/desk/clients/:id/guardians/new', (c) => show(parts, c));
  app.post('/desk/clients/:id/guardians/new', (c) => post(parts, c));
  app.get('/desk/clients/:id/guardians/:guardianship', (c) => show(parts, c));
  app.post('/desk/clients/:id/guardians/:guardianship', (c) => post(parts, c));
  app.get('/desk/clients/:id/guardians/:guardianship/end', (c) =>
    c.redirect(paths.client(c.req.param('id')), 303),
  );
  app.post('/desk/clients/:id/guardians/:guardianship/end', async (c) => {
    const { id: childId, guardianship: id } = c.req.param();
    if (!isUuid(id)) return c.notFound();
    const done = await atDesk(parts, c, (work) => endGuardianship(work, { childId, id }));
    return isRefused(done) ? c.notFound() : c.redirect(`${paths.client(childId)}?done=saved`, 303);
  });
}
