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
import { mailbox, send } from '#channels';
import {
  allInquiriesOf,
  askToBeErased,
  hiddenFrom,
  inquiry,
  inquiryPaths,
  recordFacts,
  stayAfterAll,
} from '#inquiries';
import { isUuid } from '#kit/ids';
import type { Work, WorkSource } from '#kit/work';
import { whenInWords } from '#kit/wording/time';
import {
  type Area,
  type ClientDeskParts,
  type MyClientParts,
  type Sight,
  type Way,
  actsFor,
  clientDeskRoutes,
  clientWords,
  erasurePlan,
  mayMeet,
  mayWeReach,
  myClientRoutes,
  normalised,
  persons,
  waysOf,
} from '#people';
import { type Lang, html, link } from '#ui';
import { copies } from './exports/copies.ts';
import { myPageMail } from './sign-in-mail.ts';

/** What the rooms know of a client, put together on the client's page at the desk and on their own. */

/** One way by which a link to their page may go now, if any; `only`: none but this address, which they typed. */
async function mailTo(work: Work, personId: string, only?: string): Promise<Way | undefined> {
  const box = await mailbox(work);
  // In the tray the staff could read it, so without a mail server nothing leaves.
  if (!box?.smtp) return undefined;
  for (const way of await waysOf(work, [personId])) {
    if (way.channel !== 'email') continue;
    if (only !== undefined && normalised('email', way.address) !== normalised('email', only)) continue;
    const { reach } = await mayWeReach(work, { way: way.id, purpose: 'my_page' });
    if (reach === 'yes') return way;
  }
  return undefined;
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
  const lang: Lang = known.get(personId)?.locale === 'es' ? 'es' : 'en';
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
  const data = first ? link(inquiryPaths.theirData(first.id), words.give) : words.none;
  return html`<section class="stack"><h2>${words.title}</h2>
    ${first && html`<ul class="rows">${lines}</ul>`}
    ${answers && html`<p>${data}</p>`}</section>`;
};

type Desk = Pick<ClientDeskParts, 'source' | 'frame'>;

/** `/desk/clients`. */
export function clientsAtDesk(app: Hono<StaffEnv>, desk: Desk): void {
  clientDeskRoutes(app, {
    ...desk,
    hiddenFrom,
    next: async () => new Map(),
    beside: [],
    foot: [wroteBefore],
    mailPage: {
      to: async (work, personId) => (await mailTo(work, personId))?.address,
      send: (work, personId) => mailPageLink(work, personId),
    },
  });
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
    const locale = person.get(personId)?.locale === 'es' ? 'es' : 'en';
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
  about: 'agreement',
  agreement: 'agreement',
  appointments: 'appointments',
  share: 'messages',
  shared: 'messages',
};

/** P11 where the page opens, any part will do; it holds no words of theirs. */
function isOpen(sight: Sight, rest: string, doing: boolean): boolean {
  if (rest === '')
    return (
      !doing && (['appointments', 'agreement', 'messages'] as const).some((area) => sight[area] !== 'no')
    );
  const area = AREAS_OF[rest];
  return area !== undefined && mayMeet(sight, area, doing);
}

/** P11 a guardian on a child's page: whose it is, or the answer that this isn't open to them. */
export async function actForChild(
  source: WorkSource,
  c: Context<MyEnv>,
  given: { page: MyPage; guardianship: string; closed: (work: Work, child: string) => Promise<Response> },
): Promise<MyPage | Response> {
  const { page, guardianship, closed } = given;
  if (!isUuid(guardianship)) return c.notFound();
  const actor = { kind: 'person', id: page.personId } as const;
  return source.inPractice(page.practice, actor, async (work) => {
    const found = await actsFor(work, page.personId, guardianship);
    if (!found) return c.notFound();
    const rest = c.req.path.split('/')[3] ?? '';
    const doing = c.req.method !== 'GET' && c.req.method !== 'HEAD';
    if (!isOpen(found.sight, rest, doing)) return closed(work, found.child.called);
    return {
      ...page,
      personId: found.child.id,
      slug: `${page.slug}~${guardianship}`,
      acting: { guardianId: page.personId, ownSlug: page.slug, child: found.child.called },
    };
  });
}
