import { type Inquiry, type Visit, promisesOf } from '#inquiries';
import { promiseInWords } from '#kit/wording/time';
import type { Work } from '#kit/work';
import type { Step } from '#ui';
import type { Wanted } from '../forms/need.ts';
import { WIDENINGS } from '../rules/widening.ts';
import type { Ask, Request } from '../store.ts';
import { requestWords } from '../words/index.ts';
import { dayInWords } from '../words/sought.ts';
import { widenedInWords } from '../words/widened.ts';

type Story = {
  readonly work: Work;
  readonly visit: Visit;
  readonly request: Request;
  readonly contact: Inquiry;
  readonly wanted: Wanted;
  readonly asks: readonly Ask[];
  /** The live date, where nobody has said yes. */
  readonly due: string;
};

type Dated = { readonly at: Temporal.Instant; readonly text: string; readonly more?: string };

const dateOf = ({ visit }: Story, at: Temporal.Instant): Temporal.PlainDate =>
  at.toZonedDateTimeISO(visit.practice.zone).toPlainDate();

/** "Tuesday, November 24", as a line begins with it. */
function dayOf(story: Story, at: Temporal.Instant): string {
  const said = dayInWords(dateOf(story, at), story.visit.frame.lang);
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** What happened on one day is told in one line, with the last of it as its time. */
function byDay(
  story: Story,
  all: readonly Temporal.Instant[],
  say: (given: { when: string; count: number }) => string,
): Dated[] {
  const days = new Map<string, Temporal.Instant[]>();
  for (const at of all.toSorted((a, b) => Temporal.Instant.compare(a, b))) {
    const day = dateOf(story, at).toString();
    days.set(day, [...(days.get(day) ?? []), at]);
  }
  return [...days.values()].flatMap((given) => {
    const at = given.at(-1);
    return at ? { at, text: say({ when: dayOf(story, at), count: given.length }) } : [];
  });
}

/** Each time that therapists were asked, with what was widened then for the first time. */
function askings(story: Story): Dated[] {
  const { asks, wanted } = story;
  const { frame } = story.visit;
  const { steps } = requestWords(frame.lang).page;
  const times = Map.groupBy(asks, (one) => `${one.askedAt.epochMilliseconds} ${one.widened.join(' ')}`);
  const said = new Set<string>();
  // A need only grows wider, also where two times fell into one moment.
  const width = (together: readonly Ask[]): number => together[0]?.widened.length ?? 0;
  return [...times.values()]
    .toSorted((a, b) => width(a) - width(b))
    .flatMap((together) => {
      const [first] = together;
      if (!first) return [];
      const fresh = WIDENINGS.filter((one) => first.widened.includes(one) && !said.has(one));
      for (const one of fresh) said.add(one);
      const text = steps.asked({ when: dayOf(story, first.askedAt), count: together.length });
      const more = fresh.map((one) => widenedInWords(one, wanted, frame.lang)).join(' ');
      return { at: first.askedAt, text, ...(more !== '' && { more }) };
    });
}

/** Where each step of a request stands, in plain words with dates: what was done, and what comes next. */
export async function soFar(story: Story): Promise<Step[]> {
  const { work, visit, request, contact, asks, due } = story;
  const { steps } = requestWords(visit.frame.lang).page;
  const { zone, country } = visit.practice;
  const instants = (all: readonly (Temporal.Instant | null)[]) => all.filter((one) => one !== null);
  const no = asks.filter((one) => one.answer === 'no' && one.hadRoomAt === null);
  const missed = (await promisesOf(work, contact.id)).flatMap(({ missed_at: at, due_at: dueAt }) =>
    at
      ? { at, text: steps.missed({ when: promiseInWords(dueAt, zone, visit.frame.lang, { country }) }) }
      : [],
  );
  const gone = asks.flatMap((one) =>
    one.answer === 'no' && one.hadRoomAt !== null && one.answeredAt !== null
      ? { at: one.answeredAt, text: steps.noMore({ when: dayOf(story, one.answeredAt) }) }
      : [],
  );
  const past: Dated[] = [
    ...(request.sentAt
      ? [{ at: request.sentAt, text: steps.sent({ when: dayOf(story, request.sentAt) }) }]
      : []),
    ...askings(story),
    ...byDay(story, instants(no.map((one) => one.answeredAt)), steps.noRoom),
    ...byDay(story, instants(asks.map((one) => one.hadRoomAt)), steps.room),
    ...instants(asks.map((one) => one.chosenAt)).map((at) => ({
      at,
      text: steps.chosen({ when: dayOf(story, at) }),
    })),
    ...gone,
    ...missed,
  ].toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
  const done = past.map(({ text, more }): Step => ({ text, state: 'done', more }));
  if (request.endedAt !== null) return done;
  const next = asks.some((one) => one.answer === 'yes' && one.releasedAt === null)
    ? steps.choose
    : due && steps.due({ when: due });
  return next === '' ? done : [...done, { text: next, state: 'next' }];
}
