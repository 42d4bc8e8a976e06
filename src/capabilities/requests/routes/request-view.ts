import { type Visit, inquiry, signed } from '#inquiries';
import { type Opening, feeInWords, match, opening, whyInWords, withHomes } from '#openings';
import { promiseInWords } from '#kit/wording/time';
import type { Work } from '#kit/work';
import { type Wanted, wantedTyped } from '../forms/need.ts';
import { needOf } from '../needs.ts';
import type { RequestView, Yes } from '../pages/request.ts';
import { type Ask, type Request, asksOf } from '../store.ts';
import { sentence } from '../words/sentence.ts';

/** "New York or New Jersey". */
const anyOf = (places: readonly string[], lang: string): string =>
  new Intl.ListFormat(lang, { type: 'disjunction' }).format(places);

async function told(work: Work, id: string): Promise<Opening[]> {
  const found = await opening(work, id);
  return found ? withHomes(work, [found]) : [];
}

const nameOf = ({ home }: Opening): string => (home ? signed(home.by, home.from) : '');

function yesOf(visit: Visit, ask: Ask, found: Opening, wanted: Wanted): Yes {
  const { frame, practice, at } = visit;
  const reader = { ...practice, locale: frame.lang };
  // Whatever they asked for, it is said of this one why they fit.
  const [fitting] = match([found], needOf(wanted, frame.lang), at);
  const isOnline = wanted.format !== 'in_person' && found.formats.includes('online');
  return {
    ask: ask.id,
    name: nameOf(found),
    why: fitting ? whyInWords(fitting, reader, at) : '',
    cost: feeInWords(found, reader),
    note: found.note,
    licensedIn: isOnline ? anyOf(found.licensedIn, frame.lang) : '',
  };
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
  const asks = await asksOf(work, request.id);
  const standing = asks.filter((one) => one.releasedAt === null);
  const yeses: Yes[] = [];
  for (const one of standing.filter(({ answer }) => answer === 'yes')) {
    const [found] = await told(work, one.openingId);
    if (found) yeses.push(yesOf(visit, one, found, wanted));
  }
  const picked = asks.find((one) => one.chosenAt !== null);
  const [whom] = picked ? await told(work, picked.openingId) : [];
  const due = contact.standing === 'waiting' ? contact.promiseDueAt : null;
  const { zone, country } = practice;
  return {
    frame,
    request,
    inquiryLink: contact.link,
    sentence: sentence(wanted, frame.lang),
    due: due ? promiseInWords(due, zone, frame.lang, { country }) : '',
    looking: standing.filter(({ answer }) => answer === null).length,
    asked: asks.length,
    yeses,
    chosen: picked && {
      name: whom ? nameOf(whom) : '',
      page: picked.takenAt,
      isListed: picked.homePractice === work.practice,
    },
  };
}
