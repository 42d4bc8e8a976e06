import { z } from 'zod';
import { MOST_STEPS, STEP_KINDS, type StepKind, WAIT_DAYS } from './steps.ts';

/** Days before a step; nobody hears from us twice within two days (L3). */
export const LEAST_DAYS = 2;
export const MOST_DAYS = 30;

const usualStep = z.object({
  kind: z.enum(STEP_KINDS),
  days: z.number().int().min(LEAST_DAYS).max(MOST_DAYS),
});

export const usualSchema = z.array(usualStep).max(MOST_STEPS);

/** L1 what a practice does where the client said nothing, in its order. Each kind once at most. */
export type Usual = readonly z.infer<typeof usualStep>[];

/** L1 two days and a call, four days and an email, six days and a letter by hand. */
export const USUAL: Usual = STEP_KINDS.map((kind, at) => ({ kind, days: WAIT_DAYS[at] ?? LEAST_DAYS }));

/** L1 the days before each of so many steps; where there are more than the practice has, as long as before the last. */
export function waitsOf(usual: Usual, count: number): number[] {
  const days = usual.length > 0 ? usual.map((one) => one.days) : [...WAIT_DAYS];
  return Array.from({ length: count }, (_, at) => days[at] ?? days.at(-1) ?? LEAST_DAYS);
}

export type UsualWrong = { readonly place: number; readonly what: 'kind' | 'days' };

/** L1 what a form says: a kind and days for each of three places; a place without a kind is left out. */
export function usualTyped(
  of: (name: string) => string,
): { usual: Usual } | { wrong: readonly UsualWrong[] } {
  const places = Array.from({ length: MOST_STEPS }, (_, at) => at + 1);
  const seen = new Set<StepKind>();
  const wrong: UsualWrong[] = [];
  const usual = places.flatMap((place) => {
    const kind = STEP_KINDS.find((one) => one === of(`kind${place}`));
    if (kind === undefined) return [];
    if (seen.has(kind)) wrong.push({ place, what: 'kind' });
    seen.add(kind);
    const typed = of(`days${place}`).trim();
    const days = /^\d{1,2}$/.test(typed) ? Number(typed) : 0;
    if (days < LEAST_DAYS || days > MOST_DAYS) wrong.push({ place, what: 'days' });
    return [{ kind, days }];
  });
  return wrong.length > 0 ? { wrong } : { usual };
}
