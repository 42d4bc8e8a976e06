import { type Inquiry, type Visit, inquiry, inquiryPaths, promisesOf, signed } from '#inquiries';
import { type Opening, feeInWords, match, opening, whyInWords, withHomes } from '#openings';
import { promiseInWords } from '#kit/wording/time';
import type { Work } from '#kit/work';
import type { More } from '../actions/widen.ts';
import { nextToAsk } from '../candidates.ts';
import { type Wanted, namedTyped, wantedTyped } from '../forms/need.ts';
import { needOf } from '../needs.ts';
import type { RequestView, Yes } from '../pages/request.ts';
import { WIDENINGS, formatOf, notAllowed } from '../rules/widening.ts';
import { type Ask, type Request, asksOf } from '../store.ts';
import { requestWords } from '../words/index.ts';
import { sentence } from '../words/sentence.ts';
import { widenedInWords } from '../words/widened.ts';
import { soFar } from './request-steps.ts';

/** "New York or New Jersey". */
const anyOf = (places: readonly string[], lang: string): string =>
  new Intl.ListFormat(lang, { type: 'disjunction' }).format(places);

/** The opening, with whose it is. */
async function told(work: Work, id: string): Promise<Opening[]> {
  const found = await opening(work, id);
  return found ? withHomes(work, [found]) : [];
}

/** Whose opening it is, as people read it: told by a practice or by a colleague, or the network's own. */
export const nameOf = ({ home }: Opening, network: string): string =>
  home ? signed(home.by, home.from) : network;

type Told = {
  readonly work: Work;
  readonly visit: Visit;
  readonly request: Request;
  readonly contact: Inquiry;
  readonly wanted: Wanted;
};

function yesOf({ visit, contact, wanted }: Told, ask: Ask, found: Opening): Yes {
  const { frame, practice, at } = visit;
  const reader = { ...practice, locale: frame.lang };
  // Whatever they asked for, it is said of this one why they fit.
  const [fitting] = match([found], needOf(wanted, contact.locale, ask.widened), at);
  const isOnline = formatOf(wanted, ask.widened) !== 'in_person' && found.formats.includes('online');
  const paysSelf =
    ask.widened.includes('paying') && found.payers.length > 0 && fitting?.reasons.payers.length === 0;
  const { page } = requestWords(frame.lang);
  return {
    ask: ask.id,
    name: nameOf(found, frame.name),
    why: [fitting ? whyInWords(fitting, reader, at) : '', paysSelf ? page.paysSelf(wanted.payer) : '']
      .filter(Boolean)
      .join(' · '),
    cost: feeInWords(found, reader),
    note: found.note,
    licensedIn: isOnline ? anyOf(found.licensedIn, frame.lang) : '',
  };
}

async function yesesOf(here: Told, asks: readonly Ask[]): Promise<Yes[]> {
  const yeses: Yes[] = [];
  for (const one of asks.filter(({ answer }) => answer === 'yes')) {
    const [found] = await told(here.work, one.openingId);
    if (found) yeses.push(yesOf(here, one, found));
  }
  return yeses;
}

/** Q21 Q22 what may be allowed with one press, where nobody is left to be asked; each with what they would be told then. */
async function offersOf(
  { work, visit, request, contact, wanted }: Told,
  asks: readonly Ask[],
): Promise<RequestView['offers']> {
  if (request.endedAt !== null || contact.standing === 'closed') return [];
  if (asks.some((one) => one.answer === 'yes' && one.releasedAt === null)) return [];
  const asked = asks.map((one) => one.homeMember);
  const left = await nextToAsk(work, request.typed, { locale: contact.locale, asked });
  if (left.openings.length > 0) return [];
  const { lang } = visit.frame;
  const offer = (more: More, said: Wanted) => ({ more, told: sentence(said, lang) });
  return [
    ...(namedTyped(request.typed) === undefined ? [] : [offer('others', wanted)]),
    ...notAllowed(wanted).map((one) => offer(one, { ...wanted, widen: [...wanted.widen, one] })),
  ];
}

/** I5 the date that went by last, where nobody has said yes since. */
async function missedDue({ work, contact, visit }: Told): Promise<string> {
  if (contact.missed === 0 || contact.standing !== 'waiting') return '';
  const missed = (await promisesOf(work, contact.id)).findLast((one) => one.missed_at !== null);
  const { zone, country } = visit.practice;
  return missed ? promiseInWords(missed.due_at, zone, visit.frame.lang, { country }) : '';
}

/** What the person's page of a request shows; undefined before it was sent, and where its contact is gone. */
export async function requestView(
  work: Work,
  visit: Visit,
  request: Request,
): Promise<RequestView | undefined> {
  const contact = request.inquiryId === null ? undefined : await inquiry(work, request.inquiryId);
  if (!contact) return undefined;
  const { frame, practice } = visit;
  const wanted = wantedTyped(request.typed);
  const here = { work, visit, request, contact, wanted };
  const asks = await asksOf(work, request.id);
  const standing = asks.filter((one) => one.releasedAt === null);
  const yeses = await yesesOf(here, standing);
  const picked = asks.find((one) => one.chosenAt !== null);
  const [whom] = picked ? await told(work, picked.openingId) : [];
  const due = contact.standing === 'waiting' ? contact.promiseDueAt : null;
  const { zone, country } = practice;
  const dueSaid = due ? promiseInWords(due, zone, frame.lang, { country }) : '';
  const widened = WIDENINGS.findLast((one) => asks.some((each) => each.widened.includes(one)));
  return {
    frame,
    request,
    inquiryLink: contact.link,
    code: contact.code,
    hasNoWay: request.typed.getAll('ways').every((one) => one === 'code'),
    comeBackAt: `${new URL(work.origin).host}${inquiryPaths.comeBack(frame.slug)}`,
    sentence: sentence(wanted, frame.lang),
    due: dueSaid,
    missed: yeses.length > 0 ? '' : await missedDue(here),
    looking: standing.filter(({ answer }) => answer === null).length,
    asked: asks.length,
    tookBack: yeses.length === 0 && asks.some((one) => one.answer === 'no' && one.hadRoomAt !== null),
    isNamed: namedTyped(request.typed) !== undefined,
    widened: widened === undefined ? '' : widenedInWords(widened, wanted, frame.lang),
    offers: await offersOf(here, asks),
    steps: await soFar({ ...here, asks, due: yeses.length > 0 ? '' : dueSaid }),
    yeses,
    chosen: picked && {
      name: whom ? nameOf(whom, frame.name) : '',
      page: picked.takenAt,
      isListed: picked.homePractice === work.practice,
    },
  };
}
