import type { Context, Hono } from 'hono';
import {
  type MyEnv,
  type MyPage,
  type MyParts,
  type StaffEnv,
  myPaths,
  offerMyPage,
  staffing,
  thisPractice,
} from '#accounts';
import { agreementPaths } from '#agreements';
import { appointmentPaths, nextAppointments, nextStarts } from '#appointments';
import { mailbox, send } from '#channels';
import {
  allInquiriesOf,
  askToBeErased,
  hiddenFrom,
  inquiry,
  inquiryPaths,
  recordFacts,
  stayAfterAll,
  clientDataRoutes,
} from '#inquiries';
import { endingBeside } from '#endings';
import { isUuid } from '#kit/ids';
import type { Work, WorkSource } from '#kit/work';
import { promiseInWords, whenInWords } from '#kit/wording/time';
import {
  type Area,
  type ClientDeskParts,
  type MyClientParts,
  type Sight,
  type Way,
  AREAS,
  actsFor,
  clientDeskRoutes,
  clientWords,
  erasurePlan,
  mayMeet,
  myClientRoutes,
  myClientWords,
  normalised,
  persons,
  waysFor,
} from '#people';
import { lettersBeside } from '#letters';
import { checkInsBeside } from '#check-ins';
import { outreachBeside } from '#outreach';
import { sharingPaths } from '#sharing';
import { type Html, html, link } from '#ui';
import { copies } from './exports/copies.ts';
import { myPageMail } from './sign-in-mail.ts';

/** What the rooms know of a client, put together on the client's page at the desk and on their own. */

/** One way by which a link to their page may go now, if any; `only`: none but this address, which they typed. */
async function mailTo(work: Work, personId: string, only?: string): Promise<Way | undefined> {
  const box = await mailbox(work);
  // In the tray the staff could read it, so without a mail server nothing leaves.
  if (!box?.smtp) return undefined;
  const ways = await waysFor(work, { personId, channel: 'email', purpose: 'my_page' });
  return ways.find(
    ({ address }) => only === undefined || normalised('email', address) === normalised('email', only),
  );
}

/** Mails a link to their page by the one way that may be used for it; nothing, where none may. */
export async function mailPageLink(
  work: Work,
  personId: string,
  validFor?: Temporal.DurationLike,
  only?: string,
): Promise<boolean> {
  const [way, known, practice] = await Promise.all([
    mailTo(work, personId, only),
    persons(work, [personId]),
    thisPractice(work),
  ]);
  if (!way) return false;
  const lang = known.get(personId)?.locale ?? 'en';
  const secret = offerMyPage(work, { personId, lang, ...(validFor && { validFor }) });
  const url = work.origin + myPaths.offered(secret);
  send(work, {
    once: `my page ${work.uuid()}`,
    purpose: 'my_page',
    to: { person: personId, way: way.id },
    words: { neutral: myPageMail(lang, { practice: practice.name, url }) },
  });
  return true;
}

type Beside = ClientDeskParts['beside'][number];

/** What they wrote when they reached out; who answers people also gives out and erases what is held. */
const wroteBefore: Beside = async (work, { personId, lang, at, zone, country, answers }) => {
  const ids = await allInquiriesOf(work, personId);
  const all = (await Promise.all(ids.map(({ id }) => inquiry(work, id)))).filter((one) => one !== undefined);
  const words = clientWords(lang).data;
  const lines = all.map(
    (one) =>
      html`<li>${link(inquiryPaths.inquiry(one.id), words.wrote(whenInWords(one.receivedAt, at, zone, lang, { country })))}</li>`,
  );
  const [first] = all;
  if (!first && !answers) return undefined;
  const of = first
    ? ({ under: 'inquiries', id: first.id } as const)
    : ({ under: 'clients', id: personId } as const);
  return html`<section class="stack"><h2>${words.title}</h2>
    ${first && html`<ul class="rows">${lines}</ul>`}
    ${answers && html`<p>${link(inquiryPaths.theirData(of), words.give)}</p>`}</section>`;
};

/** When the next session of each of these is. */
const nextOf: ClientDeskParts['next'] = async (work, personIds, { zone, lang, country }) => {
  const starts = await nextStarts(work, personIds);
  return new Map([...starts].map(([id, at]) => [id, promiseInWords(at, zone, lang, { country })]));
};

const MOST_AHEAD = 3;

const sessionsAhead: Beside = async (work, { personId, zone, lang, country }) => {
  const ahead = (await nextAppointments(work, personId)).slice(0, MOST_AHEAD);
  if (ahead.length === 0) return undefined;
  const lines = ahead.map(
    (one) =>
      html`<li>${link(appointmentPaths.appointment(one.id), promiseInWords(one.startsAt, zone, lang, { country }))}</li>`,
  );
  return html`<section class="stack"><h2>${clientWords(lang).next}</h2>
    <ul class="rows">${lines}</ul></section>`;
};

type Desk = Pick<ClientDeskParts, 'source' | 'frame'>;

/** `/desk/clients`. */
export function clientsAtDesk(app: Hono<StaffEnv>, desk: Desk): void {
  clientDeskRoutes(app, {
    ...desk,
    hiddenFrom,
    next: nextOf,
    beside: [sessionsAhead, outreachBeside, checkInsBeside, lettersBeside, endingBeside],
    foot: [wroteBefore],
    mailPage: {
      to: async (work, personId) => (await mailTo(work, personId))?.address,
      send: (work, personId) => mailPageLink(work, personId),
    },
  });
  clientDataRoutes(app, desk);
}

const erasing: MyClientParts['erasing'] = {
  async plan(work, personId) {
    const person = (await persons(work, [personId])).get(personId);
    const { record, today } = await recordFacts(work, {
      personId,
      standing: person?.standing ?? 'reached_out',
    });
    return erasurePlan(record, today, false);
  },
  async ask(work, personId) {
    const [person, practice] = await Promise.all([persons(work, [personId]), thisPractice(work)]);
    const locale = person.get(personId)?.locale ?? 'en';
    await askToBeErased(work, { personId, locale, link: work.origin + myPaths.home(practice.slug) });
  },
  keep: async (work, personId) => stayAfterAll(work, await staffing(work), { personId }),
};

/** What of the room of people stands on clients' own pages. */
export function clientsOwnPages(app: Hono<MyEnv>, mine: MyParts): void {
  myClientRoutes(app, { ...mine, copies, erasing });
}

/**
 * P11 what of a child's page belongs to which part that was chosen for a guardian, by the first word of its address. What isn't
 * here is open to no guardian: the child's own ways, helpers, data and devices.
 */
const AREAS_OF: Readonly<Record<string, Area>> = {
  agreement: 'agreement',
  appointments: 'appointments',
  share: 'messages',
  shared: 'messages',
};

/**
 * P11 among appointments: by which ways the child is reminded and asked, since those show addresses, and the address of a calendar, which
 * would go on after the guardian's time is over. Of the agreement: what the child would like (AG17).
 */
const CHILDS_OWN = /\/(?:appointments\/(?:calendar|reminders|sooner)|agreement\/[^/]+\/wishes)(?:\/|$)/;

/** P11 where a child's page opens for a guardian: a page of its own, that leads to what was chosen and says nothing of the child's. */
const OPENS: Readonly<Record<Area, (slug: string) => string>> = {
  appointments: (slug) => appointmentPaths.mine(slug),
  agreement: (slug) => agreementPaths.mine(slug),
  messages: (slug) => sharingPaths.all(slug),
};

function doorOf(page: MyPage, sight: Sight): Html | undefined {
  const words = myClientWords(page.lang).children;
  const open = AREAS.filter((area) => mayMeet(sight, area, false));
  if (open.length === 0) return undefined;
  return html`<h1>${words.link(page.acting?.child ?? '')}</h1>
    <nav class="deeds" aria-label="${words.parts}"><ul>${open.map(
      (area) => html`<li>${link(OPENS[area](page.slug), words.part[area])}</li>`,
    )}</ul></nav>`;
}

/** P11 a guardian on a child's page: whose it is, or the answer that this isn't open to them. */
export async function actForChild(
  source: WorkSource,
  c: Context<MyEnv>,
  given: {
    page: MyPage;
    guardianship: string;
    shown: (work: Work, view: { title: string; main: Html; status?: 403 }) => Promise<Response>;
  },
): Promise<MyPage | Response> {
  const { page, guardianship, shown } = given;
  if (!isUuid(guardianship)) return c.notFound();
  const actor = { kind: 'person', id: page.personId } as const;
  return source.inPractice(page.practice, actor, async (work) => {
    const found = await actsFor(work, page.personId, guardianship);
    if (!found) return c.notFound();
    const rest = c.req.path.split('/')[3] ?? '';
    const doing = c.req.method !== 'GET' && c.req.method !== 'HEAD';
    const child = found.child.called;
    const theirs = {
      ...page,
      personId: found.child.id,
      slug: `${page.slug}~${guardianship}`,
      acting: { guardianId: page.personId, ownSlug: page.slug, child },
    };
    const words = myClientWords(page.lang).children;
    const door = rest === '' && !doing ? doorOf(theirs, found.sight) : undefined;
    if (door) {
      c.set('my', theirs);
      return shown(work, { title: words.link(child), main: door });
    }
    const area = CHILDS_OWN.test(c.req.path) ? undefined : AREAS_OF[rest];
    if (area !== undefined && mayMeet(found.sight, area, doing)) return theirs;
    const main = html`<h1>${words.closedTitle}</h1>
      <p>${words.closed(child)}</p>
      <p>${link(myPaths.home(page.slug), words.back)}</p>`;
    return shown(work, { title: words.closedTitle, main, status: 403 });
  });
}
