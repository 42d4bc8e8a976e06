import type { Hono } from 'hono';
import {
  type StaffEnv,
  answersPeople,
  closeMyPage,
  members,
  myPagesOf,
  myPaths,
  offerMyPage,
} from '#accounts';
import { recordLook } from '#audit';
import { isUuid } from '#kit/ids';
import { isRefused } from '#kit/outcome';
import type { Work } from '#kit/work';
import { type Html, copyable, printButton } from '#ui';
import { caresOf } from '../clients/care.ts';
import { childrenOf, guardiansOf } from '../clients/guardians.ts';
import { endHelper, nameHelper, namedHelpers } from '../clients/helpings.ts';
import { comeAlong, leaveTogether, togetherWith } from '../clients/together.ts';
import { agesOf, noteBirthday, youngOf } from '../clients/young.ts';
import { type ClientView, clientLinkPage, clientPage } from '../pages/desk-client.ts';
import type { Reading } from '../pages/way-lines.ts';
import { paths } from '../paths.ts';
import { ageOn } from '../rules/coming-of-age.ts';
import { maySeeLink } from '../rules/whose-link.ts';
import { persons, waysOf } from '../store.ts';
import { clientWords } from '../words/index.ts';
import {
  type C,
  type ClientDeskParts,
  type ClientPart,
  atDesk,
  clientsSeen,
  seenClient,
} from './desk-parts.ts';
import { diedRoutes } from './desk-died.ts';
import { deskWayRoutes } from './desk-ways.ts';
import { helperTyped } from './my-helpers.ts';
import { formIn } from './my-parts.ts';

export type Shown = {
  wrong?: ReadonlySet<string>;
  typed?: URLSearchParams;
  /** What the page says can't be done was tried all the same. */
  isRefused?: boolean;
};

/** Who is around them, as far as this room keeps it. */
async function around(work: Work, id: string) {
  const [cares, guardians, children, together, helpers] = await Promise.all([
    caresOf(work, { personId: id }),
    guardiansOf(work, id),
    childrenOf(work, id),
    togetherWith(work, id),
    namedHelpers(work, id),
  ]);
  const named = [
    ...guardians.map(({ guardianId }) => guardianId),
    ...children.map(({ childId }) => childId),
    ...together.flatMap(({ personIds }) => personIds),
  ];
  return { cares, guardians, children, together, helpers, known: await persons(work, [...new Set(named)]) };
}

async function youngIn(work: Work, id: string, { zone, at }: Reading): Promise<ClientView['young']> {
  const young = (await youngOf(work, [id])).get(id);
  const today = at.toZonedDateTimeISO(zone).toPlainDate();
  return young && { ...young, age: ageOn(young.bornOn, today) };
}

async function saidOf(
  work: Work,
  parts: readonly ClientPart[],
  given: Parameters<ClientPart>[1],
): Promise<Html[]> {
  const said = await Promise.all(parts.map((part) => part(work, given)));
  return said.filter((one) => one !== undefined);
}

const DONE = ['added', 'closed', 'mailed', 'saved', 'takenBack'] as const;

export async function showClient(parts: ClientDeskParts, c: C, shown: Shown = {}): Promise<Response> {
  const id = c.req.param('id') ?? '';
  const done = DONE.find((one) => one === c.req.query('done'));
  const view = await atDesk(parts, c, async (work, reading) => {
    const person = await seenClient(parts, work, { id, memberId: reading.memberId });
    if (!person) return undefined;
    await recordLook(work, { action: 'client.looked', subject: 'person', subjectId: id });
    const { known, ...who } = await around(work, id);
    const [ways, pages, mailTo, young, ages, all, staff, showsTheLink] = await Promise.all([
      waysOf(work, [id]),
      myPagesOf(work, [id]),
      parts.mailPage.to(work, id),
      youngIn(work, id, reading),
      agesOf(work),
      clientsSeen(parts, work, reading.memberId),
      members(work, { left: true }),
      showsLink(work, who, reading.memberId),
    ]);
    const [beside, foot] = await Promise.all(
      [parts.beside, parts.foot].map((said) => saidOf(work, said, { ...reading, personId: id })),
    );
    const { noName } = clientWords(reading.lang);
    return {
      ...reading,
      ...who,
      person,
      ways,
      page: pages.get(id) ?? ('none' as const),
      mailTo,
      showsLink: showsTheLink,
      young,
      ages,
      nameOf: (personId: string) => known.get(personId)?.called || noName,
      memberOf: (memberId: string) => staff.find((one) => one.id === memberId)?.name ?? '',
      others: all.filter((one) => one.person.id !== id).map((one) => one.person),
      beside: beside ?? [],
      foot: foot ?? [],
      done,
      wrong: shown.wrong ?? new Set<string>(),
      typed: shown.typed ?? new URLSearchParams(),
    };
  });
  if (!view) return c.notFound();
  const title = view.person.called || clientWords(view.lang).noName;
  const page = parts.frame(c, { title, locale: view.lang, main: clientPage(view), current: paths.clients() });
  return c.html(page, shown.isRefused ? 409 : shown.wrong ? 422 : 200);
}

const back = (c: C, done: (typeof DONE)[number] | '' = 'saved'): Response =>
  c.redirect(`${paths.client(c.req.param('id') ?? '')}${done === '' ? '' : `?done=${done}`}`, 303);

type Around = Pick<Awaited<ReturnType<typeof around>>, 'cares' | 'children'>;

/** P16 a child's therapists are their guardian's too. */
async function showsLink(work: Work, { cares, children }: Around, memberId: string): Promise<boolean> {
  const [staff, ...ofChildren] = await Promise.all([
    members(work),
    ...children.map(({ childId }) => caresOf(work, { personId: childId })),
  ]);
  const here = new Set(staff.filter(answersPeople).map((one) => one.id));
  return maySeeLink({ with: [cares, ...ofChildren].flat().map((one) => one.memberId), here, memberId });
}

/** The link stands on this page alone, this once: only its hash is kept. */
async function showLink(parts: ClientDeskParts, c: C): Promise<Response> {
  const id = c.req.param('id') ?? '';
  const made = await atDesk(parts, c, async (work, { lang, memberId }) => {
    const [cares, children] = await Promise.all([caresOf(work, { personId: id }), childrenOf(work, id)]);
    if (!(await showsLink(work, { cares, children }, memberId))) return undefined;
    const person = (await persons(work, [id])).get(id);
    if (person?.diedNotedAt) return undefined;
    const secret = offerMyPage(work, { personId: id, lang: person?.locale ?? 'en' });
    return { lang, name: person?.called ?? '', url: work.origin + myPaths.offered(secret) };
  });
  if (!made) return showClient(parts, c, { isRefused: true });
  const { page: words, noName } = clientWords(made.lang);
  const name = made.name || noName;
  const copy = { id: 'link', label: words.link, text: made.url, copy: words.copy, copied: words.copied };
  const main = clientLinkPage({
    lang: made.lang,
    name,
    back: paths.client(id),
    link: copyable(copy),
    print: printButton(words.print),
  });
  const title = words.linkTitle(name);
  return c.html(parts.frame(c, { title, locale: made.lang, main, current: paths.clients() }));
}

/** A birthday that has been, and whose child may still be alive. */
function birthdayIn(form: URLSearchParams, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const typed = form.get('born') ?? '';
  if (!/^\d{4}-\d\d-\d\d$/.test(typed)) return undefined;
  try {
    const born = Temporal.PlainDate.from(typed, { overflow: 'reject' });
    const age = ageOn(born, today);
    return Temporal.PlainDate.compare(born, today) <= 0 && age < 120 ? born : undefined;
  } catch {
    return undefined;
  }
}

function aroundRoutes(app: Hono<StaffEnv>, parts: ClientDeskParts): void {
  app.post('/desk/clients/:id/birthday', async (c) => {
    const form = await formIn(c);
    const id = c.req.param('id');
    const done = await atDesk(parts, c, async (work, { at, zone }) => {
      const born = birthdayIn(form, at.toZonedDateTimeISO(zone).toPlainDate());
      if (born) noteBirthday(work, id, born);
      return born !== undefined;
    });
    return done ? back(c) : showClient(parts, c, { wrong: new Set(['born']), typed: form });
  });
  app.post('/desk/clients/:id/together', async (c) => {
    const form = await formIn(c);
    const id = c.req.param('id');
    const wrong = await atDesk(parts, c, async (work, { memberId }) => {
      const all = await clientsSeen(parts, work, memberId);
      const other = all.find(({ person }) => person.id === form.get('with') && person.id !== id);
      const kind = (['couple', 'family'] as const).find((one) => one === form.get('kind'));
      if (other && kind) await comeAlong(work, { kind, personId: id, withId: other.person.id });
      return new Set([...(other ? [] : ['with']), ...(kind ? [] : ['kind'])]);
    });
    return wrong.size > 0 ? showClient(parts, c, { wrong, typed: form }) : back(c);
  });
  app.post('/desk/clients/:id/together/:together/left', async (c) => {
    const { id, together } = c.req.param();
    const found = await atDesk(parts, c, async (work) => {
      const one = (await togetherWith(work, id)).find((group) => group.id === together);
      if (one) leaveTogether(work, one.id, id);
      return one !== undefined;
    });
    return found ? back(c) : c.notFound();
  });
  app.post('/desk/clients/:id/helpers', async (c) => {
    const form = await formIn(c);
    const typed = helperTyped(form);
    if (typed.called === '') return showClient(parts, c, { wrong: new Set(['called']), typed: form });
    await atDesk(parts, c, async (work) =>
      nameHelper(work, { personId: c.req.param('id'), ...typed, by: 'staff' }),
    );
    return back(c);
  });
  app.post('/desk/clients/:id/helpers/:helper/end', async (c) => {
    const { id: personId, helper: id } = c.req.param();
    if (!isUuid(id)) return c.notFound();
    const done = await atDesk(parts, c, (work) => endHelper(work, { personId, id }));
    return isRefused(done) ? c.notFound() : back(c);
  });
}

/** One client: their page, their ways, who is around them. */
export function clientRoutes(app: Hono<StaffEnv>, parts: ClientDeskParts): void {
  app.get('/desk/clients/:id', (c) => showClient(parts, c));
  app.post('/desk/clients/:id/page', (c) => showLink(parts, c));
  app.post('/desk/clients/:id/page/mailed', async (c) => {
    const id = c.req.param('id');
    const sent = await atDesk(parts, c, (work) => parts.mailPage.send(work, id));
    return back(c, sent ? 'mailed' : '');
  });
  app.post('/desk/clients/:id/page/closed', async (c) => {
    const id = c.req.param('id');
    await atDesk(parts, c, (work) => closeMyPage(work, id));
    return back(c, 'closed');
  });
  aroundRoutes(app, parts);
  deskWayRoutes(app, parts);
  diedRoutes(app, parts);
  // What takes a POST leads back when it is asked for again.
  const deeds = ['page', 'page/mailed', 'page/closed', 'birthday', 'together', 'helpers'];
  const ofOne = ['died/taken-back', 'together/:together/left', 'helpers/:helper/end'];
  for (const deed of [...deeds, ...ofOne]) app.get(`/desk/clients/:id/${deed}`, (c) => back(c, ''));
}
