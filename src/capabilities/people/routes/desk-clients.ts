import type { Hono } from 'hono';
import { type StaffEnv, answerersOnly, myPagesOf, ownersOnly } from '#accounts';
import { recordLook } from '#audit';
import { numberAsTyped } from '#kit/number-as-typed';
import { meet } from '../actions.ts';
import { beginCare } from '../clients/care.ts';
import { diedHere } from '../clients/died.ts';
import { agesOf, sayAges } from '../clients/young.ts';
import { type AgesWrong, agesPage } from '../pages/desk-bring.ts';
import {
  type NewClientTyped,
  type NewClientWrong,
  clientsPage,
  newClientPage,
} from '../pages/desk-clients.ts';
import { paths } from '../paths.ts';
import { mailAddress } from '../rules/mail-address.ts';
import { type NewWay, persons, waysOf } from '../store.ts';
import { clientWords } from '../words/index.ts';
import { bringRoutes } from './desk-bring.ts';
import { clientRoutes } from './desk-client.ts';
import { guardianRoutes } from './desk-guardians.ts';
import { type C, type ClientDeskParts, atDesk, clientsSeen, onTheirDesk, therapists } from './desk-parts.ts';
import { formIn } from './my-parts.ts';

async function list(parts: ClientDeskParts, c: C): Promise<Response> {
  const whose = c.req.query('whose') === 'mine' ? ('mine' as const) : ('all' as const);
  const brought = Number(c.req.query('brought') ?? 'none');
  return atDesk(parts, c, async (work, reading) => {
    const [seen, here, died, hidden] = await Promise.all([
      clientsSeen(parts, work, reading.memberId),
      therapists(work),
      diedHere(work),
      parts.hiddenFrom(work, reading.memberId),
    ]);
    const gone = await persons(
      work,
      died.filter((id) => !hidden.has(id)),
    );
    const shown = seen.filter(({ memberIds }) => whose === 'all' || memberIds.includes(reading.memberId));
    const ids = shown.map(({ person }) => person.id);
    const [pages, ways, next] = await Promise.all([
      myPagesOf(work, ids),
      waysOf(work, ids),
      parts.next(work, ids, reading),
    ]);
    const detail = { people: ids.length };
    await recordLook(work, { action: 'list.looked', subject: 'list', subjectId: 'clients', detail });
    const names = new Map(here.map(({ id, name }) => [id, name]));
    const lines = shown.map(({ person, memberIds }) => {
      const theirs = ways.filter(({ personId }) => personId === person.id);
      return {
        id: person.id,
        called: person.called,
        withWhom: memberIds.map((id) => names.get(id) ?? '').join(', '),
        next: next.get(person.id) ?? '',
        page: pages.get(person.id) ?? ('none' as const),
        unasked: theirs.length > 0 && theirs.every(({ source }) => source === 'unasked'),
      };
    });
    const view = {
      lang: reading.lang,
      lines,
      whose,
      several: here.length > 1,
      died: died.flatMap((id) => gone.get(id) ?? []),
      mayBring: reading.answers,
      brought: Number.isInteger(brought) ? brought : undefined,
    };
    const title = clientWords(reading.lang).title;
    return c.html(
      parts.frame(c, { title, locale: reading.lang, main: clientsPage(view), current: paths.clients() }),
    );
  });
}

const typedIn = (form: URLSearchParams): NewClientTyped => {
  const of = (name: string, most: number): string => (form.get(name) ?? '').trim().slice(0, most);
  return {
    called: of('called', 120),
    email: of('email', 254),
    phone: of('phone', 60),
    asked: of('asked', 3),
    whose: of('whose', 40),
    lang: of('lang', 2),
  };
};

async function showNew(
  parts: ClientDeskParts,
  c: C,
  shown?: { typed: NewClientTyped; wrong: ReadonlySet<NewClientWrong> },
): Promise<Response> {
  return atDesk(parts, c, async (work, { lang }) => {
    const typed = shown?.typed ?? { ...typedIn(new URLSearchParams()), lang };
    const wrong = shown?.wrong ?? new Set<NewClientWrong>();
    const main = newClientPage({ lang, typed, wrong, members: await therapists(work) });
    const title = clientWords(lang).new.title;
    const page = parts.frame(c, { title, locale: lang, main, current: paths.clients() });
    return c.html(page, wrong.size > 0 ? 422 : 200);
  });
}

/** The ways that were typed; without a yes they are noted as not asked, and nothing is sent by them. */
function waysTyped(typed: NewClientTyped, country: string): { ways: NewWay[]; wrong: NewClientWrong[] } {
  const ways: NewWay[] = [];
  const wrong: NewClientWrong[] = [];
  const source = typed.asked === 'yes' ? ('staff' as const) : ('unasked' as const);
  const said = { mayLeaveMessage: false, maySayWho: false, plainWords: false, windows: { kind: 'any' } };
  if (typed.email !== '') {
    const address = mailAddress(typed.email);
    if (address === undefined) wrong.push('email');
    else ways.push({ channel: 'email', address, source, ...said });
  }
  if (typed.phone !== '') {
    const address = numberAsTyped(typed.phone, country);
    if (address === undefined) wrong.push('phone');
    else ways.push({ channel: 'phone', address, source, ...said });
  }
  return { ways, wrong };
}

async function postNew(parts: ClientDeskParts, c: C): Promise<Response> {
  const typed = typedIn(await formIn(c));
  const done = await atDesk(parts, c, async (work, { country, lang }) => {
    const here = await therapists(work);
    const whose = here.length === 1 ? here[0] : here.find(({ id }) => id === typed.whose);
    const read = waysTyped(typed, country);
    const wrong = new Set<NewClientWrong>([
      ...(typed.called === '' ? (['called'] as const) : []),
      ...read.wrong,
    ]);
    if (!whose) wrong.add('whose');
    if (wrong.size > 0 || !whose) return { wrong };
    const locale = typed.lang === 'es' || typed.lang === 'en' ? typed.lang : lang;
    const { person } = meet(work, { standing: 'client', called: typed.called, locale, ways: read.ways });
    beginCare(work, { personId: person, memberId: whose.id, source: 'hand' });
    return { person };
  });
  if ('wrong' in done) return showNew(parts, c, { typed, wrong: done.wrong });
  return c.redirect(`${paths.client(done.person)}?done=added`, 303);
}

type AgesShown = { typed: URLSearchParams; wrong: ReadonlySet<AgesWrong> };

async function showAges(parts: ClientDeskParts, c: C, shown?: AgesShown): Promise<Response> {
  return atDesk(parts, c, async (work, { lang, role }) => {
    const { known, said } = await agesOf(work);
    const typed =
      shown?.typed ??
      new URLSearchParams({
        agrees: String(said?.agreesAt ?? ''),
        of_age: String(said?.ofAgeAt ?? ''),
        source: said?.source ?? '',
      });
    const wrong = shown?.wrong ?? new Set<AgesWrong>();
    const done = c.req.query('done') === 'saved';
    const main = agesPage({ lang, known, mayChange: role === 'owner', typed, wrong, done });
    const title = clientWords(lang).agesPage.title;
    const page = parts.frame(c, { title, locale: lang, main, current: paths.clients() });
    return c.html(page, wrong.size > 0 ? 422 : 200);
  });
}

/** An age in years, nothing where the field was left empty, or undefined for what is neither. */
function ageIn(
  form: URLSearchParams,
  name: string,
  [least, most]: [number, number],
): number | null | undefined {
  const typed = (form.get(name) ?? '').trim();
  if (typed === '') return null;
  const age = Number(typed);
  return /^\d{1,2}$/.test(typed) && age >= least && age <= most ? age : undefined;
}

async function postAges(parts: ClientDeskParts, c: C): Promise<Response> {
  const form = await formIn(c);
  const [agreesAt, ofAgeAt] = [ageIn(form, 'agrees', [7, 21]), ageIn(form, 'of_age', [15, 21])];
  const source = (form.get('source') ?? '').trim().slice(0, 200);
  const isUnsourced = typeof agreesAt === 'number' && source === '';
  if (agreesAt === undefined || ofAgeAt === undefined || isUnsourced) {
    const wrong = new Set<AgesWrong>();
    if (agreesAt === undefined) wrong.add('agrees');
    if (ofAgeAt === undefined) wrong.add('of_age');
    if (isUnsourced) wrong.add('source');
    return showAges(parts, c, { typed: form, wrong });
  }
  await atDesk(parts, c, async (work, { memberId }) =>
    sayAges(work, { agreesAt, ofAgeAt, source, memberId }),
  );
  return c.redirect(`${paths.ages()}?done=saved`, 303);
}

/** What the front desk does too is to see who is a client, by which way they are reached, and to add one. */
const FOR_WHO_ANSWERS = [
  paths.bring(),
  paths.ages(),
  '/desk/clients/:id/ways/*',
  '/desk/clients/:id/page',
  '/desk/clients/:id/page/*',
  '/desk/clients/:id/died',
  '/desk/clients/:id/died/*',
  '/desk/clients/:id/birthday',
  '/desk/clients/:id/guardians/*',
  '/desk/clients/:id/together',
  '/desk/clients/:id/together/*',
  '/desk/clients/:id/helpers',
  '/desk/clients/:id/helpers/*',
  '/desk/clients/:id/data',
  '/desk/clients/:id/data/*',
];

/** Everything about clients under `/desk`. */
export function clientDeskRoutes(app: Hono<StaffEnv>, parts: ClientDeskParts): void {
  const framed = {
    source: parts.source,
    frame: (
      c: C,
      view: { title: string; locale: 'en' | 'es'; main: Parameters<typeof parts.frame>[1]['main'] },
    ) => parts.frame(c, { ...view, current: paths.clients() }),
  };
  const theirs = onTheirDesk(parts);
  for (const path of ['/desk/clients/:id', '/desk/clients/:id/*']) app.use(path, theirs);
  const whoAnswers = answerersOnly(framed);
  for (const path of FOR_WHO_ANSWERS) app.use(path, whoAnswers);
  app.get(paths.clients(), (c) => list(parts, c));
  app.get(paths.added(), (c) => showNew(parts, c));
  app.post(paths.added(), (c) => postNew(parts, c));
  app.get(paths.ages(), (c) => showAges(parts, c));
  app.post(paths.ages(), ownersOnly(framed), (c) => postAges(parts, c));
  bringRoutes(app, parts);
  clientRoutes(app, parts);
  guardianRoutes(app, parts);
}
