import { promiseDue } from '#accounts';
import { type Visit, answerWith, posted, waysTyped } from '#inquiries';
import { whyInWords } from '#openings';
import { promiseInWords } from '#kit/wording/time';
import type { Work } from '#kit/work';
import { sendRequest, keepStep } from '../actions/send.ts';
import { paths } from '../ask-paths.ts';
import { type Candidate, maybeAsked } from '../candidates.ts';
import { wantedTyped } from '../forms/need.ts';
import { type LookView, lookPage } from '../pages/look.ts';
import { nameOf } from './request-view.ts';
import { stagesOf } from '../rules/widening.ts';
import { sentence } from '../words/sentence.ts';
import { type Here, to } from './here.ts';
import { showStep } from './steps.ts';

const shown = ({ frame, practice, at }: Visit, all: readonly Candidate[]): LookView['names'] =>
  all.map(({ match }) => ({
    id: match.opening.memberId,
    name: nameOf(match.opening, frame.name),
    why: whyInWords(match, { ...practice, locale: frame.lang }, at),
  }));

/** Names are shown to nobody who couldn't be answered: the list isn't there to be read. */
const candidates = (work: Work, { frame }: Visit, typed: URLSearchParams, reachable: boolean) =>
  reachable ? maybeAsked(work, typed, frame.lang) : Promise.resolve([]);

/** The last look before anybody is asked. */
export async function showLook(
  { c, work, visit, request }: Here,
  typed: URLSearchParams,
  more: Pick<LookView, 'wrong'> & { many?: boolean } = {},
): Promise<Response> {
  const { frame, staff, practice } = visit;
  const { settings, zone, country } = practice;
  const reachable = waysTyped(posted(typed).typed, visit, 'person').errors.length === 0;
  const due = promiseDue(staff.calendar(null), work.at, { days: settings.promiseDays })?.due;
  const wanted = wantedTyped(typed);
  const page = lookPage({
    frame,
    link: request.link,
    sentence: sentence(wanted, frame.lang),
    due: due ? promiseInWords(due, zone, frame.lang, { country }) : '',
    reachable,
    many: more.many === true,
    names: shown(visit, await candidates(work, visit, typed, reachable)),
    whom: typed.get('whom') ?? '',
    named: typed.getAll('named'),
    further: stagesOf(wanted).at(-1) ?? [],
    wrong: more.wrong,
  });
  return answerWith(c, page, more.many === true ? 429 : more.wrong === undefined ? 200 : 422);
}

/** Q21 what was chosen, of what there is to choose: nobody who isn't shown can be named. */
async function chosenOf(
  work: Work,
  visit: Visit,
  typed: URLSearchParams,
): Promise<{ typed: URLSearchParams; wrong?: LookView['wrong'] }> {
  const all = await maybeAsked(work, typed, visit.frame.lang);
  const ids = new Set(all.map(({ match }) => match.opening.memberId));
  const whom = typed.get('whom');
  const named = typed.getAll('named').filter((one) => ids.has(one));
  const kept = new URLSearchParams([...typed].filter(([name]) => name !== 'named' && name !== 'whom'));
  if (whom !== 'named') {
    kept.set('whom', 'anyone');
    return { typed: kept, ...(whom !== 'anyone' && all.length > 0 && { wrong: 'who' as const }) };
  }
  kept.set('whom', 'named');
  for (const one of named) kept.append('named', one);
  return { typed: kept, ...(named.length === 0 && { wrong: 'name' as const }) };
}

const isOfLook = (name: string): boolean => name === 'whom' || name === 'named';

/** Asks them, once it is said who may see it. What was ticked is kept, whatever comes of it. */
export async function sent(at: Here, form: URLSearchParams, isWithin: boolean): Promise<Response> {
  const { work, visit, request } = at;
  const { frame } = visit;
  const page = paths.request(frame.slug, request.link);
  if (request.sentAt !== null) return to(at, page);
  const isSaid = [...form.keys()].some(isOfLook);
  const typed = isSaid ? keepStep(work, request, isOfLook, form) : request.typed;
  if (form.get('go') === 'back') return to(at, paths.step(frame.slug, request.link, 'need'));
  const read = posted(typed);
  const ways = waysTyped(read.typed, visit, 'person');
  if (ways.errors.length > 0) return showStep(at, 'you', { typed, asks: true });
  const chosen = await chosenOf(work, visit, typed);
  if (chosen.wrong !== undefined) return showLook(at, typed, { wrong: chosen.wrong });
  if (!isWithin) return showLook(at, typed, { many: true });
  keepStep(work, request, isOfLook, chosen.typed);
  await sendRequest(
    work,
    { ...request, typed: chosen.typed },
    {
      locale: frame.lang,
      called: read.typed.called,
      ways: ways.value,
      wantsCode: read.typed.ways.includes('code'),
      staff: visit.staff,
    },
  );
  return to(at, page);
}
