import { type Calendar, workingMinutesBetween } from '#accounts';
import type { Answering } from '#inquiries';
import { type Period, type Quarter, firstOf, isIn } from './quarters.ts';
import { type Happened, type Looking, type Share, type Told, isOneColleague, share } from './shares.ts';
import { type Followed, type Spread, type Step, spread, weekly } from './survival.ts';
import { type Absence, silentEndings, soonTouched, weeksAway } from './touched.ts';

/** IN10 to IN14 shares, in the order in which they are shown. */
export const SHARES = ['promises', 'answered', 'named', 'found', 'soon', 'said', 'filled'] as const;
export type ShareName = (typeof SHARES)[number];

type Whose = { readonly memberId: string | null };

/** What happened here, of nobody in particular. */
export type Facts = Answering & {
  readonly absences: readonly Absence[];
  readonly goodbyes: readonly { readonly memberId: string; readonly at: Temporal.Instant }[];
  readonly freed: readonly (Whose & { readonly at: Temporal.Instant; readonly filled: boolean })[];
};

/** `one`: it would be one colleague's. Undefined: too few. */
export type Maybe<One> = One | 'one' | undefined;

export type Hours = {
  readonly all: Told<Maybe<Spread>>;
  readonly rows: readonly ({ readonly quarter: Quarter } & Told<Maybe<Spread>>)[];
};

export type Figures = {
  readonly period: Period;
  readonly shares: Readonly<Record<ShareName, Share>>;
  /** IN5 in working hours of the practice. */
  readonly hours: Hours & { readonly isAlone: boolean };
  /** IN6 of who missed a session, for how many there was no sign of life yet, by whole weeks. */
  readonly returns: Told<Maybe<readonly Step[]>> & { readonly isAlone: boolean };
};

type Waited = Followed & Whose & { readonly at: Temporal.Instant };

/**
 * Minutes worked until each of these instants, from the first of them on. One walk through the calendar for all: who waits since long ago would else be walked
 * along once more, day by day, for each.
 */
function workedUntil(
  calendar: Calendar,
  instants: readonly Temporal.Instant[],
): (at: Temporal.Instant) => number {
  const worked = new Map<number, number>();
  const sorted = instants.toSorted((a, b) => a.epochMilliseconds - b.epochMilliseconds);
  let [before] = sorted;
  let sum = 0;
  for (const at of sorted) {
    sum += before ? workingMinutesBetween(calendar, before, at) : 0;
    worked.set(at.epochMilliseconds, sum);
    before = at;
  }
  return (at) => worked.get(at.epochMilliseconds) ?? 0;
}

/** IN5 how long each waited for a human; who waits still, or stopped waiting, is followed until then. */
function hoursWaited(came: Facts['came'], calendar: Calendar, now: Temporal.Instant): Waited[] {
  const until = ({ answeredAt, closedAt }: Facts['came'][number]): Temporal.Instant =>
    answeredAt ?? closedAt ?? now;
  const worked = workedUntil(
    calendar,
    came.flatMap((one) => [one.receivedAt, until(one)]),
  );
  return came.map((one) => ({
    memberId: one.memberId,
    at: one.receivedAt,
    came: one.answeredAt !== null,
    time: Math.max(0, Math.round(worked(until(one)) - worked(one.receivedAt))) / 60,
  }));
}

/** IN11 who took their message back without an answer isn't counted, and nobody before the date that they were told. */
const answered = (came: Facts['came'], now: Temporal.Instant): Happened[] =>
  came.flatMap(({ memberId, receivedAt, answeredAt, promisedBy, closedAt }) => {
    const isDue = promisedBy !== null && Temporal.Instant.compare(promisedBy, now) <= 0;
    const counts = answeredAt !== null || (closedAt === null && isDue);
    return counts ? [{ at: receivedAt, memberId, yes: answeredAt !== null }] : [];
  });

function happened(facts: Facts, { now, zone }: Looking): Readonly<Record<ShareName, readonly Happened[]>> {
  return {
    promises: facts.promises.map((one) => ({ ...one, yes: one.kept })),
    answered: answered(facts.came, now),
    named: facts.noes.map((one) => ({ ...one, yes: one.named })),
    found: facts.asked.map((one) => ({ ...one, yes: one.found })),
    soon: soonTouched(facts.absences, { now, zone }),
    said: [...facts.goodbyes.map((one) => ({ ...one, yes: true })), ...silentEndings(facts.absences)],
    filled: facts.freed.map((one) => ({ ...one, yes: one.filled })),
  };
}

/** IN4 one's own, and everybody's unless what isn't one's own is one colleague's. */
function told<One>(
  all: readonly Waited[],
  memberId: string,
  of: (some: readonly Waited[]) => One | undefined,
): Told<Maybe<One>> {
  const [own, others] = [
    all.filter((one) => one.memberId === memberId),
    all.filter((one) => one.memberId !== memberId),
  ];
  return { own: of(own), practice: isOneColleague(others) ? 'one' : of(all) };
}

const isAlone = (all: readonly Waited[], memberId: string): boolean =>
  all.every((one) => one.memberId === memberId);

const within = (all: readonly Waited[], { period, now, quarterOf }: Looking): Waited[] => {
  const first = firstOf(period, quarterOf(now));
  return all.filter(({ at }) => isIn(quarterOf(at), first));
};

function hours(all: readonly Waited[], { memberId, quarterOf }: Looking): Figures['hours'] {
  const quarters = [...Map.groupBy(all, ({ at }) => quarterOf(at))]
    .toSorted(([a], [b]) => Temporal.PlainYearMonth.compare(a, b))
    .map(([quarter, some]) => ({ quarter, ...told(some, memberId, spread) }));
  const isTold = (one: Maybe<Spread>): boolean => one !== undefined && one !== 'one';
  return {
    isAlone: isAlone(all, memberId),
    all: told(all, memberId, spread),
    rows: quarters.filter(({ own, practice }) => isTold(own) || isTold(practice)),
  };
}

const weeks = (some: readonly Waited[]): readonly Step[] | undefined => {
  const steps = weekly(some);
  return steps.length > 0 ? steps : undefined;
};

/** IN3 IN4 everything that this member may read of this period. @param calendar the practice's */
export function figures(facts: Facts, looking: Looking, calendar: Calendar): Figures {
  const events = happened(facts, looking);
  const { now, memberId } = looking;
  const away = within(weeksAway(facts.absences, now), looking);
  return {
    period: looking.period,
    shares: {
      promises: share(events.promises, looking),
      answered: share(events.answered, looking),
      named: share(events.named, looking),
      found: share(events.found, looking),
      soon: share(events.soon, looking),
      said: share(events.said, looking),
      filled: share(events.filled, looking),
    },
    hours: hours(hoursWaited(cameWithin(facts.came, looking), calendar, now), looking),
    returns: { ...told(away, memberId, weeks), isAlone: isAlone(away, memberId) },
  };
}

/** Only those whose hours are reckoned: it is what takes time. */
function cameWithin(came: Facts['came'], { period, now, quarterOf }: Looking): Facts['came'] {
  const first = firstOf(period, quarterOf(now));
  return came.filter(({ receivedAt }) => isIn(quarterOf(receivedAt), first));
}
