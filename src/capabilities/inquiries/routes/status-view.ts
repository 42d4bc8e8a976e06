import { isWorking } from '#accounts';
import { mailSender } from '#channels';
import { type Way, monthsToAskAbout, waysOf } from '#people';
import { promiseInWords, whenInWords, windowInWords } from '#kit/wording/time';
import type { Work } from '#kit/work';
import type { Step } from '#ui';
import { type Answer, type Attempt, answersOf, attemptsOf, readable } from '../answers.ts';
import { askedBy, namedSince } from '../asked-colleagues.ts';
import { standsAsTold } from '../actions/helping.ts';
import { laterOf } from '../actions/later-check.ts';
import { laterAt } from '../rules/later-check.ts';
import { timesOf } from '../actions/ring.ts';
import type { StatusView } from '../pages/status.ts';
import { paths } from '../paths.ts';
import { type Promised, promisesOf } from '../promises.ts';
import { type SafeWindow, missed, nextSafeWindow, windowToMeet } from '../rules/safe-window.ts';
import { IN_GOOD_HANDS } from '../rules/asking.ts';
import { type SeenWhen, seenWhen } from '../rules/seen-when.ts';
import { type Message, messagesOf } from '../messages.ts';
import { type Inquiry } from '../store.ts';
import { type PublicWords, publicWords } from '../words/public.ts';
import { roomIn } from './named-view.ts';
import type { Visit } from './visit.ts';

type Story = {
  found: Inquiry;
  visit: Visit;
  words: PublicWords;
  ways: readonly Way[];
  answers: readonly Answer[];
  attempts: readonly Attempt[];
  promises: readonly Promised[];
  messages: readonly Message[];
};

const dueIn = (visit: Visit, at: Temporal.Instant): string =>
  promiseInWords(at, visit.practice.zone, visit.frame.lang, { country: visit.practice.country });

const whenIn = (visit: Visit, then: Temporal.Instant): string =>
  whenInWords(then, visit.at, visit.practice.zone, visit.frame.lang, { country: visit.practice.country });

export const dayIn = (visit: Visit, then: Temporal.Instant): string =>
  then
    .toZonedDateTimeISO(visit.practice.zone)
    .toPlainDate()
    .toLocaleString(visit.frame.lang === 'es' ? 'es-US' : 'en-US', {
      weekday: 'long',
      month: 'long',
      day: 'numeric',
    });

/** "m…n@example.org", "42": enough to know one's own, too little to learn somebody else's. */
export function masked(way: Way): string {
  if (way.channel !== 'email') return way.address.replace(/\D/g, '').slice(-2);
  const [name = '', host = ''] = way.address.split('@');
  return `${name.slice(0, 1)}…@${host}`;
}

/** What stands in their inbox: who looks at their mail with somebody beside them wants to know just this. */
function comesFrom(visit: Visit, sender: { name: string; address: string } | undefined): string {
  return sender ? `${sender.name}, ${sender.address}` : visit.practice.name;
}

function windowWords(story: Pick<Story, 'visit' | 'words'>, way: Way): string | undefined {
  const { visit, words } = story;
  if (timesOf(way.windows).kind === 'any') return words.status.anyTime;
  const window = nextSafeWindow(timesOf(way.windows), visit.at);
  if (!window) return undefined;
  const { zone, country } = visit.practice;
  return words.status.safeTimes({
    window: windowInWords(window, visit.at, zone, visit.frame.lang, { country }),
  });
}

/** How somebody may be reached, with what is so where they left it open. Whoever looks on learns no whole address. */
export function reachSentence(story: Pick<Story, 'visit' | 'words'>, way: Way): string | undefined {
  const { status } = story.words;
  const given = { masked: masked(way) };
  if (way.channel === 'email') return status.email(given);
  if (way.channel === 'post') return undefined;
  const first = way.channel === 'phone' ? status.ring(given) : status.text(given);
  const message = way.channel === 'phone' ? (way.mayLeaveMessage ? status.message : status.noMessage) : '';
  const who = way.maySayWho ? status.saysWho : status.saysNobody;
  return [first, windowWords(story, way) ?? '', message, who].filter(Boolean).join(' ');
}

/** I13 the window that had to be met went by, and nobody reached the person in it or since. */
function windowMissed(story: Story): boolean {
  const { found, visit } = story;
  if (standsAsTold(found) !== 'waiting' || story.ways.some((way) => way.channel === 'email')) return false;
  const last = story.ways.map((way) => way.saidAt).toSorted((a, b) => Temporal.Instant.compare(b, a))[0];
  const due = found.promiseDueAt;
  if (!last || !due) return false;
  const windows = story.ways
    .map((way): SafeWindow | undefined => windowToMeet(timesOf(way.windows), due, last))
    .filter((window) => window !== undefined);
  return windows.length > 0 && windows.every((window) => missed(window, visit.at));
}

type Dated = { at: Temporal.Instant; step: Step };

/** I5 each date that went by, with what followed from it. */
function missesOf(story: Story): { at: Temporal.Instant; said: string }[] {
  const { visit, promises } = story;
  const { status } = story.words;
  return promises.flatMap((one) => {
    if (!one.missed_at) return [];
    const next = promises.find((other) => Temporal.Instant.compare(other.made_at, one.made_at) > 0);
    const who =
      next && next.holder_id !== one.holder_id ? visit.staff.member(next.holder_id)?.published_as : '';
    const said = status.missed({ due: dueIn(visit, one.due_at) });
    return [{ at: one.missed_at, said: who ? `${said} ${status.stepsIn({ who })}` : said }];
  });
}

function pastSteps(story: Story): Dated[] {
  const { status } = story.words;
  const { visit, found } = story;
  const done = (at: Temporal.Instant, text: string): Dated => ({ at, step: { text, state: 'done' } });
  const tries = story.attempts.map((one) => {
    const say = { reached: status.rangReached, message_left: status.rangMessage, no_answer: status.rang };
    return done(one.tried_at, say[one.outcome]({ when: whenIn(visit, one.tried_at) }));
  });
  const misses = missesOf(story).map(({ at, said }) => done(at, said));
  const given = readable(story.answers).map((one) =>
    done(
      one.leftAt ?? one.writtenAt,
      status.answeredAt({ when: whenIn(visit, one.leftAt ?? one.writtenAt) }),
    ),
  );
  const came = done(found.receivedAt, status.came({ when: whenIn(visit, found.receivedAt) }));
  return [came, ...tries, ...misses, ...given].toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
}

const ENDED = ['found_someone', IN_GOOD_HANDS, 'please_stop', 'tried'] as const;

function stateOf(found: Inquiry): StatusView['state'] {
  // I14 the end of a helper's view shows only on the day that had been told anyway.
  const standing = standsAsTold(found);
  if (standing === 'answered') return 'answered';
  if (standing === 'put_aside') return 'other';
  // Q20 they have had their word: nothing was promised anew.
  if (found.requestSays === 'not_chosen' && found.promiseDueAt === null) return 'answered';
  if (standing !== 'closed') return 'waiting';
  const because = found.closedBecause;
  return ENDED.find((one) => one === because) ?? 'other';
}

/** I4 an answer takes the mark away. */
function urgentNow({ found, visit }: Story): SeenWhen | undefined {
  if (found.helpNowAt === null) return undefined;
  const { staff, practice, at } = visit;
  const isTold = practice.settings.alertsAtNight || isWorking(staff.calendar(found.holderId), at);
  return seenWhen(isTold, at.toZonedDateTimeISO(practice.zone).hour);
}

/** The live promise. What looks automatic has none yet, and its page names no date that nobody was given. */
function dueOf({ found, visit }: Story): string {
  return found.promiseDueAt ? dueIn(visit, found.promiseDueAt) : '';
}

async function laterIn(work: Work, { found, answers, visit }: Story): Promise<StatusView['later']> {
  const { state, agreedAt } = await laterOf(work, found, answers);
  return { state, when: agreedAt ? dayIn(visit, laterAt(agreedAt)) : '' };
}

/** I7 */
function askAgainAfter({ ways, visit }: Story): number | undefined {
  const [oldest] = ways;
  return oldest && monthsToAskAbout(oldest.saidAt, visit.at);
}

/** What has happened, what comes next, and how it ended. */
function stepsOf(story: Story, state: StatusView['state']): Step[] {
  const { status } = story.words;
  const past = pastSteps(story).map(({ step }) => step);
  if (state === 'found_someone' || state === 'please_stop')
    return [...past, { text: status.ended[state], state: 'done' }];
  const due = dueOf(story);
  if (state !== 'waiting' || due === '') return past;
  return [...past, { text: status.promise({ due }), state: 'next' }];
}

const answersIn = ({ answers, visit, words }: Story): StatusView['answers'] =>
  readable(answers).map((one) => ({
    by: words.status.answerBy({
      who: visit.staff.member(one.memberId)?.published_as ?? visit.practice.name,
      when: whenIn(visit, one.leftAt ?? one.writtenAt),
    }),
    words: one.words,
    places: one.places,
  }));

const wroteIn = ({ messages, visit }: Story): StatusView['wrote'] =>
  messages
    .filter((one) => one.saidBy === 'person' || one.saidBy === 'helper')
    .map((one) => ({ words: one.words, when: whenIn(visit, one.saidAt) }));

/** Everything that a person's own page shows. I14 a helper's page is theirs alone, and so knows nothing of others. */
export async function statusView(
  work: Work,
  visit: Visit,
  found: Inquiry,
  {
    full,
    ...given
  }: Pick<StatusView, 'typed' | 'helpNowTicked' | 'wrong' | 'noRoom' | 'foundNobody'> & {
    full?: ReadonlySet<string> | undefined;
  },
): Promise<Omit<StatusView, 'requestTo' | 'talk'>> {
  const [ways, answers, attempts, promises, messages, sender, asked, since] = await Promise.all([
    waysOf(work, [found.personId]),
    answersOf(work, [found.id]),
    attemptsOf(work, [found.id]),
    promisesOf(work, found.id),
    messagesOf(work, [found.id]),
    mailSender(work),
    askedBy(work, found.id),
    namedSince(work, found.id),
  ]);
  const words = publicWords(visit.frame);
  const story = {
    found,
    visit,
    words,
    ways,
    answers,
    attempts,
    promises,
    messages: messages.get(found.id) ?? [],
  };
  const due = dueOf(story);
  const state = stateOf(found);
  return {
    words,
    link: found.link,
    code: found.code,
    comeBackAt: `${new URL(work.origin).host}${paths.comeBack(visit.frame.slug)}`,
    isHelper: found.helpsId !== null,
    state,
    due,
    wantsJobLine: found.need.help.includes('job_line'),
    looksOn: readable(answers).some((one) => one.kind === 'no'),
    isLookedAt: found.standing === 'automatic',
    steps: stepsOf(story, state),
    answers: answersIn(story),
    wrote: wroteIn(story),
    reach: ways.map((way) => reachSentence(story, way)).filter((one) => one !== undefined),
    mailFrom: ways.some((way) => way.channel === 'email') ? comesFrom(visit, sender) : '',
    askAgainAfter: askAgainAfter(story),
    later: await laterIn(work, story),
    windowMissed: windowMissed(story),
    urgent: urgentNow(story),
    apology: state === 'waiting' ? (missesOf(story).at(-1)?.said ?? '') : '',
    ...(await roomIn(work, found, { asked, since, answers, full })),
    ...given,
  };
}
