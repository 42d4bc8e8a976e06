import { type MyPage, member, nextWorkingMorning, shownName, staffing } from '#accounts';
import { nextAppointments } from '#appointments';
import { dateInWords, promiseInWords } from '#kit/wording/time';
import type { Work } from '#kit/work';
import { type Person, persons } from '#people';
import { type Worse, changedForWorse, lastSaid } from './rules/worse.ts';
import {
  type CheckIn,
  type Pair,
  type Plan,
  answersOf,
  askedOf,
  lastAnsweredBy,
  planOf,
  unreadOf,
} from './store.ts';
import { myWords } from './words/index.ts';

export type AskedView = {
  readonly asked: CheckIn;
  readonly who: string;
  /** K4 when it is read, as a sentence. */
  readonly read: string;
};

/** K4 before the two meet next; where no session lies ahead, on the therapist's next day with work. */
async function readSays(work: Work, my: MyPage, { memberId }: Pair): Promise<{ who: string; read: string }> {
  const [staff, ahead] = await Promise.all([staffing(work), nextAppointments(work, my.personId)]);
  const who = shownName(staff.member(memberId));
  const words = myWords(my.lang);
  const { country } = staff.practice;
  const next = ahead.find(
    (one) => one.memberId === memberId && Temporal.Instant.compare(one.startsAt, work.at) > 0,
  );
  if (next) {
    const when = promiseInWords(next.startsAt, my.zone, my.lang, { country });
    return { who, read: words.readSession({ who, when }) };
  }
  const morning = nextWorkingMorning(staff.calendar(memberId), work.at);
  if (!morning) return { who, read: words.readLater({ who }) };
  const day = dateInWords(morning.toZonedDateTimeISO(my.zone).toPlainDate(), my.lang, country);
  return { who, read: words.readDay({ who, day }) };
}

/** What this client is asked now, the first of it; of several therapists one after the other. */
export async function askedView(work: Work, my: MyPage): Promise<AskedView | undefined> {
  const [asked] = await askedOf(work, my.personId);
  return asked && { asked, ...(await readSays(work, my, asked)) };
}

/** K4 said once more, after what they answered last. */
export async function thanksFor(work: Work, my: MyPage): Promise<string | undefined> {
  const last = await lastAnsweredBy(work, my.personId);
  return last && myWords(my.lang).thanks(await readSays(work, my, last));
}

/** Who asks, for the link on the page where theirs opens. */
export async function whoAsks(work: Work, my: MyPage): Promise<string | undefined> {
  const [asked] = await askedOf(work, my.personId);
  return asked && shownName(await member(work, asked.memberId));
}

export type Told = CheckIn & { readonly worse: Worse | undefined };

/** K5 each answer, with whether it changed for the worse then. */
export function told(answers: readonly CheckIn[]): Told[] {
  return answers.map((one, at) => ({ ...one, worse: changedForWorse(one, lastSaid(answers.slice(0, at))) }));
}

export type ClientView = {
  readonly client: Person | undefined;
  readonly plan: Plan | undefined;
  readonly answers: readonly Told[];
  readonly isAsked: boolean;
};

/** K10 of a client, for the therapist whom they answered. */
export async function clientView(work: Work, pair: Pair): Promise<ClientView> {
  const [found, plan, answers, asked] = await Promise.all([
    persons(work, [pair.personId]),
    planOf(work, pair),
    answersOf(work, pair),
    askedOf(work, pair.personId),
  ]);
  return {
    client: found.get(pair.personId),
    plan,
    answers: told(answers),
    isAsked: asked.some((one) => one.memberId === pair.memberId),
  };
}

export type UnreadLine = {
  readonly personId: string;
  readonly called: string;
  readonly answeredAt: Temporal.Instant;
  /** K5 the last of what they answered that changed for the worse and wasn't read. */
  readonly worse: Worse | undefined;
  /** When the two meet next. */
  readonly next: Temporal.Instant | undefined;
};

/** What this therapist has to read, one line a client: what changed for the worse first. */
export async function unreadLines(work: Work, memberId: string): Promise<UnreadLine[]> {
  const unread = await unreadOf(work, memberId);
  const ids = [...new Set(unread.map(({ personId }) => personId))];
  const names = await persons(work, ids);
  const lines = await Promise.all(
    ids.map(async (personId): Promise<UnreadLine> => {
      const [answers, ahead] = await Promise.all([
        answersOf(work, { personId, memberId }),
        nextAppointments(work, personId),
      ]);
      const open = told(answers).filter(({ readAt }) => readAt === null);
      return {
        personId,
        called: names.get(personId)?.called ?? '',
        answeredAt: open.at(-1)?.answeredAt ?? work.at,
        worse: open.findLast(({ worse }) => worse !== undefined)?.worse,
        next: ahead.find((one) => one.memberId === memberId)?.startsAt,
      };
    }),
  );
  return lines.toSorted((a, b) => Number(b.worse !== undefined) - Number(a.worse !== undefined));
}
