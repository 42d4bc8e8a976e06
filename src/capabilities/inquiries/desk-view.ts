import { type Member, type Staffing, promiseDue, staffing, answersPeople } from '#accounts';
import { type Restoration, mailbox, personsToPassOn, restoration } from '#channels';
import { type Person, type Way, persons, waysOf } from '#people';
import { type Resource, type Suggestion, inReadersWords, resources, suggest } from '#resources';
import type { Opening } from '#openings';
import { type AboutView, safetyAbout } from '#safety';
import { assert } from '#kit/outcome';
import type { Work } from '#kit/work';
import { anyTopic, withOthers } from './all-places.ts';
import { type Answer, type Attempt, answersOf, attemptsOf, stands } from './answers.ts';
import { type Colleague, colleaguesFor } from './colleagues.ts';
import { type Helping, helpingAt } from './desk-helping.ts';
import { asFrontDesk, readsWords } from './front-desk.ts';
import { knowsOfPage } from './rules/knowing-the-page.ts';
import { type SuggestedAnswer, suggestedAnswer } from './rules/suggested-answer.ts';
import { type Message, lastSaidIn, messagesOf } from './messages.ts';
import { type JustNoted, justNoted } from './noted-call.ts';
import { hiddenFrom, inquiriesOfPeople, listed, listedLately, putAsideSince } from './listing.ts';
import { type Inquiry, inquiry } from './store.ts';
import { type Template, templates } from './templates.ts';
import { isClaimed } from './actions/tend.ts';
import { type TriedHow, triedEnough } from './actions/tried.ts';
import { TAKE_BACK_DAYS } from './rules/put-aside.ts';
import { otherSafeWay } from './rules/unopened.ts';
import { waitingPlaces } from './waiting-places.ts';

export type DeskList = 'waiting' | 'answered' | 'aside';

/** One line of the list, ready to be shown. */
export type DeskLine = {
  inquiry: Inquiry;
  person: Person | undefined;
  excerpt: string;
  heldBy: Member | undefined;
  ways: readonly Way[];
  /** Undefined where no kind is to be chosen beforehand. */
  suggested: SuggestedAnswer | undefined;
  /** An answer that is about to leave. */
  pending: Answer | undefined;
  /** Their answer's page wasn't opened for two working days, and this way is safe too. */
  alsoSafe: 'phone' | 'text' | undefined;
};

export type DeskView = {
  staff: Staffing;
  me: Member;
  at: Temporal.Instant;
  list: DeskList;
  lines: DeskLine[];
  automatic: DeskLine[];
  /** What was put aside as no first contact, while it can be taken back (I10). */
  putAside: DeskLine[];
  /** Those of the set-aside who have a place on the waiting list. */
  onTheList: ReadonlySet<string>;
  /** False while no mail server is set: then mail waits in the tray to be copied. */
  mailLeaves: boolean;
  /** Mails that wait in the tray for somebody to copy and send. */
  toCopy: number;
  /** The practice was brought back from a copy, and nobody has said yet that mail may leave. */
  restored: Restoration | undefined;
};

export type OpenView = DeskLine & {
  /** In a network, of a request: who was asked, and what came of it. */
  soFar?: readonly string[];
  messages: Message[];
  answers: Answer[];
  attempts: Attempt[];
  suggestions: Suggestion[];
  /** Colleagues with room that fits, the best first. */
  colleagues: Colleague[];
  /** Whether somebody worries about their safety now, or did. */
  safety: AboutView;
  /** I10 a call that somebody noted in these minutes. */
  justNoted: JustNoted | undefined;
  /** I10 whether it was tried often enough to stop, and how. */
  mayStopTrying: TriedHow | false;
  all: Resource[];
  helping: Helping;
  /** The practice's own words for answers. */
  templates: Template[];
};

const MOST = 100;

/** What is shown to one colleague alone waits in nobody else's tray. */
async function mailsToCopy(work: Work, memberId: string): Promise<number> {
  const waiting = await personsToPassOn(work);
  if (waiting.length === 0) return 0;
  const hidden = await hiddenFrom(work, memberId);
  return waiting.filter((id) => !hidden.has(id)).length;
}

/** The member who is signed in. */
export function whoLooks(staff: Staffing, memberId: string): Member {
  const me = staff.member(memberId);
  assert(me, 'who is signed in works here');
  return me;
}

/** What stands on a desk. Names and words of the shown rows alone are opened. */
export async function deskView(work: Work, memberId: string, list: DeskList): Promise<DeskView> {
  const isAsideList = list === 'aside';
  const since = work.at.subtract({ hours: 24 * TAKE_BACK_DAYS });
  const [staff, found, automatic, putAside, places, box, restored] = await Promise.all([
    staffing(work),
    list === 'answered'
      ? listedLately(work, ['answered', 'closed'], MOST)
      : listed(work, { standing: ['waiting'], aside: isAsideList, most: MOST }),
    list === 'waiting' ? listed(work, { standing: ['automatic'], most: MOST }) : [],
    isAsideList ? putAsideSince(work, since, MOST) : [],
    isAsideList ? waitingPlaces(work) : [],
    mailbox(work),
    restoration(work),
  ]);
  const me = whoLooks(staff, memberId);
  const shown = [...found, ...automatic, ...putAside].filter((one) => isMine(one, me));
  const lines = await linesOf(work, staff, (one) => readsWords(me, one), shown);
  const of = (standing: Inquiry['standing']) => lines.filter((line) => line.inquiry.standing === standing);
  return {
    staff,
    me,
    at: work.at,
    list,
    lines: lines.filter(({ inquiry: { standing } }) => standing !== 'automatic' && standing !== 'put_aside'),
    automatic: of('automatic'),
    putAside: of('put_aside'),
    onTheList: new Set(places.map((place) => place.inquiry_id)),
    mailLeaves: box?.smtp !== undefined,
    toCopy: list === 'waiting' && answersPeople(me) ? await mailsToCopy(work, memberId) : 0,
    restored,
  };
}

/** Who waits, for every therapist of the practice at once: whose turn it is, and no word of anybody. */
export async function whoWaits(work: Work, staff: Staffing): Promise<DeskLine[]> {
  const found = await listed(work, { standing: ['waiting'], aside: false, most: MOST });
  return linesOf(work, staff, () => false, found);
}

/** Whether it waits for this member: theirs, or nobody's yet. */
export const waitsFor = (line: DeskLine, me: Member): boolean =>
  !line.pending &&
  isMine(line.inquiry, me) &&
  (line.inquiry.holderId === null || line.inquiry.holderId === me.id);

/** "Show it to nobody else" is kept here: such a message is on no other desk. */
export function isMine(one: Inquiry, me: Member): boolean {
  return one.privateTo === null || one.privateTo === me.id;
}

const EXCERPT = 140;

export async function linesOf(
  work: Work,
  staff: Staffing,
  withWords: (one: Inquiry) => boolean,
  inquiries: readonly Inquiry[],
): Promise<DeskLine[]> {
  const ids = inquiries.map((one) => one.id);
  const personIds = inquiries.map((one) => one.personId);
  const [people, ways, lastSaid, answers] = await Promise.all([
    persons(work, personIds),
    waysOf(work, personIds),
    lastSaidIn(
      work,
      inquiries.filter(withWords).map((one) => one.id),
    ),
    answersOf(work, ids),
  ]);
  return inquiries.map((one) => {
    const theirs = ways.filter((way) => way.personId === one.personId);
    const words = (lastSaid.get(one.id) ?? '').replace(/\s+/g, ' ');
    return {
      inquiry: one,
      person: people.get(one.personId),
      excerpt: words.length > EXCERPT ? `${words.slice(0, EXCERPT)}…` : words,
      heldBy: isClaimed(one, work.at) ? staff.member(one.claimedBy) : undefined,
      ways: theirs,
      alsoSafe: unopened(work, staff, one, answers, theirs),
      suggested: suggestedAnswer({
        helpNow: one.helpNowAt !== null,
        hasNumber: theirs.some((way) => way.channel === 'phone'),
        hasEmail: theirs.some((way) => way.channel === 'email'),
        knowsPage: knowsOfPage(one, theirs),
        full: staff.practice.terms.fullUntil !== '',
        referralOnly: staff.practice.terms.referralOnly,
        isNetwork: staff.practice.kind === 'network',
        heardYes: one.requestSays === 'with_colleague' || one.requestSays === 'not_chosen',
      }),
      pending: answers.find(
        (answer) =>
          answer.inquiryId === one.id && answer.round === one.round && stands(answer) && !answer.leftAt,
      ),
    };
  });
}

function unopened(
  work: Work,
  staff: Staffing,
  one: Inquiry,
  answers: readonly Answer[],
  ways: readonly Way[],
): DeskLine['alsoSafe'] {
  const last = answers.findLast((answer) => answer.inquiryId === one.id && answer.leftAt && stands(answer));
  if (one.standing !== 'answered' || !last?.leftAt) return undefined;
  const due = promiseDue(staff.calendar(one.holderId), last.leftAt, { days: 2 })?.due;
  return otherSafeWay({ leftAt: last.leftAt, dueToOpen: due }, one.openedStatusAt, ways, work.at);
}

/** Everything about the one that is open. Undefined when it isn't there, or is shown to someone else alone. */
export async function openView(
  work: Work,
  view: DeskView,
  id: string,
  /** What the practice's networks were told of: colleagues of other practices. */
  elsewhere: readonly Opening[] = [],
): Promise<OpenView | undefined> {
  const one = await inquiry(work, id);
  if (!one || !isMine(one, view.me)) return undefined;
  const [[line], messages, answers, attempts, all, own, safety, helping, colleagues] = await Promise.all([
    linesOf(work, view.staff, (read) => readsWords(view.me, read), [one]),
    messagesOf(work, [id]),
    answersOf(work, [id]),
    attemptsOf(work, [id]),
    resources(work),
    templates(work),
    safetyAbout(work, id, view.me.id),
    helpingAt(work, view.me, one),
    colleaguesFor(work, view.staff, one, { except: view.me.id, elsewhere }),
  ]);
  if (!line) return undefined;
  const { practice } = view.staff;
  const on = work.at.toZonedDateTimeISO(practice.zone).toPlainDate();
  const told = all.map((place) => inReadersWords(place, one.locale));
  const need = {
    topics: one.need.topics,
    area: one.need.place,
    ages: [],
    language: one.locale,
    country: practice.country,
    faithAsked: one.need.help.includes('faith'),
    helpWanted: one.need.help.filter(
      (help) => help === 'book' || help === 'group' || help === 'faith' || help === 'job_line',
    ),
  };
  const open: OpenView = {
    ...line,
    messages: messages.get(id) ?? [],
    answers,
    attempts,
    all,
    helping,
    templates: own,
    safety,
    justNoted: await justNoted(work, view.staff, one, {
      answers,
      attempts,
      messages: messages.get(id) ?? [],
      safety,
    }),
    mayStopTrying:
      one.standing === 'waiting' &&
      !line.pending &&
      triedEnough(view.staff, one, { attempts, answers, ways: line.ways }),
    suggestions: withOthers(suggest(told, need, on), suggest(told, { ...need, topics: anyTopic(need) }, on)),
    colleagues,
  };
  return answersPeople(view.me) ? open : asFrontDesk(open);
}

/** What this member is shown of one, as they open it from the list. */
export async function shownAtDesk(work: Work, memberId: string, id: string): Promise<OpenView | undefined> {
  return openView(work, await deskView(work, memberId, 'waiting'), id);
}

/** The latest inquiry of each of these people, of those that this member may see. */
export async function seenLines(
  work: Work,
  view: DeskView,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, DeskLine>> {
  const found = (await inquiriesOfPeople(work, personIds)).filter((one) => isMine(one, view.me));
  const lines = await linesOf(work, view.staff, (one) => readsWords(view.me, one), found);
  return new Map(lines.map((line) => [line.inquiry.personId, line]));
}

/** These people as this member sees them; `hidden` are those with anything that is shown to someone else alone. */
export async function personsHere(
  work: Work,
  view: Pick<DeskView, 'staff' | 'me'>,
  personIds: readonly string[],
): Promise<{ lines: ReadonlyMap<string, DeskLine>; hidden: ReadonlySet<string> }> {
  const found = await inquiriesOfPeople(work, [...new Set(personIds)]);
  const hidden = new Set(found.filter((one) => !isMine(one, view.me)).map((one) => one.personId));
  const shown = found.filter((one) => !hidden.has(one.personId));
  const lines = await linesOf(work, view.staff, (one) => readsWords(view.me, one), shown);
  return { hidden, lines: new Map(lines.map((line) => [line.inquiry.personId, line])) };
}
