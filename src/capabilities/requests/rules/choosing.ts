/** Q19 after so many days with a yes, the person is reminded once that they may choose. */
export const REMIND_DAYS = 4;
/** Q20 after so many days whoever coordinates looks at it, and nobody needs to keep a place any longer. */
export const LOOK_DAYS = 14;

type Instant = Temporal.Instant;

type Ask = {
  readonly answer: 'yes' | 'no' | null;
  readonly answeredAt: Instant | null;
  readonly releasedAt: Instant | null;
};

const earlier = (a: Instant | null, b: Instant): Instant =>
  a !== null && Temporal.Instant.compare(a, b) <= 0 ? a : b;

/** Since when somebody has room for them who has it still; null where nobody has. */
export function yesSince(asks: readonly Ask[]): Instant | null {
  let since: Instant | null = null;
  for (const { answer, answeredAt, releasedAt } of asks)
    if (answer === 'yes' && releasedAt === null && answeredAt !== null) since = earlier(since, answeredAt);
  return since;
}

export type Choosing = 'remind' | 'look';

/** Q19 Q20 what is due while a yes waits for a choice, and when to look again. Who is looked at isn't reminded any more. */
export function choosing(
  since: Instant,
  done: { readonly reminded: boolean; readonly looked: boolean },
  at: Instant,
): { due: Choosing | undefined; next: Instant | null } {
  const isOver = (then: Instant): boolean => Temporal.Instant.compare(then, at) <= 0;
  const [remindAt, lookAt] = [since.add({ hours: 24 * REMIND_DAYS }), since.add({ hours: 24 * LOOK_DAYS })];
  if (done.looked) return { due: undefined, next: null };
  if (isOver(lookAt)) return { due: 'look', next: null };
  if (done.reminded) return { due: undefined, next: lookAt };
  return isOver(remindAt) ? { due: 'remind', next: lookAt } : { due: undefined, next: remindAt };
}
