import { type Member, type Staffing, staffing } from '#accounts';
import { type Person, type Way, persons, waysOf } from '#people';
import { type Resource, type Suggestion, resources, suggest } from '#resources';
import type { Work } from '#kit/work';
import { type Answer, type Attempt, answersOf, attemptsOf, stands } from './answers.ts';
import { type Helping, helpingAt } from './desk-helping.ts';
import { type SuggestedAnswer, suggestedAnswer } from './rules/suggested-answer.ts';
import { type Message, messagesOf } from './messages.ts';
import { type Inquiry, inquiry, listed, listedLately } from './store.ts';
import { isClaimed } from './actions/tend.ts';

export type DeskList = 'waiting' | 'answered' | 'aside';

/** One line of the list, ready to be shown. */
export type DeskLine = {
  inquiry: Inquiry;
  person: Person | undefined;
  excerpt: string;
  heldBy: Member | undefined;
  ways: readonly Way[];
  suggested: SuggestedAnswer;
  /** An answer that is about to leave. */
  pending: Answer | undefined;
};

export type DeskView = {
  staff: Staffing;
  me: Member;
  at: Temporal.Instant;
  list: DeskList;
  lines: DeskLine[];
  automatic: DeskLine[];
};

export type OpenView = DeskLine & {
  messages: Message[];
  answers: Answer[];
  attempts: Attempt[];
  suggestions: Suggestion[];
  all: Resource[];
  helping: Helping;
};

const MOST = 100;

/** What stands on a desk. Names and words of the shown rows alone are opened. */
export async function deskView(work: Work, memberId: string, list: DeskList): Promise<DeskView> {
  const [staff, waiting, automatic] = await Promise.all([
    staffing(work),
    list === 'answered'
      ? listedLately(work, ['answered', 'closed', 'put_aside'], MOST)
      : listed(work, { standing: ['waiting'], most: MOST }),
    list === 'waiting' ? listed(work, { standing: ['automatic'], most: MOST }) : [],
  ]);
  const me = staff.member(memberId);
  if (!me) throw new Error('assertion: who is signed in works here');
  const mine = waiting.filter((one) => isMine(one, me));
  const shown =
    list === 'answered' ? mine : mine.filter((one) => (list === 'aside') === isAside(one, work.at));
  const lines = await linesOf(work, staff, [...shown, ...automatic.filter((one) => isMine(one, me))]);
  return {
    staff,
    me,
    at: work.at,
    list,
    lines: lines.filter((one) => one.inquiry.standing !== 'automatic'),
    automatic: lines.filter((one) => one.inquiry.standing === 'automatic'),
  };
}

/** "Show it to nobody else" is kept here: such a message is on no other desk. */
function isMine(one: Inquiry, me: Member): boolean {
  return one.privateTo === null || one.privateTo === me.id;
}

function isAside(one: Inquiry, at: Temporal.Instant): boolean {
  return one.setAsideUntil !== null && Temporal.Instant.compare(one.setAsideUntil, at) > 0;
}

const EXCERPT = 140;

async function linesOf(work: Work, staff: Staffing, inquiries: readonly Inquiry[]): Promise<DeskLine[]> {
  const ids = inquiries.map((one) => one.id);
  const personIds = inquiries.map((one) => one.personId);
  const [people, ways, messages, answers] = await Promise.all([
    persons(work, personIds),
    waysOf(work, personIds),
    messagesOf(work, ids),
    answersOf(work, ids),
  ]);
  return inquiries.map((one) => {
    const last = messages
      .get(one.id)
      ?.findLast((message) => message.saidBy === 'person' || message.saidBy === 'helper');
    const words = (last?.words ?? '').replace(/\s+/g, ' ');
    return {
      inquiry: one,
      person: people.get(one.personId),
      excerpt: words.length > EXCERPT ? `${words.slice(0, EXCERPT)}…` : words,
      heldBy: isClaimed(one, work.at) ? staff.member(one.claimedBy) : undefined,
      ways: ways.filter((way) => way.personId === one.personId),
      suggested: suggestedAnswer({
        helpNow: one.helpNowAt !== null,
        hasNumber: ways.some((way) => way.personId === one.personId && way.channel === 'phone'),
        hasEmail: ways.some((way) => way.personId === one.personId && way.channel === 'email'),
        full: staff.practice.terms.fullUntil !== '',
        referralOnly: staff.practice.terms.referralOnly,
      }),
      pending: answers.find(
        (answer) =>
          answer.inquiryId === one.id && answer.round === one.round && stands(answer) && !answer.leftAt,
      ),
    };
  });
}

/** Everything about the one that is open. Undefined when it isn't there, or is shown to someone else alone. */
export async function openView(work: Work, view: DeskView, id: string): Promise<OpenView | undefined> {
  const one = await inquiry(work, id);
  if (!one || !isMine(one, view.me)) return undefined;
  const [[line], messages, answers, attempts, all, helping] = await Promise.all([
    linesOf(work, view.staff, [one]),
    messagesOf(work, [id]),
    answersOf(work, [id]),
    attemptsOf(work, [id]),
    resources(work),
    helpingAt(work, view.me, one),
  ]);
  if (!line) return undefined;
  const { practice } = view.staff;
  const on = work.at.toZonedDateTimeISO(practice.zone).toPlainDate();
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
  return {
    ...line,
    messages: messages.get(id) ?? [],
    answers,
    attempts,
    all,
    helping,
    suggestions: suggest(all, need, on),
  };
}
